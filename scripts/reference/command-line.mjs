import { page } from './markdown.mjs';

const MAIN = new URL('../../dist/src/cli/main.js', import.meta.url);

const INTRO = `From a checkout, \`npm run headroom -- COMMAND\` runs a command after \`npm run build\`; installed, it is
\`headroom COMMAND\`. What follows is what each command says of itself.

A portfolio folder holds \`events.ndjson.gz\` (one event a line) and \`portfolio.json\` (name, currency, time
zone, dates of the first and last event). An import or a simulation writes it; the others read it.`;

export async function commandLinePage() {
  const overview = await help([]);
  const commands = [...overview.matchAll(/^ {2}headroom ((?:[a-z]+ ?)+)/gm)].map(([, words]) =>
    words.trim().split(' '),
  );
  const sections = [];
  for (const words of commands) {
    sections.push(`## headroom ${words.join(' ')}\n\n${block(await help(words))}`);
  }
  return page('Command line', INTRO, [block(overview), ...sections]);
}

/** What the program prints, run inside this process: a process for each command takes a minute of a busy machine. */
async function help(words) {
  const { argv } = process;
  const { log } = console;
  const lines = [];
  process.argv = [argv[0], MAIN.pathname, ...words, '--help'];
  console.log = (line) => lines.push(line);
  try {
    await import(`${MAIN.href}?${words.join('+')}`);
  } finally {
    process.argv = argv;
    console.log = log;
  }
  return lines.join('\n');
}

function block(text) {
  return `\`\`\`text\n${text.trimEnd()}\n\`\`\``;
}
