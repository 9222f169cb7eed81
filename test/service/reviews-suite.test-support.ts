import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/kernel/index.ts';
import type { Suite } from './databases.test-support.ts';
import { goodAccount, openWorld } from './world.test-support.ts';

export const reviewSuite: Suite = (fresh) =>
  describe('a review', () => {
    it('decides every account once, and goes on where it stopped', async () => {
      const database = await fresh();
      const { headroom, clock } = await openWorld(database);
      const ids = Array.from({ length: 25 }, (_, i) => `a${String(i).padStart(2, '0')}`);
      await headroom.appendEvents(ids.flatMap((id) => goodAccount(id, clock.today)));
      clock.pass({ days: 1 });
      const asOf = addDays(clock.today, 1);
      const first = await headroom.review({ asOf, accounts: 10 });
      expect(first).toMatchObject({ after: 'a09', decided: 10, finished: false });
      // Another process takes over.
      const other = (await openWorld(database, clock)).headroom;
      const rest = await other.review({ asOf, accounts: null });
      expect(rest).toMatchObject({ after: 'a24', decided: 25, withoutPolicy: 0, finished: true });
      expect(await other.review({ asOf, accounts: null })).toEqual(rest);
      for (const id of ids) {
        const decisions = await headroom.decisions(id, { after: null, limit: 10 });
        expect(decisions.map(({ cause }) => cause)).toEqual(['review', 'events']);
      }
      expect(await headroom.verifyChain()).toBeNull();
      await headroom.close();
    });
  });
