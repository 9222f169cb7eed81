import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { ROOT, type Run, run } from './cli.test-support.ts';

const folder = mkdtempSync(join(tmpdir(), 'headroom-keys-'));

afterAll(() => rmSync(folder, { recursive: true }));

function headroom(...args: readonly string[]): Promise<Run> {
  const settings = [`DATABASE_URL=pglite:${join(folder, 'data')}`, 'HEADROOM_MODE=development'];
  const main = join(ROOT, 'dist/src/cli/main.js');
  return run('env', [...settings, process.execPath, main, ...args], folder);
}

it('headroom keys makes a key that it shows once, lists it without, and ends it', async () => {
  const made = await headroom('keys', 'create', 'core', '--scopes', 'events:write', '--json');
  expect(made.code).toBe(0);
  const { key, ...about } = JSON.parse(made.out);
  expect(about).toMatchObject({ machine: 'core', scopes: ['events:write'], endsAt: null });
  const listed = await headroom('keys', 'list', '--json');
  expect(JSON.parse(listed.out)).toEqual([about]);
  expect(listed.out).not.toContain(key);
  const revoked = await headroom('keys', 'revoke', about.id, '--json');
  expect(JSON.parse(revoked.out)).toMatchObject([{ id: about.id, endsAt: expect.any(String) }]);
  const again = await headroom('keys', 'revoke', 'none');
  expect([again.code, again.err]).toEqual([2, expect.stringContaining('no key none')]);
});
