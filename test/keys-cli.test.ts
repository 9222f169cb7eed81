import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { headroom } from './cli.test-support.ts';

const folder = mkdtempSync(join(tmpdir(), 'headroom-keys-'));

beforeAll(() => {
  vi.stubEnv('DATABASE_URL', `pglite:${join(folder, 'data')}`);
  vi.stubEnv('HEADROOM_MODE', 'development');
});

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

it('headroom keys makes a key that it shows once, lists it without, and ends it', async () => {
  const made = await headroom(
    folder,
    'keys',
    'create',
    'core',
    '--scopes',
    'events:write',
    '--json',
  );
  expect(made.code).toBe(0);
  const { key, ...about } = JSON.parse(made.out);
  expect(about).toMatchObject({ machine: 'core', scopes: ['events:write'], endsAt: null });
  const listed = await headroom(folder, 'keys', 'list', '--json');
  expect(JSON.parse(listed.out)).toEqual([about]);
  expect(listed.out).not.toContain(key);
  const revoked = await headroom(folder, 'keys', 'revoke', about.id, '--json');
  expect(JSON.parse(revoked.out)).toMatchObject([{ id: about.id, endsAt: expect.any(String) }]);
  const again = await headroom(folder, 'keys', 'revoke', 'none');
  expect([again.code, again.err]).toEqual([2, expect.stringContaining('no key none')]);
});
