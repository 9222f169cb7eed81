import { describe, expect, it } from 'vitest';
import type { IssuedKey } from '../../src/app/index.ts';
import type { Suite } from '../service/databases.test-support.ts';
import { openWorld } from '../service/world.test-support.ts';

const by = 'staff:admin';

function issued(answer: IssuedKey | { readonly refused: string }): IssuedKey {
  if ('refused' in answer) throw new Error(answer.refused);
  return answer;
}

export const machineKeySuite: Suite = (fresh) =>
  describe('a key of a machine', () => {
    it('is good from its making until it is revoked, and only as a whole', async () => {
      const { headroom, store } = await openWorld(await fresh());
      const { machineKeys } = headroom;
      const scopes = ['events:write', 'decisions:read'];
      const { key, about } = issued(await machineKeys.issue({ machine: 'core', scopes, by }));
      expect(await machineKeys.holder(key)).toEqual({ ...about, scopes, createdBy: by });
      const last = key.at(-1) === 'A' ? 'B' : 'A';
      for (const other of [`${key.slice(0, -1)}${last}`, key.slice(0, -1), `${key}x`, about.id]) {
        expect(await machineKeys.holder(other)).toBeNull();
      }
      expect(await machineKeys.revoke(about.id, by)).toMatchObject({ id: about.id });
      expect(await machineKeys.holder(key)).toBeNull();
      expect(await machineKeys.revoke('0000000000000000', by)).toBeNull();
      expect(await headroom.verifyChain()).toBeNull();
      const acts = (await store.links(0, 100)).map(({ content }) => String(content));
      expect(acts.filter((act) => act.includes('"key.')).map((act) => JSON.parse(act))).toEqual([
        expect.objectContaining({ kind: 'key.issued', actor: by, subject: `key ${about.id}` }),
        expect.objectContaining({ kind: 'key.revoked', actor: by, subject: `key ${about.id}` }),
      ]);
      await headroom.close();
    });

    it('gives way to the next one: two are good for a while, and never three', async () => {
      const { headroom, clock } = await openWorld(await fresh());
      const { machineKeys } = headroom;
      const rotate = (oldEndsAfterSeconds: number) =>
        machineKeys.rotate({ machine: 'core', oldEndsAfterSeconds, by });
      expect(await rotate(60)).toEqual({ refused: 'machine_must_have_a_key' });
      const first = issued(await machineKeys.issue({ machine: 'core', scopes: [], by }));
      expect(await machineKeys.issue({ machine: 'core', scopes: null, by })).toEqual({
        refused: 'machine_must_have_no_key',
      });
      const second = issued(await rotate(60));
      expect(second.about).toMatchObject({ machine: 'core', scopes: [], endsAt: null });
      expect(await rotate(60)).toEqual({ refused: 'older_key_must_have_ended' });
      clock.pass({ seconds: 59 });
      expect(await machineKeys.holder(first.key)).not.toBeNull();
      clock.pass({ seconds: 1 });
      expect(await machineKeys.holder(first.key)).toBeNull();
      expect(await machineKeys.holder(second.key)).not.toBeNull();
      issued(await rotate(0));
      expect(await machineKeys.holder(second.key)).toBeNull();
      expect((await machineKeys.list()).filter(({ endsAt }) => endsAt === null)).toHaveLength(1);
      await headroom.close();
    });

    it('is made once where two are asked for at the same moment', async () => {
      const { headroom } = await openWorld(await fresh());
      const asked = [1, 2, 3].map(() =>
        headroom.machineKeys.issue({ machine: 'core', scopes: null, by }),
      );
      const answers = await Promise.all(asked);
      expect(answers.filter((answer) => !('refused' in answer))).toHaveLength(1);
      await headroom.close();
    });
  });
