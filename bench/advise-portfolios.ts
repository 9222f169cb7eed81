import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { type AdviceAccount, type Adviser, createAdviser } from '../src/advice/index.ts';
import { simulatePortfolio } from '../src/borrowers/index.ts';
import { loadAllRules } from '../src/cli/documents.ts';
import { rulesForAccount } from '../src/cli/rules-for-account.ts';
import { COLUMNS, type TaiwanRow, taiwanEvents } from '../src/cli/taiwan-events.ts';
import {
  AccountHistory,
  type Book,
  type BookAccount,
  BookBuilder,
  type Day,
  day,
  type Event,
  type Rules,
  Sources,
} from '../src/kernel/index.ts';
import { taiwanFolder } from './train-taiwan.ts';

/** A portfolio in columns for advice, and as events for what checks it. */
export interface AdvisedPortfolio {
  readonly name: string;
  readonly book: Book;
  readonly eventsOf: (account: number) => readonly Event[];
  readonly rules: readonly Rules[];
  readonly today: Day;
}

/** In months. */
export const HORIZON = 12;
const DEMO_MONTHS = 36;

/** The borrowers of `headroom demo`, asked on the day after its end, or `monthsBefore` it. */
export function demoPortfolio(accounts: number, today: Day = day('2026-01-01')): AdvisedPortfolio {
  const plan = { seed: 1, accounts, months: DEMO_MONTHS, from: day('2023-01-01') };
  const events = Array.from(simulatePortfolio(plan), (account) => account.events);
  return portfolioOf('demo', events, today);
}

/** The card accounts of the Taiwan data; null where the file is not there. */
export function taiwanPortfolio(share: number): AdvisedPortfolio | null {
  const file = join(taiwanFolder(undefined), 'UCI_Credit_Card.csv.gz');
  if (!existsSync(file)) return null;
  const rows: readonly Record<string, string>[] = parse(gunzipSync(readFileSync(file)), {
    columns: true,
  });
  const kept = rows.slice(0, Math.ceil(rows.length * share));
  const events = kept.map((row) =>
    taiwanEvents(Object.fromEntries(COLUMNS.map((name) => [name, Number(row[name])])) as TaiwanRow),
  );
  return portfolioOf('taiwan', events, day('2005-10-01'));
}

function portfolioOf(
  name: string,
  events: readonly (readonly Event[])[],
  today: Day,
): AdvisedPortfolio {
  const sources = new Sources();
  const builder = new BookBuilder();
  for (const list of events) {
    const history = new AccountHistory(sources);
    for (const event of list) history.add(event);
    builder.add(list[0]?.account ?? '', history);
  }
  const eventsOf = (account: number): readonly Event[] => events[account] ?? [];
  return { name, book: builder.build(), eventsOf, rules: loadAllRules(), today };
}

/** The adviser for an account's product, made once; null where no policy is for it. */
export function advisersOf({
  book,
  rules,
  today,
}: AdvisedPortfolio): (account: number) => Adviser | null {
  const advisers = new Map<Rules, Adviser>();
  return (i) => {
    const documents = rulesForAccount(rules, book.accounts[i] as BookAccount, today);
    if (documents === null) return null;
    const known = advisers.get(documents);
    if (known !== undefined) return known;
    const created = createAdviser(documents, today, HORIZON);
    if ('refused' in created) return null;
    advisers.set(documents, created.ok);
    return created.ok;
  };
}

export function accountOf({ book }: AdvisedPortfolio, i: number): AdviceAccount {
  const { id } = book.accounts[i] as BookAccount;
  const [start, end] = [book.starts[i] as number, book.starts[i + 1] as number];
  return { id, entries: book.entries, start, end, score: null };
}
