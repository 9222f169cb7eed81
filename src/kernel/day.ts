/**
 * A calendar date in the product's time zone, as the number of days since 1970-01-01.
 *
 * A number rather than an ISO string, because windows are sums of days and columns hold millions of
 * them; the ISO form is made only where people or the wire see it.
 */
export type Day = number & { readonly [dayBrand]: 'Day' };
declare const dayBrand: unique symbol;

/** A moment in UTC, in milliseconds since 1970-01-01T00:00Z. Used only to order events of one day. */
export type Instant = number & { readonly [instantBrand]: 'Instant' };
declare const instantBrand: unique symbol;

/** Later than any day that a product will see; stands for "no end". Fits an Int32Array. */
export const NEVER: Day = 2_000_000_000 as Day;

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** `2026-11-24` as a Day, or null where the text is no date of the calendar. */
export function parseDay(text: string): Day | null {
  const match = ISO_DATE.exec(text);
  if (match === null) return null;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return null;
  return dayOf(year, month, date);
}

/** As `parseDay`, for literals that are known to be right. Throws a RangeError otherwise. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === null) throw new RangeError(`"${text}" is not a date; expected YYYY-MM-DD`);
  return parsed;
}

/** The texts made last, each at the place that its day has modulo 4096: eleven years fit. */
const TEXTS = new Array<{ readonly value: Day; readonly text: string }>(4096);

export function formatDay(value: Day): string {
  const made = TEXTS[value & 4095];
  if (made?.value === value) return made.text;
  const { year, month, date } = calendarOf(value);
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
  TEXTS[value & 4095] = { value, text };
  return text;
}

export function addDays(value: Day, days: number): Day {
  return (value + days) as Day;
}

/** The same date `months` later; a date that the month lacks becomes its last one. */
export function addMonths(value: Day, months: number): Day {
  const { year, month, date } = calendarOf(value);
  const index = year * 12 + (month - 1) + months;
  const [newYear, newMonth] = [Math.floor(index / 12), (index % 12) + 1];
  return dayOf(newYear, newMonth, Math.min(date, daysInMonth(newYear, newMonth)));
}

/** The last day of the month that `value` lies in. */
export function monthEnd(value: Day): Day {
  const { year, month } = calendarOf(value);
  return dayOf(year, month, daysInMonth(year, month));
}

/** Every month's last day from `from` to `to`, both included where they are month ends. */
export function monthEnds(from: Day, to: Day): Day[] {
  const ends: Day[] = [];
  for (let end = monthEnd(from); end <= to; end = monthEnd(addDays(end, 1))) ends.push(end);
  return ends;
}

/** Days before 1 March 0000 in the proleptic Gregorian calendar, counted from 1970-01-01. */
const MARCH_0000 = -719468;
const DAYS_PER_400_YEARS = 146097;

/** Civil date to day number: https://howardhinnant.github.io/date_algorithms.html, `days_from_civil`. */
function dayOf(year: number, month: number, date: number): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return (era * DAYS_PER_400_YEARS + yearOfEra * 365 + leapDays + dayOfYear + MARCH_0000) as Day;
}

/** Day number to civil date: the same source, `civil_from_days`. */
function calendarOf(value: Day): { year: number; month: number; date: number } {
  const z = value - MARCH_0000;
  const era = Math.floor(z / DAYS_PER_400_YEARS);
  const dayOfEra = z - era * DAYS_PER_400_YEARS;
  const skipped =
    -Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096);
  const yearOfEra = Math.floor((dayOfEra + skipped) / 365);
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  const dayOfYear = dayOfEra - (365 * yearOfEra + leapDays);
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date };
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
