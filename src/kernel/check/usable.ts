import type { Rules } from '../compile.ts';
import { inForceOrNull } from '../dated.ts';
import { type Day, formatDay } from '../day.ts';
import { CATALOGUE } from '../features/catalogue.ts';
import type { Finding } from './finding.ts';
import { type Parameter, type Parts, partsOf } from './parts.ts';

const KNOWN: ReadonlySet<string> = new Set(CATALOGUE.map(({ name }) => name));

/** What keeps the documents from deciding anything on the day, so that nothing else can be said. */
export function checkUsable(rules: Rules, day: Day): readonly Finding[] {
  const parts = partsOf(rules, day);
  return [
    ...unknownFeatures(parts),
    ...parts.parameters.flatMap((parameter) => checkParameter(parameter, day)),
    ...checkPositive(rules.policy.limit.step, 'policy.limit.step'),
  ];
}

function unknownFeatures({ features }: Parts): readonly Finding[] {
  return features
    .filter(({ feature }) => !KNOWN.has(feature))
    .map(({ feature, where }) => ({
      severity: 'error',
      code: 'UNKNOWN_FEATURE',
      where,
      message: {
        'zh-CN': `特征目录中没有“${feature}”。`,
        en: `"${feature}" is not a feature of the catalogue.`,
      },
      data: { feature },
    }));
}

function checkParameter({ dated, where, sign }: Parameter, day: Day): readonly Finding[] {
  const value = inForceOrNull(dated, day);
  if (value === null) return [noValue(where, day)];
  if (sign === 'positive') return checkPositive(value, where);
  return value < 0 && sign !== 'any' ? [negative(value, where)] : [];
}

function noValue(where: string, day: Day): Finding {
  const date = formatDay(day);
  return {
    severity: 'error',
    code: 'NO_VALUE_IN_FORCE',
    where,
    message: {
      'zh-CN': `在 ${date} 没有生效的取值。`,
      en: `It has no value in force on ${date}.`,
    },
    data: { date },
  };
}

function checkPositive(value: number, where: string): readonly Finding[] {
  if (value > 0) return [];
  return [
    {
      severity: 'error',
      code: 'NOT_POSITIVE',
      where,
      message: {
        'zh-CN': `必须大于 0，现为 ${value}。`,
        en: `It must be more than 0, and is ${value}.`,
      },
      data: { value },
    },
  ];
}

function negative(value: number, where: string): Finding {
  return {
    severity: 'error',
    code: 'NEGATIVE_PARAMETER',
    where,
    message: {
      'zh-CN': `不能为负，现为 ${value}。`,
      en: `It must not be negative, and is ${value}.`,
    },
    data: { value },
  };
}
