import { followName, followRule } from '../../../../src/workbook/xlsx/edit/following';
import { moveRows } from '../../../../src/workbook/xlsx/edit/formulaRows';
import { loseInFormula } from '../../../../src/workbook/xlsx/edit/loseReferences';
import { rowShift } from '../../../../src/workbook/xlsx/edit/rowShift';

/** Rows 4 to 8 (as formulas count) are the list; two come before row 6, row 8 goes. */
const shift = rowShift({ firstRow: 3, rowCount: 5, inserts: [{ before: 2, count: 2 }], deletes: [4] });
const home = (formula: string): string =>
  moveRows(formula, { sheet: '台账', isHome: true, row: shift.row, span: shift.span });
const elsewhere = (formula: string): string =>
  moveRows(formula, { sheet: '台账', isHome: false, row: shift.row, span: shift.span });

describe('a formula on the sheet whose rows move', () => {
  it.each([
    ['A5', 'A5'],
    ['A6', 'A8'],
    ['$A$6+A$7', '$A$8+A$9'],
    ['A8', '#REF!'],
    ['SUM(A5:B6)', 'SUM(A5:B8)'],
    ['SUM(A7:A8)', 'SUM(A9:A9)'],
    ['SUM(A8:A8)', 'SUM(#REF!)'],
    ['SUM(D4:D8)', 'SUM(D4:D9)'],
    ['SUM(A6:A5)', 'SUM(A8:A5)'],
    ['SUM(6:7,A:B)', 'SUM(8:9,A:B)'],
    ['SUM($6:$6)', 'SUM($8:$8)'],
    ['台账!A6&其他!A6', '台账!A8&其他!A6'],
    ["'台账'!A6:B7&'其 他'!A6:B7", "'台账'!A8:B9&'其 他'!A6:B7"],
    ['"A6"&A6', '"A6"&A8'],
    ['LOG10(A6)+A6B+B6.x+状态_A6', 'LOG10(A8)+A6B+B6.x+状态_A6'],
    ['表1[[#This Row],[A6]]', '表1[[#This Row],[A6]]'],
    ['[1]台账!A6', '[1]台账!A6'],
    ["'[1]台账'!A6", "'[1]台账'!A6"],
    ['SUM(甲:台账!A6)', 'SUM(甲:台账!A6)'],
    ['台账!A6:台账!B7', '台账!A8:台账!B9'],
    // Excel would refuse to push a filled row out of the sheet; an empty one is nowhere then.
    ['A1048576', '#REF!'],
    ['SUM(A6:A1048576)', 'SUM(A8:A1048576)'],
    ['A9999999', 'A9999999'],
    ['SUM(A6:INDEX(A:A,7))', 'SUM(A8:INDEX(A:A,7))'],
    ['{1,2;3,4}&A6', '{1,2;3,4}&A8'],
    ['#REF!+A6', '#REF!+A8'],
    ['IF(A6>1E5,A6,-A6%)', 'IF(A8>1E5,A8,-A8%)'],
  ])('%s → %s', (formula, expected) => {
    expect(home(formula)).toBe(expected);
  });
});

it.each([
  ['A6', 'A6'],
  ['台账!A6', '台账!A8'],
  ["'台账'!$A$8", "'台账'!#REF!"],
  ['COUNTIF(台账!$D$4:$D$8,A6)', 'COUNTIF(台账!$D$4:$D$9,A6)'],
  ['我的台账!A6', '我的台账!A6'],
  ['台账2!A6', '台账2!A6'],
])('a formula elsewhere: %s → %s', (formula, expected) => {
  expect(elsewhere(formula)).toBe(expected);
});

describe('rules are written for the first row of their areas', () => {
  const area = (
    row: number,
    rows: number,
  ): { row: number; column: number; rows: number; columns: number } => ({
    row,
    column: 0,
    rows,
    columns: 1,
  });
  const following = { sheet: '台账', shift, isHome: true };
  it.each([
    ['$B4=$B3', [area(3, 500)], [area(3, 501)], '$B4=$B3'],
    ['$B5=$B4', [area(4, 500)], [area(4, 501)], '$B5=$B4'],
    ['$B6=$B5', [area(5, 500)], [area(7, 499)], '$B8=$B7'],
    ['$B6=$H$7', [area(5, 500)], [area(7, 499)], '$B8=$H$9'],
    ['COUNTIF($B$4:$B6,$B6)>1', [area(5, 500)], [area(7, 499)], 'COUNTIF($B$4:$B8,$B8)>1'],
    ['A4>B7', [area(3, 1)], [area(3, 1)], 'A4>B9'],
  ])('%s', (formula, areas, moved, expected) => {
    expect(followRule(formula, following, areas, moved)).toBe(expected);
  });
});

it.each([
  ['名称', '台账!$A$6', '台账!$A$8'],
  ['名称', '台账!A6', '台账!A6'],
  ['_xlnm.Print_Area', '台账!$A$1:$G$8', '台账!$A$1:$G$9'],
  ['_xlnm.Print_Titles', '台账!$A:$B,台账!$1:$3', '台账!$A:$B,台账!$1:$3'],
  ['_xlnm._FilterDatabase', '台账!$A$3:$G$8', '台账!$A$3:$G$9'],
])('the name %s = %s', (name, formula, expected) => {
  expect(followName(name, formula, { sheet: '台账', shift, isHome: false })).toBe(expected);
});

describe('a formula that pointed at a sheet that is gone', () => {
  const lost = { sheet: '旧 表', tables: new Set(['表1']) };
  const plain = { sheet: '旧表', tables: new Set<string>() };
  it.each([
    ["'旧 表'!A1+1", lost, '#REF!+1'],
    ["SUM('旧 表'!$A$1:B2,A1)", lost, 'SUM(#REF!,A1)'],
    ["COUNT('旧 表'!A:B)", lost, 'COUNT(#REF!)'],
    ['SUM(表1[状态],表2[状态])', lost, 'SUM(#REF!,表2[状态])'],
    ['旧表!A1&旧表2!A1&我的旧表!A1', plain, '#REF!&旧表2!A1&我的旧表!A1'],
    ['SUM(旧表!1:2)*旧表!名称', plain, 'SUM(#REF!)*#REF!'],
    ['"旧表!A1"', plain, '"旧表!A1"'],
    ['[1]旧表!A1', plain, '[1]旧表!A1'],
  ])('%s', (formula, gone, expected) => {
    expect(loseInFormula(formula, gone)).toBe(expected);
  });
});
