import fc from 'fast-check';
import { CHECKS } from '../../../src/core/checks';
import type { CheckContext, CheckedList } from '../../../src/core/checks/check';
import { planFixes, type FixPlan } from '../../../src/core/checks/fixes';
import { mergedRows } from '../../../src/core/checks/merged';
import { runChecks } from '../../../src/core/checks/runChecks';
import type { CellValue, ColumnKey, RectificationItem } from '../../../src/core/list/item';
import { CONTEXT, GOOD, letters, listOf, ours, PLACE, row, type Cells } from './checkCases';

/** Codes that CHECKS marks with a fix. */
const FIXED = [
  'status-synonym',
  'deadline-text-date',
  'unit-alias',
  'stray-characters',
  'finding-text-altered',
  'sequence-broken',
  'id-missing',
  'id-duplicate',
  'blank-row',
  'merged-cells',
  'validation-lost',
  'colors-lost',
  'calculation-manual',
];

const at = (column: ColumnKey, first: number, last: number): string =>
  `${letters(column)}${first + 4}:${letters(column)}${last + 4}`;

/** What a host makes of a plan; rows that are deleted take the indexes of facts about the sheet with them. */
function carryOut(list: CheckedList, plan: FixPlan): CheckedList {
  const cells = list.items.map((item) => ({ ...item, cells: { ...item.cells } }));
  const freed = new Map(plan.unmerge.map(({ area, value }) => [area, value]));
  for (const { area, first, last, columns } of mergedRows(list)) {
    const [key] = columns;
    const value = freed.get(area);
    if (value === undefined || value === null || key === null || key === undefined) continue;
    for (let index = first; index <= last; index++) cells[index]!.cells[key] = value;
  }
  for (const { item, column, to } of plan.changes) {
    if (column === 'id') cells[item]!.id = String(to);
    else cells[item]!.cells[column] = to;
  }
  const whole = (column: ColumnKey) => ({ column, first: 0, last: 999 });
  const repainted = plan.repaint
    ? {
        dropDowns: (['status', 'deadline', 'responsibleUnits'] as const).map(whole),
        colors: (['status', 'deadline', 'warning', 'sequence'] as const).map(whole),
      }
    : {};
  return {
    ...list,
    items: cells.filter((_, index) => !plan.deleteRows.includes(index)),
    sheet: {
      ...list.sheet,
      ...repainted,
      mergedAreas: mergedRows(list).flatMap(({ area, first, last, columns }) => {
        const kept = (row: number): number => row - plan.deleteRows.filter((deleted) => deleted < row).length;
        return freed.has(area) ? [] : [at(columns[0]!, kept(first), kept(last + 1) - 1)];
      }),
      ...(plan.calculate ? { calculation: 'automatic' } : {}),
    },
  };
}

const check = (list: CheckedList, context: Partial<CheckContext> = {}) =>
  runChecks(CHECKS, list, { ...CONTEXT, ...context });
const fix = (list: CheckedList, codes?: readonly string[]): FixPlan => planFixes(check(list), list, codes);
const changes = ({ changes: all }: FixPlan): (readonly [number, ColumnKey, CellValue, CellValue])[] =>
  all.map(({ item, column, from, to }) => [item, column, from, to] as const);

const BLANK: RectificationItem = { id: '', cells: {}, extra: {} };

/** Below the first cell of a merged area a sheet holds nothing. */
function hide(list: CheckedList, from: number, to: number, column: ColumnKey | null): void {
  const items = list.items as RectificationItem[];
  for (let index = from; index <= to; index++) {
    const cells = Object.fromEntries(Object.entries(items[index]!.cells).filter(([key]) => key !== column));
    items[index] = { ...items[index]!, cells, ...(column === 'id' ? { id: '' } : {}) };
  }
}

