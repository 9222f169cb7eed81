import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonical } from '../src/kernel/index.ts';
import {
  cardRow,
  csv,
  eventLines,
  HEAD,
  headroom,
  headroomProcess,
  lineOf,
  query,
  ROOT,
  type Run,
  writeEventLines,
} from './cli.test-support.ts';

const folder = mkdtempSync(join(tmpdir(), 'headroom-cli-'));
const inFolder = (...parts: readonly string[]): string => join(folder, ...parts);

/** Thirty good rows; then a text for a number, an ID again, a row cut short and one too long. */
const good = Array.from({ length: 30 }, (_, i) => cardRow(i + 1));
const cutShort = lineOf(cardRow(33)).split(',').slice(0, 15).join(',');
const BAD_ROWS = [
  cardRow(31, { LIMIT_BAL: 'much', PAY_0: '' }),
  cardRow(7),
  cutShort,
  `${lineOf(cardRow(34))},1`,
];

beforeAll(async () => {
  writeFileSync(inFolder('cards.csv'), csv([...good, ...BAD_ROWS]));
  writeFileSync(inFolder('good.csv'), csv(good));
  expect(await headroom(folder, 'import', 'taiwan', 'good.csv', '--portfolio', 'good')).toEqual({
    code: 0,
    out: expect.stringMatching(/^30 accounts, \d+ events → good\n$/),
    err: '',
  });
  const onGood = ['--portfolio', 'good'];
  reviewed = await headroom(folder, 'review', ...onGood);
  reviewedAgain = await headroom(folder, 'review', ...onGood, '--json', '--out', 'again');
  told = await headroom(folder, 'why', 'T5', ...onGood);
  explained = await headroom(folder, 'why', 'T5', ...onGood, '--json');
});

afterAll(() => rmSync(folder, { recursive: true }));

/** The good portfolio reviewed twice, as text and as JSON, and one of its accounts explained so. */
let reviewed: Run;
let reviewedAgain: Run;
let told: Run;
let explained: Run;

