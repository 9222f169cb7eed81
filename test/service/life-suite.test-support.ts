import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, canonical, type Event, lifeOfLog } from '../../src/kernel/index.ts';
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
  });
