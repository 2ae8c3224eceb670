import { adoptList } from '../../src/app/adoptList';
import { openList } from '../../src/app/openList';
import { createXlsxWorkbook } from '../../src/workbook/xlsx';

const LIST = {
  headers: ['序号', '反馈问题', '整改措施', '督导单位', '整改时限', '整改状态', '督办意见'],
  rows: [
    ['1', '学习不深入', '制定计划', '市纪委', '2025.11.30', '整改完成', '抓紧'],
    ['1', '学习不深入', '检查落实', '市纪委', '2025年12月底前', '已销号', ''],
    ['2', '制度不健全', '修订制度', '', '立行立改', '部分完成', '好'],
  ],
  remarks: ['云泽市水务局党组巡察反馈问题整改清单'],
};

test('a list made elsewhere becomes a workbook with one row a row and every column of its own', async () => {
  const workbook = await createXlsxWorkbook();
  const report = await adoptList(
    { workbook, today: '2025-06-01' },
    { list: LIST, others: 1, fileName: '清单.xlsx' },
    'standard',
  );
  expect(report).toMatchObject({ rows: 3, findings: 2, extraHeaders: ['督办意见', '状态（原文）'] });
  expect(report.coverage.rows).toBe(report.coverage.total);
  expect(report.messages).toEqual([
    { code: 'wording-normalized', data: { count: 3 } },
    { code: 'other-lists-left-out', data: { count: 1 } },
  ]);

  const saved = await createXlsxWorkbook(await workbook.save());
  const opened = await openList({ workbook: saved });
  expect(
    opened!.items.map(({ cells, extra }) => [
      cells.finding,
      cells.supervisingUnits,
      cells.deadline,
      cells.status,
      extra,
    ]),
  ).toEqual([
    [
      '学习不深入',
      '市纪委',
      { date: '2025-11-30' },
      '已完成',
      { 督办意见: '抓紧', '状态（原文）': '整改完成' },
    ],
    ['学习不深入', '市纪委', { date: '2025-12-31' }, '已销号', {}],
    ['制度不健全', undefined, '立行立改', '整改中', { 督办意见: '好', '状态（原文）': '部分完成' }],
  ]);
});
