import type { CompiledCeiling } from '../compile.ts';
import { CATALOGUE, featureOf } from '../features/catalogue.ts';
import type { Feature } from '../features/feature.ts';
import { floorToStep } from '../money.ts';
import type { Words } from '../policy.ts';
import { boundsOf } from './corners.ts';
import { type Counterexample, costsAGrade, counterexampleOf } from './counterexample.ts';
import { type CeilingFall, type Fall, fallsOf, type GradeFall } from './falls.ts';
import type { Finding } from './finding.ts';
import { partsOf } from './parts.ts';
import type { Subject } from './subject.ts';
import { listOf } from './wording.ts';

/** Falls of one part that are tried for a counterexample, the deepest first. */
const TRIES = 40;

/**
 * Whether better behaviour can ever lower the limit: another value of one feature, in the direction
 * that the catalogue calls safer, with everything else as it was.
 *
 * The limit is the least of the ceilings, walked by moves that never go down when the ceilings go up or
 * a gate opens. So where each ceiling, the points of each feature, and each gate by itself goes the
 * right way, the whole does: that is the proof by structure. Where a part goes the wrong way, either
 * another ceiling is always lower there, which is shown by enumeration, or a borrower is looked for
 * whose limit falls, and `decide` itself confirms it.
 */
export function checkMonotone(subject: Subject): readonly Finding[] {
  const { falls, notAnalysed } = fallsOf(subject);
  const open = falls.filter((fall) => !isMasked(subject, fall));
  const places = new Set(open.map((fall) => placeOf(subject, fall)));
  const broken = [...places].map((where) =>
    judge(
      subject,
      where,
      open.filter((fall) => placeOf(subject, fall) === where),
    ),
  );
  const undecided = notAnalysed.map((i) => notLaidOut(subject.ceilingPaths[i] as string));
  if (broken.length + undecided.length > 0) return [...broken, ...undecided];
  return [proved(subject, falls.length)];
}

function placeOf({ ceilingPaths, gatePaths }: Subject, fall: Fall): string {
  switch (fall.kind) {
    case 'ceiling':
    case 'grade':
      return ceilingPaths[fall.ceiling] as string;
    case 'gate':
      return gatePaths[fall.gate] as string;
    case 'points':
      return `scorecard.characteristics[${fall.characteristic}]`;
  }
}

/** Whether nobody can feel the fall: no grade is lost, or another ceiling is always as low. */
function isMasked(subject: Subject, fall: Fall): boolean {
  if (fall.kind === 'gate') return false;
  if (fall.kind === 'points') return !costsAGrade(subject, fall);
  const { rules } = subject;
  if (fall.to >= floorToStep(rules.cap, rules.step)) return true;
  const fixed = fixedBy(fall);
  const grades = fall.grade === null ? rules.scorecard.grades.map((_, rank) => rank) : [fall.grade];
  return grades.every((grade) =>
    rules.ceilings.some(
      (other, i) => i !== fall.ceiling && mostOf(subject, other, grade, fixed) <= fall.to,
    ),
  );
}

/** Before the step; a fall between grades is bounded at the grade that it falls at, the wider one. */
function fixedBy(fall: CeilingFall | GradeFall): ReadonlyMap<number, number> {
  return fall.kind === 'grade' ? fall.others : new Map([...fall.others, [fall.slot, fall.worse]]);
}

function mostOf(
  { rules }: Subject,
  ceiling: CompiledCeiling,
  grade: number,
  fixed: ReadonlyMap<number, number>,
): number {
  return boundsOf(rules, ceiling, grade, fixed).most;
}

function judge(subject: Subject, where: string, group: readonly Fall[]): Finding {
  const deepest = [...group].sort((a, b) => depth(b) - depth(a)).slice(0, TRIES);
  for (const fall of deepest) {
    const found = counterexampleOf(subject, fall);
    if (found !== null) return lowers(subject, where, found);
  }
  return undecidedAt(where, group.length);
}

