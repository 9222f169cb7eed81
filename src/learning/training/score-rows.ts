import { type Binning, type Codes, codesOf } from '../binning/index.ts';
import { cellsOf } from '../interactions/index.ts';
import { addPoints, type PointsTable } from '../points/index.ts';
import type { Column } from '../sample.ts';
import { columnOn } from './rows.ts';

/** The bins of some rows, by binning. Throws a RangeError where a column is not there. */
function binsOfRows(
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

/** The bins of some rows, and then the cells of each pair that has points. */
export function codesOfRows(
  { binnings, points }: ScoredBy,
  columns: readonly Column[],
  rows: Uint32Array,
): readonly Codes[] {
  const cells = points.columns.flatMap(({ pair }) => {
    if (pair === undefined) return [];
    const both = columns.filter(
      ({ name }) => name === pair.rows.name || name === pair.columns.name,
    );
    return [
      cellsOf(
        pair,
        both.map((column) => columnOn(column, rows)),
      ),
    ];
  });
  return [...binsOfRows(binnings, columns, rows), ...cells];
}

interface ScoredBy {
  readonly binnings: readonly Binning[];
  readonly points: PointsTable;
}

/** What a trained scorecard gives any rows, in whole points: the same as the kernel by its document. */
export function scoresOf(
  scorecard: ScoredBy,
  columns: readonly Column[],
  rows: Uint32Array,
): Float64Array {
  return addPoints(scorecard.points, codesOfRows(scorecard, columns, rows), rows.length);
}
