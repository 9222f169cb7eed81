import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LifeAsk, type LifeReply, startSchedule } from '../../src/app/index.ts';
import { addDays, canonical, type Event, lifeOfLog } from '../../src/kernel/index.ts';
import { noticeStore } from '../../src/store/index.ts';
import type { Suite } from './databases.test-support.ts';
import { goodAccount, openWorld, said, type World, yuan } from './world.test-support.ts';

async function logOf({ headroom }: World, account: string): Promise<readonly Event[]> {
  const events = await headroom.events(account, { after: null, limit: 1000 });
  return events.map(({ event }) => event);
}

/** What is kept of an account's life is what its log tells. */
async function expectFoldOfLog(world: World, account: string): Promise<void> {
  const told = lifeOfLog(await logOf(world, account), addDays(world.clock.today, 1));
  const row = await world.store.account(account);
  expect(row?.life).toBe(canonical(told));
  expect(row?.limit).toBe(told.life.status === 'open' ? told.life.limit : 0);
}

const FACTS = [
  { type: 'limitApplied', limit: yuan(15_000) },
  { type: 'limitOffered', amount: yuan(30_000) },
  { type: 'limitDeclined' },
  { type: 'ownCapSet', amount: yuan(9_500) },
  { type: 'ownCapLifted' },
  { type: 'limitFrozen', reason: 'asked by the borrower' },
  { type: 'limitThawed' },
  { type: 'arrearsReported', daysPastDue: 40 },
  { type: 'arrearsReported', daysPastDue: 0 },
  { type: 'draw', amount: yuan(50) },
] as const;

/** What a sender may say, some of it days late or about tomorrow, on consecutive days or the same. */
const history = fc.array(
  fc.record({
    fact: fc.constantFrom(...FACTS),
    ago: fc.constantFrom(-1, 0, 0, 0, 1, 5),
    corrects: fc.option(fc.nat(6), { freq: 5 }),
    wait: fc.constantFrom(0, 0, 1, 8),
  }),
  { minLength: 3, maxLength: 8 },
);

