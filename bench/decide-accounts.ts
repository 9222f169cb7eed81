import { CATALOGUE, type Day, type LimitState, type Money } from '../src/kernel/index.ts';
import { DAY, EDGES, GATES } from './decide-policy.ts';
import { sequence } from './sequence.ts';

/** Accounts for the comparison: facts in columns for us, as JSON for the others. */
export interface BenchAccounts {
  readonly count: number;
  readonly facts: Float64Array;
  readonly states: readonly LimitState[];
  readonly contexts: readonly Readonly<Record<string, number | null>>[];
}

const OTHERS = ['external.debtService', 'external.balance'];
const WIDTH = CATALOGUE.length;

/** Names that a rule engine's expressions can hold: `utilization_now`. */
export function nameOf(feature: string): string {
  return feature.replaceAll('.', '_');
}

/** The same accounts in every run. */
export function makeAccounts(count: number): BenchAccounts {
  const random = sequence(20_261_124);
  const used = new Set([...Object.keys(EDGES), ...GATES.map(({ feature }) => feature), ...OTHERS]);
  const facts = new Float64Array(count * WIDTH).fill(Number.NaN);
  const states: LimitState[] = [];
  const contexts: Record<string, number | null>[] = [];
  for (let i = 0; i < count; i++) {
    const context: Record<string, number | null> = {};
    CATALOGUE.forEach(({ name, unit }, slot) => {
      if (!used.has(name)) return;
      const value = random() < 0.08 ? Number.NaN : randomFact(name, unit, random);
      facts[i * WIDTH + slot] = value;
      context[nameOf(name)] = Number.isNaN(value) ? null : value;
    });
    const limit = random() < 0.05 ? 0 : Math.floor(random() * 200) * 10_000;
    const sinceChange = Math.floor(random() * 300);
    states.push({
      limit: limit as Money,
      changedOn: (DAY - sinceChange) as Day,
      frozen: false,
      ownCap: null,
      optedOut: false,
      score: null,
    });
    contexts.push({ ...context, limit, sinceChange });
  }
  return { count, facts, states, contexts };
}

function randomFact(name: string, unit: string, random: () => number): number {
  if (name.startsWith('arrears')) return random() < 0.85 ? 0 : Math.floor(random() * 100);
  const scale =
    { money: 3_000_000, bps: 13_000, days: 900, points: 800, count: 9, flag: 2 }[unit] ?? 10;
  return Math.floor(random() * scale);
}
