import { type Binning, type Codes, codesOf } from '../binning/index.ts';
import { addPoints, type PointsTable } from '../points/index.ts';
import type { Column } from '../sample.ts';
import { columnOn } from './rows.ts';

/** The bins of some rows, by binning. Throws a RangeError where a column is not there. */
export function binsOfRows(
  binnings: readonly Binning[],
  columns: readonly Column[],
  rows: Uint32Array,
): readonly Codes[] {
  return binnings.map((binning) => {
    const column = columns.find(({ name }) => name === binning.name);
    if (column === undefined) throw new RangeError(`there is no column "${binning.name}"`);
    return codesOf(binning, columnOn(column, rows));
  });
}

/** What a trained scorecard gives any rows, in whole points: the same as the kernel by its document. */
export function scoresOf(
  { binnings, points }: { readonly binnings: readonly Binning[]; readonly points: PointsTable },
  columns: readonly Column[],
  rows: Uint32Array,
): Float64Array {
  return addPoints(points, binsOfRows(binnings, columns, rows), rows.length);
}
