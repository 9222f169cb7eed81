import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AuthorizationAnswer } from '../../src/app/index.ts';
import type { Money } from '../../src/kernel/index.ts';
import type { Suite } from './databases.test-support.ts';
import { goodAccount, openWorld, said, type World, yuan } from './world.test-support.ts';

const HOUR = 3600;

function reserve(world: World, id: string, amount: number, seconds = HOUR, account = 'a') {
  return world.headroom.reserve({ account, id, amount: yuan(amount), seconds });
}

function statusOf(answer: AuthorizationAnswer): string {
  return 'refused' in answer ? answer.refused : answer.authorization.status;
}

export const authorizationSuite: Suite = (fresh, shared) =>
  describe('authorizations', () => {
    it('reserve what fits the headroom, and a draw takes the place of what was reserved', async () => {
      const world = await openWorld(await fresh());
      await world.headroom.appendEvents(goodAccount('a', world.clock.today));
      const { limit } = (await world.headroom.account('a')) ?? { limit: 0 };
      expect(limit).toBeGreaterThan(yuan(2000));
      const rest = limit / 100 - 1500;
      const answers = await Promise.all([
        reserve(world, 'r1', 1500),
        reserve(world, 'r2', rest),
        reserve(world, 'r3', 1),
      ]);
      expect(answers.map(statusOf)).toEqual(['reserved', 'reserved', 'declined']);
      expect(answers[2]).toMatchObject({ authorization: { reason: 'OVER_HEADROOM' } });
      const drawn = await world.headroom.confirm({ account: 'a', id: 'r1', amount: yuan(1000) });
      expect(drawn).toMatchObject({
        authorization: { status: 'confirmed', drawn: yuan(1000) },
        headroom: yuan(500),
      });
      const view = await world.headroom.account('a');
      expect(view).toMatchObject({
        balance: yuan(1000),
        reserved: yuan(rest),
        headroom: yuan(500),
      });
      const released = await world.headroom.release('a', 'r2');
      expect(released).toMatchObject({
        authorization: { status: 'released' },
        headroom: yuan(500 + rest),
      });
      expect((await world.headroom.account('a'))?.reserved).toBe(0);
      await world.headroom.close();
    });

    it('give the same answer to the same id, and refuse it for anything else', async () => {
      const world = await openWorld(await fresh());
      await world.headroom.appendEvents(goodAccount('a', world.clock.today));
      await world.headroom.appendEvents(goodAccount('b', world.clock.today));
      const [first, again] = await Promise.all([
        reserve(world, 'r', 100),
        reserve(world, 'r', 100),
      ]);
      expect(again).toEqual(first);
      expect((await world.headroom.account('a'))?.reserved).toBe(yuan(100));
      expect(statusOf(await reserve(world, 'r', 200))).toBe('id_must_not_be_taken');
      expect(statusOf(await reserve(world, 'r', 100, HOUR, 'b'))).toBe('id_must_not_be_taken');
      const confirm = { account: 'a', id: 'r', amount: null };
      const drawn = await world.headroom.confirm(confirm);
      expect(await world.headroom.confirm(confirm)).toEqual(drawn);
      expect(statusOf(await world.headroom.confirm({ ...confirm, loan: 'other' }))).toBe(
        'authorization_must_be_reserved',
      );
      expect((await world.headroom.account('a'))?.balance).toBe(yuan(100));
      expect(statusOf(await world.headroom.release('a', 'r'))).toBe(
        'authorization_must_be_reserved',
      );
      expect(statusOf(await world.headroom.release('b', 'r'))).toBe('authorization_must_exist');
      await world.headroom.close();
    });

    it('are declined with the reason, what freezes a line before what is too much', async () => {
      const world = await openWorld(await fresh());
      const { today } = world.clock;
      await world.headroom.appendEvents(goodAccount('a', today));
      await world.headroom.appendEvents([
        ...goodAccount('frozen', today),
        said('freeze', 'frozen', today, { type: 'limitFrozen', reason: 'asked by the borrower' }),
      ]);
      const reasonFor = async (id: string, account: string): Promise<unknown> => {
        const answer = await reserve(world, id, 1_000_000, HOUR, account);
        return 'authorization' in answer ? answer.authorization.reason : answer.refused;
      };
      const reasons = [await reasonFor('r2', 'frozen'), await reasonFor('r3', 'a')];
      expect(reasons).toEqual(['FROZEN', 'OVER_HEADROOM']);
      expect(await reasonFor('r4', 'nobody')).toBe('account_must_be_opened');
      expect(statusOf(await reserve(world, 'r5', 0))).toBe('amount_must_be_positive');
      expect(statusOf(await reserve(world, 'r6', 1, 0))).toBe('seconds_must_be_in_range');
      await world.headroom.close();
    });

    it('see the event before them, though both arrive at once', async () => {
      const world = await openWorld(await fresh());
      const { today } = world.clock;
      await world.headroom.appendEvents(goodAccount('a', today));
      const late = said('late', 'a', today, { type: 'arrearsReported', daysPastDue: 40 });
      const [before, , after] = await Promise.all([
        reserve(world, 'r1', 10),
        world.headroom.appendEvents([late]),
        reserve(world, 'r2', 10),
      ]);
      expect(statusOf(before)).toBe('reserved');
      expect(after).toMatchObject({ authorization: { reason: 'FROZEN' } });
      await world.headroom.close();
    });

    it('stop to count when their time is over, and cannot be confirmed then', async () => {
      const world = await openWorld(await fresh());
      await world.headroom.appendEvents(goodAccount('a', world.clock.today));
      await reserve(world, 'r', 500, 60);
      world.clock.pass({ seconds: 60 });
      const { limit, reserved } = (await world.headroom.account('a')) ?? { limit: 0 };
      expect(reserved).toBe(0);
      // What it held is free again, though nothing has marked it yet.
      expect(statusOf(await reserve(world, 'all', limit / 100))).toBe('reserved');
      const late = await world.headroom.confirm({ account: 'a', id: 'r', amount: null });
      expect(late).toEqual({ refused: 'authorization_must_be_reserved' });
      expect(await world.headroom.expireReservations()).toBe(1);
      expect((await world.headroom.authorization('a', 'r'))?.status).toBe('expired');
      await world.headroom.close();
    });

    it('never exceed the limit, and nothing stays reserved for ever, in whatever order', async () => {
      const [one, other] = await shared();
      const world = await openWorld(one);
      // A second process on the same database, as far as the database can have one.
      const second = await openWorld(other, world.clock);
      let runs = 0;
      await fc.assert(
        fc.asyncProperty(accounts, async (asked) => {
          runs += 1;
          await interleave(
            [world, second],
            asked.map((groups, i) => new Asker(`p${runs}-${i}`, groups)),
          );
        }),
        { numRuns: RUNS },
      );
      expect(await world.headroom.verifyChain()).toBeNull();
      await second.headroom.close();
      await world.headroom.close();
    }, 240_000);
  });

