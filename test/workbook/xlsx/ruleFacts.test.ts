import { validationCoverage } from '../../../src/workbook/xlsx/read/ruleFacts';
import { parseXml } from '../../../src/workbook/xlsx/xml/xmlTree';

const BODY = { row: 3, column: 0, rows: 6, columns: 1 };
const coverage = (...places: readonly string[]) => {
  const each = places.map((sqref) => `<dataValidation type="list" sqref="${sqref}"/>`);
  const sheet = `<worksheet><dataValidations>${each.join('')}</dataValidations></worksheet>`;
  return validationCoverage(parseXml(sheet), BODY);
};

it.each<[string, readonly string[], 'all' | 'some' | 'none', readonly number[]]>([
  ['none', [], 'none', [0, 1, 2, 3, 4, 5]],
  ['all, and beyond', ['A1:A500'], 'all', []],
  ['two areas with a gap', ['A4:A5 A8:A500'], 'some', [2, 3]],
  ['areas that overlap', ['A4:A6', 'A5:A7'], 'some', [4, 5]],
  ['another column', ['B4:B9'], 'none', [0, 1, 2, 3, 4, 5]],
])('drop-downs: %s', (_, places, share, rows) => {
  expect(coverage(...places)).toEqual({ validations: [share], unguardedRows: [rows] });
});
