import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AccountOpened, day, type Event, type Instant } from '../kernel/index.ts';
import { UsageError } from './args.ts';
import {
  type About,
  readAbout,
  readPortfolio,
  writeAbout,
  writeEvents,
} from './portfolio-folder.ts';

const ABOUT: About = {
  name: 'two accounts',
  currency: 'CNY',
  timeZone: 'Asia/Shanghai',
  from: '2024-01-01',
  to: '2024-06-30',
  accounts: 2,
  events: 2,
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'headroom-portfolio-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const eventsFile = (): string => join(folder, 'events.ndjson.gz');

describe('a portfolio folder', () => {
  it('gives back the accounts and events that were written into it', async () => {
    await writeEvents(folder, [opening('a', 1), opening('b', 1)], ABOUT);
    writeAbout(folder, ABOUT);
    expect(readAbout(folder)).toEqual(ABOUT);
    const { book, refused, duplicates } = await readPortfolio(folder, ABOUT);
    expect(book.accounts.map(({ id }) => id)).toEqual(['a', 'b']);
    expect([refused, duplicates]).toEqual([[], 0]);
  });

  it('counts an event that comes twice, and takes it once', async () => {
    await writeEvents(folder, [opening('a', 1), opening('a', 1)], ABOUT);
    const { book, duplicates } = await readPortfolio(folder, ABOUT);
    expect([book.starts.at(-1), duplicates]).toEqual([1, 1]);
  });

  it('gives one account alone, as it is among the others', async () => {
    await writeEvents(folder, [opening('a', 1), opening('ab', 1), opening('b', 1)], ABOUT);
    const { book } = await readPortfolio(folder, ABOUT, undefined, 'a');
    expect(book.accounts.map(({ id }) => id)).toEqual(['a']);
  });

  it.each(['客户', 'a"b', 'a/b'])('finds the account %j however JSON escapes it', async (id) => {
    const line = JSON.stringify({
      ...{ v: 1, id: 'e1', account: id, effective: '2024-01-01' },
      ...{ type: 'accountOpened', product: 'line', segment: 'personal' },
    });
    const escaped = line
      .replaceAll('/', '\\/')
      .replaceAll(/[^\0-~]/g, (c) => `\\u${c.charCodeAt(0).toString(16)}`);
    writeFileSync(eventsFile(), gzipSync(escaped));
    const { book } = await readPortfolio(folder, ABOUT, undefined, id);
    expect(book.accounts.map((account) => account.id)).toEqual([id]);
  });

  it('numbers its lines from one, blank ones and a last one without an end included', async () => {
    writeFileSync(eventsFile(), gzipSync('\n{\r\n\n  \n['));
    const { refused } = await readPortfolio(folder, ABOUT);
    expect(refused.map(({ line, file }) => [line, file])).toEqual([
      [2, eventsFile()],
      [5, eventsFile()],
    ]);
  });

  it('refuses the events of more sources than a portfolio can have, and keeps the others', async () => {
    const granted = Array.from({ length: 40 }, (_, i) => {
      const { product, segment, ...envelope } = opening('a', i + 2) as AccountOpened;
      return { ...envelope, type: 'consentGranted', source: `source ${i}` } as const;
    });
    await writeEvents(folder, [opening('a', 1), ...granted, opening('b', 1)], ABOUT);
    const { book, refused } = await readPortfolio(folder, ABOUT);
    expect(book.accounts.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(refused.length).toBe(40 - 23);
    expect(refused[0]).toMatchObject({
      ...{ file: eventsFile(), line: 25, path: 'source' },
      message: 'source "source 23" is one too many: a portfolio has at most 31',
    });
  });

  it('is refused where the events are missing, not compressed, or cut short', async () => {
    await expect(readPortfolio(folder, ABOUT)).rejects.toThrow(UsageError);
    writeFileSync(eventsFile(), 'as plain text');
    await expect(readPortfolio(folder, ABOUT)).rejects.toThrow(
      /events\.ndjson\.gz: cannot be read/,
    );
    await writeEvents(folder, [opening('a', 1), opening('b', 1)], ABOUT);
    writeFileSync(eventsFile(), readFileSync(eventsFile()).subarray(0, -12));
    await expect(readPortfolio(folder, ABOUT)).rejects.toThrow(UsageError);
  });

  it.each([
    ['{', /portfolio\.json: /],
    ['null', /portfolio\.json: name is missing/],
    [{ ...ABOUT, timeZone: undefined }, /portfolio\.json: timeZone is missing/],
    [{ ...ABOUT, to: '2024-06-31' }, /portfolio\.json: to expects a date as .*"2024-06-31"/],
  ])('is refused where it says of itself %j', (about, message) => {
    const text = typeof about === 'string' ? about : JSON.stringify(about);
    writeFileSync(join(folder, 'portfolio.json'), text);
    expect(() => readAbout(folder)).toThrow(UsageError);
    expect(() => readAbout(folder)).toThrow(message);
  });
});

function opening(account: string, index: number): Event {
  const on = day('2024-01-01');
  const at = (on * 86_400_000) as Instant;
  const times = { effective: on, known: on, effectiveAt: at, knownAt: at };
  const type = { type: 'accountOpened', product: 'line', segment: 'personal' } as const;
  return { v: 1, id: `${account}-${index}`, account, ...times, ...type };
}
