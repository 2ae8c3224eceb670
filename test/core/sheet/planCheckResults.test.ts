import { planCheckResults, type CheckResultRow } from '../../../src/core/sheet/planCheckResults';
import { PAGE_HEADER_ROW } from '../../../src/core/sheet/planPage';

const row = (cell: string | null): CheckResultRow => ({
  severityLabel: '错误',
  rule: '缺少责任单位',
  target: '第1-1项',
  cell,
  message: '第1-1项没有责任单位。',
  howToMend: '填写责任单位。',
  reason: '',
});

describe('校验结果', () => {
  test('each address leads to its cell, quotes in the name of the sheet doubled', () => {
    const sheet = planCheckResults([row('G4'), row(null), row('H9')], {
      listSheet: "清单'甲",
      checkedOn: '2025-06-30',
    });
    expect(sheet.links).toEqual([
      { row: PAGE_HEADER_ROW + 1, column: 3, target: "'清单''甲'!G4" },
      { row: PAGE_HEADER_ROW + 3, column: 3, target: "'清单''甲'!H9" },
    ]);
    expect(sheet.blocks.at(-1)?.values.map((line) => line[3])).toEqual(['G4', '', 'H9']);
  });

  test('a list without issues has no rows and no links', () => {
    const sheet = planCheckResults([], { listSheet: '整改清单', checkedOn: '2025-06-30' });
    expect(sheet.links).toEqual([]);
    expect(sheet.blocks.at(-1)?.row).toBe(PAGE_HEADER_ROW);
  });
});
