import type { ListChange, ListSheet, ListWorkbook, Renaming, WorkbookEdit } from '../../../src/workbook/port';
import type { Host } from '../../host';
import { changeOf, insertedRow } from '../editContract';
import { sampleListSheet, sampleMemorySheet, samplePlan, sampleUnitsSheet } from '../samplePlans';

/** What may be cut off: `plan` looks at the workbook, `run` is what fails. */
interface Act<T> {
  readonly plan: (workbook: ListWorkbook) => Promise<T>;
  readonly run: (workbook: ListWorkbook, plan: T) => Promise<void>;
}

export interface Verb {
  readonly name: string;
  readonly prepare: (workbook: ListWorkbook, host: Host) => Promise<void>;
  readonly act: Act<unknown>;
}

const LIST = '整改清单';

type Prepare = Verb['prepare'];

const written: Prepare = (workbook) => workbook.write(samplePlan(), []);

const without = (run: (workbook: ListWorkbook) => Promise<void>): Act<unknown> => ({
  plan: () => Promise.resolve(null),
  run,
});

const RENAMINGS: readonly Renaming[] = [
  { sheet: LIST, to: '整改清单 (旧)', tables: [{ name: LIST, to: '整改清单_旧' }] },
  { sheet: '责任单位名录', to: '责任单位名录 (旧)', tables: [] },
  { sheet: '清单助手数据', to: '清单助手数据 (旧)', tables: [] },
];

const PAGE = { ...sampleUnitsSheet('校验结果'), links: [], role: 'checkResults' as const };

type Shape = Partial<Pick<ListChange, 'cells' | 'inserts' | 'deletes'>>;

/** An edit of the list as it is read right before. */
const edit = (shape: (list: ListSheet) => Shape, rest: Omit<WorkbookEdit, 'list'> = {}): Act<unknown> => ({
  plan: async (workbook): Promise<WorkbookEdit> => {
    const { list } = await workbook.read();
    if (!list) throw new Error('no list');
    return { list: changeOf(list, shape(list)), ...rest };
  },
  run: (workbook, plan) => workbook.edit(plan as WorkbookEdit),
});

const CELLS: ListChange['cells'] = [
  { row: 1, column: 0, from: '反馈单位：云溪县委第二巡察组', to: '反馈单位：云溪县委第三巡察组' },
  { row: 3, column: 2, from: '逐笔核对2021年以来的台账。', to: '=文字' },
  { row: 3, column: 4, from: { date: '2025-12-31' }, to: '001' },
  { row: 4, column: 4, from: '立行立改', to: { date: '2026-02-28' } },
  { row: 5, column: 5, from: '', to: '整改中' },
];

const INSERTS: ListChange['inserts'] = [
  { before: 0, rows: [insertedRow('n-1', { finding: '甲', deadline: { date: '2026-03-31' } })] },
  { before: 2, rows: [insertedRow('n-2', { finding: '=乙' }), insertedRow('n-3', { finding: '丙' })] },
  { before: 3, rows: [insertedRow('n-4', { finding: '丁', status: '整改中' })] },
];

const SHEETS: Omit<WorkbookEdit, 'list'> = {
  sheets: [
    {
      ...sampleUnitsSheet(),
      blocks: [{ row: 0, column: 0, values: [['新名录']], style: { format: 'text' } }],
      links: [],
    },
    sampleMemorySheet(['|zhenggai;新的', '|续']),
    PAGE,
  ],
  names: [
    { name: '单位名录', formula: "='责任单位名录'!$A$1:$A$9" },
    { name: '状态词', formula: "='校验结果'!$A$1:$A$2" },
  ],
  removals: ['要删的'],
};

const withExtraSheet: Prepare = async (workbook, host) => {
  await written(workbook, host);
  await workbook.putSheet({ ...PAGE, name: '要删的' });
};

