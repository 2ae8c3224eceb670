import { HostError } from '../../hostError';
import type { Area } from '../../model/address';
import { normalColor } from '../../model/cellFormat';
import type { Chart, ChartSeries } from '../../model/chart';
import type { Sheet } from '../../model/sheet';
import type { Workbook } from '../../model/workbook';
import { booleanValue, numberValue, oneOfValue, stringValue } from '../args';
import { bind, type TypeTable } from '../members';
import { onePlace } from './rangeArgument';

interface ChartTarget {
  readonly sheet: Sheet;
  readonly chart: Chart;
}

export const fill: TypeTable<ChartSeries> = {
  name: 'ChartFill',
  methods: {
    SetSolidColor: {
      arity: [1, 1],
      call: (series, args) => {
        const color = normalColor(args.string(0));
        if (color === null) throw new HostError('InvalidArgument', `${args.string(0)} is no color`);
        series.color = color;
        return undefined;
      },
    },
  },
};

export const seriesFormat: TypeTable<ChartSeries> = {
  name: 'ChartSeriesFormat',
  links: { Fill: { get: (series) => bind(fill, series) } },
};

interface SeriesTarget {
  readonly sheet: Sheet;
  readonly chart: Chart;
  readonly series: ChartSeries;
}

export const series: TypeTable<SeriesTarget> = {
  name: 'ChartSeries',
  scalars: {
    /** The header above its values. */
    Name: { get: ({ sheet, chart, series: one }) => String(sheet.value(chart.source.row, one.column)) },
    GapWidth: {
      since: 7,
      get: ({ series: one }) => one.gapWidth,
      set: ({ series: one }, value) => {
        one.gapWidth = numberValue(value, 0, 500);
      },
    },
    HasDataLabels: {
      since: 7,
      get: ({ series: one }) => one.hasDataLabels,
      set: ({ series: one }, value) => {
        one.hasDataLabels = booleanValue(value);
      },
    },
  },
  links: { Format: { get: ({ series: one }) => bind(seriesFormat, one) } },
};

export const seriesCollection: TypeTable<ChartTarget> = {
  name: 'ChartSeriesCollection',
  scalars: { Count: { get: ({ chart }) => chart.series.length } },
  items: ({ sheet, chart }) => chart.series.map((one) => bind(series, { sheet, chart, series: one })),
  methods: {
    GetItemAt: {
      arity: [1, 1],
      call: ({ sheet, chart }, args) => {
        const one = chart.series[args.integer(0)];
        if (one === undefined)
          throw new HostError('InvalidArgument', `there is no series ${args.integer(0)}`);
        return bind(series, { sheet, chart, series: one });
      },
    },
  },
};

export const title: TypeTable<Chart> = {
  name: 'ChartTitle',
  scalars: {
    Text: {
      get: (chart) => chart.title,
      set: (chart, value) => {
        chart.title = stringValue(value);
      },
    },
  },
};

export const legend: TypeTable<Chart> = {
  name: 'ChartLegend',
  scalars: {
    Visible: {
      get: (chart) => chart.legend.visible,
      set: (chart, value) => {
        chart.legend = { ...chart.legend, visible: booleanValue(value) };
      },
    },
    Position: {
      get: (chart) => chart.legend.position,
      set: (chart, value) => {
        const position = oneOfValue(value, ['Top', 'Bottom', 'Left', 'Right', 'Corner'] as const);
        chart.legend = { ...chart.legend, position };
      },
    },
  },
};

export const axis: TypeTable<Chart> = {
  name: 'ChartAxis',
  scalars: {
    ReversePlotOrder: {
      since: 7,
      get: (chart) => chart.reversed,
      set: (chart, value) => {
        chart.reversed = booleanValue(value);
      },
    },
  },
};

export const axes: TypeTable<Chart> = {
  name: 'ChartAxes',
  links: { CategoryAxis: { get: (chart) => bind(axis, chart) } },
};

export const drawnChart: TypeTable<ChartTarget> = {
  name: 'Chart',
  identity: ({ chart }) => ({ Id: chart.id }),
  scalars: {
    Id: { since: 7, get: ({ chart }) => chart.id },
    Name: {
      get: ({ chart }) => chart.name,
      set: ({ sheet, chart }, value) => {
        const name = stringValue(value);
        if (sheet.charts.some((one) => one !== chart && one.name === name))
          throw new HostError('InvalidArgument', `there is a chart ${name}`);
        chart.name = name;
      },
    },
    ChartType: { since: 7, get: ({ chart }) => chart.type },
  },
  links: {
    Title: { get: ({ chart }) => bind(title, chart) },
    Legend: { get: ({ chart }) => bind(legend, chart) },
    Axes: { get: ({ chart }) => bind(axes, chart) },
    Series: { get: (target) => bind(seriesCollection, target) },
    Worksheet: { since: 2, get: ({ sheet }, session) => session.worksheetObject(sheet) },
  },
  methods: {
    Delete: {
      arity: [0, 0],
      call: ({ sheet, chart }) => {
        sheet.charts = sheet.charts.filter((one) => one !== chart);
        return undefined;
      },
    },
    SetPosition: {
      arity: [1, 2],
      call: ({ sheet, chart }, args, session) => {
        const first = cellsOf(args.at(0), sheet, session.workbook);
        const last = args.has(1) ? cellsOf(args.at(1), sheet, session.workbook) : first;
        if (last.row < first.row || last.column < first.column)
          throw new HostError('InvalidArgument', 'the last cell stands before the first one');
        chart.place = {
          row: first.row,
          column: first.column,
          rows: last.row + last.rows - first.row,
          columns: last.column + last.columns - first.column,
        };
        return undefined;
      },
    },
  },
};

function cellsOf(argument: Parameters<typeof onePlace>[0], sheet: Sheet, workbook: Workbook): Area {
  const place = onePlace(argument, sheet, workbook);
  if (place.sheet !== sheet) throw new HostError('InvalidArgument', 'the cells are on another sheet');
  return place.area;
}
