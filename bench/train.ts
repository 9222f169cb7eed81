import { canonical, day } from '../src/kernel/index.ts';
import {
  type Binned,
  type Binning,
  type BinningLimits,
  binSample,
  DEFAULT_LIMITS,
  inOwnDirection,
  type Sample,
  type TrainedScorecard,
  type TrainingOptions,
  trainScorecard,
} from '../src/learning/index.ts';
import { type Bench, type BenchResult, rounded } from './result.ts';
import { askOptbinning, type PeerResult, REPETITIONS } from './train-peer.ts';
import { missingFrom, readTaiwan, type SplitSample, taiwanFolder } from './train-taiwan.ts';

const PAIRS_MAX = 3;
const NEGLIGIBLE = 1e-9;

/** A scorecard of the Taiwan cards on their published split, and optbinning on the same columns. */
export const trainBench: Bench = {
  name: 'train',
  about: 'a scorecard on the published split of the Taiwan cards (--data DIR), beside optbinning',
  run: async (scale, data): Promise<BenchResult> => {
    const folder = taiwanFolder(data);
    const missing = missingFrom(folder);
    if (missing !== null) throw new Error(missing);
    const split = await readTaiwan(folder, Math.min(scale, 1));
    // Before all else, as the peer's is the first work of a process of its own.
    const limits: BinningLimits = { ...DEFAULT_LIMITS, trend: 'monotone' };
    const binned = bin(split, limits);
    const fitted = trainBoth(split);
    const peakMb = process.resourceUsage().maxRSS / 1024;
    const again = trainBoth(withTestShuffled(split));
    const untouched = ['plain', 'paired'] as const;
    const blind = untouched.every((one) => sameDocument(fitted[one], again[one]));
    const peer = await askOptbinning(split, limits);
    const compared = peer === null ? null : compare(binned, peer);
    return {
      name: 'train',
      agrees: blind && (compared === null || compared.informationValue >= 1 - NEGLIGIBLE),
      figures: { ...figuresOf(split, fitted), peakMb: rounded(peakMb), ...compared?.figures },
      ratios:
        compared === null
          ? {}
          : {
              optbinning: rounded(compared.speed),
              optbinningFit: rounded(compared.fitSeconds / fitted.plainSeconds),
              informationValue: rounded(compared.informationValue),
            },
      notes: notesOn(fitted, blind, compared),
    };
  },
};

interface Fitted {
  readonly plain: TrainedScorecard;
  readonly paired: TrainedScorecard;
  readonly plainSeconds: number;
  readonly seconds: number;
}

/** As `headroom train` does, without pairs and with them. */
function trainBoth({ sample, train, test }: SplitSample): Fitted {
  const options = optionsFor(sample, { train, test });
  const started = performance.now();
  const plain = trainScorecard(sample, options);
  const plainDone = performance.now();
  const paired = trainScorecard(sample, { ...options, interactions: { most: PAIRS_MAX } });
  return {
    plain,
    paired,
    plainSeconds: (plainDone - started) / 1000,
    seconds: (performance.now() - plainDone) / 1000,
  };
}

function optionsFor({ columns }: Sample, split: TrainingOptions['split']): TrainingOptions {
  return {
    id: 'taiwan-cards',
    version: 1,
    effectiveFrom: day('2005-10-01'),
    scaling: { score: 600, odds: 50, pdo: 20 },
    split,
    binning: { columns: inOwnDirection(columns.map(({ name }) => name)) },
    grades: [{ grade: 'all', pdMax: 1 }],
    calibration: 'isotonic',
    seed: 1,
  };
}

/** The same sample, with what is known of each test row given to another, and its outcome turned. */
function withTestShuffled(split: SplitSample): SplitSample {
  const { sample, test } = split;
  const rows = Array.from(test.keys()).filter((row) => test[row] === 1);
  const other = Uint32Array.from(test.keys());
  rows.forEach((row, i) => {
    other[row] = rows[(i + 1) % rows.length] as number;
  });
  return {
    ...split,
    sample: {
      ...sample,
      columns: sample.columns.map((column) => ({
        ...column,
        values: Float64Array.from(other, (row, i) => {
          const value = column.values[row] as number;
          return i === row ? value : -value;
        }),
      })),
      target: sample.target.map((bad, row) => (test[row] === 1 ? 1 - bad : bad)),
    },
  };
}

function sameDocument(one: TrainedScorecard, other: TrainedScorecard): boolean {
  return canonical(one.document) === canonical(other.document);
}

