import { type CeilingAmount, compileCeiling } from './ceilings/ceiling.ts';
import { inForce, nextDateOfEffect } from './dated.ts';
import { type Day, NEVER } from './day.ts';
import type { Hold, Versions } from './decision.ts';
import { CATALOGUE, CATALOGUE_VERSION } from './features/catalogue.ts';
import type { Feature } from './features/feature.ts';
import { type CompiledGate, compileGate } from './gates.ts';
import type { BasisPoints, Money } from './money.ts';
import type { Appetite, Ceiling, Gate, Pack, PackRule, Policy } from './policy.ts';
import { type CompiledScorecard, compileScorecard } from './score.ts';
import type { Scorecard } from './scorecard.ts';

/** The documents that one decision rests on. */
export interface Rules {
  readonly policy: Policy;
  readonly scorecard: Scorecard;
  /** Null where no pack is kept for the policy's jurisdiction. */
  readonly pack: Pack | null;
  readonly appetite: Appetite;
}

/** Scales nothing: the appetite of a lender that has not set one. */
export const NEUTRAL_APPETITE: Appetite = {
  id: 'neutral',
  version: 1,
  effectiveFrom: 0 as Day,
  regime: 'neutral',
  words: { 'zh-CN': '中性', en: 'neutral' },
  byGrade: {},
};

export interface CompiledCeiling {
  readonly code: string;
  readonly document: Ceiling;
  readonly amount: CeilingAmount;
  readonly hard: boolean;
  readonly hold: Hold;
  /** By grade rank, in basis points; null where appetite does not scale it. */
  readonly appetite: Float64Array | null;
}

/** The documents with every parameter that is in force on one day, ready to decide. */
export interface CompiledRules {
  readonly rules: Rules;
  readonly day: Day;
  readonly scorecard: CompiledScorecard;
  readonly ceilings: readonly CompiledCeiling[];
  readonly gates: readonly CompiledGate[];
  readonly step: Money;
  readonly floor: Money;
  readonly cap: Money;
  readonly firstLimit: Money;
  readonly riseMost: BasisPoints;
  readonly riseLeast: Money;
  readonly coolingOff: number;
  readonly tolerance: BasisPoints;
  readonly cutEvery: number;
  /** The next day on which a parameter or a rule of law changes; NEVER where none is known. */
  readonly nextEffect: Day;
  /** Features that grow by one each day, with the values at which an answer may change. */
  readonly clocks: readonly Clock[];
  readonly versions: Versions;
  /** Slots of the features that `readDecision` looks at, in the order of their names. */
  readonly seen: readonly number[];
}

export interface Clock {
  readonly slot: number;
  readonly thresholds: readonly number[];
}

/**
 * Compiles the documents for the decisions of one day. Throws a RangeError where a document names a
 * feature that is not in the catalogue, or has a parameter without a value on that day; documents
 * that were checked when they were read do neither.
 */
export function compileRules(rules: Rules, day: Day): CompiledRules {
  const { policy, pack, appetite } = rules;
  const scorecard = compileScorecard(rules.scorecard);
  const lawful = pack === null ? [] : rulesInForce(pack, policy, day);
  const ceilings = [...policy.ceilings, ...lawful.flatMap(ceilingOf)];
  const gates = [...policy.gates, ...lawful.flatMap(gateOf)].map((gate) => compileGate(gate, day));
  const clocks = clocksOf(rules.scorecard, ceilings, gates);
  return {
    rules,
    day,
    scorecard,
    ceilings: ceilings.map((c) => compiledCeiling(c, scorecard.grades, appetite, day)),
    gates,
    step: policy.limit.step,
    floor: inForce(policy.limit.floor, day),
    cap: inForce(policy.limit.cap, day),
    firstLimit: inForce(policy.moves.first, day),
    riseMost: inForce(policy.moves.rise.most, day),
    riseLeast: inForce(policy.moves.rise.least, day),
    coolingOff: inForce(policy.moves.rise.coolingOff, day),
    tolerance: inForce(policy.moves.cut.tolerance, day),
    cutEvery: inForce(policy.moves.cut.every, day),
    nextEffect: nextEffect(rules, day),
    clocks,
    versions: versionsOf(rules),
    seen: seenBy(scorecard, gates, clocks),
  };
}

/** The rules of a pack that bind a policy's product on a day. */
export function rulesInForce(pack: Pack, policy: Policy, day: Day): readonly PackRule[] {
  return rulesOn(pack, day).filter(
    ({ appliesTo }) =>
      (appliesTo?.segment === undefined || appliesTo.segment === policy.segment) &&
      (appliesTo?.products === undefined || appliesTo.products.includes(policy.product)),
  );
}

