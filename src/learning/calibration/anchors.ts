import type { CalibrationAnchor, PartsPerMillion } from '../../kernel/index.ts';
import type { Block } from './isotonic.ts';
import { type Platt, plattPd } from './platt.ts';

/** One anchor at each block's mean score: the kernel interpolates between them. */
export function anchorsOfBlocks(blocks: readonly Block[]): readonly CalibrationAnchor[] {
  return distinct(blocks.map(({ score, pd }) => anchor(score, pd)));
}

/** Anchors every `step` points from the lowest to the highest score that was seen. */
export function anchorsOfPlatt(
  platt: Platt,
  { from, to, step }: { readonly from: number; readonly to: number; readonly step: number },
): readonly CalibrationAnchor[] {
  const count = Math.ceil((to - from) / step);
  const scores = Array.from({ length: count }, (_, i) => from + i * step);
  return distinct([...scores, to].map((score) => anchor(score, plattPd(platt, score))));
}

function anchor(score: number, pd: number): CalibrationAnchor {
  return { score: Math.round(score), pd: Math.ceil(pd * 1_000_000) as PartsPerMillion };
}

/** Of anchors at the same whole score the last. */
function distinct(anchors: readonly CalibrationAnchor[]): readonly CalibrationAnchor[] {
  return anchors.filter(({ score }, i) => score !== anchors[i + 1]?.score);
}