function figuresOf({ train, test }: SplitSample, fitted: Fitted): Readonly<Record<string, number>> {
  const { plain, paired } = fitted;
  return {
    aucTest: rounded(paired.test?.discrimination.auc as number),
    ks: rounded(paired.test?.discrimination.ks as number),
    aucTrain: rounded(paired.train.discrimination.auc),
    aucTestFrom: rounded(paired.test?.discrimination.interval.from as number),
    aucTestTo: rounded(paired.test?.discrimination.interval.to as number),
    plainAucTest: rounded(plain.test?.discrimination.auc as number),
    plainKs: rounded(plain.test?.discrimination.ks as number),
    seconds: rounded(fitted.seconds),
    plainSeconds: rounded(fitted.plainSeconds),
    characteristics: paired.document.characteristics.length,
    pairs: paired.document.pairs?.length ?? 0,
    variables: plain.variables.length,
    trainRows: train.reduce((sum, taken) => sum + taken, 0),
    testRows: test.reduce((sum, taken) => sum + taken, 0),
  };
}

interface TimedBins {
  readonly seconds: number;
  readonly binnings: readonly Binning[];
}

/** The training rows in bins, as the peer is asked to bin them. */
function bin({ sample, train }: SplitSample, limits: BinningLimits): TimedBins {
  const rows = Uint32Array.from(train.keys()).filter((row) => train[row] === 1);
  const columns = sample.columns.map((column) => ({
    ...column,
    values: Float64Array.from(rows, (row) => column.values[row] as number),
  }));
  const target = Uint8Array.from(rows, (row) => sample.target[row] as number);
  let seconds = Number.POSITIVE_INFINITY;
  let binned: readonly Binned<Binning>[] = [];
  for (let i = 0; i < REPETITIONS; i++) {
    const started = performance.now();
    binned = binSample({ rows: rows.length, columns, target }, { limits });
    seconds = Math.min(seconds, (performance.now() - started) / 1000);
  }
  return { seconds, binnings: binned.map(({ binning }) => binning) };
}

/** Where there is no information, both find none. */
function ratioOf(ours: number, theirs: number): number {
  return theirs < NEGLIGIBLE ? 1 : ours / theirs;
}

interface Compared {
  readonly speed: number;
  readonly fitSeconds: number;
  /** Ours over theirs, of the variable where that is least. */
  readonly informationValue: number;
  readonly least: string;
  readonly figures: Readonly<Record<string, number>>;
}

function compare({ seconds, binnings }: TimedBins, peer: PeerResult): Compared {
  const ratios = binnings.map(({ name, informationValue }) => ({
    name,
    ratio: ratioOf(informationValue, peer.informationValues[name] as number),
  }));
  const least = ratios.reduce((worst, one) => (one.ratio < worst.ratio ? one : worst));
  const mean = ratios.reduce((sum, { ratio }) => sum + ratio, 0) / ratios.length;
  const bins = binnings.map((binning) =>
    binning.kind === 'numeric' ? binning.edges.length + 1 : 0,
  );
  return {
    speed: peer.binSeconds / seconds,
    fitSeconds: peer.fitSeconds,
    informationValue: least.ratio,
    least: least.name,
    figures: {
      binSeconds: rounded(seconds),
      bins: bins.reduce((sum, count) => sum + count, 0),
      informationValueMean: rounded(mean),
      optbinningBinSeconds: rounded(peer.binSeconds),
      optbinningFitSeconds: rounded(peer.fitSeconds),
      optbinningBins: Object.values(peer.bins).reduce((sum, count) => sum + count, 0),
      optbinningAucTest: rounded(peer.aucTest),
    },
  };
}

function notesOn({ paired }: Fitted, blind: boolean, compared: Compared | null): readonly string[] {
  const characteristics = paired.document.characteristics.map(({ feature }) => feature);
  const pairs = (paired.document.pairs ?? []).map(
    ({ rows, columns }) => `${rows.feature} × ${columns.feature}`,
  );
  return [
    'Bins, variables, coefficients and points are learned from the training rows alone; pairs by cross-validation among them.',
    `With the test rows shuffled and their outcomes turned, the scorecard is ${blind ? 'the same to the byte' : 'NOT THE SAME'}.`,
    `Characteristics: ${characteristics.join(', ')}. Pairs: ${pairs.join(', ') || 'none'}.`,
    'The columns are the features of the catalogue, each in its own direction, as headroom train has them. Not used: sex, age, education, marriage, and the limit itself.',
    'plain is without pairs. seconds is the whole training with pairs.',
    compared === null
      ? 'optbinning is not there to be compared with: pip install optbinning; HEADROOM_PYTHON says which Python.'
      : `informationValue is ours over theirs where that is least (${compared.least}); optbinning is its seconds of binning over ours.`,
  ];
}
