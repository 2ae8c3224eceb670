import fc from 'fast-check';
import { weekday } from '../../../src/core/basics/calendarDate';
import type { DeadlineContext, DeadlineKind } from '../../../src/core/wording/deadline';
import {
  deadlineClause,
  deadlineLength,
  findDeadlines,
  NO_CONTEXT,
  parseDeadline,
} from '../../../src/core/wording/deadline';

/** Monday to Friday, known until the end of 2026. */
const workdays = { isWorkday: (date: string) => (date > '2026-12-31' ? null : weekday(date) <= 5) };
const context: DeadlineContext = {
  year: 2025,
  documentDate: '2025-06-10',
  feedbackDate: '2025-05-12',
  workdays,
};

type Row = readonly [text: string, date: string | null, kind: DeadlineKind, uncertain?: '?'];

const CERTAIN: readonly Row[] = [
  ['2025年12月底前', '2025-12-31', 'date'],
  ['2025年12月31日前', '2025-12-31', 'date'],
  ['2025年12月31日', '2025-12-31', 'date'],
  ['2025年12月31日之前完成整改', '2025-12-31', 'date'],
  ['２０２５年１２月３１日前', '2025-12-31', 'date'],
  ['2025 年 9 月 30 日前', '2025-09-30', 'date'],
  ['2025　年　9　月底', '2025-09-30', 'date'],
  ['2025年10月', '2025-10-31', 'date'],
  ['2025年10月份', '2025-10-31', 'date'],
  ['2025年2月', '2025-02-28', 'date'],
  ['2024年2月底前', '2024-02-29', 'date'],
  ['2025年10月上旬', '2025-10-10', 'date'],
  ['2025年10月中旬前', '2025-10-20', 'date'],
  ['2025年11月下旬', '2025-11-30', 'date'],
  ['2025年第三季度', '2025-09-30', 'date'],
  ['2025年一季度', '2025-03-31', 'date'],
  ['2025年四季度末', '2025-12-31', 'date'],
  ['2025年2季度', '2025-06-30', 'date'],
  ['2025年前三季度', '2025-09-30', 'date'],
  ['2025年上半年', '2025-06-30', 'date'],
  ['2025年下半年', '2025-12-31', 'date'],
  ['2025年底前', '2025-12-31', 'date'],
  ['2025年年底', '2025-12-31', 'date'],
  ['2025年末', '2025-12-31', 'date'],
  ['2025年内', '2025-12-31', 'date'],
  ['2026年', '2026-12-31', 'date'],
  ['二〇二五年六月三十日', '2025-06-30', 'date'],
  ['二○二五年十二月底前', '2025-12-31', 'date'],
  ['二零二五年第三季度', '2025-09-30', 'date'],
  ['2025年十月底前', '2025-10-31', 'date'],
  ['2025.12.30', '2025-12-30', 'date'],
  ['2025.9.5前', '2025-09-05', 'date'],
  ['2025/12/30', '2025-12-30', 'date'],
  ['2025-12-30', '2025-12-30', 'date'],
  ['20251230', '2025-12-30', 'date'],
  ['２０２５．１２．３０', '2025-12-30', 'date'],
  ['2024年12月31日前完成', '2024-12-31', 'date'],
  ['2024年底前，并长期坚持', '2024-12-31', 'date'],
  ['2024年7月底前，并长期坚持', '2024-07-31', 'date'],
  ['立行立改，2025年6月底前完成并长期坚持', '2025-06-30', 'date'],
  ['2025年5月13日至2025年11月12日', '2025-11-12', 'date'],
  ['2025年6月—9月', '2025-09-30', 'date'],
  ['2025年6-9月', '2025-09-30', 'date'],
  ['2025年6月1日至30日', '2025-06-30', 'date'],
  ['2025年10月至2026年3月', '2026-03-31', 'date'],
  ['2025年6月底前完成清退，9月底前完善制度', '2025-09-30', 'date'],
  ['第一阶段，2025年8月底前完成采购；第二阶段，12月底前支付', '2025-12-31', 'date'],
  ['反馈之日起2个月内', '2025-07-12', 'relative'],
  ['自反馈之日起两个月内', '2025-07-12', 'relative'],
  ['巡察反馈后30日内', '2025-06-11', 'relative'],
  ['反馈之日起15个工作日内', '2025-06-02', 'relative'],
  ['反馈意见之日起半年内', '2025-11-12', 'relative'],
  ['自2025年5月20日起3个月内', '2025-08-20', 'relative'],
  ['自2025年5月20日起至2025年8月31日', '2025-08-31', 'date'],
  ['集中整改期内', null, 'window'],
  ['集中整改期间完成', null, 'window'],
  ['6个月集中整改期内', null, 'window'],
  ['立行立改', null, 'immediate'],
  ['即知即改', null, 'immediate'],
  ['立即整改', null, 'immediate'],
  ['立整立改', null, 'immediate'],
  ['立行立改，长期坚持', null, 'immediate'],
  ['即知即改，长期坚持', null, 'immediate'],
  ['长期坚持', null, 'ongoing'],
  ['长期', null, 'ongoing'],
  ['持续推进', null, 'ongoing'],
  ['常态化推进', null, 'ongoing'],
  ['长期坚持，每季度报告一次', null, 'ongoing'],
  ['2025年5月起长期坚持', null, 'ongoing'],
  ['每季度', null, 'periodic'],
  ['每月', null, 'periodic'],
  ['每月10日前', null, 'periodic'],
  ['每年12月底前', null, 'periodic'],
  ['每半年一次', null, 'periodic'],
  ['按季度报送', null, 'periodic'],
];

