import type { Day } from './day.ts';
import type { Correction, Event } from './events.ts';
import { CATALOGUE } from './features/catalogue.ts';
import type { Aggregate, Feature, Ratio, Stream } from './features/feature.ts';
import { type NaiveDebts, naiveDebts } from './naive-obligations.test-support.ts';

/**
 * The slow, obvious twin of the fold: from the list of events, day by day, feature by feature as
 * declared, without entries, columns or windows. It shares no code with what it checks.
 */
export function naiveFacts(
  events: readonly Event[],
  t: Day,
  features: readonly Feature[] = CATALOGUE,
): Record<string, number | null> {
  const streams = streamsOf(visibleEvents(events, t), events, t);
  return Object.fromEntries(
    features.map((feature) => {
      const value = valueFrom(feature.value, streams, t);
      return [feature.name, value ?? (feature.empty === 'missing' ? null : 0)];
    }),
  );
}

/** The twin of what the fold says of the limit. */
export function naiveLimit(events: readonly Event[], t: Day): Record<string, unknown> {
  const facts = {
    limit: 0,
    changedOn: null as Day | null,
    raisedOn: null as Day | null,
    frozen: false,
    ownCap: null as number | null,
    optedOut: false,
    temporary: 0,
  };
  let temporaryUntil: Day | null = null;
  // What the borrower says of the limit counts on the day on which it is said.
  for (const event of knownEvents(events, t).filter(({ effective }) => effective <= t)) {
    if (event.type === 'ownCapSet') facts.ownCap = event.amount;
    if (event.type === 'ownCapLifted') facts.ownCap = null;
    if (event.type === 'offersOptedOut') facts.optedOut = true;
    if (event.type === 'offersOptedIn') facts.optedOut = false;
    if (event.type === 'temporaryLimitEnded') facts.temporary = 0;
    if (event.type !== 'temporaryLimitGranted') continue;
    facts.temporary = event.limit;
    temporaryUntil = event.until;
  }
  if (temporaryUntil !== null && temporaryUntil <= t) facts.temporary = 0;
  for (const event of visibleEvents(events, t)) {
    if (event.type === 'limitFrozen' && event.byDecision !== true) facts.frozen = true;
    if (event.type === 'limitThawed') facts.frozen = false;
    if (event.type !== 'limitApplied') continue;
    if (facts.changedOn !== null && event.limit === facts.limit) continue;
    if (event.limit > facts.limit) facts.raisedOn = event.effective;
    facts.changedOn = event.effective;
    facts.limit = event.limit;
  }
  return facts;
}

export type Plain = Exclude<Event, Correction>;

interface Observation {
  readonly day: number;
  readonly value: number;
  /** Loan, category or attribute. */
  readonly name?: string | undefined;
  readonly source?: string | undefined;
}

type Streams = Partial<Record<Stream, Observation[]>>;

/** What counts at t, in order: took effect before t, known, not superseded, its source consented to. */
function visibleEvents(events: readonly Event[], t: Day): readonly Plain[] {
  const consented = consentsAt(events, t);
  return knownEvents(events, t).filter((event) => {
    if (event.effective >= t) return false;
    if (event.type === 'consentGranted' || event.type === 'consentRevoked') return true;
    const source = 'source' in event ? event.source : undefined;
    return source === undefined || source === 'lender' || consented.get(source) === true;
  });
}

/** Whether the latest word on each source, t itself included, is a grant. */
function consentsAt(events: readonly Event[], t: Day): ReadonlyMap<string, boolean> {
  const state = new Map<string, boolean>();
  for (const event of knownEvents(events, t)) {
    if (event.effective > t) continue;
    if (event.type === 'consentGranted') state.set(event.source, true);
    if (event.type === 'consentRevoked') state.set(event.source, false);
  }
  return state;
}

