import { floorToStep, type Money, mulDiv } from '../money.ts';
import { highestStep } from '../moves.ts';
import type { Finding } from './finding.ts';
import type { Subject } from './subject.ts';

/** Whether cap, floor, step and moves leave room for a limit to begin and to rise. */
export function checkMoves(subject: Subject): readonly Finding[] {
  return [...checkFloor(subject), ...checkSteps(subject), ...checkRises(subject)];
}

function checkFloor({
  rules: { floor, cap, firstLimit, step },
  wording,
}: Subject): readonly Finding[] {
  const [low, top] = [wording.money(floor), wording.money(cap)];
  if (floor > floorToStep(cap, step)) {
    return [
      {
        severity: 'error',
        code: 'FLOOR_ABOVE_CAP',
        where: 'policy.limit.floor',
        message: {
          'zh-CN': `最低额度 ${low} 高于最高额度 ${top}：任何人都得不到额度。`,
          en: `The least limit of ${low} is above the cap of ${top}: nobody can have a limit.`,
        },
        data: { floor, cap },
      },
    ];
  }
  if (floorToStep(firstLimit, step) >= floor) return [];
  const first = wording.money(firstLimit);
  return [
    {
      severity: 'error',
      code: 'FIRST_LIMIT_BELOW_FLOOR',
      where: 'policy.moves.first',
      message: {
        'zh-CN': `首次额度最高 ${first}，低于最低额度 ${low}：任何人都得不到首次额度。`,
        en: `A first limit of at most ${first} is below the least limit of ${low}: nobody can get one.`,
      },
      data: { first: firstLimit, floor },
    },
  ];
}

function checkSteps({ rules, wording }: Subject): readonly Finding[] {
  const { step } = rules;
  const amounts = [
    { where: 'policy.limit.cap', amount: rules.cap },
    { where: 'policy.limit.floor', amount: rules.floor },
    { where: 'policy.moves.first', amount: rules.firstLimit },
  ];
  return amounts
    .filter(({ amount }) => amount !== floorToStep(amount, step))
    .map(({ where, amount }) => ({
      severity: 'note',
      code: 'NOT_WHOLE_STEPS',
      where,
      message: {
        'zh-CN': `${wording.money(amount)} 不是步长 ${wording.money(step)} 的整数倍；额度按整步向下取。`,
        en: `${wording.money(amount)} is no multiple of the step of ${wording.money(step)}; limits are rounded down to one.`,
      },
      data: { amount, step },
    }));
}

/** A rise is a share of the limit, so a small limit may be too small ever to rise. */
function checkRises({ rules, wording }: Subject): readonly Finding[] {
  const { floor, cap, riseMost, riseLeast, step } = rules;
  const rise = Math.max(roundedUp(riseLeast, step), step);
  const lowest = smallestThatRises(riseMost, rise, step);
  const top = floorToStep(cap, step);
  if (lowest === null || lowest >= top) {
    return [
      {
        severity: 'error',
        code: 'RISE_OUT_OF_REACH',
        where: 'policy.moves.rise',
        message: {
          'zh-CN': `一次最多上调 ${riseMost / 100}%，对任何额度都不足以达到一次提额的最低金额：额度永远无法提升。`,
          en: `At most ${riseMost / 100}% at one time is for no limit as much as the smallest rise: no limit can ever rise.`,
        },
        data: { most: riseMost, least: riseLeast, step },
      },
    ];
  }
  const smallest = roundedUp(Math.max(floor, 1), step);
  if (lowest <= smallest) return [];
  const able = highestStep(rules, smallest as Money) - smallest;
  return [
    {
      severity: 'warning',
      code: 'RISE_OUT_OF_REACH',
      where: 'policy.moves.rise',
      message: {
        'zh-CN': `低于 ${wording.money(lowest)} 的额度永远无法提升：例如 ${wording.money(smallest)} 一次最多上调 ${riseMost / 100}%，即 ${wording.money(able)}，而一次提额至少 ${wording.money(rise)}。`,
        en: `A limit below ${wording.money(lowest)} can never rise: ${wording.money(smallest)} can rise by ${riseMost / 100}% at one time, which is ${wording.money(able)} in whole steps, and a rise is at least ${wording.money(rise)}.`,
      },
      data: { lowest, most: riseMost, least: riseLeast, step },
    },
  ];
}

/** The smallest limit in whole steps of which the share makes a rise; null for a share of 0. */
function smallestThatRises(most: number, rise: number, step: number): number | null {
  if (most === 0) return null;
  return roundedUp(mulDiv(rise, 10_000, most, 'up'), step);
}

function roundedUp(amount: number, step: number): number {
  return mulDiv(amount, 1, step, 'up') * step;
}
