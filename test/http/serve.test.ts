import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { ROOT, run } from '../cli.test-support.ts';
import { draw } from './service.test-support.ts';

/** Has the process say what it was started with. */
const TELLS_SETTINGS = 'data:text/javascript,console.log(process.execArgv.join())';
const MAIN = join(ROOT, 'dist/src/cli/main.js');

/** What a collector of traces is sent over HTTP. */
async function collector() {
  const sent: string[] = [];
  const server = createServer(async (request, response) => {
    sent.push(`${request.url} ${await text(request)}`);
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, sent, close: () => server.close() };
}

it('headroom serve answers until it is told to stop, and headroom verify finds its chain whole', async () => {
  const traces = await collector();
  const folder = mkdtempSync(join(tmpdir(), 'headroom-serve-'));
  const env = {
    ...process.env,
    DATABASE_URL: `pglite:${join(folder, 'data')}`,
    HEADROOM_PORT: '0',
    OTEL_EXPORTER_OTLP_ENDPOINT: traces.url,
  };
  // As its bin, which brings the settings of the engine along in its first line.
  chmodSync(MAIN, 0o755);
  const child = spawn(MAIN, ['serve'], {
    env: { ...env, NODE_OPTIONS: `--import=${TELLS_SETTINGS}` },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>((resolve) => {
    child.on('exit', resolve);
  });
  let log = '';
  child.stdout.on('data', (data) => {
    log += String(data);
  });
  const address = /listening at (http:[^"]+)"/;
  await expect.poll(() => log, { timeout: 110_000 }).toMatch(address);
  expect(log).toContain('--max-semi-space-size=64\n');
  expect(log.match(/(?<="starting: )[^"]+/g)).toEqual([
    'opening the database',
    'bringing its tables up to date',
    'reading the documents that decide',
  ]);
  const [, url = ''] = address.exec(log) ?? [];
  const open = {
    ...draw('o'),
    type: 'accountOpened',
    product: 'revolving-personal',
    segment: 'personal',
    amount: undefined,
  };
  const send = (event: object) =>
    fetch(`${url}/v1/events`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(event),
    });
  expect((await send(open)).status).toBe(201);
  expect((await fetch(`${url}/v1/accounts/a/decisions/1`)).status).toBe(200);
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  // The last ones are sent before the process ends.
  const told = traces.sent.join('\n');
  expect(told).toContain('/v1/traces {');
  for (const name of ['headroom', 'POST /v1/events', 'headroom.appendEvents']) {
    expect(told).toContain(`"${name}"`);
  }
  traces.close();
  const verified = await new Promise<string>((resolve) => {
    const verify = spawn(process.execPath, [MAIN, 'verify', '--json'], { env });
    let out = '';
    verify.stdout.on('data', (data) => {
      out += String(data);
    });
    verify.on('close', () => resolve(out));
  });
  expect(JSON.parse(verified)).toEqual({ holds: true, broken: null, rewards: [] });
  rmSync(folder, { recursive: true });
});

it('headroom serve says in one line which database it cannot open', async () => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  const away = `DATABASE_URL=postgres://user:secret@127.0.0.1:${port}/away`;
  const { code, err } = await run('env', [away, process.execPath, MAIN, 'serve'], tmpdir());
  expect(code).toBe(2);
  expect(err).toBe(
    `DATABASE_URL: the database does not answer (connect ECONNREFUSED 127.0.0.1:${port})\n`,
  );
});

it('headroom serve tells every mistake of its configuration, and does not begin', async () => {
  const wrong = ['HEADROOM_PORT=x', 'HEADROOM_CURRENCY=yuan', 'HEADROOM_PROT=1'];
  const { code, err } = await run('env', [...wrong, process.execPath, MAIN, 'serve'], tmpdir());
  expect(code).toBe(2);
  for (const setting of wrong) expect(err).toContain(setting.split('=')[0]);
  expect(err).toContain('did you mean "HEADROOM_PORT"?');
});
