import {
  type Book,
  CATALOGUE,
  type CompiledScorecard,
  type Day,
  Fold,
  pointsByBin,
  type Reference,
  type SampleDefinition,
  type Scorecard,
} from '../kernel/index.ts';
import { accountsConcerned } from '../learning/index.ts';

/** The accounts of a book as a scorecard sees them on a day. */
export interface Observed {
  readonly day: Day;
  /** By row: which account of the book it is. */
  readonly accounts: Uint32Array;
  readonly scores: Float64Array;
  /** The rank of the grade, 0 being the best. */
  readonly grades: Uint8Array;
  /** A share of one. */
  readonly pds: Float64Array;
  /** For each characteristic the bin of each row. */
  readonly bins: readonly Int32Array[];
}

/** The accounts that a sample of the day could take. */
export function observe(
  book: Book,
  scorecard: CompiledScorecard,
  day: Day,
  definition: SampleDefinition,
): Observed {
  const accounts = accountsConcerned(book, { observedOn: day, definition });
  const { characteristics, pairs = [] } = scorecard.document;
  const observed = {
    day,
    accounts,
    scores: new Float64Array(accounts.length),
    grades: new Uint8Array(accounts.length),
    pds: new Float64Array(accounts.length),
    bins: characteristics.map(() => new Int32Array(accounts.length)),
  };
  const fold = new Fold(CATALOGUE);
  const facts = new Float64Array(CATALOGUE.length);
  const bins = new Int32Array(characteristics.length + pairs.length);
  accounts.forEach((account, row) => {
    const [start, end] = [book.starts[account] as number, book.starts[account + 1] as number];
    fold.run(book.entries, start, end, day, facts);
    const score = scorecard.score(facts, 0, bins);
    observed.scores[row] = score;
    observed.grades[row] = scorecard.gradeOf(score);
    observed.pds[row] = scorecard.pdOf(score) / 1_000_000;
    observed.bins.forEach((column, i) => {
      column[row] = bins[i] as number;
    });
  });
  return observed;
}

/** So many bands of the score, of about as many rows each. */
const BANDS = 10;

/** Of rows, each characteristic's bins in the kernel's numbering. */
interface Counted {
  readonly scores: Float64Array;
  readonly bins: readonly ArrayLike<number>[];
}

/** Counts rows into the form in which a model card keeps them. Throws a RangeError for no rows. */
export function referenceOf(
  { characteristics }: Pick<Scorecard, 'characteristics'>,
  { scores, bins }: Counted,
): Reference {
  if (scores.length === 0) throw new RangeError('there are no rows to hold months against');
  const sorted = Float64Array.from(scores).sort();
  const at = (band: number): number => sorted[Math.floor((band * sorted.length) / BANDS)] as number;
  const cuts = [...new Set(Array.from({ length: BANDS - 1 }, (_, i) => at(i + 1)))];
  // A cut at the lowest score would leave the band below it empty.
  const inside = cuts.filter((cut) => cut > (sorted[0] as number));
  return {
    scores: { cuts: inside, counts: countBands(scores, inside) },
    characteristics: characteristics.map((one, i) => ({
      feature: one.feature,
      counts: countBins(bins[i] as ArrayLike<number>, pointsByBin(one).length),
    })),
  };
}

export function countBands(scores: Float64Array, cuts: readonly number[]): readonly number[] {
  const counts = new Array<number>(cuts.length + 1).fill(0);
  for (const score of scores) {
    const above = cuts.findIndex((cut) => score < cut);
    const band = above === -1 ? cuts.length : above;
    counts[band] = (counts[band] as number) + 1;
  }
  return counts;
}

export function countBins(bins: ArrayLike<number>, size: number): readonly number[] {
  const counts = new Array<number>(size).fill(0);
  for (let row = 0; row < bins.length; row++) {
    const bin = bins[row] as number;
    counts[bin] = (counts[bin] as number) + 1;
  }
  return counts;
}
