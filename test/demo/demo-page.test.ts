import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROOT } from '../cli.test-support.ts';

const MAIN = join(ROOT, 'dist/src/cli/main.js');
/** Of util-linux: runs a command at a terminal. */
const SCRIPT = '/usr/bin/script';
const ADDRESS = /^http:\/\/127\.0\.0\.1:\d+\s*$/;
const READY = { timeout: 110_000 };

describe('headroom demo page', () => {
  let temporary: string;

  beforeEach(() => {
    temporary = mkdtempSync(join(tmpdir(), 'headroom-demo-page-'));
  });

  afterEach(() => rmSync(temporary, { recursive: true }));

  function started(program: string, args: readonly string[], environment: object = {}) {
    const env = { ...process.env, TMPDIR: temporary, ...environment };
    const child = spawn(program, args, { env });
    const said = { out: '', err: '' };
    child.stdout.on('data', (data) => {
      said.out += String(data);
    });
    child.stderr.on('data', (data) => {
      said.err += String(data);
    });
    return { child, said, ended: endOf(child) };
  }

  const lastLine = (text: string): string => text.trimEnd().split('\n').at(-1) ?? '';

  it('ends at the address, and by Ctrl-C once or as npm passes it on, and leaves nothing behind', async () => {
    const { child, said, ended } = started(process.execPath, [MAIN, 'demo', 'page']);
    await expect.poll(() => lastLine(said.out), READY).toMatch(ADDRESS);
    expect((await fetch(lastLine(said.out))).status).toBe(200);
    child.kill('SIGINT');
    child.kill('SIGINT');
    expect(await ended).toBe(0);
    expect(said.err).toBe('');
    expect(lastLine(said.out)).toMatch(ADDRESS);
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('is given up while it is prepared, and leaves nothing behind', async () => {
    const { child, said, ended } = started(process.execPath, [MAIN, 'demo', 'page']);
    await expect.poll(() => readdirSync(temporary), READY).not.toEqual([]);
    child.kill('SIGINT');
    expect(await ended).toBe(0);
    expect(said).toEqual({ out: '', err: '' });
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('says in one line that its port is in use, and leaves nothing behind', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => {
      other.listen(0, '127.0.0.1', resolve);
    });
    const port = String((other.address() as AddressInfo).port);
    const { said, ended } = started(process.execPath, [MAIN, 'demo', 'page', '--port', port]);
    expect(await ended).toBe(2);
    expect(said).toEqual({
      out: '',
      err: `port ${port} on 127.0.0.1 is in use: choose another by --port\n`,
    });
    expect(readdirSync(temporary)).toEqual([]);
    other.close();
  });

  it.skipIf(!existsSync(SCRIPT))(
    'opens a browser at a terminal of 80 columns, and shows there how far it is',
    async () => {
      const shown = join(temporary, 'shown');
      const opener = join(temporary, 'xdg-open');
      writeFileSync(opener, `#!/bin/sh\necho "$1" > '${shown}'\n`);
      chmodSync(opener, 0o755);
      const command = `stty cols 80 rows 24; exec '${process.execPath}' '${MAIN}' demo page`;
      const { child, said, ended } = started(SCRIPT, ['-qec', command, '/dev/null'], {
        ...{ DISPLAY: ':0', SSH_CONNECTION: undefined },
        PATH: [temporary, process.env.PATH].join(delimiter),
      });
      await expect.poll(() => existsSync(shown), READY).toBe(true);
      await expect.poll(() => readFileSync(shown, 'utf8')).toMatch(ADDRESS);
      const screen = plain(said.out);
      expect(lastLine(screen)).toBe(readFileSync(shown, 'utf8').trim());
      expect(screen).toContain('100% | 12/12');
      for (const line of screen.split(/[\r\n]+/)) expect(line.length).toBeLessThanOrEqual(80);
      child.stdin?.write('\u0003');
      expect(await ended).toBe(0);
      expect(readdirSync(temporary).sort()).toEqual(['shown', 'xdg-open']);
    },
  );
});

function endOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    child.on('close', resolve);
  });
}

/** Each write of its own line, without what moves the writing and colours it. */
function plain(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what a terminal is moved by
  return text.replaceAll(/\u001b\[[\d;?]*[A-Za-z]/g, '\n').trim();
}
