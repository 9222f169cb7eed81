import { describe, expect, it } from 'vitest';
import { type Listening, listen, opened } from '../http/service.test-support.ts';
import type { Suite } from '../service/databases.test-support.ts';

const as = (role: string) => ({ headers: { 'test-principal': role } });
const REVIEW = '/v1/accounts/a/cases/review/why';

async function asked(service: Listening, body: object, role = 'borrower'): Promise<void> {
  const path = `/v1/accounts/a/${role === 'borrower' ? 'requests' : 'measures'}`;
  expect((await service.ask('POST', path, { ...as(role), body })).status).toBe(200);
}

const waiting = async ({ ask }: Listening) => (await ask('GET', '/v1/cases')).body.items;

async function work({ ask }: Listening, how: string, role: string, path = REVIEW) {
  const body = { outcome: 'upheld', words: 'Your income was read right.' };
  return ask('POST', `${path}/${how}`, { ...as(role), ...(how === 'close' ? { body } : {}) });
}

export const caseSuite: Suite = (fresh) =>
  describe('a case for people', () => {
    it('waits in the order in which answers are due, is taken by one, and answered in words', async () => {
      const service = await opened(await listen(await fresh()));
      const note = 'I have two jobs since May.';
      await asked(service, { id: '1', type: 'askReview', review: 'why', note });
      const { decisions: decision } = (await service.ask('GET', '/v1/accounts/a')).body;
      await asked(service, { id: '2', type: 'openDispute', dispute: 'draw' });
      expect(await waiting(service)).toMatchObject([
        { kind: 'dispute', case: 'draw', answerBy: '2026-12-14', askedBy: 'borrower', note: null },
        // It names the decision that the account lived by when it began, to be looked at.
        { kind: 'review', case: 'why', note, takenBy: null, decision },
      ]);
      expect((await work(service, 'take', 'analyst')).body).toMatchObject({ takenBy: 'analyst' });
      const late = await work(service, 'take', 'agent');
      expect([late.status, late.body.type]).toEqual([409, '/problems/case_must_be_free']);
      const other = await work(service, 'close', 'agent');
      expect([other.status, other.body.type]).toEqual([409, '/problems/case_must_be_taken']);
      expect((await work(service, 'close', 'analyst')).body).toMatchObject({
        ...{ outcome: 'upheld', closedBy: 'analyst' },
      });
      expect(await waiting(service)).toMatchObject([{ case: 'draw' }]);
      const life = await service.ask('GET', '/v1/accounts/a/life');
      expect(life.body.reviews).toEqual([]);
      const again = await work(service, 'close', 'analyst');
      expect([again.status, again.body.type]).toEqual([409, '/problems/case_must_be_open']);
      await service.close();
    });

    it('tells the borrower what came of it, and not who looked at it', async () => {
      const service = await opened(await listen(await fresh()));
      await asked(service, { id: '1', type: 'askReview', review: 'why' });
      await work(service, 'take', 'approver');
      await work(service, 'close', 'approver');
      const own = await service.ask('GET', '/v1/accounts/a/cases', as('borrower'));
      expect(own.body.items).toMatchObject([
        { outcome: 'upheld', words: 'Your income was read right.', takenBy: null, closedBy: null },
      ]);
      await service.notices.deliverDue();
      const inbox = await service.ask('GET', '/v1/accounts/a/inbox', as('borrower'));
      expect(JSON.stringify(inbox.body.items)).toContain('Your income was read right.');
      await service.close();
    });

    it('can be asked for by an agent, who leaves the answer to somebody else', async () => {
      const service = await opened(await listen(await fresh()));
      await asked(
        service,
        { id: '1', type: 'askReview', review: 'why', note: 'On the phone.' },
        'agent',
      );
      const own = await work(service, 'take', 'agent');
      expect([own.status, own.body.type]).toEqual([403, '/problems/case_must_not_be_own']);
      await work(service, 'take', 'analyst');
      expect((await work(service, 'release', 'analyst')).body.takenBy).toBeNull();
      expect((await work(service, 'take', 'approver')).status).toBe(200);
      const missing = await work(service, 'take', 'agent', '/v1/accounts/a/cases/review/none');
      expect([missing.status, missing.body.type]).toEqual([404, '/problems/case_must_exist']);
      await service.close();
    });

    it('that the lender’s own system opens and answers comes and goes by its events', async () => {
      const service = await opened(await listen(await fresh()));
      const day = { v: 1, account: 'a', effective: '2026-11-24' };
      const send = (body: object) =>
        service.ask('POST', '/v1/events', { body: { ...day, ...body } });
      await send({ id: 'd1', type: 'disputeOpened', dispute: 'D' });
      expect(await waiting(service)).toMatchObject([{ case: 'D', askedBy: null }]);
      await send({ id: 'd2', type: 'disputeAnswered', dispute: 'D' });
      expect(await waiting(service)).toEqual([]);
      await service.close();
    });
  });
