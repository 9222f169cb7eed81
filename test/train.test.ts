import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UsageError } from '../src/cli/args.ts';
import { train } from '../src/cli/train.ts';
import { headroom, ROOT, type Run } from './cli.test-support.ts';

const folder = mkdtempSync(join(tmpdir(), 'headroom-train-'));
const inFolder = (...parts: readonly string[]): string => join(folder, ...parts);
const EXPERT = join(ROOT, 'policies/scorecards/cn-expert.yaml');
/** Arrears of 30 days are common enough for so few accounts. */
const ARREARS = ['train', '--id', 'ours', '--portfolio', 'sim', '--outcome', 'arrears30'];

let trained: Run;

beforeAll(async () => {
  await headroom(folder, 'simulate', '--portfolio', 'sim', '--accounts', '600', '--months', '30');
  writeFileSync(inFolder('table.csv'), tableOf(rows));
  trained = await headroom(folder, ...ARREARS, '--in-force', EXPERT, '--owner', 'Risk', '--json');
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true }));

interface Row {
  readonly id: string | number;
  readonly age: number | string;
  readonly kind: string;
  readonly bad: number | string;
}

/** Young and of kind x is risky. */
const rows: readonly Row[] = Array.from({ length: 600 }, (_, i) => {
  const age = 20 + ((i * 7) % 40);
  const kind = i % 3 === 0 ? 'x' : 'y';
  const danger = (60 - age) / 60 + (kind === 'x' ? 0.3 : 0);
  return { id: i + 1, age, kind, bad: (i * 37) % 100 < danger * 50 ? 1 : 0 };
});

function tableOf(shown: readonly Row[]): string {
  const lines = shown.map(({ id, age, kind, bad }) => [id, age, kind, bad].join(','));
  return `${['id,age,kind,bad', ...lines].join('\n')}\n`;
}

function tableArgs(file: string, ...more: readonly string[]): readonly string[] {
  const table = ['--table', file, '--target', 'bad', '--row-id', 'id'];
  return ['--id', 'tabled', ...table, '--effective-from', '2026-01-01', ...more];
}

function fromTable(file: string, ...more: readonly string[]): Promise<Run> {
  return headroom(folder, 'train', ...tableArgs(file, ...more));
}

