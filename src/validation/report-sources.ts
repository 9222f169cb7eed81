import type { KnownSource, Language } from '../kernel/index.ts';
import type { SourceMeasures } from '../learning/index.ts';
import { paragraph, table } from '../plots/index.ts';
import type { Teller } from './teller.ts';
import type { Validation } from './validation.ts';

interface SourceWords {
  readonly names: Readonly<Record<KnownSource, string>>;
  readonly all: string;
  readonly without: (source: string) => string;
  readonly head: readonly string[];
  readonly note: (part: string) => string;
  readonly limitNote: string;
  readonly columns: string;
}

const WORDS: Readonly<Record<Language, SourceWords>> = {
  'zh-CN': {
    names: {
      lender: '本机构记录',
      bureau: '征信报告',
      income: '收入证明',
      spending: '消费数据',
      business: '经营流水',
      tax: '纳税数据',
      score: '第三方评分',
      bank: '银行流水',
    },
    all: '全部来源',
    without: (source) => `缺少${source}`,
    head: ['来源', 'AUC', '其增益', '95% 区间', 'p', 'KS', '好客户平均额度', '其增益'],
    note: (part) =>
      `每一行去掉需要该来源的全部变量，以同样方式重新建模，再用${part}样本评判。增益是在其他来源之外多带来的部分：两个来源说的是同一件事时，各自的增益都很小。`,
    limitNote:
      '额度按政策逐月复审一年得出，两次只有评分卡不同；政策自身的上限与闸门仍可使用全部数据。好客户是后来没有变坏的账户。',
    columns: '各来源的变量',
  },
  en: {
    names: {
      lender: 'own records',
      bureau: 'bureau report',
      income: 'proof of income',
      spending: 'spending',
      business: 'business flows',
      tax: 'tax filings',
      score: 'third-party score',
      bank: 'bank cash flow',
    },
    all: 'all sources',
    without: (source) => `without ${source}`,
    head: ['Sources', 'AUC', 'It adds', '95 %', 'p', 'KS', 'Mean limit of goods', 'It adds'],
    note: (part) =>
      `Each line leaves out every variable that needs the source, trains again in the same way, and judges on the ${part} rows. What a source adds is beside the others: where two say the same, each adds little.`,
    limitNote:
      "Limits come from a year of monthly reviews by the policy, with nothing but the scorecard changed; the policy's own ceilings and gates still see all data. Goods are the accounts that did not turn bad.",
    columns: 'The variables of each source',
  },
};

/** What each source of data adds to the separation, and to the limits of those who stayed good. */
export function renderSources({ sources: valued }: Validation, teller: Teller): string {
  if (valued === null) return '';
  const own = WORDS[teller.language];
  const { words, signed, chance, nameOf } = teller;
  const { judgedOn, withAll, sources } = valued;
  const named = (source: string): string =>
    Object.hasOwn(own.names, source) ? own.names[source as KnownSource] : source;
  const hasLimits = withAll.limitOfGoods !== null;
  const rows = sources.map(({ source, without, auc }) => [
    own.without(named(source)),
    teller.figure(without.auc),
    signed(auc.difference),
    words.interval(signed(auc.interval.from), signed(auc.interval.to)),
    chance(auc.pValue),
    teller.figure(without.ks),
    ...(hasLimits ? [limitOf(without, teller), gainOf(withAll, without, teller)] : []),
  ]);
  const all = [own.all, teller.figure(withAll.auc), '', '', '', teller.figure(withAll.ks)];
  const head = hasLimits ? own.head : own.head.slice(0, all.length);
  return `${paragraph(own.note(words.parts[judgedOn]))}
${table({ head, rows: [[...all, ...(hasLimits ? [limitOf(withAll, teller), ''] : [])], ...rows] })}
${hasLimits ? paragraph(own.limitNote) : ''}
<h3>${own.columns}</h3>
${sources.map(({ source, columns }) => paragraph(`${named(source)}: ${columns.map(nameOf).join(', ')}`)).join('\n')}`;
}

function limitOf({ limitOfGoods }: SourceMeasures, { money }: Teller): string {
  return limitOfGoods === null ? '–' : money(limitOfGoods);
}

function gainOf(withAll: SourceMeasures, without: SourceMeasures, { money }: Teller): string {
  const [more, less] = [withAll.limitOfGoods, without.limitOfGoods];
  if (more === null || less === null) return '–';
  return `${more < less ? '−' : '+'}${money(Math.abs(more - less))}`;
}
