import { HostError } from '../../hostError';
import type { Chart } from '../../model/chart';
import type { Sheet } from '../../model/sheet';
import { bind, type TypeTable } from '../members';
import { drawnChart } from './chart';
import { onePlace } from './rangeArgument';

/** Kinds of charts that the simulated Excel draws. */
const KINDS = ['BarClustered', 'BarStacked', 'ColumnClustered', 'ColumnStacked'] as const;

const named = (sheet: Sheet, name: string): Chart | undefined =>
  sheet.charts.find((one) => one.name === name);

export const charts: TypeTable<Sheet> = {
  name: 'ChartCollection',
  scalars: { Count: { get: (sheet) => sheet.charts.length } },
  items: (sheet) => sheet.charts.map((chart) => bind(drawnChart, { sheet, chart })),
  methods: {
    Add: {
      arity: [2, 3],
      call: (sheet, args, session) => {
        const type = args.oneOf(0, KINDS);
        const { sheet: home, area } = onePlace(args.at(1), sheet, session.workbook);
        const by = args.has(2) ? args.oneOf(2, ['Auto', 'Columns', 'Rows'] as const) : 'Auto';
        if (by !== 'Columns')
          throw new HostError('UnsupportedOperation', 'the simulated Excel draws series by columns only');
        if (home !== sheet)
          throw new HostError(
            'UnsupportedOperation',
            'the simulated Excel draws cells of the own sheet only',
          );
        if (sheet.protection !== null)
          throw new HostError('AccessDenied', `the sheet ${sheet.name} is protected`);
        if (area.rows < 2 || area.columns < 2)
          throw new HostError('InvalidArgument', 'a chart needs a header, names and values');
        const number = Math.max(0, ...sheet.charts.map(({ id }) => Number(id.slice(6)))) + 1;
        const chart: Chart = {
          id: `chart-${number}`,
          name: `图表 ${number}`,
          type,
          source: area,
          title: '',
          place: { row: 0, column: 0, rows: 15, columns: 8 },
          reversed: false,
          legend: { visible: true, position: 'Right' },
          series: Array.from({ length: area.columns - 1 }, (_, index) => ({
            column: area.column + 1 + index,
            color: '',
            gapWidth: 150,
            hasDataLabels: false,
          })),
        };
        sheet.charts.push(chart);
        return bind(drawnChart, { sheet, chart });
      },
    },
    GetCount: { since: 4, arity: [0, 0], call: (sheet) => sheet.charts.length },
    GetItem: {
      arity: [1, 1],
      call: (sheet, args) => {
        const chart = named(sheet, args.string(0));
        if (chart === undefined) throw new HostError('ItemNotFound', `there is no chart ${args.string(0)}`);
        return bind(drawnChart, { sheet, chart });
      },
    },
    GetItemAt: {
      arity: [1, 1],
      call: (sheet, args) => {
        const chart = sheet.charts[args.integer(0)];
        if (chart === undefined)
          throw new HostError('InvalidArgument', `there is no chart ${args.integer(0)}`);
        return bind(drawnChart, { sheet, chart });
      },
    },
    GetItemOrNullObject: {
      since: 4,
      arity: [1, 1],
      call: (sheet, args) => {
        const chart = named(sheet, args.string(0));
        return chart === undefined ? null : bind(drawnChart, { sheet, chart });
      },
    },
  },
};
