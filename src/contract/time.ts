import { Temporal } from 'temporal-polyfill';
import { addDays, type Day, formatDay, type Instant, parseDay } from '../kernel/index.ts';

export interface Moment {
  /** In the product's time zone. */
  readonly day: Day;
  readonly at: Instant;
}

const EPOCH = new Temporal.PlainDate(1970, 1, 1);
const MILLISECONDS_PER_DAY = 86_400_000;

/** What makes a date a moment: hours, minutes, seconds, milliseconds (finer is cut off), offset. */
export const CLOCK_PATTERN: string =
  'T([01]\\d|2[0-3]):([0-5]\\d)(?::([0-5]\\d|60)(?:\\.(\\d{1,3})\\d{0,6})?)?' +
  '(?:Z|([+-])([01]\\d|2[0-3]):([0-5]\\d))';
const CLOCK = new RegExp(`^${CLOCK_PATTERN}$`);

/**
 * A date, or a moment of UTC or with an offset, as the calendar day of the product's time zone and as
 * an instant. A bare date stands at the beginning of its day. Null where the text is neither.
 */
export function parseMoment(text: string, timeZone: string): Moment | null {
  const date = parseDay(text.slice(0, 10));
  if (date === null) return null;
  if (text.length === 10) return { day: date, at: startOfDay(date, timeZone) };
  const clock = parseClock(text.slice(10));
  if (clock === null) return null;
  const at = (date * MILLISECONDS_PER_DAY + clock) as Instant;
  return { day: dayAt(at, timeZone), at };
}

/** The time of day in UTC, in milliseconds: by hand, because event files hold millions of them. */
function parseClock(text: string): number | null {
  const match = CLOCK.exec(text);
  if (match === null) return null;
  const [, hours, minutes, seconds = '0', fraction = '0', sign, offsetHours, offsetMinutes] = match;
  // A leap second is told as the second before it, as everywhere.
  const second = Math.min(Number(seconds), 59);
  const local = (Number(hours) * 3600 + Number(minutes) * 60 + second) * 1000;
  const milliseconds = Number(fraction.padEnd(3, '0'));
  if (sign === undefined) return local + milliseconds;
  const offset = (Number(offsetHours) * 60 + Number(offsetMinutes)) * 60_000;
  return local + milliseconds - (sign === '-' ? -offset : offset);
}

/** The day that begins last before the instant; in UTC it is at most one off. */
function dayAt(at: Instant, timeZone: string): Day {
  let day = Math.floor(at / MILLISECONDS_PER_DAY) as Day;
  while (at < startOfDay(day, timeZone)) day = addDays(day, -1);
  while (at >= startOfDay(addDays(day, 1), timeZone)) day = addDays(day, 1);
  return day;
}

/** Shortest form that `parseMoment` reads back. */
export function formatMoment({ day, at }: Moment, timeZone: string): string {
  if (at === startOfDay(day, timeZone)) return formatDay(day);
  return new Date(at).toISOString().replace('.000Z', 'Z');
}

/** An instant with the day that it lies in. */
export function momentAt(at: Instant, timeZone: string): Moment {
  return { day: dayAt(at, timeZone), at };
}

/** In UTC and to the millisecond. */
export function formatInstant(at: Instant): string {
  return new Date(at).toISOString();
}

/** Whether the runtime knows the IANA time zone. */
export function isTimeZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}

/** Files hold the same few thousand days over and over. */
const starts = new Map<string, Map<Day, Instant>>();

function startOfDay(day: Day, timeZone: string): Instant {
  let ofZone = starts.get(timeZone);
  if (ofZone === undefined) {
    ofZone = new Map();
    starts.set(timeZone, ofZone);
  }
  const known = ofZone.get(day);
  if (known !== undefined) return known;
  const start = EPOCH.add({ days: day }).toZonedDateTime(timeZone);
  const at = start.epochMilliseconds as Instant;
  ofZone.set(day, at);
  return at;
}
