import { describe, expect, it } from 'vitest';
import { type Listening, listen, opened } from '../http/service.test-support.ts';
import type { Suite } from '../service/databases.test-support.ts';

const as = (role: string) => ({ headers: { 'test-principal': role } });
const OVERRIDES = '/v1/accounts/a/overrides';
const WANTED = { limit: 30_000, until: '2027-01-31', reason: 'Pension begins in January.' };
const because = { reason: 'Seen the pension notice.' };

async function propose({ ask }: Listening, body: object, role = 'agent') {
  return ask('POST', OVERRIDES, { ...as(role), body });
}

async function settle({ ask }: Listening, id: string, how: string, role: string) {
  return ask('POST', `${OVERRIDES}/${id}/${how}`, { ...as(role), body: because });
}

const life = async ({ ask }: Listening) => (await ask('GET', '/v1/accounts/a/life')).body;

/** Whether the amount could be drawn now. */
async function canReserve({ ask }: Listening, id: string, amount: number): Promise<boolean> {
  const body = { id, amount, seconds: 1 };
  const said = await ask('POST', '/v1/accounts/a/authorizations', { body });
  return said.body.status === 'reserved';
}

export const overrideSuite: Suite = (fresh) =>
  describe('a limit that people decide against the policy', () => {
    it('takes two of them, stands over the limit, and ends by itself', async () => {
      const service = await opened(await listen(await fresh()));
      const { ask, clock, headroom, store } = service;
      const proposed = await propose(service, WANTED);
      expect(proposed).toMatchObject({ status: 201, body: { ...WANTED, status: 'open' } });
      const { override } = proposed.body;
      const waits = async (who: string) => (await ask('GET', '/v1/overrides', as(who))).body.items;
      expect(await waits('agent')).toMatchObject([{ override, currency: 'CNY', isYours: true }]);
      expect(await waits('approver')).toMatchObject([{ override, isYours: false }]);
      expect(await canReserve(service, 'x1', 25_000)).toBe(false);
      const approved = await settle(service, override, 'approve', 'approver');
      expect(approved).toMatchObject({ status: 200, body: { status: 'approved' } });
      expect(await life(service)).toMatchObject({
        limit: 20_000,
        override: { limit: 30_000, until: '2027-01-31' },
      });
      expect(await canReserve(service, 'x2', 29_000)).toBe(true);
      clock.pass({ days: 68 });
      while ((await headroom.keepUp()).more);
      expect(await life(service)).toMatchObject({ override: null });
      expect(await canReserve(service, 'x3', 29_000)).toBe(false);
      const acts = (await store.links(0, 1000)).flatMap(({ about, content }) =>
        about === 'act' ? [JSON.parse(String(content))] : [],
      );
      expect(acts).toMatchObject([
        { kind: 'override.proposed', actor: 'agent', reason: WANTED.reason },
        { kind: 'override.approved', actor: 'approver', reason: because.reason },
      ]);
      await service.close();
    });

    it('may be lower, and can be ended before its day', async () => {
      const service = await opened(await listen(await fresh()));
      const { override } = (await propose(service, { ...WANTED, limit: 5000 })).body;
      await settle(service, override, 'approve', 'approver');
      expect(await canReserve(service, 'x1', 6000)).toBe(false);
      const body = { id: 'end', type: 'endOverride' };
      await service.ask('POST', '/v1/accounts/a/measures', { ...as('agent'), body });
      expect(await canReserve(service, 'x2', 6000)).toBe(true);
      await service.close();
    });

    it('is approved by nobody who proposed it, and withdrawn by nobody else', async () => {
      const service = await opened(await listen(await fresh()));
      const { override } = (await propose(service, WANTED, 'all')).body;
      const own = await settle(service, override, 'approve', 'all');
      expect([own.status, own.body.type]).toEqual([403, '/problems/approver_must_not_be_author']);
      const other = await settle(service, override, 'withdraw', 'analyst');
      expect([other.status, other.body.type]).toEqual([403, '/problems/override_must_be_own']);
      expect((await settle(service, override, 'reject', 'approver')).status).toBe(200);
      const late = await settle(service, override, 'approve', 'approver');
      expect([late.status, late.body.type]).toEqual([409, '/problems/override_must_be_open']);
      expect((await life(service)).override).toBeNull();
      await service.close();
    });

    it('never goes above what law and product allow, or the borrower’s own cap', async () => {
      const service = await opened(await listen(await fresh()));
      const tooHigh = (await propose(service, { ...WANTED, limit: 900_000 })).body;
      const above = await settle(service, tooHigh.override, 'approve', 'approver');
      expect([above.status, above.body.type]).toEqual([422, '/problems/ABOVE_CEILINGS']);
      const body = { id: 'cap', type: 'setCap', amount: 8000 };
      await service.ask('POST', '/v1/accounts/a/requests', { ...as('borrower'), body });
      const { override } = (await propose(service, WANTED)).body;
      const capped = await settle(service, override, 'approve', 'approver');
      expect(capped.status).toBe(422);
      await service.close();
    });

    it.each([
      ['that ends today', { until: '2026-11-24' }, 'DATE_PASSED'],
      ['for more than 90 days', { until: '2027-02-23' }, 'DATE_TOO_FAR'],
      ['without a reason', { reason: '' }, 'request_must_be_valid'],
    ])('%s is not taken', async (_what, change, problem) => {
      const service = await opened(await listen(await fresh()));
      const said = await propose(service, { ...WANTED, ...change });
      expect(said.body.type).toBe(`/problems/${problem}`);
      await service.close();
    });
  });
