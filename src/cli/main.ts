#!/usr/bin/env node
import { formatProblem } from '../contract/index.ts';
import { EXIT, UsageError } from './args.ts';
import { demo, demoHelp } from './demo.ts';
import { DocumentError } from './documents.ts';
import { importTaiwan, importTaiwanHelp } from './import-taiwan.ts';
import { policyCheck, policyCheckHelp } from './policy-check.ts';
import { reviewHelp, runReview } from './review.ts';
import { simulate, simulateHelp } from './simulate.ts';
import { why, whyHelp } from './why.ts';

interface Command {
  /** The words that call it, as `policy check`. */
  readonly words: readonly string[];
  readonly help: string;
  readonly run: (args: readonly string[]) => Promise<number>;
}

const COMMANDS: readonly Command[] = [
  { words: ['import', 'taiwan'], help: importTaiwanHelp, run: importTaiwan },
  { words: ['review'], help: reviewHelp, run: runReview },
  { words: ['why'], help: whyHelp, run: why },
  { words: ['policy', 'check'], help: policyCheckHelp, run: policyCheck },
  { words: ['simulate'], help: simulateHelp, run: simulate },
  { words: ['demo'], help: demoHelp, run: demo },
];

const help = `headroom: decides credit limits, and says why they are not higher

${COMMANDS.map((command) => `  ${command.help.split('\n')[0]}`).join('\n')}

headroom COMMAND --help says more. Exit codes: 0 done, 1 done with findings, 2 wrong use, 3 failure.`;

async function main(args: readonly string[]): Promise<number> {
  const command = COMMANDS.find(({ words }) => words.every((word, i) => args[i] === word));
  if (command === undefined) {
    const asked = args.length === 0 || args.includes('--help');
    if (!asked) throw new UsageError(`no command "${args.join(' ')}"\n\n${help}`);
    console.log(help);
    return EXIT.ok;
  }
  const rest = args.slice(command.words.length);
  if (!rest.includes('--help')) return command.run(rest);
  console.log(command.help);
  return EXIT.ok;
}

function explain(error: unknown): number {
  if (error instanceof UsageError) {
    console.error(error.message);
    return EXIT.usage;
  }
  if (error instanceof DocumentError) {
    console.error(error.problems.map(formatProblem).join('\n'));
    return EXIT.usage;
  }
  console.error(error);
  return EXIT.failure;
}

process.exitCode = await main(process.argv.slice(2)).catch(explain);
