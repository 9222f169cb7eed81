import { describe, expect, it } from 'vitest';
import { scaling } from '../../kernel/index.ts';
import { blockOfRows } from './block.ts';
import { type Challenger, type ChallengerOptions, loadChallenger } from './challenger.ts';
import { logOddsOf } from './ensemble.ts';
import { ChallengerError } from './fault.ts';
import { blockOf, expectedOf, modelBytes, rowOf } from './fixtures.test-support.ts';
import { readOnnx } from './onnx-file.ts';
import { type ImportRuntime, importOnnxRuntime } from './runtime.ts';
import { readTreeModel } from './tree-model.ts';

const SCALING = { score: 600, odds: 50, pdo: 20 };
const MODELS = ['lightgbm', 'xgboost', 'scikit-learn', 'regressor'];
const installed = await importOnnxRuntime().then(
  () => true,
  () => false,
);

function optionsFor(name: string): ChallengerOptions {
  const { inputs, background } = expectedOf(name);
  return { inputs, positiveClass: 1, background: blockOf(background), scaling: SCALING };
}

interface Fed {
  readonly data: Float32Array;
  readonly dims: readonly number[];
}

/** Stands in for the package: a session that answers by the file's own trees, changed by `change`. */
function standIn(model: Uint8Array, change = (pd: number): number => pd): ImportRuntime {
  const { ensemble, output, column } = readTreeModel(readOnnx(model), 1, 4);
  const run = ({ input }: { readonly input: Fed }): Promise<Record<string, Fed>> => {
    const [rows = 0, features = 0] = input.dims;
    const data = Float32Array.from({ length: rows * 2 }, (_, i) => {
      const start = (i >> 1) * features;
      const row = input.data.subarray(start, start + features);
      const pd = 1 / (1 + Math.exp(-logOddsOf(ensemble, row)));
      return change(i % 2 === column ? pd : 1 - pd);
    });
    return Promise.resolve({ [output]: { data, dims: [rows, 2] } });
  };
  class Tensor implements Fed {
    readonly data: Float32Array;
    readonly dims: readonly number[];
    constructor(_type: string, data: Float32Array, dims: readonly number[]) {
      this.data = data;
      this.dims = dims;
    }
  }
  const InferenceSession = { create: () => Promise.resolve({ run }) };
  return () => Promise.resolve({ default: { InferenceSession, Tensor } });
}

function load(
  name: string,
  change: Partial<ChallengerOptions> = {},
  importRuntime: ImportRuntime = standIn(modelBytes('lightgbm')),
): Promise<Challenger> {
  return loadChallenger(modelBytes(name), { ...optionsFor(name), ...change }, importRuntime);
}

async function faultOf(loading: Promise<unknown>): Promise<string> {
  const error = await loading.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof ChallengerError) return error.fault.kind;
  throw error ?? new Error('nothing was refused');
}

describe.skipIf(!installed)('a challenger in the runtime', () => {
  it.each(MODELS)('gives the probabilities of Python: %s', async (name) => {
    const { rows, pd } = expectedOf(name);
    const found = await (await load(name, {}, importOnnxRuntime)).pdOf(blockOf(rows));
    expect(found).toHaveLength(pd.length);
    found.forEach((p, i) => {
      expect(Math.abs(p - (pd[i] as number))).toBeLessThan(1e-6);
    });
  });

  it('gives the probability of the class that was named', async () => {
    const { rows, pd } = expectedOf('lightgbm');
    const good = await load('lightgbm', { positiveClass: 0 }, importOnnxRuntime);
    const [first] = await good.pdOf(blockOf(rows));
    expect(first).toBeCloseTo(1 - (pd[0] as number), 6);
  });

  it('is refused where the runtime cannot open the file', async () => {
    const cut = modelBytes('lightgbm').subarray(0, -3);
    const loading = loadChallenger(cut, optionsFor('lightgbm'), importOnnxRuntime);
    expect(await faultOf(loading)).toBe('unreadable');
  });
});

describe('where the runtime is not there', () => {
  it.skipIf(installed)('loading a challenger says so', async () => {
    expect(await faultOf(load('lightgbm', {}, importOnnxRuntime))).toBe('runtimeMissing');
  });

  it('both languages say what to install, and that scorecards work without', async () => {
    const missing = (): Promise<never> => Promise.reject(new Error('Cannot find package'));
    const loading = load('lightgbm', {}, missing);
    await expect(loading).rejects.toThrow('npm install onnxruntime-node');
    await expect(loading).rejects.toThrow('Scorecards work without it');
    await expect(loading).rejects.toThrow('评分卡不需要它');
    expect(await faultOf(load('lightgbm', {}, () => Promise.resolve({})))).toBe('runtimeMissing');
  });
});