describe('headroom train, from events', () => {
  it('says how good the scorecard is on rows that it was not learned from', () => {
    const { code, out, err } = trained;
    expect(code).toBe(0);
    const kept = err.trim().split('\n');
    expect(kept).toHaveLength(2);
    for (const line of kept) expect(line).toMatch(/^Kept: sim.training.sample-2024-0[17]-01\./);
    const { parts, outcome } = JSON.parse(out);
    expect(outcome).toBe('30 or more days past due within 365 days');
    expect(parts.map(({ name }: { name: string }) => name)).toEqual(['train', 'test', 'outOfTime']);
    for (const { auc } of parts) expect(auc).toBeGreaterThan(0.6);
  });

  it('writes a scorecard that a policy can name, is decided with, and that scores the portfolio', async () => {
    mkdirSync(inFolder('rules/scorecards'), { recursive: true });
    copyFileSync(inFolder('sim/training/ours.yaml'), inFolder('rules/scorecards/ours.yaml'));
    const policy = readFileSync(join(ROOT, 'policies/cn-personal.yaml'), 'utf8');
    writeFileSync(
      inFolder('rules/policy.yaml'),
      policy
        .replace(/^scorecard: .*$/m, 'scorecard: ours')
        .replace(/^effectiveFrom: .*$/m, 'effectiveFrom: 2023-01-01'),
    );
    const checked = await headroom(folder, 'policy', 'check', 'rules/policy.yaml', '--json');
    const [{ problems, findings }] = JSON.parse(checked.out);
    expect(problems).toEqual([]);
    const ofScorecard = findings.filter(({ where }: { where: string }) =>
      where.startsWith('scorecard.'),
    );
    expect(ofScorecard.filter(({ severity }: { severity: string }) => severity !== 'note')).toEqual(
      [],
    );
    const reviewed = await headroom(
      folder,
      ...['review', '--portfolio', 'sim', '--policy', 'rules/policy.yaml', '--json'],
    );
    expect(reviewed.code).toBe(0);
    const scored = await headroom(
      folder,
      ...['score', '--portfolio', 'sim', '--scorecard', 'rules/scorecards/ours.yaml', '--json'],
    );
    expect(JSON.parse(scored.out)).toMatchObject({ scorecard: 'ours@1' });
  });

  it('writes a model card that says, as JSON too, what a person still has to add', async () => {
    const card = await headroom(folder, 'card', 'sim/training/ours.card.yaml', '--json');
    expect(card.code).toBe(1);
    expect(JSON.parse(card.out)).toMatchObject({
      card: { kind: 'model-card', scorecard: { id: 'ours', version: 1 } },
      lacking: ['purpose', 'limits'],
    });
  });

  it('compares it with the score in force on the rows farthest from training', () => {
    const { swap, parts } = JSON.parse(
      readFileSync(inFolder('sim/training/validation.json'), 'utf8'),
    );
    expect(swap.inForce).toBe('cn-expert@1');
    const { acceptedByBoth, swappedIn, swappedOut, refusedByBoth } = swap.set;
    const all = [acceptedByBoth, swappedIn, swappedOut, refusedByBoth];
    const sizes = all.reduce((sum, { size }: { size: number }) => sum + size, 0);
    expect(sizes).toBe(parts.at(-1).evaluation.rows);
  });

  it('writes a model card that the scorecard is watched with, and keeps what a person wrote into it', async () => {
    const [scorecard, card] = ['sim/training/ours.yaml', 'sim/training/ours.card.yaml'];
    const watched = await headroom(
      folder,
      ...['monitor', '--portfolio', 'sim', '--scorecard', scorecard, '--card', card, '--json'],
      ...['--from', '2024-01-01', '--to', '2025-06-30', '--out', 'watched'],
    );
    const { months } = JSON.parse(watched.out);
    expect(months[0].stability.band).toBe('stable');
    expect(months.at(-1).outcome.scoredOn).toBe('2024-06-30');
    const incomplete = await headroom(folder, 'card', card, '--language', 'en');
    expect(incomplete.code).toBe(1);
    expect(incomplete.out).toContain('still to be said: purpose, limits');
    expect(incomplete.out).toContain('30 or more days past due within 365 days');
    const said = readFileSync(inFolder(card), 'utf8').replace(
      'limits: []',
      'purpose: { zh-CN: 试验, en: a trial }\nlimits: [{ zh-CN: 不用于企业, en: not for businesses }]',
    );
    writeFileSync(inFolder('said.card.yaml'), said);
    const next = ['--scorecard-version', '2', '--card', 'said.card.yaml', '--out', 'next'];
    expect((await headroom(folder, ...ARREARS, ...next)).code).toBe(0);
    const complete = await headroom(folder, 'card', 'next/ours.card.yaml', '--language', 'en');
    expect(complete.code).toBe(0);
    expect(complete.out).toMatch(/ours@2.*Risk.*a trial.*not for businesses/s);
  });

  it('is watched by a command that sends each alert to the service once, and says where none answers', async () => {
    const got: string[] = [];
    const service = createServer((request, response) => {
      got.push(`${request.method} ${request.url}`);
      response.writeHead(204).end();
    }).listen(0, '127.0.0.1');
    await once(service, 'listening');
    const { port } = service.address() as AddressInfo;
    const [scorecard, card] = ['sim/training/ours.yaml', 'sim/training/ours.card.yaml'];
    const watch = (to: number): Promise<Run> =>
      headroom(
        folder,
        ...['monitor', '--portfolio', 'sim', '--scorecard', scorecard, '--card', card],
        ...['--from', '2025-05-01', '--out', 'sent', '--send', `http://127.0.0.1:${to}`],
      );
    const first = await watch(port);
    expect(first.code).toBe(1);
    expect(first.out).toMatch(/New alerts sent to .*: [1-9]/);
    expect((await watch(port)).out).toMatch(/New alerts sent to .*: 0/);
    expect(got).toEqual(['POST /v1/alerts']);
    service.close();
    rmSync(inFolder('sent/alerts-sent.txt'));
    const away = await watch(port);
    expect(away.code).toBe(3);
    expect(away.err).toMatch(/does not take the alerts .*: ask again later/);
  });

  it('says what each source of data adds, also to the limits of those who stayed good, and what is found in the policy', async () => {
    const out = ['--out', 'valued', '--value-of-sources', '--json'];
    const policy = ['--policy', join(ROOT, 'policies/cn-personal.yaml')];
    const { code, out: printed } = await headroom(folder, ...ARREARS, ...out, ...policy);
    expect(code).toBe(0);
    const { sources, policy: checked } = JSON.parse(printed);
    const codes = checked.findings.map((finding: { code: string }) => finding.code);
    expect(codes).toContain('MONOTONE_PROVED');
    expect(sources.judgedOn).toBe('outOfTime');
    const names = sources.sources.map(({ source }: { source: string }) => source);
    expect(names).toEqual(expect.arrayContaining(['lender', 'bureau', 'income']));
    expect(sources.withAll.limitOfGoods).toBeGreaterThan(0);
    for (const { without, auc } of sources.sources) {
      expect(without.limitOfGoods).toBeGreaterThan(0);
      expect(sources.withAll.auc - without.auc).toBeCloseTo(auc.difference, 6);
    }
    const page = readFileSync(inFolder('valued/validation.html'), 'utf8');
    expect(page).toContain('The value of each source of data');
    expect(page).toContain('各数据来源的价值');
  });

  it('uses what a stopped run had kept, and comes to the same scorecard as if it had not', async () => {
    rmSync(inFolder('sim/training/sample-2024-07-01.json'));
    const first = readFileSync(inFolder('sim/training/ours.yaml'), 'utf8');
    const again = await headroom(folder, ...ARREARS);
    expect(again.err).toContain('Samples kept from before: 1 of 2');
    expect(readFileSync(inFolder('sim/training/ours.yaml'), 'utf8')).toBe(first);
    const fresh = await headroom(folder, ...ARREARS, '--fresh');
    expect(fresh.err).not.toContain('kept from before');
    expect(readFileSync(inFolder('sim/training/ours.yaml'), 'utf8')).toBe(first);
  });

  it('takes outcomes that are known from elsewhere but for bad lines, and leaves out who has none', async () => {
    const sample = readFileSync(inFolder('sim/training/sample-2024-01-01.csv'), 'utf8');
    const known = sample
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',').slice(0, 2).join(','));
    const lines = ['account,outcome', 'somebody,maybe', ...known, 'nobody,1', 'nobody,0'];
    writeFileSync(inFolder('known.csv'), lines.join('\n'));
    const args = [
      'train',
      '--id',
      'known',
      '--portfolio',
      'sim',
      '--outcomes',
      'known.csv',
      '--json',
    ];
    const { code, out, err } = await headroom(
      folder,
      ...args,
      '--observe',
      '2024-01-01',
      '--out',
      'known',
    );
    expect(code).toBe(1);
    expect(err).toContain('known.csv:2: expected an account and 0 or 1, found "somebody,maybe"\n');
    expect(err).toContain(`known.csv:${lines.length}: nobody occurs twice\n2 lines were refused\n`);
    const { parts } = JSON.parse(out);
    const all = parts.reduce((sum: number, part: { rows: number }) => sum + part.rows, 0);
    expect(all).toBe(known.length);
    expect(readFileSync(inFolder('known/known.card.yaml'), 'utf8')).not.toContain('definition:');
  });

  it('keeps the samples that are done when it is stopped', async () => {
    const out = inFolder('stopped');
    const args = [join(ROOT, 'dist/src/cli/main.js'), ...ARREARS, '--out', out];
    const child = spawn(process.execPath, args, {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const ended = once(child, 'exit');
    // Where no terminal looks on, too.
    const [told] = await once(child.stderr, 'data');
    expect(String(told)).toMatch(/sample-2024-01-01\. A run that is stopped goes on from here/);
    child.kill('SIGINT');
    await ended;
    const again = await headroom(folder, ...ARREARS, '--out', out);
    expect(again.code).toBe(0);
    expect(again.err).toMatch(/Samples kept from before: [12] of 2/);
  });

  it.each([
    [['--observe', '2025-06-01'], /2025-06-01 is too late: the events .* end on 2025-06-30/],
    [['--observe', '2024-01-01', '--out-of-time', '2023-12-01'], /must be later than --observe/],
    [['--performance', '2000'], /too short for an observation/],
    [['--without', 'shoe.size'], /--without: "shoe.size" is not a feature/],
    [
      ['--outcome', 'ruin'],
      /--outcome expects default, arrears30, attrition, growth, found "ruin"/,
    ],
    [['--bad-from', '20'], /an account of 20 days past due would be a default and good below 30/],
    [['--grades', 'A=5%,B=2%'], /B is not riskier than the grade before it/],
    [['--grades', 'A'], /--grades expects A=1%,B=3%, found "A"/],
    [['--target', 'bad'], /--target is for a --table/],
    [['--table', 'table.csv'], /--portfolio is for events, not for a --table/],
    [['--id', 'Not An Id'], /--id expects small letters/],
    [['--reject-multiple', '3'], /needs --rejects/],
    [['--policy', 'p.yaml'], /no such file: p.yaml/],
    [['--test-share', '95'], /at most 90 percent/],
  ])('says in one line what is wrong with %j', async (more, message) => {
    const args = [...ARREARS.slice(1), '--portfolio', inFolder('sim'), ...more];
    const error = await train(args).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UsageError);
    expect((error as Error).message).toMatch(message);
  });
});

