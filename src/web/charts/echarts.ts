import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, MarkPointComponent, TooltipComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, LineChart, GridComponent, MarkPointComponent, TooltipComponent, SVGRenderer]);

/** Draws, and follows the size of the element; what is returned takes it away again. */
export function drawInto(element: HTMLElement, option: EChartsCoreOption): () => void {
  const chart = init(element, undefined, { renderer: 'svg' });
  chart.setOption(option);
  const sized = new ResizeObserver(() => chart.resize());
  sized.observe(element);
  return () => {
    sized.disconnect();
    chart.dispose();
  };
}
