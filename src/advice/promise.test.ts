import { describe, expect, it } from 'vitest';
import { addDays, type Event, type Money } from '../kernel/index.ts';
import { adviserFor, cardSamples, type Sample, simulatedSamples } from './advise.test-support.ts';
import { type AcceptedPlan, trackPlan } from './index.ts';

interface Promised {
  readonly sample: Sample;
  readonly accepted: AcceptedPlan;
  readonly past: readonly Event[];
}

const promised: readonly Promised[] = [...simulatedSamples(160, 5), ...cardSamples(60)].flatMap(
  (sample) => {
    const answer = adviserFor(sample).advise(sample.account);
    if (!('ok' in answer) || answer.ok.outcome !== 'plan') return [];
    const { today, events } = sample;
    const past = events.filter(({ known, effective }) => known <= today && effective <= today);
    return answer.ok.plans.map((plan) => ({
      sample,
      accepted: { advice: answer.ok, plan, acceptedOn: today },
      past,
    }));
  },
);

describe('a plan that was accepted', () => {
  it('is kept on its day where everything that it describes has happened', () => {
    expect(promised.length).toBeGreaterThan(40);
    for (const { accepted, past } of promised) {
      const { plan } = accepted;
      const tracked = trackPlan(accepted, [...past, ...plan.events], plan.day);
      expect(tracked).toMatchObject({ state: 'kept' });
      expect(tracked.steps.map(({ standing }) => standing)).toEqual(plan.steps.map(() => 'done'));
    }
  });

  it('is open on the day of its acceptance', () => {
    for (const { accepted, past } of promised) {
      expect(trackPlan(accepted, past, accepted.acceptedOn).state).toBe('open');
    }
  });

  it('has missed a step to be done by a day where nothing of it has happened well after that day', () => {
    let missed = 0;
    for (const { accepted, past } of promised) {
      const done = accepted.plan.steps.filter(({ by, action }) => {
        return by !== undefined && by < accepted.plan.day && action !== 'REPAY_OTHER_LENDERS';
      });
      if (done.length === 0) continue;
      missed += 1;
      expect(trackPlan(accepted, past, accepted.plan.day).state).toBe('missed');
    }
    expect(missed).toBeGreaterThan(10);
  });

  it('has missed a pause where something was drawn', () => {
    for (const { accepted: asPlanned, past, sample } of promised) {
      const { plan } = asPlanned;
      const pause = { action: 'PAUSE_DRAWS', until: plan.day } as const;
      const accepted = { ...asPlanned, plan: { ...plan, steps: [...plan.steps, pause] } };
      const on = addDays(sample.today, 3);
      const drawn = { ...(past[0] as Event), id: 'drawn', type: 'draw', amount: 1_000 as Money };
      const draw = { ...drawn, effective: on, known: on } as Event;
      const standings = trackPlan(accepted, [...past, draw], plan.day).steps;
      expect(standings.at(-1)?.standing).toBe('missed');
    }
  });

  it('ends with the day on which its advice expires', () => {
    const { accepted, past } = promised[0] as Promised;
    const events = [...past, ...accepted.plan.events];
    const { expires } = accepted.advice;
    expect(trackPlan(accepted, events, expires).state).not.toBe('expired');
    expect(trackPlan(accepted, events, addDays(expires, 1)).state).toBe('expired');
  });
});