describe('headroom train, from a table', () => {
  it('learns from its columns, and says why no policy can use what it wrote', async () => {
    const { code, out } = await fromTable('table.csv');
    expect(code).toBe(0);
    expect(out).toMatch(/age/);
    expect(out).toMatch(/No policy can use this scorecard: .* are no features of the catalogue/);
    expect(existsSync(inFolder('training/tabled.json'))).toBe(true);
  });

  it('marks refused applicants as an assumption in document, report and output', async () => {
    const kept = rows.slice(0, 100).map((row) => ({ ...row, id: `r${row.id}` }));
    writeFileSync(inFolder('refused.csv'), tableOf(kept).replaceAll(/,[01]$/gm, ','));
    const { out } = await fromTable(
      'table.csv',
      '--rejects',
      'refused.csv',
      '--reject-multiple',
      '3',
    );
    expect(out).toMatch(/ASSUMPTION: 100 refused rows turn bad 3 times as often/);
    const page = readFileSync(inFolder('training/validation.html'), 'utf8');
    expect(page).toMatch(/假设：100 行被拒样本/);
    expect(page).toMatch(/assumption: 100 refused rows/);
    const { source } = JSON.parse(readFileSync(inFolder('training/validation.json'), 'utf8'));
    expect(source.assumptions).toHaveLength(1);
  });

  it('tells bad rows, uses the good ones beside them, and ends with 1', async () => {
    const bad = [
      ...rows,
      { id: 1, age: 30, kind: 'x', bad: 0 },
      { id: 'n', age: 1, kind: 'x', bad: 2 },
    ];
    writeFileSync(inFolder('bad.csv'), tableOf(bad));
    const { code, err } = await fromTable('bad.csv');
    expect(code).toBe(1);
    expect(err).toMatch(/the id 1 occurs twice; the first row of it is used/);
    expect(err).toMatch(/expected 0 or 1, found 2/);
  });

  it('keeps the ids that are named to judge by, edges made by hand, and a later table, and tries pairs', async () => {
    const named = rows.filter(({ id }) => Number(id) % 5 === 0).map(({ id }) => id);
    writeFileSync(inFolder('ids.txt'), `${named.join('\r\n')}\r\n`);
    writeFileSync(inFolder('binning.json'), '{ "age": { "edges": [30, 45] } }');
    writeFileSync(inFolder('later.csv'), tableOf(rows.slice(0, 90)));
    const files = ['--test-ids', 'ids.txt', '--binning', 'binning.json', '--later', 'later.csv'];
    const { code, out } = await fromTable('table.csv', ...files, '--pairs', '1', '--json');
    expect(code).toBe(0);
    const { parts } = JSON.parse(out);
    expect(
      parts.map(({ name, rows: count }: { name: string; rows: number }) => [name, count]),
    ).toEqual([
      ['train', 480],
      ['test', 120],
      ['outOfTime', 90],
    ]);
    const { characteristics } = JSON.parse(readFileSync(inFolder('training/tabled.json'), 'utf8'));
    const age = characteristics.find(({ feature }: { feature: string }) => feature === 'age');
    expect(age.bins.map(({ below }: { below?: number }) => below)).toEqual([30, 45, undefined]);
  });

  it('bins within the limits that are said, with special values apart', async () => {
    const binning = {
      '*': { binsMax: 3, sizeMin: 0.1 },
      age: { specials: [23], trend: 'descending', binsMax: 2 },
      kind: { groups: [['x'], ['y']] },
    };
    writeFileSync(inFolder('binning.json'), JSON.stringify(binning));
    const out = ['--out', 'limited', '--json'];
    expect((await fromTable('table.csv', '--binning', 'binning.json', ...out)).code).toBe(0);
    const { variables } = JSON.parse(readFileSync(inFolder('limited/validation.json'), 'utf8'));
    const binsOf = (name: string): readonly { what: object }[] =>
      variables.find((one: { name: string }) => one.name === name).bins;
    const [age, kind] = [binsOf('age'), binsOf('kind')].map((bins) => bins.map(({ what }) => what));
    expect(age).toHaveLength(4);
    expect(age?.slice(2)).toEqual([{ kind: 'missing' }, { kind: 'special', value: 23 }]);
    expect(kind?.slice(0, 2)).toEqual([
      { kind: 'group', categories: ['x'] },
      { kind: 'group', categories: ['y'] },
    ]);
  });

  it.each([
    [
      '{ "age": { "edges": [30, "x"] } }',
      /age.edges: expected a list of numbers, found \[30,"x"\]/,
    ],
    [
      '{ "age": { "trend": "upwards" } }',
      /age.trend: expected one of ascending, .* found "upwards"/,
    ],
    ['{ "*": { "sizeMin": 2 } }', /\*.sizeMin: expected a number from 0 to 1, found 2/],
    ['{ "*": { "edges": [1] } }', /\*.edges: expected one of trend, binsMin/],
    ['{ "height": { "binsMax": 3 } }', /--binning: there is no column "height"/],
    ['{ "age": { "edges": [45, 30] } }', /edges of "age" do not ascend: 45, 30/],
    ['{', /JSON/],
  ])('says where %s is not a binning', async (content, message) => {
    writeFileSync(inFolder('wrong.json'), content);
    const args = tableArgs(inFolder('table.csv'), '--binning', inFolder('wrong.json'));
    await expect(train([...args, '--out', inFolder('wrong')])).rejects.toThrow(message);
  });

  it.each([
    ['a target of one class', tableOf(rows.map((row) => ({ ...row, bad: 0 }))), /hold no bads/],
    ['no row', tableOf([]), /holds no row that can be used/],
    ['no such target', 'id,age,kind\n1,2,x\n', /has no column "bad"; it has id, age, kind/],
  ])('says in one line that there is %s', async (name, content, message) => {
    const file = inFolder(`${name}.csv`);
    writeFileSync(file, content);
    await expect(train(tableArgs(file))).rejects.toThrow(message);
  });

  it('refuses refused applicants without a column that the others have', async () => {
    writeFileSync(inFolder('few.csv'), 'id,age\n1,30\n');
    const args = tableArgs(inFolder('table.csv'), '--rejects', inFolder('few.csv'));
    await expect(train(args)).rejects.toThrow('not every sample has the column "kind"');
  });

  it('refuses data that the law forbids or nobody has declared, and names the article', async () => {
    writeFileSync(inFolder('eu-sources.yaml'), SOURCES);
    const sourced = ['--sources', 'eu-sources.yaml', '--out', 'lawful'];
    const late = ['--effective-from', '2026-11-20'];
    const refused = await fromTable('table.csv', ...sourced, ...late);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('kind: EU-4 refuses data of the source "friends"');
    expect(refused.err).toContain('Directive (EU) 2023/2225');
    expect(refused.err).toContain('age: Nothing declares the source "age"');
    const lawful = [...sourced, ...late, '--without', 'age,kind'];
    expect((await fromTable('table.csv', ...lawful)).err).not.toContain('EU-4');
    const before = await fromTable('table.csv', ...sourced, '--without', 'age');
    expect(before.code).toBe(0);
  });
});

const SOURCES = `kind: data-sources
jurisdiction: EU
version: 1
effectiveFrom: 2026-01-01
sources:
  - source: friends
    kind: social-network
    words: { zh-CN: 好友, en: friends }
    purpose: { zh-CN: 评分, en: to score }
    consent: { zh-CN: 同意, en: I agree }
    licensed: true
    horizon: null
    columns: [kind]
`;
