import { formatDay, type Language, lackingIn, type ModelCard } from '../kernel/index.ts';

interface CardWords {
  readonly card: string;
  readonly owner: string;
  readonly purpose: string;
  readonly limits: string;
  readonly data: string;
  readonly outcome: string;
  readonly samples: string;
  readonly head: readonly string[];
  readonly parts: Readonly<Record<ModelCard['samples'][number]['part'], string>>;
  readonly assumptions: string;
  readonly none: string;
  readonly lacking: string;
  readonly fields: Readonly<Record<ReturnType<typeof lackingIn>[number], string>>;
}

const WORDS: Readonly<Record<Language, CardWords>> = {
  'zh-CN': {
    card: '模型卡',
    owner: '负责人',
    purpose: '用途',
    limits: '不适用的情形',
    data: '数据与观察日',
    outcome: '违约定义',
    samples: '样本与指标',
    head: ['样本', '样本数', '违约率', 'AUC', 'KS', 'Brier'],
    parts: { train: '训练', test: '测试', outOfTime: '跨期' },
    assumptions: '假设（数据无法证实）',
    none: '无',
    lacking: '本卡尚不完整，还缺：',
    fields: { owner: '负责人', purpose: '用途', limits: '不适用的情形' },
  },
  en: {
    card: 'Model card',
    owner: 'Owner',
    purpose: 'Purpose',
    limits: 'Limits',
    data: 'Data and days of observation',
    outcome: 'What counts as bad',
    samples: 'Samples and measures',
    head: ['Sample', 'Rows', 'Bad rate', 'AUC', 'KS', 'Brier'],
    parts: { train: 'training', test: 'test', outOfTime: 'out of time' },
    assumptions: 'Assumptions (no data can confirm them)',
    none: 'none',
    lacking: 'Not complete; still to be said: ',
    fields: { owner: 'owner', purpose: 'purpose', limits: 'limits' },
  },
};

/** A model card as Markdown, in one language. */
export function renderCard(card: ModelCard, language: Language): string {
  const words = WORDS[language];
  const { scorecard, version, effectiveFrom, owner, purpose, limits, data, samples, assumptions } =
    card;
  const lacking = lackingIn(card).map((field) => words.fields[field]);
  const days = data.observed.map(formatDay).join(', ');
  const rows = samples.map(({ part, rows: count, badRate, auc, ks, brier }) =>
    row([words.parts[part], String(count), ...[badRate, auc, ks, brier].map(figure)]),
  );
  const list = (texts: readonly string[]): string =>
    texts.length === 0 ? words.none : texts.map((text) => `- ${plain(text)}`).join('\n');
  return [
    `# ${words.card}: ${plain(scorecard.id)}@${scorecard.version}`,
    `v${version}, ${formatDay(effectiveFrom)}`,
    ...(lacking.length > 0
      ? [`**${words.lacking}${lacking.join(language === 'zh-CN' ? '、' : ', ')}**`]
      : []),
    `## ${words.owner}\n\n${plain(owner ?? words.none)}`,
    `## ${words.purpose}\n\n${plain(purpose?.[language] ?? words.none)}`,
    `## ${words.limits}\n\n${list(limits.map((limit) => limit[language]))}`,
    `## ${words.data}\n\n${plain(data.name)}: ${days}`,
    `## ${words.outcome}\n\n${plain(data.outcome[language])}`,
    `## ${words.samples}\n\n${[row(words.head), row(words.head.map(() => '---')), ...rows].join('\n')}`,
    `## ${words.assumptions}\n\n${list(assumptions.map((one) => one[language]))}`,
  ].join('\n\n');
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function figure(value: number): string {
  return Number.isNaN(value) ? '–' : value.toFixed(4);
}

/** What a person wrote must not turn into markup. */
function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>|#]/g, '\\$&').replaceAll('\n', ' ');
}
