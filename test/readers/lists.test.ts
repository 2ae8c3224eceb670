import { strToU8, zipSync } from 'fflate';
import { mainList } from '../../src/app/mainList';
import { readFile } from '../../src/readers';
import { parseCsv } from '../../src/readers/csvReader';
import { docxFile, p } from './docxFile';

describe('parseCsv', () => {
  test.each<readonly [string, string, string[][]]>([
    [
      'commas, CRLF',
      'a,b\r\nc,\r\n',
      [
        ['a', 'b'],
        ['c', ''],
      ],
    ],
    [
      'semicolons',
      'a;b\nc;d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'tabs',
      'a\tb,c\nd\te',
      [
        ['a', 'b,c'],
        ['d', 'e'],
      ],
    ],
    ['a named separator', 'sep=|\na|b,c', [['a', 'b,c']]],
    ['quotes, line breaks and quotes in quotes', '"a,\r\n""b""",c', [['a,\n"b"', 'c']]],
    ['text behind a closing quote', '"a"b,c', [['ab', 'c']]],
    ['a quote that nothing closes', 'a,"b\nc', [['a', 'b\nc']]],
    ['nothing', '', []],
  ])('%s', (_, text, rows) => {
    expect(parseCsv(text)).toEqual(rows);
  });
});

const HEAD = ['序号', '问题', '整改措施', '时限'];

describe('lists in files', () => {
  test('.csv in GB18030', async () => {
    // 序号,问题,整改措施\n1,甲,乙
    const bytes = new Uint8Array([
      0xd0, 0xf2, 0xba, 0xc5, 0x2c, 0xce, 0xca, 0xcc, 0xe2, 0x2c, 0xd5, 0xfb, 0xb8, 0xc4, 0xb4, 0xeb, 0xca,
      0xa9, 0x0a, 0x31, 0x2c, 0xbc, 0xd7, 0x2c, 0xd2, 0xd2,
    ]);
    const source = await readFile({ name: '清单.csv', bytes });
    expect(source.encoding).toBe('gb18030');
    expect(source.lists).toEqual([
      { headers: ['序号', '问题', '整改措施'], rows: [['1', '甲', '乙']], remarks: [] },
    ]);
  });

  test('.xlsx: merged cells, dates, hidden sheets and pages of ours left alone', async () => {
    const source = await readFile({ name: '清单.xlsx', bytes: workbook() });
    expect(source.lists).toEqual([
      {
        headers: HEAD,
        rows: [
          ['1', '甲', '乙', '2025-12-31'],
          ['1', '甲', '丙', ''],
        ],
        remarks: ['整改清单'],
      },
    ]);
    expect(source.text).toBe('整改清单\n序号\t问题\t整改措施\t时限\n1\t甲\t乙\t2025-12-31\n\t\t丙');
    expect(mainList(source)?.list.rows).toHaveLength(2);
  });

  test('a workbook called .docx is read as what it is', async () => {
    expect((await readFile({ name: '清单.docx', bytes: workbook() })).lists).toHaveLength(1);
  });

  test('a text with a small table is no list', async () => {
    const row = (...cells: string[]): string =>
      `<w:tr>${cells.map((each) => `<w:tc>${p(each)}</w:tc>`).join('')}</w:tr>`;
    const table = `<w:tbl>${row('序号', '问题', '整改措施')}${row('1', '甲', '乙')}</w:tbl>`;
    const bytes = docxFile({ body: p('存在学习不深入、落实不到位的问题。'.repeat(5)) + table });
    const source = await readFile({ name: '反馈.docx', bytes });
    expect(source.lists).toHaveLength(1);
    expect(mainList(source)).toBeNull();
  });

  test('tables with one header are one list, others are counted', () => {
    const headers = ['问题', '措施', '状态'];
    const lists = [
      { headers, rows: [['甲', '乙', '丙']], remarks: ['一'] },
      { headers: ['问题', '措施', '备注'], rows: [['丁', '', '']], remarks: [] },
      { headers, rows: [['戊', '己', '庚']], remarks: [] },
    ];
    const text = lists.flatMap((each) => [...each.headers, ...each.rows.flat()]).join('\t');
    const main = mainList({ text, encoding: null, messages: [], lists });
    expect(main?.list).toEqual({ headers, rows: [...lists[0]!.rows, ...lists[2]!.rows], remarks: ['一'] });
    expect(main?.others).toBe(1);
  });
});

/** A workbook as Excel would write it, with just what is read. */
function workbook(): Uint8Array {
  const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const text = (at: string, value: string): string =>
    `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const rels = (...targets: readonly (readonly [string, string])[]): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
      .map(([kind, target], i) => `<Relationship Id="r${i + 1}" Type="${R}/${kind}" Target="${target}"/>`)
      .join('')}</Relationships>`;
  const sheet = `<worksheet><sheetData><row r="1">${text('A1', '整改清单')}</row><row r="2">${HEAD.map((each, i) => text(`${'ABCD'[i]}2`, each)).join('')}</row><row r="3"><c r="A3"><v>1</v></c>${text('B3', '甲')}${text('C3', '乙')}<c r="D3" s="1"><v>46022</v></c></row><row r="4">${text('C4', '丙')}</row></sheetData><mergeCells><mergeCell ref="A1:D1"/><mergeCell ref="A3:A4"/><mergeCell ref="B3:B4"/></mergeCells></worksheet>`;
  const other = `<worksheet><sheetData><row r="1">${text('A1', '不读')}</row></sheetData></worksheet>`;
  const files: Record<string, string> = {
    '_rels/.rels': rels(['officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook xmlns:r="${R}"><sheets><sheet name="清单" sheetId="1" r:id="r1"/><sheet name="隐藏" sheetId="2" state="hidden" r:id="r2"/><sheet name="填表说明" sheetId="3" r:id="r2"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': rels(
      ['worksheet', 'worksheets/sheet1.xml'],
      ['worksheet', 'worksheets/sheet2.xml'],
      ['styles', 'styles.xml'],
    ),
    'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    'xl/worksheets/sheet1.xml': sheet,
    'xl/worksheets/sheet2.xml': other,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])));
}
