import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../cli.test-support.ts';
import { type Listening, listen, opened } from '../http/service.test-support.ts';
import type { Suite } from '../service/databases.test-support.ts';

const POLICY = readFileSync(join(ROOT, 'policies/cn-personal.yaml'), 'utf8');
const TODAY = '2026-11-24';

/** The shipped policy as a next version. */
function nextPolicy(effectiveFrom = TODAY, version = 2): string {
  return POLICY.replace(/^version: .*$/m, `version: ${version}`).replace(
    /^effectiveFrom: .*$/m,
    `effectiveFrom: ${effectiveFrom}`,
  );
}

/** With a table that takes seconds to check. */
export function largePolicy(steps: number): string {
  const numbers = Array.from({ length: steps }, (_, i) => i + 1);
  const rows = numbers.flatMap((i) =>
    numbers.map((j) => {
      const tenure = `{ feature: tenure.days, below: ${i * 20} }`;
      const lenders = `{ feature: external.lenders.now, below: ${j} }`;
      return `      - { when: [${tenure}, ${lenders}], amount: { fixed: ${1000 + i * 100 + j} } }`;
    }),
  );
  const last = '      - { amount: { fixed: 2000 } }';
  return nextPolicy('2026-12-01').replace(last, [...rows, last].join('\n'));
}

const as = (role: string) => ({ headers: { 'test-principal': role } });
const because = { reason: 'for the test' };

async function put({ ask }: Listening, source: string, role = 'analyst') {
  return ask('POST', '/v1/drafts', { ...as(role), body: { source } });
}

async function settle({ ask }: Listening, draft: string, how: string, role: string) {
  return ask('POST', `/v1/drafts/${draft}/${how}`, { ...as(role), body: because });
}

export const draftSuite: Suite = (fresh) =>
  describe('a document', () => {
    it('is drafted, checked, approved by somebody else, and decides from its day on', async () => {
      const service = await listen(await fresh());
      const { ask, headroom, store } = service;
      const drafted = await put(service, nextPolicy('2026-12-01'));
      expect(drafted).toMatchObject({ status: 201, body: { status: 'open', author: 'analyst' } });
      const { draft, findings } = drafted.body;
      expect(findings.map(({ code }: { code: string }) => code)).toContain('MONOTONE_PROVED');
      const versions = async () => (await ask('GET', '/v1/documents/limit-policy')).body.items;
      expect(await versions()).toHaveLength(1);
      const approved = await settle(service, draft, 'approve', 'approver');
      expect(approved).toMatchObject({
        status: 200,
        body: { status: 'approved', settledBy: 'approver', ...because },
      });
      expect(await versions()).toMatchObject([{ version: 1 }, { version: 2 }]);
      const list = await ask('GET', '/v1/drafts?status=open');
      expect(list.body.items).toEqual([]);
      expect((await ask('GET', `/v1/drafts/${draft}`)).body.source).toBe(nextPolicy('2026-12-01'));
      const acts = (await store.links(0, 100)).flatMap(({ about, content }) =>
        about === 'act' ? [JSON.parse(String(content))] : [],
      );
      expect(acts).toMatchObject([
        { kind: 'draft.put', actor: 'analyst', subject: 'limit-policy cn-personal@2' },
        { kind: 'draft.approved', actor: 'approver', ...because },
      ]);
      expect(await headroom.verifyChain()).toBeNull();
      await service.close();
    });

    it('is not approved or rejected by whoever wrote it, and taken back by nobody else', async () => {
      const service = await listen(await fresh());
      // Somebody who has every role is still one person.
      const { draft } = (await put(service, nextPolicy(), 'all')).body;
      for (const how of ['approve', 'reject']) {
        const said = await settle(service, draft, how, 'all');
        expect([said.status, said.body.type]).toEqual([
          403,
          '/problems/approver_must_not_be_author',
        ]);
      }
      const other = await settle(service, draft, 'withdraw', 'analyst');
      expect([other.status, other.body.type]).toEqual([403, '/problems/draft_must_be_own']);
      const withdrawn = await settle(service, draft, 'withdraw', 'all');
      expect(withdrawn.body).toMatchObject({ status: 'withdrawn', settledBy: 'all' });
      const late = await settle(service, draft, 'approve', 'approver');
      expect([late.status, late.body.type]).toEqual([409, '/problems/draft_must_be_open']);
      expect((await settle(service, '0000000000000000', 'reject', 'approver')).status).toBe(404);
      await service.close();
    });

    it('in which the check finds an error is kept with it, and cannot be approved', async () => {
      const service = await listen(await fresh());
      const wrong = nextPolicy().replace('grades: [D]', 'grades: [Z]');
      const { body } = await put(service, wrong);
      const errors = body.findings.filter(({ severity }: { severity: string }) => {
        return severity === 'error';
      });
      expect(errors.map(({ code }: { code: string }) => code)).toContain('UNKNOWN_GRADE');
      const said = await settle(service, body.draft, 'approve', 'approver');
      expect([said.status, said.body.type]).toEqual([409, '/problems/draft_must_pass_check']);
      expect((await settle(service, body.draft, 'reject', 'approver')).status).toBe(200);
      await service.close();
    });

    it.each([
      [
        'with mistakes in its text',
        nextPolicy().replace('limit:', 'limits:'),
        'document_must_be_valid',
      ],
      ['of a version that is there', nextPolicy(TODAY, 1), 'version_must_not_be_taken'],
      [
        'that would have begun already',
        nextPolicy('2026-11-23'),
        'effective_date_must_not_be_past',
      ],
      [
        'that names a scorecard that is not there',
        nextPolicy().replace(/^scorecard: .*$/m, 'scorecard: none'),
        'scorecard_must_exist',
      ],
    ])('%s is not taken as a draft', async (_what, source, problem) => {
      const service = await listen(await fresh());
      const said = await put(service, source);
      expect(said.body.type).toBe(`/problems/${problem}`);
      expect((await service.ask('GET', '/v1/drafts')).body.items).toEqual([]);
      await service.close();
    });

    it('keeps nobody waiting while it is checked, however large it is', async () => {
      const service = await opened(await listen(await fresh()));
      let isChecked = false;
      const drafted = put(service, largePolicy(16)).then((said) => {
        isChecked = true;
        return said;
      });
      for (let i = 0; i < 50; i++) {
        const body = { id: `r-${i}`, amount: 1, seconds: 60 };
        const reserved = await service.ask('POST', '/v1/accounts/a/authorizations', { body });
        expect(reserved.body).toMatchObject({ status: 'reserved' });
      }
      expect(isChecked).toBe(false);
      expect(await drafted).toMatchObject({ status: 201 });
      await service.close();
    });

    it('is not approved after the day on which it was to begin', async () => {
      const service = await listen(await fresh());
      const { draft } = (await put(service, nextPolicy())).body;
      service.clock.pass({ days: 1 });
      const said = await settle(service, draft, 'approve', 'approver');
      expect([said.status, said.body.type]).toEqual([
        422,
        '/problems/effective_date_must_not_be_past',
      ]);
      await service.close();
    });

    it('is approved once where two ask at the same moment', async () => {
      const service = await listen(await fresh());
      const { draft } = (await put(service, nextPolicy())).body;
      const said = await Promise.all(
        [1, 2, 3].map(() => settle(service, draft, 'approve', 'approver')),
      );
      expect(said.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
      await service.close();
    });
  });
