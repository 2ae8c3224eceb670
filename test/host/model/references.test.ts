import { carryAlong, followMove } from './references';
import type { Area } from './address';

/** Two rows are inserted at sheet row 3 (0-based 2). */
const insertion = (area: Area): Area =>
  area.row >= 2
    ? { ...area, row: area.row + 2 }
    : area.row + area.rows > 2
      ? { ...area, rows: area.rows + 2 }
      : area;

test.each([
  ['=A1+A3', '=A1+A5'],
  ['=SUM($B$2:$B$9)', '=SUM($B$2:$B$11)'],
  ['=IF($K4="","",A4&"A4")', '=IF($K6="","",A6&"A4")'],
  ['=名录!A4', '=名录!A4'],
  ["='整改清单'!$A$4:$A$503", "='整改清单'!$A$6:$A$505"],
  ['=整改清单!A4', '=整改清单!A6'],
  ['=表1[@A4]', '=表1[@A4]'],
  ['=LOG10(A4)', '=LOG10(A6)'],
  ['=TODAY()', '=TODAY()'],
])('%s becomes %s when rows are inserted above', (before, after) => {
  expect(followMove(before, true, '整改清单', insertion)).toBe(after);
});

test('a formula of another sheet follows only what names the sheet', () => {
  expect(followMove("=A4+'整改清单'!A4", false, '整改清单', insertion)).toBe("=A4+'整改清单'!A6");
});

test('what was deleted is lost', () => {
  expect(followMove('=A1+B2', true, '甲', (area) => (area.column === 1 ? null : area))).toBe('=A1+#REF!');
});

test.each([
  ['=A1', 2, 1, '=B3'],
  ['=$A1', 2, 1, '=$A3'],
  ['=A$1', 2, 1, '=B$1'],
  ['=$A$1:B2', 1, 0, '=$A$1:B3'],
  ['=A1', -1, 0, '=#REF!'],
  ['="A1"&A1', 1, 0, '="A1"&A2'],
])('%s carried %d rows and %d columns is %s', (before, rows, columns, after) => {
  expect(carryAlong(before, rows, columns)).toBe(after);
});
