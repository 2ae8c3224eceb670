import { CHECKS } from '../../../src/core/checks';
import { deadlineNotWorkingDay } from '../../../src/core/checks/cell/deadlineNotWorkingDay';
import { measureMissing } from '../../../src/core/checks/cell/measureMissing';
import { placeholderLeft } from '../../../src/core/checks/cell/placeholderLeft';
import { statusMissing } from '../../../src/core/checks/cell/statusMissing';
import { unitVague } from '../../../src/core/checks/cell/unitVague';
import type { Check, CheckContext, CheckedList, Severity, Stage } from '../../../src/core/checks/check';
import {
  countIssues,
  inOrder,
  issuesOf,
  readyForChecks,
  runChecks,
  severityAt,
} from '../../../src/core/checks/runChecks';
import type { SeverityChoice } from '../../../src/core/list/severity';
import { DEFAULT_SETTINGS } from '../../../src/core/list/settings';
import { CONTEXT, GOOD, letters, listOf, PLACE, row, type Cells } from './checkCases';

const chosen = (severities: Record<string, SeverityChoice>, stage: Stage = 'progress'): CheckContext => ({
  ...CONTEXT,
  stage,
  settings: { ...DEFAULT_SETTINGS, severities },
});

test('a well-filled row raises nothing', () => {
  expect(runChecks(CHECKS, listOf([GOOD]), CONTEXT)).toEqual([]);
});

test('while filling in, empty cells are hints; at submission they are errors', () => {
  const empty = listOf([{ measures: '', responsibleUnits: '', deadline: '', status: '' }]);
  expect(countIssues(runChecks(CHECKS, empty, { ...CONTEXT, stage: 'draft' }))).toMatchObject({
    error: 0,
    hint: 4,
  });
  expect(countIssues(runChecks(CHECKS, empty, { ...CONTEXT, stage: 'plan' }))).toMatchObject({ error: 3 });
  expect(countIssues(runChecks(CHECKS, empty, CONTEXT))).toMatchObject({ error: 4 });
});

test('the gravest come first, then the order of rows', () => {
  const issues = runChecks(
    CHECKS,
    listOf([
      row({ responsiblePersons: '', sequence: '1-1' }, 'zg-1'),
      row({ measures: '', point: '另一点', sequence: '1-2' }, 'zg-2'),
    ]),
    CONTEXT,
  );
  expect(issues.map(({ code, rowId }) => [code, rowId])).toEqual([
    ['measure-missing', 'zg-2'],
    ['person-missing', 'zg-1'],
  ]);
});

test('sentences are filled and name the row', () => {
  const named = (cells: Cells): string | undefined =>
    runChecks(CHECKS, listOf([cells]), CONTEXT).find(({ code }) => code === 'status-unknown')?.message;
  expect(named({ sequence: '3-2', status: '在办' })).toContain('第3-2项');
  expect(named({ sequence: 3, status: '在办' })).toContain('第3项');
  expect(named({ sequence: '', status: '在办' })).toContain('上半年');
  expect(named({ sequence: '', point: '', status: '在办' })).toContain('学习制度');
  expect(named({ sequence: '', point: '', finding: '', status: '在办' })).toContain('这一行');
  for (const { message } of runChecks(CHECKS, listOf([{ status: '在办', deadline: '' }]), CONTEXT))
    expect(message).not.toMatch(/[{}]/u);
});

test('check by check the same is found', () => {
  const list = listOf([
    { measures: '', status: '正在推进' },
    { responsibleUnits: '', point: '另一点' },
  ]);
  const ready = readyForChecks(list);
  const stepwise = CHECKS.flatMap((check) => issuesOf(check, ready, CONTEXT));
  expect(inOrder(stepwise)).toEqual(runChecks(CHECKS, list, CONTEXT));
});