/** Each id once, corrections in the place of what they correct, by day, moment and id. */
function knownEvents(events: readonly Event[], t: Day): readonly Plain[] {
  const unique = [...new Map(events.map((event) => [event.id, event])).values()];
  const known = unique.filter((event) => knownSince(event, unique).known <= t);
  const roots = new Set(known.map((event) => rootOf(event, unique)));
  return [...roots]
    .map((root) =>
      latestOf(
        known.filter((event) => rootOf(event, unique) === root),
        unique,
      ),
    )
    .map(plainOf)
    .filter((event) => event !== null)
    .sort(
      (a, b) =>
        a.effective - b.effective || a.effectiveAt - b.effectiveAt || (a.id < b.id ? -1 : 1),
    );
}

/** The event itself, and what it corrects, and what that corrects, each once. */
function lineage(event: Event, events: readonly Event[]): readonly Event[] {
  const path: Event[] = [];
  let at: Event | undefined = event;
  while (at !== undefined && !path.includes(at)) {
    path.push(at);
    const corrects: string | null = at.type === 'correction' ? at.corrects : null;
    at = events.find(({ id }) => id === corrects);
  }
  return path;
}

function rootOf(event: Event, events: readonly Event[]): string {
  const path = lineage(event, events);
  const oldest = path.at(-1) as Event;
  if (oldest.type !== 'correction') return oldest.id;
  const circle = path.slice(path.findIndex(({ id }) => id === oldest.corrects));
  const runsInACircle = path.some(({ id }) => id === oldest.corrects);
  return runsInACircle ? ([...circle.map(({ id }) => id)].sort()[0] as string) : oldest.corrects;
}

function knownSince(event: Event, events: readonly Event[]): { known: number; at: number } {
  const path = lineage(event, events);
  return {
    known: Math.max(...path.map(({ known }) => known)),
    at: Math.max(...path.map(({ knownAt }) => knownAt)),
  };
}

function latestOf(line: readonly Event[], events: readonly Event[]): Event {
  const sorted = [...line].sort((a, b) => {
    const [one, other] = [knownSince(a, events), knownSince(b, events)];
    const original = Number(a.type === 'correction') - Number(b.type === 'correction');
    return one.known - other.known || one.at - other.at || original || (a.id < b.id ? -1 : 1);
  });
  return sorted.at(-1) as Event;
}

function plainOf(event: Event): Plain | null {
  if (event.type !== 'correction') return event;
  if (event.replacement === null) return null;
  const { v, id, account, known, knownAt } = event;
  return { ...event.replacement, v, id, account, known, knownAt } as Plain;
}

function streamsOf(visible: readonly Plain[], events: readonly Event[], t: Day): Streams {
  const debts = naiveDebts(visible, t);
  const streams: Streams = {
    due: debts
      .filter((debt) => !debt.waived)
      .map(({ due, amount }) => ({ day: due, value: amount })),
    consent: consentObservations(events, t),
    ...latenessOf(visible, debts, t),
    ...balancesOf(visible, t),
    ...billsOf(visible),
  };
  for (const event of visible) {
    for (const [stream, observation] of observationsOf(event)) {
      streams[stream] = [...(streams[stream] ?? []), { day: event.effective, ...observation }];
    }
  }
  addComparisons(streams, visible);
  return streams;
}

function consentObservations(events: readonly Event[], t: Day): Observation[] {
  return knownEvents(events, t)
    .filter((event) => event.effective <= t)
    .filter((event) => event.type === 'consentGranted' || event.type === 'consentRevoked')
    .map((event) => ({
      day: event.effective,
      value: event.type === 'consentGranted' ? 1 : 0,
      source: event.source,
    }));
}

type Observed = readonly [Stream, Omit<Observation, 'day'>];

