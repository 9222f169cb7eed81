import { type Known, replacementOf, standings } from '../corrections.ts';
import { addDays, type Day, type Instant, NEVER } from '../day.ts';
import type { AccountOpened, Event, LimitEvent } from '../events.ts';
import { evolveLife } from './evolve-life.ts';
import { isLived } from './life-event.ts';
import { type Life, UNOPENED } from './life-state.ts';

/** An account's life as its event log tells it as of a day: what took effect before, and was known. */
export interface ToldLife {
  readonly life: Life;
  /** The last event that it tells of; null while there is none. */
  readonly last: Moment | null;
  /** The first day as of which the same log tells more, or less; null where none is known. */
  readonly ahead: Day | null;
}

/** When something happened, as events are ordered. */
export interface Moment {
  readonly day: Day;
  readonly at: Instant;
  readonly id: string;
}

export const UNTOLD: ToldLife = { life: UNOPENED, last: null, ahead: null };

/** The life as of `t` by a whole log, in whatever order its events arrived. */
export function lifeOfLog(log: readonly Event[], t: Day): ToldLife {
  const spans = spansOf(log);
  const told = inOrder(spans, t);
  const life = told.reduce<Life>(
    (before, event) => evolveLife(before, event, event.effective),
    UNOPENED,
  );
  const turns = spans.flatMap(({ from, until }) => [from, until]).filter((day) => day > t);
  const ahead = Math.min(...turns, NEVER) as Day;
  const last = told.at(-1);
  return {
    life,
    last: last === undefined ? null : momentOf(last),
    ahead: ahead === NEVER ? null : ahead,
  };
}

/** What a log tells of a life as of `t`, in the order in which it happened. */
export function toldEvents(log: readonly Event[], t: Day): readonly Span['event'][] {
  return inOrder(spansOf(log), t);
}

function inOrder(spans: readonly Span[], t: Day): readonly Span['event'][] {
  const told = spans.filter(({ from, until }) => from <= t && t < until).map(({ event }) => event);
  return told.sort((a, b) => compare(momentOf(a), momentOf(b)));
}

interface Span {
  readonly event: LimitEvent | AccountOpened;
  /** The days as of which it counts: from the first of them to before the other. */
  readonly from: Day;
  readonly until: Day;
}

function spansOf(log: readonly Event[]): readonly Span[] {
  const stand = standingsOf(log);
  return log.flatMap((written) => {
    const event = written.type === 'correction' ? replacementOf(written) : written;
    if (event === null || !isLived(event)) return [];
    const { known, until } = stand.get(event.id) ?? { known: event.known, until: NEVER };
    const from = firstDayOf(event.effective, known);
    return from < until ? [{ event, from, until }] : [];
  });
}

/** What took effect on a day and was known by the next counts as of the next. */
function firstDayOf(effective: Day, known: Day): Day {
  return Math.max(addDays(effective, 1), known) as Day;
}

/**
 * What one more event makes of it, without the log; null where that has to be read again, because the
 * event came late, corrects another, or begins to count on another day than the rest.
 */
export function toldOn(told: ToldLife, event: Event, t: Day): ToldLife | null {
  if (event.type === 'correction' || !isCurrent(told, t)) return null;
  if (!isLived(event)) return told;
  const { life, last, ahead } = told;
  const from = firstDayOf(event.effective, event.known);
  if (from > t) return { life, last, ahead: Math.min(from, ahead ?? from) as Day };
  const moment = momentOf(event);
  if (last !== null && compare(last, moment) > 0) return null;
  return { life: evolveLife(life, event, event.effective), last: moment, ahead };
}

/** Whether it still tells the life as of a later day. */
export function isCurrent({ ahead }: ToldLife, t: Day): boolean {
  return ahead === null || ahead > t;
}

function standingsOf(log: readonly Event[]): ReturnType<typeof standings> {
  const corrections = log.filter(({ type }) => type === 'correction').map(({ id }) => id);
  if (corrections.length === 0) return new Map();
  const known = log.map((event): [string, Known] => {
    const corrects = event.type === 'correction' ? event.corrects : null;
    return [event.id, { known: event.known, knownAt: event.knownAt, corrects }];
  });
  return standings(new Map(known), corrections);
}

function momentOf({ effective, effectiveAt, id }: Event): Moment {
  return { day: effective, at: effectiveAt, id };
}

function compare(a: Moment, b: Moment): number {
  return a.day - b.day || a.at - b.at || (a.id < b.id ? -1 : 1);
}
