import type { Binning, TrendChoice } from '../binning/index.ts';
import { raisedIntoTrends, type Side } from '../interactions/index.ts';
import type { LearnedPair, PairBins, PointsColumn, PointsTable } from '../points/index.ts';

/** Of points, which fall where bad rates rise. */
const TURNED: Partial<Record<TrendChoice, TrendChoice>> = {
  ascending: 'descending',
  descending: 'ascending',
};

/**
 * Whole points with which every variable and its pairs keep to the trend that was asked for: rounding a variable and a
 * pair apart can cost a point, which the pair gets back.
 */
export function wholePairs(
  table: PointsTable,
  binnings: readonly Binning[],
  trendOf: (name: string) => TrendChoice,
): PointsTable {
  const { columns } = table;
  const sideOf = (bins: PairBins): Side => ({
    trend: TURNED[trendOf(bins.name)] ?? 'none',
    own: ownPoints(bins, columns, binnings),
  });
  const inOrder = ({ points }: PointsColumn, pair: LearnedPair): readonly number[] => {
    const [rows, width] = [pair.rows.edges.length + 2, pair.columns.edges.length + 2];
    const cells = { rows, columns: width, values: Float64Array.from(points) };
    return Array.from(raisedIntoTrends(cells, [sideOf(pair.rows), sideOf(pair.columns)]));
  };
  return {
    ...table,
    columns: columns.map((column) =>
      column.pair === undefined ? column : { ...column, points: inOrder(column, column.pair) },
    ),
  };
}

/** By group of a pair, the steps of the variable's own points between groups, shared among its pairs. */
function ownPoints(
  { name, edges }: PairBins,
  columns: readonly PointsColumn[],
  binnings: readonly Binning[],
): readonly number[] {
  const binning = binnings.find((one) => one.name === name);
  const points = columns.find(
    (column) => column.pair === undefined && column.name === name,
  )?.points;
  const pairs = columns.filter(
    ({ pair }) => pair?.rows.name === name || pair?.columns.name === name,
  ).length;
  let sum = 0;
  const sums = edges.map((edge) => {
    const bin = binning?.kind === 'numeric' ? binning.edges.indexOf(edge) : -1;
    if (points !== undefined && bin !== -1) {
      sum += Math.trunc(((points[bin + 1] as number) - (points[bin] as number)) / pairs);
    }
    return sum;
  });
  return [0, ...sums];
}
