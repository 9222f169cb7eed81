import { chart } from '../plots/index.ts';
import type { ValidatedPart } from './parts.ts';
import type { Teller } from './teller.ts';
import type { ValidatedVariable } from './variables.ts';

const WIDTH = 960;
const HALF = { width: 560, height: 420 };
const COLORS = { train: '#8d99a6', test: '#2f6fb0', outOfTime: '#e08a2e' } as const;
/** Told apart in black and white too. */
const DASHES = { train: [2, 3], test: 'solid', outOfTime: [8, 4] } as const;
const GOOD = '#3a9d5d';
const BAD = '#d9534f';

type Points = readonly (readonly [number, number])[];

/** Lines of each part in a square from 0 to 1, over the diagonal. */
function square(
  parts: readonly ValidatedPart[],
  pointsOf: (part: ValidatedPart) => Points,
  teller: Teller,
  [across, up]: readonly [string, string],
  most = 1,
): string {
  const axis = {
    type: 'value' as const,
    min: 0,
    max: most,
    axisLabel: { formatter: percentLabel },
  };
  return chart(
    {
      legend: { top: 0, itemGap: 28, data: parts.map(({ name }) => teller.words.parts[name]) },
      grid: { left: 70, right: 20, top: 40, bottom: 55 },
      xAxis: { ...axis, name: across, nameLocation: 'middle', nameGap: 30 },
      yAxis: { ...axis, name: up, nameLocation: 'middle', nameGap: 50 },
      series: [
        {
          type: 'line',
          symbol: 'none',
          silent: true,
          lineStyle: { color: '#b9c0c7', width: 1 },
          data: [
            [0, 0],
            [most, most],
          ],
        },
        ...parts.map((part) => ({
          name: teller.words.parts[part.name],
          type: 'line' as const,
          symbol: most === 1 ? 'none' : 'circle',
          symbolSize: 6,
          lineStyle: { color: COLORS[part.name], width: 2, type: [...dashes(part)] },
          itemStyle: { color: COLORS[part.name] },
          data: pointsOf(part).map(([x, y]) => [x, y]),
        })),
      ],
    },
    HALF,
  );
}

function dashes({ name }: ValidatedPart): readonly number[] {
  const dash = DASHES[name];
  return dash === 'solid' ? [] : dash;
}

function percentLabel(value: number): string {
  return `${Number((100 * value).toFixed(1))}%`;
}

export function drawRoc(parts: readonly ValidatedPart[], teller: Teller): string {
  const { goods, bads } = teller.words.figures;
  return square(
    parts,
    ({ curve }) => [[0, 0], ...curve.map((point) => [point.goods, point.bads] as const)],
    teller,
    [goods, bads],
  );
}

export function drawGains(parts: readonly ValidatedPart[], teller: Teller): string {
  const { cumulativeRows, cumulativeBads } = teller.words.figures;
  return square(
    parts,
    ({ curve }) => [[0, 0], ...curve.map((point) => [point.rows, point.bads] as const)],
    teller,
    [cumulativeRows, cumulativeBads],
  );
}

export function drawReliability(parts: readonly ValidatedPart[], teller: Teller): string {
  const bands = parts.flatMap(({ evaluation }) => evaluation.reliability.bands);
  const most = Math.max(0.01, ...bands.flatMap(({ predicted, observed }) => [predicted, observed]));
  const { predicted, observed } = teller.words.figures;
  return square(
    parts,
    ({ evaluation }) =>
      evaluation.reliability.bands.map((band) => [band.predicted, band.observed] as const),
    teller,
    [predicted, observed],
    roundedUp(most),
  );
}

/** To a whole number of the steps that the axis has, so that no two labels meet. */
function roundedUp(share: number): number {
  const step = share > 0.5 ? 0.1 : 0.05;
  return Math.min(1, step * Math.ceil((1.05 * share) / step));
}

export function drawScores({ scores }: ValidatedPart, teller: Teller): string {
  const { figures } = teller.words;
  const bars = (name: string, color: string, values: readonly number[]): object => ({
    name,
    type: 'bar',
    barGap: 0,
    itemStyle: { color },
    data: values,
  });
  return chart(
    {
      legend: { top: 0, itemGap: 28 },
      grid: { left: 60, right: 20, top: 40, bottom: 50 },
      xAxis: {
        type: 'category',
        name: figures.score,
        nameLocation: 'middle',
        nameGap: 30,
        data: scores.map(({ from }) => String(from)),
      },
      yAxis: { type: 'value', axisLabel: { formatter: percentLabel } },
      series: [
        bars(
          figures.goods,
          GOOD,
          scores.map(({ goods }) => goods),
        ),
        bars(
          figures.bads,
          BAD,
          scores.map(({ bads }) => bads),
        ),
      ],
    },
    { width: WIDTH, height: 320 },
  );
}

export function drawGrades(parts: readonly ValidatedPart[], teller: Teller): string {
  const { figures, parts: names } = teller.words;
  const [first] = parts;
  return chart(
    {
      legend: { top: 0, itemGap: 30 },
      grid: { left: 60, right: 60, top: 60, bottom: 30 },
      xAxis: { type: 'category', data: first?.grades.map(({ grade }) => grade) ?? [] },
      yAxis: [
        { type: 'value', name: figures.share, axisLabel: { formatter: percentLabel } },
        {
          type: 'value',
          name: figures.badRate,
          axisLabel: { formatter: percentLabel },
          splitLine: { show: false },
        },
      ],
      series: [
        ...parts.map(({ name, grades }) => ({
          name: `${names[name]}: ${figures.share}`,
          type: 'bar' as const,
          itemStyle: { color: COLORS[name], opacity: 0.55 },
          data: grades.map(({ share }) => share),
        })),
        ...parts.map((part) => ({
          name: `${names[part.name]}: ${figures.badRate}`,
          type: 'line' as const,
          yAxisIndex: 1,
          lineStyle: { color: COLORS[part.name], width: 2, type: [...dashes(part)] },
          itemStyle: { color: COLORS[part.name] },
          data: part.grades.map(({ badRate }) => badRate),
        })),
      ],
    },
    { width: WIDTH, height: 340 },
  );
}

export function drawVariable({ name, bins }: ValidatedVariable, teller: Teller): string {
  const { figures } = teller.words;
  const shown = bins.filter(({ rows }) => rows > 0);
  return chart(
    {
      legend: { top: 0, itemGap: 28 },
      grid: { left: 60, right: 60, top: 40, bottom: 45 },
      xAxis: {
        type: 'category',
        data: shown.map(({ what }) => teller.shortBinOf(name, what)),
        axisLabel: { interval: 0, fontSize: 11 },
      },
      yAxis: [
        { type: 'value', axisLabel: { formatter: percentLabel } },
        { type: 'value', splitLine: { show: false } },
      ],
      series: [
        {
          name: figures.share,
          type: 'bar',
          barMaxWidth: 70,
          itemStyle: { color: '#c3d5e8' },
          data: shown.map(({ share }) => share),
        },
        {
          name: figures.woe,
          type: 'line',
          yAxisIndex: 1,
          symbolSize: 7,
          lineStyle: { color: '#2f6fb0', width: 2 },
          itemStyle: { color: '#2f6fb0' },
          data: shown.map(({ woe }) => Number(woe.toFixed(3))),
        },
      ],
    },
    { width: WIDTH, height: 260 },
  );
}