/** What every wrong use has in common: exit code 2, a word to the user, and no stack. */
async function expectUsageError(args: readonly string[], message: string | RegExp): Promise<void> {
  const { code, out, err } = await headroom(folder, ...args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(message);
  expect(err).not.toMatch(/^ {4}at /m);
}

describe('headroom', () => {
  it.each([
    { args: ['why', 'T5', '--portfolio', 'good'], code: 0 },
    { args: ['import', 'taiwan', 'cards.csv', '--portfolio', 'by-process'], code: 1 },
    { args: ['policy', 'check', 'none.yaml'], code: 2 },
  ])('is a process that says, and ends with, what its command does: $code', async (row) => {
    const asked = await headroomProcess(folder, ...row.args);
    expect(asked).toEqual(await headroom(folder, ...row.args));
    expect(asked.code).toBe(row.code);
  });
});

describe('headroom import taiwan', () => {
  it('tells each bad row by file, line and field, keeps the good ones, and ends with 1', async () => {
    const { code, out, err } = await headroom(
      folder,
      ...['import', 'taiwan', 'cards.csv', '--portfolio', 'mixed'],
    );
    expect(code).toBe(1);
    expect(out).toMatch(/^30 accounts, \d+ events → mixed\n$/);
    expect(err.trimEnd().split('\n')).toEqual([
      'cards.csv:32: LIMIT_BAL: expected a whole number, found "much"',
      'cards.csv:32: PAY_0: expected a whole number, found ""',
      'cards.csv:33: ID: occurs twice',
      `cards.csv:34: ${HEAD[15]}: the row ends before it`,
      'cards.csv:35: the row has more fields than the head',
    ]);
    expect(eventLines(inFolder('mixed'))).toEqual(eventLines(inFolder('good')));
  });

  it('tells the same as JSON', async () => {
    const { code, out } = await headroom(
      folder,
      ...['import', 'taiwan', 'cards.csv', '--portfolio', 'as-json', '--json'],
    );
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ accounts: 30, refused: 4, portfolio: 'as-json' });
    expect(JSON.parse(out).problems).toHaveLength(5);
  });

  it('writes the outcome of every account that it kept', () => {
    const [head, ...outcomes] = readFileSync(inFolder('good/outcomes.csv'), 'utf8')
      .trimEnd()
      .split('\n');
    expect(head).toBe('account,default');
    expect(outcomes).toEqual(good.map((row) => `T${row.ID},${row['default.payment.next.month']}`));
  });

  it('reads a compressed file as it does a plain one', async () => {
    writeFileSync(inFolder('good.csv.gz'), gzipSync(csv(good)));
    await headroom(folder, 'import', 'taiwan', 'good.csv.gz', '--portfolio', 'unpacked');
    expect(eventLines(inFolder('unpacked'))).toEqual(eventLines(inFolder('good')));
  });

  it('names a column that is missing once, and writes nothing', async () => {
    const head = HEAD.filter((column) => column !== 'PAY_2');
    writeFileSync(inFolder('narrow.csv'), csv(good, head));
    const args = ['import', 'taiwan', 'narrow.csv', '--portfolio', 'narrow'];
    await expectUsageError(args, /^narrow\.csv:1: PAY_2: the column is missing\n$/m);
    expect(existsSync(inFolder('narrow'))).toBe(false);
  });

  it('keeps what stands before the place where a file breaks, and tells the place', async () => {
    writeFileSync(inFolder('torn.csv.gz'), gzipSync(csv(good)).subarray(0, 300));
    const args = ['import', 'taiwan', 'torn.csv.gz', '--portfolio', 'torn-import'];
    const { code, out, err } = await headroom(folder, ...args);
    expect([code, out]).toEqual([1, expect.stringMatching(/^[1-9]\d? accounts, /)]);
    const accounts = Number.parseInt(out, 10);
    expect(err).toBe(`torn.csv.gz:${accounts + 1}: unexpected end of file\n`);
  });

  it('refuses a file that is missing, or that is none', async () => {
    mkdirSync(inFolder('a-folder'));
    await expectUsageError(['import', 'taiwan', 'none.csv'], 'no such file: none.csv');
    await expectUsageError(['import', 'taiwan', 'a-folder'], 'no account could be read');
  });
});

