import type { EChartsOption } from 'echarts';
import { BarChart, HeatmapChart, LineChart } from 'echarts/charts';
import {
  GridComponent,
  LegendComponent,
  TitleComponent,
  VisualMapComponent,
} from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([
  BarChart,
  HeatmapChart,
  LineChart,
  GridComponent,
  LegendComponent,
  TitleComponent,
  VisualMapComponent,
  SVGRenderer,
]);

/** What a pointer over the chart would change: nothing, in a report. */
const HOVER_STYLES = /<style >.*?<\/style>\n?| class="[^"]*"/gs;

/**
 * Draws a chart to SVG without a browser. The same option gives the same picture; only ids of gradients
 * count up, so that one page can hold several.
 */
export function drawChart(option: EChartsOption, width: number, height: number): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption({ animation: false, textStyle: { fontFamily: 'inherit' }, ...option });
  const svg = chart.renderToSVGString().replace(HOVER_STYLES, '');
  chart.dispose();
  return svg;
}
