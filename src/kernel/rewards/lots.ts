import type { Day } from '../day.ts';
import { type Ledger, memberOf } from './ledger.ts';

/** Points of one earning that are still there. */
export interface Lot {
  /** The transaction that issued them. */
  readonly issue: string;
  readonly on: Day;
  readonly left: number;
}

/**
 * A borrower's points by earning, oldest first. What is spent comes off the oldest; what expires or is
 * reversed comes off its own earning as far as that is still there, and then off the oldest. Points that
 * were reversed after they were spent are owed: the next earnings make up for them.
 */
export function lotsOf(ledger: Ledger, account: string): readonly Lot[] {
  const member = memberOf(account);
  const lots: { issue: string; on: Day; left: number }[] = [];
  let owed = 0;
  for (const { id, on, kind, postings, of } of ledger.of(member)) {
    const moved = postings
      .filter((posting) => posting.account === member)
      .reduce((sum, { amount }) => sum + amount, 0);
    if (moved > 0) {
      lots.push({ issue: id, on, left: moved });
      owed = takeOff(owed, lots);
    } else {
      const own = kind === 'spend' ? [] : lots.filter(({ issue }) => issue === of);
      owed += takeOff(takeOff(-moved, own), lots);
    }
  }
  return lots.filter(({ left }) => left > 0);
}

/** Returns what could not be taken. */
function takeOff(amount: number, lots: readonly { left: number }[]): number {
  let rest = amount;
  for (const lot of lots) {
    const taken = Math.min(lot.left, rest);
    lot.left -= taken;
    rest -= taken;
  }
  return rest;
}
