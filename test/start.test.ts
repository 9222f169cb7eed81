import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { headroom, ROOT } from './cli.test-support.ts';

it('docs/start.md shows what its commands say of its account', async () => {
  const page = readFileSync(join(ROOT, 'docs/start.md'), 'utf8');
  const folder = mkdtempSync(join(tmpdir(), 'headroom-start-'));
  const commands = Array.from(page.matchAll(/headroom -- ((?:simulate --acc|why S|advise).+)/g));
  expect(commands.length).toBe(3);
  const said: string[] = [];
  for (const [, command = ''] of commands) {
    const { code, out } = await headroom(folder, ...command.split(' '));
    expect(code, command).toBe(0);
    said.push(out);
  }
  rmSync(folder, { recursive: true });
  const [, shown = ''] = /shortened:\n\n```text\n([^`]+)```/.exec(page) ?? [];
  const parts = shown.split(/\n(?! {4})/).map((part) => part.replaceAll(/\s+/g, ' ').trim());
  const all = said.join('\n').replaceAll(/\s+/g, ' ');
  expect(parts.length).toBeGreaterThan(8);
  for (const part of parts) expect(all).toContain(part);
});