describe('severity in 设置', () => {
  test.each<readonly [Check, Stage, SeverityChoice | undefined, SeverityChoice]>([
    [measureMissing, 'progress', undefined, 'error'],
    [measureMissing, 'progress', 'warning', 'warning'],
    [measureMissing, 'plan', 'hint', 'hint'],
    [measureMissing, 'draft', 'warning', 'hint'],
    [measureMissing, 'draft', 'off', 'off'],
    [unitVague, 'draft', 'hint', 'hint'],
    [unitVague, 'progress', 'off', 'off'],
    [statusMissing, 'plan', 'warning', 'off'],
    [statusMissing, 'progress', 'warning', 'warning'],
    [deadlineNotWorkingDay, 'progress', undefined, 'off'],
    [deadlineNotWorkingDay, 'progress', 'warning', 'warning'],
    [deadlineNotWorkingDay, 'draft', 'hint', 'hint'],
  ])('$0.code, %s, %s → %s', (check, stage, choice, severity) => {
    expect(severityAt(check, stage, choice)).toBe(severity);
  });

  test('is applied, and what is off is not made', () => {
    const list = listOf([{ measures: '', deadline: { date: '2026-12-26' } }]);
    const found = (severities: Record<string, SeverityChoice>): (readonly [string, Severity])[] =>
      runChecks(CHECKS, list, chosen(severities)).map(({ code, severity }) => [code, severity] as const);
    expect(found({})).toEqual([['measure-missing', 'error']]);
    expect(found({ 'measure-missing': 'off', 'deadline-not-working-day': 'review' })).toEqual([
      ['deadline-not-working-day', 'review'],
    ]);
  });

  test('a place that weighs less than the check weighs never more', () => {
    const list = listOf([{ remarks: '待补充', measures: '待补充' }]);
    const found = (severities: Record<string, SeverityChoice>): Severity[] =>
      runChecks([placeholderLeft], list, chosen(severities)).map(({ severity }) => severity);
    expect(found({})).toEqual(['error', 'hint']);
    expect(found({ 'placeholder-left': 'warning' })).toEqual(['warning', 'hint']);
  });
});

describe('merged cells', () => {
  const at = (column: Parameters<typeof letters>[0], first: number, last: number): string =>
    `${letters(column)}${first + 4}:${letters(column)}${last + 4}`;
  const merged = (list: CheckedList, mergedAreas: readonly string[]): CheckedList => ({
    ...list,
    sheet: { ...list.sheet, mergedAreas, place: PLACE },
  });
  const codes = (list: CheckedList): (readonly [string, number | null])[] =>
    runChecks(CHECKS, list, CONTEXT).map(({ code, item }) => [code, item] as const);
  const empty: Cells = { finding: '', category: '', responsibleUnits: '', accountableLeaders: '' };

  test('are one error each; the rows below say what the area says', () => {
    const list = listOf([
      { sequence: '1-1', responsibleUnits: '各单位' },
      { ...empty, point: '第二点', sequence: '1-2' },
      { ...empty, point: '第三点', sequence: '1-3' },
    ]);
    const areas = (['finding', 'category', 'responsibleUnits', 'accountableLeaders'] as const).map((column) =>
      at(column, 0, 2),
    );
    expect(codes(merged(list, areas))).toEqual([['unit-vague', 0], ...areas.map(() => ['merged-cells', 0])]);
  });

  test('side by side: nobody can write into the second', () => {
    const list = listOf([{ accountableLeaders: '', responsiblePersons: '' }]);
    const area = `${letters('accountableLeaders')}4:${letters('responsiblePersons')}4`;
    expect(codes(merged(list, [area])).map(([code]) => code)).toEqual(['leader-missing', 'merged-cells']);
  });

  test("in 编号, in a column of the user's own, across the end of the list", () => {
    const list = listOf([{ sequence: '1-1' }, { sequence: '1-2', point: '第二点' }]);
    const own: CheckedList = {
      ...list,
      columns: { ...list.columns, remarks: null },
      items: list.items.map((item) => ({ ...item, extra: { 备注: '待补充' } })),
    };
    const bare = { ...own, items: list.items };
    for (const [given, column, value] of [
      [own, 'id', null],
      [own, 'remarks', '待补充'],
      [bare, 'remarks', null],
      [own, 'verifiedBy', null],
    ] as const) {
      const [issue] = runChecks(CHECKS, merged(given, [at(column, 0, 9)]), CONTEXT);
      expect(issue).toMatchObject({ code: 'merged-cells', item: 0, repair: { kind: 'unmerge', value } });
    }
  });

  test('outside the rows they change nothing', () => {
    const areas = ['A1:H1', 'A3:B3', 'A90:A92', '工作表!A', 'AZ4:AZ5'];
    expect(new Set(codes(merged(listOf([GOOD]), areas)).map(([code]) => code))).toEqual(
      new Set(['merged-cells']),
    );
  });
});
