import {
  CATALOGUE,
  createTrace,
  decide,
  type LimitState,
  readDecision,
} from '../src/kernel/index.ts';
import { type BenchAccounts, makeAccounts } from './decide-accounts.ts';
import { JsonRules } from './decide-json-rules.ts';
import { benchRules } from './decide-policy.ts';
import { zenDecision } from './decide-zen.ts';
import { type Bench, type BenchResult, bestRate, rounded } from './result.ts';

const ACCOUNTS = 10_000;
const REPETITIONS = 7;
const WIDTH = CATALOGUE.length;

/** Folded facts through score and policy to a full trace, beside two rule engines in the same run. */
export const decideBench: Bench = {
  name: 'decide',
  about: 'decisions per second of one core, beside GoRules ZEN and json-rules-engine',
  run: async (scale): Promise<BenchResult> => {
    const accounts = makeAccounts(Math.max(Math.round(ACCOUNTS * scale), 100));
    const ours = new Float64Array(accounts.count);
    const traced = bestRate(accounts.count * 20, REPETITIONS, () => {
      for (let i = 0; i < 20; i++) decideAll(accounts, ours);
    });
    const expanded = bestRate(accounts.count * 5, REPETITIONS, () => {
      for (let i = 0; i < 5; i++) expandAll(accounts);
    });
    const zen = await timeZen(accounts, ours);
    const jsonRules = await timeJsonRules(accounts, ours);
    return {
      name: 'decide',
      agrees: zen.differences === 0 && jsonRules.differences === 0,
      figures: {
        decisionsPerSecond: rounded(traced),
        expandedPerSecond: rounded(expanded),
        zenTracedPerSecond: rounded(zen.traced),
        zenPlainPerSecond: rounded(zen.plain),
        jsonRulesPerSecond: rounded(jsonRules.rate),
        accountsCompared: accounts.count,
        zenDifferences: zen.differences,
        jsonRulesDifferences: jsonRules.differences,
      },
      ratios: {
        zenTraced: rounded(traced / zen.traced),
        zenTracedExpanded: rounded(expanded / zen.traced),
        jsonRulesEngine: rounded(traced / jsonRules.rate),
      },
      notes: [
        'A decision is facts through 12 characteristics, 6 ceilings and 9 gates to a full trace in columns;',
        '"expanded" also makes the Decision object with the cost of each ceiling and gate.',
        'Both engines are awaited call by call; the limits are compared account by account.',
      ],
    };
  },
};

const trace = createTrace(benchRules);

function decideAll({ count, facts, states }: BenchAccounts, limits: Float64Array): void {
  for (let i = 0; i < count; i++) {
    limits[i] = decide(benchRules, facts, states[i] as LimitState, trace, i * WIDTH).limit;
  }
}

function expandAll({ count, facts, states }: BenchAccounts): void {
  for (let i = 0; i < count; i++) {
    const inputs = {
      account: 'bench',
      rules: benchRules,
      facts,
      state: states[i] as LimitState,
      offset: i * WIDTH,
    };
    readDecision(inputs, decide(benchRules, facts, inputs.state, trace, inputs.offset));
  }
}

interface ZenTimes {
  readonly traced: number;
  readonly plain: number;
  readonly differences: number;
}

async function timeZen({ contexts, count }: BenchAccounts, ours: Float64Array): Promise<ZenTimes> {
  const decision = zenDecision();
  let differences = 0;
  const started = performance.now();
  for (let i = 0; i < count; i++) {
    const { result } = await decision.evaluate(contexts[i], { trace: true });
    if ((result as { newLimit: number }).newLimit !== ours[i]) differences += 1;
  }
  const between = performance.now();
  for (let i = 0; i < count; i++) await decision.evaluate(contexts[i]);
  const ended = performance.now();
  return {
    traced: (count * 1000) / (between - started),
    plain: (count * 1000) / (ended - between),
    differences,
  };
}

async function timeJsonRules(
  { contexts, count }: BenchAccounts,
  ours: Float64Array,
): Promise<{ readonly rate: number; readonly differences: number }> {
  const engine = new JsonRules();
  let differences = 0;
  const started = performance.now();
  for (let i = 0; i < count; i++) {
    if ((await engine.limit(contexts[i] as Record<string, number | null>)) !== ours[i])
      differences += 1;
  }
  return { rate: (count * 1000) / (performance.now() - started), differences };
}
