import { join } from 'node:path';
import { expect, it } from 'vitest';
import { postgresPrograms } from '../../bench/postgres-server.ts';
import { ROOT, run } from '../cli.test-support.ts';

/** The short form of `npm run soak`, which takes ten minutes for each database. */
const SECONDS = '6';

it.each(['pglite', 'postgres'])(
  'a service on %s that is killed at work again and again has lost nothing that it acknowledged',
  async (database) => {
    if (database === 'postgres' && postgresPrograms() === null) return;
    const soak = join(ROOT, 'dist/bench/soak.js');
    const args = [soak, '--seconds', SECONDS, '--database', database];
    const { out, err } = await run(process.execPath, args, ROOT);
    const result = JSON.parse(out || JSON.stringify({ err }));
    expect(result).toMatchObject({ database, faults: [] });
    expect(result.roundsWithLoad).toBeGreaterThan(0);
    expect(result.events).toBeGreaterThan(0);
    expect(result.authorizations).toBeGreaterThan(0);
  },
);
