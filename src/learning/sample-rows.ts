/**
 * At most `most` of the rows: all of them, or ones spread evenly over the table in an order that
 * follows no period of it (steps of the golden section). No chance: the same rows every time.
 */
export function someRows(rows: number, most: number): Uint32Array {
  const taken = new Uint32Array(Math.min(rows, most));
  const step = rows <= most ? 1 : coprimeNear(Math.round(rows * GOLDEN_SECTION), rows);
  let row = 0;
  for (let i = 0; i < taken.length; i++) {
    taken[i] = row;
    row += step;
    if (row >= rows) row -= rows;
  }
  return taken;
}

const GOLDEN_SECTION = 0.6180339887;

function coprimeNear(start: number, to: number): number {
  let candidate = start;
  while (greatestCommonDivisor(candidate, to) !== 1) candidate += 1;
  return candidate;
}

function greatestCommonDivisor(a: number, b: number): number {
  let [large, small] = [a, b];
  while (small !== 0) [large, small] = [small, large % small];
  return large;
}
