import type { CellValue } from '../../../src/core/list/item';
import type { SheetPlan } from '../../../src/core/sheet/workbookPlan';
import { createXlsxWorkbook } from '../../../src/workbook/xlsx';
import { fittingHeight } from '../../../src/workbook/xlsx/write/rowHeight';
import { sampleListSheet, samplePlan } from '../samplePlans';

const ROWS = 10_000;
const COLUMNS = 19;

/** 10,000 rows of 19 columns, 600 bytes of text a row. */
function bigSheet(): SheetPlan {
  const sheet = sampleListSheet([]);
  const headers = Array.from({ length: COLUMNS }, (_, index) =>
    index === 0 ? '问题' : index === 1 ? '措施' : index === 2 ? '状态' : `栏${index}`,
  );
  const text = '执行财务制度不严，个别支出未按程序报批。'.repeat(5);
  const rows = Array.from({ length: ROWS }, (_, row): CellValue[] =>
    headers.map((_header, column) =>
      column < 2 ? `${row}${text}` : column === 4 ? { date: '2025-12-31' } : '财政所',
    ),
  );
  return {
    ...sheet,
    columns: headers.map(() => ({ width: 20 })),
    blocks: [
      { row: 2, column: 0, values: [headers], style: { format: 'text' } },
      {
        row: 3,
        column: 0,
        values: rows,
        style: headers.map((_, index) => ({ format: index === 4 ? 'date' : 'text', wrap: true })),
        rowHeight: 'fit',
      },
    ],
    table: { ...sheet.table!, headers, rowCount: ROWS, calculated: [] },
  };
}

it('10,000 rows of 19 columns are written, saved, read and changed, in a file that can be mailed', async () => {
  const workbook = await createXlsxWorkbook();
  await workbook.write({ ...samplePlan([]), sheets: [bigSheet()], names: [] }, []);
  const bytes = await workbook.save();
  const reopened = await createXlsxWorkbook(bytes);
  await reopened.setCells('整改清单', [{ row: ROWS, column: 2, value: '已完成' }]);
  const { list } = await reopened.read();
  expect(list?.rows).toHaveLength(ROWS);
  expect(list?.rows[ROWS - 3]?.[2]).toBe('已完成');
  expect(bytes.length).toBeLessThan(2_000_000);
});

describe('fittingHeight', () => {
  const cell = { width: 20, wrap: true, fontSize: 10.5 };
  it.each([
    ['one line', [{ ...cell, text: '整改中' }], 1],
    ['eleven characters in a column of twenty digits', [{ ...cell, text: '字'.repeat(11) }], 1],
    ['a character more', [{ ...cell, text: '字'.repeat(12) }], 2],
    ['half-width letters take half the room', [{ ...cell, text: 'a'.repeat(22) }], 1],
    ['surrogate pairs are one wide character', [{ ...cell, text: '𠮷'.repeat(11) }], 1],
    ['lines that were typed', [{ ...cell, text: '一\n二\n\n四' }], 4],
    [
      'the tallest cell decides',
      [
        { ...cell, text: '一' },
        { ...cell, text: '一\n二' },
      ],
      2,
    ],
    ['text that does not wrap', [{ ...cell, wrap: false, text: '字'.repeat(50) }], 1],
  ])('%s', (_, cells, lines) => {
    expect(fittingHeight(cells)).toBe(Math.round(Math.max(15, lines * 10.5 * 1.4 + 4) * 4) / 4);
  });

  it('never exceeds what Excel takes', () => {
    expect(fittingHeight([{ ...cell, text: '字'.repeat(32_767) }])).toBe(409);
  });
});
