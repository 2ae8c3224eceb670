import type { ChartPlan, SheetPlan } from '../../core/sheet/workbookPlan';
import { areaAddress } from './addresses';
import { RANGE_COST, type Batch } from './batch';
import { rangeOf } from './ranges';

const TYPES = { bar: 'BarClustered', stackedBar: 'BarStacked' } as const satisfies Record<
  ChartPlan['kind'],
  string
>;

/** Native charts, when the rows over which they stand have their heights. */
export async function writeCharts(
  batch: Batch,
  sheet: Excel.Worksheet,
  { charts = [] }: SheetPlan,
): Promise<void> {
  for (const { name, title, kind, source, colors, place } of charts) {
    await batch.reserve((6 + colors.length) * RANGE_COST);
    const chart = sheet.charts.add(TYPES[kind], rangeOf(sheet, source), 'Columns');
    chart.name = name;
    chart.title.text = title;
    const [first, last] = areaAddress(place).split(':') as [string, string?];
    chart.setPosition(first, last ?? first);
    // bars are drawn from below; the first row belongs on top
    chart.axes.categoryAxis.reversePlotOrder = true;
    const isStacked = kind === 'stackedBar';
    if (isStacked) chart.legend.position = 'Bottom';
    else chart.legend.visible = false;
    colors.forEach((color, index) => {
      const series = chart.series.getItemAt(index);
      series.format.fill.setSolidColor(color);
      series.gapWidth = 60;
      if (!isStacked) series.hasDataLabels = true;
    });
  }
}
