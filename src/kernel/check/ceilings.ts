import type { CompiledCeiling, CompiledRules } from '../compile.ts';
import { CATALOGUE } from '../features/catalogue.ts';
import { floorToStep } from '../money.ts';
import type { Ceiling } from '../policy.ts';
import { axesOf, boundsOf, cornerCount } from './corners.ts';
import type { Finding } from './finding.ts';
import { isLaw, type Subject } from './subject.ts';

/** A ceiling with more corners is not bounded here. */
const CORNERS_MAX = 100_000;

/** Ceilings that can never bind, and law that does not bind as law should. */
export function checkCeilings(subject: Subject): readonly Finding[] {
  return subject.rules.ceilings.flatMap((ceiling, i) => {
    const where = subject.ceilingPaths[i] as string;
    const above = alwaysAbove(subject, i);
    return [
      ...(above === null ? [] : [neverBinds(where, above)]),
      ...(isLaw(where) ? checkLaw(subject, ceiling, where) : []),
    ];
  });
}

/** What is never above the ceiling; null where the ceiling can be the lowest. */
function alwaysAbove(subject: Subject, index: number): string | null {
  const { rules, ceilingPaths } = subject;
  const ceiling = rules.ceilings[index] as CompiledCeiling;
  const twin = rules.ceilings.findIndex(
    (other, i) => i !== index && followsBelow(other, ceiling, i < index),
  );
  if (twin !== -1) return ceilingPaths[twin] as string;
  const lows = boundsByGrade(rules, ceiling)?.map(({ least }) => least);
  if (lows === undefined) return null;
  const cap = floorToStep(rules.cap, rules.step);
  if (lows.every((least) => least >= cap)) return 'policy.limit.cap';
  const lower = rules.ceilings.findIndex((other, i) => {
    if (i === index) return false;
    const tops = boundsByGrade(rules, other)?.map(({ most }) => most);
    const isBelow = (least: number, grade: number): boolean => {
      const most = tops?.[grade] ?? Infinity;
      return i < index ? most <= least : most < least;
    };
    return lows.every(isBelow);
  });
  return lower === -1 ? null : (ceilingPaths[lower] as string);
}

function boundsByGrade(rules: CompiledRules, ceiling: CompiledCeiling) {
  if (cornerCount(axesOf(ceiling.document)) > CORNERS_MAX) return undefined;
  return rules.scorecard.grades.map((_, grade) => boundsOf(rules, ceiling, grade));
}

/** Both are multiples of the same feature, and `other` is never above `ceiling`. */
function followsBelow(other: CompiledCeiling, ceiling: CompiledCeiling, first: boolean): boolean {
  const [a, b] = [other.document, ceiling.document];
  if (a.kind !== 'multiple' || b.kind !== 'multiple' || a.feature !== b.feature) return false;
  if (other.appetite !== null || ceiling.appetite !== null) return false;
  const facts = new Float64Array(CATALOGUE.length);
  const probe = (value: number): number => {
    facts.fill(value);
    return ceiling.amount(facts, 0, 0) - other.amount(facts, 0, 0);
  };
  const differences = [probe(1_000_000_000), probe(Number.NaN)];
  return differences.every((difference) => difference > 0 || (first && difference === 0));
}

function neverBinds(where: string, above: string): Finding {
  return {
    // Law that this product never comes near is no slip of the policy's.
    severity: isLaw(where) ? 'note' : 'warning',
    code: 'CEILING_NEVER_BINDS',
    where,
    message: {
      'zh-CN': `这个上限永远不会起约束作用：${above} 从不高于它。`,
      en: `This ceiling can never bind: ${above} is never above it.`,
    },
    data: { above },
  };
}

function checkLaw(subject: Subject, ceiling: CompiledCeiling, where: string): readonly Finding[] {
  return [
    ...(ceiling.hard ? [] : [notHard(where)]),
    ...(isOpenWhenMissing(ceiling.document) ? [openWhenMissing(where)] : []),
    ...checkCap(subject, ceiling, where),
  ];
}

function notHard(where: string): Finding {
  return {
    severity: 'warning',
    code: 'LAW_NOT_HARD',
    where,
    message: {
      'zh-CN': '法规上限未标为 hard：已有额度可以按容忍度高于它。',
      en: 'A ceiling of law is not marked hard: a limit already granted may stay above it by the tolerance.',
    },
    data: {},
  };
}

function isOpenWhenMissing(ceiling: Ceiling): boolean {
  return 'missing' in ceiling && ceiling.missing === 'unbounded';
}

function openWhenMissing(where: string): Finding {
  return {
    severity: 'warning',
    code: 'HARD_CEILING_OPEN_WHEN_MISSING',
    where,
    message: {
      'zh-CN': '所需信息缺失时，这条法规上限不起作用。',
      en: 'Where the information that it needs is missing, this ceiling of law does not bound the limit.',
    },
    data: {},
  };
}

function checkCap(
  { rules, wording }: Subject,
  ceiling: CompiledCeiling,
  where: string,
): readonly Finding[] {
  if (ceiling.document.kind !== 'constant') return [];
  const { most } = boundsOf(rules, ceiling, 0);
  if (rules.cap <= most) return [];
  const [cap, law] = [wording.money(rules.cap), wording.money(most)];
  return [
    {
      severity: 'note',
      code: 'CAP_ABOVE_LAW',
      where: 'policy.limit.cap',
      message: {
        'zh-CN': `产品上限 ${cap} 高于 ${where} 的 ${law}：任何额度都到不了产品上限。`,
        en: `The product's cap of ${cap} is above the ${law} of ${where}: no limit can reach the cap.`,
      },
      data: { cap: rules.cap, law: most },
    },
  ];
}
