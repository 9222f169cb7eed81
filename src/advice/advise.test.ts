import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  type Ceiling,
  type Day,
  day,
  type Event,
  type Money,
} from '../kernel/index.ts';
import {
  adviserFor,
  cardSamples,
  firstRise,
  replayed,
  rulesFor,
  type Sample,
  sampleOf,
  simulatedSamples,
} from './advise.test-support.ts';
import { type Advice, createAdviser } from './index.ts';

const samples: readonly Sample[] = [...simulatedSamples(160, 11), ...cardSamples(60)];

interface Advised {
  readonly sample: Sample;
  readonly advice: Advice;
}

function adviceOf(sample: Sample, exhaustive = false): Advice {
  const answer = adviserFor(sample, 12, exhaustive).advise(sample.account);
  if ('refused' in answer) throw new Error(answer.refused);
  return answer.ok;
}

const open = samples.filter((sample) => 'ok' in adviserFor(sample).advise(sample.account));
const advised = open.map((sample) => ({ sample, advice: adviceOf(sample) }));

describe('advice', () => {
  it('meets every kind of answer in these accounts', () => {
    const outcomes = new Set(advised.map(({ advice }) => advice.outcome));
    expect(outcomes).toEqual(new Set(['now', 'plan', 'none']));
    const actions = new Set(
      advised
        .flatMap(({ advice }) => advice.plans.flatMap(({ steps }) => steps))
        .map((s) => s.action),
    );
    expect(actions.size).toBeGreaterThan(6);
  });

  it('promises no more than the ordinary path decides on the promised day if the plan happens', () => {
    let plans = 0;
    for (const { sample, advice } of advised) {
      for (const plan of advice.plans) {
        const last = replayed(sample, plan).at(-1);
        expect(last?.day).toBe(plan.day);
        expect(last?.limit).toBeGreaterThanOrEqual(plan.limit);
        expect(plan.limit).toBeGreaterThan(advice.limit);
        plans += 1;
      }
    }
    expect(plans).toBeGreaterThan(150);
  });

  it('finds the same plans whether it skips what cannot matter or decides every combination', () => {
    for (const { sample, advice } of advised) {
      const slow = adviceOf(sample, true);
      expect(slow.plans).toEqual(advice.plans);
      expect(slow.outcome).toBe(advice.outcome);
      expect(slow.search.decided).toBeGreaterThanOrEqual(advice.search.decided);
    }
  });

  it('agrees with brute force by the ordinary path on whether a plan is there, and on the least', () => {
    for (const { sample, advice } of advised.slice(0, 90)) {
      if (advice.outcome === 'now') continue;
      const until = addMonths(sample.today, 12);
      const working = adviserFor(sample)
        .grid(sample.account)
        .filter((plan) => firstRise(sample, plan, until) !== null);
      expect(working[0]?.effort).toBe(advice.plans[0]?.effort);
    }
  });

  it('never has anybody draw more, or owe more, than if they went on as they do', () => {
    for (const { sample, advice } of advised) {
      const otherwise = adviserFor(sample).grid(sample.account)[0];
      for (const { events, day: until } of advice.plans) {
        const before = (otherwise?.events ?? []).filter(({ effective }) => effective < until);
        expect(drawn(events)).toBeLessThanOrEqual(drawn(before));
        expect(highest(events)).toBeLessThanOrEqual(highest(before));
      }
    }
  });

  it('asks for no more each month than the borrower can spare', () => {
    // Three thousand a month.
    const spare = 300_000 as Money;
    const steps = open.flatMap((sample) => {
      const stated = { ...sample.account, stated: { spareMonthly: spare } };
      const answer = adviserFor(sample).advise(stated);
      return 'ok' in answer ? answer.ok.plans.flatMap((plan) => plan.steps) : [];
    });
    const costs = steps.filter(({ parts }) => parts !== undefined);
    expect(costs.length).toBeGreaterThan(0);
    for (const { amount = 0, parts = 1 } of costs) {
      expect(amount).toBeLessThanOrEqual(spare * parts);
    }
  });

  it('names what holds wherever it finds no plan', () => {
    for (const { advice } of advised) {
      expect(advice.blockers.length > 0).toBe(advice.outcome === 'none');
    }
  });

  it("names a partner's budget where a bank that funds the line gives no more", () => {
    const { sample, advice } = advised.find((one) => one.advice.outcome === 'plan') as Advised;
    const { policy } = sample.rules;
    const budget: Ceiling = {
      ...{ kind: 'constant', code: 'PARTNER_BUDGET', hard: true, partner: true },
      words: { 'zh-CN': '合作机构的出资额度', en: "the partner bank's budget" },
      amount: [{ from: policy.effectiveFrom, value: advice.limit }],
    };
    const ceilings = [...policy.ceilings, budget];
    const rules = { ...sample.rules, policy: { ...policy, ceilings } };
    const created = createAdviser(rules, sample.today, 12);
    const answer = 'ok' in created ? created.ok.advise(sample.account) : created;
    const holds = { code: 'PARTNER_BUDGET', holder: 'partner', until: null };
    expect(answer).toMatchObject({
      ok: { outcome: 'none', blockers: expect.arrayContaining([holds]) },
    });
  });

  it('is the same for the same account, whoever was advised before', () => {
    for (const { sample, advice } of advised.toReversed().slice(0, 60)) {
      expect(adviceOf(sample)).toEqual(advice);
    }
  });

  it('knows nothing of what comes after its day', () => {
    for (const { sample, advice } of advised.slice(0, 40)) {
      const { account, today } = sample;
      const { entries } = account;
      const later = Array.from({ length: account.end }, (_, i) => i).filter(
        (i) => (entries.known[i] as number) > today,
      );
      for (const i of later) entries.value[i] = (entries.value[i] as number) + 1;
      expect(adviceOf(sample)).toEqual(advice);
    }
  });
});

