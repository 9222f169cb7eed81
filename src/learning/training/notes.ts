import { CATALOGUE, type Words } from '../../kernel/index.ts';
import { type Binning, rangesIn, wordsOfNote } from '../binning/index.ts';
import { type FitNote, wordsOfFitNote } from '../logistic/index.ts';
import { wordsOfEmptyGrade } from '../points/index.ts';
import type { Learned } from './learn.ts';
import type { Rejects } from './options.ts';

/** Something to know before the scorecard is used. */
export interface TrainingNote {
  /** The variable, or null where it is of the whole. */
  readonly variable: string | null;
  readonly words: Words;
}

/** What is to be said beside what the learning itself shows. */
export interface Circumstances {
  readonly emptyGrades: readonly string[];
  /** Rows kept for testing whose id is in the training rows too. */
  readonly sharedIds: number;
  /** Training rows whose id an earlier one has. */
  readonly repeatedIds: number;
  readonly rejects: Rejects | null;
}

export function notesOn(
  { variables, binnings, stepwise }: Learned,
  { emptyGrades, sharedIds, repeatedIds, rejects }: Circumstances,
): readonly TrainingNote[] {
  const whole = [
    ...(rejects === null ? [] : [wordsOfRejects(rejects)]),
    ...(sharedIds === 0 ? [] : [wordsOfSharedIds(sharedIds)]),
    ...(repeatedIds === 0 ? [] : [wordsOfRepeatedIds(repeatedIds)]),
    ...(binnings.length === 0 ? [NO_VARIABLE] : []),
    ...stepwise.fit.notes.map((note: FitNote) => wordsOfFitNote(note)),
    ...emptyGrades.map(wordsOfEmptyGrade),
    ...wordsOfUnseen(binnings),
  ];
  return [
    ...whole.map((words) => ({ variable: null, words })),
    ...variables.flatMap(({ binning }) =>
      binning.notes.map((note) => ({ variable: binning.name, words: wordsOfNote(note) })),
    ),
  ];
}

function wordsOfRejects({ rows, badRateMultiple }: Rejects): Words {
  const count = rows.reduce((sum, refused) => sum + refused, 0);
  return {
    'zh-CN': `假设：${count} 行被拒样本的坏账率为同分通过样本的 ${badRateMultiple} 倍（拒绝推断），数据无法验证`,
    en: `assumption: ${count} refused rows turn bad ${badRateMultiple} times as often as accepted ones of their score (parcelling); no data confirms it`,
  };
}

function wordsOfSharedIds(rows: number): Words {
  return {
    'zh-CN': `${rows} 行测试样本的主体也出现在训练样本中，测试结果可能偏乐观`,
    en: `${rows} rows kept for testing belong to somebody in the training rows; the test may flatter`,
  };
}

function wordsOfRepeatedIds(rows: number): Words {
  return {
    'zh-CN': `${rows} 行训练样本与其他训练样本的主体相同，仍各算一行；标准误与 p 值因此可能偏小`,
    en: `${rows} training rows belong to somebody who has an earlier one; each counts, so errors and p-values may be too small`,
  };
}

const NO_VARIABLE: Words = {
  'zh-CN': '没有变量入选，所有人得分相同',
  en: 'no variable was chosen: everybody has the same score',
};

/** Missing values, or categories, that training did not see will come one day. */
function wordsOfUnseen(binnings: readonly Binning[]): readonly Words[] {
  const lacking = (after: number): readonly string[] =>
    binnings
      .filter((binning) => binning.cells[rangesIn(binning) + after]?.rows === 0)
      .map(({ name }) => name);
  const categories = new Set(
    binnings.filter(({ kind }) => kind === 'category').map(({ name }) => name),
  );
  const missing = lacking(0);
  const others = lacking(1).filter((name) => categories.has(name));
  return [
    ...(missing.length === 0 ? [] : [wordsOfNoMissing(missing)]),
    ...(others.length === 0 ? [] : [wordsOfNoOther(others)]),
  ];
}

const FEATURES: ReadonlyMap<string, Words> = new Map(
  CATALOGUE.map(({ name, words }) => [name, words]),
);

/** Features of the catalogue in words, other columns by their names. */
function listed(names: readonly string[]): Words {
  const list = (language: keyof Words, separator: string): string =>
    names.map((name) => FEATURES.get(name)?.[language] ?? name).join(separator);
  return { 'zh-CN': list('zh-CN', '、'), en: list('en', ', ') };
}

function wordsOfNoMissing(names: readonly string[]): Words {
  const list = listed(names);
  return {
    'zh-CN': `训练样本中没有缺失值的变量：${list['zh-CN']}；今后缺失时按总体平均水平（证据权重 0）计分`,
    en: `training saw no missing value of ${list.en}; one gets the points of the average (WOE 0)`,
  };
}

function wordsOfNoOther(names: readonly string[]): Words {
  const list = listed(names);
  return {
    'zh-CN': `训练样本中没有少见类别的变量：${list['zh-CN']}；今后的新类别按总体平均水平（证据权重 0）计分`,
    en: `training saw no rare category of ${list.en}; a new one gets the points of the average (WOE 0)`,
  };
}
