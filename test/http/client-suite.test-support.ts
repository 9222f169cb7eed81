import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT, run } from '../cli.test-support.ts';
import type { Suite } from '../service/databases.test-support.ts';
import { type Listening, listen, opened } from './service.test-support.ts';

/** As strict as a compiler can be asked to be, with what comes from packages looked at, too. */
const STRICT = {
  ...{ strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true },
  ...{ skipLibCheck: false, module: 'nodenext', target: 'es2023', lib: ['es2023', 'dom'] },
  types: [],
};

/** What an engineer of a lender has, who takes the package into a project of their own. */
export const clientSuite: Suite = (fresh) =>
  describe('the package headroom-client', () => {
    const project = mkdtempSync(join(tmpdir(), 'headroom-client-'));
    let service: Listening;
    beforeAll(async () => {
      service = await opened(await listen(await fresh()));
      await run('npm', ['run', 'package', '--', '--pack-destination', project], ROOT);
      await unpack(project);
      writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
      writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions: STRICT }));
    });
    afterAll(async () => {
      await service.close();
      rmSync(project, { recursive: true });
    });

    const compiled = async (code: string): Promise<string> => {
      writeFileSync(join(project, 'example.ts'), code);
      const { out } = await run(join(ROOT, 'node_modules/.bin/tsc'), ['-p', '.'], project);
      return out;
    };

    it('does what its README shows', async () => {
      const readme = readFileSync(join(project, 'node_modules/headroom-client/README.md'), 'utf8');
      const [, shown = ''] = /```ts\n([\s\S]*?)```/.exec(readme) ?? [];
      const code = shown
        .replace('http://127.0.0.1:8080', service.url)
        .replace("account: 'A17'", "account: 'a'");
      expect(await compiled(code)).toBe('');
      const { out, err } = await run(process.execPath, ['example.js'], project);
      expect(err).toBe('');
      const { headroom, limit } = (await service.ask('GET', '/v1/accounts/a')).body;
      expect(out).toBe(`${headroom} of ${limit} is free\n`);
    });

    it('knows every path and field of the specification, and no others', async () => {
      const code = `import { createClient, type Schemas } from 'headroom-client';
const headroom = createClient({ url: '' });
export const status: Schemas['Account']['status'] = 'much';
await headroom.GET('/v1/nothing');
`;
      const said = await compiled(code);
      expect(said).toMatch(/example\.ts\(3,\d+\): error TS2322/);
      expect(said).toMatch(/example\.ts\(4,\d+\): error TS2554/);
    });
  });

/** As npm would install it, but without a registry: what it depends on is taken from here. */
async function unpack(project: string): Promise<void> {
  const modules = join(project, 'node_modules');
  const own = join(modules, 'headroom-client');
  mkdirSync(own, { recursive: true });
  const { version, dependencies } = JSON.parse(
    readFileSync(join(ROOT, 'src/client/package.json'), 'utf8'),
  );
  const packed = join(project, `headroom-client-${version}.tgz`);
  await run('tar', ['-xzf', packed, '-C', own, '--strip-components=1'], project);
  for (const name of [...Object.keys(dependencies), 'openapi-typescript-helpers']) {
    cpSync(join(ROOT, 'node_modules', name), join(modules, name), { recursive: true });
  }
}
