import type { EChartsOption } from 'echarts';
import { BarChart, HeatmapChart, LineChart, ScatterChart } from 'echarts/charts';
import {
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TitleComponent,
  VisualMapComponent,
} from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([
  BarChart,
  HeatmapChart,
  LineChart,
  ScatterChart,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TitleComponent,
  VisualMapComponent,
  SVGRenderer,
]);

export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

/** What a pointer over the chart would change: nothing, on a page without script. */
const HOVER_STYLES = /<style >.*?<\/style>\n?| class="[^"]*"/gs;

/**
 * Draws a chart to SVG without a browser. The same option gives the same picture; only ids of gradients
 * and clips count up, so that one page can hold several.
 */
export function chart(option: EChartsOption, { width, height }: ChartSize): string {
  const drawing = init(null, null, { renderer: 'svg', ssr: true, width, height });
  drawing.setOption({ animation: false, textStyle: { fontFamily: 'inherit' }, ...option });
  const svg = drawing.renderToSVGString().replace(HOVER_STYLES, '');
  drawing.dispose();
  return svg;
}