describe('single cells', () => {
  test('原 → 新, each with the codes that asked for it', () => {
    const plan = fix(listOf([{ status: '正在推进', deadline: '2026.12.30', responsibleUnits: '综合科' }]));
    expect(changes(plan)).toEqual(
      [
        [0, 'status', '正在推进', '整改中'],
        [0, 'responsibleUnits', '综合科', '办公室'],
        [0, 'deadline', '2026.12.30', { date: '2026-12-30' }],
      ].sort((a, b) => order(plan, a[1] as ColumnKey) - order(plan, b[1] as ColumnKey)),
    );
    expect(plan.remaining).toEqual([]);
  });
  const order = ({ changes: all }: FixPlan, column: ColumnKey): number =>
    all.findIndex((change) => change.column === column);

  test('only the wanted codes', () => {
    const plan = fix(listOf([{ status: '正在推进', deadline: '2026.12.30' }]), ['status-synonym']);
    expect(changes(plan)).toEqual([[0, 'status', '正在推进', '整改中']]);
    expect(plan.remaining.map(({ code }) => code)).toEqual(['deadline-text-date']);
  });

  test('what has no safe fix remains', () => {
    const plan = fix(listOf([{ measures: '', status: '在办', responsibleUnits: '治安管理支队' }]));
    expect(plan.changes).toEqual([]);
    expect(plan.remaining.map(({ code }) => code).sort()).toEqual([
      'measure-missing',
      'status-unknown',
      'unit-unknown',
    ]);
  });

  test('two fixes of one cell become one', () => {
    const plan = fix(listOf([{ status: '正在\u200b推进 ', responsibleUnits: '综\u200b合科' }]));
    expect(plan.changes.map(({ to, codes }) => [to, [...codes].sort()])).toEqual(
      expect.arrayContaining([
        ['整改中', ['status-synonym', 'stray-characters']],
        ['办公室', ['stray-characters', 'unit-alias']],
      ]),
    );
    expect(plan.remaining).toEqual([]);
  });

  test('of two that differ the first is taken and the other remains', () => {
    const list = listOf([{ status: '正在推进' }]);
    const [issue] = check(list);
    const other = { ...issue!, code: 'another', fix: { from: '正在推进', to: '基本完成' } };
    const plan = planFixes([issue!, other, { ...other, fix: issue!.fix }], list);
    expect(plan.changes).toMatchObject([{ to: '整改中', codes: ['status-synonym', 'another'] }]);
    expect(plan.remaining).toEqual([other]);
  });

  test('stray characters that another fix would leave remain', () => {
    const list = listOf([{ status: '正在\u200b推进' }]);
    const issues = check(list).map((issue) =>
      issue.code === 'status-synonym' ? { ...issue, fix: { from: '', to: '整改\u200b中' } } : issue,
    );
    expect(planFixes(issues, list).remaining.map(({ code }) => code)).toEqual(['stray-characters']);
  });
});

describe('more than a cell', () => {
  test('blank rows are deleted together', () => {
    const plan = fix(listOf([GOOD, BLANK, BLANK, { ...GOOD, point: '另一点', sequence: '2' }]));
    expect(plan.deleteRows).toEqual([1, 2]);
  });

  test('a merged area is filled with what its first cell is going to say', () => {
    const list = listOf([
      { status: '正在推进', sequence: '1-1' },
      { status: '', point: '第二点', sequence: '1-2' },
    ]);
    const area = at('status', 0, 1);
    const plan = fix({ ...list, sheet: { ...list.sheet, place: PLACE, mergedAreas: [area] } });
    expect(plan.unmerge).toEqual([{ kind: 'unmerge', area, value: '整改中' }]);
    expect(changes(plan)).toEqual([[0, 'status', '正在推进', '整改中']]);
  });

  test('numbers are not written into merged cells unless they are freed', () => {
    const list = listOf([
      { sequence: '1-1' },
      { sequence: '', point: '第二点' },
      { sequence: '1-4', point: '第三点' },
      { sequence: '1-5', point: '第四点' },
      { sequence: '1-6', point: '第五点' },
    ]);
    const area = at('sequence', 0, 1);
    const merged = { ...list, sheet: { ...list.sheet, place: PLACE, mergedAreas: [area] } };
    const alone = fix(merged, ['sequence-broken']);
    expect([alone.changes, alone.remaining.length]).toEqual([[], check(merged).length]);
    expect(changes(fix(merged)).map(([item, , , to]) => [item, to])).toEqual([
      [1, '1-2'],
      [2, '1-3'],
      [3, '1-4'],
      [4, '1-5'],
    ]);
  });

  test('a number where the cell was never filled', () => {
    const unnumbered = Object.fromEntries(Object.entries(GOOD).filter(([key]) => key !== 'sequence'));
    const list = listOf([
      { sequence: '1-1' },
      { id: 'zg-x', cells: { ...unnumbered, point: '第二点' }, extra: {} },
      { sequence: '1-3', point: '第三点' },
    ]);
    expect(changes(fix(list))).toEqual([[1, 'sequence', '', '1-2']]);
  });

  test('the sheet is set right once', () => {
    const list = ours(listOf([GOOD], { sheet: { dropDowns: [], colors: [], calculation: 'manual' } }));
    const plan = fix(list);
    expect([plan.repaint, plan.calculate, plan.remaining]).toEqual([true, true, []]);
    const none = fix(list, []);
    expect([none.repaint, none.calculate]).toEqual([false, false]);
  });

  test('ids', () => {
    const plan = fix(
      listOf([
        row({}, 'zg-a'),
        row({ point: '二', sequence: '2' }, 'zg-a'),
        row({ point: '三', sequence: '3' }, ''),
      ]),
    );
    expect(
      plan.changes.filter(({ column }) => column === 'id').map(({ item, from }) => [item, from]),
    ).toEqual([
      [1, 'zg-a'],
      [2, ''],
    ]);
  });
});

