import { describe, expect, it } from 'vitest';
import type { Act, NewDocument } from '../../src/app/index.ts';
import { addDays, type Policy } from '../../src/kernel/index.ts';
import type { Database } from '../../src/store/index.ts';
import { noticeStore } from '../../src/store/index.ts';
import type { Suite } from './databases.test-support.ts';
import { goodAccount, openWorld, personalDocuments, said } from './world.test-support.ts';

const ALL = { after: null, limit: 1000 };
const NOW = { account: 'a', asOf: null, dryRun: false };

export const decisionSuite: Suite = (fresh) =>
  describe('decisions', () => {
    it('are kept with what they rest on, and come out the same when they are made again', async () => {
      const { headroom, clock, store } = await openWorld(await fresh());
      await headroom.appendEvents(goodAccount('a', clock.today));
      const answer = await headroom.decide(NOW);
      const [record] = await headroom.decisions('a', ALL);
      if (!('digest' in answer) || record === undefined) throw new Error('nothing was decided');
      expect(record).toMatchObject({
        number: answer.number,
        cause: 'request',
        digest: answer.digest,
      });
      expect(record.decision).toEqual(answer.decision);
      expect(record.inputs.asOf).toBe(addDays(clock.today, 1));
      const replay = await headroom.replay('a', record.number);
      expect(replay).toMatchObject({
        same: true,
        recorded: record.digest,
        replayed: record.digest,
      });
      // What happens afterwards does not touch what was decided before.
      await headroom.appendEvents([
        said('late', 'a', clock.today, { type: 'arrearsReported', daysPastDue: 90 }),
      ]);
      await store.dropSnapshots();
      expect((await headroom.replay('a', record.number))?.same).toBe(true);
      await headroom.close();
    });

    it('leave nothing behind when they are only tried', async () => {
      const { headroom, clock } = await openWorld(await fresh());
      await headroom.appendEvents(goodAccount('a', clock.today));
      const before = await headroom.decisions('a', ALL);
      const tried = await headroom.decide({ ...NOW, dryRun: true });
      expect(tried).toMatchObject({ number: null, digest: before[0]?.digest });
      expect(await headroom.decisions('a', ALL)).toEqual(before);
      await headroom.close();
    });

    it('of an earlier day know only what was known by then, and move no limit', async () => {
      const { headroom, clock } = await openWorld(await fresh());
      await headroom.appendEvents(goodAccount('a', clock.today));
      const view = await headroom.account('a');
      const asOf = addDays(clock.today, -45);
      const answer = await headroom.decide({ ...NOW, asOf });
      if (!('decision' in answer)) throw new Error('nothing was decided');
      // The bureau's report came 30 days ago.
      expect(answer.decision.day).toBe('2026-10-10');
      const lenders = answer.decision.score.characteristics.find(({ feature }) =>
        feature.startsWith('external.lenders'),
      );
      expect(lenders?.value).toBeNull();
      expect(await headroom.account('a')).toEqual({ ...view, decisions: answer.number });
      expect(await headroom.decide({ ...NOW, asOf: addDays(clock.today, 2) })).toEqual({
        refused: 'as_of_must_not_be_in_future',
      });
      expect(await headroom.decide({ ...NOW, account: 'nobody' })).toEqual({
        refused: 'account_must_be_opened',
      });
      await headroom.close();
    });

    it('are explained in both languages, and told to others when they move the limit', async () => {
      const database = await fresh();
      const { headroom, clock } = await openWorld(database);
      await headroom.appendEvents(goodAccount('a', clock.today));
      const [zh, en] = [
        await headroom.explain('a', 1, 'zh-CN'),
        await headroom.explain('a', 1, 'en'),
      ];
      expect(zh?.headline).toMatch(/额度/);
      expect(en?.headline).toMatch(/limit/i);
      const late = said('late', 'a', clock.today, { type: 'arrearsReported', daysPastDue: 40 });
      await headroom.appendEvents([late]);
      const messages = await noticeStore(database).undispatched(10);
      expect(messages.at(-1)).toMatchObject({
        account: 'a',
        body: { number: 2, status: 'frozen' },
      });
      await headroom.close();
    });

    it('go by the policy that is in force on their day, and replay by the one of then', async () => {
      const { headroom, clock } = await openWorld(await fresh());
      await headroom.appendEvents(goodAccount('a', clock.today));
      const [first] = personalDocuments() as [NewDocument];
      const content = { ...(first.content as Policy), version: 2, effectiveFrom: clock.today };
      const second = { ...first, content } as NewDocument;
      expect(await headroom.addDocument(first)).toMatchObject({ outcome: 'duplicate' });
      expect(await headroom.addDocument(second)).toMatchObject({ outcome: 'added' });
      const other = { ...second, content: { ...content, product: 'another' } } as NewDocument;
      expect(await headroom.addDocument(other)).toEqual({ refused: 'version_must_not_be_taken' });
      await headroom.decide(NOW);
      const [after, before] = await headroom.decisions('a', ALL);
      expect(before?.decision.versions.policy).toBe('cn-personal@1');
      expect(after?.decision.versions.policy).toBe('cn-personal@2');
      expect((await headroom.replay('a', 1))?.same).toBe(true);
      await headroom.close();
    });
  });

const APPROVAL: Act = {
  actor: 'u-17',
  kind: 'policy.approved',
  subject: 'cn-personal@1',
  reason: 'checked against last year',
  details: {},
};

export const chainSuite: Suite = (fresh) =>
  describe('the chain over decisions and acts', () => {
    const chained = async (database: Database) => {
      const { headroom, clock } = await openWorld(database);
      await headroom.appendEvents(goodAccount('a', clock.today));
      await headroom.changeNotices(async (_desk, { recordAct }) => recordAct(APPROVAL));
      await headroom.decide(NOW);
      await headroom.decide(NOW);
      expect(await headroom.verifyChain()).toBeNull();
      return headroom;
    };

    it.each([
      [
        'what a decision says',
        `update decisions set trace = trace || ' ' where number = 2`,
        3,
        'content',
      ],
      [
        'when it was made',
        'update decisions set made_at = made_at - 1 where number = 2',
        3,
        'content',
      ],
      [
        'the reason of an act',
        `update acts set body = replace(body, 'last', 'this')`,
        2,
        'content',
      ],
      ['a digest', 'update chain set digest = hash where link = 3', 3, 'content'],
      ['a hash', 'update chain set hash = digest where link = 3', 3, 'hash'],
      ['the last hash', `update chain_head set hash = ''`, 4, 'hash'],
      ['a decision that is gone', 'delete from decisions where number = 3', 4, 'missing'],
      ['a link that is gone', 'delete from chain where link = 2', 3, 'order'],
      ['the last links gone', 'delete from chain where link > 2', 3, 'missing'],
      [
        'a decision put in beside the chain',
        'insert into decisions select account, 9, as_of, cause, made_at, replaces, inputs, trace, digest from decisions where number = 1',
        4,
        'unlinked',
      ],
      [
        'an act put in beside the chain',
        'insert into acts select 9, at, body from acts',
        4,
        'unlinked',
      ],
    ])('shows %s', async (_what, change, link, found) => {
      const database = await fresh();
      const headroom = await chained(database);
      await database.query(change);
      expect(await headroom.verifyChain()).toMatchObject({ link, found });
      await headroom.close();
    });
  });
