import { DIRECTIONS, type Direction, formatDay } from '../../kernel/index.ts';
import { chart } from '../../plots/index.ts';
import type { Stagnation } from '../stagnation.ts';
import type { DateSummary } from '../summary.ts';
import type { ReportInput, Teller } from './report.ts';

const WIDTH = 960;
const COLORS: Readonly<Record<Direction, string>> = {
  open: '#4c9ed9',
  rise: '#3a9d5d',
  stay: '#b9c0c7',
  cut: '#d9534f',
};
/** Best grade first. */
const GRADE_COLORS = ['#2b7a4b', '#7fbf8e', '#d9c75a', '#e08a2e', '#b8452f'];
const HOLDS_SHOWN = 10;
/** Between the names of what is shown: browsers draw letters wider than they are reckoned here. */
const LEGEND = { top: 0, itemGap: 28 };
/** Left of bars, so much of it for the words, in which the same is allowed for. */
const LABELS = { left: 330, width: 270 };

/** First limits, rises, stays and cuts at each date. */
export function drawMoves(summaries: readonly DateSummary[], { words }: Teller): string {
  return chart(
    {
      legend: LEGEND,
      grid: { left: 70, right: 20, top: 40, bottom: 40 },
      xAxis: { type: 'category', data: summaries.map(({ day }) => formatDay(day)) },
      yAxis: { type: 'value', name: words.accounts },
      series: DIRECTIONS.map((direction) => ({
        name: words.directions[direction],
        type: 'bar' as const,
        stack: 'accounts',
        barMaxWidth: 60,
        itemStyle: { color: COLORS[direction] },
        data: summaries.map(({ byDirection }) => byDirection[direction]),
      })),
    },
    { width: WIDTH, height: 300 },
  );
}

/** Total limits and balances at each date, in millions of major units. */
export function drawTotals(summaries: readonly DateSummary[], teller: Teller): string {
  const { words, millions } = teller;
  const line = (name: string, color: string, of: (sum: DateSummary) => number): object => ({
    name,
    type: 'line',
    // One date alone makes no line.
    symbol: summaries.length === 1 ? 'circle' : 'none',
    symbolSize: 10,
    lineStyle: { width: 2, color },
    itemStyle: { color },
    data: summaries.map((sum) => millions(of(sum))),
  });
  return chart(
    {
      legend: LEGEND,
      grid: { left: 70, right: 20, top: 40, bottom: 40 },
      xAxis: { type: 'category', data: summaries.map(({ day }) => formatDay(day)) },
      yAxis: { type: 'value', name: words.millions },
      series: [
        line(words.limits, '#2f6fb0', ({ totalLimit }) => totalLimit),
        line(words.balances, '#e08a2e', ({ totalBalance }) => totalBalance),
      ],
    },
    { width: WIDTH, height: 260 },
  );
}

/** Stagnant accounts by what holds them, split by grade. */
export function drawHolds(stagnation: Stagnation, input: ReportInput, teller: Teller): string {
  const codes = topCodes(stagnation, ({ accounts }) => accounts);
  const grades = [...new Set(stagnation.groups.map(({ grade }) => grade))].sort();
  const count = (code: string, grade: string): number =>
    stagnation.groups
      .filter((group) => group.code === code && group.grade === grade)
      .reduce((sum, { accounts }) => sum + accounts, 0);
  return chart(
    {
      legend: LEGEND,
      color: GRADE_COLORS,
      grid: { left: LABELS.left, right: 40, top: 40, bottom: 30 },
      xAxis: { type: 'value' },
      yAxis: {
        type: 'category',
        inverse: true,
        data: codes.map((code) => label(code, input, teller)),
        axisLabel: { width: LABELS.width, overflow: 'break' },
      },
      series: grades.map((grade) => ({
        name: grade,
        type: 'bar' as const,
        stack: 'accounts',
        data: codes.map((code) => count(code, grade)),
      })),
    },
    { width: WIDTH, height: 60 + codes.length * 36 },
  );
}

/** The money that each reason holds back, in millions of major units. */
export function drawMoney(stagnation: Stagnation, input: ReportInput, teller: Teller): string {
  const codes = topCodes(stagnation, ({ heldBack }) => heldBack);
  const total = (code: string): number =>
    stagnation.groups
      .filter((group) => group.code === code)
      .reduce((sum, { heldBack }) => sum + heldBack, 0);
  return chart(
    {
      grid: { left: LABELS.left, right: 60, top: 10, bottom: 40 },
      xAxis: { type: 'value', name: teller.words.millions, nameLocation: 'middle', nameGap: 25 },
      yAxis: {
        type: 'category',
        inverse: true,
        data: codes.map((code) => label(code, input, teller)),
        axisLabel: { width: LABELS.width, overflow: 'break' },
      },
      series: [
        {
          type: 'bar',
          itemStyle: { color: '#8a6fc0' },
          label: { show: true, position: 'right' },
          data: codes.map((code) => teller.millions(total(code))),
        },
      ],
    },
    { width: WIDTH, height: 60 + codes.length * 36 },
  );
}

/** How many accounts with which record of payments have how high a limit, and the median limit of each record. */
export function drawRecord({ recordByLimit }: Stagnation, { words, money }: Teller): string {
  const { streaks, limits, counts, medianLimits } = recordByLimit;
  const cells = counts.flatMap((row, y) => row.map((count, x) => [x, y, count]));
  const most = Math.max(1, ...counts.flat());
  const record = (from: number, i: number): string => {
    const streak = words.streak(from, (streaks[i + 1] ?? Number.POSITIVE_INFINITY) - 1);
    const accounts = counts[i]?.reduce((sum, count) => sum + count, 0);
    return accounts === 0 ? streak : `${streak}\n${words.medianLimit(money(medianLimits[i] ?? 0))}`;
  };
  return chart(
    {
      grid: { left: 220, right: 40, top: 10, bottom: 90 },
      xAxis: { type: 'category', data: limits.map((limit) => words.limitUpTo(money(limit))) },
      yAxis: { type: 'category', data: streaks.map(record) },
      visualMap: {
        min: 0,
        max: most,
        text: [String(most), '0'],
        orient: 'horizontal',
        left: 'center',
        bottom: 0,
        inRange: { color: ['#f2f6fa', '#2f6fb0'] },
      },
      series: [{ type: 'heatmap', label: { show: true }, data: cells }],
    },
    { width: WIDTH, height: 400 },
  );
}

function topCodes(
  { groups }: Stagnation,
  size: (group: Stagnation['groups'][number]) => number,
): readonly string[] {
  const totals = new Map<string, number>();
  for (const group of groups) totals.set(group.code, (totals.get(group.code) ?? 0) + size(group));
  return [...totals]
    .sort(([, a], [, b]) => b - a)
    .slice(0, HOLDS_SHOWN)
    .map(([code]) => code);
}

function label(code: string, { nameOf }: ReportInput, { language }: Teller): string {
  return nameOf(code, language);
}
