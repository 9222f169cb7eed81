import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CategoryColumn, NumericColumn, Sample } from '../sample.ts';
import { binColumn, binSample, codesOf } from './bin-sample.ts';
import type { Binning, NumericBinning } from './binning.ts';
import { BINS_MAX } from './code-rows.ts';
import { wordsOfNote } from './note-words.ts';

const { NaN: missing, POSITIVE_INFINITY: infinite } = Number;

function numeric(values: readonly number[], specials: readonly number[] = []): NumericColumn {
  return { kind: 'numeric', name: 'x', values: Float64Array.from(values), specials };
}

function category(values: readonly (string | null)[]): CategoryColumn {
  const categories = [...new Set(values.filter((value) => value !== null))];
  const codes = Int32Array.from(values, (value) =>
    value === null ? -1 : categories.indexOf(value),
  );
  return { kind: 'category', name: 'x', codes, categories };
}

function sampleOf(column: NumericColumn | CategoryColumn, target: readonly number[]): Sample {
  return { rows: target.length, columns: [column], target: Uint8Array.from(target) };
}

/** For each value its goods and bads, one after another. */
function counted<T>(table: readonly (readonly [T, number, number])[]): {
  values: T[];
  target: number[];
} {
  const values: T[] = [];
  const target: number[] = [];
  for (const [value, goods, bads] of table) {
    for (let i = 0; i < goods + bads; i++) {
      values.push(value);
      target.push(i < goods ? 0 : 1);
    }
  }
  return { values, target };
}

function codes(binning: Binning): readonly string[] {
  return binning.notes.map(({ code }) => code);
}

