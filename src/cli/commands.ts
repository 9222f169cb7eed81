import { formatProblem } from '../contract/index.ts';
import { EXIT, UsageError } from './args.ts';
import { DocumentError } from './documents.ts';

interface Command {
  readonly help: string;
  readonly run: (args: readonly string[]) => Promise<number>;
}

interface NamedCommand {
  /** The words that call it, as `policy check`. */
  readonly words: readonly string[];
  /** Of a few words, for the list of all. */
  readonly about: string;
  /** Only what is called is loaded: charts and database take longer than most answers. */
  readonly load: () => Promise<Command>;
}

const COMMANDS: readonly NamedCommand[] = [
  {
    words: ['import', 'taiwan'],
    about: 'The public Taiwan card data, as events in a portfolio folder',
    load: async () => {
      const { importTaiwan, importTaiwanHelp } = await import('./import-taiwan.ts');
      return { help: importTaiwanHelp, run: importTaiwan };
    },
  },
  {
    words: ['import'],
    about: 'Events from a file, into the service',
    load: async () => {
      const { importEventsHelp, runImport } = await import('./import-events.ts');
      return { help: importEventsHelp, run: runImport };
    },
  },
  {
    words: ['review'],
    about: 'Every account of a portfolio decided, and what holds the rest',
    load: async () => {
      const { reviewHelp, runReview } = await import('./review.ts');
      return { help: reviewHelp, run: runReview };
    },
  },
  {
    words: ['why'],
    about: 'One account: why its limit is not higher',
    load: async () => {
      const { why, whyHelp } = await import('./why.ts');
      return { help: whyHelp, run: why };
    },
  },
  {
    words: ['advise'],
    about: 'One account: what would raise its limit',
    load: async () => {
      const { advise, adviseHelp } = await import('./advise.ts');
      return { help: adviseHelp, run: advise };
    },
  },
  {
    words: ['audit', 'recourse'],
    about: 'Who of a portfolio has a path to a higher limit',
    load: async () => {
      const { auditRecourseHelp, runAuditRecourse } = await import('./audit-recourse.ts');
      return { help: auditRecourseHelp, run: runAuditRecourse };
    },
  },
  {
    words: ['rewards'],
    about: 'What a rewards programme gives, and what it has changed',
    load: async () => {
      const { rewards, rewardsHelp } = await import('./rewards.ts');
      return { help: rewardsHelp, run: rewards };
    },
  },
  {
    words: ['policy', 'check'],
    about: 'What is wrong with a policy, before anyone uses it',
    load: async () => {
      const { policyCheck, policyCheckHelp } = await import('./policy-check.ts');
      return { help: policyCheckHelp, run: policyCheck };
    },
  },
  {
    words: ['train'],
    about: 'A scorecard, from data',
    load: async () => {
      const { train, trainHelp } = await import('./train.ts');
      return { help: trainHelp, run: train };
    },
  },
  {
    words: ['score'],
    about: 'Every account of a portfolio, scored',
    load: async () => {
      const { score, scoreHelp } = await import('./score.ts');
      return { help: scoreHelp, run: score };
    },
  },
  {
    words: ['card'],
    about: 'A model card, to be read',
    load: async () => {
      const { cardHelp, runCard } = await import('./card.ts');
      return { help: cardHelp, run: runCard };
    },
  },
  {
    words: ['monitor'],
    about: 'Whether a scorecard still fits',
    load: async () => {
      const { monitorHelp, runMonitor } = await import('./monitor.ts');
      return { help: monitorHelp, run: runMonitor };
    },
  },
  {
    words: ['simulate'],
    about: 'Simulated borrowers, as a portfolio folder',
    load: async () => {
      const { simulate, simulateHelp } = await import('./simulate.ts');
      return { help: simulateHelp, run: simulate };
    },
  },
  {
    words: ['serve'],
    about: 'The service over HTTP, with the pages',
    load: async () => {
      const { serve, serveHelp } = await import('./serve.ts');
      return { help: serveHelp, run: serve };
    },
  },
  {
    words: ['verify'],
    about: 'Whether the chain over all decisions holds',
    load: async () => {
      const { verify, verifyHelp } = await import('./verify.ts');
      return { help: verifyHelp, run: verify };
    },
  },
  {
    words: ['keys'],
    about: 'The keys of machines',
    load: async () => {
      const { keys, keysHelp } = await import('./keys.ts');
      return { help: keysHelp, run: keys };
    },
  },
  {
    words: ['rewrap'],
    about: 'The keys of persons, under a new master key',
    load: async () => {
      const { rewrap, rewrapHelp } = await import('./rewrap.ts');
      return { help: rewrapHelp, run: rewrap };
    },
  },
  {
    words: ['demo', 'page'],
    about: "The borrower's page with made-up people",
    load: async () => {
      const { demoPage, demoPageHelp } = await import('./demo-page.ts');
      return { help: demoPageHelp, run: demoPage };
    },
  },
  {
    words: ['demo'],
    about: 'A simulated portfolio reviewed, and then the page',
    load: async () => {
      const { demo, demoHelp } = await import('./demo.ts');
      return { help: demoHelp, run: demo };
    },
  },
];

const NAME_COLUMNS = 16;

function overview(): string {
  const lines = COMMANDS.map(
    ({ words, about }) => `  headroom ${words.join(' ').padEnd(NAME_COLUMNS)} ${about}`,
  );
  return `headroom: decides credit limits, and says why they are not higher

${lines.join('\n')}

headroom COMMAND --help says more. Exit codes: 0 done, 1 done with findings, 2 wrong use, 3 failure.`;
}

/** What `headroom ARGS` does, and the exit code with which it ends. */
export function runCommand(args: readonly string[]): Promise<number> {
  return run(args).catch(explain);
}

async function run(args: readonly string[]): Promise<number> {
  const command = COMMANDS.find(({ words }) => words.every((word, i) => args[i] === word));
  if (command === undefined) {
    const asked = args.length === 0 || args.includes('--help');
    if (!asked) throw new UsageError(`no command "${args.join(' ')}"\n\n${overview()}`);
    console.log(overview());
    return EXIT.ok;
  }
  const rest = args.slice(command.words.length);
  const loaded = await command.load();
  if (!rest.includes('--help')) return loaded.run(rest);
  console.log(loaded.help);
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
  if (isFileError(error)) {
    console.error(error.message);
    return EXIT.usage;
  }
  console.error(error);
  return EXIT.failure;
}

/** What the system says of a file or folder; its message names it. */
function isFileError(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error && 'path' in error;
}
