import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Clock,
  createHeadroom,
  type Headroom,
  type NewDocument,
  type Store,
} from '../../src/app/index.ts';
import { formatProblem, readDocument } from '../../src/contract/index.ts';
import {
  addDays,
  type Day,
  day,
  type Event,
  type Instant,
  type Money,
} from '../../src/kernel/index.ts';
import { type Database, openStore } from '../../src/store/index.ts';
import { ROOT } from '../cli.test-support.ts';

const MS_PER_DAY = 86_400_000;

/** A clock that stands still until it is set. */
export class StandingClock {
  #at: Instant;

  constructor(today: string) {
    this.#at = (day(today) * MS_PER_DAY + 36_000_000) as Instant;
  }

  readonly read: Clock = () => ({ day: this.today, at: this.#at });

  get today(): Day {
    return Math.floor(this.#at / MS_PER_DAY) as Day;
  }

  pass({ days = 0, seconds = 0 }: { readonly days?: number; readonly seconds?: number }): void {
    this.#at = (this.#at + days * MS_PER_DAY + seconds * 1000) as Instant;
  }
}

export interface World {
  readonly clock: StandingClock;
  readonly store: Store;
  readonly headroom: Headroom;
}

const TODAY = '2026-11-24';

/** A service with the documents of the Chinese personal product. */
export async function openWorld(
  database: Database,
  clock: StandingClock = new StandingClock(TODAY),
  rewardsKey: string | null = 'a key for tests',
): Promise<World> {
  const store = await openStore(database);
  const headroom = createHeadroom({
    ...{ store, clock: clock.read, currency: 'CNY', digits: 2 },
    personalKeys: [{ id: 'tests', key: new Uint8Array(32).fill(7) }],
    ...(rewardsKey === null ? {} : { rewardsKey }),
  });
  for (const document of personalDocuments()) await headroom.addDocument(document);
  return { clock, store, headroom };
}

export function personalDocuments(): readonly NewDocument[] {
  return ['cn-personal', 'scorecards/cn-expert', 'jurisdictions/cn'].map((name) =>
    readPolicyFile(`policies/${name}.yaml`),
  );
}

export function readPolicyFile(file: string): NewDocument {
  const source = readFileSync(join(ROOT, file), 'utf8');
  const outcome = readDocument(source, { file, currency: 'CNY' });
  if ('problems' in outcome) throw new Error(outcome.problems.map(formatProblem).join('\n'));
  const { kind, document: content } = outcome.ok;
  return { kind, content, source } as NewDocument;
}

type Said = Readonly<Record<string, unknown>> & { readonly type: Event['type'] };

/** An event known on the day on which it took effect. */
export function said(id: string, account: string, on: Day, payload: Said, known = on): Event {
  return {
    v: 1,
    id,
    account,
    effective: on,
    effectiveAt: on * MS_PER_DAY,
    known,
    knownAt: known * MS_PER_DAY,
    ...payload,
  } as unknown as Event;
}

export function yuan(amount: number): Money {
  return (amount * 100) as Money;
}

/** An account that has a limit of its own for long, an income that is known, and no debts. */
export function goodAccount(account: string, today: Day, limit = yuan(20_000)): readonly Event[] {
  const on = (daysAgo: number): Day => addDays(today, -daysAgo);
  return [
    said(`${account}-open`, account, on(700), {
      type: 'accountOpened',
      product: 'revolving-personal',
      segment: 'personal',
    }),
    said(`${account}-consent-bureau`, account, on(700), {
      type: 'consentGranted',
      source: 'bureau',
    }),
    said(`${account}-consent-income`, account, on(700), {
      type: 'consentGranted',
      source: 'income',
    }),
    said(`${account}-limit`, account, on(690), { type: 'limitApplied', limit }),
    said(`${account}-income`, account, on(60), {
      type: 'incomeVerified',
      source: 'income',
      monthlyIncome: yuan(15_000),
    }),
    said(`${account}-bureau`, account, on(30), {
      type: 'bureauReport',
      source: 'bureau',
      lenders: 1,
      balance: yuan(1000),
      monthlyDebtService: yuan(200),
      inquiries: 0,
    }),
  ];
}