describe('a binning', () => {
  it('has the weight of evidence and the information value of a worked example', () => {
    // 200 goods, 50 bads. Shares of goods .4, .5, .1 and of bads .1, .3, .6:
    // .3·ln 4 + .2·ln(5/3) − .5·ln(1/6) = .415888 + .102165 + .895880.
    const { values, target } = counted([
      [1, 80, 5],
      [2, 100, 15],
      [3, 20, 30],
    ]);
    const { binning } = binColumn(numeric(values), sampleOf(numeric(values), target));
    expect(binning).toMatchObject({
      kind: 'numeric',
      edges: [2, 3],
      trend: 'ascending',
      notes: [],
    });
    const woes = [Math.log(4), Math.log(5 / 3), Math.log(1 / 6)];
    woes.forEach((woe, bin) => {
      expect(binning.cells[bin]?.woe).toBeCloseTo(woe, 12);
    });
    expect(binning.informationValue).toBeCloseTo(1.413933, 6);
    expect(binning.cells[1]).toMatchObject({ rows: 115, goods: 100, bads: 15, badRate: 15 / 115 });
  });

  it('keeps missing and special values in bins apart, and counts infinite ones as missing', () => {
    const { values, target } = counted([
      [1, 40, 10],
      [2, 20, 30],
      [-99, 5, 6],
      [missing, 3, 4],
      [infinite, 1, 2],
      [-infinite, 0, 1],
    ]);
    const column = numeric(values, [-99]);
    const { binning, codes: bins } = binColumn(column, sampleOf(column, target));
    expect(binning.cells.map(({ goods, bads }) => [goods, bads])).toEqual([
      [40, 10],
      [20, 30],
      [4, 7],
      [5, 6],
    ]);
    expect(binning.notes).toEqual([{ code: 'infinite', rows: 4 }]);
    expect(codesOf(binning, column)).toEqual(bins);
  });

  it('counts a row of weight k as k rows', () => {
    const rows = fc.array(
      fc.record({
        value: fc.constantFrom(1, 2, 3, 4, 5, missing),
        bad: fc.integer({ min: 0, max: 1 }),
        weight: fc.integer({ min: 1, max: 4 }),
      }),
      { minLength: 1, maxLength: 60 },
    );
    fc.assert(
      fc.property(rows, (all) => {
        const column = numeric(all.map(({ value }) => value));
        const once = sampleOf(
          column,
          all.map(({ bad }) => bad),
        );
        const weights = Float64Array.from(all, ({ weight }) => weight);
        const repeated = all.flatMap((row) => Array.from({ length: row.weight }, () => row));
        const many = numeric(repeated.map(({ value }) => value));
        const weighted = binColumn(column, { ...once, weights }).binning;
        const plain = binColumn(
          many,
          sampleOf(
            many,
            repeated.map(({ bad }) => bad),
          ),
        ).binning;
        const bare = ({ rows: _, ...cell }: Binning['cells'][number]) => cell;
        expect(weighted).toMatchObject({ edges: (plain as NumericBinning).edges });
        expect(weighted.cells.map(bare)).toEqual(plain.cells.map(bare));
      }),
    );
  });

  it('puts every row where its value belongs', () => {
    const rows = fc.array(
      fc.tuple(
        fc.oneof(fc.double(), fc.integer({ min: -3, max: 3 })),
        fc.integer({ min: 0, max: 1 }),
      ),
      { minLength: 0, maxLength: 200 },
    );
    fc.assert(
      fc.property(rows, (all) => {
        const column = numeric(all.map(([value]) => value));
        const sample = sampleOf(
          column,
          all.map(([, bad]) => bad),
        );
        const { binning, codes: bins } = binColumn(column, sample);
        const { edges } = binning as NumericBinning;
        all.forEach(([value], row) => {
          const range = edges.filter((edge) => value >= edge).length;
          expect(bins[row]).toBe(Number.isFinite(value) ? range : edges.length + 1);
        });
        expect(binning.cells.reduce((sum, cell) => sum + cell.rows, 0)).toBe(all.length);
      }),
    );
  });

  it('keeps edges made by hand as they are, and says that a bin is empty', () => {
    const { values, target } = counted([
      [1, 40, 10],
      [5, 20, 30],
    ]);
    const column = numeric(values);
    const byHand = (edges: readonly number[]): Binning =>
      binColumn(column, sampleOf(column, target), { columns: { x: { edges } } }).binning;
    expect(byHand([2, 3])).toMatchObject({
      edges: [2, 3],
      manual: true,
      notes: [{ code: 'emptyBins', bins: [1] }],
    });
    expect(byHand([2, 3]).cells[1]).toMatchObject({ woe: 0, informationValue: 0 });
    expect(() => byHand([3, 2])).toThrow('do not ascend');
    expect(() => byHand(Array.from({ length: BINS_MAX }, (_, i) => i))).toThrow('at most');
  });

  it('follows the trend that is asked for, variable by variable', () => {
    const { values, target } = counted([
      [1, 90, 10],
      [2, 60, 40],
      [3, 90, 12],
    ]);
    const column = numeric(values);
    const trendOf = (trend: 'peak' | 'ascending' | 'valley'): readonly unknown[] => {
      const options = { columns: { x: { limits: { trend } } } };
      const { binning } = binColumn(column, sampleOf(column, target), options);
      return [binning.trend, binning.cells.length - 1];
    };
    expect(trendOf('peak')).toEqual(['peak', 3]);
    expect(trendOf('ascending')).toEqual(['ascending', 2]);
    expect(trendOf('valley')).toEqual(['ascending', 2]);
  });
});

describe('a binning of categories', () => {
  const { values, target } = counted<string | null>([
    ['owner', 90, 10],
    ['tenant', 50, 50],
    ['lodger', 52, 48],
    ['houseboat', 1, 1],
    [null, 8, 4],
  ]);
  const column = category(values);
  const { binning } = binColumn(column, sampleOf(column, target), { limits: { pValueMax: 0.05 } });

  it('puts neighbours by bad rate together and the rare ones into "other"', () => {
    expect(binning).toMatchObject({ kind: 'category', groups: [['owner'], ['lodger', 'tenant']] });
    expect(binning.cells.map(({ goods, bads }) => [goods, bads])).toEqual([
      [90, 10],
      [102, 98],
      [8, 4],
      [1, 1],
    ]);
    expect(binning.notes).toEqual([{ code: 'rareCategories', categories: 1, rows: 2 }]);
  });

  it('takes one that was never seen for "other", and none for missing', () => {
    const later = category(['palace', 'owner', null, 'tenant']);
    expect(Array.from(codesOf(binning, later))).toEqual([3, 0, 2, 1]);
    expect(() => codesOf(binning, numeric([1]))).toThrow('holds numeric values');
  });

  it('gives "other" no weight of evidence where nothing rare was seen', () => {
    const full = category(['a', 'b', 'a', 'b', 'a', 'b']);
    const { binning: plain } = binColumn(full, sampleOf(full, [0, 1, 0, 0, 1, 1]));
    expect(plain.cells.at(-1)).toMatchObject({ rows: 0, woe: 0 });
  });

  it('keeps groups made by hand', () => {
    const groups = [['owner', 'tenant'], ['lodger']];
    const options = { columns: { x: { groups } } };
    const byHand = binColumn(column, sampleOf(column, target), options).binning;
    expect(byHand).toMatchObject({ groups, manual: true });
    expect(byHand.cells.map(({ rows }) => rows)).toEqual([200, 100, 12, 2]);
  });
});

