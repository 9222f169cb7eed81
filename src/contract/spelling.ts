import { distance } from 'fastest-levenshtein';

/** A slip of the fingers is at most this many letters off. */
const SLIPS_MAX = 3;

/** The candidate that `name` was probably meant to be, or null. */
export function closest(name: string, candidates: readonly string[]): string | null {
  let best: string | null = null;
  let least = Math.min(SLIPS_MAX, Math.floor(name.length / 2)) + 1;
  for (const candidate of candidates) {
    const slips = distance(name.toLowerCase(), candidate.toLowerCase());
    if (slips < least) [best, least] = [candidate, slips];
  }
  return best;
}
