import type { Rules } from '../compile.ts';
import type { Day } from '../day.ts';
import type { TableCeiling } from '../policy.ts';
import { ENGINE_REASONS } from '../reason.ts';
import type { Finding } from './finding.ts';
import { placedCeilings, placedGates, type Subject } from './subject.ts';

/** Whether the documents belong together, and name each other's parts rightly. */
export function checkTogether(subject: Subject): readonly Finding[] {
  const { rules, day } = subject.rules;
  return [
    ...checkDocuments(rules),
    ...checkCodes(rules, day),
    ...checkGradeNames(rules, day),
    ...checkAppetite(rules, day),
    ...checkScoreCounts(rules, day),
  ];
}

function checkDocuments({ policy, scorecard, pack }: Rules): readonly Finding[] {
  const pairs = [
    { where: 'policy.scorecard', wanted: policy.scorecard, given: scorecard.id },
    { where: 'policy.jurisdiction', wanted: policy.jurisdiction, given: pack?.jurisdiction },
    { where: 'policy.currency', wanted: policy.currency, given: pack?.currency },
  ];
  return pairs
    .filter(({ wanted, given }) => given !== undefined && given !== wanted)
    .map(({ where, wanted, given }) => ({
      severity: 'error',
      code: 'WRONG_DOCUMENT',
      where,
      message: {
        'zh-CN': `策略要求“${wanted}”，而提供的文件是“${given}”。`,
        en: `The policy asks for "${wanted}", and the document given is for "${given}".`,
      },
      data: { wanted, given },
    }));
}

function checkCodes(rules: Rules, day: Day): readonly Finding[] {
  const first = new Map<string, string>(
    Object.keys(ENGINE_REASONS).map((code) => [code, 'engine']),
  );
  return [...placedCeilings(rules, day), ...placedGates(rules, day)].flatMap(
    ({ part: { code }, where }): readonly Finding[] => {
      const taken = first.get(code);
      if (taken === undefined) first.set(code, where);
      return taken === undefined ? [] : [usedTwice(code, where, taken)];
    },
  );
}

function usedTwice(code: string, where: string, first: string): Finding {
  const engine = first === 'engine';
  return {
    severity: 'error',
    code: 'CODE_USED_TWICE',
    where: `${where}.code`,
    message: {
      'zh-CN': engine ? `原因码 ${code} 是引擎自用的。` : `原因码 ${code} 已用于 ${first}。`,
      en: engine
        ? `The reason code ${code} is one of the engine's own.`
        : `The reason code ${code} is already that of ${first}.`,
    },
    data: { code, first },
  };
}

function checkGradeNames(rules: Rules, day: Day): readonly Finding[] {
  const grades = rules.scorecard.grades.map(({ grade }) => grade);
  const named = [
    ...Object.keys(rules.appetite.byGrade).map((grade) => ({
      grade,
      where: `appetite.byGrade.${grade}`,
    })),
    ...placedCeilings(rules, day).flatMap(({ part, where }) =>
      part.kind === 'table' ? gradesOfRows(part, where) : [],
    ),
  ];
  return named
    .filter(({ grade }) => !grades.includes(grade))
    .map(({ grade, where }) => ({
      severity: 'error',
      code: 'UNKNOWN_GRADE',
      where,
      message: {
        'zh-CN': `评分卡没有等级“${grade}”。`,
        en: `The scorecard has no grade "${grade}".`,
      },
      data: { grade, grades },
    }));
}

function gradesOfRows({ rows }: TableCeiling, where: string) {
  return rows.flatMap((row, i) =>
    (row.grades ?? []).map((grade, k) => ({ grade, where: `${where}.rows[${i}].grades[${k}]` })),
  );
}

function checkAppetite(rules: Rules, day: Day): readonly Finding[] {
  return placedCeilings(rules, day)
    .filter(({ part }) => part.hard === true && part.appetite === true)
    .map(({ where }) => ({
      severity: 'warning',
      code: 'APPETITE_IGNORED',
      where: `${where}.appetite`,
      message: {
        'zh-CN': '硬性上限不随风险偏好缩放，此处的 appetite 不起作用。',
        en: 'Appetite does not scale a hard ceiling: this has no effect.',
      },
      data: {},
    }));
}

function checkScoreCounts(rules: Rules, day: Day): readonly Finding[] {
  const counts = placedCeilings(rules, day).some(
    ({ part }) =>
      (part.appetite === true && Object.keys(rules.appetite.byGrade).length > 0) ||
      (part.kind === 'table' && part.rows.some(({ grades }) => grades !== undefined)),
  );
  if (counts) return [];
  return [
    {
      severity: 'note',
      code: 'SCORE_WITHOUT_EFFECT',
      where: 'policy.scorecard',
      message: {
        'zh-CN': '没有任何上限取决于等级：评分对额度没有影响。',
        en: 'No ceiling depends on the grade: the score has no effect on the limit.',
      },
      data: {},
    },
  ];
}
