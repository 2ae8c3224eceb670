import type { CellValue, RectificationItem } from '../../../src/core/list/item';
import { DEFAULT_SETTINGS } from '../../../src/core/list/settings';
import { summarize, type ProblemCounts } from '../../../src/core/progress/summary';
import { planWorkbook } from '../../../src/core/sheet/planWorkbook';
import { STATUS } from '../../../src/core/wording/status';
import { createXlsxWorkbook } from '../../../src/workbook/xlsx';
import { folder, zhenggai } from '../../cli/command';
import { problems } from '../../core/progress/lists';
import { feedback } from '../../core/list/feedback';
import { validationErrors } from '../xlsx/validate';
import { recalculated } from './recalculate';

/** LibreOffice starts, reads and writes a whole workbook. */
jest.setTimeout(600_000);

/** The formulas know no other day than that of the computer. */
const today = (): string => {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
};
const later = (days: number): string =>
  new Date(Date.parse(`${today()}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

async function fileOf(items: readonly RectificationItem[]): Promise<Uint8Array> {
  const workbook = await createXlsxWorkbook();
  const plan = planWorkbook({
    feedback: feedback({ inspectedOrg: '云泽市水务局党组', findings: [] }),
    items,
    origins: [],
    profile: 'standard',
    grain: 'point',
    today: today(),
  });
  await workbook.write(plan, []);
  return workbook.save();
}

/** Cells of a sheet as LibreOffice computes them, from A1 on. */
async function computed(bytes: Uint8Array, sheet = '统计'): Promise<readonly (readonly CellValue[])[]> {
  const workbook = await createXlsxWorkbook(recalculated(bytes));
  const area = { row: 0, column: 0, rows: 200, columns: sheet === '统计' ? 7 : 12 };
  return (await workbook.readArea(sheet, area)).values;
}

type Grid = readonly (readonly CellValue[])[];

const below = (grid: Grid, header: CellValue): Grid =>
  grid.slice(grid.findIndex(([first]) => first === header) + 1);

/** Rows below a header, up to the next section. */
function rowsBelow(grid: Grid, header: CellValue): Grid {
  const rows = below(grid, header);
  const end = rows.findIndex(([first]) => /^[一二三四五六]、/u.test(String(first)));
  return (end === -1 ? rows : rows.slice(0, end)).filter(([first]) => first !== '');
}

const fraction = (rate: number | null): CellValue => (rate === null ? '' : Math.round(rate * 100) / 10_000);

const groupOf = (name: string, counts: ProblemCounts): CellValue[] => [
  name,
  counts.completed,
  counts.mostlyDone,
  counts.unfinished,
  counts.total,
  counts.overdue,
  fraction(counts.rate),
];

/** Figures of 统计 as the pure counting has them. */
function expectFigures(grid: Grid, items: readonly RectificationItem[]): void {
  const figures = summarize(items, today(), DEFAULT_SETTINGS);
  expect(below(grid, '问题总数')[0]).toEqual([
    figures.total,
    figures.points,
    figures.measures,
    figures.completed,
    figures.mostlyDone,
    figures.unfinished,
    fraction(figures.rate),
  ]);
  expect(below(grid, '逾期')[0]).toEqual([
    figures.overdue,
    figures.dueThisWeek,
    figures.dueThisMonth,
    figures.byState.dueSoon + figures.byState.dueVerySoon,
    figures.immediateRows.length,
    figures.immediateRows.filter((row) => !row.isFinished).length,
    Math.max(0, -(figures.overdueRows[0]?.days ?? 0)),
  ]);
  expect(rowsBelow(grid, '状态').map((row) => row.slice(0, 2))).toEqual(
    STATUS.map(({ key, word }) => [word, figures.byStatus[key]]),
  );
  const units = [
    ...figures.byUnit.filter(({ unit }) => unit !== ''),
    ...figures.byUnit.filter(({ unit }) => unit === ''),
  ];
  expect(rowsBelow(grid, '责任单位')).toEqual(
    units.map(({ unit, ...counts }) => groupOf(unit || '未明确责任单位', counts)),
  );
  expect(rowsBelow(grid, '问题类别')).toEqual(
    figures.byCategory.map(({ category, ...counts }) =>
      groupOf(category.replaceAll('\n', ' ') || '未分类', counts),
    ),
  );
  const [overdue, immediate] = [below(grid, '五、逾期事项'), below(grid, '六、立行立改事项')].map((rows) =>
    rowsBelow(rows, '序号、内容').map((row) => row[6]),
  );
  expect(overdue).toEqual(figures.overdueRows.map(({ days }) => -days));
  expect(immediate).toEqual(figures.immediateRows.map((row) => (row.isFinished ? '是' : '否')));
  expect(grid[2]?.[0]).toBe('');
}

/** Everything that makes counting hard, in one list. */
function mixedList(): RectificationItem[] {
  const units = [
    '财务科',
    '办公室',
    '财务科一室、办公室',
    '县委、县政府',
    '人事科；财务科',
    '',
    '机关党委',
    '法规科，信息中心',
  ];
  const words = [...STATUS.map(({ word }) => word), '', '乱写'];
  const long = '未按规定程序研究'.repeat(60);
  return Array.from({ length: 61 }, (_, i): RectificationItem => {
    const problem = Math.floor(i / 3);
    const deadline: CellValue =
      i % 5 === 0
        ? '立行立改'
        : i % 7 === 0
          ? ''
          : { date: later([-40, -1, 0, 3, 12, 29, 60][i % 7]! - (i % 3)) };
    return {
      id: `zg-${i}`,
      extra: {},
      cells: {
        sequence: `${problem + 1}-${(i % 3) + 1}`,
        category: ['（一）责任落实方面', '（二）作风建设方面\n1.“四风”问题', '', '（一）责任落实方面'][
          problem % 4
        ]!,
        ...(i % 20 === 19 ? {} : { finding: `${problem % 9}.${long}` }),
        point: i % 6 === 0 ? '' : `第${i % 4}条：${long}`,
        measures: i % 4 === 0 ? '' : '修订制度',
        responsibleUnits: units[i % units.length]!,
        deadline,
        status: words[(i * 5 + problem) % words.length]!,
      },
    };
  });
}

const files = folder();
afterAll(files.remove);

/** Totals counted by other means: walking the rows once, with a table of the worst status of each problem. */
function recount(items: readonly RectificationItem[]): Record<string, number> {
  const order = ['未启动', '未完成', '整改中', '基本完成', '已完成', '已完成并长期坚持', '已销号'];
  const worst = new Map<string, number>();
  items.forEach(({ cells: { category = '', finding, point, status = '' } }, index) => {
    if (!finding && !point) return;
    const key = finding ? JSON.stringify([category, finding]) : `row ${index}`;
    const rank = Math.max(0, order.indexOf(String(status)));
    worst.set(key, Math.min(rank, worst.get(key) ?? rank));
  });
  const ranks = [...worst.values()];
  return {
    total: ranks.length,
    completed: ranks.filter((rank) => rank > 3).length,
    mostlyDone: ranks.filter((rank) => rank === 3).length,
    unfinished: ranks.filter((rank) => rank < 3).length,
  };
}

describe('统计 computed by LibreOffice', () => {
  it('says what the pure counting says, and so does what we wrote for programs that do not compute', async () => {
    const items = mixedList();
    const bytes = await fileOf(items);
    expect(await validationErrors(bytes)).toEqual([]);
    const grid = await computed(bytes);
    expectFigures(grid, items);
    const [total, , , completed, mostlyDone, unfinished] = below(grid, '问题总数')[0]!;
    expect({ total, completed, mostlyDone, unfinished }).toEqual(recount(items));
    const { stdout } = await zhenggai('status', files.put('list.xlsx', bytes), '--json');
    expect(JSON.parse(stdout)).toMatchObject(recount(items));
    const written = await (
      await createXlsxWorkbook(bytes)
    ).readArea('统计', { row: 0, column: 0, rows: 200, columns: 7 });
    expectFigures(written.values, items);
  });

  it.each([
    [
      [...problems(688, '已完成'), ...problems(4, '基本完成', 689), ...problems(5, '未完成', 693)],
      [697, 688, 4, 5, 0.9871],
    ],
    [
      [...problems(19, '已完成'), ...problems(6, '整改中', 20)],
      [25, 19, 0, 6, 0.76],
    ],
  ])('gives published figures', async (items, [total, completed, mostlyDone, unfinished, rate]) => {
    const grid = await computed(await fileOf(items));
    const [all, , , ...rest] = below(grid, '问题总数')[0]!;
    expect([all, ...rest]).toEqual([total, completed, mostlyDone, unfinished, rate]);
    expectFigures(grid, items);
  });

  it('follows rows that are added, deleted, sorted and typed below, and a list that is renamed', async () => {
    const items = mixedList();
    const workbook = await createXlsxWorkbook(await fileOf(items));
    const { list } = await workbook.read();
    const { headers, headerRow, firstColumn, rows, sheetName } = list!;
    const at = (header: string): number => headers.indexOf(header);
    const row = (finding: string, status: string, unit: string): CellValue[] =>
      headers.map((_, index) =>
        index === at('问题') ? finding : index === at('状态') ? status : index === at('责任单位') ? unit : '',
      );
    await workbook.edit({
      list: {
        sheetName,
        headerRow,
        firstColumn,
        columnCount: headers.length,
        rowCount: rows.length,
        ids: null,
        cells: [],
        inserts: [
          { before: 0, rows: [row('新增在最前', '已完成', '新设科')] },
          { before: 30, rows: [row('新增在中间', '', '办公室')] },
        ],
        deletes: [5, 6],
      },
    });
    const below = headerRow + 1 + rows.length + 3;
    await workbook.setCells(sheetName, [
      { row: below, column: firstColumn + at('问题'), value: '手工写在表下' },
      { row: below, column: firstColumn + at('状态'), value: '基本完成' },
    ]);
    const added = (finding: string, status: string, unit: string): RectificationItem => ({
      id: '',
      cells: { finding, status, responsibleUnits: unit },
      extra: {},
    });
    const kept = items.filter((_, index) => index !== 5 && index !== 6);
    const now = [
      added('新增在最前', '已完成', '新设科'),
      ...kept.slice(0, 28),
      added('新增在中间', '', '办公室'),
      ...kept.slice(28),
      added('手工写在表下', '基本完成', ''),
    ];
    expectFigures(await computed(await workbook.save()), now);
  });
});

/** What is typed into a list after 统计 was planned, and what 统计 says of it. */
const TYPED: readonly {
  readonly cells: Readonly<Record<string, CellValue>>;
  readonly shown: readonly CellValue[];
}[] = [
  {
    cells: { 具体表现: '甲'.repeat(300), 责任单位: '县水务局、县农业农村局、县自然资源局、县财政局' },
    shown: [`1 ${'甲'.repeat(37)}…`, '县水务局、县农业农村局等'],
  },
  {
    cells: { 具体表现: `乙\n${'丙'.repeat(36)}`, 责任单位: '云泽市交通投资集团有限责任公司综合办公室' },
    shown: [`2 乙 ${'丙'.repeat(36)}`, '云泽市交通投资集团有限责任公司综合…'],
  },
  { cells: { 责任单位: '县水务局\n县财政局' }, shown: ['3 3.问题', '县水务局、县财政局'] },
  { cells: { 责任单位: '' }, shown: ['4 4.问题', ''] },
];

it('统计 shortens long entries that come later to what its rows hold', async () => {
  const items = TYPED.map((_, index): RectificationItem => ({
    id: `zg-${index}`,
    cells: { sequence: `${index + 1}`, finding: `${index + 1}.问题`, status: '整改中' },
    extra: {},
  }));
  const workbook = await createXlsxWorkbook(await fileOf(items));
  const { sheetName, headers, headerRow, firstColumn } = (await workbook.read()).list!;
  await workbook.setCells(
    sheetName,
    TYPED.flatMap(({ cells }, index) =>
      Object.entries({ ...cells, 时限: { date: later(index - 9) } }).map(([header, value]) => ({
        row: headerRow + 1 + index,
        column: firstColumn + headers.indexOf(header),
        value,
      })),
    ),
  );
  const grid = await computed(await workbook.save());
  const rows = rowsBelow(below(grid, '五、逾期事项'), '序号、内容');
  expect(rows.map(([words, units, , , , status, days]) => [words, units, status, days])).toEqual(
    TYPED.map(({ shown }, index) => [...shown, '整改中', 9 - index]),
  );
});

describe('整改成效 computed by LibreOffice', () => {
  it('has the status of each problem, the rate, and sums of what was typed', async () => {
    const items = mixedList();
    const workbook = await createXlsxWorkbook(await fileOf(items));
    await workbook.setCells('整改成效', [
      { row: 3, column: 4, value: 2 },
      { row: 5, column: 4, value: 3 },
      { row: 4, column: 5, value: 12.5 },
    ]);
    const grid = await computed(await workbook.save(), '整改成效');
    const figures = summarize(items, today(), DEFAULT_SETTINGS);
    const lines = grid.slice(3, 3 + figures.total);
    const countOf = (word: string): number => lines.filter((line) => line[3] === word).length;
    expect(STATUS.map(({ word }) => countOf(word))).toEqual(STATUS.map(({ key }) => figures.byStatus[key]));
    const sums = grid[3 + figures.total]!;
    expect(sums.slice(2, 8)).toEqual([
      `共${figures.total}个问题，整改完成率`,
      fraction(figures.rate),
      5,
      12.5,
      '',
      '',
    ]);
    const categories = grid.slice(3 + figures.total + 4).filter((line) => line[6] !== '');
    expect(categories.map((line) => line.slice(3, 8))).toEqual(
      figures.byCategory.map((each) => [
        each.completed,
        each.mostlyDone,
        each.unfinished,
        each.total,
        fraction(each.rate),
      ]),
    );
  });
});
