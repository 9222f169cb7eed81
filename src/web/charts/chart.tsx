import type { EChartsCoreOption } from 'echarts/core';
import { type ReactElement, useEffect, useRef } from 'react';

export interface ChartProps {
  readonly option: EChartsCoreOption;
  readonly height: number;
  /** What the chart shows, for those who do not see it; a list beside it says the same. */
  readonly label: string;
}

/** A chart whose library is loaded when the chart comes into view. */
export function Chart({ option, height, label }: ChartProps): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    let stop = (): void => undefined;
    let gone = false;
    const seen = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting !== true) return;
      seen.disconnect();
      void import('./echarts.ts').then(({ drawInto }) => {
        if (!gone) stop = drawInto(element, option);
      });
    });
    seen.observe(element);
    return () => {
      gone = true;
      seen.disconnect();
      stop();
    };
  }, [option]);
  return <div ref={box} role="img" aria-label={label} style={{ height, width: '100%' }} />;
}
