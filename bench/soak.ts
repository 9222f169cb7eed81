import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { postgresPrograms, startPostgres } from './postgres-server.ts';
import { sequence } from './sequence.ts';
import { Acknowledged, audit, auditRound } from './soak-audit.ts';
import { askUntilGone } from './soak-clients.ts';

/** Long enough to be killed while it opens the database, now and then. */
const [SHORTEST_MS, LONGEST_MS] = [300, 4000];

/** Of the service: any port, and nobody who asks too often. */
const SETTINGS = {
  HEADROOM_PORT: '0',
  HEADROOM_TIME_ZONE: 'UTC',
  HEADROOM_MACHINE_RATE: '100000000',
  HEADROOM_PERSON_RATE: '100000000',
};

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '600' },
    database: { type: 'string', default: 'pglite' },
    seed: { type: 'string', default: '1' },
  },
});

const folder = mkdtempSync(join(tmpdir(), 'headroom-soak-'));
const { url, stop } = await database();
const chance = sequence(Number(values.seed));
const acknowledged = new Acknowledged();
const faults: string[] = [];
const until = Date.now() + Number(values.seconds) * 1000;
let rounds = 0;
let working = 0;
while (faults.length === 0 && (Date.now() < until || working === 0)) {
  rounds += 1;
  const wasReady = await killedRound(rounds);
  if (!wasReady) continue;
  working += 1;
  faults.push(...(await auditRound(url, acknowledged)));
}
faults.push(...(await audit(url, acknowledged)));
await stop();
rmSync(folder, { recursive: true });
const counts = { rounds, roundsWithLoad: working, ...acknowledged.counts() };
console.log(JSON.stringify({ name: 'soak', database: values.database, ...counts, faults }));
process.exitCode = faults.length === 0 ? 0 : 1;

async function database(): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  if (values.database === 'pglite') {
    return { url: `pglite:${join(folder, 'data')}`, stop: async () => undefined };
  }
  const bin = postgresPrograms();
  if (bin === null) throw new Error('no PostgreSQL server here: install the package postgresql');
  return startPostgres(bin);
}

/** One life of `headroom serve` under load, ended by SIGKILL. True where it came to do something. */
async function killedRound(number: number): Promise<boolean> {
  const before = acknowledged.counts().events;
  const args = [fileURLToPath(new URL('../src/cli/main.js', import.meta.url)), 'serve'];
  const env = { ...process.env, ...SETTINGS, DATABASE_URL: url };
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
  });
  let died = false;
  child.once('exit', (code) => {
    died = code !== null;
  });
  let asking: Promise<void> = Promise.resolve();
  const ready = listening(child).then((address) => {
    asking = askUntilGone({ url: address, number, chance, acknowledged });
  });
  const lives = SHORTEST_MS + chance() * (LONGEST_MS - SHORTEST_MS);
  // Mostly killed at work; one time in five wherever it is, opening the database perhaps.
  if (chance() < 0.8) await Promise.race([ready, exited]);
  await Promise.race([sleep(lives), exited]);
  child.kill('SIGKILL');
  await exited;
  await asking;
  if (died) faults.push(`round ${number}: the service ended by itself`);
  return acknowledged.counts().events > before;
}

/** Where it listens, once it says so in its log. */
function listening(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    if (child.stdout === null) return;
    createInterface({ input: child.stdout }).on('line', (line) => {
      const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? [];
      if (address !== undefined) resolve(address);
    });
  });
}
