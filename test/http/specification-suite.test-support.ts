import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient } from '../../src/client/index.ts';
import { openapi, PROBLEMS, problemsOf, ROUTES } from '../../src/http/index.ts';
import { ROOT } from '../cli.test-support.ts';
import type { Suite } from '../service/databases.test-support.ts';
import { requestOf } from './fuzz.test-support.ts';
import { type Listening, listen, opened } from './service.test-support.ts';

const RUNS = Number(process.env.HEADROOM_FUZZ_RUNS ?? 25);

/** What is promised in the specification, by whoever reads it. */
export const specificationSuite: Suite = (fresh) =>
  describe('the specification', () => {
    let service: Listening;
    beforeAll(async () => {
      service = await opened(await listen(await fresh()));
      const body = { id: 'r', amount: 10, seconds: 3600 };
      await service.ask('POST', '/v1/accounts/a/authorizations', { body });
    });
    afterAll(() => service.close());

    it('is served as it is kept in the repository', async () => {
      const kept = JSON.parse(readFileSync(join(ROOT, 'docs/reference/openapi.json'), 'utf8'));
      expect(await (await fetch(`${service.url}/openapi.json`)).json()).toEqual(kept);
      expect(openapi(ROUTES)).toEqual(kept);
    });

    it('is what the typed client was generated from', () => {
      const kept = JSON.parse(readFileSync(join(ROOT, 'docs/reference/openapi.json'), 'utf8'));
      const digest = createHash('sha256').update(JSON.stringify(kept)).digest('hex');
      const generated = readFileSync(join(ROOT, 'src/client/generated.ts'), 'utf8');
      expect(generated.split('\n')[1], 'run: npm run client').toBe(`// specification ${digest}`);
    });

    it('gives the client its types: what it reads is what it was told', async () => {
      const client = createClient({ url: service.url, language: 'zh-CN' });
      const path = { account: 'a' };
      const { data } = await client.GET('/v1/accounts/{account}', { params: { path } });
      expect(data?.headroom).toBeGreaterThan(1000);
      const made = await client.POST('/v1/accounts/{account}/decisions', {
        params: { path },
        body: { dryRun: true },
      });
      expect(made.data?.decision.account).toBe('a');
      const none = await client.GET('/v1/accounts/{account}', {
        params: { path: { account: 'none' } },
      });
      expect(none.error?.title).toBe(PROBLEMS.account_must_be_opened.title['zh-CN']);
    });

    it('has a reference to read at /docs, which may load nothing from elsewhere', async () => {
      const page = await fetch(`${service.url}/docs`);
      const html = await page.text();
      expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
      const parts = [...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path);
      expect(parts.length).toBe(3);
      for (const path of parts) expect((await fetch(service.url + path)).status).toBe(200);
      expect(html).not.toMatch(/https?:\/\//);
    });

    it.each(ROUTES.map((route) => [`${route.method} ${route.path}`, route] as const))(
      'holds for whatever is asked of %s: no 5xx, no answer outside the schema',
      async (_name, route) => {
        const expected = [...problemsOf(route), 'path_must_exist', 'method_must_be_allowed'];
        await fc.assert(
          fc.asyncProperty(requestOf(route), async ({ path, body }) => {
            const said = await service.ask(route.method, path, body === undefined ? {} : { body });
            expect(said.status).toBeLessThan(500);
            if (said.status < 400) return;
            expect(expected).toContain(said.body.type.replace('/problems/', ''));
          }),
          { numRuns: RUNS },
        );
      },
    );
  });
