import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NewDocument, RedeemAnswer, RewardsView } from '../../src/app/index.ts';
import { addDays, basisPoints, type Programme } from '../../src/kernel/index.ts';
import { noticeStore } from '../../src/store/index.ts';
import type { Suite } from './databases.test-support.ts';
import {
  goodAccount,
  openWorld,
  readPolicyFile,
  said,
  type World,
  yuan,
} from './world.test-support.ts';

const SHIPPED = readPolicyFile('policies/rewards/cn-personal-rewards.yaml');

/** The shipped programme with other numbers; nobody is held out unless a test says so. */
function programme(changes: Partial<Programme> = {}): NewDocument {
  const content = { ...(SHIPPED.content as Programme), holdOut: basisPoints(0), ...changes };
  return { ...SHIPPED, content } as NewDocument;
}

async function withProgramme(world: World, changes: Partial<Programme> = {}): Promise<void> {
  expect(await world.headroom.addDocument(programme(changes))).toMatchObject({ outcome: 'added' });
}

/** Draws on the first day and pays three instalments on time: one look on each day. */
async function payer(world: World, account: string): Promise<void> {
  const { headroom, clock } = world;
  const { today } = clock;
  const day = (ahead: number) => addDays(today, ahead - 100);
  const schedule = [30, 60, 90].map((ahead) => ({ due: day(ahead), amount: yuan(100) }));
  const pay = (n: number) =>
    said(`${account}-pay-${n}`, account, day(n * 30 - 1), { type: 'repayment', amount: yuan(100) });
  await headroom.appendEvents([
    ...goodAccount(account, today),
    said(`${account}-draw`, account, day(0), { type: 'draw', amount: yuan(300), schedule }),
    ...[1, 2, 3].map(pay),
  ]);
}

async function viewOf({ headroom }: World, account: string): Promise<RewardsView> {
  const view = await headroom.rewards(account);
  if (view === null) throw new Error(`${account} has no programme`);
  return view;
}

const given = ({ history }: RewardsView): readonly unknown[] =>
  history.map(({ kind, points, of }) => [kind, points, kind === 'issue' ? of : null]);

const redeem = (world: World, id: string, rate = 1460): Promise<RedeemAnswer> =>
  world.headroom.redeem({ account: 'a', id, rate: basisPoints(rate) });

