import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readNewDocument } from '../../src/http/index.ts';
import { ROOT } from '../cli.test-support.ts';
import type { Suite } from '../service/databases.test-support.ts';
import { type Listening, listen, opened } from './service.test-support.ts';

const POLICY = readFileSync(join(ROOT, 'policies/cn-personal.yaml'), 'utf8')
  .replace(/^version: .*$/m, 'version: 2')
  .replace(/^effectiveFrom: .*$/m, 'effectiveFrom: 2026-11-01')
  .replace('onAcceptance: true }', 'onAcceptance: true, approvalAbove: 25000 }');

const LIFE = '/v1/accounts/a/life';
const as = (principal: string) => ({ 'test-principal': principal });

/** The account `a`, whose rise from 20,000 to 26,000 waits for a person. */
async function proposed(database: Parameters<typeof listen>[0]): Promise<Listening> {
  const service = await listen(database);
  const read = readNewDocument(POLICY, 'policy', 'CNY');
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  expect(await service.headroom.addDocument(read.ok)).toMatchObject({ outcome: 'added' });
  return opened(service);
}

async function approval({ ask }: Listening, type: 'approve' | 'reject', who = 'approver') {
  const body = { id: `${type}-1`, type };
  return ask('POST', '/v1/accounts/a/approvals', { body, headers: as(who) });
}

async function change({ ask }: Listening) {
  return (await ask('GET', LIFE)).body.change;
}

/** What the borrower was told of the limit, as text. */
async function toldTo({ notices, ask }: Listening): Promise<string> {
  await notices.deliverDue();
  const { items } = (await ask('GET', '/v1/accounts/a/inbox')).body;
  return JSON.stringify(items.filter(({ kind }: { readonly kind: string }) => kind !== 'guidance'));
}

export const proposalSuite: Suite = (fresh) =>
  describe('a rise to more than the policy lets go by itself', () => {
    it('waits for an approver, is offered then, and accepted', async () => {
      const service = await proposed(await fresh());
      const { ask } = service;
      expect(await change(service)).toEqual({
        status: 'proposed',
        amount: 26_000,
        until: '2026-12-24',
      });
      const due = await ask('GET', '/v1/deadlines?by=2026-12-24', { headers: as('approver') });
      expect(due.body.items).toMatchObject([
        { account: 'a', deadlines: [{ kind: 'proposalLapses', on: '2026-12-24' }] },
      ]);
      // It may come to nothing, so the borrower is told of nothing.
      expect(await toldTo(service)).toBe('[]');
      const early = { id: 'early', type: 'accept' };
      const said = await ask('POST', '/v1/accounts/a/requests', { body: early });
      expect([said.status, said.body.type]).toEqual([409, '/problems/NO_OFFER']);
      expect((await approval(service, 'approve', 'agent')).status).toBe(403);
      expect((await approval(service, 'approve')).body.steps).toEqual(['limitOffered']);
      expect(await change(service)).toMatchObject({ status: 'offered', amount: 26_000 });
      expect(await toldTo(service)).toContain('26,000');
      const body = { id: 'accept', type: 'accept' };
      const taken = await ask('POST', '/v1/accounts/a/requests', { body });
      expect(taken.body.steps).toEqual(['limitAccepted', 'limitApplied']);
      expect((await ask('GET', LIFE)).body).toMatchObject({ limit: 26_000, change: null });
      expect(await service.headroom.verifyChain()).toBeNull();
      await service.close();
    });

    it('that is rejected is not proposed again at once, nor told, unless the borrower asks', async () => {
      const service = await proposed(await fresh());
      const { ask, clock, headroom } = service;
      expect((await approval(service, 'reject')).body.steps).toEqual(['changeWithdrawn']);
      expect((await ask('GET', LIFE)).body).toMatchObject({ change: null, declined: null });
      clock.pass({ days: 1 });
      await headroom.decide({ account: 'a', asOf: null, dryRun: false });
      expect(await change(service)).toBeNull();
      expect(await toldTo(service)).toBe('[]');
      const body = { id: 'ask', type: 'request', amount: 26_000 };
      const asked = await ask('POST', '/v1/accounts/a/requests', { body });
      expect(asked.body.steps).toEqual(['limitRequested', 'limitProposed']);
      const again = { id: 'reject-2', type: 'reject' };
      const refused = await ask('POST', '/v1/accounts/a/approvals', { body: again });
      expect(refused.body.steps).toEqual(['changeWithdrawn', 'requestRefused']);
      expect(await change(service)).toBeNull();
      const acts = (await service.store.links(0, 100)).flatMap(({ about, content }) =>
        about === 'act' ? [JSON.parse(String(content)).kind] : [],
      );
      expect(acts).toEqual(['life.reject', 'life.reject']);
      await service.close();
    });

    it('to less is offered by itself', async () => {
      const service = await proposed(await fresh());
      const { headroom, ask } = service;
      expect((await ask('GET', '/v1/accounts/a')).status).toBe(200);
      const cap = { id: 'cap', type: 'setCap', amount: 24_000 };
      const capped = await ask('POST', '/v1/accounts/a/requests', { body: cap });
      expect(capped.body.steps).toContain('limitOffered');
      expect(await change(service)).toMatchObject({ status: 'offered', amount: 24_000 });
      expect(await headroom.verifyChain()).toBeNull();
      await service.close();
    });
  });
