import type { Grade, ReasonSelection, ReferenceMeans, Scaling } from '../../kernel/index.ts';
import type { Outcomes } from '../sample.ts';

/** Fewer rows than these say little about a population. */
const ROWS_MIN = 100;

/**
 * Limits follow every grade, so reasons are chosen against all applicants; a lender for whom one score
 * decides changes `against` to atCutoff. The last grade is what fails: the cutoff is where the one before it
 * begins. "Slightly above" is as many points as double the odds, and more where that holds too few rows.
 */
export function reasonSelection(
  scores: Float64Array,
  grades: readonly Grade[],
  { pdo }: Scaling,
): ReasonSelection {
  const cutoff = (grades.at(-2) ?? (grades[0] as Grade)).from;
  const above = Float64Array.from(scores)
    .filter((score) => score >= cutoff)
    .sort();
  const needed = above[Math.min(ROWS_MIN, above.length) - 1] ?? cutoff;
  return { against: 'all', cutoff, band: Math.max(pdo, needed - cutoff) };
}

/** Mean points of all rows, and of those at or slightly above the cutoff (of all, where nobody is). */
export function referenceMeans(
  points: readonly number[],
  codes: Uint8Array,
  { weights }: Outcomes,
  { scores, selection }: { readonly scores: Float64Array; readonly selection: ReasonSelection },
): ReferenceMeans {
  const { cutoff, band } = selection;
  let [sum, all, sumAt, at] = [0, 0, 0, 0];
  for (let row = 0; row < codes.length; row++) {
    const weight = weights === undefined ? 1 : (weights[row] as number);
    const weighted = weight * (points[codes[row] as number] as number);
    sum += weighted;
    all += weight;
    const score = scores[row] as number;
    if (score < cutoff || score > cutoff + band) continue;
    sumAt += weighted;
    at += weight;
  }
  return { all: sum / all, atCutoff: at > 0 ? sumAt / at : sum / all };
}
