import type { Check, CheckedList } from '../../../src/core/checks/check';
import { duplicateRow } from '../../../src/core/checks/list/duplicateRow';
import { findingNotCovered } from '../../../src/core/checks/list/findingNotCovered';
import { findingTextAltered } from '../../../src/core/checks/list/findingTextAltered';
import { blankRow } from '../../../src/core/checks/sheet/blankRow';
import { columnMissing } from '../../../src/core/checks/sheet/columnMissing';
import { filterActive } from '../../../src/core/checks/sheet/filterActive';
import { formulaInText } from '../../../src/core/checks/sheet/formulaInText';
import { hiddenRows } from '../../../src/core/checks/sheet/hiddenRows';
import { idDuplicate } from '../../../src/core/checks/sheet/idDuplicate';
import { idMissing } from '../../../src/core/checks/sheet/idMissing';
import { mergedCells } from '../../../src/core/checks/sheet/mergedCells';
import type { RectificationItem } from '../../../src/core/list/item';
import { CONTEXT, GOOD, listOf, places, row } from './checkCases';

const BLANK: RectificationItem = { id: '', cells: {}, extra: {} };
const SOURCE = {
  rows: [
    { id: 'zg-a', cells: { finding: '1.学习制度落实不严', point: '上半年仅集中学习2次' } },
    { id: 'zg-b', cells: { finding: '2.台账不全' } },
  ],
  feedbackDate: '2026-03-01',
  deletedIds: [],
};

const CASES: readonly {
  name: string;
  check: Check;
  list: CheckedList;
  found: [number | null, string | null][];
}[] = [
  {
    name: 'the same problem, point and measure',
    check: duplicateRow,
    list: listOf([GOOD, GOOD]),
    found: [[1, 'finding']],
  },
  {
    name: 'blanks and line breaks aside',
    check: duplicateRow,
    list: listOf([GOOD, { point: '上半年仅集中 学习2次\n' }]),
    found: [[1, 'finding']],
  },
  {
    name: 'two measures of one point',
    check: duplicateRow,
    list: listOf([GOOD, { measures: '另一项措施' }]),
    found: [],
  },
  { name: 'rows without words', check: duplicateRow, list: listOf([BLANK, BLANK]), found: [] },
  {
    name: 'a row of the feedback is gone',
    check: findingNotCovered,
    list: listOf([row({}, 'zg-a')], { source: SOURCE }),
    found: [[null, 'finding']],
  },
  {
    name: 'all rows are there, in another order',
    check: findingNotCovered,
    list: listOf([row({}, 'zg-b'), row({}, 'zg-a')], { source: SOURCE }),
    found: [],
  },
  {
    name: 'a row deleted with a reason',
    check: findingNotCovered,
    list: listOf([row({}, 'zg-a')], { source: { ...SOURCE, deletedIds: ['zg-b'] } }),
    found: [],
  },
  { name: 'no memory', check: findingNotCovered, list: listOf([row({}, 'zg-x')]), found: [] },
  {
    name: 'words softened',
    check: findingTextAltered,
    list: listOf([row({ point: '上半年集中学习较少' }, 'zg-a')], { source: SOURCE }),
    found: [[0, 'point']],
  },
  {
    name: 'only width and line breaks differ',
    check: findingTextAltered,
    list: listOf([row({ point: '上半年仅集中\n学习２次' }, 'zg-a')], { source: SOURCE }),
    found: [],
  },
  {
    name: 'a row of the staff',
    check: findingTextAltered,
    list: listOf([row({}, 'zg-new')], { source: SOURCE }),
    found: [],
  },
  { name: 'a row without id', check: idMissing, list: listOf([row({}, '')]), found: [[0, 'id']] },
  { name: 'a blank row needs none', check: idMissing, list: listOf([BLANK]), found: [] },
  {
    name: 'a list made elsewhere has no ids at all',
    check: idMissing,
    list: listOf([row({}, '')], { without: ['id'] }),
    found: [],
  },
  {
    name: 'a copied row',
    check: idDuplicate,
    list: listOf([row({}, 'zg-a'), row({}, 'zg-b'), row({}, 'zg-a')]),
    found: [[2, 'id']],
  },
  {
    name: 'ids that differ, and none',
    check: idDuplicate,
    list: listOf([row({}, 'zg-a'), row({}, ''), row({}, '')]),
    found: [],
  },
  {
    name: 'needed columns are gone',
    check: columnMissing,
    list: listOf([GOOD], { without: ['status', 'remarks'] }),
    found: [[null, 'status']],
  },
  { name: 'all columns', check: columnMissing, list: listOf([GOOD]), found: [] },
  { name: 'a gap in the list', check: blankRow, list: listOf([GOOD, BLANK, GOOD]), found: [[1, null]] },
  { name: 'blank rows at the end', check: blankRow, list: listOf([GOOD, BLANK, BLANK]), found: [] },
  {
    name: 'merged',
    check: mergedCells,
    list: listOf([GOOD], { sheet: { mergedAreas: ['C4:C6'] } }),
    found: [[null, null]],
  },
  {
    name: 'filtered',
    check: filterActive,
    list: listOf([GOOD], { sheet: { filterActive: true, hiddenRows: [0] } }),
    found: [[null, null]],
  },
  {
    name: 'a filter that hides nothing',
    check: filterActive,
    list: listOf([GOOD], { sheet: { filterActive: true } }),
    found: [],
  },
  {
    name: 'hidden by hand',
    check: hiddenRows,
    list: listOf([GOOD], { sheet: { hiddenRows: [0] } }),
    found: [[null, null]],
  },
  {
    name: 'hidden by a filter',
    check: hiddenRows,
    list: listOf([GOOD], { sheet: { filterActive: true, hiddenRows: [0] } }),
    found: [],
  },
  {
    name: 'a formula where text belongs',
    check: formulaInText,
    list: listOf([GOOD], { sheet: { formulas: [{ item: 0, column: 'measures', formula: '=A1' }] } }),
    found: [[0, 'measures']],
  },
  {
    name: 'our own formula',
    check: formulaInText,
    list: listOf([GOOD], { sheet: { formulas: [{ item: 0, column: 'warning', formula: '=IF(1,2)' }] } }),
    found: [],
  },
  {
    name: "a formula in a user's own column",
    check: formulaInText,
    list: listOf([GOOD], { sheet: { formulas: [{ item: 0, column: null, formula: '=A1' }] } }),
    found: [],
  },
];

test.each(CASES)('$check.code: $name', ({ check, list, found }) => {
  expect(places(check, list)).toEqual(found);
});

test('还原原文 gives back what the feedback says', () => {
  const list = listOf([row({ point: '学习较少' }, 'zg-a')], { source: SOURCE });
  expect(findingTextAltered.run(list, CONTEXT).map(({ fix }) => fix)).toEqual(['上半年仅集中学习2次']);
});
