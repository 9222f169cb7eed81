import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Compile } from 'typebox/compile';
import { describe, expect, it } from 'vitest';
import { Unavailable } from '../../src/app/index.ts';
import { eventLineSchema } from '../../src/contract/index.ts';
import { headroom as runCli } from '../cli.test-support.ts';
import type { Suite } from '../service/databases.test-support.ts';
import { draw, listen, opened } from './service.test-support.ts';

const line = Compile(eventLineSchema);

// biome-ignore lint/suspicious/noExplicitAny: what is in it is what the tests look at
type Line = any;

async function send(url: string, body: string): Promise<Line[]> {
  const headers = { 'content-type': 'application/x-ndjson' };
  const response = await fetch(`${url}/v1/events`, { method: 'POST', headers, body });
  expect(response.headers.get('content-type')).toBe('application/x-ndjson');
  return linesOf(await response.text());
}

function linesOf(text: string): Line[] {
  const lines = text
    .trimEnd()
    .split('\n')
    .map((one) => JSON.parse(one));
  for (const one of lines) expect([one, line.Check(one)]).toEqual([one, true]);
  return lines;
}

const written = (events: readonly unknown[]): string =>
  events.map((event) => (typeof event === 'string' ? event : JSON.stringify(event))).join('\n');

/** Events that come as lines. */
export const importSuite: Suite = (fresh) =>
  describe('a stream of events', () => {
    it('is answered line by line, in order, with a summary at the end', async () => {
      const service = await opened(await listen(await fresh()));
      const events = [draw('d1'), '', '{"no":', draw('d1'), draw('d2', 'nobody'), draw('d3')];
      const answers = await send(service.url, written(events));
      expect(answers.slice(0, -1).map(({ row, outcome }) => [row, outcome])).toEqual([
        [1, 'added'],
        [3, 'refused'],
        [4, 'duplicate'],
        [5, 'refused'],
        [6, 'added'],
      ]);
      expect(answers[3].problem.type).toBe('/problems/account_must_be_opened');
      expect(answers.at(-1)).toEqual({
        summary: { added: 2, duplicate: 1, refused: 2, finished: true },
      });
      await service.close();
    });

    it('is answered while it is still being sent, and waits for a reader who is slow', async () => {
      const service = await opened(await listen(await fresh()));
      const sent = request(`${service.url}/v1/events`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-ndjson' },
      });
      sent.write(`${JSON.stringify(draw('d0'))}\n`);
      const response = await new Promise<import('node:http').IncomingMessage>((resolve) => {
        sent.on('response', resolve);
      });
      let said = '';
      response.on('data', (data) => {
        said += String(data);
      });
      await expect.poll(() => said).toContain('"row":1');
      response.pause();
      // Nobody reads: what is taken in stays bounded, whatever is sent.
      const many = `"${'x'.repeat(300)}"\n`.repeat(2000);
      for (let i = 0; i < 30; i++) sent.write(many);
      await sleep(600);
      expect(sent.writableLength).toBeGreaterThan(0);
      response.resume();
      sent.end();
      await new Promise((resolve) => {
        response.on('end', resolve);
      });
      const answers = linesOf(said);
      expect(answers).toHaveLength(1 + 30 * 2000 + 1);
      expect(answers.at(-1).summary).toMatchObject({ added: 1, refused: 60_000, finished: true });
      await service.close();
    });

    it('breaks off with what was not looked at where the database goes away', async () => {
      const service = await opened(await listen(await fresh()));
      const endless = await send(
        service.url,
        `${JSON.stringify(draw('d'))}\n${'x'.repeat(300_000)}`,
      );
      expect(endless.at(-1).summary).toMatchObject({
        added: 1,
        finished: false,
        problem: { type: '/problems/body_must_be_small' },
      });
      const elsewhere = await service.ask('POST', '/v1/drafts', {
        body: '{}',
        headers: { 'content-type': 'application/x-ndjson' },
      });
      expect(elsewhere.status).toBe(415);
      await service.close();
      let calls = 0;
      const broken = await listen(await fresh(), {
        instead: {
          appendEvents: async (events) => {
            calls += 1;
            if (calls > 1) throw new Unavailable('gone');
            return events.map(() => ({ outcome: 'duplicate' }));
          },
        },
      });
      const long = Array.from({ length: 3000 }, (_, i) => draw(`d${i}`));
      const answers = await send(broken.url, written(long));
      expect(answers.length).toBeLessThan(3001);
      expect(answers.at(-1).summary).toMatchObject({
        finished: false,
        problem: { type: '/problems/service_must_be_available' },
      });
      await broken.close();
    });

    it('is sent by headroom import, which says what was refused, and twice has the effect of once', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'headroom-import-'));
      const service = await opened(await listen(await fresh()));
      const file = join(folder, 'events.jsonl');
      // More lines than go into one request.
      writeFileSync(file, written([draw('d1'), ...Array(5499).fill(''), '7', draw('d2'), '']));
      const first = await runCli(folder, 'import', file, '--url', service.url, '--json');
      expect(first.err).toContain(`${file}:5501: expected an event as an object, found 7`);
      expect([first.code, JSON.parse(first.out)]).toEqual([
        1,
        { added: 2, duplicate: 0, refused: 1, finished: true },
      ]);
      const again = await runCli(folder, 'import', file, '--url', service.url);
      expect(again.out).toBe('0 added, 2 there already, 1 refused\n');
      await service.close();
      await rm(folder, { recursive: true });
    });
  });
