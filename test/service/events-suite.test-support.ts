import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Correction, type Day, type Event } from '../../src/kernel/index.ts';
import type { Suite } from './databases.test-support.ts';
import type { World } from './world.test-support.ts';
import { goodAccount, openWorld, said, yuan } from './world.test-support.ts';

const ALL = { after: null, limit: 100 };

async function added(world: World, events: readonly Event[]): Promise<void> {
  const answers = await world.headroom.appendEvents(events);
  expect(answers.map(({ outcome }) => outcome)).toEqual(events.map(() => 'added'));
}

const SPENT = { type: 'spending', amount: yuan(1), category: 'food' } as const;

/** A loan that is forty days past due, unless it was repaid. */
function drawOf(loan: string, today: Day): Event {
  const schedule = [{ due: addDays(today, -40), amount: yuan(1010) }];
  const draw = { type: 'draw', amount: yuan(1000), loan, schedule } as const;
  return said(`${loan}-draw`, 'a', addDays(today, -70), draw);
}

function repaymentOf(loan: string, today: Day): Event {
  const repaid = { type: 'repayment', amount: yuan(1010), principal: yuan(1000), loan } as const;
  return said(`${loan}-repayment`, 'a', addDays(today, -41), repaid);
}

export const eventSuite: Suite = (fresh) =>
  describe('events', () => {
    it('are numbered in the order of arrival, and make one decision together', async () => {
      const world = await openWorld(await fresh());
      const events = goodAccount('a', world.clock.today);
      const answers = await world.headroom.appendEvents(events);
      expect(answers).toEqual(events.map((_, i) => ({ outcome: 'added', position: i + 1 })));
      const kept = await world.headroom.events('a', ALL);
      expect(kept.slice(0, events.length).map(({ event }) => event)).toEqual(events);
      const decisions = await world.headroom.decisions('a', ALL);
      expect(decisions.map(({ number, cause }) => [number, cause])).toEqual([[1, 'events']]);
      await world.headroom.close();
    });

    it('have the effect of once when they are sent twice, at once or later', async () => {
      const world = await openWorld(await fresh());
      const events = goodAccount('a', world.clock.today);
      await world.headroom.appendEvents([...events, ...events]);
      const before = await world.headroom.account('a');
      const again = await world.headroom.appendEvents(events);
      expect(again).toEqual(events.map(() => ({ outcome: 'duplicate' })));
      expect(await world.headroom.account('a')).toEqual(before);
      await world.headroom.close();
    });

    it('are refused one by one, each with its reason, and the others are kept', async () => {
      const world = await openWorld(await fresh());
      const { today } = world.clock;
      await added(world, goodAccount('a', today));
      await added(world, goodAccount('b', today));
      const draw = { type: 'draw', amount: yuan(100) } as const;
      const [opening] = goodAccount('a', today) as [Event, ...Event[]];
      const correction = (id: string, corrects: string): Event =>
        said(id, 'a', today, { type: 'correction', corrects, replacement: null });
      const answers = await world.headroom.appendEvents([
        said('headroom:1', 'a', today, draw),
        said('e1', 'a', addDays(today, 2), draw),
        said('e2', 'a', today, draw, addDays(today, 2)),
        said('e3', 'nobody', today, draw),
        { ...opening, id: 'e4' },
        correction('e5', 'b-income'),
        said('e6', 'a', today, draw),
        said('e6', 'a', today, { ...draw, amount: yuan(200) }),
        said('a-income', 'b', today, draw),
      ]);
      expect(answers.map((one) => ('refused' in one ? one.refused : one.outcome))).toEqual([
        'id_must_not_be_reserved',
        'event_must_not_be_in_future',
        'event_must_not_be_in_future',
        'account_must_be_opened',
        'account_must_be_opened_once',
        'correction_must_be_of_same_account',
        'added',
        'id_must_not_be_taken',
        'id_must_not_be_taken',
      ]);
      await world.headroom.close();
    });

    it('one that the kernel cannot take fails alone', async () => {
      const world = await openWorld(await fresh());
      const { today } = world.clock;
      await added(world, goodAccount('a', today));
      const consents = Array.from({ length: 30 }, (_, i) =>
        said(`s${i}`, 'a', today, { type: 'consentGranted', source: `source ${i}` }),
      );
      const draw = said('draw', 'a', today, { type: 'draw', amount: yuan(5) });
      const answers = await world.headroom.appendEvents([...consents, draw]);
      const refused = answers.filter(({ outcome }) => outcome === 'refused');
      expect(refused.length).toBe(7);
      expect(refused[0]).toEqual({ outcome: 'refused', refused: 'event_must_be_usable' });
      expect(answers.at(-1)?.outcome).toBe('added');
      expect((await world.headroom.account('a'))?.balance).toBe(yuan(5));
      await world.headroom.close();
    });

    it('bad news of today freezes the line today, but a payment due today is not late today', async () => {
      const world = await openWorld(await fresh());
      const { today } = world.clock;
      await added(world, goodAccount('a', today));
      await added(world, [
        said('loan', 'a', addDays(today, -10), {
          type: 'draw',
          amount: yuan(100),
          loan: 'l',
          schedule: [{ due: today, amount: yuan(101) }],
        }),
      ]);
      expect((await world.headroom.account('a'))?.status).toBe('active');
      await added(world, goodAccount('b', today));
      await added(world, [said('late', 'b', today, { type: 'arrearsReported', daysPastDue: 40 })]);
      expect((await world.headroom.account('b'))?.status).toBe('frozen');
      // The day after, it is: the next thing that happens decides so.
      world.clock.pass({ days: 1 });
      const answer = await world.headroom.decide({ account: 'a', asOf: null, dryRun: true });
      expect(
        'decision' in answer && answer.decision.gates.filter((gate) => !gate.open).length,
      ).toBeGreaterThan(0);
      await world.headroom.close();
    });

    it('one that comes late has the decisions that it changes made again, linked to the old ones', async () => {
      const world = await openWorld(await fresh());
      const { clock, headroom } = world;
      await added(world, goodAccount('a', clock.today));
      for (let i = 0; i < 5; i++) {
        clock.pass({ days: 1 });
        await added(world, [said(`d${i}`, 'a', clock.today, { type: 'draw', amount: yuan(1000) })]);
      }
      const before = await headroom.decisions('a', ALL);
      expect(before.every(({ cause }) => cause === 'events')).toBe(true);
      const on = addDays(clock.today, -3);
      await added(world, [said('late', 'a', on, { type: 'repayment', amount: yuan(1500) })]);
      const after = await headroom.decisions('a', ALL);
      // The day of the event itself is not changed by it; the two after are, and today is decided anew.
      const remade = after.filter(({ cause }) => cause === 'remade');
      expect(remade.map(({ inputs }) => inputs.asOf - clock.today).sort()).toEqual(
        [-1, -2, 0].sort(),
      );
      for (const { replaces, inputs, decision } of remade) {
        const old = before.find(({ number }) => number === replaces);
        expect(old?.inputs.asOf).toBe(inputs.asOf);
        expect(old?.decision).not.toEqual(decision);
      }
      // What was there is there still.
      expect(after.filter(({ number }) => number <= before.length)).toEqual(before);
      for (const { number } of after) {
        expect((await headroom.replay('a', number))?.same).toBe(true);
      }
      expect(await headroom.verifyChain()).toBeNull();
      await headroom.close();
    });

    it('one that comes late takes back the cut of a decision that would not have cut', async () => {
      const world = await openWorld(await fresh());
      const { clock, headroom } = world;
      const { today } = clock;
      await added(world, goodAccount('a', today));
      await added(world, [drawOf('l', today)]);
      clock.pass({ days: 2 });
      const cut = await headroom.account('a');
      expect(cut).toMatchObject({ limit: yuan(8000), status: 'frozen' });
      // One that changes nothing of it leaves the cut as it is.
      await added(world, [said('s', 'a', addDays(clock.today, -9), SPENT)]);
      expect((await headroom.account('a'))?.limit).toBe(yuan(8000));
      await added(world, [repaymentOf('l', today)]);
      expect(await headroom.account('a')).toMatchObject({ limit: yuan(20_000), status: 'active' });
      const kept = (await headroom.events('a', ALL)).map(({ event }) => event);
      const applied = kept.findLast((event) => event.type === 'limitApplied');
      expect(kept).toContainEqual(
        expect.objectContaining({ type: 'correction', corrects: applied?.id, replacement: null }),
      );
      const decisions = await headroom.decisions('a', ALL);
      const wrong = decisions.find(({ decision }) => decision.direction === 'cut');
      const right = decisions.find(({ replaces }) => replaces === wrong?.number);
      expect(right).toMatchObject({ cause: 'remade', decision: { previous: yuan(20_000) } });
      expect(right?.decision.direction).not.toBe('cut');
      for (const { number } of decisions) {
        expect((await headroom.replay('a', number))?.same).toBe(true);
      }
      await headroom.close();
    });

    it('one that takes back a cut gives back what was laid over the limit, to whoever reads the log anew, too', async () => {
      const database = await fresh();
      const world = await openWorld(database);
      const { clock, headroom } = world;
      const { today } = clock;
      await added(world, goodAccount('a', today, yuan(8000)));
      const until = addDays(today, 20);
      const ask = { type: 'askTemporary', limit: yuan(9000), until } as const;
      const by = { actor: 'a', forLender: false };
      expect(await headroom.live({ account: 'a', id: '1', ask, ...by })).toHaveProperty('steps');
      expect((await headroom.account('a'))?.headroom).toBe(yuan(9000));
      await added(world, [drawOf('l', today)]);
      expect((await headroom.account('a'))?.limit).toBeLessThan(yuan(8000));
      await added(world, [repaymentOf('l', today)]);
      const view = await headroom.account('a');
      expect(view).toMatchObject({ limit: yuan(8000), headroom: yuan(9000) });
      await world.store.dropSnapshots();
      const anew = await openWorld(database, clock);
      await added(anew, [said('s', 'a', today, SPENT)]);
      expect(await anew.headroom.account('a')).toMatchObject({
        ...{ limit: yuan(8000), headroom: yuan(9000), status: 'active' },
      });
      expect(await anew.headroom.verifyChain()).toBeNull();
      await headroom.close();
    });

    it('of the past lead to the same limit in whatever order they come', async () => {
      const database = await fresh();
      const world = await openWorld(database);
      const { today } = world.clock;
      const loans = ['l1', 'l2', 'l3'];
      const events = loans.flatMap((loan, i) => [
        drawOf(loan, addDays(today, -5 * i)),
        repaymentOf(loan, addDays(today, -5 * i)),
      ]);
      const one = fc.integer({ min: 0, max: events.length - 1 });
      const orders = fc.uniqueArray(one, { minLength: events.length, maxLength: events.length });
      let accounts = 0;
      await fc.assert(
        fc.asyncProperty(orders, async (order) => {
          accounts += 1;
          const account = `a${accounts}`;
          await added(world, goodAccount(account, today));
          for (const i of order) {
            const event = events[i] as Event;
            await added(world, [{ ...event, account, id: `${account}-${event.id}` }]);
          }
          const view = await world.headroom.account(account);
          expect(view).toMatchObject({ limit: yuan(20_000), balance: 0, status: 'active' });
        }),
        { numRuns: 12 },
      );
      await world.headroom.close();
    });

    it('one that comes after the account was closed still has made again what it changes', async () => {
      const world = await openWorld(await fresh());
      const { clock, headroom } = world;
      const { today } = clock;
      await added(world, goodAccount('a', today));
      clock.pass({ days: 2 });
      await added(world, [said('close', 'a', clock.today, { type: 'accountClosed' })]);
      clock.pass({ days: 2 });
      const before = await headroom.decisions('a', ALL);
      await added(world, [drawOf('l', today)]);
      const remade = (await headroom.decisions('a', ALL)).slice(0, -before.length);
      expect(remade.map(({ cause, replaces }) => [cause, replaces])).toEqual(
        before.map(({ number }) => ['remade', number]),
      );
      expect(remade[0]?.decision.status).toBe('frozen');
      expect((await headroom.account('a'))?.status).toBe('closed');
      await headroom.close();
    });

    it('one that corrects another leaves the account as if it had been right from then on', async () => {
      const world = await openWorld(await fresh());
      const { today } = world.clock;
      const wrong = said('wrong', 'a', today, { type: 'draw', amount: yuan(900) });
      await added(world, [...goodAccount('a', today), wrong]);
      const correction: Correction = {
        ...(said('right', 'a', today, { type: 'correction', replacement: null }) as Correction),
        corrects: 'wrong',
      };
      await added(world, [correction]);
      expect((await world.headroom.account('a'))?.balance).toBe(0);
      await world.headroom.close();
    });

    it('have one snapshot written with each commit, however many accounts are due for one', async () => {
      const database = await fresh();
      const world = await openWorld(database);
      const { today } = world.clock;
      const accounts = Array.from({ length: 12 }, (_, i) => `a${i}`);
      const spend = (from: number, to: number) =>
        accounts.flatMap((account) =>
          Array.from({ length: to - from }, (_, i) => {
            const body = { type: 'spending', amount: yuan(1), category: 'food' } as const;
            return said(`${account}-${from + i}`, account, addDays(today, -1), body);
          }),
        );
      const snapshots = async () => {
        const rows = await database.query<{ n: number }>(
          'select count(*)::integer as n from snapshots',
        );
        return rows[0]?.n;
      };
      await added(
        world,
        accounts.flatMap((account) => goodAccount(account, today)),
      );
      // The commits of so many events take 250 each.
      await added(world, spend(0, 50));
      await added(world, spend(50, 64));
      const few = await snapshots();
      expect(few).toBeGreaterThan(0);
      expect(few).toBeLessThan(accounts.length);
      for (let i = 64; i < 80; i++) await added(world, spend(i, i + 1));
      expect(await snapshots()).toBe(accounts.length);
      await world.headroom.close();
    });

    it('are all that is needed: with every snapshot dropped, accounts and decisions are the same', async () => {
      const database = await fresh();
      const world = await openWorld(database);
      const { today } = world.clock;
      await added(world, goodAccount('a', today));
      const many = Array.from({ length: 150 }, (_, i) =>
        said(`d${i}`, 'a', addDays(today, -150 + i), {
          type: i % 3 === 0 ? 'draw' : 'spending',
          amount: yuan(i + 1),
          ...(i % 3 === 0 ? { loan: `l${i}` } : { category: `c${i % 5}` }),
        }),
      );
      for (let i = 0; i < many.length; i += 10) await added(world, many.slice(i, i + 10));
      const rows = await database.query<{ position: number }>('select position from snapshots');
      expect(rows[0]?.position).toBeGreaterThan(64);
      const view = await world.headroom.account('a');
      const request = { account: 'a', asOf: null, dryRun: true } as const;
      const decided = await world.headroom.decide(request);
      const restarted = await openWorld(database);
      expect(await restarted.headroom.decide(request)).toEqual(decided);
      await restarted.store.dropSnapshots();
      const rebuilt = await openWorld(database);
      expect(await rebuilt.headroom.account('a')).toEqual(view);
      expect(await rebuilt.headroom.decide(request)).toEqual(decided);
      await world.headroom.close();
    });
  });