describe('headroom review', () => {
  it('writes the same rows with the same values as CSV and as Parquet', async () => {
    expect([reviewed.code, reviewed.err]).toEqual([0, '']);
    expect(reviewed.out).toContain('good/review/decisions.parquet');
    const written = await query(
      `FROM read_csv('${inFolder('good/review/decisions.csv')}', all_varchar = true)`,
    );
    const packed = await query(`FROM '${inFolder('good/review/decisions.parquet')}'`);
    expect(packed.map(comparable)).toEqual(written.map(comparable));
    expect(written.map(({ account }) => account)).toEqual(good.map(({ ID }) => `T${ID}`));
  });

  it('gives every Parquet file the same types, amounts exact', async () => {
    writeOpenings('odd', ['007'], 'card');
    const { code } = await headroom(folder, 'review', '--portfolio', 'odd');
    expect(code).toBe(0);
    const typesOf = (name: string) =>
      query(
        `SELECT column_name AS name, column_type AS type
         FROM (DESCRIBE FROM '${inFolder(name, 'review/decisions.parquet')}')`,
      );
    const types = await typesOf('odd');
    expect(types).toEqual(await typesOf('good'));
    expect(types).toContainEqual({ name: 'limit', type: 'DECIMAL(18,2)' });
    const rows = await query(`FROM '${inFolder('odd/review/decisions.parquet')}'`);
    expect(rows).toMatchObject([{ account: '007', previous: '50000.50' }]);
  });

  it('writes a report that loads nothing from outside', () => {
    const html = readFileSync(inFolder('good/review/report.html'), 'utf8');
    expect(html).toContain('<svg');
    expect(html).not.toMatch(/\b(src|href)\s*=\s*["']?\s*https?:/i);
    expect(html).not.toMatch(/url\(\s*["']?https?:|@import|<script|<link/i);
  });

  it('prints with --json what it writes into summary.json', () => {
    const summary = JSON.parse(reviewedAgain.out);
    expect(summary).toEqual(JSON.parse(readFileSync(inFolder('again/summary.json'), 'utf8')));
    expect(summary).toMatchObject({ currency: 'TWD', withoutPolicy: 0 });
    expect(summary.dates).toMatchObject([{ day: '2005-10-01', accounts: 30 }]);
    expect(summary.stagnation).toMatchObject({ months: 6, accounts: 30 });
  });

  it('writes the same files on a second run', () => {
    for (const file of ['decisions.csv', 'report.html', 'summary.json']) {
      expect(readFileSync(inFolder('again', file))).toEqual(
        readFileSync(inFolder('good/review', file)),
      );
    }
  });

  it('decides at every month-end of a range', async () => {
    const range = ['--from', '2005-07-01', '--to', '2005-09-30', '--out', 'ranged', '--json'];
    const { code, out } = await headroom(folder, 'review', '--portfolio', 'good', ...range);
    expect(code).toBe(0);
    const days = JSON.parse(out).dates.map(({ day }: { readonly day: string }) => day);
    expect(days).toEqual(['2005-07-31', '2005-08-31', '2005-09-30']);
    const rows = await query(
      `SELECT date, count(*)::INTEGER AS accounts FROM '${inFolder('ranged/decisions.parquet')}'
       GROUP BY date ORDER BY date`,
    );
    expect(rows).toEqual(days.map((date: string) => ({ date, accounts: 30 })));
  });

  it('reviews a portfolio with bad lines, tells and counts them, and ends with 1', async () => {
    const lines = eventLines(inFolder('good'));
    const stray = JSON.parse(lines[0] as string);
    copyPortfolio('good', 'spoiled');
    writeEventLines(inFolder('spoiled'), [
      ...lines.slice(0, 2),
      '{"v":1,"id":',
      JSON.stringify({ ...stray, id: 'X-1', type: 'limitAplied', limit: 5 }),
      ...lines.slice(2),
      JSON.stringify({ ...stray, id: 7, effective: 'yesterday' }),
    ]);
    const { code, err } = await headroom(folder, 'review', '--portfolio', 'spoiled');
    expect(code).toBe(1);
    const problems = err.trimEnd().split('\n');
    const last = lines.length + 3;
    expect(problems).toEqual([
      expect.stringMatching(/^spoiled\/events\.ndjson\.gz:3\b/),
      expect.stringMatching(/^spoiled\/events\.ndjson\.gz:4 type: .*"limitApplied"/),
      expect.stringMatching(new RegExp(`^spoiled/events\\.ndjson\\.gz:${last} id: `)),
      expect.stringMatching(new RegExp(`^spoiled/events\\.ndjson\\.gz:${last} effective: `)),
      '3 lines were refused',
    ]);
    expect(readFileSync(inFolder('spoiled/review/decisions.csv'))).toEqual(
      readFileSync(inFolder('good/review/decisions.csv')),
    );
  });

  it('counts accounts with a product that no policy is for', async () => {
    writeOpenings('mortgages', ['M1', 'M2'], 'mortgage');
    const { code, out } = await headroom(folder, 'review', '--portfolio', 'mortgages');
    expect(code).toBe(0);
    expect(out).toContain('2 accounts have a product that no policy is for');
  });
});

describe('headroom why', () => {
  it('explains an account in both languages, with the digest of the decision', () => {
    expect([told.code, told.err]).toEqual([0, '']);
    expect(told.out).toContain('T5 · 2005-10-01 · tw-card@');
    expect(told.out).toContain('您的额度');
    expect(told.out).toContain('Your limit');
    expect(told.out).toMatch(/^sha256 [0-9a-f]{64}$/m);
  });

  it('speaks one language where one is asked', async () => {
    const { out } = await headroom(
      folder,
      ...['why', 'T5', '--portfolio', 'good', '--language', 'en'],
    );
    expect([out.includes('Your limit'), out.includes('您的额度')]).toEqual([true, false]);
  });

  it('gives the same digest on a second run: that of the decision it prints as JSON', () => {
    const { decision, digest } = JSON.parse(explained.out);
    expect(digest).toBe(createHash('sha256').update(canonical(decision)).digest('hex'));
    expect(told.out).toContain(`sha256 ${digest}\n`);
  });

  it('comes to what the review of all accounts comes to', async () => {
    const { limit, previous, direction, holds } = JSON.parse(explained.out).decision;
    const rows = await query(
      `SELECT (100 * "limit")::INTEGER AS limit, (100 * previous)::INTEGER AS previous, direction,
         first_hold AS hold
       FROM '${inFolder('good/review/decisions.parquet')}' WHERE account = 'T5'`,
    );
    expect(rows).toEqual([{ limit, previous, direction, hold: holds[0].code }]);
  });

  it('tells a bad line that names the account, and ends with 1', async () => {
    copyPortfolio('good', 'torn');
    const lines = eventLines(inFolder('good'));
    writeEventLines(inFolder('torn'), [...lines, '{"v":1,"account":"T5",']);
    const { code, out, err } = await headroom(folder, 'why', 'T5', '--portfolio', 'torn');
    expect([code, out]).toEqual([1, told.out]);
    expect(err).toContain(`events.ndjson.gz:${lines.length + 1}`);
    expect(err).toContain('1 line was refused');
  });
});

describe('headroom demo', () => {
  it('shows rises, stays and cuts, and explains one account in both languages', async () => {
    const { code, out, err } = await headroom(folder, 'demo', '--accounts', '200', '--out', 'demo');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('200 simulated borrowers');
    expect(out).toMatch(/Rise +Stay +Cut/);
    const rows = Array.from(out.matchAll(/^\d{4}-\d\d-\d\d +(\d+) +(\d+) +(\d+) +(\d+) /gm));
    expect(rows.length).toBeGreaterThan(0);
    for (const [, ...counts] of rows) {
      expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(200);
    }
    expect(out).toContain('One of them in good standing, explained:');
    expect(out).toContain('您的额度');
    expect(out).toContain('Your limit');
    expect(out).toMatch(/^sha256 [0-9a-f]{64}$/m);
    expect(existsSync(inFolder('demo/report.html'))).toBe(true);
  });

  it('needs no more than one account', async () => {
    const { code } = await headroom(folder, 'demo', '--accounts', '1', '--out', 'demo-of-one');
    expect(code).toBe(0);
  });
});

describe('headroom policy check', () => {
  const shipped = join(ROOT, 'policies', 'cn-personal.yaml');

  it('proves a good policy, says so as JSON too, and ends with 0', async () => {
    const { code, out } = await headroom(folder, 'policy', 'check', shipped);
    expect(code).toBe(0);
    expect(out).toContain('Proved: better behaviour never lowers the limit');
    const json = await headroom(folder, 'policy', 'check', shipped, '--json');
    const [{ problems, findings }] = JSON.parse(json.out);
    expect(problems).toEqual([]);
    expect(findings.map((one: { readonly code: string }) => one.code)).toContain('MONOTONE_PROVED');
  });

  it('names what is wrong by line and column, or by the borrower whom it hits, and ends with 1', async () => {
    const text = readFileSync(shipped, 'utf8');
    const writes = (name: string, from: string, to: string): string => {
      expect(text).toContain(from);
      writeFileSync(inFolder(name), text.replace(from, to));
      return name;
    };
    const misspelt = writes('misspelt.yaml', 'floor: 1000', 'flor: 1000');
    const line = text.split('\n').indexOf('  floor: 1000') + 1;
    const spelling = await headroom(folder, 'policy', 'check', misspelt);
    expect(spelling.code).toBe(1);
    expect(spelling.out).toContain(`misspelt.yaml:${line}:3 limit.flor: is not a field here`);
    const unfair = writes('unfair.yaml', '{ fixed: 300000 }', '{ fixed: 30000 }');
    const harm = await headroom(folder, 'policy', 'check', unfair, '--language', 'zh-CN');
    expect(harm.code).toBe(1);
    expect(harm.out).toContain('BETTER_LOWERS_LIMIT');
    expect(harm.out).toContain('行为变好反而使额度降低');
  });
});

describe('headroom simulate', () => {
  it('writes a portfolio that can be reviewed, the same for the same seed', async () => {
    const args = ['simulate', '--accounts', '20', '--months', '12', '--seed', '9'];
    const once = await headroom(folder, ...args, '--portfolio', 'made');
    const again = await headroom(folder, ...args, '--portfolio', 'made-again');
    expect([once.code, again.code]).toEqual([0, 0]);
    expect(eventLines(inFolder('made-again'))).toEqual(eventLines(inFolder('made')));
    const { code, out } = await headroom(folder, 'review', '--portfolio', 'made', '--json');
    expect([code, JSON.parse(out).dates[0].day]).toEqual([0, '2024-01-01']);
  });
});

describe('wrong use', () => {
  const onGood = ['--portfolio', 'good'];

  it.each([
    [['why', 'T999', ...onGood], /^no account "T999" in this portfolio$/m],
    [['frobnicate'], /^no command "frobnicate"$/m],
    [['review', '--portfolio', 'nowhere'], /^no portfolio in "nowhere"/],
    [['review', ...onGood, '--date', '2005-13-01'], /^--date expects a date as .*"2005-13-01"$/m],
    [['review', ...onGood, '--date', '2005-10-01', '--to', '2005-10-01'], /not both/],
    [['review', ...onGood, '--from', '2005-07-31', '--to', '2005-07-01'], /^no month ends between/],
    [['review', ...onGood, '--policy', 'none.yaml'], /none\.yaml: no such file/],
    [['review', ...onGood, 'T1'], /^unexpected argument "T1"$/m],
    [['review', ...onGood, '--out', 'good/portfolio.json'], /^EEXIST: .*portfolio\.json'$/m],
    [['review', ...onGood, '--out', 'good/portfolio.json/x'], /^ENOTDIR: .*portfolio\.json\/x'$/m],
    [['review', ...onGood, '--out', '/proc/none/x'], /^E[A-Z]+: .*'\/proc\/none'$/m],
    [['policy', 'check', '../none.yaml'], /^\.\.\/none\.yaml: no such file$/m],
    [['why', 'T1', ...onGood, '--language', 'fr'], /^--language expects zh-CN or en/],
  ])('is told, and ends with 2: %j', async (args, message) => {
    await expectUsageError(args, message);
  });

  it('is not to ask for help', async () => {
    for (const args of [[], ['review', '--help']]) {
      const { code, out } = await headroom(folder, ...args);
      expect([code, out.startsWith('headroom')]).toEqual([0, true]);
    }
  });
});

function copyPortfolio(from: string, to: string): void {
  mkdirSync(inFolder(to));
  for (const file of ['portfolio.json', 'events.ndjson.gz']) {
    copyFileSync(inFolder(from, file), inFolder(to, file));
  }
}

/** Accounts that were opened and have a limit, written by hand. */
function writeOpenings(name: string, accounts: readonly string[], product: string): void {
  copyPortfolio('good', name);
  const events = accounts.flatMap((account, i) => {
    const shared = { v: 1, account, effective: '2005-04-01' };
    const opening = { type: 'accountOpened', product, segment: 'personal' };
    return [
      { ...shared, ...opening, id: `${i}-1` },
      { ...shared, type: 'limitApplied', limit: '50000.50', id: `${i}-2` },
    ];
  });
  writeEventLines(
    inFolder(name),
    events.map((event) => JSON.stringify(event)),
  );
}

/** Numbers as numbers and nothing as nothing, however a format writes them. */
function comparable(row: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      const text = value === null ? '' : String(value);
      return [name, text !== '' && Number.isFinite(Number(text)) ? Number(text) : text];
    }),
  );
}