const UNCERTAIN: readonly Row[] = [
  ['12月31日前', '2025-12-31', 'date', '?'],
  ['6月30日前', '2025-06-30', 'date', '?'],
  ['十二月底前', '2025-12-31', 'date', '?'],
  ['3月底前', '2026-03-31', 'date', '?'], // before the feedback of May: next year
  ['8月底前', '2025-08-31', 'date', '?'],
  ['10月中旬', '2025-10-20', 'date', '?'],
  ['年底前', '2025-12-31', 'date', '?'],
  ['今年年底前', '2025-12-31', 'date', '?'],
  ['明年6月底前', '2026-06-30', 'date', '?'],
  ['2026年6月初', '2026-06-10', 'date', '?'],
  ['25年12月底前', '2025-12-31', 'date', '?'],
  ['第三季度', '2025-09-30', 'date', '?'],
  ['上半年', '2025-06-30', 'date', '?'],
  ['12.30前', '2025-12-30', 'date', '?'],
  ['2025.10', '2025-10-31', 'date', '?'],
  ['本月底前', '2025-06-30', 'date', '?'],
  ['下月底前', '2025-07-31', 'date', '?'],
  ['本季度末', '2025-06-30', 'date', '?'],
  ['15个工作日内', '2025-06-02', 'relative', '?'],
  ['两个月内', '2025-07-12', 'relative', '?'],
  ['一周内', '2025-05-19', 'relative', '?'],
  ['收到审计报告之日起2个月内', '2025-07-12', 'relative', '?'],
  ['收到本报告之日起60日内', '2025-07-11', 'relative', '?'],
  ['本方案印发之日起1个月内', '2025-07-10', 'relative', '?'],
  ['2021915日', null, 'unknown', '?'],
  ['2021年915日前', null, 'unknown', '?'],
  ['2025年2月30日', null, 'unknown', '?'],
  ['2025年13月底前', null, 'unknown', '?'],
  ['2025.13.30', null, 'unknown', '?'],
  ['2025年X月底前', null, 'unknown', '?'],
  ['2021915日，2021年12月底前', null, 'unknown', '?'],
  ['待定', null, 'unknown', '?'],
  ['', null, 'unknown', '?'],
];

describe('parseDeadline', () => {
  test.each(
    [...CERTAIN, ...UNCERTAIN].map(([text, date, kind, mark]) => [text, date, kind, mark === '?'] as const),
  )('%s', (text, date, kind, uncertain) => {
    const read = parseDeadline(text, context);
    expect([read.date, read.kind, read.uncertain ?? false]).toEqual([date, kind, uncertain]);
  });

  test.each([
    ['年底前', null, 'date'],
    ['反馈之日起2个月内', null, 'relative'],
    ['2025年12月底前', '2025-12-31', 'date'],
  ])('without context: %s', (text, date, kind) => {
    const read = parseDeadline(text, NO_CONTEXT);
    expect([read.date, read.kind]).toEqual([date, kind]);
  });

  test('working days beyond the last known year stay open', () => {
    const late = { ...context, feedbackDate: '2026-12-28' };
    expect(parseDeadline('反馈之日起15个工作日内', late)).toMatchObject({
      date: null,
      kind: 'relative',
      uncertain: true,
    });
  });

  test('keeps what is printed, without closing punctuation', () => {
    expect(parseDeadline(' 2025年12月底前。', context).text).toBe('2025年12月底前');
  });

  test('never throws', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...'2025年13月31日底前内个工作季度起反馈之旬每X.-/，；\u0000 ')),
        (chars) => {
          parseDeadline(chars.join(''), context);
          findDeadlines(chars.join(''), context);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('findDeadlines', () => {
  test.each([
    ['逐户核实、分类处置，2024年12月31日前完成。', ['2024年12月31日前完成']],
    ['建立健全采购管理制度，2024年10月底前完成', ['2024年10月底前完成']],
    ['2021年6月，该企业偷排污水', []],
    ['截至2024年9月底，仍有3家未完成', []],
    ['于2025年9月底前完成，并长期坚持', ['2025年9月底前完成，并长期坚持']],
    ['自反馈之日起15个工作日内报送方案', ['自反馈之日起15个工作日内报送']],
    ['督促该企业自收到通知之日起30日内恢复原状', ['自收到通知之日起30日内']],
  ])('%s', (text, found) => {
    expect(findDeadlines(text, context).map(({ start, end }) => text.slice(start, end))).toEqual(found);
  });
});

describe('deadlineClause', () => {
  test.each([
    ['2024年12月31日前完成', '2024年12月31日前完成'],
    ['于2025年9月底前完成', '2025年9月底前完成'],
    ['8月底前完成项目采购', null],
    ['修订制度', null],
    ['立行立改，长期坚持', '立行立改，长期坚持'],
  ])('%s', (text, found) => {
    const phrase = deadlineClause(text, context);
    expect(phrase && text.slice(phrase.start, phrase.end)).toBe(found);
  });
});

describe('deadlineLength', () => {
  test.each([
    ['2026年5月底前，整改结果随年度决算一并报告', '2026年5月底前'],
    ['2024年7月底前，并长期坚持', '2024年7月底前，并长期坚持'],
    ['按序时进度推进，2025年6月底前完成', '按序时进度推进，2025年6月底前完成'],
    ['待市局明确', '待市局明确'],
    ['第一阶段，8月底前采购；第二阶段，12月底前安装。', '第一阶段，8月底前采购；第二阶段，12月底前安装'],
  ])('%s', (value, limit) => {
    expect(value.slice(0, deadlineLength(value))).toBe(limit);
  });
});
