import { proposePeriods } from '../../../src/core/findings/proposedPeriods';

const context = { year: 2025, documentDate: '2025-06-10', feedbackDate: '2025-05-12' };
const propose = (text: string) => proposePeriods([{ text, map: (offset) => offset + 10 }], context);

test.each<[string, string[]]>([
  ['整改方案于反馈之日起30日内报送县委巡察办。', ['planDue 反馈之日起30日内报送 2025-06-11']],
  ['请于收到反馈意见之日起15个工作日内制定整改方案并报送。', ['planDue 收到反馈意见之日起15个工作日内 null']],
  ['请你县于9月12日前将整改台账报省消安委办公室。', ['planDue 9月12日前 2025-09-12']],
  ['在30个工作日内报送，并抓紧制定整改方案。', ['planDue 30个工作日内报送 null']],
  ['集中整改期为6个月。', ['windowEnd 6个月 2025-11-12']],
  ['集中整改期限一般不超过3个月。', ['windowEnd 3个月 2025-08-12']],
  ['集中整改期为6个月，自2025年7月11日起计算。', ['windowEnd 6个月 2026-01-11']],
  ['集中整改期自2025年5月13日至2025年11月12日。', ['windowEnd 自2025年5月13日至2025年11月12日 2025-11-12']],
  [
    '集中整改期为6个月，自2025年5月13日起至2025年11月11日止。',
    ['windowEnd 自2025年5月13日起至2025年11月11日止 2025-11-11'],
  ],
  ['集中整改期（2025年5月13日至11月12日）内要加快进度。', ['windowEnd 2025年5月13日至11月12日 2025-11-12']],
  ['集中整改时间从反馈之日起至2025年11月底。', ['windowEnd 从反馈之日起至2025年11月底 2025-11-30']],
  ['集中整改期到2025年11月12日结束。', ['windowEnd 2025年11月12日 2025-11-12']],
  ['用三个月时间集中整改。', ['windowEnd 三个月 2025-08-12']],
  ['立行立改事项请于2025年7月底前完成。', ['immediateLimit 2025年7月底前完成 2025-07-31']],
  [
    '在收到反馈意见后1个月内制定整改方案，集中整改期为6个月。',
    ['windowEnd 6个月 2025-11-12', 'planDue 收到反馈意见后1个月内 2025-06-12'],
  ],
  [
    '请于收到反馈意见之日起2个月内报送整改方案，集中整改期为6个月。',
    ['windowEnd 6个月 2025-11-12', 'planDue 收到反馈意见之日起2个月内报送整改 2025-07-12'],
  ],
  [
    '自反馈之日起15日内报送整改方案，10月31日前报送整改进展报告。',
    ['planDue 自反馈之日起15日内报送整改 2025-05-27'],
  ],
  ['集中整改期内任务全部完成。', []],
  ['集中整改结束后10日内报送总结。', []],
  ['要制定切实可行的整改方案。', []],
  ['2021年6月未按方案报送材料。', []],
  ['整改要立行立改。', []],
])('%s', (text, periods) => {
  expect(
    propose(text).map(({ setting, deadline }) => `${setting} ${deadline.text} ${deadline.date}`),
  ).toEqual(periods);
});

test('the sentence and its place in the source', () => {
  const [period] = propose('切实抓好整改。集中整改期为6个月。');
  expect([period?.sentence, period?.spans]).toEqual(['集中整改期为6个月。', [[17, 27]]]);
});

test('the same wording is proposed once', () => {
  expect(propose('集中整改期为6个月。集中整改期为6个月。')).toHaveLength(1);
});
