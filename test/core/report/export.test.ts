import fc from 'fast-check';
import { toCsv } from '../../../src/core/report/exportCsv';
import { toExportedList } from '../../../src/core/report/exportJson';
import { columnByKey, COLUMNS } from '../../../src/core/list/columns';
import type { CellValue } from '../../../src/core/list/item';
import { cellText } from '../../../src/core/list/rows';

const cellOf = (value: CellValue): string => toCsv([], [[value]]).replace(/^\uFEFF\r\n|\r\n$/gu, '');

test.each<[CellValue, string]>([
  ['', ''],
  ['普通文字', '普通文字'],
  ['甲,乙', '"甲,乙"'],
  ['他说"好"', '"他说""好"""'],
  ['两\n行', '"两\n行"'],
  [' 前有空格', '" 前有空格"'],
  ['=1+1', "'=1+1"],
  ['+86', "'+86"],
  ['-1', "'-1"],
  ['@名', "'@名"],
  ['＝全角', "'＝全角"],
  ['＋－＠', "'＋－＠"],
  [' =1', "' =1"],
  ['\t=1', "'\t=1"],
  ['\tA', "'\tA"],
  ['\r=1', '"\'\r=1"'],
  ['=HYPERLINK("http://x","y")', '"\'=HYPERLINK(""http://x"",""y"")"'],
  ['3-2', '3-2'],
  [-5, '-5'],
  [0, '0'],
  [true, 'TRUE'],
  [{ date: '2025-12-31' }, '2025-12-31'],
  [{ error: '#REF!' }, '#REF!'],
])('%j is written as %j', (value, text) => {
  expect(cellOf(value)).toBe(text);
});

/** RFC 4180 to the letter: whatever does not fit stops it. */
function strictCsv(text: string): string[][] {
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/uy;
  const rows: string[][] = [[]];
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text);
    if (!match) throw new Error('not RFC 4180');
    rows.at(-1)!.push(match[1]?.replaceAll('""', '"') ?? match[2]!);
    if (match[3] !== ',') rows.push([]);
  }
  return rows.slice(0, -1);
}

test('any table comes back as it was, but for the apostrophe before a formula', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.constantFrom('"', ',', '\n', '=', '＝a'),
  );
  const row = fc.array(cell, { minLength: 2, maxLength: 2 });
  fc.assert(
    fc.property(row, fc.array(row, { minLength: 1, maxLength: 4 }), (headers, rows) => {
      const text = toCsv(headers, rows);
      expect(text.startsWith('\uFEFF')).toBe(true);
      const back = strictCsv(text.slice(1));
      expect(back).toHaveLength(rows.length + 1);
      [headers, ...rows].forEach((values, at) =>
        values.forEach((value, column) => {
          const read = back[at]![column]!;
          expect([value, `'${value}`]).toContain(read);
          expect(read).not.toMatch(/^[=+\-@＝＋－＠\t\r]/u);
        }),
      );
    }),
  );
});

test('.json keeps every cell under the key of its column', () => {
  const cells = { finding: '问题', deadline: { date: '2025-12-31' }, status: '整改中' } as const;
  const headers = new Map(COLUMNS.map(({ key, header }) => [key, header] as const));
  const list = toExportedList({
    title: '清单',
    today: '2025-09-01',
    items: [{ id: 'zg-1', cells, extra: { 批示: { error: '#N/A' }, 次数: 3 } }],
    headers: headers.set('deadline', '整改时限'),
  });
  expect(list.rows).toEqual([
    {
      id: 'zg-1',
      cells: { finding: '问题', deadline: '2025-12-31', status: '整改中' },
      extra: { 批示: { error: '#N/A' }, 次数: 3 },
    },
  ]);
  expect(list.columns.map(({ key }) => key)).toEqual(
    COLUMNS.map(({ key }) => key).filter((key) => key !== 'id'),
  );
  expect(list.columns.find(({ key }) => key === 'deadline')).toEqual({
    key: 'deadline',
    header: '整改时限',
    owner: columnByKey('deadline').owner,
    type: 'dateOrWord',
  });
  expect(cellText(cells.deadline)).toBe(list.rows[0]!.cells.deadline);
});
