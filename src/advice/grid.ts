import { affordable, type Means } from './means.ts';
import type { Level, Lever } from './plan.ts';
import { leverBit } from './reach.ts';

/** One plan of the grid: a setting for each lever. */
export interface Combination {
  readonly levels: readonly Level[];
  /** By lever, which of its settings. */
  readonly settings: readonly number[];
  readonly effort: number;
  /** The levers that are not left as they are otherwise. */
  readonly levers: number;
}

/** Every combination within the means, from the least effort to the most; equals in grid order. */
export function combinationsOf(levers: readonly Lever[], means: Means): readonly Combination[] {
  let all: Combination[] = [{ levels: [], settings: [], effort: 0, levers: 0 }];
  for (const { name, levels } of levers) {
    const bit = leverBit(name);
    all = all.flatMap((before) =>
      levels.map((level, i) => ({
        levels: [...before.levels, level],
        settings: [...before.settings, i],
        effort: before.effort + level.effort,
        levers: i === 0 ? before.levers : before.levers | bit,
      })),
    );
  }
  return all
    .filter(
      ({ levels }) =>
        costsNothing(levels) ||
        affordable(
          levels.map(({ outgo }) => outgo),
          means,
        ),
    )
    .sort((a, b) => a.effort - b.effort);
}

function costsNothing(levels: readonly Level[]): boolean {
  return levels.filter(({ outgo }) => outgo.length > 0).length < 2;
}
