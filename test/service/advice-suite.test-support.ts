import { describe, expect, it } from 'vitest';
import { replay } from '../../src/advice/index.ts';
import type { GivenAdvice, LifeAsk, NewDocument } from '../../src/app/index.ts';
import {
  addDays,
  addMonths,
  type Day,
  type Decision,
  monthEnds,
  NEUTRAL_APPETITE,
  type Policy,
} from '../../src/kernel/index.ts';
import type { Suite } from './databases.test-support.ts';
import {
  goodAccount,
  openWorld,
  personalDocuments,
  said,
  type World,
  yuan,
} from './world.test-support.ts';

const ALL = { after: null, limit: 1000 };

/** A good account that wants no offers: opting in again is all that it takes. */
async function optedOut(world: World, account = 'a'): Promise<void> {
  const { headroom, clock } = world;
  const before = addDays(clock.today, -5);
  await headroom.appendEvents([
    ...goodAccount(account, clock.today),
    said(`${account}-out`, account, before, { type: 'offersOptedOut' }),
  ]);
}

async function adviceFor({ headroom }: World, account = 'a'): Promise<GivenAdvice> {
  const answer = await headroom.advise({ account, horizon: 12 });
  if ('refused' in answer) throw new Error(answer.refused);
  return answer;
}

const optIn = (world: World, account = 'a') =>
  world.headroom.appendEvents([
    said(`${account}-in`, account, world.clock.today, { type: 'offersOptedIn' }),
  ]);

const [SHIPPED] = personalDocuments() as readonly [NewDocument];
const POLICY = SHIPPED.content as Policy;

/** The next version of the personal policy, with other numbers, from a day on. */
function successor(from: Day, changes: Partial<Policy>): NewDocument {
  const content = { ...POLICY, version: 2, effectiveFrom: from, ...changes };
  return { ...SHIPPED, content } as NewDocument;
}

async function lastDecision({ headroom }: World, account = 'a') {
  const [last] = await headroom.decisions(account, ALL);
  if (last === undefined) throw new Error('nothing was decided');
  return last;
}

