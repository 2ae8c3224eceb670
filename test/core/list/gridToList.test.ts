import fc from 'fast-check';
import { gridToList } from '../../../src/core/list/gridToList';
import type { MergedArea, SourceGrid } from '../../../src/core/list/sourceList';

const grid = (rows: readonly string[], ...merged: readonly (readonly number[])[]): SourceGrid => ({
  rows: rows.map((row) => row.split('|')),
  merged: merged.map(([row, column, height, columns]): MergedArea => ({
    row: row!,
    column: column!,
    rows: height!,
    columns: columns!,
  })),
});

describe('gridToList', () => {
  test.each<
    readonly [string, SourceGrid, { headers: string; rows: readonly string[]; remarks: readonly string[] }]
  >([
    [
      'header not in the first row, remarks around it',
      grid([
        '某局整改清单||',
        '填报单位：某局||',
        '序号|反馈问题|整改措施',
        '1|甲|乙',
        '||',
        '注：本表一式两份||',
      ]),
      {
        headers: '序号|反馈问题|整改措施',
        rows: ['1|甲|乙'],
        remarks: ['某局整改清单', '填报单位：某局', '注：本表一式两份'],
      },
    ],
    [
      'two-row header with merged cells; body cells merged downwards',
      grid(
        [
          '序号|问题|整改措施|责任分工||进展情况|',
          '|||责任单位|责任人|上半年|下半年',
          '1|甲|乙|丙|丁|戊|己',
          '||庚|辛|||',
        ],
        [0, 0, 2, 1],
        [0, 1, 2, 1],
        [0, 2, 2, 1],
        [0, 3, 1, 2],
        [0, 5, 1, 2],
        [2, 0, 2, 1],
        [2, 1, 2, 1],
      ),
      {
        headers: '序号|问题|整改措施|责任单位|责任人|进展情况-上半年|进展情况-下半年',
        rows: ['1|甲|乙|丙|丁|戊|己', '1|甲|庚|辛|||'],
        remarks: [],
      },
    ],
    [
      'a line across names the category of the rows below it; one without rows is a remark',
      grid(
        ['序号|问题|整改措施', '一、党建||', '1|甲|乙', '二、作风||', '2|丙|丁', '合计两项||'],
        [1, 0, 1, 3],
        [3, 0, 1, 3],
        [5, 0, 1, 3],
      ),
      {
        headers: '序号|问题|整改措施|问题类别',
        rows: ['1|甲|乙|一、党建', '2|丙|丁|二、作风'],
        remarks: ['合计两项'],
      },
    ],
    [
      'a header that is printed again',
      grid(['序号|问题|整改措施', '1|甲|乙', '序 号|问题|整改\n措施', '2|丙|丁']),
      { headers: '序号|问题|整改措施', rows: ['1|甲|乙', '2|丙|丁'], remarks: [] },
    ],
    [
      'a column without header keeps what it holds',
      grid(['序号|问题|整改措施||', '1|甲|乙||留']),
      { headers: '序号|问题|整改措施|', rows: ['1|甲|乙|留'], remarks: [] },
    ],
  ])('%s', (_, source, { headers, rows, remarks }) => {
    const list = gridToList(source);
    expect(list?.headers.join('|')).toBe(headers);
    expect(list?.rows.map((row) => row.join('|'))).toEqual(rows);
    expect(list?.remarks).toEqual(remarks);
  });

  test.each([
    ['no header', grid(['甲|乙', '丙|丁'])],
    ['a header with too few known columns', grid(['问题|整改措施', '甲|乙'])],
    ['a header and nothing below', grid(['序号|问题|整改措施'])],
    ['nothing', grid([])],
  ])('%s is no list', (_, source) => {
    expect(gridToList(source)).toBeNull();
  });

  test('every text of any grid below a header stands in a row or among the remarks', () => {
    const cell = fc.constantFrom('', '', '甲', '乙', '一、丙', '注：丁', '2025.1.1');
    const area = fc.record({
      row: fc.nat(8),
      column: fc.nat(4),
      rows: fc.integer({ min: 1, max: 4 }),
      columns: fc.integer({ min: 1, max: 5 }),
    });
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 8 }),
        fc.array(area, { maxLength: 3 }),
        (body, areas) => {
          const rows = [['序号', '问题', '整改措施', '责任单位', '备注'], ...body];
          const list = gridToList({ rows, merged: areas.map((each) => ({ ...each, row: each.row + 1 })) });
          const texts = body.flat().filter((text) => text !== '');
          fc.pre(list !== null);
          const kept = [...list!.headers, ...list!.rows.flat(), ...list!.remarks].join('\n');
          for (const text of texts) expect(kept).toContain(text);
        },
      ),
    );
  });
});
