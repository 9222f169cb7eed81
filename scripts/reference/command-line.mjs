import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { page } from './markdown.mjs';

const MAIN = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url));

const INTRO = `From a checkout, \`npm run headroom -- COMMAND\` runs a command after \`npm run build\`; installed, it is
\`headroom COMMAND\`. What follows is what each command says of itself.

A portfolio folder holds \`events.ndjson.gz\` (one event a line) and \`portfolio.json\` (name, currency, time
zone, dates of the first and last event). An import or a simulation writes it; the others read it.`;

export async function commandLinePage() {
  const overview = await help([]);
  const commands = [...overview.matchAll(/^ {2}headroom ((?:[a-z]+ ?)+)/gm)].map(([, words]) =>
    words.trim().split(' '),
  );
  const sections = commands.map(
    async (words) => `## headroom ${words.join(' ')}\n\n${block(await help(words))}`,
  );
  return page('Command line', INTRO, [block(overview), ...(await Promise.all(sections))]);
}

async function help(words) {
  const { stdout } = await promisify(execFile)(process.execPath, [MAIN, ...words, '--help']);
  return stdout;
}

function block(text) {
  return `\`\`\`text\n${text.trimEnd()}\n\`\`\``;
}
