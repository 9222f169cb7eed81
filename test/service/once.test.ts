import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { createHeadroom, type Headroom } from '../../src/app/index.ts';
import { chooseDatabase, openDatabase, openStore } from '../../src/store/index.ts';
import { ROOT } from '../cli.test-support.ts';
import { freshPostgres } from './databases.test-support.ts';
import { goodAccount, openWorld, StandingClock } from './world.test-support.ts';

const CLAIM = { caller: 'c', key: 'k', fingerprint: 'f' };

/** A process that decides under the key, and is killed before it can keep what it answers. */
const KILLED = `
  import { createHeadroom } from './dist/src/app/index.js';
  import { chooseDatabase, openDatabase, openStore } from './dist/src/store/index.js';
  const [url, day, at] = process.argv.slice(1);
  const store = await openStore(await openDatabase(chooseDatabase(url, false)));
  const settleKey = () => process.kill(process.pid, 'SIGKILL');
  const clock = () => ({ day: Number(day), at: Number(at) });
  const headroom = createHeadroom({ store: { ...store, settleKey }, clock, currency: 'CNY', digits: 2 });
  await headroom.once(${JSON.stringify(CLAIM)}, async (under) =>
    JSON.stringify(await under.decide({ account: 'a', asOf: null, dryRun: false })));
`;

const folder = mkdtempSync(join(tmpdir(), 'headroom-once-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a request under an idempotency key', () => {
  it('is not carried out again though PGlite’s process was killed before it was answered', () =>
    isDoneOnce(`pglite:${join(folder, 'data')}`));

  it.skipIf(inject('postgres') === null)('nor on PostgreSQL', async () =>
    isDoneOnce(await freshPostgres()),
  );
});

async function isDoneOnce(url: string): Promise<void> {
  const clock = new StandingClock('2026-11-24');
  const before = await openWorld(await databaseOf(url), clock);
  await before.headroom.appendEvents(goodAccount('a', clock.today));
  const decisions = await decisionsOf(before.headroom);
  await before.headroom.close();

  await killed(url, clock);
  clock.pass({ seconds: 121 });

  const store = await openStore(await databaseOf(url));
  const headroom = createHeadroom({ store, clock: clock.read, currency: 'CNY', digits: 2 });
  expect(await decisionsOf(headroom)).toBe(decisions + 1);
  const decide = (under: Headroom): Promise<string> =>
    under.decide({ account: 'a', asOf: null, dryRun: false }).then((made) => JSON.stringify(made));
  const again = await headroom.once(CLAIM, decide);
  const made = JSON.parse('answer' in again ? (again.answer ?? '') : '');
  const kept = await headroom.decision('a', decisions + 1);
  expect(made).toMatchObject({ number: decisions + 1, digest: kept?.digest });
  expect(await decisionsOf(headroom)).toBe(decisions + 1);
  // Nothing stands in the way of the next request.
  await headroom.once({ ...CLAIM, key: 'another' }, decide);
  expect(await decisionsOf(headroom)).toBe(decisions + 2);
  await headroom.close();
}

async function databaseOf(url: string) {
  const choice = chooseDatabase(url, false);
  if ('problem' in choice) throw new Error(choice.problem);
  return openDatabase(choice);
}

async function decisionsOf(headroom: Headroom): Promise<number> {
  return (await headroom.account('a'))?.decisions ?? 0;
}

function killed(url: string, clock: StandingClock): Promise<void> {
  const { day, at } = clock.read();
  const args = ['--input-type=module', '-e', KILLED, url, String(day), String(at)];
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.once('exit', (code, signal) =>
      signal === 'SIGKILL' ? resolve() : reject(new Error(`it ended by itself, with ${code}`)),
    );
  });
}
