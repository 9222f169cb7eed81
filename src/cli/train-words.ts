import type { Words } from '../kernel/index.ts';
import { type TrainedScorecard, termsOf } from '../learning/index.ts';
import type { TrainOptions } from './train-options.ts';

/** What is predicted. */
export function outcomeWords({ table: file, target, outcomes, definition }: TrainOptions): Words {
  if (file !== null) return { 'zh-CN': `${target} = 1`, en: `${target} = 1` };
  if (outcomes !== null)
    return { 'zh-CN': `${outcomes} 中的结果`, en: `the outcome in ${outcomes}` };
  const { days, badFrom } = termsOf(definition);
  switch (definition.outcome) {
    case 'attrition':
      return {
        'zh-CN': `${days} 天内结清且不再支用`,
        en: `owes nothing and draws nothing within ${days} days`,
      };
    case 'growth':
      return {
        'zh-CN': `提额后 ${days} 天平均余额上升`,
        en: `a higher average balance in the ${days} days after a rise`,
      };
    default:
      return {
        'zh-CN': `${days} 天内逾期 ${badFrom} 天及以上`,
        en: `${badFrom} or more days past due within ${days} days`,
      };
  }
}

/** What no data can confirm. */
export function assumptionsOf(
  { notes }: TrainedScorecard,
  { rejects }: TrainOptions,
): readonly Words[] {
  if (rejects === null) return [];
  return notes.slice(0, 1).map(({ words }) => words);
}
