import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { FolderInUse, openPglite } from './pglite.ts';

const folder = mkdtempSync(join(tmpdir(), 'headroom-pglite-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a folder of PGlite', () => {
  it('is for one process at a time, and one that was killed does not keep it', async () => {
    const lock = join(folder, 'headroom.pid');
    writeFileSync(lock, String(process.ppid));
    await expect(openPglite(folder)).rejects.toThrow(FolderInUse);
    writeFileSync(lock, '2147483646');
    const database = await openPglite(folder);
    expect(await database.query('select 1 as one')).toEqual([{ one: 1 }]);
    await database.close();
  }, 60_000);
});
