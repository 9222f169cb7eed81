import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createHeadroom, type MasterKey } from '../../src/app/index.ts';
import { contactsIn } from '../../src/notices/index.ts';
import type { Suite } from '../service/databases.test-support.ts';
import { goodAccount, openWorld } from '../service/world.test-support.ts';
import { everythingIn } from './everything.test-support.ts';

const DETAILS = {
  name: '欧阳试例',
  email: 'probe.person@example.com',
  phone: '+86 139 0000 0000',
  language: 'zh-CN',
  noticeAddress: '试例路 1 号',
} as const;

const SECRETS = Object.values(DETAILS).filter((value) => value !== 'zh-CN');
const by = 'staff:u1';

const masterKey = (id: string): MasterKey => ({ id, key: randomBytes(32) });

export const personSuite: Suite = (fresh) =>
  describe('who stands behind an account', () => {
    const started = async (...personalKeys: MasterKey[]) => {
      const database = await fresh();
      const world = await openWorld(database);
      const under = (...keys: MasterKey[]) =>
        createHeadroom({
          ...{ store: world.store, clock: world.clock.read, currency: 'CNY', digits: 2 },
          personalKeys: keys,
        });
      const headroom = under(...personalKeys);
      await headroom.appendEvents(goodAccount('a', world.clock.today));
      return { ...world, headroom, under, everything: () => everythingIn(database) };
    };

    it('is read as it was put, and stands nowhere in the database as it is', async () => {
      const { headroom, everything } = await started(masterKey('k1'));
      expect(await headroom.persons.put('a', DETAILS, by)).toHaveProperty('changedAt');
      expect(await headroom.persons.details('a')).toEqual({ details: DETAILS });
      const all = await everything();
      for (const secret of SECRETS) expect(all).not.toContain(secret);
      const contactOf = contactsIn(headroom.persons);
      expect(await contactOf('a')).toEqual({ address: DETAILS.email, language: DETAILS.language });
      expect(await contactOf('b')).toBeNull();
      await headroom.persons.put('a', { ...DETAILS, phone: null }, by);
      expect(await headroom.persons.details('a')).toMatchObject({ details: { phone: null } });
      expect(await headroom.persons.put('b', DETAILS, by)).toEqual({
        refused: 'account_must_be_opened',
      });
      expect(await headroom.persons.details('b')).toEqual({
        refused: 'personal_details_must_exist',
      });
      await headroom.close();
    });

    it('is gone once erased, while every decision replays and the chain verifies', async () => {
      const { headroom, store, everything } = await started(masterKey('k1'));
      const { persons } = headroom;
      await persons.put('a', DETAILS, by);
      const review = { type: 'askReview', review: 'r' } as const;
      const note = `This is ${DETAILS.name}, call ${DETAILS.phone}.`;
      await headroom.live({
        account: 'a',
        id: 'ask',
        ask: review,
        note,
        actor: 'a',
        forLender: false,
      });
      const key = { account: 'a', kind: 'review', id: 'r' } as const;
      await headroom.cases.take(key, by);
      await headroom.cases.close({ key, by, outcome: 'upheld', words: `Dear ${DETAILS.name}` });
      const before = await headroom.decisions('a', { after: null, limit: 10 });
      const told = await persons.erase('a', by, `asked by ${DETAILS.email.toUpperCase()}`);
      expect(told).toEqual({ refused: 'reason_must_not_name_person' });
      const erased = await persons.erase('a', by, 'asked for in writing');
      expect(erased).toHaveProperty('erasedAt');
      expect(await persons.erase('a', by, 'again')).toEqual(erased);
      expect(await persons.details('a')).toEqual({ refused: 'person_must_not_be_erased' });
      expect(await contactsIn(persons)('a')).toBeNull();
      expect(await persons.put('a', DETAILS, by)).toEqual({ refused: 'person_must_not_be_erased' });
      expect(await store.desk.persons.find('a')).toMatchObject({
        ...{ masterKey: null, wrappedKey: null, details: null },
      });
      const all = await everything();
      for (const secret of SECRETS) expect(all).not.toContain(secret);
      expect(all).toContain('person.erased');
      expect(await headroom.decisions('a', { after: null, limit: 10 })).toEqual(before);
      expect(before.length).toBeGreaterThan(0);
      for (const { number } of before) {
        expect(await headroom.replay('a', number)).toMatchObject({ same: true });
      }
      expect(await headroom.verifyChain()).toBeNull();
      await headroom.close();
    });

    it('outlives its master key, once wrapped anew under the next', async () => {
      const [old, next] = [masterKey('k1'), masterKey('k2')];
      const { headroom, under } = await started(old);
      await headroom.persons.put('a', DETAILS, by);
      const [both, onlyNext, none] = [under(next, old), under(next), under()];
      expect(await onlyNext.persons.missingKeys()).toEqual(['k1']);
      for (const without of [onlyNext, none]) {
        const refused = { refused: 'personal_key_must_be_configured' };
        expect(await without.persons.details('a')).toEqual(refused);
        expect(await without.persons.put('a', DETAILS, by)).toEqual(refused);
      }
      expect([await both.persons.rewrap(10), await both.persons.rewrap(10)]).toEqual([1, 0]);
      expect(await onlyNext.persons.details('a')).toEqual({ details: DETAILS });
      expect(await onlyNext.persons.missingKeys()).toEqual([]);
      await headroom.close();
    });

    it('cannot be put in the place of another, nor be changed, without its being noticed', async () => {
      const { headroom, store, clock } = await started(masterKey('k1'));
      await headroom.appendEvents(goodAccount('b', clock.today));
      await headroom.persons.put('a', DETAILS, by);
      const row = await store.desk.persons.find('a');
      if (row?.details == null) throw new Error('nothing was kept');
      await store.desk.persons.save({ ...row, account: 'b' });
      await expect(headroom.persons.details('b')).rejects.toThrow();
      const details = Uint8Array.from(row.details);
      details[details.length - 1] = (details.at(-1) ?? 0) ^ 1;
      await store.desk.persons.save({ ...row, details });
      await expect(headroom.persons.details('a')).rejects.toThrow();
      await headroom.close();
    });
  });
