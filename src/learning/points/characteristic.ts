import type { Characteristic, ReferenceMeans, SpecialBin } from '../../kernel/index.ts';
import type { Binning, CategoryBinning, NumericBinning } from '../binning/index.ts';

/** What a characteristic of a kernel scorecard is made from. */
export interface CharacteristicParts {
  readonly binning: Binning;
  /** By bin. */
  readonly points: readonly number[];
  /** The names that codes of categories stand for. */
  readonly categories: readonly string[];
  /** Mean points, unrounded. */
  readonly reference: ReferenceMeans;
}

/**
 * The characteristic of a kernel scorecard. A category is known there by its code: each one that was
 * common enough is a special value, and the only range takes the others, seen or unseen.
 */
export function characteristicOf(parts: CharacteristicParts): Characteristic {
  const { binning, points, reference } = parts;
  const bins = binning.kind === 'numeric' ? ranges(binning, points) : others(binning, points);
  const special =
    binning.kind === 'numeric'
      ? specials(binning, points)
      : categories(binning, points, parts.categories);
  const missing = binning.kind === 'numeric' ? binning.edges.length + 1 : binning.groups.length;
  return {
    feature: binning.name,
    bins,
    missing: { points: points[missing] as number },
    ...(special.length > 0 && { special }),
    reference: { all: Math.round(reference.all), atCutoff: Math.round(reference.atCutoff) },
  };
}

function ranges({ edges }: NumericBinning, points: readonly number[]): Characteristic['bins'] {
  return [
    ...edges.map((below, bin) => ({ below, points: points[bin] as number })),
    { points: points[edges.length] as number },
  ];
}

function specials(
  { edges, specials: values }: NumericBinning,
  points: readonly number[],
): readonly SpecialBin[] {
  return values.map((value, i) => ({ value, points: points[edges.length + 2 + i] as number }));
}

function others({ groups }: CategoryBinning, points: readonly number[]): Characteristic['bins'] {
  return [{ points: points[groups.length + 1] as number }];
}

function categories(
  { groups }: CategoryBinning,
  points: readonly number[],
  names: readonly string[],
): readonly SpecialBin[] {
  return groups.flatMap((group, bin) =>
    group.map((name) => ({ value: names.indexOf(name), points: points[bin] as number })),
  );
}
