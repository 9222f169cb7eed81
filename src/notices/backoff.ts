/** Attempts before a message is given up: with the waits below, after about two and a half days. */
export const ATTEMPTS_MAX = 12;

const FIRST_MS = 30_000;
const LONGEST_MS = 12 * 3_600_000;

/**
 * Milliseconds until the next attempt, after `attempts` have failed: three times as long each time, up to
 * half a day. `chance` in [0, 1) takes off up to half, so that not all come back at one moment.
 */
export function waitAfter(attempts: number, chance: number): number {
  const longest = Math.min(FIRST_MS * 3 ** (attempts - 1), LONGEST_MS);
  return Math.round(longest * (1 - chance / 2));
}
