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
const WORDS = 'Your receipts of the last year bear it out.';
const as = (principal: string) => ({ 'test-principal': principal });

/** The account `a`, whose rise from 20,000 to 26,000 waits for a person. */
async function proposed(database: Parameters<typeof listen>[0]): Promise<Listening> {
  const service = await listen(database);
  const read = readNewDocument(POLICY, 'policy', 'CNY');
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  expect(await service.headroom.addDocument(read.ok)).toMatchObject({ outcome: 'added' });
  return opened(service);
}

async function waiting({ ask }: Listening) {
  return (await ask('GET', '/v1/cases', { headers: as('approver') })).body.items;
}

async function work(
  { ask }: Listening,
  rise: string,
  how: string,
  who = 'approver',
  body?: object,
) {
  const path = `/v1/accounts/a/cases/rise/${rise}/${how}`;
  return ask('POST', path, { headers: as(who), ...(body === undefined ? {} : { body }) });
}

/** Takes the rise that waits, and answers it. */
async function answer(service: Listening, outcome: string, words = WORDS) {
  const [{ case: rise }] = await waiting(service);
  expect((await work(service, rise, 'take')).status).toBe(200);
  return work(service, rise, 'close', 'approver', { outcome, words });
}

async function change({ ask }: Listening) {
  return (await ask('GET', LIFE)).body.change;
}

/** What the decision that the account lives by says first. */
async function headline({ ask }: Listening): Promise<string> {
  const { decisions } = (await ask('GET', '/v1/accounts/a')).body;
  const path = `/v1/accounts/a/decisions/${decisions}/explanation?language=en`;
  return (await ask('GET', path, { headers: as('borrower') })).body.headline;
}

/** What the borrower was told of the limit, newest first, as text. */
async function told({ notices, ask }: Listening): Promise<readonly string[]> {
  await notices.deliverDue();
  const { items } = (await ask('GET', '/v1/accounts/a/inbox')).body;
  return items
    .filter(({ kind }: { readonly kind: string }) => kind !== 'guidance')
    .map((item: object) => JSON.stringify(item));
}

