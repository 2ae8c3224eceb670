import fc from 'fast-check';
import { toExcelSerial } from '../../../src/core/basics/calendarDate';
import { columnsOf } from '../../../src/core/list/columns';
import { findColumns } from '../../../src/core/list/columnMap';
import type { CellValue, RectificationItem } from '../../../src/core/list/item';
import { DEFAULT_SETTINGS, type ListSettings } from '../../../src/core/list/settings';
import { progressOf } from '../../../src/core/progress/progress';
import { stateFormulas, warningFormula } from '../../../src/core/sheet/listFormulas';
import { columnLetters, NAMES, statusName } from '../../../src/core/sheet/sheetNames';
import { warningText } from '../../../src/core/sheet/warningText';
import { STATUS } from '../../../src/core/wording/status';
import { evaluate, type Value, type Workbook } from '../sheet/formula';

const TODAY = '2025-06-30';

const item = (cells: RectificationItem['cells']): RectificationItem => ({ id: 'zg-1', cells, extra: {} });

describe('state of a row on 30 June 2025', () => {
  test.each<[string, CellValue, string, number | null]>([
    ['已完成', { date: '2025-01-01' }, 'finished', -180],
    ['已销号', '', 'finished', null],
    ['已完成并长期坚持', '长期坚持', 'ongoingFinished', null],
    ['整改中', { date: '2025-06-29' }, 'overdue', -1],
    ['基本完成', { date: '2025-06-29' }, 'overdue', -1],
    ['整改中', { date: '2025-06-30' }, 'dueVerySoon', 0],
    ['整改中', { date: '2025-07-10' }, 'dueVerySoon', 10],
    ['整改中', { date: '2025-07-11' }, 'dueSoon', 11],
    ['未启动', { date: '2025-07-30' }, 'dueSoon', 30],
    ['未启动', { date: '2025-07-31' }, 'notStarted', 31],
    ['基本完成', { date: '2025-12-31' }, 'mostlyDone', 184],
    ['整改中', '立行立改', 'inProgress', null],
    ['未完成', '', 'notStarted', null],
    ['', '', 'notStarted', null],
    ['随便写的', '', 'notStarted', null],
    ['整改中', '2025.01.01', 'inProgress', null],
    ['整改中', 45000, 'overdue', -838],
  ])('%j, %j: %s', (status, deadline, state, days) => {
    expect(progressOf(item({ finding: '甲', status, deadline }), TODAY, DEFAULT_SETTINGS)).toEqual({
      state,
      days,
    });
  });

  test('a row that says no problem has none', () => {
    expect(progressOf(item({ status: '整改中' }), TODAY, DEFAULT_SETTINGS)).toBeNull();
  });

  test('words and days of 设置 are followed', () => {
    const settings: ListSettings = {
      ...DEFAULT_SETTINGS,
      dueVerySoonDays: 3,
      statusWords: { ...DEFAULT_SETTINGS.statusWords, completed: '办结' },
    };
    const soon = item({ finding: '甲', status: '已完成', deadline: { date: '2025-07-04' } });
    expect(progressOf(soon, TODAY, settings)?.state).toBe('dueSoon');
    const done = item({ finding: '甲', status: '办结', deadline: { date: '2025-07-04' } });
    expect(progressOf(done, TODAY, settings)?.state).toBe('finished');
  });
});

