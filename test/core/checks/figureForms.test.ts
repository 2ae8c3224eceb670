import { plainFigures } from '../../../src/core/checks/figureForms';

describe('figures in one form', () => {
  it.each([
    ['档案４１卷', '档案41卷'],
    ['涉及3.20万元', '涉及3.2万元'],
    ['涉及3.2万元', '涉及32,000元'],
    ['涉及三万元', '涉及3万元'],
    ['有三家企业', '有3家企业'],
    ['两名干部', '2名干部'],
    ['二〇二四年', '2024年'],
    ['一百零二户', '102户'],
    ['占百分之十二', '占12%'],
    ['投入1.2千万元', '投入1200万元'],
    ['共1，200户', '共1200户'],
    ['结余0.1亿元', '结余1000万元'],
  ])('%s and %s agree', (one, other) => {
    expect(plainFigures(one)).toBe(plainFigures(other));
  });

  it.each([
    ['档案41卷', '档案42卷'],
    ['涉及3.2万元', '涉及3.5万元'],
    ['涉及3.2万元', '涉及3.2元'],
    ['2023年', '2024年'],
    ['三家企业', '四家企业'],
    ['3次，200元', '3200元'],
    ['百姓反映', '1姓反映'],
    ['占12%', '占12'],
  ])('%s and %s differ', (one, other) => {
    expect(plainFigures(one)).not.toBe(plainFigures(other));
  });
});
