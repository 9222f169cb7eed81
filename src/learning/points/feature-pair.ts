import type { FeaturePair, ReferenceMeans } from '../../kernel/index.ts';

/** Two variables whose cells have points together: where each is cut. */
export interface LearnedPair {
  readonly name: string;
  readonly rows: PairBins;
  readonly columns: PairBins;
}

/** Ranges between the edges, then missing. A special value lies in the range of its number. */
export interface PairBins {
  readonly name: string;
  readonly edges: readonly number[];
}

/** The pair of a kernel scorecard. */
export function featurePairOf(
  { rows, columns }: LearnedPair,
  points: readonly number[],
  reference: ReferenceMeans,
): FeaturePair {
  const width = columns.edges.length + 2;
  return {
    rows: { feature: rows.name, edges: rows.edges },
    columns: { feature: columns.name, edges: columns.edges },
    points: Array.from({ length: rows.edges.length + 2 }, (_, row) =>
      points.slice(row * width, (row + 1) * width),
    ),
    reference: { all: Math.round(reference.all), atCutoff: Math.round(reference.atCutoff) },
  };
}
