import { parseFeedback } from '../../../src/core/findings/parseFeedback';

const OPENING =
  '市检查组关于云汀县的检查反馈\n云汀县人民政府：\n现将检查情况反馈如下。\n一、检查发现的问题\n';
const THREE = '1.报警探头失灵，长期未修复。\n2.罐车停放站内，未采取防溜措施。\n3.作业人员未持证上岗。\n';

/** A line that speaks for several problems, with or without brackets, by count or by number → the units of each problem. */
test.each<[string, string[][]]>([
  ['以上三项，责任单位：县城管局；整改时限：立即整改。', [['县城管局'], ['县城管局'], ['县城管局']]],
  ['（以上三项，责任单位：县城管局；整改时限：立即整改）', [['县城管局'], ['县城管局'], ['县城管局']]],
  ['以上第1、3项问题，责任单位：县城管局。', [['县城管局'], [], ['县城管局']]],
  ['第1项、第2项问题，责任单位：县城管局。', [['县城管局'], ['县城管局'], []]],
  ['以上第1至2项问题，责任单位：县城管局。', [['县城管局'], ['县城管局'], []]],
  ['以上第1、9项问题，责任单位：县城管局。', [[], ['县城管局'], ['县城管局']]],
])('%s', (line, units) => {
  const { findings } = parseFeedback(`${OPENING}${THREE}${line}\n二、工作建议\n1.加强管理。`);
  expect(findings.map(({ text }) => text)).toHaveLength(3);
  expect(findings.map(({ responsibleUnits }) => responsibleUnits)).toEqual(units);
});

test('a failing with a line below it that no rule knows is a row, and is shown as doubtful', () => {
  const remark = '检查组把现场照片、询问笔录和监控录像逐份登记造册，由双方签字，交县档案馆统一保管。';
  const { findings, doubts } = parseFeedback(`${OPENING}${THREE}${remark}\n二、工作建议\n1.加强管理。`);
  expect(findings.map(({ number }) => number)).toEqual(['1', '2', '3']);
  expect(findings[2]?.text).toContain('作业人员未持证上岗。');
  expect(doubts.length).toBeGreaterThan(0);
});

describe('behind the last of rows that all end with their owners', () => {
  const row = (number: number): string =>
    `${number}.检视问题：学习不深入，第${number}次未开展研讨。\n整改措施：按月开展研讨。\n责任科室：办公室　整改时限：2025年${number}月底前\n`;
  const head = '云汀县苗圃党支部主题教育检视问题整改清单\n一、检视问题\n';

  test('a paragraph that speaks of the list is no measure', () => {
    const { findings } = parseFeedback(
      `${head}${[1, 2, 3].map(row).join('')}领导小组办公室每半月调度一次进度。\n`,
    );
    expect(findings.map(({ measures }) => measures.map(({ text }) => text))).toEqual(
      Array.from({ length: 3 }, () => ['按月开展研讨']),
    );
  });

  test('a measure with an owner of its own is one', () => {
    const own = '建立学习台账。\n责任科室：组织股\n';
    const { findings } = parseFeedback(`${head}${[1, 2, 3].map(row).join('')}${own}`);
    expect(findings[2]?.measures.map(({ text }) => text)).toEqual(['按月开展研讨', '建立学习台账']);
  });
});
