import { parseFeedback } from '../../../src/core/findings/parseFeedback';

/** Documents in which nothing announces the problems in words that the program knows: shown with a doubt, not lost. */
test.each<[string, string, string[]]>([
  [
    'items inside a paragraph, behind words that announce nothing',
    '县委第九巡察组向县文化馆支部反馈情况\n4月2日，县委第九巡察组到县文化馆通气。组长说到几件事：一是支部学习流于形式，全年只学了2次；二是免费开放资金使用不规范，挤占3.2万元；三是非遗档案管理混乱，12份档案去向不明。',
    [
      '支部学习流于形式，全年只学了2次',
      '免费开放资金使用不规范，挤占3.2万元',
      '非遗档案管理混乱，12份档案去向不明',
    ],
  ],
  [
    'unnumbered paragraphs behind praise',
    '市第七巡察组关于市苗圃支部的反馈意见\n总体评价\n支部重视育苗，成活率逐年提高。\n支部书记履行第一责任人责任不到位，全年没有研究过党建工作。\n苗木台账混乱，账实不符问题长期没有解决。',
    ['支部书记履行第一责任人责任不到位，全年没有研究过党建工作', '苗木台账混乱，账实不符问题长期没有解决'],
  ],
  [
    'numbered chapters below praise',
    '县委巡察组关于县苗圃支部的反馈意见\n基本评价\n支部重视育苗，成活率逐年提高。\n一、主体责任落实不到位\n1.支部书记没有履行第一责任人责任，全年未研究党建工作。\n2.廉政谈话流于形式，记录雷同。\n二、资产管理混乱\n1.苗木台账不全，账实不符。\n2.出租收入未入账，涉及金额4.1万元。',
    [
      '支部书记没有履行第一责任人责任，全年未研究党建工作',
      '廉政谈话流于形式，记录雷同',
      '苗木台账不全，账实不符',
      '出租收入未入账，涉及金额4.1万元',
    ],
  ],
])('%s', (_, text, expected) => {
  const { findings, doubts } = parseFeedback(text);
  expect(findings.map((finding) => finding.text.replace(/[。；]$/, ''))).toEqual(expected);
  expect(doubts.map(({ code }) => code)).toContain('problems-not-announced');
});

test('a document without any problem stays without one', () => {
  const { findings, doubts } = parseFeedback(
    '县委第九巡察组工作通报\n4月2日，巡察组召开进驻动员会，介绍了工作安排。县文化馆支部书记参加会议。',
  );
  expect(findings).toEqual([]);
  expect(doubts.map(({ code }) => code)).toContain('no-problem-section');
});
