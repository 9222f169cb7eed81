import { expect, test } from 'vitest';
import type { Sample } from '../sample.ts';
import { heldOutScores } from './held-out-scores.ts';
import { learn } from './learn.ts';
import { outcomesOn } from './rows.ts';

const ROWS = 1200;
const OPTIONS = { scaling: { score: 600, odds: 50, pdo: 20 } };

/** A repeatable stand-in for chance in [0, 1). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const next = chance(3);
const danger = Float64Array.from({ length: ROWS }, () => next());
const sample: Sample = {
  rows: ROWS,
  ids: Array.from({ length: ROWS }, (_, row) => `A${row >> 1}`),
  target: Uint8Array.from(danger, (value) => (next() < 0.4 * value ? 1 : 0)),
  columns: [
    { kind: 'numeric', name: 'danger', values: danger },
    { kind: 'numeric', name: 'noise', values: Float64Array.from(danger, () => next()) },
  ],
};
const rows = Uint32Array.from({ length: ROWS }, (_, row) => row);

function scoresWith(target: Uint8Array): Float64Array {
  const outcomes = outcomesOn({ ...sample, target }, rows);
  const learned = learn(sample.columns, rows, outcomes, OPTIONS);
  return heldOutScores(sample, rows, outcomes, { learned, options: OPTIONS });
}

test('what became of a row, or of another row of its id, has no part in its held-out score', () => {
  const before = scoresWith(sample.target);
  for (const row of [0, 101, 702]) {
    const both = [row, row ^ 1];
    const turned = sample.target.map((bad, i) => (both.includes(i) ? 1 - bad : bad));
    const after = scoresWith(turned);
    for (const one of both) expect(after[one]).toBe(before[one]);
    expect(after).not.toEqual(before);
  }
});

test('with hardly any bads every row has the score of the scorecard itself', () => {
  const target = Uint8Array.from(sample.target, (bad, row) => (row < 200 ? bad : 0));
  const outcomes = outcomesOn({ ...sample, target }, rows);
  const learned = learn(sample.columns, rows, outcomes, OPTIONS);
  expect(heldOutScores(sample, rows, outcomes, { learned, options: OPTIONS })).toBe(learned.scores);
});
