import { Temporal } from 'temporal-polyfill';
import { type Day, formatDay, type Instant, parseDay } from '../kernel/index.ts';

export interface Moment {
  /** In the product's time zone. */
  readonly day: Day;
  readonly at: Instant;
}

/**
 * A date, or a moment of UTC or with an offset, as the calendar day of the product's time zone and as
 * an instant. A bare date stands at the beginning of its day. Null where the text is neither.
 */
export function parseMoment(text: string, timeZone: string): Moment | null {
  const day = parseDay(text);
  if (day !== null) return { day, at: startOfDay(day, timeZone) };
  try {
    const instant = Temporal.Instant.from(text);
    const local = parseDay(instant.toZonedDateTimeISO(timeZone).toPlainDate().toString());
    return local === null ? null : { day: local, at: instant.epochMilliseconds as Instant };
  } catch {
    return null;
  }
}

/** Shortest form that `parseMoment` reads back. */
export function formatMoment({ day, at }: Moment, timeZone: string): string {
  if (at === startOfDay(day, timeZone)) return formatDay(day);
  return Temporal.Instant.fromEpochMilliseconds(at).toString();
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
  const start = Temporal.PlainDate.from(formatDay(day)).toZonedDateTime(timeZone);
  const at = start.epochMilliseconds as Instant;
  ofZone.set(day, at);
  return at;
}
