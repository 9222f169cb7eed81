import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT, run } from './cli.test-support.ts';

/** The folders with their own settings, and of their code only what is imported here: the settings are the
 * fence, and all the code takes a minute to compile. Nothing is ever planted in the real tree. */
const house = mkdtempSync(join(tmpdir(), 'headroom-fences-'));
const tool = (name: string): string => join(ROOT, 'node_modules/.bin', name);

let compiler = '';
let linter: ReadonlyMap<string, string> = new Map();

beforeAll(async () => {
  for (const part of ['package.json', 'tsconfig.json', 'tsconfig.base.json', 'biome.json']) {
    cpSync(join(ROOT, part), join(house, part));
  }
  cpSync(join(ROOT, 'scripts'), join(house, 'scripts'), { recursive: true });
  for (const folder of readdirSync(join(ROOT, 'src'))) furnish(folder);
  symlinkSync(join(ROOT, 'node_modules'), join(house, 'node_modules'));
  // Biome asks git which files to leave out.
  writeFileSync(join(house, '.gitignore'), 'node_modules\ndist\n.cache\n');
  for (const [file, text] of planted) {
    mkdirSync(dirname(join(house, file)), { recursive: true });
    writeFileSync(join(house, file), text);
  }
  compiler = (await run(tool('tsc'), ['-b'], house)).out;
  const files = [...planted.keys()];
  const checked = await run(tool('biome'), ['check', '--max-diagnostics=none', ...files], house);
  linter = saidByFile(checked.out + checked.err);
}, 300_000);

afterAll(() => rmSync(house, { recursive: true }));

/** Every file of the folder from which something is imported, with that; and its settings. */
function furnish(folder: string): void {
  mkdirSync(join(house, 'src', folder), { recursive: true });
  const settings = join('src', folder, 'tsconfig.json');
  cpSync(join(ROOT, settings), join(house, settings));
  const exported = new Map([['index.ts', new Set<string>()]]);
  for (const [, file, name] of IMPORTED.filter(([to]) => to === folder)) {
    exported.set(file, new Set(exported.get(file)).add(name));
  }
  for (const [file, names] of exported) {
    const lines = [...names].map((name) => `export const ${name}: unknown = null;\n`);
    writeFileSync(join(house, 'src', folder, file), lines.join('') || 'export {};\n');
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
  ['demo', 'contract', 'parseEvent'],
  ['app', 'demo', 'Town'],
  ['http', 'identity', 'authenticator'],
  ['identity', 'store', 'openStore'],
] as const;

/** Folder, file and name of everything that is imported, wrongly or rightly. */
const IMPORTED: readonly (readonly [string, string, string])[] = [
  ...FORBIDDEN_BY_COMPILER.map(([, to, name]) => [to, 'index.ts', name] as const),
  ['cli', 'args.ts', 'EXIT'],
  ['kernel', 'index.ts', 'day'],
  ['kernel', 'day.ts', 'day'],
];

/** What the kernel's compiler has no types of: the world outside. */
const UNKNOWN_TO_KERNEL = [
  'performance.now()',
  'process.uptime()',
  'crypto.randomUUID()',
  'fetch',
  'console',
];

const FORBIDDEN_TO_KERNEL = [
  ['a package', importing('parse', 'yaml'), 'imports no packages'],
  ['a part of Node', importing('readFileSync', 'node:fs'), 'imports no packages'],
  ['a clock', 'export const planted: number = Date.now();\n', 'Pass the day in.'],
  ['a new date', 'export const planted: unknown = new Date(0);\n', 'Pass the day in.'],
  ['chance', 'export const planted: number = Math.random();\n', 'Pass randomness in'],
] as const;

const FORBIDDEN_BY_LINTER = [
  ['a file inside another folder', 'src/portfolio', '../kernel/day.ts'],
  [
    'a file inside another folder, from a folder of its own',
    'src/portfolio/report',
    '../../kernel/day.ts',
  ],
] as const;

function importing(name: string, from: string): string {
  return `import { ${name} } from '${from}';\n\nexport const planted: unknown = ${name};\n`;
}

/** What the linter says of each file: every finding begins with a line that has its place. */
function saidByFile(text: string): ReadonlyMap<string, string> {
  const said = new Map<string, string>();
  for (const finding of text.split(/^(?=src\/\S+\.ts)/m)) {
    const [file = ''] = finding.split(/[: ]/, 1);
    said.set(file, (said.get(file) ?? '') + finding);
  }
  return said;
}

/** Every planted file with its text; each has a name of its own, so that one run of a tool tells of all. */
const planted = new Map<string, string>();

function plant(folder: string, what: string, text: string): string {
  const file = `${folder}/planted-${what.replaceAll(/[^a-z]+/gi, '-').toLowerCase()}.ts`;
  planted.set(file, text);
  return file;
}

const imported = FORBIDDEN_BY_COMPILER.map(([from, to, name]) => {
  const file = plant(`src/${from}`, `from ${to}`, importing(name, `../${to}/index.ts`));
  return [from, to, file] as const;
});
const intoCli = plant('src/portfolio', 'from cli', importing('EXIT', '../cli/args.ts'));
const unknown = UNKNOWN_TO_KERNEL.map((expression) => {
  const text = `export const planted: unknown = ${expression};\n`;
  return [expression, plant('src/kernel', expression, text)] as const;
});
const impure = FORBIDDEN_TO_KERNEL.flatMap(([what, text, message]) =>
  ['src/kernel', 'src/kernel/features'].map((folder) => {
    return [what, folder, plant(folder, what, text), message] as const;
  }),
);
const inside = FORBIDDEN_BY_LINTER.map(([what, folder, path]) => {
  return [what, plant(folder, 'inside', importing('day', path))] as const;
});
const allowed = plant('src/portfolio', 'allowed', importing('day', '../kernel/index.ts'));
const withPackage = plant('src/contract', 'package', importing('parse', 'yaml'));

describe('the fences between the folders', () => {
  it('let through what a folder may import', () => {
    expect(compiler).not.toContain(allowed);
    expect(linter.get(allowed)).toBeUndefined();
  });

  // Where two imports lead to one forbidden file, the error stands at one and names the other.
  it.each(imported)('the compiler refuses %s → %s', (_from, _to, file) => {
    expect(compiler).toContain(file);
  });

  it('the compiler refuses portfolio → cli', () => {
    expect(compiler).toContain(`${intoCli}(1,`);
  });

  it.each(inside)('the linter refuses %s', (_what, file) => {
    expect(linter.get(file)).toContain('Cross a folder only through its index.ts.');
  });
});

describe('the kernel', () => {
  it.each(impure)('may not use %s in %s', (_what, _folder, file, message) => {
    expect(linter.get(file)).toContain(message);
  });

  it.each(unknown)('knows no %s: its compiler has no types of the world outside', (_what, file) => {
    expect(compiler).toContain(`${file}(1,`);
  });

  it('lets the other folders use packages: the fence is its own', () => {
    expect(linter.get(withPackage)).toBeUndefined();
  });
});
