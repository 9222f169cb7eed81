import type { Words } from '../../kernel/index.ts';
import type { BinningNote, Limit } from './binning.ts';
import type { Constraint } from './limits.ts';

/** What a note says, for people. */
export function wordsOfNote(note: BinningNote): Words {
  switch (note.code) {
    case 'allMissing':
      return { 'zh-CN': '该变量没有任何可用取值', en: 'there is no usable value' };
    case 'constant':
      return { 'zh-CN': '该变量只有一个取值', en: 'there is only one value' };
    case 'oneClass':
      return {
        'zh-CN': '全部为好样本或全部为坏样本，无从区分',
        en: 'all rows are good, or all are bad: there is nothing to tell apart',
      };
    case 'separates':
      return {
        'zh-CN': '好样本与坏样本可由该变量的一个取值完全分开；请确认它不是在结果发生之后才知道的',
        en: 'one value parts all goods from all bads: make sure that it was known before the outcome',
      };
    case 'infinite':
      return {
        'zh-CN': `${note.rows} 行为无穷大，按缺失处理`,
        en: `infinite in ${note.rows} rows, which count as missing`,
      };
    case 'noDifference':
      return {
        'zh-CN': '各取值的坏账率没有差别，只剩一个分箱',
        en: 'the bad rate is the same throughout, which leaves one bin',
      };
    case 'collapsed':
      return collapse(note.by);
    case 'fewerBins':
      return {
        'zh-CN': `要求至少 ${note.asked} 个分箱，其他限制之下最多只能有 ${note.bins} 个`,
        en: `${note.asked} bins were asked for; the other limits allow ${note.bins}`,
      };
    case 'oneSided':
      return {
        'zh-CN': `分箱 ${note.bins.join('、')} 没有好样本或没有坏样本，两边各按多半行计算`,
        en: `bins ${note.bins.join(', ')} lack goods or bads and count half a row more of each`,
      };
    case 'emptyBins':
      return {
        'zh-CN': `手工分箱 ${note.bins.join('、')} 没有样本，证据权重取 0`,
        en: `the bins ${note.bins.join(', ')} cut by hand are empty; their weight of evidence is 0`,
      };
    case 'rareCategories':
      return {
        'zh-CN': `${note.categories} 个少见类别（共 ${note.rows} 行）归入“其他”`,
        en: `${note.categories} rare categories (${note.rows} rows) are taken together as "other"`,
      };
  }
}

function collapse(by: readonly Limit[]): Words {
  const words = by.map((limit) => LIMIT_WORDS[limit.constraint](limit.value));
  const together = words.length > 1;
  return {
    'zh-CN': `${words.map((word) => word['zh-CN']).join('与')}使该变量只剩一个分箱`,
    en: `${words.map(({ en }) => en).join(' and ')} ${together ? 'leave' : 'leaves'} one bin`,
  };
}

type LimitWords = (value: number | string) => Words;

const LIMIT_WORDS: Readonly<Record<Constraint, LimitWords>> = {
  binsMin: (value) => ({
    'zh-CN': `最少 ${value} 个分箱`,
    en: `the least number of bins, ${value},`,
  }),
  binsMax: (value) => ({ 'zh-CN': `最多 ${value} 个分箱`, en: `the most bins allowed, ${value},` }),
  sizeMin: (value) => ({
    'zh-CN': `分箱最小占比 ${percent(value)}`,
    en: `the smallest bin size of ${percent(value)}`,
  }),
  classMin: (value) => ({
    'zh-CN': `每箱好坏样本各至少 ${value}`,
    en: `the least goods and bads in a bin, ${value},`,
  }),
  rateDifferenceMin: (value) => ({
    'zh-CN': `相邻分箱坏账率最小差 ${percent(value)}`,
    en: `the smallest event-rate difference of ${percent(value)}`,
  }),
  pValueMax: (value) => ({
    'zh-CN': `相邻分箱检验的最大 p 值 ${value}`,
    en: `the largest p-value between neighbours, ${value},`,
  }),
  trend: (value) => ({
    'zh-CN': `趋势要求（${TREND_WORDS[value] ?? value}）`,
    en: `the trend that was asked for (${value})`,
  }),
};

const TREND_WORDS: Readonly<Record<string, string>> = {
  ascending: '递增',
  descending: '递减',
  peak: '先升后降',
  valley: '先降后升',
  monotone: '单调',
  best: '最优形状',
};

function percent(share: number | string): string {
  return `${Number((Number(share) * 100).toPrecision(6))} %`;
}
