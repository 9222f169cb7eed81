import type { Day } from '../day.ts';
import { type Ledger, type LedgerAccount, memberOf, type Transaction } from './ledger.ts';

/** Points of one earning that are still there. */
export interface Lot {
  /** The transaction that issued them. */
  readonly issue: string;
  readonly on: Day;
  readonly left: number;
}

interface OpenLot {
  readonly issue: string;
  readonly on: Day;
  left: number;
}

/** How far a borrower's transactions have been gone through, and what that came to. */
interface Progress {
  done: number;
  lots: OpenLot[];
  /** Points that were taken back after they were spent. */
  owed: number;
}

/** A ledger is only ever added to, so what was gone through once stays as it is. */
const PROGRESS = new WeakMap<Ledger, Map<LedgerAccount, Progress>>();

/**
 * A borrower's points by earning, oldest first. What is spent comes off the oldest; what expires or is
 * reversed comes off its own earning as far as that is still there, and then off the oldest. Points that
 * were reversed after they were spent are owed: the next earnings make up for them.
 */
export function lotsOf(ledger: Ledger, account: string): readonly Lot[] {
  const member = memberOf(account);
  const progress = progressOf(ledger, member);
  const transactions = ledger.of(member);
  for (; progress.done < transactions.length; progress.done++) {
    take(progress, member, transactions[progress.done] as Transaction);
  }
  return progress.lots.map((lot) => ({ ...lot }));
}

function progressOf(ledger: Ledger, member: LedgerAccount): Progress {
  const ofLedger = PROGRESS.get(ledger) ?? new Map<LedgerAccount, Progress>();
  PROGRESS.set(ledger, ofLedger);
  const progress = ofLedger.get(member) ?? { done: 0, lots: [], owed: 0 };
  ofLedger.set(member, progress);
  return progress;
}

function take(progress: Progress, member: LedgerAccount, transaction: Transaction): void {
  const { id, on, kind, postings, of } = transaction;
  const moved = postings
    .filter((posting) => posting.account === member)
    .reduce((sum, { amount }) => sum + amount, 0);
  const { lots } = progress;
  if (moved > 0) {
    lots.push({ issue: id, on, left: moved });
    progress.owed = takeOff(progress.owed, lots);
  } else {
    const own = kind === 'spend' ? [] : lots.filter(({ issue }) => issue === of);
    progress.owed += takeOff(takeOff(-moved, own), lots);
  }
  progress.lots = lots.filter(({ left }) => left > 0);
}

/** Returns what could not be taken. */
function takeOff(amount: number, lots: readonly OpenLot[]): number {
  let rest = amount;
  for (const lot of lots) {
    const taken = Math.min(lot.left, rest);
    lot.left -= taken;
    rest -= taken;
  }
  return rest;
}
