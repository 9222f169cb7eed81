import { simulatePortfolio } from '../borrowers/index.ts';
import type { EventContext } from '../contract/index.ts';
import { addDays, addMonths, type Day, day, type Event, formatDay } from '../kernel/index.ts';
import { EXIT, readArgs, text, whole } from './args.ts';
import { writeAbout, writeEvents } from './portfolio-folder.ts';
import { startProgress } from './progress.ts';

export const SIMULATED: EventContext = { currency: 'CNY', timeZone: 'Asia/Shanghai' };
export const SIMULATION_START: Day = day('2023-01-01');

export const simulateHelp = `headroom simulate [--portfolio DIR] [--accounts N] [--months N] [--seed N] [--json]

Writes the events of simulated borrowers into a portfolio folder (default ./portfolio): 20000 accounts
and 36 months unless told otherwise. The same seed gives the same events.`;

/** The day after the last simulated month. */
export function endOfSimulation(months: number): Day {
  return addMonths(SIMULATION_START, months);
}

/** Writes a simulated portfolio folder. */
export async function simulate(args: readonly string[]): Promise<number> {
  const { values } = readArgs(
    args,
    {
      portfolio: { type: 'string', default: 'portfolio' },
      accounts: { type: 'string' },
      months: { type: 'string' },
      seed: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
    0,
  );
  const folder = text(values.portfolio) as string;
  const accounts = whole('accounts', values.accounts, 1) ?? 20_000;
  const months = whole('months', values.months, 1) ?? 36;
  const seed = whole('seed', values.seed, 0) ?? 1;
  const progress = startProgress('Simulating', accounts);
  let events = 0;
  let done = 0;
  function* all(): Generator<Event> {
    for (const account of simulatePortfolio({ seed, accounts, months, from: SIMULATION_START })) {
      events += account.events.length;
      yield* account.events;
      done += 1;
      progress.at(done);
    }
  }
  await writeEvents(folder, all(), SIMULATED);
  progress.stop();
  const end = addDays(endOfSimulation(months), -1);
  writeAbout(folder, {
    ...SIMULATED,
    name: `${accounts} simulated borrowers, seed ${seed}`,
    from: formatDay(SIMULATION_START),
    to: formatDay(end),
    accounts,
    events,
  });
  if (values.json === true) console.log(JSON.stringify({ portfolio: folder, accounts, events }));
  else console.log(`${accounts} accounts, ${events} events → ${folder}`);
  return EXIT.ok;
}