export const rewardsSuite: Suite = (fresh, shared) =>
  describe('rewards', () => {
    it('are earned with the events that they rest on, and taken back with the repayment that bounced', async () => {
      const world = await openWorld(await fresh());
      await withProgramme(world);
      await payer(world, 'a');
      const before = await viewOf(world, 'a');
      expect(before.rules.filter(({ times }) => times > 0).map(({ rule }) => rule.code)).toEqual([
        'PAID_ON_TIME',
        'MODERATE_USE',
        'FEW_LENDERS',
      ]);
      expect(before.balance).toBe(130);
      const bounced = { type: 'correction', corrects: 'a-pay-3', replacement: null } as const;
      await world.headroom.appendEvents([said('bounce', 'a', world.clock.today, bounced)]);
      const after = await viewOf(world, 'a');
      expect(given(after).slice(0, 3)).toEqual([
        ['reverse', -40, null],
        ['reverse', -30, null],
        ['reverse', -60, null],
      ]);
      expect(after.balance).toBe(0);
      // What holds without that repayment is earned again by the next event of another day.
      world.clock.pass({ days: 1 });
      const spent = { type: 'spending', amount: yuan(1) } as const;
      await world.headroom.appendEvents([said('spent', 'a', world.clock.today, spent)]);
      expect((await viewOf(world, 'a')).balance).toBe(40);
      expect(await world.headroom.checkRewards()).toEqual([]);
      await world.headroom.close();
    });

    it('come once, whoever sends what twice, and again when their time has passed', async () => {
      const world = await openWorld(await fresh());
      await withProgramme(world);
      await Promise.all([payer(world, 'a'), payer(world, 'a')]);
      expect((await viewOf(world, 'a')).balance).toBe(130);
      world.clock.pass({ days: 30 });
      const bill = { type: 'spending', amount: yuan(1) } as const;
      await world.headroom.appendEvents([said('later', 'a', world.clock.today, bill)]);
      expect((await viewOf(world, 'a')).balance).toBe(220);
      await world.headroom.close();
    });

    it('give points for an article once for ever', async () => {
      const world = await openWorld(await fresh());
      await withProgramme(world);
      await world.headroom.appendEvents(goodAccount('a', world.clock.today));
      const { balance } = await viewOf(world, 'a');
      const read = () => world.headroom.finishArticle('a', 'inquiries');
      expect(await read()).toEqual({ points: 10, balance: balance + 10 });
      world.clock.pass({ days: 20 });
      expect(await read()).toMatchObject({ points: 0 });
      expect(await world.headroom.finishArticle('nobody', 'x')).toEqual({
        refused: 'account_must_be_opened',
      });
      await world.headroom.close();
    });

    it('buy a lower rate once for an id, which the next draw uses and others are told of', async () => {
      const database = await fresh();
      const world = await openWorld(database);
      const { discount } = SHIPPED.content as Programme;
      await withProgramme(world, { discount: { ...discount, costs: 100 } });
      await payer(world, 'a');
      expect(await redeem(world, 'd', 720)).toEqual({ refused: 'rate_must_be_above_floor' });
      const [one, again] = await Promise.all([redeem(world, 'd'), redeem(world, 'd')]);
      expect(one).toMatchObject({ balance: 30, discount: { rate: 1260, state: 'open' } });
      expect(again).toEqual(one);
      expect(await redeem(world, 'd', 1500)).toEqual({ refused: 'id_must_not_be_taken' });
      expect(await redeem(world, 'e')).toEqual({ refused: 'points_must_suffice' });
      const { today } = world.clock;
      const schedule = [{ due: addDays(today, 30), amount: yuan(1010) }];
      const draw = { type: 'draw', amount: yuan(1000), schedule } as const;
      await world.headroom.appendEvents([said('draw', 'a', today, draw)]);
      const [used] = (await viewOf(world, 'a')).discounts;
      expect(used).toMatchObject({ state: 'used', draw: 'draw' });
      // 1,000.00 at 2 % less for 30 days.
      const told = (await noticeStore(database).undispatched(50)).find(
        ({ kind }) => kind === 'discountUsed',
      );
      expect(told?.body).toMatchObject({ draw: 'draw', rate: 1260, interest: 165 });
      expect(await world.headroom.checkRewards()).toEqual([]);
      await world.headroom.close();
    });

    it('expire by the time that passes alone, and a discount that nobody used lapses', async () => {
      const world = await openWorld(await fresh());
      const { discount } = SHIPPED.content as Programme;
      await withProgramme(world, { discount: { ...discount, costs: 100 } });
      await payer(world, 'a');
      await redeem(world, 'd');
      expect(await world.headroom.expireRewards(10)).toBe(0);
      world.clock.pass({ days: discount.term + 1 });
      expect(await world.headroom.expireRewards(10)).toBe(1);
      expect((await viewOf(world, 'a')).discounts).toMatchObject([{ state: 'lapsed' }]);
      world.clock.pass({ days: 400 });
      expect(await world.headroom.expireRewards(10)).toBe(1);
      expect(await world.headroom.expireRewards(10)).toBe(0);
      const view = await viewOf(world, 'a');
      expect(view.history.map(({ kind }) => kind)).toContain('expire');
      expect(view.lots.every(({ on }) => world.clock.today - on < 365)).toBe(true);
      expect(await world.headroom.checkRewards()).toEqual([]);
      await world.headroom.close();
    });

    it('hold accounts out by a key, always the same ones, and keep with which chance', async () => {
      const world = await openWorld(await fresh());
      await withProgramme(world, { holdOut: basisPoints(5000) });
      const ids = Array.from({ length: 40 }, (_, i) => `h${i}`);
      await world.headroom.appendEvents(ids.flatMap((id) => goodAccount(id, world.clock.today)));
      const views = await Promise.all(ids.map((id) => viewOf(world, id)));
      const held = views.filter(({ heldOut }) => heldOut);
      expect(held.length).toBeGreaterThan(8);
      expect(held.length).toBeLessThan(32);
      expect(held.every(({ balance, probability }) => balance === 0 && probability === 5000)).toBe(
        true,
      );
      expect(views.filter(({ balance }) => balance > 0)).toHaveLength(40 - held.length);
      // A later version with another share moves nobody.
      const { version } = SHIPPED.content as Programme;
      await withProgramme(world, { holdOut: basisPoints(0), version: version + 1 });
      const later = await Promise.all(ids.map((id) => viewOf(world, id)));
      expect(later.map(({ heldOut }) => heldOut)).toEqual(views.map(({ heldOut }) => heldOut));
      await world.headroom.close();
    });

    it('never exceed a budget, and sum to nothing, whatever two processes do at once', async () => {
      const [one, other] = await shared();
      const world = await openWorld(one);
      const second = await openWorld(other, world.clock);
      const { discount } = SHIPPED.content as Programme;
      const points = { expireAfter: 40, budget: 400 };
      await withProgramme(world, {
        points,
        discount: { ...discount, costs: 60, budget: yuan(900) },
      });
      let runs = 0;
      await fc.assert(
        fc.asyncProperty(groups, async (steps) => {
          runs += 1;
          for (const group of steps) {
            await Promise.all(
              group.map((step, i) => act(i % 2 === 0 ? world : second, `r${runs}`, step)),
            );
            expect(await world.headroom.checkRewards()).toEqual([]);
            world.clock.pass({ days: 10 });
          }
        }),
        { numRuns: 8 },
      );
      const issued = await one.query<{ sum: number }>(
        `select -sum(p.amount)::bigint as sum from reward_postings p join reward_transactions t
         on t.no = p.transaction where p.account = 'purse' and p.unit = 'points' and t.kind <> 'fund'`,
      );
      expect(issued[0]?.sum).toBeGreaterThan(0);
      expect(issued[0]?.sum).toBeLessThanOrEqual(points.budget);
      await second.headroom.close();
      await world.headroom.close();
    });

    it('show whatever does not add up', async () => {
      const database = await fresh();
      const world = await openWorld(database);
      await withProgramme(world);
      await payer(world, 'a');
      expect(await world.headroom.checkRewards()).toEqual([]);
      await database.query(
        `update reward_postings set amount = amount + 1 where account = 'member:a' and amount = 60`,
      );
      await database.query('update reward_budgets set money = money - 5');
      expect(await world.headroom.checkRewards()).toMatchObject([
        { what: 'budget', unit: 'money', amount: -5 },
        { what: 'member', subject: 'a', amount: -1 },
        { what: 'transaction', unit: 'points', amount: 1 },
      ]);
      await world.headroom.close();
    });

    it('need a key before a programme can be added', async () => {
      const world = await openWorld(await fresh(), undefined, null);
      expect(await world.headroom.addDocument(programme())).toEqual({
        refused: 'hold_out_key_must_be_configured',
      });
      await world.headroom.appendEvents(goodAccount('a', world.clock.today));
      expect(await world.headroom.rewards('a')).toBeNull();
      await world.headroom.close();
    });
  });