function drawn(events: readonly Event[]): number {
  return events.reduce((sum, event) => sum + (event.type === 'draw' ? event.amount : 0), 0);
}

/** The highest that what is drawn, repaid and billed takes the balance above where it began. */
function highest(events: readonly Event[]): number {
  let [balance, most] = [0, 0];
  for (const event of events) {
    if (event.type === 'draw') balance += event.amount;
    if (event.type === 'repayment') balance -= event.principal ?? event.amount;
    if (event.type === 'statement') most = Math.max(most, event.balance);
    most = Math.max(most, balance);
  }
  return most;
}

describe('no advice is given', () => {
  const rules = rulesFor('revolving-personal');
  const today = day('2025-01-01');
  const [sample] = samples as readonly [Sample];

  it.each([0, 25, 1.5, Number.NaN])('for a horizon of %s months', (horizon) => {
    expect(createAdviser(rules, today, horizon)).toEqual({ refused: 'HORIZON_OUT_OF_RANGE' });
  });

  it('under a policy that is not in force yet', () => {
    const before = addDays(rules.policy.effectiveFrom, -1);
    expect(createAdviser(rules, before, 12)).toEqual({ refused: 'POLICY_NOT_IN_FORCE' });
  });

  it('under a policy that has been succeeded', () => {
    const successor = { ...rules.policy, version: 2, effectiveFrom: today };
    const refused = createAdviser(rules, today, 12, { others: [rules.policy, successor] });
    expect(refused).toEqual({ refused: 'POLICY_SUCCEEDED' });
  });

  it('to an account that is closed', () => {
    const first = sample.events[0] as Event;
    const closing = { ...first, id: 'closing', type: 'accountClosed' } as Event;
    const on = (day: Day) => ({ ...closing, effective: day, known: day }) as Event;
    const closed = sampleOf([...sample.events, on(sample.today)], rules, sample.today);
    expect(adviserFor(closed).advise(closed.account)).toEqual({ refused: 'ACCOUNT_CLOSED' });
    const later = sampleOf([...sample.events, on(addDays(sample.today, 2))], rules, sample.today);
    expect(adviserFor(later).advise(later.account)).toHaveProperty('ok');
  });

  it('to an account that was not open yet', () => {
    const early = { ...sample, today: day('2022-06-01') };
    expect(adviserFor(early).advise(sample.account)).toEqual({ refused: 'ACCOUNT_NOT_OPEN' });
  });
});

describe('an advice', () => {
  it('ends before a successor of its policy takes effect', () => {
    const { sample, advice } = advised.find((one) => one.advice.outcome === 'plan') as Advised;
    const from = addDays(sample.today, 10);
    const successor = { ...sample.rules.policy, version: 99, effectiveFrom: from };
    const created = createAdviser(sample.rules, sample.today, 12, { others: [successor] });
    const answer = 'ok' in created ? created.ok.advise(sample.account) : created;
    expect(answer).toEqual({ ok: { ...advice, expires: addDays(from, -1) } });
  });
});
