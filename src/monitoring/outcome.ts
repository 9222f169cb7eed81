import type { Day } from '../kernel/index.ts';
import { type Discrimination, discriminationOf, ladderOf } from '../learning/index.ts';
import type { Known } from './monitor.ts';
import type { Observed } from './observe.ts';

/** What became of the accounts that were scored one performance window before. */
export interface OutcomeCheck {
  readonly scoredOn: Day;
  readonly rows: number;
  readonly bads: number;
  /** The sum of the PDs that the scorecard gave. */
  readonly expectedBads: number;
  /** Bads beyond what was expected, as a share of it: calibration drift. */
  readonly drift: number;
  /** How many standard errors that is, if the PDs were right. */
  readonly deviation: number;
  readonly discrimination: Pick<Discrimination, 'auc' | 'ks'>;
  /** Best grade first. */
  readonly grades: readonly GradeOutcome[];
}

export interface GradeOutcome {
  readonly grade: string;
  readonly rows: number;
  readonly bads: number;
  readonly expectedBads: number;
}

export function outcomeOf(
  { day, scores, pds, grades }: Observed,
  { rows, target }: Known,
  names: readonly string[],
): OutcomeCheck {
  const tallies = names.map((grade) => ({ grade, rows: 0, bads: 0, expectedBads: 0 }));
  let variance = 0;
  rows.forEach((row, i) => {
    const tally = tallies[grades[row] as number] as (typeof tallies)[number];
    const pd = pds[row] as number;
    tally.rows += 1;
    tally.bads += target[i] as number;
    tally.expectedBads += pd;
    variance += pd * (1 - pd);
  });
  const bads = tallies.reduce((sum, tally) => sum + tally.bads, 0);
  const expectedBads = tallies.reduce((sum, tally) => sum + tally.expectedBads, 0);
  const scored = Float64Array.from(rows, (row) => scores[row] as number);
  const { auc, ks } = discriminationOf(ladderOf(scored, { target }));
  return {
    scoredOn: day,
    rows: rows.length,
    bads,
    expectedBads,
    drift: bads / expectedBads - 1,
    deviation: (bads - expectedBads) / Math.sqrt(variance),
    discrimination: { auc, ks },
    grades: tallies,
  };
}