/** The rules of a pack that are in force on a day, whatever product they are for. */
export function rulesOn({ rules }: Pack, day: Day): readonly PackRule[] {
  return rules.filter(
    ({ on, effectiveFrom, effectiveTo }) =>
      on && effectiveFrom <= day && (effectiveTo === null || day < effectiveTo),
  );
}

function ceilingOf({ rule }: PackRule): readonly Ceiling[] {
  return rule.kind === 'ceiling' ? [rule.ceiling] : [];
}

function gateOf({ rule }: PackRule): readonly Gate[] {
  return rule.kind === 'gate' ? [rule.gate] : [];
}

function compiledCeiling(
  document: Ceiling,
  grades: readonly string[],
  appetite: Appetite,
  day: Day,
): CompiledCeiling {
  const hard = document.hard ?? false;
  const scaled = document.appetite === true && !hard;
  return {
    code: document.code,
    document,
    amount: compileCeiling(document, grades, day),
    hard,
    hold: Object.freeze({ code: document.code, kind: 'ceiling' }),
    appetite: scaled
      ? Float64Array.from(grades, (grade) => appetite.byGrade[grade] ?? 10_000)
      : null,
  };
}

/** Shared by all decisions of the day. */
function versionsOf({ policy, scorecard, pack, appetite }: Rules): Versions {
  return Object.freeze({
    catalogue: CATALOGUE_VERSION,
    policy: `${policy.id}@${policy.version}`,
    scorecard: `${scorecard.id}@${scorecard.version}`,
    pack: pack === null ? null : `${pack.jurisdiction}@${pack.version}`,
    appetite: `${appetite.id}@${appetite.version}`,
  });
}

function nextEffect({ policy, pack, appetite }: Rules, day: Day): Day {
  const dates: Day[] = [];
  for (const rule of pack?.rules ?? []) {
    if (!rule.on) continue;
    dates.push(rule.effectiveFrom);
    if (rule.effectiveTo !== null) dates.push(rule.effectiveTo);
  }
  for (const document of [policy, pack, appetite]) {
    const next = nextDateOfEffect(document, day);
    if (next !== null) dates.push(next);
  }
  return Math.min(NEVER, ...dates.filter((date) => date > day)) as Day;
}

/** Thresholds on the features that time alone moves: where a waiting borrower's answer may change. */
function clocksOf(
  scorecard: Scorecard,
  ceilings: readonly Ceiling[],
  gates: readonly CompiledGate[],
): readonly Clock[] {
  const edges: { readonly feature: string; readonly at: number }[] = [
    ...scorecard.characteristics.flatMap(({ feature, bins }) =>
      bins.flatMap(({ below }) => (below === undefined ? [] : [{ feature, at: below }])),
    ),
    ...ceilings.flatMap((ceiling) => (ceiling.kind === 'table' ? tableEdges(ceiling) : [])),
    ...gates.map(({ document, atLeast, threshold }) => ({
      feature: document.feature,
      at: atLeast ? threshold : threshold + 1,
    })),
  ];
  return CATALOGUE.flatMap(({ name, value }, slot) => {
    if (!('take' in value) || value.take !== 'daysSince') return [];
    const thresholds = edges.filter(({ feature }) => feature === name).map(({ at }) => at);
    return thresholds.length === 0 ? [] : [{ slot, thresholds }];
  });
}

function seenBy(
  { characteristics, pairs }: CompiledScorecard,
  gates: readonly CompiledGate[],
  clocks: readonly Clock[],
): readonly number[] {
  const slots = [
    ...[...characteristics, ...clocks, ...gates].map(({ slot }) => slot),
    ...gates.flatMap(({ clears }) => clears?.slot ?? []),
    ...pairs.flatMap(({ rows, columns }) => [rows.slot, columns.slot]),
  ];
  const name = (slot: number): string => (CATALOGUE[slot] as Feature).name;
  return [...new Set(slots)].sort((a, b) => (name(a) < name(b) ? -1 : 1));
}

function tableEdges(
  ceiling: Extract<Ceiling, { kind: 'table' }>,
): { feature: string; at: number }[] {
  return ceiling.rows.flatMap(({ when }) =>
    (when ?? []).flatMap(({ feature, atLeast, below }) =>
      [atLeast, below].flatMap((at) => (at === undefined ? [] : [{ feature, at }])),
    ),
  );
}
