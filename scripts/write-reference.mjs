import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { commandLinePage } from './reference/command-line.mjs';
import { documentsPage } from './reference/documents.mjs';
import { eventsPage } from './reference/events.mjs';
import { featuresPage } from './reference/features.mjs';
import { openapiText } from './reference/openapi.mjs';
import { problemsPage } from './reference/problems.mjs';
import { reasonCodesPage } from './reference/reason-codes.mjs';

const ROOT = new URL('..', import.meta.url);
const FOLDER = new URL('docs/reference/', ROOT);
const BIOME = fileURLToPath(import.meta.resolve('@biomejs/biome/bin/biome'));

const written = {
  'command-line.md': await commandLinePage(),
  'events.md': eventsPage(),
  'features.md': featuresPage(),
  'openapi.json': openapiText(),
  'policy.md': documentsPage(),
  'problems.md': problemsPage(),
  'reason-codes.md': reasonCodesPage(),
};

/** The formatter has the last word: it would find fault with the pages otherwise. */
function formatted(name, text) {
  const path = `--stdin-file-path=docs/reference/${name}`;
  const options = { cwd: ROOT, input: text, encoding: 'utf8' };
  return execFileSync(process.execPath, [BIOME, 'format', path], options);
}

const pages = Object.fromEntries(
  Object.entries(written).map(([name, text]) => [name, formatted(name, text)]),
);

/** With `--check`, nothing is written: pages that differ from the sources are named, and the exit code is 1. */
if (process.argv.includes('--check')) {
  const stale = Object.entries(pages).filter(([name, text]) => {
    const file = new URL(name, FOLDER);
    return !existsSync(file) || readFileSync(file, 'utf8') !== text;
  });
  for (const [name] of stale) console.log(`${name} is not current; run: npm run reference`);
  process.exitCode = stale.length === 0 ? 0 : 1;
} else {
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, text] of Object.entries(pages)) writeFileSync(new URL(name, FOLDER), text);
}
