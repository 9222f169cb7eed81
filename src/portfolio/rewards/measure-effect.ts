import {
  type Day,
  type EarningRule,
  type Ledger,
  Looker,
  outlook,
  type Programme,
} from '../../kernel/index.ts';
import type { ProgrammeAccount } from './run-programme.ts';

/** One side of the comparison: how many show the behaviour. */
export interface Side {
  readonly accounts: number;
  readonly showing: number;
}

/** What a programme does to one behaviour that it rewards. */
export interface Effect {
  readonly code: string;
  readonly offered: Side;
  readonly heldOut: Side;
  /** Share showing it among those offered points, less that among those held out; null without both. */
  readonly uplift: number | null;
  /** The ends of its 95 % interval. */
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * Compares who is offered points with who is held out, on one day, by chance assignment alone: whoever
 * was assigned counts, whatever they earned.
 */
export function measureEffect(
  programme: Programme,
  accounts: readonly ProgrammeAccount[],
  ledger: Ledger,
  on: Day,
): readonly Effect[] {
  const looker = new Looker(programme);
  const sides = programme.earn.map(() => [emptySide(), emptySide()] as const);
  for (const { id, history, assignment } of accounts) {
    const { heldOut } = assignment;
    const member = { account: id, history, heldOut, articles: [], corrected: [] };
    outlook(programme, ledger, looker.earner(member, on)).forEach(({ conditions }, rule) => {
      const side = (sides[rule] as (typeof sides)[number])[Number(heldOut) as 0 | 1];
      side.accounts += 1;
      if (conditions.every(({ holds }) => holds)) side.showing += 1;
    });
  }
  return programme.earn.flatMap((rule, i) => {
    const [offered, held] = sides[i] as (typeof sides)[number];
    return rule.kind === 'behaviour' ? [effectOf(rule, offered, held)] : [];
  });
}

function emptySide(): { accounts: number; showing: number } {
  return { accounts: 0, showing: 0 };
}

function effectOf({ code }: EarningRule, offered: Side, heldOut: Side): Effect {
  if (offered.accounts === 0 || heldOut.accounts === 0) {
    return { code, offered, heldOut, uplift: null, low: null, high: null };
  }
  return { code, offered, heldOut, ...differenceOf(offered, heldOut) };
}

/**
 * A difference of two shares and its 95 % interval, by Newcombe's hybrid of two score intervals (1998,
 * Statistics in Medicine 17, 873–890, method 10): it holds for few accounts and for shares near 0 or 1.
 */
export function differenceOf(
  a: Side,
  b: Side,
): { readonly uplift: number; readonly low: number; readonly high: number } {
  const [p, q] = [a.showing / a.accounts, b.showing / b.accounts];
  const [one, other] = [scoreInterval(a), scoreInterval(b)];
  const uplift = p - q;
  return {
    uplift,
    low: uplift - Math.hypot(p - one.low, other.high - q),
    high: uplift + Math.hypot(one.high - p, q - other.low),
  };
}

/** Of the normal distribution, 97.5 %. */
const Z = 1.959_963_984_540_054;

/** Wilson's. */
function scoreInterval({ accounts, showing }: Side): {
  readonly low: number;
  readonly high: number;
} {
  const share = showing / accounts;
  const middle = share + (Z * Z) / (2 * accounts);
  const half = Z * Math.sqrt((share * (1 - share)) / accounts + (Z / (2 * accounts)) ** 2);
  const scale = 1 + (Z * Z) / accounts;
  return { low: (middle - half) / scale, high: (middle + half) / scale };
}
