import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createWhatIf } from '../../src/advice/index.ts';
import type { NewDocument } from '../../src/app/index.ts';
import { formatAmount } from '../../src/contract/index.ts';
import { readNewDocument } from '../../src/http/index.ts';
import { formatDay, type Money } from '../../src/kernel/index.ts';
import { ROOT } from '../cli.test-support.ts';
import type { Suite } from '../service/databases.test-support.ts';
import { type Listening, listen, opened } from './service.test-support.ts';

const BORROWER = { headers: { 'test-principal': 'borrower' } };
const CHINESE = { headers: { 'accept-language': 'zh-CN' } };

/** Paid, lenders paid off, and months waited. */
const SUPPOSED = [
  [0, 0, 0],
  [400_050, 0, 1],
  [900_000, 1, 4],
  [100_000_000_000, 9, 12],
] as const;

function documentOf(source: string): NewDocument {
  const read = readNewDocument(source, 'programme', 'CNY');
  if ('problems' in read) throw new Error(read.problems.map(({ message }) => message).join());
  return read.ok;
}

/** The account `a` wants no offers: opting in again is all that it takes. */
async function optedOut(service: Listening): Promise<Listening> {
  const day = { effective: '2026-11-19', known: '2026-11-19' };
  const body = { v: 1, id: 'out', account: 'a', type: 'offersOptedOut', ...day };
  expect((await service.ask('POST', '/v1/events', { body })).status).toBe(201);
  return service;
}

