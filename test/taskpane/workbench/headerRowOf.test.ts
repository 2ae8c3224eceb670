import { headerRowOf } from '../../../src/taskpane/workbench/headerRowOf';

const HEADER = ['序号', '问题', '措施'];

it.each<[string, readonly (readonly string[])[], number]>([
  ['headline, note, header', [['意见建议'], ['随源文件'], HEADER, ['1', '甲', '乙']], 2],
  [
    'a line of facts before it',
    [['任务清单'], ['内部资料'], ['反馈单位：县委第一巡察组', '', ''], HEADER],
    3,
  ],
  ['one column', [['说明'], [''], ['内容'], ['甲'], ['乙']], 2],
  ['nothing', [], 2],
])('%s', (_, rows, expected) => {
  expect(headerRowOf(rows)).toBe(expected);
});
