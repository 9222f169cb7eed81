import { describe, expect, it } from 'vitest';
import {
  addDays,
  CATALOGUE,
  type Day,
  Fold,
  type Money,
  monthEnds,
  slotOf,
} from '../kernel/index.ts';
import { adviserFor, cardSamples, type Sample, simulatedSamples } from './advise.test-support.ts';
import { createWhatIf, replay, type Standpoint, type Supposed, type WhatIf } from './index.ts';

const NOTHING: Supposed = { pay: 0 as Money, lenders: 0, months: 0 };

function standpointOf({ account, events, rules, today }: Sample): Standpoint {
  return { v: 1, account: account.id, day: today, score: null, rules, digits: 2, events };
}

const asked = [...simulatedSamples(70, 7), ...cardSamples(20)].flatMap((sample) => {
  const made = createWhatIf(standpointOf(sample));
  return 'ok' in made ? [{ sample, whatIf: made.ok }] : [];
});

/** The same by the ordinary path: every event into a history, folded whole and decided day by day. */
function replayedLimit({ events, rules, today }: Sample, whatIf: WhatIf, supposed: Supposed) {
  const outcome = whatIf.answer(supposed);
  const reviews: readonly Day[] =
    supposed.months === 0 ? [outcome.day] : monthEnds(addDays(today, 1), outcome.day);
  const days = [today, ...reviews];
  const decided = replay(events, outcome.events, days, { rules, today, score: null });
  return { outcome, replayed: decided.at(-1)?.limit };
}

describe('what a borrower supposes', () => {
  it('comes to the limit that the ordinary path decides if it happens', () => {
    expect(asked.length).toBeGreaterThan(60);
    for (const { sample, whatIf } of asked) {
      const { pay, lenders } = whatIf.room;
      const half = Math.round(pay / 2) as Money;
      for (const supposed of [
        NOTHING,
        { pay: half, lenders: 0, months: 0 },
        { pay, lenders, months: 3 },
        { pay: half, lenders: Math.min(1, lenders), months: 12 },
      ]) {
        const { outcome, replayed } = replayedLimit(sample, whatIf, supposed);
        expect(outcome.limit).toBe(replayed);
      }
    }
  });

  it('reaches what a plan promises to whoever only waits', () => {
    const waits = new Set(['PAY_ON_TIME', 'PAUSE_DRAWS', 'NO_CASH_INSTALMENTS']);
    let plans = 0;
    for (const { sample, whatIf } of asked) {
      const answer = adviserFor(sample).advise(sample.account);
      if ('refused' in answer || answer.ok.outcome !== 'plan') continue;
      const plan = answer.ok.plans.find(
        ({ steps, assumptions }) =>
          steps.every(({ action }) => waits.has(action)) &&
          assumptions.every(({ code }) => code !== 'DRAWS_AS_USUAL'),
      );
      if (plan === undefined) continue;
      const months = monthEnds(addDays(sample.today, 1), plan.day).length;
      expect(whatIf.answer({ ...NOTHING, months })).toMatchObject({
        day: plan.day,
        limit: plan.limit,
      });
      plans += 1;
    }
    expect(plans).toBeGreaterThan(2);
  });

  it('counts no more than there is to pay, to pay off and to wait for', () => {
    for (const { whatIf } of asked.slice(0, 40)) {
      const { pay, lenders, months } = whatIf.room;
      const most = { pay, lenders, months };
      const beyond = { pay: (pay + 1) as Money, lenders: lenders + 1, months: months + 1 };
      expect(whatIf.answer(beyond)).toEqual(whatIf.answer(most));
    }
  });

  it('is the same wherever it is computed: what it starts from survives JSON', () => {
    for (const { sample, whatIf } of asked.slice(0, 40)) {
      const sent = JSON.parse(JSON.stringify(standpointOf(sample))) as Standpoint;
      const there = createWhatIf(sent);
      const supposed = { pay: whatIf.room.pay, lenders: 1, months: 6 };
      expect('ok' in there && there.ok.answer(supposed)).toEqual(whatIf.answer(supposed));
    }
  });
});

describe('what a subject costs today', () => {
  it('is something for some borrowers, in each subject', () => {
    const all = asked.map(({ whatIf }) => whatIf.costs);
    for (const subject of ['arrears', 'elsewhere', 'ownRecord'] as const) {
      expect(all.filter((costs) => costs[subject] > 0).length).toBeGreaterThan(2);
    }
  });

  it('is nothing in arrears for those who were never late', () => {
    const never = asked.filter(({ sample }) => worstArrears(sample) === 0);
    expect(never.length).toBeGreaterThan(20);
    for (const { whatIf } of never) expect(whatIf.costs.arrears).toBe(0);
  });

  it('is together no less than any subject alone', () => {
    for (const { whatIf } of asked) {
      const { together, ...alone } = whatIf.costs;
      expect(together).toBeGreaterThanOrEqual(Math.max(...Object.values(alone)));
    }
  });

  it('is in damping what a score that counts at once would add', () => {
    let damped = 0;
    for (const { sample, whatIf } of asked) {
      const score = { thirtieths: 500 * 30, on: sample.today };
      const low = createWhatIf({ ...standpointOf(sample), score });
      if ('refused' in low) continue;
      const { damping } = low.ok.costs;
      if (damping > 0) damped += 1;
      // Without a score before, there is nothing to damp.
      expect(whatIf.costs.damping).toBe(0);
    }
    expect(damped).toBeGreaterThan(10);
  });
});

function worstArrears({ account, today }: Sample): number {
  const facts = new Float64Array(CATALOGUE.length);
  new Fold(CATALOGUE).run(account.entries, account.start, account.end, addDays(today, 1), facts);
  return Math.max(
    ...['arrears.worst.730d', 'arrears.days.now'].map((name) => facts[slotOf(name)] ?? 0),
  );
}
