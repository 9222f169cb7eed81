import { assignedBy } from '../app/index.ts';
import {
  AccountHistory,
  type Day,
  type Event,
  formatDay,
  type Programme,
  Sources,
} from '../kernel/index.ts';
import { type ProgrammeAccount, type ProgrammeRun, runProgramme } from '../portfolio/index.ts';
import { UsageError } from './args.ts';
import { type About, readEvents, tellRefused } from './portfolio-folder.ts';
import { startProgress } from './progress.ts';

/** A programme run over the past of a portfolio folder. */
export interface RewardsRun extends ProgrammeRun {
  readonly programme: Programme;
  /** Those of the programme's product that were open. */
  readonly accounts: readonly ProgrammeAccount[];
  readonly until: Day;
  /** Lines of the folder that could not be read. */
  readonly refusedLines: number;
}

/** Without a key of one's own, who is held out can be worked out by anybody: good enough for a look. */
const PUBLIC_KEY = 'headroom';

export function holdOutKey(): { readonly key: string; readonly isPublic: boolean } {
  const key = process.env.HEADROOM_REWARDS_KEY ?? '';
  return key === '' ? { key: PUBLIC_KEY, isPublic: true } : { key, isPublic: false };
}

/** Reads a folder and runs the programme over it, up to the end of a day. */
export async function runOverFolder(
  folder: string,
  about: About,
  programme: Programme,
  until: Day,
): Promise<RewardsRun> {
  if (until < programme.effectiveFrom) {
    const begins = formatDay(programme.effectiveFrom);
    throw new UsageError(`the programme ${programme.id} begins on ${begins}, after the date`);
  }
  const collector = new Collector();
  const reading = startProgress('Reading events ', about.events);
  const take = (event: Event): void => collector.add(event);
  const refused = await readEvents(folder, about, { take, onProgress: reading.at });
  reading.stop();
  const accounts = collector.accounts(programme, until);
  if (accounts.length === 0) {
    throw new UsageError(
      `no account of this portfolio has the product "${programme.product}" that ${programme.id} is for`,
    );
  }
  const running = startProgress('Running days   ', until - programme.effectiveFrom + 1);
  const run = runProgramme({ programme, accounts, until, onProgress: running.at });
  running.stop();
  return { ...run, programme, accounts, until, refusedLines: tellRefused(refused) };
}

interface Collected {
  readonly history: AccountHistory;
  readonly days: Set<Day>;
  readonly corrections: { readonly on: Day; readonly event: string }[];
}

class Collector {
  readonly #sources = new Sources();
  readonly #accounts = new Map<string, Collected>();

  add(event: Event): void {
    let account = this.#accounts.get(event.account);
    if (account === undefined) {
      account = { history: new AccountHistory(this.#sources), days: new Set(), corrections: [] };
      this.#accounts.set(event.account, account);
    }
    if (account.history.add(event) === 'duplicate') return;
    const on = Math.max(event.known, event.effective) as Day;
    account.days.add(on);
    if (event.type === 'correction') account.corrections.push({ on, event: event.corrects });
  }

  accounts(programme: Programme, until: Day): readonly ProgrammeAccount[] {
    const { key } = holdOutKey();
    return [...this.#accounts]
      .filter(([, { history }]) => history.product === programme.product)
      .map(([id, { history, days, corrections }]) => ({
        id,
        history,
        days: [...days].filter((on) => on <= until).sort((a, b) => a - b),
        corrections,
        assignment: assignedBy(key, programme, id),
      }))
      .filter(({ days }) => days.length > 0);
  }
}