/** What one event says by itself. */
function observationsOf(event: Plain): readonly Observed[] {
  switch (event.type) {
    case 'accountOpened':
      return [['opened', { value: 1 }]];
    case 'draw':
      return [['draw', { value: event.amount, name: event.loan }]];
    case 'repayment':
      return [['repayment', { value: event.amount, name: event.loan }]];
    case 'statement':
      return [['statement', { value: event.balance }]];
    case 'instalmentConversion':
      return [['conversion', { value: event.amount }]];
    case 'bureauReport':
      return [
        ['lenders', { value: event.lenders }],
        ['externalBalance', { value: event.balance }],
        ['debtService', { value: event.monthlyDebtService }],
        ['inquiries', { value: event.inquiries }],
      ];
    case 'spending':
      return [['spending', { value: event.amount, name: event.category }]];
    case 'incomeVerified':
      return [['income', { value: event.monthlyIncome }]];
    case 'businessReceipts':
      return [['receipts', { value: event.amount }]];
    case 'taxFiling':
      return [['taxableIncome', { value: event.taxableIncome }]];
    case 'thirdPartyScore':
      return [['thirdPartyScore', { value: event.score }]];
    case 'attribute':
      return [['attribute', { value: event.value, name: event.name }]];
    case 'limitRequested':
      return [['requested', { value: event.amount }]];
    case 'limitDeclined':
      return [['declined', { value: 1 }]];
    case 'limitFrozen':
      return [['frozen', { value: 1 }]];
    default:
      return [];
  }
}

/** What an event says only beside those before it. */
function addComparisons(streams: Streams, visible: readonly Plain[]): void {
  const add = (stream: Stream, day: number, value: number): void => {
    streams[stream] = [...(streams[stream] ?? []), { day, value }];
  };
  let limit: number | null = null;
  let lenders: number | null = null;
  let repaidOn: number | null = null;
  for (const event of visible) {
    const day = event.effective;
    if (event.type === 'repayment') repaidOn = day;
    if (event.type === 'draw') {
      if (event.amount * 20 < (limit ?? 0)) add('smallDraw', day, event.amount);
      if (repaidOn !== null && day - repaidOn <= 3) add('drawAfterRepaying', day, event.amount);
    }
    if (event.type === 'bureauReport') {
      if (lenders !== null && event.lenders > lenders)
        add('newLenders', day, event.lenders - lenders);
      lenders = event.lenders;
    }
    if (event.type === 'limitApplied' && event.limit !== limit) {
      if (limit !== null)
        add(event.limit > limit ? 'rise' : 'cut', day, Math.abs(event.limit - limit));
      add('limitChange', day, event.limit);
      limit = event.limit;
    }
  }
}

/** The closing balance and use of the limit of every day from the first that says anything of either. */
function balancesOf(visible: readonly Plain[], t: Day): Streams {
  const balance: Observation[] = [];
  const utilization: Observation[] = [];
  const moving = ['accountOpened', 'draw', 'repayment', 'statement', 'limitApplied'];
  const moves = visible.filter((event) => moving.includes(event.type));
  let owed = 0;
  let limit = 0;
  for (let day: number = moves[0]?.effective ?? t; day < t; day++) {
    for (const event of moves.filter(({ effective }) => effective === day)) {
      if (event.type === 'draw') owed += event.amount;
      if (event.type === 'repayment') owed -= event.principal ?? event.amount;
      if (event.type === 'statement') owed = event.balance;
      if (event.type === 'limitApplied') limit = event.limit;
    }
    balance.push({ day, value: owed });
    if (limit > 0) utilization.push({ day, value: divided(Math.max(owed, 0), 10_000, limit) });
  }
  return { balance, utilization };
}

function billsOf(visible: readonly Plain[]): Streams {
  const paidShare: Observation[] = [];
  const minimumOnly: Observation[] = [];
  const bills = visible.filter((event) => event.type === 'statement');
  bills.slice(1).forEach((next, i) => {
    const bill = bills[i];
    if (bill === undefined || bill.balance <= 0) return;
    const day = next.effective;
    const paid = visible
      .slice(visible.indexOf(bill), visible.indexOf(next))
      .reduce((sum, event) => sum + (event.type === 'repayment' ? event.amount : 0), 0);
    paidShare.push({ day, value: divided(Math.min(paid, bill.balance), 10_000, bill.balance) });
    const minimum = bill.minimumDue ?? 0;
    const enough = minimum > 0 && paid >= minimum;
    if (enough && paid <= minimum * 1.1 && paid < bill.balance)
      minimumOnly.push({ day, value: paid });
  });
  return { paidShare, minimumOnly };
}

