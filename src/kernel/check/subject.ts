import { type CompiledRules, compileRules, type Rules, rulesInForce } from '../compile.ts';
import type { Day } from '../day.ts';
import type { Ceiling, Gate } from '../policy.ts';
import { type Wording, wordingFor } from './wording.ts';

/** The documents as they stand on one day, with the place of every part. */
export interface Subject {
  readonly rules: CompiledRules;
  /** Beside `rules.ceilings`: `policy.ceilings[0]`, `pack.rules[4].rule.ceiling`. */
  readonly ceilingPaths: readonly string[];
  readonly gatePaths: readonly string[];
  readonly wording: Wording;
}

/** A part of the policy, or of the law that joins it on the day, with its place. */
export interface Placed<T> {
  readonly part: T;
  readonly where: string;
}

export function subjectOf(rules: Rules, day: Day, digits: number): Subject {
  const compiled = compileRules(rules, day);
  return {
    rules: compiled,
    ceilingPaths: placedCeilings(rules, day).map(({ where }) => where),
    gatePaths: placedGates(rules, day).map(({ where }) => where),
    wording: wordingFor(rules.policy.currency, digits),
  };
}

/** In the order in which they are compiled. */
export function placedCeilings({ policy, pack }: Rules, day: Day): readonly Placed<Ceiling>[] {
  const own = policy.ceilings.map((part, i) => ({ part, where: `policy.ceilings[${i}]` }));
  const lawful = lawsInForce({ policy, pack }, day).flatMap(({ part: { rule }, where }) =>
    rule.kind === 'ceiling' ? [{ part: rule.ceiling, where: `${where}.rule.ceiling` }] : [],
  );
  return [...own, ...lawful];
}

export function placedGates({ policy, pack }: Rules, day: Day): readonly Placed<Gate>[] {
  const own = policy.gates.map((part, i) => ({ part, where: `policy.gates[${i}]` }));
  const lawful = lawsInForce({ policy, pack }, day).flatMap(({ part: { rule }, where }) =>
    rule.kind === 'gate' ? [{ part: rule.gate, where: `${where}.rule.gate` }] : [],
  );
  return [...own, ...lawful];
}

function lawsInForce({ policy, pack }: Pick<Rules, 'policy' | 'pack'>, day: Day) {
  if (pack === null) return [];
  const inForce = new Set(rulesInForce(pack, policy, day));
  return pack.rules.flatMap((part, i) =>
    inForce.has(part) ? [{ part, where: `pack.rules[${i}]` }] : [],
  );
}

export function isLaw(where: string): boolean {
  return where.startsWith('pack.');
}
