import { nearDuplicates } from '../../../src/core/checks/nearDuplicates';

const found = (...texts: readonly string[]) => [...nearDuplicates(texts)];

test.each<readonly [string, readonly string[], (readonly [number, number])[]]>([
  ['a word more', ['公务接待审批不严格先接待后补单', '公务接待审批不够严格先接待后补单'], [[1, 0]]],
  [
    'a clause left out',
    ['工程变更未经集体研究有七个项目先变更后补会议纪要', '工程变更未经集体研究七个项目先变更后补纪要'],
    [[1, 0]],
  ],
  [
    'the first that is alike',
    [
      '公务接待审批不严格先接待后补单',
      '固定资产账实不符涉及四十二件',
      '公务接待审批不严先接待后补单',
      '公务接待审批未严格先接待后补单',
    ],
    [
      [2, 0],
      [3, 0],
    ],
  ],
  ['numbers alone', ['2021年未公开部门预算的有三个单位', '2022年未公开部门预算的有三个单位'], []],
  ['too short to say', ['学习不深', '学习不够深'], []],
  [
    'a part of a much longer text',
    [
      '公务接待审批不严格先接待后补单',
      '公务接待审批不严格先接待后补单的有十二批次另有超标准接待陪餐人数超标等情形',
    ],
    [],
  ],
  ['nothing', [], []],
])('%s', (_, texts, pairs) => {
  expect(found(...texts)).toEqual(pairs);
});

test('many texts of one pattern are compared with few of them', () => {
  const places = [...'东西南北中上下前后左右高低远近山水田林湖草沙石金木火土日月星辰春夏秋冬梅兰竹菊'];
  const texts = places.flatMap((a) => places.map((b) => `${a}${b}村集体资金管理混乱账目不清`));
  const pairs = nearDuplicates(texts);
  expect(pairs.size).toBeGreaterThan(texts.length * 0.9);
  for (const [late, early] of pairs) expect(early).toBeLessThan(late);
});
