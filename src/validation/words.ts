import type { Language } from '../kernel/index.ts';
import type { Fate } from '../learning/index.ts';
import type { PartName } from './parts.ts';

export interface ValidationWords {
  readonly title: string;
  readonly lead: (source: string, outcome: string) => string;
  readonly note: string;
  readonly parts: Readonly<Record<PartName, string>>;
  readonly interval: (from: string, to: string) => string;
  readonly headings: Readonly<Record<Heading, string>>;
  readonly captions: Readonly<Record<Caption, string>>;
  readonly assumption: string;
  readonly figures: Readonly<Record<Figure, string>>;
  readonly fates: (fate: Fate, name: (variable: string) => string) => string;
  readonly tally: Readonly<Record<string, string>>;
  readonly bin: {
    readonly missing: string;
    readonly others: string;
    readonly all: string;
    readonly special: (value: string) => string;
    readonly from: (value: string) => string;
    readonly below: (value: string) => string;
    readonly between: (from: string, below: string) => string;
  };
  readonly bands: Readonly<Record<'stable' | 'watch' | 'shifted', string>>;
  readonly swapNote: (
    inForce: string,
    acceptance: string,
    difference: string,
    interval: string,
    p: string,
  ) => string;
  readonly swapCells: Readonly<
    Record<'acceptedByBoth' | 'swappedIn' | 'swappedOut' | 'refusedByBoth', string>
  >;
  readonly noSwap: string;
  readonly noNotes: string;
  readonly roundingNote: (exact: string, whole: string, most: string) => string;
  readonly hosmer: (part: string, chiSquare: string, degrees: number, p: string) => string;
  /** Over all rows. */
  readonly totals: (expected: string, bads: string) => string;
  readonly byChance: string;
  /** Where rows of the days that were learned from are as predicted, and later ones are not. */
  readonly drift: string;
  readonly knownRows: string;
  readonly notByChance: (rows: string, predicted: string, observed: string) => string;
  readonly pairNote: (rows: string, columns: string) => string;
  readonly taken: string;
  readonly notTaken: string;
}

export type Heading =
  | 'summary'
  | 'sample'
  | 'discrimination'
  | 'calibration'
  | 'gains'
  | 'scores'
  | 'grades'
  | 'cutoffs'
  | 'stability'
  | 'variables'
  | 'refused'
  | 'fit'
  | 'swap'
  | 'challenger'
  | 'sources'
  | 'notes';

export type Caption =
  | 'roc'
  | 'gains'
  | 'reliability'
  | 'scores'
  | 'grades'
  | 'variable'
  | 'worstFirst';

export type Figure =
  | 'part'
  | 'rows'
  | 'badRate'
  | 'auc'
  | 'gini'
  | 'ks'
  | 'brier'
  | 'calibrationError'
  | 'psi'
  | 'share'
  | 'goods'
  | 'bads'
  | 'predicted'
  | 'observed'
  | 'band'
  | 'lift'
  | 'cumulativeRows'
  | 'cumulativeBads'
  | 'score'
  | 'grade'
  | 'from'
  | 'cutoff'
  | 'accepted'
  | 'badRateAccepted'
  | 'goodsRefused'
  | 'badsRefused'
  | 'variable'
  | 'bin'
  | 'woe'
  | 'iv'
  | 'points'
  | 'pointsShift'
  | 'why'
  | 'coefficient'
  | 'error'
  | 'pValue'
  | 'observedOn'
  | 'aucRise'
  | 'pair'
  | 'what';

