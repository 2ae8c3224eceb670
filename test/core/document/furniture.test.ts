import { FURNITURE, markFurniture } from '../../../src/core/document/furniture';
import { splitLines } from '../../../src/core/document/lines';

const marks = (text: string): (string | null)[] => markFurniture(splitLines(text));

test.each(FURNITURE.map((row) => [row.example, row.kind]))('%s is %s', (example, kind) => {
  expect(marks(`正文不到位。\n${example}\n正文仍不到位。`)).toEqual([null, kind, null]);
});

test('a document number beside page numbers is a running header, the first line included', () => {
  const text =
    '某巡发〔2024〕9号\n正文第一页\n- 1 -\n某巡发〔2024〕9号\n正文第二页\n- 2 -\n某巡发〔2024〕9号\n正文';
  expect(marks(text)).toEqual([
    'runningHeader',
    null,
    'pageNumber',
    'runningHeader',
    null,
    'pageNumber',
    'runningHeader',
    null,
  ]);
});

test('lines that return with their sentence are text', () => {
  expect(marks('审计处理要求：限期整改。\n问题甲。\n审计处理要求：限期整改。')).toEqual([null, null, null]);
});
