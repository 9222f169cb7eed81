import type { Language } from '../kernel/index.ts';
import { paragraph, table } from '../plots/index.ts';
import type { Teller } from './teller.ts';
import type { Validation } from './validation.ts';

interface ChallengerWords {
  readonly note: (name: string) => string;
  readonly scorecard: string;
  readonly challenger: string;
  readonly head: readonly string[];
  readonly inputs: string;
  readonly inputsNote: string;
  readonly points: string;
  readonly more: (inputs: number) => string;
}

const WORDS: Readonly<Record<Language, ChallengerWords>> = {
  'zh-CN': {
    note: (name) =>
      `${name} 是提升树模型，只作对照，不参与决策。增益为其 AUC 减去评分卡的 AUC。只有它训练时没有用过的样本才能说明问题，本报告无从知道是哪些。`,
    scorecard: '评分卡',
    challenger: '挑战者',
    head: ['样本', '模型', 'AUC', '95% 区间', 'KS', 'Brier 分数', '增益', '95% 区间', 'p'],
    inputs: '挑战者看重什么',
    inputsNote:
      '各输入平均使分数上下变动多少分：按精确的 Shapley 值计算，与训练样本中的账户逐一比较。',
    points: '分数',
    more: (inputs) => `其余 ${inputs} 个输入见 validation.json。`,
  },
  en: {
    note: (name) =>
      `${name} is an ensemble of trees; it is compared with and decides nothing. What it adds is its AUC less the scorecard's. Only rows that it was not trained on can tell, and which those are this report does not know.`,
    scorecard: 'scorecard',
    challenger: 'challenger',
    head: ['Rows of', 'Model', 'AUC', '95 %', 'KS', 'Brier', 'It adds', '95 %', 'p'],
    inputs: 'What the challenger goes by',
    inputsNote:
      'How many points each input moves a score on average, up or down: by exact Shapley values, against accounts of the training rows.',
    points: 'Points',
    more: (inputs) => `The other ${inputs} inputs are in validation.json.`,
  },
};

/** The others move a score hardly; validation.json has them all. */
const INPUTS_SHOWN = 15;

/** Trees beside the scorecard: how far it is from what they tell. */
export function renderChallenger(validation: Validation, teller: Teller): string {
  const { challenged, parts } = validation;
  if (challenged === null) return '';
  const own = WORDS[teller.language];
  const { words, figure, interval, signed, chance, nameOf } = teller;
  const rows = challenged.parts.flatMap(({ name, discrimination, brier, difference }) => {
    const scorecard = parts.find((part) => part.name === name)?.evaluation;
    const line = (model: string, measured: typeof discrimination, itsBrier: number) => [
      words.parts[name],
      model,
      figure(measured.auc),
      interval(measured.interval),
      figure(measured.ks),
      figure(itsBrier),
    ];
    const { from, to } = difference.interval;
    return [
      ...(scorecard === undefined
        ? []
        : [
            [
              ...line(own.scorecard, scorecard.discrimination, scorecard.reliability.brier),
              ...['', '', ''],
            ],
          ]),
      [
        ...line(own.challenger, discrimination, brier),
        signed(difference.difference),
        words.interval(signed(from), signed(to)),
        chance(difference.pValue),
      ],
    ];
  });
  const hidden = challenged.inputs.length - INPUTS_SHOWN;
  return `${paragraph(own.note(challenged.name))}
${table({ head: own.head, rows, texts: 2 })}
<h3>${own.inputs}</h3>
${paragraph(own.inputsNote)}
${table({
  head: [words.figures.variable, own.points],
  rows: challenged.inputs
    .slice(0, INPUTS_SHOWN)
    .map(({ name, points }) => [nameOf(name), points.toFixed(1)]),
})}${hidden > 0 ? paragraph(own.more(hidden)) : ''}`;
}
