import { theme } from 'antd';
import { type ReactElement, useMemo } from 'react';
import type { Formats } from '../format.ts';
import { Chart } from './chart.tsx';

export interface Step {
  readonly date: string;
  /** In major units. */
  readonly limit: number;
}

interface Props {
  readonly steps: readonly Step[];
  readonly formats: Formats;
  readonly label: string;
}

/** The limit as a staircase: it holds until the next step. */
export function LimitHistory({ steps, formats, label }: Props): ReactElement {
  const { token } = theme.useToken();
  const option = useMemo(
    () => ({
      animation: false,
      grid: { left: 8, right: 16, top: 16, bottom: 4, outerBoundsMode: 'same' },
      textStyle: { fontFamily: token.fontFamily },
      tooltip: {
        trigger: 'axis',
        valueFormatter: (value: unknown) => formats.money(Number(value)),
      },
      xAxis: {
        type: 'time',
        axisLabel: { color: token.colorTextSecondary, hideOverlap: true },
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
          data: steps.map(({ date, limit }) => [date, limit]),
        },
      ],
    }),
    [steps, formats, token],
  );
  return <Chart option={option} height={220} label={label} />;
}
