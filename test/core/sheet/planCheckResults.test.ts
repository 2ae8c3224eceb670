import {
  planCheckResults,
  withMarks,
  type CheckResultRow,
  type ResultMark,
} from '../../../src/core/sheet/planCheckResults';
import type { PageContent } from '../../../src/core/sheet/pageContent';
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

  const page = (note: string, headers?: readonly string[]): PageContent => ({
    role: 'checkResults',
    name: '校验结果',
    headline: '校验结果',
    note,
    headers: headers ?? ['级别', '规则', '对象', '单元格', '说明', '怎么改', '确认理由', '我的备注'],
    rows: [
      ['警告', '措施空泛', '措施', 'H4', '第1项的措施空泛', '写明', '', '看过'],
      ['警告', '措施空泛', '措施', 'H5', '第2项的措施空泛', '写明', '', ''],
      ['警告', '手动计算', '', '', '工作簿是手动计算', '改为自动', '', ''],
    ],
  });
  test.each<[string, ResultMark, string[]]>([
    [
      'by its words',
      { rule: '措施空泛', cell: null, message: '第2项的措施空泛', reason: '是' },
      ['', '是', ''],
    ],
    ['by its cell', { rule: '措施空泛', cell: 'H4', reason: '是' }, ['是', '', '']],
    ['the list as a whole', { rule: '手动计算', cell: null, reason: '是' }, ['', '', '是']],
  ])('a line is marked %s', (_, mark, reasons) => {
    const marked = withMarks(page('检查日期：2025-06-30　共3条'), [mark])!;
    expect(marked.rows.map((row) => row[6])).toEqual(reasons);
    expect(marked.rows.map((row) => row[7])).toEqual(['看过', '', '']);
    expect(marked.note).toContain('已确认1条');
    expect(marked.note).toContain('2025-06-30');
  });

  test('no such line, other headers: no mark; a note of somebody else stays', () => {
    const mark = { rule: '措施空泛', cell: 'H4', reason: '是' };
    expect(withMarks(page(''), [{ ...mark, cell: 'H9' }])).toBeNull();
    expect(withMarks(page('', ['级别', '规则']), [mark])).toBeNull();
    expect(withMarks(page('王工核对过'), [mark])!.note).toBe('王工核对过');
  });

  test('a list without issues has no rows and no links', () => {
    const sheet = planCheckResults([], { listSheet: '整改清单', checkedOn: '2025-06-30' });
    expect(sheet.links).toEqual([]);
    expect(sheet.blocks.at(-1)?.row).toBe(PAGE_HEADER_ROW);
  });
});
