import { cardRow } from '../../test/cli.test-support.ts';
import { simulatePortfolio } from '../borrowers/index.ts';
import { loadAllRules } from '../cli/documents.ts';
import { taiwanEvents } from '../cli/taiwan-events.ts';
import {
  AccountHistory,
  addDays,
  type Book,
  BookBuilder,
  type Day,
  day,
  type Event,
  type Money,
  monthEnds,
  type Rules,
  Sources,
} from '../kernel/index.ts';
import {
  type AdviceAccount,
  type Adviser,
  createAdviser,
  type GridPlan,
  type Plan,
  type ReplayedReview,
  replay,
} from './index.ts';

/** An account with its events, and the documents that decide it. */
export interface Sample {
  readonly account: AdviceAccount;
  readonly events: readonly Event[];
  readonly rules: Rules;
  readonly today: Day;
}

export const RULES: readonly Rules[] = loadAllRules();

export function rulesFor(product: string): Rules {
  return RULES.find(({ policy }) => policy.product === product) as Rules;
}

export function sampleOf(events: readonly Event[], rules: Rules, today: Day): Sample {
  const history = new AccountHistory(new Sources());
  for (const event of events) history.add(event);
  const builder = new BookBuilder();
  const id = events[0]?.account ?? '';
  builder.add(id, history);
  const book: Book = builder.build();
  const past = { id, entries: book.entries, start: 0, end: book.starts[1] as number };
  return { account: { ...past, score: null }, events, rules, today };
}

/** Borrowers of every kind, each asked on a day of their own, from early in their line to late. */
export function simulatedSamples(accounts: number, seed: number): readonly Sample[] {
  const from = day('2023-01-01');
  const simulated = [...simulatePortfolio({ seed, accounts, months: 30, from })];
  return simulated.map(({ events, segment }, i) => {
    const today = addDays(day('2024-06-01'), (i * 37) % 390);
    return sampleOf(events, rulesFor(`revolving-${segment}`), today);
  });
}

/** Card accounts of made-up rows, in the form of the Taiwan data. */
export function cardSamples(accounts: number): readonly Sample[] {
  return Array.from({ length: accounts }, (_, i) => {
    const events = taiwanEvents(cardRow(i + 1) as never);
    return sampleOf(events, rulesFor('card'), day('2005-10-01'));
  });
}

const advisers = new Map<string, Adviser>();

export function adviserFor({ rules, today }: Sample, horizon = 12, exhaustive = false): Adviser {
  const key = `${rules.policy.id} ${today} ${horizon} ${exhaustive}`;
  const known = advisers.get(key);
  if (known !== undefined) return known;
  const created = createAdviser(rules, today, horizon, { exhaustive });
  if ('refused' in created) throw new Error(created.refused);
  advisers.set(key, created.ok);
  return created.ok;
}

export function reviewDays({ today }: Sample, until: Day): readonly Day[] {
  return [today, ...monthEnds(addDays(today, 1), until)];
}

/** What the ordinary path decides on each review day if a plan's events happen. */
export function replayed(sample: Sample, plan: Plan): readonly ReplayedReview[] {
  const { events, rules, today } = sample;
  const start = { rules, today, score: null };
  return replay(events, plan.events, reviewDays(sample, plan.day), start);
}

/** The first rise above today's limit before any cut, of one plan of the grid; null where none is. */
export function firstRise(
  sample: Sample,
  { events }: GridPlan,
  until: Day,
): { readonly day: Day; readonly limit: Money } | null {
  const { rules, today } = sample;
  const start = { rules, today, score: null };
  const reviews = replay(sample.events, events, reviewDays(sample, until), start).slice(1);
  const moved = reviews.find(({ previous, limit }) => limit !== previous);
  return moved !== undefined && moved.limit > moved.previous ? moved : null;
}
