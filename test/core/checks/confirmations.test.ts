import fc from 'fast-check';
import { CHECKS } from '../../../src/core/checks';
import type { CheckedList } from '../../../src/core/checks/check';
import { canBeConfirmed, confirmedMark, settleIssues } from '../../../src/core/checks/confirmations';
import { runChecks, type Issue } from '../../../src/core/checks/runChecks';
import type { Confirmation } from '../../../src/core/list/confirmation';
import type { RectificationItem } from '../../../src/core/list/item';
import { CONTEXT, listOf, type Cells } from './checkCases';

const WINDOW = { ...CONTEXT.settings, windowEnd: '2026-06-30' };
const check = (list: CheckedList): Issue[] => runChecks(CHECKS, list, { ...CONTEXT, settings: WINDOW });
const confirm = (issues: readonly Issue[], list: CheckedList): Confirmation[] =>
  issues.map((issue) => ({
    code: issue.code,
    rowId: issue.rowId,
    column: issue.column,
    mark: confirmedMark(issue, list),
    reason: '已核对',
    date: CONTEXT.today,
  }));
const pick = (list: CheckedList, code: string): Issue => check(list).find((issue) => issue.code === code)!;

/** A row whose 时限 is after the window, which is a warning. */
const LATE: Cells = { deadline: { date: '2026-12-30' } };

test.each<[string, CheckedList, boolean]>([
  ['the same list', listOf([LATE]), true],
  ['another cell of the row', listOf([{ ...LATE, remarks: '已报' }]), true],
  ['another 序号', listOf([{ ...LATE, sequence: '9' }]), true],
  ['another value of the cell', listOf([{ deadline: { date: '2026-12-29' } }]), false],
  ['another row', { ...listOf([LATE]), items: [{ ...listOf([LATE]).items[0]!, id: 'zg-x' }] }, false],
])('a confirmation of a cell holds for %s: %#', (_, now, isConfirmed) => {
  const then = listOf([LATE]);
  const issue = pick(then, 'deadline-after-window');
  const { confirmed, open } = settleIssues(check(now), now, confirm([issue], then));
  expect(confirmed.map((each) => each.issue.code)).toEqual(isConfirmed ? [issue.code] : []);
  expect(open.some(({ code }) => code === issue.code)).toBe(!isConfirmed);
});

const withExtra = (value: string, cells: Cells = {}): CheckedList => {
  const list = listOf([cells]);
  return {
    ...list,
    items: list.items.map((item): RectificationItem => ({ ...item, extra: { 联系: value } })),
  };
};

test.each<[string, CheckedList, boolean]>([
  ['the same row', withExtra('13912345678'), true],
  ['序号 and 预警', withExtra('13912345678', { sequence: '7', warning: '剩余3天' }), true],
  ['another value in the row', withExtra('13912345679'), false],
  ['another cell of the row', withExtra('13912345678', { remarks: '改过' }), false],
])('without a cell of ours, the whole row is what was confirmed: %s', (_, now, isConfirmed) => {
  const then = withExtra('13912345678');
  const issue = pick(then, 'mobile-phone');
  expect(issue).toMatchObject({ column: null, item: 0 });
  expect(settleIssues(check(now), now, confirm([issue], then)).confirmed).toHaveLength(isConfirmed ? 1 : 0);
});

test('where nothing was confirmed, everything is open', () => {
  const list = listOf([LATE]);
  expect(settleIssues(check(list), list, [])).toEqual({ open: check(list), confirmed: [] });
});

test('for the list as a whole, the sentence is what was confirmed', () => {
  const list = (hiddenRows: number[]): CheckedList =>
    listOf([{}, { sequence: '2' }], { sheet: { hiddenRows } });
  const issue = pick(list([0]), 'hidden-rows');
  const said = confirm([issue], list([0]));
  expect(settleIssues([issue], list([0]), said).confirmed).toHaveLength(1);
  const other = pick(list([0, 1]), 'hidden-rows');
  expect(settleIssues([other], list([0, 1]), said).open).toEqual([other]);
});

test.each([
  ['an error', { severity: 'error', item: 0, rowId: 'zg-1' }, false],
  ['a row without 编号', { severity: 'warning', item: 0, rowId: null }, false],
  ['a warning', { severity: 'warning', item: 0, rowId: 'zg-1' }, true],
  ['待核', { severity: 'review', item: 0, rowId: 'zg-1' }, true],
  ['the list as a whole', { severity: 'hint', item: null, rowId: null }, true],
] as const)('%s can be confirmed: %#', (_, issue, can) => {
  expect(canBeConfirmed(issue)).toBe(can);
});

test('an empty cell is confirmed as empty; where it is an error at the submission, it is open again', () => {
  const list = listOf([{ responsiblePersons: '', responsibleUnits: '' }]);
  const draft = runChecks(CHECKS, list, { ...CONTEXT, stage: 'draft' });
  const said = confirm(draft, list);
  const { open } = settleIssues(check(list), list, said);
  expect(open.map(({ code }) => code)).toContain('unit-missing');
  expect(open.map(({ code }) => code)).not.toContain('person-missing');
});

test('whatever was confirmed, nothing is lost and nothing told twice', () => {
  const value = fc.constantFrom('', '甲', '相关部门', '已完成', 'XX', '2026.1.1');
  fc.assert(
    fc.property(
      fc.array(fc.record({ measures: value, responsibleUnits: value, deadline: value, status: value }), {
        minLength: 1,
        maxLength: 4,
      }),
      fc.infiniteStream(fc.boolean()),
      (rows, choose) => {
        const list = listOf(rows);
        const issues = check(list);
        const said = confirm(
          issues.filter(() => choose.next().value),
          list,
        );
        const { open, confirmed } = settleIssues(issues, list, said);
        expect(open.length + confirmed.length).toBe(issues.length);
        expect(confirmed.every(({ issue }) => issue.severity !== 'error')).toBe(true);
        expect(settleIssues(open, list, said).confirmed).toEqual([]);
      },
    ),
  );
});