/** Of some fourteen accounts and five groups each: eight hundred times that several ask at once. How the
 * kernel counts is tried on many more, without a database. */
const RUNS = 12;

type Step =
  | { readonly do: 'reserve'; readonly amount: number; readonly seconds: number }
  | { readonly do: 'confirm' | 'release'; readonly which: number; readonly share: number }
  | { readonly do: 'repay'; readonly amount: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('reserve' as const),
    amount: fc.integer({ min: 1, max: 9000 }),
    seconds: fc.constantFrom(30, HOUR),
  }),
  fc.record({
    do: fc.constantFrom('confirm' as const, 'release' as const),
    which: fc.nat(40),
    share: fc.integer({ min: 1, max: 100 }),
  }),
  fc.record({ do: fc.constant('repay' as const), amount: fc.integer({ min: 1, max: 5000 }) }),
);

/** Steps that are asked of an account at once; a little time passes after each group. */
const groups = fc.array(fc.array(step, { minLength: 1, maxLength: 12 }), {
  minLength: 2,
  maxLength: 8,
});

/** Of several accounts at once, so that what they ask shares commits. */
const accounts = fc.array(groups, { minLength: 8, maxLength: 20 });

/** What is asked of one account. */
class Asker {
  readonly account: string;
  readonly groups: readonly (readonly Step[])[];
  readonly ids: string[] = [];
  #repaid = 0;