describe('properties', () => {
  const value: fc.Arbitrary<CellValue> = fc.oneof(
    fc.constantFrom<CellValue[]>(
      ...[
        '',
        ' ',
        '正在推进',
        '整改\u200b到位',
        '已完成',
        '综合科、办公室',
        ' 县财政局',
        '相关部门',
        '2026.12.30',
      ],
      ...[
        '２０２６年６月',
        '12月底前',
        '立行立改',
        '1',
        '1-2',
        '3',
        '2-1',
        '\uf0b7 学习',
        '学习\u00a0制度',
        '待补充',
      ],
      20_261_231,
      3,
      { date: '2026-05-31' },
      { error: '#REF!' },
    ),
    fc.string({ maxLength: 6 }),
  );
  const KEYS = [
    'sequence',
    'category',
    'finding',
    'point',
    'measures',
    'responsibleUnits',
    'deadline',
    'status',
  ] as const;
  const cells = fc.record(Object.fromEntries(KEYS.map((key) => [key, value])), {
    requiredKeys: [],
  }) as fc.Arbitrary<Cells>;
  const item: fc.Arbitrary<RectificationItem> = fc.oneof(
    {
      arbitrary: fc.record({
        id: fc.constantFrom('zg-a', 'zg-b', 'zg-c', ''),
        cells,
        extra: fc.constant({}),
      }),
      weight: 3,
    },
    { arbitrary: fc.constant(BLANK), weight: 1 },
    { arbitrary: fc.constant(row({}, 'zg-a')), weight: 2 },
  );
  const area = fc
    .tuple(fc.constantFrom(...KEYS, 'id' as const), fc.nat(6), fc.integer({ min: 1, max: 3 }))
    .map(([column, first, length]) => at(column, first, first + length));
  const list: fc.Arbitrary<CheckedList> = fc
    .record({
      items: fc.array(item, { minLength: 1, maxLength: 8 }),
      areas: fc.uniqueArray(area, { maxLength: 2, selector: (address) => address.replace(/\d.*/u, '') }),
      isOurs: fc.boolean(),
      grain: fc.constantFrom('finding', 'point', 'measure'),
    })
    .map(({ items, areas, isOurs, grain }) => {
      const made = listOf(items, {
        grain,
        sheet: { place: PLACE, mergedAreas: areas, dropDowns: [], colors: [], calculation: 'manual' },
      });
      for (const { first, last, columns } of mergedRows(made)) hide(made, first + 1, last, columns[0]!);
      return isOurs
        ? {
            ...made,
            source: {
              rows: [{ id: 'zg-a', cells: { finding: GOOD.finding!, point: '反馈\u00a0的话' } }],
              feedbackDate: null,
              deletedIds: [],
            },
          }
        : made;
    });

  const hasFix = (issue: ReturnType<typeof check>[number]): boolean =>
    issue.fix !== null || issue.repair !== null;

  test('after a fix nothing is left that could be fixed, and a second one does nothing', () => {
    fc.assert(
      fc.property(list, (given) => {
        const mended = carryOut(given, fix(given));
        expect(
          check(mended)
            .filter(hasFix)
            .map(({ code, item: index }) => [code, index]),
        ).toEqual([]);
        expect(carryOut(mended, fix(mended))).toEqual(mended);
      }),
      { numRuns: 150 },
    );
  });

  test('a fix of one code leaves none of it that could be fixed', () => {
    fc.assert(
      fc.property(list, fc.constantFrom(...FIXED), (given, code) => {
        const mended = carryOut(given, fix(given, [code]));
        const left = fix(mended, [code]);
        expect([left.changes, left.unmerge, left.deleteRows, left.repaint, left.calculate]).toEqual([
          [],
          [],
          [],
          false,
          false,
        ]);
      }),
      { numRuns: 150 },
    );
  });

  test('only fixed codes have fixes, and no row that says something is lost', () => {
    fc.assert(
      fc.property(list, (given) => {
        const issues = check(given);
        for (const issue of issues) if (hasFix(issue)) expect(FIXED).toContain(issue.code);
        for (const index of fix(given).deleteRows)
          expect(given.items[index]!.cells.measures ?? '').toMatch(/^\s*$/u);
      }),
    );
  });
});
