import {
  type Aggregate,
  ENTRY_KINDS,
  type EntryKind,
  featureOf,
  type Stream,
} from '../kernel/index.ts';

const USE: readonly Stream[] = ['balance', 'utilization'];
const LATENESS: readonly Stream[] = ['obligation', 'arrears', 'pastDue'];

/** Beside its own stream, an entry may change these; a limit stays as it is while a plan runs. */
const DERIVED_BY: Partial<Readonly<Record<EntryKind, readonly Stream[]>>> = {
  draw: [...USE, 'smallDraw', 'drawAfterRepaying'],
  due: LATENESS,
  repayment: [...USE, ...LATENESS, 'drawAfterRepaying', 'due', 'paidShare', 'minimumOnly'],
  interest: USE,
  settled: [...LATENESS, 'due'],
  statement: [...USE, 'paidShare', 'minimumOnly'],
  minimumDue: [...LATENESS, 'minimumOnly'],
  arrearsReported: LATENESS,
  lenders: ['newLenders'],
};

const touchedBy: readonly (readonly Stream[])[] = ENTRY_KINDS.map((kind) => [
  kind,
  ...(DERIVED_BY[kind] ?? []),
]);

/** All that entries of one kind (by code) can change: what no entry touches stays as it is. */
export function streamsTouched(kind: number): readonly Stream[] {
  return touchedBy[kind] ?? [];
}

/** What a feature is taken of. */
export function streamsOf(feature: string): readonly Stream[] {
  const { value } = featureOf(feature);
  const aggregates: readonly Aggregate[] = 'take' in value ? [value] : [value.over, value.under];
  return aggregates.map(({ of }) => of);
}