  constructor(account: string, asked: readonly (readonly Step[])[]) {
    this.account = account;
    this.groups = asked;
  }

  /** All of a group at once, in turn of both processes. */
  async ask(worlds: readonly [World, World], round: number): Promise<void> {
    const { account } = this;
    const [{ headroom }] = worlds;
    const group = this.groups[round] ?? [];
    if (group.length === 0) return;
    const before = await headroom.account(account);
    const part = (before?.balance ?? 0) / 100 / group.length;
    await Promise.all(group.map((one, i) => this.#step(worlds[i % 2] as World, one, part)));
    const after = await headroom.account(account);
    const most = Math.max(before?.limit ?? 0, after?.limit ?? 0);
    expect((after?.balance ?? 0) + (after?.reserved ?? 0)).toBeLessThanOrEqual(most);
  }

  async #step({ headroom, clock }: World, one: Step, part: number): Promise<void> {
    const { account, ids } = this;
    if (one.do === 'reserve') {
      const id = `${account}-${ids.length + 1}`;
      ids.push(id);
      await headroom.reserve({ account, id, amount: yuan(one.amount), seconds: one.seconds });
      return;
    }
    if (one.do === 'repay') {
      this.#repaid += 1;
      const amount = yuan(Math.min(one.amount, part));
      if (!(Number.isInteger(amount) && amount > 0)) return;
      const payload = { type: 'repayment', amount } as const;
      const id = `${account}-p${this.#repaid}`;
      await headroom.appendEvents([said(id, account, clock.today, payload)]);
      return;
    }
    const id = ids[one.which % Math.max(ids.length, 1)] ?? 'none';
    if (one.do === 'release') await headroom.release(account, id);
    else await headroom.confirm({ account, id, amount: yuan(one.share) });
  }
}

async function interleave(
  worlds: readonly [World, World],
  askers: readonly Asker[],
): Promise<void> {
  const [{ headroom, clock }] = worlds;
  await headroom.appendEvents(askers.flatMap(({ account }) => goodAccount(account, clock.today)));
  const rounds = Math.max(...askers.map((one) => one.groups.length));
  for (let round = 0; round < rounds; round++) {
    await Promise.all(askers.map((one) => one.ask(worlds, round)));
    clock.pass({ seconds: 20 });
  }
  clock.pass({ seconds: HOUR });
  await headroom.expireReservations();
  await Promise.all(askers.map((one) => settled(worlds[0], one)));
}

/** Once every time is over: nothing is reserved, and what was drawn is what is owed. */
async function settled({ headroom }: World, { account, ids }: Asker): Promise<void> {
  const found = await Promise.all(ids.map((id) => headroom.authorization(account, id)));
  expect(found.filter((one) => one?.status === 'reserved')).toEqual([]);
  const events = await headroom.events(account, { after: null, limit: 1000 });
  const sum = (type: string): number =>
    events.reduce((all, { event }) => {
      return event.type === type && 'amount' in event ? all + (event.amount as Money) : all;
    }, 0);
  const drawn = found.reduce((all, one) => all + (one?.drawn ?? 0), 0);
  expect(sum('draw')).toBe(drawn);
  const view = await headroom.account(account);
  expect(view?.reserved).toBe(0);
  expect(view?.balance).toBe(drawn - sum('repayment'));
}