const filtered: Prepare = async (workbook, host) => {
  await written(workbook, host);
  host.user.filter(LIST, 5, ['整改中']);
};

const plainRange: Prepare = async (workbook, host) => {
  const plan = samplePlan();
  const sheet = { ...sampleListSheet(), table: null };
  await workbook.write({ ...plan, sheets: [sheet, ...plan.sheets.slice(1)] }, []);
  await host.run(async (context) => {
    const list = context.workbook.worksheets.getItem(LIST);
    list.autoFilter.apply('A3:H6', 5, { filterOn: 'Values', values: ['整改中'] });
    await context.sync();
  });
};

const withNotes: Prepare = async (workbook, host) => {
  await written(workbook, host);
  host.user.type(LIST, 'K5', '旁注');
  host.user.type(LIST, 'B9', '填表人：');
  host.user.hideRows(LIST, '4:4');
};

const showing = (values: readonly string[] | null): Act<unknown> =>
  without((workbook) => workbook.showOnly!({ tableName: LIST, column: 5, values }));

export const VERBS: readonly Verb[] = [
  {
    name: 'write',
    prepare: written,
    act: without((workbook) => workbook.write(samplePlan([{ finding: '新' }]), RENAMINGS)),
  },
  { name: 'putSheet, new', prepare: written, act: without((workbook) => workbook.putSheet(PAGE)) },
  {
    name: 'putSheet, over an old one',
    prepare: async (workbook, host) => {
      await written(workbook, host);
      await workbook.putSheet(PAGE);
    },
    act: without((workbook) =>
      workbook.putSheet({
        ...PAGE,
        blocks: [{ row: 0, column: 0, values: [['无']], style: { format: 'text' } }],
      }),
    ),
  },
  {
    name: 'setCells',
    prepare: written,
    act: without((workbook) =>
      workbook.setCells(LIST, [
        { row: 3, column: 2, value: '=文字' },
        { row: 3, column: 4, value: '立行立改1' },
        { row: 4, column: 4, value: { date: '2026-02-28' } },
        { row: 5, column: 6, value: '' },
      ]),
    ),
  },
  {
    name: 'repaint',
    prepare: written,
    act: without((workbook) => workbook.repaint(sampleListSheet())),
  },
  {
    name: 'showOnly',
    prepare: written,
    act: showing(['整改中']),
  },
  { name: 'showOnly, other rows', prepare: filtered, act: showing(['已完成']) },
  { name: 'showOnly, all rows again', prepare: filtered, act: showing(null) },
  { name: 'edit of cells', prepare: written, act: edit(() => ({ cells: CELLS })) },
  { name: 'edit with new rows', prepare: written, act: edit(() => ({ inserts: INSERTS })) },
  { name: 'edit with rows that go', prepare: withNotes, act: edit(() => ({ deletes: [0, 1] })) },
  {
    name: 'edit of everything',
    prepare: withExtraSheet,
    act: edit(() => ({ cells: CELLS, inserts: INSERTS, deletes: [1] }), SHEETS),
  },
  {
    name: 'edit under a filter',
    prepare: filtered,
    act: edit(() => ({ cells: CELLS, inserts: INSERTS, deletes: [1] })),
  },
  {
    name: 'edit of a filtered range',
    prepare: plainRange,
    act: edit(() => ({ cells: CELLS, inserts: INSERTS, deletes: [2] })),
  },
  {
    name: 'edit beside notes and hidden rows',
    prepare: withNotes,
    act: edit(() => ({ cells: CELLS, inserts: INSERTS, deletes: [1, 2] })),
  },
  {
    name: 'edit that renames the list and puts another in its place',
    prepare: written,
    act: {
      plan: () => Promise.resolve(null),
      run: (workbook) =>
        workbook.edit({
          renamings: RENAMINGS.slice(0, 1),
          sheets: [sampleListSheet([{ finding: '新的问题' }])],
        }),
    },
  },
];