export const proposalSuite: Suite = (fresh) =>
  describe('a rise to more than the policy lets go by itself', () => {
    it('waits among the cases for an approver, is offered with their words, and accepted', async () => {
      const service = await proposed(await fresh());
      const { ask } = service;
      expect(await change(service)).toEqual({
        status: 'proposed',
        amount: 26_000,
        until: '2026-12-24',
      });
      const [found] = await waiting(service);
      expect(found).toMatchObject({
        ...{ account: 'a', kind: 'rise', amount: 26_000, currency: 'CNY', askedBy: null },
        ...{ openedOn: '2026-11-24', answerBy: '2026-12-24', isYours: false },
      });
      const due = await ask('GET', '/v1/deadlines?by=2026-12-24', { headers: as('approver') });
      expect(due.body.items).toMatchObject([
        { account: 'a', deadlines: [{ kind: 'riseAnswer', on: '2026-12-24', id: found.case }] },
      ]);
      const looked =
        'A higher limit of ¥26,000 is being looked at by a person; you will hear by 24 December 2026.';
      expect(await headline(service)).toContain(looked);
      expect((await told(service))[0]).toContain(looked);
      const early = { id: 'early', type: 'accept' };
      const said = await ask('POST', '/v1/accounts/a/requests', { body: early });
      expect([said.status, said.body.type]).toEqual([409, '/problems/NO_OFFER']);
      for (const who of ['agent', 'analyst']) {
        const other = await work(service, found.case, 'take', who);
        expect([other.status, other.body.type]).toEqual([403, '/problems/role_must_be_allowed']);
      }
      expect((await answer(service, 'approved')).body).toMatchObject({
        ...{ outcome: 'approved', closedBy: 'approver', words: WORDS, isYours: true },
      });
      expect(await waiting(service)).toEqual([]);
      expect(await change(service)).toMatchObject({ status: 'offered', amount: 26_000 });
      expect(await headline(service)).toContain('It rises when you accept the offer.');
      const [offer = ''] = await told(service);
      expect(offer).toContain('You may have a limit of ¥26,000.');
      expect(offer).toContain(WORDS);
      const body = { id: 'accept', type: 'accept' };
      const taken = await ask('POST', '/v1/accounts/a/requests', { body });
      expect(taken.body.steps).toEqual(['limitAccepted', 'limitApplied']);
      expect((await ask('GET', LIFE)).body).toMatchObject({ limit: 26_000, change: null });
      expect(await service.headroom.verifyChain()).toBeNull();
      await service.close();
    });

    it('that is refused is told with the reason, and not proposed again at once unless asked for', async () => {
      const service = await proposed(await fresh());
      const { ask, clock, headroom } = service;
      const [{ case: rise }] = await waiting(service);
      await work(service, rise, 'take');
      const upheld = await work(service, rise, 'close', 'approver', {
        ...{ outcome: 'upheld', words: WORDS },
      });
      expect([upheld.status, upheld.body.type]).toEqual([422, '/problems/outcome_must_fit_case']);
      expect((await answer(service, 'refused', 'Too soon.')).status).toBe(200);
      expect((await ask('GET', LIFE)).body).toMatchObject({ change: null, declined: null });
      const [refusal = ''] = await told(service);
      expect(refusal).toContain('decided against it this time');
      expect(refusal).toContain('Too soon.');
      expect(await headline(service)).toBe(
        'Your limit stays at ¥20,000. A limit of ¥26,000 can be offered to you from 24 December 2026 on, or sooner if you ask.',
      );
      clock.pass({ days: 1 });
      await headroom.decide({ account: 'a', asOf: null, dryRun: false });
      expect(await waiting(service)).toEqual([]);
      const body = { id: 'ask', type: 'request', amount: 26_000 };
      const asked = await ask('POST', '/v1/accounts/a/requests', {
        ...{ body, headers: as('borrower') },
      });
      expect(asked.body.steps).toEqual(['limitRequested', 'limitProposed']);
      expect(await waiting(service)).toMatchObject([{ kind: 'rise', askedBy: 'borrower' }]);
      expect((await answer(service, 'refused')).status).toBe(200);
      expect((await ask('GET', LIFE)).body).toMatchObject({ change: null, request: null });
      const own = await ask('GET', '/v1/accounts/a/cases', { headers: as('borrower') });
      expect(own.body.items).toMatchObject([
        { outcome: 'refused', words: WORDS, closedBy: null, isYours: false },
        { outcome: 'refused', words: 'Too soon.' },
      ]);
      const acts = (await service.store.links(0, 100)).flatMap(({ about, content }) =>
        about === 'act' ? [JSON.parse(String(content)).kind] : [],
      );
      expect(acts).toEqual([
        ...['case.taken', 'case.taken', 'case.closed'],
        ...['case.taken', 'case.closed'],
      ]);
      await service.close();
    });

    it('is decided anew by whatever is known when it is approved, and told if it was overtaken', async () => {
      const service = await proposed(await fresh());
      const { ask } = service;
      const [{ case: rise }] = await waiting(service);
      await work(service, rise, 'take');
      const arrears = {
        ...{ v: 1, id: 'late', account: 'a', type: 'arrearsReported', effective: '2026-11-24' },
        daysPastDue: 40,
      };
      expect((await ask('POST', '/v1/events', { body: arrears })).status).toBeLessThan(300);
      const late = await work(service, rise, 'close', 'approver', {
        ...{ outcome: 'approved', words: WORDS },
      });
      expect([late.status, late.body.type]).toEqual([409, '/problems/case_must_be_open']);
      expect(await waiting(service)).toEqual([]);
      const [overtaken = ''] = await told(service);
      expect(overtaken).toContain(
        'The limit of ¥26,000 that a person was looking at is no longer looked at.',
      );
      expect(overtaken).toContain('A newer decision has taken its place.');
      await service.close();
    });

    it('to less is offered by itself', async () => {
      const service = await proposed(await fresh());
      const { headroom, ask } = service;
      const cap = { id: 'cap', type: 'setCap', amount: 24_000 };
      const capped = await ask('POST', '/v1/accounts/a/requests', { body: cap });
      expect(capped.body.steps).toContain('limitOffered');
      expect(await change(service)).toMatchObject({ status: 'offered', amount: 24_000 });
      expect(await waiting(service)).toEqual([]);
      expect(await headroom.verifyChain()).toBeNull();
      await service.close();
    });
  });