describe('a challenger', () => {
  it('gives the PD of each row, over as many rows as there are, an infinite value being missing', async () => {
    const { rows, pd, inputs } = expectedOf('lightgbm');
    const challenger = await load('lightgbm');
    const many = Array.from(
      { length: 70_000 },
      (_, i) => rows[i % rows.length] as (typeof rows)[0],
    );
    const infinite = many.map((row) => row.map((value) => value ?? Number.POSITIVE_INFINITY));
    const found = await challenger.pdOf(blockOfRows(infinite, inputs.length));
    expect(found).toHaveLength(70_000);
    for (const i of [0, 1, 65_535, 65_536, 69_999]) {
      expect(found[i]).toBeCloseTo(pd[i % rows.length] as number, 6);
    }
  });

  it.each(MODELS)('attributes as Python’s interventional explainer does: %s', async (name) => {
    const { rows, contributions, pd } = expectedOf(name);
    const challenger = await load(name, {}, standIn(modelBytes(name)));
    rows.forEach((row, i) => {
      const found = challenger.attributionOf(rowOf(row));
      const p = pd[i] as number;
      expect(found.logOdds).toBeCloseTo(Math.log(p / (1 - p)), 5);
      found.contributions.forEach((contribution, k) => {
        expect(contribution).toBeCloseTo(contributions[i]?.[k] as number, 6);
      });
    });
  });

  it('has a score whose loss against the background’s mean is the sum of its attributions', async () => {
    const { rows } = expectedOf('xgboost');
    const challenger = await load('xgboost', {}, standIn(modelBytes('xgboost')));
    const { factor, offset } = scaling(SCALING);
    challenger.scoreOf(blockOf(rows)).forEach((score, i) => {
      const { base, contributions } = challenger.attributionOf(rowOf(rows[i] ?? []));
      const lost = contributions.reduce((sum, c) => sum + factor * c, 0);
      expect(score).toBeCloseTo(offset - factor * base - lost, 9);
    });
  });

  it('gives the features that cost a row points as reasons, the costliest first', async () => {
    const { rows, inputs, contributions } = expectedOf('scikit-learn');
    const challenger = await load('scikit-learn', {}, standIn(modelBytes('scikit-learn')));
    rows.forEach((row, i) => {
      const traces = challenger.reasons(rowOf(row)).map(({ trace }) => trace);
      const lost = (feature: string): number =>
        (contributions[i]?.[inputs.indexOf(feature)] as number) * (20 / Math.LN2);
      for (const { feature, value, lostToReference } of traces) {
        expect(lostToReference).toBeGreaterThan(0);
        expect(lostToReference).toBeCloseTo(lost(feature), 5);
        expect(value).toBe(row[inputs.indexOf(feature)]);
      }
      const expected = inputs
        .filter((feature) => lost(feature) > 0)
        .sort((a, b) => lost(b) - lost(a));
      expect(traces.map(({ feature }) => feature)).toEqual(expected);
    });
  });

  it('gives a missing value as null in its reasons', async () => {
    const [reason] = (await load('lightgbm')).reasons([Number.NaN, 25, 27, 35]);
    expect(reason?.trace).toMatchObject({ feature: 'external.inquiries.90d', value: null });
  });
});

describe('a challenger is refused', () => {
  it('where its answers are not those of its trees', async () => {
    const wrong = standIn(modelBytes('lightgbm'), (pd) => pd + 0.001);
    expect(await faultOf(load('lightgbm', {}, wrong))).toBe('disagreement');
    const none = standIn(modelBytes('lightgbm'), () => Number.NaN);
    expect(await faultOf(load('lightgbm', {}, none))).toBe('disagreement');
  });

  it('where it is not one tree ensemble whose sum is log-odds', async () => {
    const use = (name: string): Promise<string> =>
      faultOf(
        loadChallenger(modelBytes(name), optionsFor('lightgbm'), standIn(modelBytes('lightgbm'))),
      );
    expect(await use('linear')).toBe('operator');
    expect(await use('zipmap')).toBe('operator');
    expect(await use('forest')).toBe('noLogOdds');
  });

  it('where an input is named twice, or one too few is named', async () => {
    const [a = '', b = '', c = ''] = optionsFor('lightgbm').inputs;
    expect(await faultOf(load('lightgbm', { inputs: [a, b, c, a] }))).toBe('sameInput');
    expect(await faultOf(load('lightgbm', { inputs: [a, b, c] }))).toBe('inputCount');
  });

  it('where rows do not have its features', async () => {
    const challenger = await load('lightgbm');
    expect(await faultOf(challenger.pdOf(new Float64Array(7)))).toBe('block');
    expect(await faultOf(load('lightgbm', { background: new Float64Array() }))).toBe('block');
    expect(() => challenger.reasons([1, 2, 3])).toThrow(ChallengerError);
  });
});
