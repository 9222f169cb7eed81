import { Grid, theme } from 'antd';
import { type ReactElement, useMemo } from 'react';
import type { Formats } from '../format.ts';
import { Chart } from './chart.tsx';

export interface CeilingBar {
  readonly name: string;
  /** In major units. */
  readonly amount: number;
  readonly binds: boolean;
}

interface Props {
  /** Lowest first. */
  readonly bars: readonly CeilingBar[];
  readonly formats: Formats;
  readonly label: string;
}

const BAR_PIXELS = 46;
/** Longer names are cut short. */
const WORDS_PIXELS = { narrow: 320, wide: 640 } as const;

/** Ceilings from the lowest to the highest, the binding one marked. */
export function CeilingBars({ bars, formats, label }: Props): ReactElement {
  const { token } = theme.useToken();
  const { sm: isWide = false } = Grid.useBreakpoint();
  const option = useMemo(
    () => ({
      animation: false,
      grid: { left: 4, right: 84, top: 4, bottom: 4 },
      textStyle: { fontFamily: token.fontFamily },
      xAxis: { type: 'value', show: false },
      yAxis: {
        type: 'category',
        inverse: true,
        data: bars.map(({ name }) => name),
        axisLine: { show: false },
        axisTick: { show: false },
        // Above its bar, so that a phone has room for the words.
        axisLabel: {
          inside: true,
          align: 'left',
          verticalAlign: 'bottom',
          padding: [0, 0, 9, -6],
          color: token.colorText,
          overflow: 'truncate',
          width: isWide ? WORDS_PIXELS.wide : WORDS_PIXELS.narrow,
        },
        z: 10,
      },
      series: [
        {
          type: 'bar',
          barWidth: 12,
          data: bars.map(({ amount, binds }) => ({
            value: amount,
            itemStyle: {
              color: binds ? token.colorPrimary : token.colorFill,
              borderRadius: 3,
            },
          })),
          label: {
            show: true,
            position: 'right',
            color: token.colorText,
            formatter: ({ value }: { value: number }) => formats.money(value),
          },
          itemStyle: { borderRadius: 3 },
        },
      ],
    }),
    [bars, formats, token, isWide],
  );
  return <Chart option={option} height={bars.length * BAR_PIXELS + 12} label={label} />;
}
