/**
 * Whether a row is kept for testing, by what identifies it: all rows of one account go to the same side, and
 * stay there when others come or go. About `share` of all ids are kept.
 */
export function isKeptForTesting(id: string, share: number): boolean {
  return placeOfId(id) < share;
}

/**
 * A place in [0, 1) that follows no order of ids. FNV-1a, as a share of its range, after a last mixing: the ids of
 * one book differ only in their ends.
 */
export function placeOfId(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) {
    hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
}
