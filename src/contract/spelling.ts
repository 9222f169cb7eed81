import { distance } from 'fastest-levenshtein';

/** A slip of the fingers is at most this many letters off. */
const SLIPS_MAX = 3;
/** Fewer letters than this begin too many names. */
const BEGINNING_MIN = 3;

/** The candidate that `name` was probably meant to be, or null. */
export function closest(name: string, candidates: readonly string[]): string | null {
  const written = name.toLowerCase();
  let best: string | null = null;
  let least = Math.min(SLIPS_MAX, Math.floor(name.length / 2)) + 1;
  for (const candidate of candidates) {
    const slips = distance(written, candidate.toLowerCase());
    if (slips < least) [best, least] = [candidate, slips];
  }
  return best ?? beginningWith(written, candidates);
}

/** Somebody who writes `income` may well mean `income.monthly`. */
function beginningWith(written: string, candidates: readonly string[]): string | null {
  if (written.length < BEGINNING_MIN) return null;
  return candidates.find((candidate) => candidate.toLowerCase().startsWith(written)) ?? null;
}

/** ` did you mean "…"?` after a semicolon, or nothing. */
export function suggestion(found: unknown, candidates: readonly string[]): string {
  const near = typeof found === 'string' ? closest(found, candidates) : null;
  return near === null ? '' : `; did you mean "${near}"?`;
}