describe('a variable with one bin', () => {
  const two = counted([
    [1, 60, 40],
    [2, 58, 42],
  ]);

  it('says which limit left no more', () => {
    const column = numeric(two.values);
    const notes = (limits: object): Binning['notes'] =>
      binColumn(column, sampleOf(column, two.target), { limits }).binning.notes;
    expect(notes({ pValueMax: 0.05 })).toEqual([
      { code: 'collapsed', by: [{ constraint: 'pValueMax', value: 0.05 }] },
    ]);
    expect(notes({ rateDifferenceMin: 0.1, trend: 'descending' })).toEqual([
      {
        code: 'collapsed',
        by: [
          { constraint: 'rateDifferenceMin', value: 0.1 },
          { constraint: 'trend', value: 'descending' },
        ],
      },
    ]);
    expect(notes({ binsMin: 3 })).toEqual([{ code: 'fewerBins', bins: 2, asked: 3 }]);
    const [note] = notes({ pValueMax: 0.05 });
    expect(note && wordsOfNote(note).en).toBe(
      'the largest p-value between neighbours, 0.05, leaves one bin',
    );
  });

  it.each([
    ['a constant', [7, 7, 7, 7], [0, 1, 0, 1], ['constant']],
    ['nothing but missing values', [missing, infinite], [0, 1], ['infinite', 'allMissing']],
    ['no rows', [], [], ['allMissing']],
    ['only goods', [1, 2, 3], [0, 0, 0], ['noDifference', 'oneClass']],
    ['only bads', [1, 2, 3], [1, 1, 1], ['noDifference', 'oneClass']],
    ['two values of one bad rate', [1, 2, 1, 2], [0, 0, 1, 1], ['noDifference']],
  ])('is what %s makes, without information', (_, values, target, expected) => {
    const column = numeric(values);
    const { binning } = binColumn(column, sampleOf(column, target));
    expect(binning).toMatchObject({ edges: [], informationValue: 0 });
    expect(codes(binning)).toEqual(expected);
    expect(binning.cells.every(({ woe }) => Number.isFinite(woe))).toBe(true);
    expect(binning.notes.every((note) => wordsOfNote(note)['zh-CN'] !== '')).toBe(true);
  });
});

describe('the bins of a large column', () => {
  it('are cut near the steps that its bad rate has', () => {
    const rows = 300_000;
    const values = Float64Array.from({ length: rows }, (_, i) => (i * 7919) % rows);
    const target = Uint8Array.from(values, (value, i) =>
      i % 10 < (value < 100_000 ? 1 : value < 220_000 ? 3 : 6) ? 1 : 0,
    );
    const columns = [{ kind: 'numeric', name: 'x', values } as const];
    const options = { limits: { rateDifferenceMin: 0.05 } };
    const edges = binSample({ rows, columns, target }, options).flatMap(({ binning }) =>
      binning.kind === 'numeric' ? binning.edges : [],
    );
    expect(edges.length).toBe(2);
    expect(Math.abs((edges[0] as number) - 100_000)).toBeLessThan(100);
    expect(Math.abs((edges[1] as number) - 220_000)).toBeLessThan(100);
  });
});
