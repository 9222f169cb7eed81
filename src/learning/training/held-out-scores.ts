import type { Outcomes, Sample } from '../sample.ts';
import { placeOfId } from '../samples/index.ts';
import { type Learned, learn } from './learn.ts';
import type { LearningOptions } from './options.ts';
import { outcomesOn } from './rows.ts';
import { scoresOf } from './score-rows.ts';

const FOLDS = 5;
/** With fewer, a fold would hold hardly any; with more, a scorecard hardly flatters its own rows. */
const BADS = { from: 50, below: 2000 };

/** How many more scorecards are learned for it. */
export function foldsFor({ target, weights }: Outcomes): number {
  const bads = target.reduce((sum, bad, row) => sum + bad * (weights?.[row] ?? 1), 0);
  return bads < BADS.from || bads >= BADS.below ? 0 : FOLDS;
}

/**
 * The scores that a scorecard's own rows would have had, had it not known them: each fold is scored by one that
 * was learned alike from the others. A scorecard of few bads tells its own goods and bads apart better than any
 * others, so probabilities read off its own scores would be too far apart. All rows of one id are in one fold.
 */
export function heldOutScores(
  { columns, ids }: Sample,
  rows: Uint32Array,
  outcomes: Outcomes,
  { learned, options }: { readonly learned: Learned; readonly options: LearningOptions },
): Float64Array {
  if (foldsFor(outcomes) === 0) return learned.scores;
  const folds = Uint8Array.from(rows, (row) =>
    Math.floor(placeOfId(String(ids?.[row] ?? row)) * FOLDS),
  );
  const scores = new Float64Array(rows.length);
  for (let fold = 0; fold < FOLDS; fold++) {
    const places = Uint32Array.from(folds.keys());
    const [left, kept] = [
      places.filter((place) => folds[place] === fold),
      places.filter((place) => folds[place] !== fold),
    ];
    const rowsAt = (those: Uint32Array): Uint32Array => those.map((place) => rows[place] as number);
    const other = learn(columns, rowsAt(kept), outcomesOn(outcomes, kept), options);
    scoresOf(other, columns, rowsAt(left)).forEach((score, i) => {
      scores[left[i] as number] = score;
    });
  }
  return scores;
}
