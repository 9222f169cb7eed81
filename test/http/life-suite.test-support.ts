import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROUTES } from '../../src/http/index.ts';
import type { Suite } from '../service/databases.test-support.ts';
import { type Listening, listen, opened } from './service.test-support.ts';

const LIFE = '/v1/accounts/a/life';
const REQUESTS = '/v1/accounts/a/requests';
const MEASURES = '/v1/accounts/a/measures';

const FOR_BORROWERS = ROUTES.filter(
  ({ method, account, roles }) =>
    method === 'GET' && account !== null && roles !== 'anyone' && roles.includes('borrower'),
);

const as = (principal: string) => ({ 'test-principal': principal });

/** What borrowers and staff ask of a limit's life. */
export const lifeSuite: Suite = (fresh) =>
  describe('the life of a limit over HTTP', () => {
    let service: Listening;
    const ask = (path: string, body: object, who = 'borrower') =>
      service.ask('POST', path, { body, headers: as(who) });
    beforeAll(async () => {
      service = await opened(await listen(await fresh()));
    });
    afterAll(() => service.close());

    it('shows an offer with its last day, lists it by that day, and takes a part of it', async () => {
      const { body } = await service.ask('GET', LIFE, { headers: as('borrower') });
      expect(body).toMatchObject({
        limit: 20_000,
        change: { status: 'offered', amount: 26_000, until: '2026-12-24' },
        deadlines: [{ kind: 'offerExpires', on: '2026-12-24', id: null }],
      });
      const due = await service.ask('GET', '/v1/deadlines?by=2026-12-24', { headers: as('agent') });
      expect(due.body).toEqual({
        items: [{ account: 'a', deadlines: body.deadlines }],
        next: null,
      });
      const none = await service.ask('GET', '/v1/deadlines?by=2026-12-23');
      expect(none.body.items).toEqual([]);
      const taken = await ask(REQUESTS, { id: 'r1', type: 'accept', amount: '22000' });
      expect(taken.body).toEqual({ steps: ['limitAccepted', 'limitApplied'], repeated: false });
      const again = await ask(REQUESTS, { id: 'r1', type: 'accept', amount: 22_000 });
      expect(again.body).toEqual({ ...taken.body, repeated: true });
      const history = await service.ask('GET', '/v1/accounts/a/limit-history', {
        headers: as('borrower'),
      });
      const [first, last] = history.body.items;
      expect(history.body.items).toHaveLength(2);
      expect(first).toMatchObject({ limit: 20_000, way: 'set', decision: null });
      expect(last).toMatchObject({ on: '2026-11-24', limit: 22_000, way: 'accepted', decision: 1 });
      const nobody = await service.ask('GET', '/v1/accounts/nobody/limit-history');
      expect([nobody.status, nobody.body.type]).toEqual([404, '/problems/account_must_be_opened']);
    });

    it.each([
      [{ id: 'r1', type: 'decline' }, 409, 'id_must_not_be_taken'],
      [{ id: 'x', type: 'decline' }, 409, 'NO_OFFER'],
      [{ id: 'x', type: 'request', amount: 1 }, 422, 'NOT_A_RISE'],
      [{ id: 'x', type: 'request', amount: 0 }, 422, 'amount_must_be_positive'],
      [{ id: 'x', type: 'askTemporary', limit: 30_000, until: '2027-12-01' }, 422, 'DATE_TOO_FAR'],
      [{ id: 'x', type: 'request' }, 400, 'request_must_be_valid'],
      [{ id: 'x', type: 'thaw' }, 400, 'request_must_be_valid'],
      [{ type: 'optOut' }, 400, 'request_must_be_valid'],
    ])('refuses %j with a status and a type', async (body, status, problem) => {
      const said = await ask(REQUESTS, body);
      expect([said.status, said.body.type]).toEqual([status, `/problems/${problem}`]);
    });

    it('is told in the language that is asked for', async () => {
      const said = await service.ask('POST', REQUESTS, {
        body: { id: 'y', type: 'decline' },
        headers: { ...as('borrower'), 'accept-language': 'zh-CN' },
      });
      expect(said.body.title).toBe('目前没有待接受的提额邀请。');
    });

    it('is frozen by staff alone, whose reason is not for the borrower', async () => {
      const freeze = { id: 'f1', type: 'freeze', reason: 'under inquiry' };
      expect((await ask(MEASURES, freeze)).status).toBe(403);
      expect((await ask(MEASURES, freeze, 'agent')).body.steps).toEqual(['limitFrozen']);
      const seen = async (who: string) =>
        (await service.ask('GET', LIFE, { headers: as(who) })).body.freeze;
      expect(await seen('agent')).toEqual({ by: 'person', reason: 'under inquiry' });
      expect(await seen('borrower')).toEqual({ by: 'person', reason: null });
      // Nor does any other route tell it.
      for (const { path } of FOR_BORROWERS) {
        const own = path.replace(':account', 'a').replaceAll(/:\w+/g, '1');
        const said = await service.ask('GET', own, { headers: as('borrower') });
        expect(JSON.stringify(said.body), path).not.toContain('under inquiry');
      }
      const log = await service.ask('GET', '/v1/accounts/a/events?limit=100');
      expect(JSON.stringify(log.body)).toContain('under inquiry');
      const thawed = await ask(MEASURES, { id: 'f2', type: 'thaw' }, 'agent');
      expect(thawed.body.steps).toEqual(['limitThawed']);
      const close = await ask('/v1/accounts/a/closure', { id: 'z' }, 'agent');
      expect(close.status).toBe(403);
    });

    it('keeps the other accounts from a borrower', async () => {
      const said = await ask('/v1/accounts/b/requests', { id: 'q', type: 'optOut' });
      expect([said.status, said.body.type]).toEqual([403, '/problems/account_must_be_own']);
    });

    it('is reviewed for all accounts as of a day, in parts', async () => {
      const path = '/v1/reviews/2026-11-25';
      expect((await service.ask('GET', path)).body).toMatchObject({ decided: 0, finished: false });
      await service.ask('POST', path, { body: { accounts: 1 } });
      const done = await service.ask('POST', path, { body: { accounts: 10 } });
      expect(done.body).toMatchObject({ asOf: '2026-11-25', decided: 1, finished: true });
      expect((await service.ask('GET', path)).body).toEqual(done.body);
      const later = await service.ask('POST', '/v1/reviews/2026-11-26', { body: { accounts: 1 } });
      expect(later.body.type).toBe('/problems/as_of_must_not_be_in_future');
    });
  });