describe('the sheet says the same as the program', () => {
  const layout = {
    map: findColumns(columnsOf('detailed').map(({ header }) => header)),
    firstColumn: 0,
  };
  const ROW = 7;

  /** The row as Excel holds it: dates are serials, what is missing is an empty cell. */
  function sheetOf({ cells }: RectificationItem, settings: ListSettings): Workbook {
    const byColumn = new Map(
      Object.entries(layout.map).flatMap(([key, index]) =>
        index === null
          ? []
          : [[columnLetters(index), raw((cells as Record<string, CellValue>)[key])] as const],
      ),
    );
    return {
      cell: (column, row) => (row === ROW ? (byColumn.get(column) ?? null) : null),
      names: {
        [NAMES.dueVerySoonDays]: settings.dueVerySoonDays,
        [NAMES.dueSoonDays]: settings.dueSoonDays,
        [NAMES.deadlineWords]: settings.deadlineWords,
        ...Object.fromEntries(STATUS.map(({ key }) => [statusName(key), settings.statusWords[key]])),
      },
      today: toExcelSerial(TODAY)!,
    };
  }

  const raw = (value: CellValue | undefined): Value => {
    if (value === undefined || value === '') return null;
    if (typeof value !== 'object') return value;
    return 'date' in value ? toExcelSerial(value.date) : null;
  };

  const around = fc.integer({ min: -40, max: 40 });
  const serial = toExcelSerial(TODAY)!;
  const anyItem = fc
    .record({
      finding: fc.constantFrom('', '甲'),
      point: fc.constantFrom('', '乙'),
      status: fc.oneof(fc.constantFrom('', '完成', ...STATUS.map(({ word }) => word)), fc.string()),
      deadline: fc.oneof<fc.Arbitrary<CellValue>[]>(
        around.map((days) => serial + days),
        around.map((days) => serial + days + 0.5),
        around.map((days) => ({
          date: new Date(Date.UTC(1899, 11, 30 + serial + days)).toISOString().slice(0, 10),
        })),
        fc.constantFrom('', ...DEFAULT_SETTINGS.deadlineWords, '2025.12.30', '年底前'),
      ),
    })
    .map(item);
  const anySettings = fc
    .record({ dueVerySoonDays: fc.nat(20), dueSoonDays: fc.nat(40) })
    .map((given): ListSettings => ({ ...DEFAULT_SETTINGS, ...given }));

  test('the first color rule that holds is the state', () => {
    fc.assert(
      fc.property(anyItem, anySettings, (row, settings) => {
        const workbook = sheetOf(row, settings);
        const first = stateFormulas(layout, ROW).find(({ formula }) => evaluate(formula, workbook) === true);
        expect(first?.key ?? null).toBe(progressOf(row, TODAY, settings)?.state ?? null);
      }),
      { numRuns: 2000 },
    );
  });

  test('the formula of 预警 shows the text that files carry', () => {
    fc.assert(
      fc.property(anyItem, anySettings, (row, settings) => {
        const formula = warningFormula(layout).replaceAll('{row}', String(ROW));
        expect(evaluate(formula, sheetOf(row, settings))).toBe(warningText(row, TODAY, settings));
      }),
      { numRuns: 2000 },
    );
  });

  test.each<[string, CellValue, string]>([
    ['整改中', { date: '2025-06-18' }, '逾期12天'],
    ['整改中', { date: '2025-07-05' }, '剩余5天'],
    ['整改中', { date: '2025-06-30' }, '今天到期'],
    ['已完成', { date: '2025-06-18' }, '已完成'],
    ['未启动', '立行立改', '立行立改'],
    ['整改中', '长期坚持', '长期坚持'],
    ['整改中', '', '时限未填'],
    ['整改中', '2025.12.30', '时限待核'],
  ])('预警 of %j, %j is %s', (status, deadline, text) => {
    expect(warningText(item({ finding: '甲', status, deadline }), TODAY, DEFAULT_SETTINGS)).toBe(text);
  });

  test('date rules test ISNUMBER first', () => {
    const dated = stateFormulas(layout, ROW).filter(({ formula }) => formula.includes('TODAY()'));
    expect(dated.map(({ key }) => key)).toEqual(['overdue', 'dueVerySoon', 'dueSoon']);
    expect(dated.every(({ formula }) => formula.includes('ISNUMBER('))).toBe(true);
  });

  test('a list that lacks columns keeps the rules that still make sense', () => {
    const keysOf = (...headers: string[]): string[] =>
      stateFormulas({ map: findColumns(headers), firstColumn: 0 }, ROW).map(({ key }) => key);
    expect(keysOf('问题', '时限')).toEqual(['overdue', 'dueVerySoon', 'dueSoon', 'notStarted']);
    expect(keysOf('问题', '状态')).toEqual([
      'finished',
      'ongoingFinished',
      'mostlyDone',
      'inProgress',
      'notStarted',
    ]);
    expect(keysOf('措施', '状态')).toEqual([]);
  });
});
