import { describe, expect, it } from 'vitest';
import { day } from '../kernel/index.ts';
import type { Column, Sample } from './sample.ts';
import { type TrainedScorecard, trainScorecard } from './train.ts';
import { scoresOf } from './training/score-rows.ts';

const ROWS = 1000;
/** 0 to 99, over and over; the higher, the more often bad. */
const values = Float64Array.from({ length: ROWS }, (_, row) => (row * 37) % 100);
const target = Uint8Array.from(values, (value, row) => ((row * 7919) % 101 < value / 2 ? 1 : 0));

function numeric(changed: (value: number, row: number) => number, name = 'x'): Column {
  return { kind: 'numeric', name, values: values.map(changed) };
}

const plain = numeric((value) => value);

function train(columns: readonly Column[], changes: Partial<Sample> = {}): TrainedScorecard {
  const sample = { rows: ROWS, columns, target, ...changes };
  return trainScorecard(sample, {
    id: 'tried',
    version: 1,
    effectiveFrom: day('2026-01-01'),
    scaling: { score: 600, odds: 50, pdo: 20 },
    split: { train: new Uint8Array(sample.rows).fill(1) },
    grades: [{ grade: 'all', pdMax: 1 }],
    calibration: 'isotonic',
    seed: 1,
  });
}

/** What is said of a variable, or of the whole. */
function said({ notes }: TrainedScorecard, about: string | null): string {
  const words = notes.filter(({ variable }) => variable === about);
  expect(words.every((note) => note.words['zh-CN'] !== '')).toBe(true);
  return words.map((note) => note.words.en).join('; ');
}

describe('training has a treatment for', () => {
  it.each([
    ['a constant', () => 3, 'there is only one value'],
    ['a column without a value', () => Number.NaN, 'there is no usable value'],
  ])('%s: it is left out, said in words, and the others are as without it', (_, changed, words) => {
    const trained = train([plain, numeric(changed, 'idle')]);
    expect(said(trained, 'idle')).toBe(words);
    expect(trained.variables[1]?.fate).toEqual({ fate: 'uninformative' });
    expect(trained.document.characteristics).toEqual(train([plain]).document.characteristics);
  });

  it('infinite values: they count as missing, as many as are said', () => {
    const infinite = (value: number, row: number, as: number): number =>
      row % 10 === 0 ? as : value;
    const trained = train([
      numeric((value, row) => infinite(value, row, row % 20 === 0 ? Infinity : -Infinity)),
    ]);
    expect(said(trained, 'x')).toBe('infinite in 100 rows, which count as missing');
    const missing = train([numeric((value, row) => infinite(value, row, Number.NaN))]);
    expect(trained.document).toEqual(missing.document);
  });

  it('a variable that parts goods from bads: it is left out, and its time is put in doubt', () => {
    const trained = train([
      plain,
      numeric((value, row) => value + 1000 * (target[row] ?? 0), 'later'),
    ]);
    expect(trained.document.characteristics.map(({ feature }) => feature)).toEqual(['x']);
    expect(said(trained, 'later')).toContain('one value parts all goods from all bads');
  });

  it('an id in two training rows: both count, and it is said', () => {
    const ids = Array.from({ length: ROWS }, (_, row) => (row < 3 ? 0 : row));
    const trained = train([plain], { ids });
    expect(said(trained, null)).toContain(
      '2 training rows belong to somebody who has an earlier one',
    );
    // The calibration keeps them in one fold, and so may differ.
    expect(trained.points).toEqual(train([plain]).points);
  });

  it('a category that training did not see: it gets the points of the average', () => {
    const codes = Int32Array.from(values, (value) => (value < 50 ? 0 : 1));
    const colour: Column = { kind: 'category', name: 'k', codes, categories: ['low', 'high'] };
    const trained = train([colour]);
    expect(said(trained, null)).toContain('no rare category of k');
    const later = { ...colour, codes: Int32Array.of(0, 1, 2), categories: ['low', 'high', 'new'] };
    const [low, high, fresh] = scoresOf(trained, [later], Uint32Array.of(0, 1, 2));
    expect(fresh).toBeLessThan(low as number);
    expect(fresh).toBeGreaterThan(high as number);
  });

  it('no columns: everybody has one score, and it is said', () => {
    expect(said(train([]), null)).toBe('no variable was chosen: everybody has the same score');
  });
});

describe('training refuses, and says where', () => {
  const one = new Uint8Array(ROWS).fill(1);
  const weights = new Float64Array(ROWS).fill(1);
  const codes = new Int32Array(ROWS).fill(0).fill(2, 7, 8);
  const colour: Column = { kind: 'category', name: 'k', codes, categories: ['low', 'high'] };

  it.each<[string, readonly Column[], Partial<Sample>, string]>([
    ['no rows', [], { rows: 0, target: new Uint8Array(0) }, 'there are no training rows'],
    ['no bads', [plain], { target: new Uint8Array(ROWS) }, 'the 1000 training rows hold no bads'],
    ['no goods', [plain], { target: one }, 'the 1000 training rows hold no goods'],
    [
      'an outcome that is none',
      [plain],
      { target: one.slice().fill(2, 9, 10) },
      'row 9: the target is 2',
    ],
    [
      'outcomes for other rows',
      [plain],
      { target: one.slice(1) },
      '"target" has 999 rows; there are 1000',
    ],
    ['ids for other rows', [plain], { ids: [1] }, '"ids" has 1 rows; there are 1000'],
    [
      'a negative weight',
      [plain],
      { weights: weights.slice().fill(-1, 4, 5) },
      'row 4: the weight is -1',
    ],
    [
      'a missing weight',
      [plain],
      { weights: weights.slice().fill(NaN, 5, 6) },
      'row 5: the weight is NaN',
    ],
    ['a category beyond the last', [colour], {}, 'row 7 of "k" has category 2; there are 2'],
  ])('%s', (_, columns, changes, message) => {
    expect(() => train(columns, changes)).toThrow(message);
  });
});
