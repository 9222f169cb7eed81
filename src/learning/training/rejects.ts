import { ladderOf } from '../metrics/index.ts';
import type { Outcomes, Sample } from '../sample.ts';
import { writeScorecard } from './document.ts';
import { learn } from './learn.ts';
import type { Rejects, TrainingOptions } from './options.ts';
import { outcomesOn, rowsIn } from './rows.ts';
import { scoresOf } from './score-rows.ts';

/** Rows to learn from, with the outcomes that they are taken to have. */
export interface Parcels {
  readonly rows: Uint32Array;
  readonly outcomes: Outcomes;
}

/** The training rows; where refused applicants are given, these too, by a scorecard of the others. */
export function withRejects(sample: Sample, train: Uint32Array, options: TrainingOptions): Parcels {
  const known = { rows: train, outcomes: outcomesOn(sample, train) };
  if (options.rejects === undefined) return known;
  const refused = rowsIn(options.rejects.rows);
  return parcel(
    sample,
    train,
    refused,
    badShares(sample, known, refused, options.rejects, options),
  );
}

function badShares(
  sample: Sample,
  { rows, outcomes }: Parcels,
  refused: Uint32Array,
  { badRateMultiple }: Rejects,
  options: TrainingOptions,
): Float64Array {
  const learned = learn(sample.columns, rows, outcomes, options);
  const ladder = ladderOf(learned.scores, outcomes);
  const { pdOf } = writeScorecard(sample.columns, learned, outcomes, ladder, options);
  const scores = scoresOf(learned, sample.columns, refused);
  return scores.map((score) => Math.min(1, badRateMultiple * pdOf(score)));
}

/** Each refused row twice, as a bad and as a good one, weighted by how likely each is. */
function parcel(
  sample: Sample,
  known: Uint32Array,
  refused: Uint32Array,
  shares: Float64Array,
): Parcels {
  const rows = new Uint32Array(known.length + 2 * refused.length);
  rows.set(known);
  rows.set(refused, known.length);
  rows.set(refused, known.length + refused.length);
  const { target, weights } = outcomesOn(sample, rows);
  const weighted = weights ?? new Float64Array(rows.length).fill(1);
  shares.forEach((share, i) => {
    const [bad, good] = [known.length + i, known.length + refused.length + i];
    target[bad] = 1;
    target[good] = 0;
    weighted[bad] = (weighted[bad] as number) * share;
    weighted[good] = (weighted[good] as number) * (1 - share);
  });
  return { rows, outcomes: { target, weights: weighted } };
}
