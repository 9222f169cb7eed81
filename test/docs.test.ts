import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

/**
 * Documents for people are checked where a machine can: links, commands, and pages that are written from
 * the sources. The reference is written from what is built, so build before running this.
 */

const root = fileURLToPath(new URL('..', import.meta.url));
const FOLDERS = [
  '.ci',
  'bench',
  'docs',
  'examples',
  'guidance',
  'policies',
  'schemas',
  'src',
  'test',
];
const SRC_README_LINES_MAX = 20;

function markdownIn(folder: string): readonly string[] {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: folder !== '', encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join(path, file));
}

const pages = ['', ...FOLDERS]
  .flatMap(markdownIn)
  .map((file) => ({ file, name: relative(root, file), text: readFileSync(file, 'utf8') }));

/** What stands in fences or between backquotes. */
function codeOf(text: string): readonly string[] {
  const fenced = [...text.matchAll(/^```.*\n([\s\S]*?)^```/gm)].map(([, code = '']) => code);
  const inline = [...text.replaceAll(/^```.*\n[\s\S]*?^```/gm, '').matchAll(/`([^`]+)`/g)];
  return [...fenced.flatMap((code) => code.split('\n')), ...inline.map(([, code = '']) => code)];
}

/** As GitHub makes anchors of headings. */
function anchorsOf(text: string): readonly string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

function brokenLinks({ file, text }: { readonly file: string; readonly text: string }) {
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
  return links.filter((link) => {
    if (/^[a-z]+:/.test(link)) return false;
    const [path = '', anchor] = link.split('#');
    const target = path === '' ? file : resolve(dirname(file), path);
    if (!existsSync(target)) return true;
    return anchor !== undefined && !anchorsOf(readFileSync(target, 'utf8')).includes(anchor);
  });
}

describe('a document', () => {
  test.each(pages)('$name links only to what exists', (page) => {
    expect(brokenLinks(page)).toEqual([]);
  });

  test.each(pages)('$name names only scripts of package.json', ({ text }) => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      readonly scripts: Readonly<Record<string, string>>;
    };
    const named = [...text.matchAll(/\bnpm run ([\w:-]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test.each(pages)('$name stays silent about the machine that it was written on', ({ text }) => {
    expect(text).not.toMatch(/(^|[\s`"'(])\/(work|tmp|home|root)\b/);
  });
});

/** The page says what each command says of itself, and a test below holds it to that. */
const commandLine = readFileSync(join(root, 'docs/reference/command-line.md'), 'utf8');
const commands = [
  ...commandLine.matchAll(/^## headroom (.+)\n([\s\S]*?)(?=^## |(?![\s\S]))/gm),
].map(([, name = '', help = '']) => ({ name, help }));

/** What is wrong with `headroom …` as a document writes it; null where nothing is. */
function commandProblem(line: string): string | null {
  const [, written = ''] = /^(?:npm run headroom --|headroom) (.*)$/.exec(line.trim()) ?? [];
  if (written === '' || /^[A-Z]+\b/.test(written)) return null;
  const asked = `${written} `;
  const command = commands.find(({ name }) => asked.startsWith(`${name} `));
  if (command === undefined) return `no such command: ${line}`;
  const options = [...asked.matchAll(/(--[a-z][a-z-]*)/g)].map(([, option = '']) => option);
  const unknown = options.filter((option) => option !== '--help' && !command.help.includes(option));
  return unknown.length === 0 ? null : `${command.name} has no ${unknown.join(', ')}`;
}

describe('a command in a document', () => {
  test.each(pages)('of $name is one that headroom knows', ({ text }) => {
    const lines = codeOf(text).flatMap((line) => line.split('&&').map((part) => part.trim()));
    const problems = lines.filter((line) => !/^headroom:/.test(line)).map(commandProblem);
    expect(problems.filter((problem) => problem !== null)).toEqual([]);
  });

  test('is found out where it does not exist', () => {
    expect(commandProblem('headroom guess A1')).toBe('no such command: headroom guess A1');
    expect(commandProblem('npm run headroom -- why A1 --loud')).toBe('why has no --loud');
    expect(commandProblem('headroom policy check FILE')).toBeNull();
  });
});

const HEADLINE = /^(Your limit|We can|您的额度)/;

function withoutSpace(text: string): string {
  return text.replaceAll(/\s+/g, '');
}

const explanations = readdirSync(join(root, 'test/golden/explanations'), { encoding: 'utf8' }).map(
  (file) => withoutSpace(readFileSync(join(root, 'test/golden/explanations', file), 'utf8')),
);

/** Sections may be left out of an explanation that a document shows, and `…` stands for lines left out. */
function isSaidSomewhere(shown: string): boolean {
  const parts = shown.split(/\n\n|^ *…$/m).map(withoutSpace);
  return explanations.some((said) => parts.every((part) => said.includes(part)));
}

describe('an explanation that a document shows', () => {
  const shown = pages.flatMap(({ name, text }) =>
    [...text.matchAll(/^```text\n([\s\S]*?)^```/gm)]
      .map(([, block = '']) => ({ name, block }))
      .filter(({ block }) => HEADLINE.test(block)),
  );

  test.each(shown)('in $name is one that Headroom gives', ({ block }) => {
    expect(block).toSatisfy(isSaidSomewhere);
  });
});

describe('a folder of src', () => {
  const folders = readdirSync(join(root, 'src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

  test.each(folders)('%s has a README of at most twenty lines', (folder) => {
    const lines = readFileSync(join(root, 'src', folder, 'README.md'), 'utf8')
      .trimEnd()
      .split('\n');
    expect(lines.length).toBeLessThanOrEqual(SRC_README_LINES_MAX);
  });
});

describe('the reference', () => {
  test('is what the sources say today', () => {
    const script = join(root, 'scripts/write-reference.mjs');
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, '--check'], {
      encoding: 'utf8',
    });
    expect({ status, said: stdout + stderr }).toEqual({ status: 0, said: '' });
  });
});

describe('the decisions on the design', () => {
  const folder = join(root, 'docs/internals/decisions');
  const records = readdirSync(folder).filter((file) => /^\d{4}-/.test(file));

  test('are all listed', () => {
    const list = readFileSync(join(folder, 'README.md'), 'utf8');
    expect(records.filter((record) => !list.includes(`](${record})`))).toEqual([]);
  });

  test.each(records)(
    '%s tells context, decision and consequences in at most thirty lines',
    (file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      const headings = [...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
      expect(headings).toEqual(['Context', 'Decision', 'Consequences']);
      expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(30);
    },
  );
});
