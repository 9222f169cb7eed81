import { Engine, type RuleProperties } from 'json-rules-engine';
import { nameOf } from './decide-accounts.ts';
import {
  BASE_POINTS,
  CAP,
  EDGES,
  FLOOR,
  GATES,
  GRADES,
  MISSING_POINTS,
  POINTS,
  RISE,
  STEP,
  TOLERANCE,
} from './decide-policy.ts';

type Context = Readonly<Record<string, number | null>>;

/**
 * The same policy for json-rules-engine, as its users write one: bins, table rows and gates are rules,
 * and what the engine has no words for (sums, the lowest, the walk) is done with the events it fires.
 */
export class JsonRules {
  readonly #score = new Engine(scoreRules());
  readonly #policy = new Engine([...tableRules(), ...gateRules()]);

  async limit(context: Context): Promise<number> {
    const scored = await this.#score.run(context);
    const points = scored.events.reduce((sum, { params }) => sum + (params?.points as number), 0);
    const score = BASE_POINTS + points;
    const grade = GRADES.find(({ from }) => score >= from)?.grade ?? 'D';
    const { events } = await this.#policy.run({ ...context, grade });
    const held = events
      .filter(({ type }) => type === 'shut')
      .map(({ params }) => params?.gate as number);
    const tables = events
      .filter(({ type }) => type === 'amount')
      .map(({ params }) => params?.amount as number);
    return walk(context, tables, held);
  }
}

function scoreRules(): RuleProperties[] {
  return Object.entries(EDGES).flatMap(([feature, edges]) => {
    const fact = nameOf(feature);
    const rule = (all: RuleProperties['conditions'], points: number): RuleProperties => ({
      conditions: all,
      event: { type: 'points', params: { points } },
    });
    const bins = POINTS.map((points, i) => {
      const [from, below] = [edges[i - 1], edges[i]];
      return rule(
        {
          all: [
            { fact, operator: 'notEqual', value: null },
            ...(from === undefined
              ? []
              : [{ fact, operator: 'greaterThanInclusive', value: from }]),
            ...(below === undefined ? [] : [{ fact, operator: 'lessThan', value: below }]),
          ],
        },
        points,
      );
    });
    return [...bins, rule({ all: [{ fact, operator: 'equal', value: null }] }, MISSING_POINTS)];
  });
}

function tableRules(): RuleProperties[] {
  const amount = (
    value: number,
    all: { fact: string; operator: string; value: unknown }[],
  ): RuleProperties => ({
    conditions: { all },
    event: { type: 'amount', params: { amount: value } },
  });
  const tenured = { fact: 'tenure_days', operator: 'greaterThanInclusive', value: 365 };
  const lenders = (operator: string, value: number) => ({
    fact: 'external_lenders_now',
    operator,
    value,
  });
  const known = { fact: 'external_lenders_now', operator: 'notEqual', value: null };
  return [
    amount(20_000_000, [{ fact: 'grade', operator: 'equal', value: 'A' }, tenured]),
    {
      conditions: {
        all: [
          { fact: 'grade', operator: 'in', value: ['A', 'B'] },
          { not: { all: [{ fact: 'grade', operator: 'equal', value: 'A' }, tenured] } },
        ],
      },
      event: { type: 'amount', params: { amount: 10_000_000 } },
    },
    amount(3_000_000, [{ fact: 'grade', operator: 'equal', value: 'C' }]),
    amount(500_000, [{ fact: 'grade', operator: 'equal', value: 'D' }]),
    amount(20_000_000, [known, lenders('lessThan', 2)]),
    amount(5_000_000, [known, lenders('greaterThanInclusive', 2), lenders('lessThan', 5)]),
    amount(1_000_000, [known, lenders('greaterThanInclusive', 5)]),
  ];
}

function gateRules(): RuleProperties[] {
  return GATES.map(({ feature, side, threshold }, gate) => ({
    conditions: {
      all: [
        { fact: nameOf(feature), operator: 'notEqual', value: null },
        {
          fact: nameOf(feature),
          operator: side === 'atLeast' ? 'lessThan' : 'greaterThan',
          value: threshold,
        },
      ],
    },
    event: { type: 'shut', params: { gate } },
  }));
}

function walk(context: Context, tables: readonly number[], shut: readonly number[]): number {
  const soft = floorToStep(Math.min(15_000_000, ...tables, ...amountsByIncome(context)));
  const lowest = Math.min(soft, CAP);
  const keep = Math.min(soft + Math.floor((soft * TOLERANCE) / 10_000), CAP);
  const limit = context.limit as number;
  const held = shut.length > 0 || (context.sinceChange as number) < RISE.coolingOff;
  if (limit === 0) return held ? 0 : orNothing(floorToStep(Math.min(lowest, 2_000_000)));
  const cuts = shut.some((gate) => GATES[gate]?.effect === 'cut');
  const cutTo = cuts ? Math.min(limit, floorToStep(limit / 2)) : limit;
  const cut = Math.min(limit > keep ? lowest : limit, cutTo);
  if (cut < limit) return orNothing(cut);
  if (held) return limit;
  const reachable = Math.min(lowest, floorToStep(limit + Math.floor((limit * RISE.most) / 10_000)));
  return reachable - limit >= RISE.least ? reachable : limit;
}

function amountsByIncome(context: Context): readonly number[] {
  const income = context.income_monthly ?? null;
  if (income === null) return [2_000_000];
  return [
    income * 4,
    Math.max(Math.floor(income / 2) - (context.external_debtService ?? 0), 0) * 10,
    Math.max(income * 12 - (context.external_balance ?? 0), 0),
  ];
}

function floorToStep(value: number): number {
  return Math.floor(value / STEP) * STEP;
}

/** A limit below the floor is not worth having. */
function orNothing(limit: number): number {
  return limit < FLOOR ? 0 : limit;
}
