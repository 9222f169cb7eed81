import {
  type AccountHistory,
  type Assignment,
  type Day,
  type Earned,
  type EarningRefusal,
  expirePoints,
  fund,
  Ledger,
  Looker,
  type Programme,
} from '../../kernel/index.ts';

/** One account of a portfolio as a programme sees it. */
export interface ProgrammeAccount {
  readonly id: string;
  /** All of it: a look takes what was known by then. */
  readonly history: AccountHistory;
  /** Days on which something of it came to be known, ascending. */
  readonly days: readonly Day[];
  readonly corrections: readonly { readonly on: Day; readonly event: string }[];
  readonly assignment: Assignment;
}

export interface ProgrammePlan {
  readonly programme: Programme;
  readonly accounts: readonly ProgrammeAccount[];
  /** The last day. */
  readonly until: Day;
  /** Called now and then with the number of days done. */
  readonly onProgress?: (done: number) => void;
}

/** Points that were not given for a reason worth knowing. */
export interface RefusedEarning {
  /** Index of the account. */
  readonly account: number;
  readonly code: string;
  readonly refused: string;
  readonly first: Day;
  last: Day;
  times: number;
}

export interface ProgrammeRun {
  readonly ledger: Ledger;
  readonly refused: readonly RefusedEarning[];
}

/** A rule that has given points lately is not refused anything: its time has not come. */
const ROUTINE: ReadonlySet<EarningRefusal> = new Set(['TOO_SOON', 'ALREADY_REWARDED']);

/**
 * Runs a programme over a portfolio's past, as it would have run: day after day, because all borrowers
 * share its budget, each looked at whenever something of theirs came to be known.
 */
export function runProgramme(plan: ProgrammePlan): ProgrammeRun {
  const { programme, accounts, onProgress } = plan;
  const ledger = new Ledger();
  const looker = new Looker(programme);
  const refused = new Map<string, RefusedEarning>();
  fund(programme, ledger, programme.effectiveFrom);
  const days = looksByDay(plan);
  [...days.keys()]
    .sort((a, b) => a - b)
    .forEach((on, done) => {
      for (const index of days.get(on) as readonly number[]) {
        const account = accounts[index] as ProgrammeAccount;
        const member = {
          account: account.id,
          history: account.history,
          heldOut: account.assignment.heldOut,
          articles: [],
          corrected: account.corrections.filter((one) => one.on === on).map(({ event }) => event),
        };
        const { earned } = looker.look(ledger, member, on);
        for (const one of earned) {
          if ('refused' in one) note(refused, { account: index, code: one.code, on }, one.refused);
        }
      }
      onProgress?.(done + 1);
    });
  expireAll(plan, ledger);
  return { ledger, refused: [...refused.values()] };
}

/** Which accounts are looked at on which days. */
function looksByDay({ programme, accounts, until }: ProgrammePlan): Map<Day, number[]> {
  const byDay = new Map<Day, number[]>();
  accounts.forEach(({ days }, account) => {
    for (const on of days) {
      if (on < programme.effectiveFrom || on > until) continue;
      const list = byDay.get(on);
      if (list === undefined) byDay.set(on, [account]);
      else list.push(account);
    }
  });
  return byDay;
}

/** On the last day, whatever happened or not. */
function expireAll({ programme, accounts, until }: ProgrammePlan, ledger: Ledger): void {
  for (const { id } of accounts) expirePoints(programme, ledger, id, until);
}

function note(
  refusals: Map<string, RefusedEarning>,
  { account, code, on }: { readonly account: number; readonly code: string; readonly on: Day },
  why: Extract<Earned, { readonly refused: unknown }>['refused'],
): void {
  if (typeof why === 'string' && ROUTINE.has(why)) return;
  const refused = typeof why === 'string' ? why : why.pattern;
  const key = `${account} ${code} ${refused}`;
  const known = refusals.get(key);
  if (known === undefined) {
    refusals.set(key, { account, code, refused, first: on, last: on, times: 1 });
    return;
  }
  known.last = on;
  known.times += 1;
}
