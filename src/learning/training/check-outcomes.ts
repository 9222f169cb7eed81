import type { Column, Sample } from '../sample.ts';

/** Throws a RangeError for what no training can be made of, and says in which row it stands. */
export function checkOutcomes({ rows, target, weights, ids, columns }: Sample): void {
  for (const [name, list] of Object.entries({ target, weights, ids })) {
    if (list === undefined || list.length === rows) continue;
    throw new RangeError(`"${name}" has ${list.length} rows; there are ${rows}`);
  }
  const wrong = target.findIndex((outcome) => outcome > 1);
  if (wrong !== -1) {
    throw new RangeError(`row ${wrong}: the target is ${target[wrong]}; expected 0 or 1`);
  }
  const weightless =
    weights?.findIndex((weight) => !(weight >= 0 && Number.isFinite(weight))) ?? -1;
  if (weightless !== -1) {
    throw new RangeError(
      `row ${weightless}: the weight is ${weights?.[weightless]}; expected a finite number from 0`,
    );
  }
  for (const column of columns) checkCodes(column);
}

function checkCodes(column: Column): void {
  if (column.kind === 'numeric') return;
  const { name, codes, categories } = column;
  const row = codes.findIndex((code) => code < -1 || code >= categories.length);
  if (row === -1) return;
  throw new RangeError(
    `row ${row} of "${name}" has category ${codes[row]}; there are ${categories.length}, and -1 for missing`,
  );
}
