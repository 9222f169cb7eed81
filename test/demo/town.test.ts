import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHeadroom, type Headroom } from '../../src/app/index.ts';
import { DECIDED_FROM, DEMO_BEGINS, DemoClock, PEOPLE, Town } from '../../src/demo/index.ts';
import { addDays, monthEnd } from '../../src/kernel/index.ts';
import { openStore } from '../../src/store/index.ts';
import { freshPglite } from '../service/databases.test-support.ts';
import { personalDocuments, readPolicyFile, yuan } from '../service/world.test-support.ts';

let headroom: Headroom;
let clock: DemoClock;
let town: Town;

beforeAll(async () => {
  const store = await openStore(await freshPglite());
  clock = new DemoClock(DECIDED_FROM);
  headroom = createHeadroom({ store, clock: clock.read, currency: 'CNY', digits: 2 });
  town = new Town(headroom, clock);
  await town.tellPast();
  const business = ['cn-business', 'scorecards/cn-business-expert'];
  const files = business.map((name) => readPolicyFile(`policies/${name}.yaml`));
  for (const document of [...personalDocuments(), ...files]) await headroom.addDocument(document);
  await town.begin();
});

afterAll(() => headroom.close());

async function reasonsOf(account: string): Promise<readonly string[]> {
  const view = await headroom.account(account);
  const told = await headroom.explain(account, view?.decisions ?? 0, 'en');
  return told?.notHigher.map(({ code }) => code) ?? [];
}

async function adviceFor(account: string) {
  const given = await headroom.advise({ account, horizon: 12 });
  if ('refused' in given) throw new Error(given.refused);
  return given;
}

const limitOf = async (account: string) => (await headroom.account(account))?.limit;

describe('the people of the demo', () => {
  it('begin on the same day, each with a story of one line in both languages', () => {
    expect(clock.today).toBe(DEMO_BEGINS);
    for (const { name, story } of PEOPLE) {
      for (const words of [name, story]) {
        expect(words['zh-CN']).toMatch(/^[\u4e00-\u9fff][^\n]*$/);
        expect(words.en).toMatch(/^[A-Z][^\n]*$/);
      }
    }
  });

  it.each([
    ['at-the-cap', 'CN_1_CONSUMPTION_LINE_CAP', 'none'],
    ['old-arrear', 'OLD_ARREARS', 'plan'],
    ['many-lenders', 'NUMBER_OF_LENDERS', 'plan'],
    ['income-not-proved', 'INCOME_NOT_PROVED', 'plan'],
    ['cooling-off', 'COOLING_OFF', 'plan'],
    ['only-time', 'NEW_ACCOUNT', 'plan'],
    ['just-rose', 'COOLING_OFF', 'plan'],
    ['shop-owner', 'BUSINESS_RECEIPTS', 'none'],
    ['no-path', 'ABILITY_TO_PAY', 'none'],
  ])('%s is held by %s, and the advice is: %s', async (account, code, outcome) => {
    expect(await reasonsOf(account)).toEqual([code]);
    expect((await adviceFor(account)).advice.outcome).toBe(outcome);
  });

  it('offer-waits has an offer that stands, and just-rose has taken theirs', async () => {
    const waiting = await headroom.account('offer-waits');
    expect(waiting).toMatchObject({ limit: yuan(10_000) });
    expect(waiting?.life).toMatchObject({ change: { status: 'offered', amount: yuan(13_000) } });
    expect((await adviceFor('offer-waits')).advice).toMatchObject({
      outcome: 'waits',
      awaits: { for: 'answer', limit: yuan(13_000) },
    });
    expect(await limitOf('just-rose')).toBe(yuan(13_000));
    const decisions = await headroom.decisions('just-rose', { after: null, limit: 5 });
    const rise = decisions.find(({ inputs }) => inputs.asOf === DEMO_BEGINS);
    expect(rise?.decision.direction).toBe('rise');
  });
});

describe('the clock of the demo', () => {
  it.each(['many-lenders', 'income-not-proved', 'only-time'])(
    'brings %s, who has accepted a plan, the promised limit on its day and not before',
    async (account) => {
      const { id, advice } = await adviceFor(account);
      const [plan] = advice.plans;
      await headroom.acceptPlan({ account, advice: id, plan: 0 });
      const limits: (number | undefined)[] = [];
      while (clock.today < (plan?.day ?? 0)) {
        limits.push(await limitOf(account));
        await town.moveMonth();
      }
      expect(limits.every((limit) => limit === advice.limit)).toBe(true);
      expect(await limitOf(account)).toBe(plan?.limit);
      expect(await headroom.acceptedPlans(account)).toMatchObject([{ state: 'kept' }]);
    },
  );

  it('stops on any day, with the review of each month-end behind it', async () => {
    const [from, end] = [clock.today, monthEnd(addDays(clock.today, 1))];
    const dates = [addDays(from, 7), addDays(end, -1), addDays(end, 7)];
    for (const day of dates) {
      await town.moveTo(day);
      expect(clock.today).toBe(day);
    }
    await town.moveTo(from);
    expect(clock.today).toBe(dates.at(-1));
    for (const { account } of PEOPLE) {
      const decisions = await headroom.decisions(account, { after: null, limit: 20 });
      const reviewed = decisions.filter(({ inputs }) => inputs.asOf === end);
      expect(
        reviewed.map(({ cause }) => cause),
        account,
      ).toContain('review');
    }
    await town.moveMonth();
    expect(clock.today).toBe(monthEnd(dates.at(-1) ?? from));
  });

  it('brings time to everybody, and leaves the chain whole', async () => {
    expect(await limitOf('cooling-off')).toBeGreaterThan(yuan(13_000));
    expect(await headroom.verifyChain()).toBeNull();
  });
});
