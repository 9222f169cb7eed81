import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT, run } from './cli.test-support.ts';

/** A copy of what the tools look at; nothing is ever planted in the real tree. */
const house = mkdtempSync(join(tmpdir(), 'headroom-fences-'));
const tool = (name: string): string => join(ROOT, 'node_modules/.bin', name);

beforeAll(() => {
  for (const part of ['package.json', 'tsconfig.json', 'tsconfig.base.json', 'biome.json']) {
    cpSync(join(ROOT, part), join(house, part));
  }
  for (const part of ['scripts', 'src']) {
    cpSync(join(ROOT, part), join(house, part), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(house, 'node_modules'));
  // Biome asks git which files to leave out.
  writeFileSync(join(house, '.gitignore'), 'node_modules\ndist\n.cache\n');
});

afterAll(() => rmSync(house, { recursive: true }));

/** One folder with those that it may import: nothing that stands above it is looked at. */
const build = (folder: string) => run(tool('tsc'), ['-b', `src/${folder}`], house);
const lint = (file: string) => run(tool('biome'), ['check', file], house);

/** What a tool says while a file stands there; a tool that finds nothing wrong ends with 0. */
async function planting<T>(file: string, text: string, check: () => Promise<T>): Promise<T> {
  const path = join(house, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  try {
    return await check();
  } finally {
    rmSync(path);
  }
}

/** Each imports what exists, so that only the fence is in the way. */
const FORBIDDEN_BY_COMPILER = [
  ['kernel', 'contract', 'parseEvent'],
  ['kernel', 'portfolio', 'review'],
  ['contract', 'borrowers', 'simulatePortfolio'],
  ['contract', 'portfolio', 'review'],
  ['borrowers', 'portfolio', 'review'],
  ['advice', 'contract', 'parseEvent'],
  ['advice', 'portfolio', 'review'],
  ['borrowers', 'contract', 'parseEvent'],
  ['portfolio', 'contract', 'parseEvent'],
  ['portfolio', 'borrowers', 'simulatePortfolio'],
  ['learning', 'portfolio', 'review'],
  ['learning', 'contract', 'parseEvent'],
  ['app', 'contract', 'parseEvent'],
  ['app', 'store', 'openStore'],
  ['notices', 'store', 'openStore'],
  ['app', 'notices', 'createNotices'],
  ['store', 'contract', 'parseEvent'],
  ['kernel', 'app', 'createHeadroom'],
  ['http', 'store', 'openStore'],
  ['app', 'http', 'createServer'],
  ['http', 'identity', 'authenticator'],
  ['identity', 'store', 'openStore'],
] as const;

describe('the fences between the folders', () => {
  it('let through what a folder may import', async () => {
    const text = `import { day } from '../kernel/index.ts';\n\nexport const planted: unknown = day;\n`;
    const file = 'src/portfolio/planted.ts';
    const [built, checked] = await planting(file, text, async () => [
      await build('portfolio'),
      await lint(file),
    ]);
    expect([built?.code, built?.out]).toEqual([0, '']);
    expect(checked?.code).toBe(0);
  });

  it.each(FORBIDDEN_BY_COMPILER)('the compiler refuses %s → %s', async (from, to, name) => {
    const text = `import { ${name} } from '../${to}/index.ts';\n\nexport const planted: unknown = ${name};\n`;
    const { code, out } = await planting(`src/${from}/planted.ts`, text, () => build(from));
    expect(code).not.toBe(0);
    expect(out).toContain(`src/${from}/planted.ts(1,`);
  });

  it('the compiler refuses portfolio → cli', async () => {
    const text = `import { EXIT } from '../cli/args.ts';\n\nexport const planted: number = EXIT.ok;\n`;
    const { code, out } = await planting('src/portfolio/planted.ts', text, () =>
      build('portfolio'),
    );
    expect(code).not.toBe(0);
    expect(out).toContain('src/portfolio/planted.ts(1,');
  });

  it.each([
    [
      'a file inside another folder',
      'src/portfolio',
      `import { day } from '../kernel/day.ts';`,
      'day',
    ],
    [
      'a file inside another folder, from a folder of its own',
      'src/portfolio/report',
      `import { day } from '../../kernel/day.ts';`,
      'day',
    ],
  ])('the linter refuses %s', async (_what, folder, line, name) => {
    const text = `${line}\n\nexport const planted: unknown = ${name};\n`;
    const file = `${folder}/planted.ts`;
    const { code, out, err } = await planting(file, text, () => lint(file));
    expect(code).not.toBe(0);
    expect(out + err).toContain('Cross a folder only through its index.ts.');
  });
});

describe('the kernel', () => {
  it.each([
    [
      'a package',
      `import { parse } from 'yaml';\n\nexport const planted: unknown = parse;\n`,
      'imports no packages',
    ],
    [
      'a part of Node',
      `import { readFileSync } from 'node:fs';\n\nexport const planted: unknown = readFileSync;\n`,
      'imports no packages',
    ],
    ['a clock', `export const planted: number = Date.now();\n`, 'Pass the day in.'],
    ['a new date', `export const planted: unknown = new Date(0);\n`, 'Pass the day in.'],
    ['chance', `export const planted: number = Math.random();\n`, 'Pass randomness in'],
  ])('may not use %s', async (_what, text, message) => {
    for (const file of ['src/kernel/planted.ts', 'src/kernel/features/planted.ts']) {
      const { code, out, err } = await planting(file, text, () => lint(file));
      expect(code).not.toBe(0);
      expect(out + err).toContain(message);
    }
  });

  it.each(['performance.now()', 'process.uptime()', 'crypto.randomUUID()', 'fetch', 'console'])(
    'knows no %s: its compiler has no types of the world outside',
    async (expression) => {
      const text = `export const planted: unknown = ${expression};\n`;
      const { code, out } = await planting('src/kernel/planted.ts', text, () => build('kernel'));
      expect(code).not.toBe(0);
      expect(out).toContain('src/kernel/planted.ts(1,');
    },
  );

  it('lets the other folders use packages: the fence is its own', async () => {
    const text = `import { parse } from 'yaml';\n\nexport const planted: unknown = parse;\n`;
    const file = 'src/contract/planted.ts';
    const { code } = await planting(file, text, () => lint(file));
    expect(code).toBe(0);
  });
});
