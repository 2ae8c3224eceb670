import { splitPoints } from '../../../src/core/findings/splitPoints';

const read = (text: string): [string | null, string[]] => {
  const { caption, points } = splitPoints(text);
  return [caption && text.slice(...caption), points.map((point) => text.slice(...point))];
};

test.each<[string, string | null, string[]]>([
  ['学习不深入。研讨流于形式；检查不到位。', '学习不深入', ['研讨流于形式', '检查不到位']],
  ['未严格执行采购规定。', null, ['未严格执行采购规定']],
  ['2024年经费有41.3万元未拨付。宣传不够。', null, ['2024年经费有41.3万元未拨付', '宣传不够']],
  ['队伍流失严重；清零不实。村里没有医生。', null, ['队伍流失严重', '清零不实', '村里没有医生']],
  ['服务不够主动：一是窗口无人值守；二是热线满意率低。', '服务不够主动', ['窗口无人值守', '热线满意率低']],
  ['结算把关不严。(1)多付工程款38万元；(2)重复计费。', '结算把关不严', ['多付工程款38万元', '重复计费']],
  ['执行不严。有的要素不全，有的没有明细。', '执行不严', ['有的要素不全', '有的没有明细']],
  [
    '认识不到位。谈话了解到，有的不必从严，有的推诿扯皮。',
    '认识不到位',
    ['谈话了解到，有的不必从严', '有的推诿扯皮'],
  ],
  ['推进不力。缺乏有的放矢的规划，现有的办法滞后。', '推进不力', ['缺乏有的放矢的规划，现有的办法滞后']],
  [
    '整改不够。对上轮指出的滞后问题，有的停留在纸面，有的未交接。',
    '整改不够',
    ['对上轮指出的滞后问题，有的停留在纸面', '有的未交接'],
  ],
  [
    '监管不严。检查走过场，如，2023年120吨木材未复检；质量不高。',
    '监管不严',
    ['检查走过场，如，2023年120吨木材未复检', '质量不高'],
  ],
  [
    '超标准列支。列支412万元，超过比例。其中，27万元未经审议。',
    '超标准列支',
    ['列支412万元，超过比例。其中，27万元未经审议'],
  ],
  ['管理混乱。全年招录46人；其中3名不符合条件。', '管理混乱', ['全年招录46人；其中3名不符合条件']],
  ['责任不清。对"重建设;轻管护"纠治不力.', '责任不清', ['对"重建设;轻管护"纠治不力']],
  ['违反第（三）项规定，多付7.6万元。把关不严。', null, ['违反第（三）项规定，多付7.6万元', '把关不严']],
])('%s', (text, caption, points) => expect(read(text)).toEqual([caption, points]));

test('a caption has at most 45 characters', () => {
  const long = `${'工作推进不到位'.repeat(6)}不力`;
  expect(read(`${long}。检查不严。`)[0]).toBe(long);
  expect(read(`${long}不实呀。检查不严。`)[0]).toBeNull();
});

test('quotes that are never closed are reported', () => {
  expect(splitPoints('对“四风问题查处不力；检查不严。').unclosed).toEqual([1]);
});

test.each<[string, string[], string[], string[]]>([
  // two failings in words that nobody listed, each a point of its own
  [
    '管理不严。甲站昼停夜开；乙站三年一换。',
    ['甲站昼停夜开', '乙站三年一换'],
    [],
    ['甲站昼停夜开', '乙站三年一换'],
  ],
  // a plan, held against what became of it
  ['管理不严。计划建设5个站点；有2个未开工。', ['计划建设5个站点；有2个未开工'], ['计划建设5个站点'], []],
  // both sides in one statement
  ['管理不严。应建13处，实建6处；台账不全。', ['应建13处，实建6处', '台账不全'], [], ['应建13处，实建6处']],
])('%s: what is background is tied, the rest stands alone', (text, points, tied, alone) => {
  const split = splitPoints(text);
  const words = (spans: readonly (readonly [number, number])[]): string[] =>
    spans.map((span) => text.slice(...span));
  expect([words(split.points), words(split.tied), words(split.alone)]).toEqual([points, tied, alone]);
});