function latenessOf(visible: readonly Plain[], debts: NaiveDebts, t: Day): Streams {
  const flags = visible.filter((event) => event.type === 'arrearsReported');
  const owed = debts.filter(({ waived }) => !waived);
  if (owed.length === 0) {
    const obligation = flags.map((flag) => ({ day: flag.effective, value: flag.daysPastDue }));
    return {
      obligation,
      arrears: obligation.filter(({ value }) => value > 0),
      pastDue: [{ day: t, value: flags.at(-1)?.daysPastDue ?? 0 }],
    };
  }
  const late = owed.map(({ due, paidOn }) => {
    const last = paidOn ?? t;
    return { due, last, days: Math.max(last - due, 0), open: paidOn === null };
  });
  return {
    obligation: late.map(({ due, days }) => ({ day: due, value: days })),
    arrears: late
      .filter(({ days }) => days > 0)
      .map(({ last, days }) => ({ day: last, value: days })),
    pastDue: [{ day: t, value: Math.max(0, ...late.filter((l) => l.open).map((l) => l.days)) }],
  };
}

/** Null where the window is empty. */
function valueFrom(value: Aggregate | Ratio, streams: Streams, t: Day): number | null {
  if ('take' in value) return aggregateOf(value, streams, t);
  const over = aggregateOf(value.over, streams, t) ?? (value.overEmpty === 'missing' ? null : 0);
  const under = aggregateOf(value.under, streams, t);
  if (over === null || under === null || under <= 0) return null;
  return divided(over, 10_000, under);
}

function aggregateOf(aggregate: Aggregate, streams: Streams, t: Day): number | null {
  const { of, take, where = {}, window = Number.POSITIVE_INFINITY } = aggregate;
  const named = (streams[of] ?? [])
    .filter(({ name }) => where.attribute === undefined || name === where.attribute)
    .filter(({ source }) => where.source === undefined || source === where.source)
    .sort((a, b) => a.day - b.day);
  const passes = ({ value }: Observation): boolean =>
    value >= (where.atLeast ?? -Infinity) && value < (where.below ?? Infinity);
  if (take === 'streak') {
    return named.length === 0 ? null : named.length - 1 - named.findLastIndex((o) => !passes(o));
  }
  const seen = named.filter(passes).filter(({ day }) => t - day <= window);
  const [first, last] = [seen.at(0), seen.at(-1)];
  if (first === undefined || last === undefined) return null;
  const values = seen.map(({ value }) => value);
  const sum = values.reduce((a, b) => a + b, 0);
  switch (take) {
    case 'count':
      return seen.length;
    case 'sum':
      return sum;
    case 'average':
      return divided(sum, 1, seen.length);
    case 'perMonth':
      return divided(sum, 30, window);
    case 'min':
      return Math.min(...values);
    case 'max':
      return Math.max(...values);
    case 'range':
      return Math.max(...values) - Math.min(...values);
    case 'distinct':
      return new Set(seen.map(({ name }) => name).filter((name) => name !== undefined)).size;
    case 'last':
      return last.value;
    case 'change':
      return last.value - first.value;
    case 'daysSince':
      return t - last.day;
  }
}

/** a·b/c rounded down, whatever the sizes and signs. */
function divided(a: number, b: number, c: number): number {
  const [product, divisor] = [BigInt(a) * BigInt(b), BigInt(c)];
  const rest = product % divisor;
  return Number((product - rest) / divisor - (rest < 0n ? 1n : 0n));
}
