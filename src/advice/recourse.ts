import type { Advice } from './advice.ts';
import type { Holder } from './blockers.ts';
import type { Refusal } from './refusal.ts';

/** What becomes of one account under an audit; the order is that of the columns. */
export const RECOURSES = ['now', 'wait', 'act', 'proof', 'none', 'refused'] as const;

/**
 * `now`: today's decision raises it. `wait`: going on as now is enough. `act`: some plan of actions.
 * `proof`: a plan that rests on a proof whose outcome nobody knows yet. `none`: certified without.
 */
export type Recourse = (typeof RECOURSES)[number];

export type RecourseCounts = Record<Recourse, number>;

/** One reason that keeps borrowers without a path. */
export interface BlockerCount {
  readonly code: string;
  readonly holder: Holder;
  accounts: number;
  /** Of these, those whom nothing else blocks. */
  alone: number;
}

/** A whole portfolio's recourse under one policy; plain data, so that threads can send it. */
export interface RecourseTally {
  readonly bySegment: Record<string, RecourseCounts>;
  readonly blockers: Record<string, Record<string, BlockerCount>>;
  readonly actions: Record<string, number>;
  readonly refusals: Partial<Record<Refusal, number>>;
  /** By how many months from today the plan of least effort takes effect. */
  readonly months: Record<number, number>;
  combinations: number;
  decided: number;
}

export function emptyTally(): RecourseTally {
  return {
    ...{ bySegment: {}, blockers: {}, actions: {}, refusals: {}, months: {} },
    ...{ combinations: 0, decided: 0 },
  };
}

export function emptyCounts(): RecourseCounts {
  return { now: 0, wait: 0, act: 0, proof: 0, none: 0, refused: 0 };
}

const PROOFS: ReadonlySet<string> = new Set([
  'INCOME_AT_LEAST',
  'INFLOW_AT_LEAST',
  'TAXABLE_AT_LEAST',
  'RECEIPTS_AT_LEAST',
  'REPORT_IS_CLEAN',
]);

/** What the plan of least effort asks of a borrower. */
export function recourseOf({ outcome, plans }: Advice): Recourse {
  const [least] = plans;
  if (outcome === 'now' || outcome === 'waits') return 'now';
  if (least === undefined) return 'none';
  if (least.effort === 0) return 'wait';
  return least.assumptions.some(({ code }) => PROOFS.has(code)) ? 'proof' : 'act';
}

const DAYS_PER_MONTH = 30.44;

/** Counts one account's advice. Returns what it was counted as. */
export function tallyAdvice(tally: RecourseTally, segment: string, advice: Advice): Recourse {
  const recourse = recourseOf(advice);
  countSegment(tally, segment, recourse);
  tally.combinations += advice.search.combinations;
  tally.decided += advice.search.decided;
  const [least] = advice.plans;
  if (advice.outcome === 'plan' && least !== undefined) {
    const months = Math.ceil((least.day - advice.day) / DAYS_PER_MONTH);
    add(tally.months, months, 1);
    for (const { action } of least.steps) add(tally.actions, action, 1);
  }
  const alone = advice.blockers.length === 1 ? 1 : 0;
  for (const { code, holder } of advice.blockers) {
    countBlocker(tally, segment, { code, holder, accounts: 1, alone });
  }
  return recourse;
}

export function tallyRefusal(tally: RecourseTally, segment: string, refusal: Refusal): Recourse {
  countSegment(tally, segment, 'refused');
  tally.refusals[refusal] = (tally.refusals[refusal] ?? 0) + 1;
  return 'refused';
}

/** Adds the counts of another part of the portfolio. */
export function mergeTally(into: RecourseTally, other: RecourseTally): void {
  for (const [segment, counts] of Object.entries(other.bySegment)) {
    for (const recourse of RECOURSES) countSegment(into, segment, recourse, counts[recourse]);
  }
  for (const [segment, blockers] of Object.entries(other.blockers)) {
    for (const blocker of Object.values(blockers)) countBlocker(into, segment, blocker);
  }
  for (const [action, count] of Object.entries(other.actions)) add(into.actions, action, count);
  for (const [months, count] of Object.entries(other.months)) {
    add(into.months, Number(months), count);
  }
  for (const [refusal, count] of Object.entries(other.refusals)) {
    add(into.refusals as Record<string, number>, refusal, count);
  }
  into.combinations += other.combinations;
  into.decided += other.decided;
}

function countSegment(tally: RecourseTally, segment: string, recourse: Recourse, by = 1): void {
  tally.bySegment[segment] ??= emptyCounts();
  const counts = tally.bySegment[segment];
  counts[recourse] += by;
}

function countBlocker(tally: RecourseTally, segment: string, blocker: BlockerCount): void {
  tally.blockers[segment] ??= {};
  const known = tally.blockers[segment][blocker.code];
  if (known === undefined) {
    tally.blockers[segment][blocker.code] = { ...blocker };
    return;
  }
  known.accounts += blocker.accounts;
  known.alone += blocker.alone;
}

function add<K extends string | number>(counts: Record<K, number>, key: K, by: number): void {
  counts[key] = (counts[key] ?? 0) + by;
}

/** What a change of policy does to whoever has a path, and whoever has none. */
export interface RecourseChange {
  readonly gained: number;
  readonly lost: number;
  /** Rows: before; columns: after; in the order of RECOURSES. */
  readonly matrix: readonly (readonly number[])[];
}

/** Compares what two audits of the same accounts came to, account by account (as RECOURSES indices). */
export function compareRecourse(before: Uint8Array, after: Uint8Array): RecourseChange {
  const matrix = RECOURSES.map(() => RECOURSES.map(() => 0));
  let [gained, lost] = [0, 0];
  for (let i = 0; i < before.length; i++) {
    const [was, is] = [before[i] as number, after[i] as number];
    const row = matrix[was] as number[];
    row[is] = (row[is] as number) + 1;
    if (!hasPath(was) && hasPath(is)) gained += 1;
    if (hasPath(was) && !hasPath(is)) lost += 1;
  }
  return { gained, lost, matrix };
}

function hasPath(recourse: number): boolean {
  return recourse < RECOURSES.indexOf('none');
}