function depth(fall: Fall): number {
  return fall.kind === 'ceiling' || fall.kind === 'grade' ? fall.from - fall.to : 0;
}

function lowers({ wording }: Subject, where: string, found: Counterexample): Finding {
  const feature = CATALOGUE[found.slot] as Feature;
  const [worse, better] = [found.worse, found.better].map((value) => wording.fact(feature, value));
  const [before, after] = found.limits.map(wording.money);
  const around = circumstances(found, (slot, value) =>
    wording.fact(CATALOGUE[slot] as Feature, value),
  );
  const previous = wording.money(found.previous);
  return {
    severity: 'error',
    code: 'BETTER_LOWERS_LIMIT',
    where,
    message: {
      'zh-CN': `行为变好反而使额度降低：${worse?.['zh-CN']}时额度为 ${before}，${better?.['zh-CN']}时只有 ${after}（原额度 ${previous}；${around['zh-CN']}）。`,
      en: `Better behaviour lowers the limit: with ${worse?.en} it is ${before}, with ${better?.en} only ${after} (limit before ${previous}; ${around.en}).`,
    },
    data: {
      feature: feature.name,
      worse: found.worse,
      better: found.better,
      limits: found.limits,
      previous: found.previous,
      grades: found.grades,
      others: Object.fromEntries(
        [...found.others].map(([slot, value]) => [
          (CATALOGUE[slot] as Feature).name,
          Number.isNaN(value) ? null : value,
        ]),
      ),
    },
  };
}

function circumstances(
  { grades: [worse, better], others }: Counterexample,
  fact: (slot: number, value: number) => Words,
): Words {
  const grade: Words =
    worse === better
      ? { 'zh-CN': `等级 ${worse}`, en: `grade ${worse}` }
      : { 'zh-CN': `等级从 ${worse} 变为 ${better}`, en: `grade ${worse}, then ${better}` };
  return listOf([grade, ...[...others].map(([slot, value]) => fact(slot, value)), REST]);
}

const REST: Words = {
  'zh-CN': '其余各项均为最好',
  en: 'everything else at its best',
};

function undecidedAt(where: string, places: number): Finding {
  return {
    severity: 'warning',
    code: 'MONOTONE_UNDECIDED',
    where,
    message: {
      'zh-CN': `在 ${places} 处，行为变好反而得到更少；没有找到额度因此降低的情形，也未能排除。`,
      en: `In ${places} ${places === 1 ? 'place' : 'places'} better behaviour gets less here; no case was found in which the limit falls, and none could be excluded.`,
    },
    data: { places },
  };
}

function notLaidOut(where: string): Finding {
  return {
    severity: 'warning',
    code: 'MONOTONE_UNDECIDED',
    where,
    message: {
      'zh-CN': '此上限的阈值组合过多，未检查行为变好是否会降低额度。',
      en: 'Its thresholds make too many combinations: whether better behaviour can lower it was not looked at.',
    },
    data: {},
  };
}

function proved(subject: Subject, masked: number): Finding {
  const { rules } = subject;
  const { features } = partsOf(rules.rules, rules.day);
  const neutral = [...new Set(features.map(({ feature }) => feature))].filter(
    (name) => featureOf(name).direction === 'neutral',
  );
  const counts = {
    ceilings: rules.ceilings.length,
    gates: rules.gates.length,
    characteristics: rules.scorecard.document.characteristics.length,
    enumerated: masked,
    neutral,
  };
  return {
    severity: 'note',
    code: 'MONOTONE_PROVED',
    where: 'policy',
    message: {
      'zh-CN': `已证明：行为变好绝不会降低额度（${counts.ceilings} 个上限、${counts.gates} 个闸门、${counts.characteristics} 项评分特征）。`,
      en: `Proved: better behaviour never lowers the limit (${counts.ceilings} ceilings, ${counts.gates} gates, ${counts.characteristics} scored characteristics).`,
    },
    data: counts,
  };
}