const english: ValidationWords = {
  title: 'Validation of a scorecard',
  lead: (source, outcome) => `${source} · predicts: ${outcome}`,
  note:
    'Intervals are at 95 %: of the AUC and Gini by DeLong, of the others by bootstrap. Test and out-of-time rows took no ' +
    'part in fitting, choosing or calibrating. Bins, WOE and points are of the training rows. A high score is safe.',
  parts: { train: 'Training', test: 'Test', outOfTime: 'Out of time' },
  interval: (from, to) => `${from} to ${to}`,
  headings: {
    summary: 'At a glance',
    sample: 'Sample',
    discrimination: 'Telling goods from bads',
    calibration: 'Predicted and observed',
    gains: 'Gains and lift',
    scores: 'Distribution of the score',
    grades: 'Grades',
    cutoffs: 'At a cut-off',
    stability: 'Stability',
    variables: 'Characteristics',
    refused: 'Variables left out, and why',
    fit: 'Fit and rounding',
    swap: 'Against the score in force',
    challenger: 'Against a challenger',
    sources: 'The value of each source of data',
    notes: 'To know before it is used',
  },
  captions: {
    roc: 'Share of bads found (up) against goods refused by mistake (right), from the lowest score. The diagonal is chance.',
    gains: 'Share of all bads (up) in the lowest-scored share of the population (right).',
    reliability:
      'Observed bad rate (up) against predicted PD (right). On the diagonal the PD is right.',
    scores: 'Share of goods and of bads by score, on the rows farthest from training.',
    grades: 'Share of rows by grade (bars) and their bad rate (line).',
    variable:
      'Share of rows by bin (bars) and weight of evidence (line); above 0 is safer than average.',
    worstFirst:
      'Tenths of the population, the lowest scores first, on the rows farthest from training.',
  },
  assumption: 'Assumption',
  figures: {
    part: 'Rows of',
    rows: 'Rows',
    badRate: 'Bad rate',
    auc: 'AUC',
    gini: 'Gini',
    ks: 'KS',
    brier: 'Brier',
    calibrationError: 'Calibration error',
    psi: 'PSI',
    share: 'Share',
    goods: 'Goods',
    bads: 'Bads',
    predicted: 'Predicted PD',
    observed: 'Observed',
    band: 'Band',
    lift: 'Lift',
    cumulativeRows: 'Rows, cumulative',
    cumulativeBads: 'Bads, cumulative',
    score: 'Score',
    grade: 'Grade',
    from: 'From score',
    cutoff: 'Cut-off',
    accepted: 'Accepted',
    badRateAccepted: 'Bad rate of accepted',
    goodsRefused: 'Goods refused',
    badsRefused: 'Bads refused',
    variable: 'Variable',
    bin: 'Bin',
    woe: 'WOE',
    iv: 'IV',
    points: 'Points',
    pointsShift: 'Points moved',
    why: 'Why',
    coefficient: 'Coefficient',
    error: 'Standard error',
    pValue: 'p-value',
    observedOn: 'Observed on',
    aucRise: 'AUC gained',
    pair: 'Pair',
    what: 'What it is',
  },
  fates: (fate, name) => {
    switch (fate.fate) {
      case 'chosen':
        return 'in the scorecard';
      case 'uninformative':
        return 'tells too little (information value below the least)';
      case 'correlated':
        return `says the same as ${name(fate.with)} (correlation ${fate.correlation.toFixed(2)})`;
      case 'notNeeded':
        return fate.pValue === null
          ? 'beside the others it would get the wrong sign'
          : `the others say as much without it (p = ${fate.pValue.toPrecision(2)})`;
    }
  },
  tally: {
    good: 'good',
    bad: 'bad',
    indeterminate: 'indeterminate, left out',
    alreadyBad: 'in default already, left out',
    notConcerned: 'not concerned, left out',
    notOpened: 'not yet there',
    tooShort: 'window too short, left out',
  },
  bin: {
    missing: 'missing',
    others: 'any other',
    all: 'all values',
    special: (value) => `exactly ${value}`,
    from: (value) => `from ${value}`,
    below: (value) => `below ${value}`,
    between: (from, below) => `${from} to below ${below}`,
  },
  bands: { stable: 'stable', watch: 'watch', shifted: 'shifted' },
  swapNote: (inForce, acceptance, difference, interval, p) =>
    `Both scores accept the best ${acceptance}. The AUC is ${difference} against ${inForce} (${interval}; ${p}).`,
  swapCells: {
    acceptedByBoth: 'accepted by both',
    swappedIn: 'newly accepted',
    swappedOut: 'newly refused',
    refusedByBoth: 'refused by both',
  },
  noSwap: 'No score in force was given to compare with.',
  noNotes: 'Nothing beyond what stands below.',
  roundingNote: (exact, whole, most) =>
    `Whole points instead of exact ones change the AUC of training from ${exact} to ${whole}; no score moves by more than ${most} points.`,
  hosmer: (part, chiSquare, degrees, p) =>
    `${part}: Hosmer and Lemeshow's chi-square is ${chiSquare} on ${degrees} degrees of freedom, ${p}.`,
  totals: (expected, bads) => `In all, ${expected} bads were expected and ${bads} came about.`,
  drift:
    'On the test rows, of the same days as the training rows, chance explains it: so times have changed since rather than the fit being bad.',
  byChance: 'Chance explains the distance between predicted and observed.',
  knownRows:
    'It says little here: the PDs are read off scores that each row got from a scorecard learned without it, and the final one, which knows these rows, tells them further apart than any others.',
  notByChance: (rows, predicted, observed) =>
    `Chance does not explain the distance between predicted and observed: most of it is in ${rows} rows with a PD of ${predicted}, of which ${observed} turned bad. The more rows, the smaller a distance the test sees: weigh whether this one matters.`,
  pairNote: (rows, columns) =>
    `Points for both together, on top of those that each has by itself: ${rows} downwards, ${columns} to the right.`,
  taken: 'taken',
  notTaken: 'not taken',
};