export const lifeSuite: Suite = (fresh, shared) =>
  describe('the life of a limit', () => {
    it('is the fold of the log, whatever is sent, and in whatever order', async () => {
      const [database] = await shared();
      const world = await openWorld(database);
      let runs = 0;
      await fc.assert(
        fc.asyncProperty(history, async (rows) => {
          runs += 1;
          const account = `f${runs}`;
          await world.headroom.appendEvents(goodAccount(account, world.clock.today));
          for (const [i, { fact, ago, corrects, wait }] of rows.entries()) {
            const on = addDays(world.clock.today, -ago);
            const what =
              corrects === null
                ? fact
                : ({
                    type: 'correction',
                    corrects: `${account}-${corrects}`,
                    replacement: null,
                  } as const);
            await world.headroom.appendEvents([said(`${account}-${i}`, account, on, what)]);
            await expectFoldOfLog(world, account);
            world.clock.pass({ days: wait });
          }
        }),
        { numRuns: 20 },
      );
      await world.headroom.close();
    });

    it('is made again from the log alone where what was kept of it is dropped', async () => {
      const database = await fresh();
      const world = await openWorld(database);
      const { today } = world.clock;
      await world.headroom.appendEvents([
        ...goodAccount('a', today),
        said('cap', 'a', today, { type: 'ownCapSet', amount: yuan(18_500) }),
        said('dispute', 'a', today, { type: 'disputeOpened', dispute: 'd1' }),
      ]);
      const before = await world.headroom.account('a');
      expect(before?.life).toMatchObject({ ownCap: yuan(18_500), disputes: [{ id: 'd1' }] });
      await world.store.dropSnapshots();
      expect((await world.store.account('a'))?.life).toBeNull();
      const rebuilt = await openWorld(database, world.clock);
      expect(await rebuilt.headroom.account('a')).toEqual(before);
      await rebuilt.headroom.appendEvents([
        said('pay', 'a', today, { type: 'repayment', amount: yuan(1) }),
      ]);
      await expectFoldOfLog(rebuilt, 'a');
      await world.headroom.close();
    });

    it('answers a request at once, and a rise waits to be accepted', async () => {
      const world = await openWorld(await fresh());
      const { headroom, clock } = world;
      await headroom.appendEvents(goodAccount('a', clock.today));
      const until = addDays(clock.today, 30);
      expect(await headroom.account('a')).toMatchObject({
        limit: yuan(20_000),
        life: { change: { status: 'offered', amount: yuan(26_000), until } },
        deadlines: [{ kind: 'offerExpires', on: until }],
      });
      const asked = await ask(world, 'r1', { type: 'request', amount: yuan(25_000) });
      expect(asked).toEqual({
        steps: ['limitRequested', 'changeWithdrawn', 'limitOffered'],
        repeated: false,
      });
      const over = await ask(world, 'r2', { type: 'accept', amount: yuan(26_001) });
      expect(over).toEqual({ refused: 'ABOVE_OFFER' });
      const accept: LifeAsk = { type: 'accept', amount: yuan(22_000) };
      const [first, again] = await Promise.all([
        ask(world, 'r3', accept),
        ask(world, 'r3', accept),
      ]);
      expect(first).toEqual({ steps: ['limitAccepted', 'limitApplied'], repeated: false });
      expect(again).toEqual({ ...first, repeated: true });
      expect(await ask(world, 'r3', { type: 'decline' })).toEqual({
        refused: 'id_must_not_be_taken',
      });
      expect((await headroom.account('a'))?.limit).toBe(yuan(22_000));
      // Cooling off: the answer to another request is no, with a decision that says why.
      const refused = await ask(world, 'r4', { type: 'request', amount: yuan(30_000) });
      expect(refused).toMatchObject({ steps: ['limitRequested', 'requestRefused'] });
      await expectFoldOfLog(world, 'a');
      await headroom.close();
    });

    it('does not offer again at once what was declined, and nothing to who opted out', async () => {
      const world = await openWorld(await fresh());
      const { headroom, clock } = world;
      await headroom.appendEvents(goodAccount('a', clock.today));
      expect(stepsOf(await ask(world, 'r1', { type: 'decline' }))).toEqual(['limitDeclined']);
      clock.pass({ days: 1 });
      await headroom.decide({ account: 'a', asOf: null, dryRun: false });
      const view = await headroom.account('a');
      expect(view?.life).toMatchObject({
        change: { status: 'none' },
        declined: { amount: yuan(26_000), expired: false },
      });
      clock.pass({ days: 30 });
      await headroom.decide({ account: 'a', asOf: null, dryRun: false });
      expect((await headroom.account('a'))?.life).toMatchObject({ change: { status: 'offered' } });
      const out = await ask(world, 'r2', { type: 'optOut' });
      expect(stepsOf(out)).toEqual(['offersOptedOut', 'changeWithdrawn']);
      expect(stepsOf(await ask(world, 'r3', { type: 'optIn' }))).toEqual([
        'offersOptedIn',
        'limitOffered',
      ]);
      await expectFoldOfLog(world, 'a');
      await headroom.close();
    });

    it('tells whoever answers too late that the offer has expired, however often they try', async () => {
      const world = await openWorld(await fresh());
      const { headroom, clock } = world;
      await headroom.appendEvents(goodAccount('a', clock.today));
      clock.pass({ days: 40 });
      const accept = { type: 'accept', amount: yuan(26_000) } as const;
      expect(await ask(world, 'r1', accept)).toEqual({ refused: 'OFFER_EXPIRED' });
      expect(await ask(world, 'r2', accept)).toEqual({ refused: 'OFFER_EXPIRED' });
      expect(await ask(world, 'r3', { type: 'decline' })).toEqual({ refused: 'OFFER_EXPIRED' });
      expect((await headroom.account('a'))?.life).toMatchObject({
        declined: { amount: yuan(26_000), expired: true },
      });
      await expectFoldOfLog(world, 'a');
      await headroom.close();
    });

    it('takes a cap, a temporary limit and a freeze into what may be drawn', async () => {
      const world = await openWorld(await fresh());
      const { headroom, clock } = world;
      await headroom.appendEvents(goodAccount('a', clock.today));
      const drawn = async (id: string, amount: number): Promise<unknown> => {
        const answer = await headroom.reserve({
          account: 'a',
          id,
          amount: yuan(amount),
          seconds: 60,
        });
        return 'refused' in answer ? answer.refused : answer.authorization.reason;
      };
      const until = addDays(clock.today, 10);
      const more: LifeAsk = { type: 'askTemporary', limit: yuan(24_000), until };
      expect(stepsOf(await ask(world, 't1', more))).toEqual(['temporaryLimitGranted']);
      expect(await ask(world, 't2', { ...more, limit: yuan(900_000) })).toEqual({
        refused: 'ABOVE_CEILINGS',
      });
      expect(await ask(world, 't3', { ...more, until: addDays(clock.today, 400) })).toEqual({
        refused: 'DATE_TOO_FAR',
      });
      expect(await drawn('d1', 24_000)).toBeNull();
      clock.pass({ seconds: 60 });
      // The borrower's own cap binds at once over everything, and the cut to it waits for no notice.
      expect(stepsOf(await ask(world, 'c1', { type: 'setCap', amount: yuan(12_340) }))).toContain(
        'limitApplied',
      );
      expect(await drawn('d2', 12_341)).toBe('OVER_HEADROOM');
      const lost: LifeAsk = { type: 'freeze', reason: 'card reported lost' };
      expect(stepsOf(await ask(world, 'f1', lost, 'u-7'))).toEqual(['limitFrozen']);
      expect(await drawn('d3', 1)).toBe('FROZEN');
      expect(await ask(world, 'f2', { type: 'request', amount: yuan(12_340) })).toEqual({
        refused: 'FROZEN',
      });
      expect(stepsOf(await ask(world, 'f3', { type: 'thaw' }, 'u-7'))).toEqual(['limitThawed']);
      expect(await drawn('d4', 1)).toBeNull();
      expect(stepsOf(await ask(world, 'z', { type: 'close' }, 'u-7'))).toEqual(['accountClosed']);
      expect(await drawn('d5', 1)).toBe('ACCOUNT_CLOSED');
      expect(await headroom.account('a')).toMatchObject({
        status: 'closed',
        limit: 0,
        headroom: 0,
      });
      expect(await ask(world, 'f4', { type: 'thaw' }, 'u-7')).toEqual({
        refused: 'ACCOUNT_CLOSED',
      });
      // A draw after the closing is recorded; nothing is decided of the account any more.
      const { decisions } = (await headroom.account('a')) ?? { decisions: 0 };
      await headroom.appendEvents([
        said('late', 'a', clock.today, { type: 'repayment', amount: yuan(1) }),
      ]);
      expect((await headroom.account('a'))?.decisions).toBe(decisions);
      expect(await headroom.verifyChain()).toBeNull();
      const acts = await world.store.links(0, 50);
      expect(acts.filter(({ about }) => about === 'act')).toHaveLength(3);
      await headroom.close();
    });

    it('announces a cut that no risk forces, makes it when the notice ends, and tells both', async () => {
      const database = await fresh();
      const world = await openWorld(database);
      const { headroom, clock } = world;
      await headroom.appendEvents(goodAccount('a', clock.today, yuan(80_000)));
      const until = addDays(clock.today, 7);
      expect(await headroom.account('a')).toMatchObject({
        limit: yuan(80_000),
        life: { change: { status: 'noticed', limit: yuan(50_000), until } },
        reviewOn: until,
      });
      clock.pass({ days: 6 });
      await headroom.decide({ account: 'a', asOf: null, dryRun: false });
      expect((await headroom.account('a'))?.limit).toBe(yuan(80_000));
      clock.pass({ days: 1 });
      // Nobody asks for the account: the round does it.
      expect(await headroom.keepUp()).toMatchObject({ reviewed: 1, held: true, more: false });
      expect((await world.store.account('a'))?.limit).toBe(yuan(50_000));
      const told = await noticeStore(database).undispatched(50);
      expect(told.flatMap(({ body }) => ('steps' in body ? body.steps : body))).toEqual([
        { step: 'cutNoticeGiven', limit: yuan(50_000), until: '2026-12-01' },
        { step: 'limitApplied', limit: yuan(50_000) },
      ]);
      await expectFoldOfLog(world, 'a');
      await headroom.close();
    });

    it('has the days on which answers are owed, listed by the day on which they are due', async () => {
      const world = await openWorld(await fresh());
      const { headroom, clock } = world;
      const { today } = clock;
      await headroom.appendEvents([...goodAccount('a', today), ...goodAccount('b', today)]);
      await ask(world, 'd', { type: 'openDispute', dispute: 'wrong-draw' });
      await ask(world, 'h', { type: 'askReview', review: 'why-so-low' });
      const due = (days: number) =>
        headroom.deadlines(addDays(today, days), { after: null, limit: 10 });
      expect(await due(19)).toEqual([]);
      const dispute = { kind: 'disputeAnswer', on: addDays(today, 20), id: 'wrong-draw' };
      expect(await due(20)).toEqual([{ account: 'a', deadlines: [dispute] }]);
      const all = await due(30);
      expect(
        all.map(({ account, deadlines }) => [account, deadlines.map(({ kind }) => kind)]),
      ).toEqual([
        ['a', ['disputeAnswer', 'offerExpires', 'reviewAnswer']],
        ['b', ['offerExpires']],
      ]);
      const key = { account: 'a', kind: 'dispute', id: 'wrong-draw' } as const;
      await headroom.cases.take(key, 'u-7');
      await headroom.cases.close({ key, by: 'u-7', outcome: 'corrected', words: 'Mended.' });
      expect(await due(20)).toEqual([]);
      await headroom.close();
    });

    it('is looked at again when that is due, by one process at a time, which another can follow', async () => {
      const [one, other] = await shared();
      const world = await openWorld(one);
      const second = await openWorld(other, world.clock);
      const { headroom, clock } = world;
      const ids = Array.from({ length: 12 }, (_, i) => `k${i}`);
      await headroom.appendEvents(ids.flatMap((id) => goodAccount(id, clock.today)));
      const reserve = { account: 'k0', id: 'kept', amount: yuan(1), seconds: 60 };
      await headroom.reserve(reserve);
      clock.pass({ days: 31 });
      const rounds = await Promise.all([headroom.keepUp(), second.headroom.keepUp()]);
      const mine = rounds.filter(({ held }) => held);
      expect(mine).toMatchObject([{ expired: 1, failed: 0 }]);
      expect(mine[0]?.reviewed).toBeGreaterThanOrEqual(ids.length);
      for (const id of ids) {
        const view = await headroom.account(id);
        expect(view?.reviewOn).toBeGreaterThan(clock.today);
        const [last] = await headroom.decisions(id, { after: null, limit: 1 });
        expect(last?.cause).toBe('review');
        await expectFoldOfLog(world, id);
      }
      // The process that held the task is gone; after a minute the other takes it over.
      clock.pass({ days: 31 });
      const schedule = startSchedule(() => second.headroom.keepUp(), {
        pauseMs: 60_000,
        onRound: (kept) => expect(kept).toMatchObject({ held: true, failed: 0 }),
        onError: (error) => expect(error).toBeNull(),
      });
      await schedule.stop();
      expect((await headroom.account('k0'))?.reviewOn).toBeGreaterThan(clock.today);
      await second.headroom.close();
      await headroom.close();
    });
  });

function ask(world: World, id: string, what: LifeAsk, staff?: string): Promise<LifeReply> {
  const request = { account: 'a', id, ask: what };
  const actor = staff ?? 'borrower of a';
  return world.headroom.live({ ...request, actor, forLender: staff !== undefined });
}

function stepsOf(reply: LifeReply): readonly string[] {
  return 'refused' in reply ? [reply.refused] : reply.steps;
}