interface Step {
  readonly do: 'open' | 'pay' | 'bounce' | 'read' | 'redeem' | 'draw' | 'expire';
  readonly account: number;
  readonly n: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  do: fc.constantFrom('open', 'pay', 'bounce', 'read', 'redeem', 'draw', 'expire'),
  account: fc.nat(3),
  n: fc.nat(5),
});

const groups = fc.array(fc.array(step, { minLength: 2, maxLength: 10 }), {
  minLength: 2,
  maxLength: 6,
});

async function act({ headroom, clock }: World, run: string, { do: what, ...asked }: Step) {
  const account = `${run}-${asked.account}`;
  const { today } = clock;
  const id = `${account}-${what}-${asked.n}`;
  switch (what) {
    case 'open':
      return headroom.appendEvents(goodAccount(account, today));
    case 'pay':
      return headroom.appendEvents([
        said(id, account, today, { type: 'repayment', amount: yuan(10) }),
      ]);
    case 'draw':
      return headroom.appendEvents([said(id, account, today, { type: 'draw', amount: yuan(10) })]);
    case 'bounce': {
      const corrects = `${account}-pay-${asked.n}`;
      return headroom.appendEvents([
        said(id, account, today, { type: 'correction', corrects, replacement: null }),
      ]);
    }
    case 'read':
      return headroom.finishArticle(account, `article-${asked.n}`);
    case 'redeem':
      return headroom.redeem({ account, id, rate: basisPoints(1460) });
    case 'expire':
      return headroom.expireRewards(2);
  }
}
