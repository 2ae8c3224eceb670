import { sameFigures } from '../../../src/core/checks/sameFigures';

test.each<readonly [string, readonly string[], (readonly [number, number])[]]>([
  [
    'one figure, and most of the words',
    ['雨污错接混接问题突出，64处错接点只改了21处', '64处雨污错接点只整改了一部分，错接混接仍然突出'],
    [[1, 0]],
  ],
  [
    'two figures, and some of the words',
    ['违规发放加班补助11.8万元，涉及职工26人', '向26人发放补助共11.8万元，不符合加班补助规定'],
    [[1, 0]],
  ],
  ['a figure, and other words', ['3家企业未安装报警装置，无人监管', '3家门店的食品没有标签，索证不全'], []],
  ['the same words, and other figures', ['抽查发现7个村卫生室无人执业', '抽查发现9个村卫生室无人执业'], []],
  ['too short to say', ['欠费3万元', '欠费3万元了'], []],
  ['years are no figures', ['2023年以来公务接待审批把关不严格', '2023年以来公务接待陪餐把关不严格'], []],
  ['nothing', [], []],
])('%s', (_, texts, pairs) => {
  expect([...sameFigures(texts)]).toEqual(pairs);
});

test('a figure that stands everywhere leads to few texts', () => {
  const places = [...'东西南北中上下前后左右高低远近山水田林湖草沙石金木火土日月星辰'];
  const texts = places.map((place) => `${place}村的3个项目没有验收就付清了工程款`);
  expect(sameFigures(texts).size).toBe(texts.length - 1);
});
