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

/** Long enough to be killed while it opens the database, now and then. */
const [SHORTEST_MS, LONGEST_MS] = [300, 4000];

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

/** One life of the service under load, ended by SIGKILL. True where it came to do something. */
async function killedRound(round: number): Promise<boolean> {
  const worker = fileURLToPath(new URL('soak-worker.js', import.meta.url));
  const stdio = ['ignore', 'pipe', 'inherit'] as const;
  const child = spawn(process.execPath, [worker, url, String(round)], { stdio: [...stdio] });
  const exited = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
  });
  let died = false;
  child.once('exit', (code) => {
    died = code !== null;
  });
  const ready = listen(child);
  const lives = SHORTEST_MS + chance() * (LONGEST_MS - SHORTEST_MS);
  // Mostly killed at work; one time in five wherever it is, opening the database perhaps.
  if (chance() < 0.8) await Promise.race([ready, exited]);
  await Promise.race([sleep(lives), exited]);
  child.kill('SIGKILL');
  await exited;
  if (died) faults.push(`round ${round}: the service ended by itself`);
  return acknowledged.takeReady();
}

/** Resolves when the service is ready; takes down everything that it acknowledges. */
function listen(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.stdout === null) return;
    createInterface({ input: child.stdout }).on('line', (line) => {
      acknowledged.take(line);
      if (line === 'ready') resolve();
    });
  });
}