const chinese: ValidationWords = {
  title: '评分卡验证报告',
  lead: (source, outcome) => `${source} · 预测目标：${outcome}`,
  note:
    '区间均为 95% 置信水平：AUC 与 Gini 采用 DeLong 方法，其余采用自助法。测试样本与跨期样本不参与拟合、选变量和校准。' +
    '分箱、证据权重和分数均来自训练样本。分数越高越安全。',
  parts: { train: '训练', test: '测试', outOfTime: '跨期' },
  interval: (from, to) => `${from} 至 ${to}`,
  headings: {
    summary: '概览',
    sample: '样本',
    discrimination: '区分能力',
    calibration: '预测与实际',
    gains: '增益与提升度',
    scores: '分数分布',
    grades: '等级',
    cutoffs: '不同分数线的结果',
    stability: '稳定性',
    variables: '入选变量',
    refused: '未入选的变量及原因',
    fit: '拟合与取整',
    swap: '与现行评分对比',
    challenger: '与挑战者模型对比',
    sources: '各数据来源的价值',
    notes: '使用前须知',
  },
  captions: {
    roc: '从最低分起：找出的坏样本占比（纵轴）与误拒的好样本占比（横轴）。对角线相当于随机。',
    gains: '分数最低的人群占比（横轴）中包含的坏样本占比（纵轴）。',
    reliability: '实际坏账率（纵轴）与预测违约概率（横轴）。落在对角线上即为准确。',
    scores: '好样本与坏样本按分数的分布，取距训练最远的样本。',
    grades: '各等级的样本占比（柱）与坏账率（线）。',
    variable: '各分箱的样本占比（柱）与证据权重（线）；高于 0 表示比平均更安全。',
    worstFirst: '按分数从低到高分为十组，取距训练最远的样本。',
  },
  assumption: '假设',
  figures: {
    part: '样本',
    rows: '行数',
    badRate: '坏账率',
    auc: 'AUC',
    gini: 'Gini',
    ks: 'KS',
    brier: 'Brier 分数',
    calibrationError: '校准误差',
    psi: 'PSI',
    share: '占比',
    goods: '好样本',
    bads: '坏样本',
    predicted: '预测违约概率',
    observed: '实际',
    band: '组',
    lift: '提升度',
    cumulativeRows: '累计人群',
    cumulativeBads: '累计坏样本',
    score: '分数',
    grade: '等级',
    from: '起始分',
    cutoff: '分数线',
    accepted: '通过率',
    badRateAccepted: '通过者坏账率',
    goodsRefused: '被拒好样本',
    badsRefused: '被拒坏样本',
    variable: '变量',
    bin: '分箱',
    woe: '证据权重',
    iv: '信息值',
    points: '分数',
    pointsShift: '分数变动',
    why: '原因',
    coefficient: '系数',
    error: '标准误',
    pValue: 'p 值',
    observedOn: '观察日',
    aucRise: 'AUC 提升',
    pair: '变量组合',
    what: '含义',
  },
  fates: (fate, name) => {
    switch (fate.fate) {
      case 'chosen':
        return '已入选';
      case 'uninformative':
        return '信息量不足（信息值低于下限）';
      case 'correlated':
        return `与“${name(fate.with)}”含义重复（相关系数 ${fate.correlation.toFixed(2)}）`;
      case 'notNeeded':
        return fate.pValue === null
          ? '与其他变量一起时符号会变反'
          : `有其他变量时不再增加信息（p = ${fate.pValue.toPrecision(2)}）`;
    }
  },
  tally: {
    good: '好',
    bad: '坏',
    indeterminate: '不确定（未纳入）',
    alreadyBad: '观察日已违约（未纳入）',
    notConcerned: '与目标无关（未纳入）',
    notOpened: '尚未开户',
    tooShort: '表现期不足（未纳入）',
  },
  bin: {
    missing: '缺失',
    others: '其他',
    all: '全部取值',
    special: (value) => `等于 ${value}`,
    from: (value) => `${value} 及以上`,
    below: (value) => `低于 ${value}`,
    between: (from, below) => `${from} 至 ${below}（不含）`,
  },
  bands: { stable: '稳定', watch: '关注', shifted: '已偏移' },
  swapNote: (inForce, acceptance, difference, interval, p) =>
    `两个评分均通过最好的 ${acceptance}。与 ${inForce} 相比，AUC 变化 ${difference}（${interval}；${p}）。`,
  swapCells: {
    acceptedByBoth: '均通过',
    swappedIn: '新增通过',
    swappedOut: '新增拒绝',
    refusedByBoth: '均拒绝',
  },
  noSwap: '没有提供可供对比的现行评分。',
  noNotes: '除下文所述外，没有需要特别说明的事项。',
  roundingNote: (exact, whole, most) =>
    `分数取整后，训练样本的 AUC 由 ${exact} 变为 ${whole}；任何人的分数变动不超过 ${most} 分。`,
  hosmer: (part, chiSquare, degrees, p) =>
    `${part}：Hosmer–Lemeshow 卡方为 ${chiSquare}，自由度 ${degrees}，${p}。`,
  totals: (expected, bads) => `合计预期坏样本 ${expected}，实际 ${bads}。`,
  drift: '与训练样本同一观察日的测试样本则可以用偶然解释：问题出在此后情况的变化，而不是拟合不好。',
  byChance: '预测与实际的差距可以用偶然解释。',
  knownRows:
    '在训练样本上这一检验意义不大：违约概率是用“每行由没有见过它的评分卡打出的分数”校准的，而最终的评分卡见过这些行，对它们的区分会好于对其他样本的区分。',
  notByChance: (rows, predicted, observed) =>
    `预测与实际的差距不能用偶然解释：主要来自预测违约概率为 ${predicted} 的 ${rows} 行，其中实际变坏 ${observed}。样本越多，检验越能发现细小的差距，请判断它是否要紧。`,
  pairNote: (rows, columns) =>
    `两个变量合在一起的分数，加在各自的分数之上：纵向为“${rows}”，横向为“${columns}”。`,
  taken: '采用',
  notTaken: '未采用',
};

export const VALIDATION_WORDS: Readonly<Record<Language, ValidationWords>> = {
  'zh-CN': chinese,
  en: english,
};
