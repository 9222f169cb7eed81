import { bestCuts } from './best-cuts.ts';
import type { BinningNote, Limit } from './binning.ts';
import type { Counts, Totals } from './counts.ts';
import type { BinningLimits, Constraint } from './limits.ts';

type Sides = Pick<Counts, 'goods' | 'bads'>;

export interface Choice {
  /** The first pre-bin of each bin. */
  readonly starts: readonly number[];
  readonly notes: readonly BinningNote[];
}

/** The best cuts; where nothing keeps to the limits, fewer bins or one, and a note of it. */
export function chooseCuts(counts: Sides, totals: Totals, limits: BinningLimits): Choice {
  if (counts.goods.length === 1) return { starts: [0], notes: [] };
  const best = bestCuts(counts, totals, limits);
  if (best !== null && best.length > 1) return { starts: best, notes: [] };
  const fewer = best ?? bestCuts(counts, totals, { ...limits, binsMin: 1 }) ?? [0];
  if (fewer.length === 1) return { starts: [0], notes: [collapseNote(counts, totals, limits)] };
  const note = { code: 'fewerBins', bins: fewer.length, asked: limits.binsMin } as const;
  return { starts: fewer, notes: [note] };
}

/** Each limit as loose as it can be. */
const LOOSE: Partial<BinningLimits> = {
  sizeMin: 0,
  classMin: 0,
  rateDifferenceMin: 0,
  pValueMax: 1,
  trend: 'none',
  binsMin: 1,
  binsMax: 255,
};

const CONSTRAINTS: readonly Constraint[] = [
  'rateDifferenceMin',
  'pValueMax',
  'sizeMin',
  'classMin',
  'trend',
  'binsMax',
];

/** Each limit without which there would be two bins; where no single one is, a least set of them. */
function collapseNote(counts: Sides, totals: Totals, limits: BinningLimits): BinningNote {
  const kept = { ...limits, binsMin: 1 };
  const leavesOne = (tried: BinningLimits): boolean =>
    (bestCuts(counts, totals, tried)?.length ?? 1) === 1;
  if (leavesOne({ ...kept, ...LOOSE })) return { code: 'noDifference' };
  const alone = CONSTRAINTS.filter(
    (constraint) => !leavesOne({ ...kept, [constraint]: LOOSE[constraint] }),
  );
  const needed = (): readonly Constraint[] =>
    CONSTRAINTS.reduceRight<readonly Constraint[]>((loosened, constraint) => {
      const fewer = loosened.filter((other) => other !== constraint);
      return leavesOne({ ...kept, ...loosenedBy(fewer) }) ? loosened : fewer;
    }, CONSTRAINTS);
  const by = (alone.length > 0 ? alone : needed()).map(
    (constraint): Limit => ({ constraint, value: limits[constraint] }),
  );
  return { code: 'collapsed', by };
}

function loosenedBy(constraints: readonly Constraint[]): Partial<BinningLimits> {
  return Object.fromEntries(constraints.map((constraint) => [constraint, LOOSE[constraint]]));
}