/** What borrowers and those who help them ask about advice and rewards. */
export const adviceSuite: Suite = (fresh) => {
  describe('advice over HTTP', () => {
    it('is given in the words of a language, accepted, and shown with its progress', async () => {
      const service = await optedOut(await opened(await listen(await fresh())));
      const { ask } = service;
      const path = '/v1/accounts/a/advice';
      const given = await ask('POST', path, { ...BORROWER, body: { horizon: 12 } });
      expect(given).toMatchObject({ status: 200, body: { outcome: 'plan', account: 'a' } });
      const { id, plans } = given.body;
      const actions = plans[0].steps.map(({ action }: { action: string }) => action);
      expect(actions).toContain('OPT_IN');
      const again = await ask('GET', `${path}/${id}`, CHINESE);
      expect(again.body).toMatchObject({ id, headline: expect.stringMatching(/额度/) });
      const body = { advice: id, plan: 0 };
      const accepted = await ask('POST', '/v1/accounts/a/plans', { ...BORROWER, body });
      expect(accepted.body).toMatchObject({ state: 'open', promised: { limit: plans[0].limit } });
      const listed = await ask('GET', '/v1/accounts/a/plans', BORROWER);
      const step = listed.body.items[0].steps.find(
        ({ action }: { action: string }) => action === 'OPT_IN',
      );
      expect(step).toMatchObject({ standing: 'due', words: expect.stringMatching(/\.$/) });
      const counts = await ask('GET', '/v1/advice/counts');
      expect(counts.body).toMatchObject({ advised: 1, withPlan: 1, accepted: 1, open: 1 });
      await service.close();
    });

    it('is refused with a status and a type', async () => {
      const service = await optedOut(await opened(await listen(await fresh())));
      const { ask } = service;
      const refusal = async (method: string, path: string, body?: unknown) => {
        const said = await ask(method, path, body === undefined ? {} : { body });
        return [said.status, said.body.type];
      };
      const missing = '0'.repeat(64);
      expect(await refusal('POST', '/v1/accounts/b/advice', {})).toEqual([
        ...[404, '/problems/account_must_be_opened'],
      ]);
      expect(await refusal('POST', '/v1/accounts/a/advice', { horizon: 25 })).toEqual([
        ...[400, '/problems/request_must_be_valid'],
      ]);
      expect(await refusal('GET', `/v1/accounts/a/advice/${missing}`)).toEqual([
        ...[404, '/problems/advice_must_exist'],
      ]);
      const plans = '/v1/accounts/a/plans';
      expect(await refusal('POST', plans, { advice: missing, plan: 0 })).toEqual([
        ...[404, '/problems/advice_must_exist'],
      ]);
      const { id } = (await ask('POST', '/v1/accounts/a/advice', { body: {} })).body;
      expect(await refusal('POST', plans, { advice: id, plan: 7 })).toEqual([
        ...[404, '/problems/plan_must_exist'],
      ]);
      const closing = { v: 1, id: 'closing', account: 'a', type: 'accountClosed' };
      await ask('POST', '/v1/events', { body: { ...closing, effective: '2026-11-24' } });
      expect(await refusal('POST', '/v1/accounts/a/advice', {})).toEqual([
        ...[409, '/problems/account_must_not_be_closed'],
      ]);
      await service.close();
    });
  });

  describe('what if, over HTTP', () => {
    it('answers as the engine does from the account’s standpoint, wherever that runs', async () => {
      const service = await opened(await listen(await fresh()));
      const { ask } = service;
      const draw = { id: 'd', account: 'a', type: 'draw', effective: '2026-11-20', amount: 9000 };
      const known = { ...draw, v: 1, known: '2026-11-20' };
      expect((await ask('POST', '/v1/events', { body: known })).status).toBe(201);
      const start = await ask('GET', '/v1/accounts/a/standpoint', BORROWER);
      expect(start.status).toBe(200);
      const made = createWhatIf(start.body);
      if ('refused' in made) throw new Error(made.refused);
      for (const [cents, lenders, months] of SUPPOSED) {
        const supposed = { pay: cents as Money, lenders, months };
        const pay = formatAmount(supposed.pay, 'CNY');
        const body = { pay, lenders, months };
        const said = await ask('POST', '/v1/accounts/a/what-if', { ...BORROWER, body });
        const here = made.ok.answer(supposed);
        expect(said.body).toMatchObject({
          supposed: { ...here.supposed, pay: formatAmount(here.supposed.pay, 'CNY') },
          day: formatDay(here.day),
          limit: formatAmount(here.limit, 'CNY'),
        });
        expect(said.body.holds.map(({ code }: { code: string }) => code)).toEqual(
          here.holds.map(({ code }) => code),
        );
      }
      await service.close();
    });

    it('is refused for accounts of others, unknown and closed ones, and amounts below nothing', async () => {
      const service = await opened(await listen(await fresh()));
      const { ask } = service;
      expect((await ask('GET', '/v1/accounts/b/standpoint', BORROWER)).status).toBe(403);
      expect((await ask('GET', '/v1/accounts/b/standpoint')).status).toBe(404);
      const path = '/v1/accounts/a/what-if';
      expect((await ask('POST', path, { body: { pay: -1 } })).status).toBe(400);
      expect((await ask('POST', path, { body: { months: 13 } })).status).toBe(400);
      const closing = { v: 1, id: 'closing', account: 'a', type: 'accountClosed' };
      await ask('POST', '/v1/events', { body: { ...closing, effective: '2026-11-24' } });
      expect((await ask('POST', path, { body: {} })).status).toBe(409);
      await service.close();
    });
  });

  describe('rewards over HTTP', () => {
    it('come with a programme, and say how each rule stands and what points buy', async () => {
      const service = await opened(await listen(await fresh()));
      const { ask, headroom } = service;
      const path = '/v1/accounts/a/rewards';
      expect((await ask('GET', path)).body).toEqual({
        ...{ account: 'a', programme: null, balance: 0, heldOut: false, offer: null },
        ...{ lots: [], rules: [], discounts: [], history: [] },
      });
      const file = join(ROOT, 'policies/rewards/cn-personal-rewards.yaml');
      const source = readFileSync(file, 'utf8').replace('holdOut: 10%', 'holdOut: 0%');
      expect(await headroom.addDocument(documentOf(source))).toMatchObject({ outcome: 'added' });
      const body = { v: 1, id: 'spent', account: 'a', type: 'spending', amount: 5 };
      await ask('POST', '/v1/events', { body: { ...body, effective: '2026-11-24' } });
      const said = await ask('GET', path, BORROWER);
      expect(said.body).toMatchObject({ programme: 'cn-personal-rewards@1', heldOut: false });
      const earned = said.body.history.map(({ points }: { points: number }) => points);
      expect(said.body.balance).toBe(earned.reduce((sum: number, one: number) => sum + one, 0));
      expect(said.body.balance).toBeGreaterThan(0);
      const chinese = await ask('GET', path, CHINESE);
      expect(chinese.body.rules[0].words).toMatch(/按时还款/);
      const bought = await ask('POST', `${path}/discounts`, { ...BORROWER, body: { id: 'd1' } });
      expect([bought.status, bought.body.type]).toEqual([409, '/problems/points_must_suffice']);
      const other = { headers: { 'test-principal': 'borrower' } };
      expect((await ask('GET', '/v1/accounts/b/rewards', other)).status).toBe(403);
      await service.close();
    });

    it('buy a lower rate at a rate that is known, or at the one that the policy names', async () => {
      const service = await opened(await listen(await fresh()));
      const { ask, headroom } = service;
      const file = join(ROOT, 'policies/rewards/cn-personal-rewards.yaml');
      const source = readFileSync(file, 'utf8')
        .replace('holdOut: 10%', 'holdOut: 0%')
        .replace('costs: 600', 'costs: 10');
      await headroom.addDocument(documentOf(source));
      const body = { v: 1, id: 'spent', account: 'a', type: 'spending', amount: 5 };
      await ask('POST', '/v1/events', { body: { ...body, effective: '2026-11-24' } });
      const path = '/v1/accounts/a/rewards/discounts';
      const known = await ask('POST', path, { body: { id: 'd1', rate: 1460 } });
      expect(known.body).toMatchObject({ lowersBy: 200, rateWas: 1460, rate: 1260, state: 'open' });
      expect((await ask('POST', path, { body: { id: 'd1', rate: 1460 } })).body).toEqual(
        known.body,
      );
      expect((await ask('POST', path, { body: { id: 'd1', rate: 1 } })).status).toBe(409);
      const any = await ask('POST', path, { ...BORROWER, body: { id: 'd2' } });
      expect(any.body).toMatchObject({ lowersBy: 200, rateWas: 1440, rate: 1240 });
      expect((await ask('GET', '/v1/accounts/a')).body.rate).toBe(1440);
      expect(any.body.balance).toBe(known.body.balance - 10);
      await service.close();
    });
  });
};
