import type { Day } from './day.ts';
import { type Entries, kindCode } from './entries.ts';

/** The day on which an account was closed, by what is known as of t; null while it is open. */
export function closedOn(entries: Entries, start: number, end: number, t: Day): Day | null {
  for (let i = start; i < end; i++) {
    const day = entries.day[i] as Day;
    if (day > t) break;
    if (entries.kind[i] !== kindCode.closed) continue;
    if ((entries.known[i] as number) <= t && (entries.until[i] as number) > t) return day;
  }
  return null;
}
