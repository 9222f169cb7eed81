import {
  addDays,
  type Book,
  compileScorecard,
  type Day,
  pointsByBin,
  type Reference,
  type SampleDefinition,
  type Scorecard,
} from '../kernel/index.ts';
import {
  type CharacteristicStability,
  type GroupOutcome,
  outcomesByGroup,
  pointsShift,
  type Stability,
  sampleBook,
  stabilityOf,
  termsOf,
} from '../learning/index.ts';
import { type Alert, alertsOf } from './alerts.ts';
import { countBands, countBins, type Observed, observe } from './observe.ts';
import { type OutcomeCheck, outcomeOf } from './outcome.ts';

export interface MonitorRequest {
  readonly scorecard: Scorecard;
  readonly reference: Reference;
  /** In ascending order. */
  readonly days: readonly Day[];
  readonly definition: SampleDefinition;
  readonly groups?: Groups;
  readonly onProgress?: (months: number) => void;
}

/** Groups that the lender names, in a table of its own: no score sees them. */
export interface Groups {
  readonly byAccount: ReadonlyMap<string, string>;
  /** A row at or above this score counts as accepted. */
  readonly cutOff: number;
}

export interface WatchedMonth {
  readonly day: Day;
  readonly accounts: number;
  /** Of the score (PSI). */
  readonly stability: Stability;
  /** Of each characteristic (CSI), and what its shift does to the score. */
  readonly characteristics: readonly CharacteristicStability[];
  /** Of the accounts scored one performance window before; null where the events do not reach back. */
  readonly outcome: OutcomeCheck | null;
  readonly groups: readonly GroupGap[];
  readonly alerts: readonly Alert[];
}

export interface GroupGap
  extends Pick<GroupOutcome, 'group' | 'rows' | 'acceptanceRate' | 'adverseImpactRatio'> {
  /** Among those who stayed good after being scored one window before; NaN where none is known. */
  readonly equalOpportunityGap: number;
}

/**
 * Holds a scorecard against each day's accounts. Throws a RangeError where the reference was made from
 * other characteristics or bins.
 */
export function monitor(book: Book, request: MonitorRequest): readonly WatchedMonth[] {
  const { scorecard, reference, days, definition, onProgress } = request;
  checkReference(scorecard, reference);
  const compiled = compileScorecard(scorecard);
  const window = termsOf(definition).days;
  return days.map((day, i) => {
    onProgress?.(i);
    const now = observe(book, compiled, day, definition);
    const before = observe(book, compiled, addDays(day, -window), definition);
    const known = withOutcomes(book, before, { definition, until: day });
    const month = {
      day,
      accounts: now.scores.length,
      stability: stabilityOf(
        reference.scores.counts,
        countBands(now.scores, reference.scores.cuts),
      ),
      characteristics: characteristicsOf(scorecard, reference, now),
      outcome: known.rows.length === 0 ? null : outcomeOf(before, known, compiled.grades),
      groups:
        request.groups === undefined ? [] : gapsOf(book, now, { before, known }, request.groups),
    };
    return { ...month, alerts: alertsOf(month) };
  });
}

function checkReference({ id, characteristics }: Scorecard, reference: Reference): void {
  for (const one of characteristics) {
    const found = reference.characteristics.find(({ feature }) => feature === one.feature);
    const bins = pointsByBin(one).length;
    if (found?.counts.length === bins) continue;
    const has = found === undefined ? 'none' : `${found.counts.length}`;
    throw new RangeError(
      `the reference does not fit the scorecard "${id}": expected ${bins} counts of ${one.feature}, found ${has}`,
    );
  }
}

function characteristicsOf(
  { characteristics }: Scorecard,
  reference: Reference,
  now: Observed,
): readonly CharacteristicStability[] {
  return characteristics.map((one, i) => {
    const points = pointsByBin(one);
    const expected =
      reference.characteristics.find(({ feature }) => feature === one.feature)?.counts ?? [];
    const actual = countBins(now.bins[i] as Int32Array, points.length);
    return {
      name: one.feature,
      stability: stabilityOf(expected, actual),
      shift: pointsShift(expected, actual, points),
    };
  });
}

/** Rows of the observation whose outcome is known, and what it is. */
export interface Known {
  readonly rows: Uint32Array;
  readonly target: Uint8Array;
}

function withOutcomes(
  book: Book,
  before: Observed,
  { definition, until }: { readonly definition: SampleDefinition; readonly until: Day },
): Known {
  const taken = sampleBook(book, {
    observedOn: before.day,
    eventsUntil: until,
    definition,
    features: [],
  });
  const rowOf = new Map(Array.from(before.accounts, (account, row) => [account, row]));
  return {
    rows: taken.accounts.map((account) => rowOf.get(account) as number),
    target: taken.sample.target,
  };
}

function gapsOf(
  book: Book,
  now: Observed,
  { before, known }: { readonly before: Observed; readonly known: Known },
  { byAccount, cutOff }: Groups,
): readonly GroupGap[] {
  const names = [...new Set(byAccount.values())].sort();
  const groupOf = ({ accounts }: Observed, row: number): number =>
    names.indexOf(byAccount.get(book.accounts[accounts[row] as number]?.id as string) ?? '');
  const accepted = ({ scores }: Observed, row: number): number =>
    (scores[row] as number) >= cutOff ? 1 : 0;
  const rows = Uint32Array.from(now.scores.keys());
  const all = outcomesByGroup({
    accepted: Uint8Array.from(rows, (row) => accepted(now, row)),
    target: new Uint8Array(rows.length),
    groups: Int32Array.from(rows, (row) => groupOf(now, row)),
    names,
  });
  const largest = all.reduce(
    (best, one) => (one.rows > best.rows ? one : best),
    all[0] as GroupOutcome,
  );
  const past = outcomesByGroup({
    accepted: Uint8Array.from(known.rows, (row) => accepted(before, row)),
    target: known.target,
    groups: Int32Array.from(known.rows, (row) => groupOf(before, row)),
    names,
    reference: largest.group,
  });
  return all.map(({ group, rows: count, acceptanceRate, adverseImpactRatio }, i) => ({
    group,
    rows: count,
    acceptanceRate,
    adverseImpactRatio,
    equalOpportunityGap: past[i]?.equalOpportunityGap ?? Number.NaN,
  }));
}
