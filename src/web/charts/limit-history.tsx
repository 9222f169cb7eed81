import { theme } from 'antd';
import { type ReactElement, useMemo } from 'react';
import type { Formats } from '../format.ts';
import { Chart } from './chart.tsx';

export interface Step {
  readonly date: string;
  /** In major units. */
  readonly limit: number;
  /** What brought it about, in words, where that can be told. */
  readonly brought?: string;
}

interface Props {
  /** Oldest first, at least one. */
  readonly steps: readonly Step[];
  /** How far the last one reaches, where it is not a point only. */
  readonly until?: string;
  readonly formats: Formats;
  readonly label: string;
}

/** The shortest there is: a month is named once. */
const MONTH_MS = 28 * 86_400_000;

/** The limit as a staircase: it holds until the next step. */
export function LimitHistory({ steps, until, formats, label }: Props): ReactElement {
  const { token } = theme.useToken();
  const option = useMemo(
    () => ({
      animation: false,
      grid: { left: 8, right: 16, top: 16, bottom: 4, outerBoundsMode: 'same' },
      textStyle: { fontFamily: token.fontFamily },
      tooltip: {
        trigger: 'axis',
        // As text, which the library would else read as HTML.
        renderMode: 'richText',
        confine: true,
        formatter: ([shown]: readonly { readonly dataIndex: number }[]) => {
          const step = steps[Math.min(shown?.dataIndex ?? 0, steps.length - 1)];
          if (step === undefined) return '';
          const { date, limit, brought } = step;
          return [`${formats.date(date)}  ${formats.money(limit)}`, brought ?? '']
            .join('\n')
            .trim();
        },
      },
      xAxis: {
        type: 'time',
        minInterval: MONTH_MS,
        axisLabel: {
          color: token.colorTextSecondary,
          hideOverlap: true,
          formatter: (moment: number) => formats.month(moment),
        },
        axisLine: { lineStyle: { color: token.colorBorder } },
      },
      yAxis: {
        type: 'value',
        axisLabel: { color: token.colorTextSecondary, formatter: (v: number) => formats.money(v) },
        splitLine: { lineStyle: { color: token.colorBorderSecondary } },
      },
      series: [
        {
          type: 'line',
          step: 'end',
          symbolSize: 7,
          lineStyle: { width: 2.5, color: token.colorPrimary },
          itemStyle: { color: token.colorPrimary },
          areaStyle: { color: token.colorPrimary, opacity: 0.12 },
          // The last one holds until now.
          data: [
            ...steps.map(({ date, limit }) => [date, limit]),
            ...(until === undefined
              ? []
              : [{ value: [until, steps.at(-1)?.limit], symbol: 'none' }]),
          ],
        },
      ],
    }),
    [steps, until, formats, token],
  );
  return <Chart option={option} height={220} label={label} />;
}