export const adviceSuite: Suite = (fresh) =>
  describe('advice', () => {
    it('is given under the policy in force, kept, and proved by the ordinary path', async () => {
      const world = await openWorld(await fresh());
      await optedOut(world);
      const { id, advice } = await adviceFor(world);
      expect(advice).toMatchObject({ outcome: 'plan', versions: { policy: 'cn-personal@1' } });
      const [plan] = advice.plans;
      expect(plan?.steps.map(({ action }) => action)).toContain('OPT_IN');
      expect(await world.headroom.givenAdvice('a', id)).toEqual({ id, advice });
      expect(await world.headroom.givenAdvice('b', id)).toBeNull();
      expect((await adviceFor(world)).id).toBe(id);
      const stored = await world.headroom.events('a', ALL);
      const { score } = (await lastDecision(world)).inputs;
      const rules = await rulesOf(world);
      const { today } = world.clock;
      const days = [today, ...monthEnds(addDays(today, 1), addMonths(today, 12))];
      const reviews = replay(
        stored.map(({ event }) => event),
        plan?.events ?? [],
        days,
        { rules, today, score },
      );
      const reached = reviews.find(({ day }) => day === plan?.day)?.limit;
      expect(reached).toBeGreaterThanOrEqual(plan?.limit ?? 0);
      await world.headroom.close();
    });

    it('says that an offer waits, and starts from what was accepted', async () => {
      const world = await openWorld(await fresh());
      const { headroom, clock } = world;
      await headroom.appendEvents(goodAccount('a', clock.today));
      const live = (id: string, ask: LifeAsk) =>
        headroom.live({ account: 'a', id, ask, actor: 'a', forLender: false });
      const offered = (await adviceFor(world)).advice;
      const on = addDays(clock.today, 30);
      expect(offered).toMatchObject({
        ...{ outcome: 'waits', limit: yuan(20_000), expires: on - 1 },
        awaits: { for: 'answer', limit: yuan(26_000), on },
      });
      const told = await headroom.tellAdvice(offered, 'en');
      expect(told.headline).toMatch(/^An offer waits for your answer until 23 December 2026: /);
      expect((await headroom.tellAdvice(offered, 'zh-CN')).headline).toMatch(
        /^有一份提额邀请等您答复，最后一天是2026年12月23日/,
      );
      await live('r1', { type: 'accept', amount: yuan(22_000) });
      const { advice } = await adviceFor(world);
      expect(advice).toMatchObject({ outcome: 'plan', limit: yuan(22_000) });
      expect(advice.awaits).toBeUndefined();
      const [plan] = advice.plans;
      expect(plan?.day).toBeGreaterThan(clock.today);
      expect(plan?.limit).toBeGreaterThan(yuan(22_000));
      const waited = await headroom.whatIf('a', { pay: yuan(0), lenders: 0, months: 0 }, 'en');
      expect(waited).toMatchObject({ outcome: { limit: yuan(22_000), events: [] } });
      // As it is decided when the day has come.
      clock.pass({ days: (plan?.day ?? 0) - clock.today - 1 });
      await headroom.decide({ account: 'a', asOf: null, dryRun: false });
      expect((await lastDecision(world)).decision.limit).toBe(plan?.limit);
      await headroom.close();
    });

    it('says from when an offer that was passed over is made again, and that asking brings it', async () => {
      const world = await openWorld(await fresh());
      const { headroom, clock } = world;
      await headroom.appendEvents(goodAccount('a', clock.today));
      const live = (id: string, ask: LifeAsk) =>
        headroom.live({ account: 'a', id, ask, actor: 'a', forLender: false });
      await live('r1', { type: 'decline' });
      clock.pass({ days: 1 });
      const { advice } = await adviceFor(world);
      const on = addDays(clock.today, 29);
      expect(advice).toMatchObject({
        outcome: 'waits',
        awaits: { for: 'again', limit: yuan(26_000), on },
      });
      expect((await headroom.tellAdvice(advice, 'en')).headline).toMatch(/from 24 December 2026/);
      await live('r2', { type: 'request', amount: yuan(26_000) });
      expect((await adviceFor(world)).advice).toMatchObject({ awaits: { for: 'answer' } });
      await headroom.close();
    });

    it('is refused with the reason, one for each thing that can be wrong', async () => {
      const world = await openWorld(await fresh());
      const { headroom, clock } = world;
      await headroom.appendEvents([
        ...goodAccount('a', clock.today),
        ...goodAccount('c', clock.today),
        said('closing', 'c', clock.today, { type: 'accountClosed' }),
        said('d-open', 'd', clock.today, {
          type: 'accountOpened',
          product: 'unknown',
          segment: 'personal',
        }),
      ]);
      const refusal = async (account: string, horizon = 12) => {
        const answer = await headroom.advise({ account, horizon });
        return 'refused' in answer ? answer.refused : null;
      };
      expect(await refusal('nobody')).toBe('account_must_be_opened');
      expect(await refusal('c')).toBe('account_must_not_be_closed');
      expect(await refusal('a', 25)).toBe('horizon_must_be_in_range');
      expect(await refusal('d')).toBe('policy_must_be_in_force');
      expect(await refusal('a')).toBeNull();
      await headroom.close();
    });

    it('that is accepted is tracked, and the account is decided again when its steps are done', async () => {
      const world = await openWorld(await fresh());
      const { headroom, clock } = world;
      await optedOut(world);
      const { id, advice } = await adviceFor(world);
      const promised = advice.plans[0]?.limit ?? 0;
      const accept = { account: 'a', advice: id, plan: 0 };
      const first = await headroom.acceptPlan(accept);
      expect(first).toMatchObject({ accepted: { state: 'open', promised: { limit: promised } } });
      expect(await headroom.acceptPlan(accept)).toEqual(first);
      expect(await headroom.acceptPlan({ ...accept, plan: 9 })).toEqual({
        refused: 'plan_must_exist',
      });
      expect(await headroom.acceptPlan({ ...accept, advice: 'x' })).toEqual({
        refused: 'advice_must_exist',
      });
      const standing = async () => {
        const [progress] = await headroom.acceptedPlans('a');
        const step = progress?.steps.find((one) => one.step.action === 'OPT_IN');
        return [progress?.state, step?.standing];
      };
      clock.pass({ days: 1 });
      expect(await standing()).toEqual(['open', 'due']);
      await optIn(world);
      expect(await standing()).toEqual(['open', 'done']);
      clock.pass({ days: (advice.plans[0]?.day ?? 0) - clock.today });
      expect(await headroom.trackPlans(10)).toBe(1);
      expect(await headroom.trackPlans(10)).toBe(0);
      const [kept] = await headroom.acceptedPlans('a');
      expect(kept).toMatchObject({ state: 'kept', endedOn: clock.today });
      expect(kept?.reached?.limit).toBeGreaterThanOrEqual(promised);
      expect(await lastDecision(world)).toMatchObject({ cause: 'promise' });
      expect(await headroom.adviceCounts()).toMatchObject({
        ...{ advised: 1, withPlan: 1, accepted: 1, carriedOut: 1, promiseKept: 1 },
      });
      await headroom.close();
    });

    it('that nobody follows expires, and one that is accepted later takes the place of the first', async () => {
      const world = await openWorld(await fresh());
      const { headroom, clock } = world;
      await optedOut(world);
      const first = await adviceFor(world);
      await headroom.acceptPlan({ account: 'a', advice: first.id, plan: 0 });
      clock.pass({ days: 1 });
      const second = await adviceFor(world);
      await headroom.acceptPlan({ account: 'a', advice: second.id, plan: 0 });
      const states = async () => (await headroom.acceptedPlans('a')).map(({ state }) => state);
      expect(await states()).toEqual(['open', 'replaced']);
      clock.pass({ days: second.advice.expires - clock.today + 1 });
      while ((await headroom.trackPlans(10)) > 0);
      expect((await states())[0]).toMatch(/expired|missed/);
      const late = { account: 'a', advice: first.id, plan: 0 };
      clock.pass({ days: 40 });
      expect(await headroom.acceptPlan(late)).toEqual({ refused: 'advice_must_not_be_expired' });
      await headroom.close();
    });

    it.each([
      ['the better of the two where the policy keeps its promises', true],
      ['what the policy in force gives where it does not', false],
    ])('whose policy has changed since gives %s', async (_, keepsPromises) => {
      const world = await openWorld(await fresh());
      const { headroom, clock } = world;
      if (!keepsPromises) {
        const from = addDays(clock.today, -1);
        await headroom.addDocument(successor(from, { keepsPromises: false }));
      }
      await optedOut(world);
      const { id, advice } = await adviceFor(world);
      const promised = advice.plans[0]?.limit ?? 0;
      await headroom.acceptPlan({ account: 'a', advice: id, plan: 0 });
      clock.pass({ days: 1 });
      await optIn(world);
      // No more than the account has, from tomorrow on.
      const stricter = successor(addDays(clock.today, 1), {
        version: 3,
        limit: {
          ...POLICY.limit,
          cap: [{ from: 0 as Day, value: advice.limit }],
        },
      });
      expect(await headroom.addDocument(stricter)).toMatchObject({ outcome: 'added' });
      clock.pass({ days: (advice.plans[0]?.day ?? 0) - clock.today });
      await headroom.trackPlans(10);
      const [kept] = await headroom.acceptedPlans('a');
      const reached = kept?.reached?.limit ?? 0;
      expect(kept?.state).toBe('kept');
      expect(reached >= promised).toBe(keepsPromises);
      const decided = await lastDecision(world);
      expect(decided.decision.versions.policy).toBe(`cn-personal@${keepsPromises ? 1 : 3}`);
      expect((await headroom.replay('a', decided.number))?.same).toBe(true);
      // It stands until the advice expires, whatever is decided meanwhile, and no longer.
      clock.pass({ days: 3 });
      const decide = async (): Promise<Decision> => {
        const answer = await headroom.decide({ account: 'a', asOf: null, dryRun: true });
        if (!('decision' in answer)) throw new Error('nothing was decided');
        return answer.decision;
      };
      expect((await decide()).limit >= promised).toBe(keepsPromises);
      clock.pass({ days: advice.expires - clock.today });
      expect((await decide()).versions.policy).toBe('cn-personal@3');
      await headroom.close();
    });
  });

async function rulesOf({ headroom }: World) {
  const content = async <T>(kind: 'limit-policy' | 'scorecard' | 'jurisdiction-pack') =>
    (await headroom.documents(kind))[0]?.content as T;
  return {
    policy: await content<Policy>('limit-policy'),
    scorecard: await content<never>('scorecard'),
    pack: await content<never>('jurisdiction-pack'),
    appetite: NEUTRAL_APPETITE,
  };
}
