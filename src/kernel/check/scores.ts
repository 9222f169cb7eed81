import { slotOf } from '../features/catalogue.ts';
import { compileScorecard } from '../score.ts';
import type { Characteristic, Scorecard } from '../scorecard.ts';
import { type Span, within } from './span.ts';

/** What one feature adds to the score, whatever number of characteristics look at it. */
export interface ScorePart {
  readonly slot: number;
  /** NaN for missing. */
  readonly pointsOf: (value: number) => number;
  /** Indices of its characteristics in the scorecard. */
  readonly characteristics: readonly number[];
  /** The values at which its points may change. */
  readonly edges: readonly number[];
}

export function scorePartsOf(scorecard: Scorecard): readonly ScorePart[] {
  const features = [...new Set(scorecard.characteristics.map(({ feature }) => feature))];
  return features.map((feature) => scorePart(scorecard, feature));
}

function scorePart(scorecard: Scorecard, feature: string): ScorePart {
  const slot = slotOf(feature);
  const characteristics = scorecard.characteristics.filter((c) => c.feature === feature);
  const alone = compileScorecard({ ...scorecard, basePoints: 0, characteristics });
  const bins = new Int32Array(characteristics.length);
  const facts = new Float64Array(slot + 1);
  return {
    slot,
    characteristics: scorecard.characteristics.flatMap((c, i) =>
      c.feature === feature ? [i] : [],
    ),
    edges: characteristics.flatMap(edgesOf),
    pointsOf: (value) => {
      facts[slot] = value;
      return alone.score(facts, 0, bins);
    },
  };
}

function edgesOf({ bins, special = [] }: Characteristic): readonly number[] {
  const edges = bins.flatMap(({ below }) => (below === undefined ? [] : [below]));
  return [...edges, ...special.flatMap(({ value }) => [value, value + 1])];
}

/** Cells in which a feature may lie, with the points that each gives: constant inside a cell. */
export function optionsWithin(
  part: ScorePart,
  cells: readonly Span[],
  span: Span,
): readonly ScoreOption[] {
  return cells.flatMap((cell) => {
    const inside = within(span, cell);
    if (inside === null) return [];
    return [{ cell: inside, points: part.pointsOf(inside.present ? inside.lo : Number.NaN) }];
  });
}

export interface ScoreOption {
  readonly cell: Span;
  readonly points: number;
}

/** Every total of one choice from each list. Links between features are not looked at. */
export function totalsOf(choices: readonly (readonly number[])[]): ReadonlySet<number> {
  let totals: ReadonlySet<number> = new Set([0]);
  for (const points of choices) {
    const next = new Set<number>();
    for (const total of totals) for (const more of points) next.add(total + more);
    totals = next;
  }
  return totals;
}
