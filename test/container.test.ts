import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readConfiguration, VARIABLES } from '../src/cli/configuration.ts';
import { ROOT } from './cli.test-support.ts';

/**
 * The container file and the compose file, without a container engine: what the one copies is laid out in a
 * folder, and started there as it says, with what the other sets.
 */

const CONTAINERFILE = readFileSync(join(ROOT, 'Containerfile'), 'utf8');
const COMPOSE = parse(readFileSync(join(ROOT, 'compose.yaml'), 'utf8'));
const BUILT_IN = '/headroom/';

/** What compose asks for; a password may hold any character. */
const ASKED: Readonly<Record<string, string>> = {
  DATABASE_PASSWORD: 'a/b@c:d#e',
  HEADROOM_WEBHOOK_KEY: Buffer.alloc(32, 7).toString('base64'),
};

type Environment = Readonly<Record<string, string>>;

const lastOf = (instruction: string): string =>
  Array.from(CONTAINERFILE.matchAll(new RegExp(`^${instruction} (.+)$`, 'gm'))).at(-1)?.[1] ?? '';

const image: Environment = Object.fromEntries(
  lastOf('ENV')
    .split(' ')
    .map((pair) => pair.split('=')),
);

/** As compose puts values in: one without a value is passed on where it is set, and here none is. */
const composed: Environment = Object.fromEntries(
  Object.entries(COMPOSE.services.service.environment as Record<string, string | null>).flatMap(
    ([name, value]) => (value === null ? [] : [[name, substituted(value)]]),
  ),
);

function substituted(text: string): string {
  return text.replaceAll(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_, name, kind, other) => {
    return ASKED[name] ?? (kind === '-' ? other : '');
  });
}

describe('the container', () => {
  const folder = mkdtempSync(join(tmpdir(), 'headroom-container-'));
  const home = join(folder, 'home');
  const environment = { ...image, ...composed, DATABASE_URL: `pglite:${join(folder, 'data')}` };
  const started = (...args: readonly string[]) => {
    const [program, ...first] = JSON.parse(lastOf('ENTRYPOINT')) as readonly string[];
    expect(program).toBe('node');
    return spawn(process.execPath, [...first, ...args], {
      cwd: home,
      env: { ...environment, HEADROOM_HOST: '127.0.0.1', HEADROOM_PORT: '0' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  };
  const outputOf = async (...args: readonly string[]): Promise<string> => {
    let out = '';
    for await (const data of started(...args).stdout) out += String(data);
    return out;
  };

  beforeAll(async () => {
    mkdirSync(home);
    for (const [, copied = ''] of CONTAINERFILE.matchAll(/^COPY --from=build (.+)$/gm)) {
      const sources = copied.split(' ');
      const target = sources.pop() ?? '';
      for (const source of sources) layOut(source, target, home);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('starts with nothing but what is copied into it, and stops when it is told to', async () => {
    const key = JSON.parse(await outputOf('keys', 'create', 'core-banking', '--json'));
    const service = started(...(JSON.parse(lastOf('CMD')) as readonly string[]));
    const ended = new Promise((resolve) => {
      service.once('exit', resolve);
    });
    let log = '';
    service.stdout.on('data', (data) => {
      log += String(data);
    });
    const address = /listening at (http:[^"]+)"/;
    await expect.poll(() => log, { timeout: 50_000 }).toMatch(address);
    const [, url = ''] = address.exec(log) ?? [];
    const ask = (path: string, headers = {}) => fetch(url + path, { headers });
    for (const path of ['/ready', '/', '/docs', '/docs/swagger-ui-bundle.js']) {
      expect((await ask(path)).status, path).toBe(200);
    }
    expect((await ask('/v1/accounts')).status).toBe(401);
    // What it decides by, and what it tells borrowers.
    for (const path of ['/v1/documents/limit-policy', '/v1/articles']) {
      const list = await ask(path, { authorization: `Bearer ${key.key}` });
      expect(await list.text(), path).toMatch(/^\{"items":\[\{/);
    }
    service.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  it('is given settings that production takes, and any that there is', () => {
    const settings = { ...image, ...composed };
    const { PGPASSWORD: password, NODE_ENV: _, ...own } = settings;
    expect(password).toBe(ASKED.DATABASE_PASSWORD);
    expect(readConfiguration(own, 'policies')).toMatchObject({
      production: true,
      database: { kind: 'postgres', url: expect.not.stringContaining('a/b') },
      documents: 'policies',
      identity: { developmentLogin: false },
    });
    const given = [...Object.keys(image), ...Object.keys(COMPOSE.services.service.environment)];
    expect(given).toEqual(expect.arrayContaining(Object.keys(VARIABLES)));
    const known = [...Object.keys(VARIABLES), 'NODE_ENV', 'PGPASSWORD'];
    expect(known).toEqual(expect.arrayContaining(given));
  });
});

/** What lies in the stage that builds lies in this folder, too. */
function layOut(source: string, target: string, home: string): void {
  expect(source.startsWith(BUILT_IN)).toBe(true);
  const from = join(ROOT, source.slice(BUILT_IN.length));
  const to = join(home, target.endsWith('/') ? join(target, basename(source)) : target);
  mkdirSync(dirname(to), { recursive: true });
  if (target === 'node_modules') symlinkSync(from, to);
  else cpSync(from, to, { recursive: true });
}
