import { normalizeDateText, readDateText } from '../../../src/core/wording/dateText';

describe('normalizeDateText', () => {
  test.each([
    ['2025.12.30', '2025-12-30'],
    ['2025/12/30', '2025-12-30'],
    ['2025/1/5', '2025-01-05'],
    ['20251230', '2025-12-30'],
    ['2025-12-30', '2025-12-30'],
    ['2025年12月底前', '2025-12-31'],
    ['２０２５年１２月', '2025-12-31'],
    ['2025年12月30日前完成', '2025-12-30'],
    ['2025年第三季度', '2025-09-30'],
    ['2025年底', '2025-12-31'],
    [' 2025 年 6 月 30 日 ', '2025-06-30'],
    ['二〇二五年六月三十日', '2025-06-30'],
    ['12月底前', null],
    ['2024年底前，并长期坚持', null],
    ['立行立改', null],
    ['2025年2月30日', null],
    ['', null],
  ])('%s', (text, date) => {
    expect(normalizeDateText(text)).toBe(date);
  });
});

describe('readDateText', () => {
  test.each([
    ['12月底前', { kind: 'ambiguous', guess: null }],
    ['2025.10', { kind: 'ambiguous', guess: '2025-10-31' }],
    ['25年12月', { kind: 'ambiguous', guess: '2025-12-31' }],
    ['12/30/2025', { kind: 'ambiguous', guess: '2025-12-30' }],
    ['2021915日', { kind: 'ambiguous', guess: null }],
    ['2025年2月30日', { kind: 'impossible' }],
    ['2025.2.30', { kind: 'impossible' }],
    ['2025年13月', { kind: 'impossible' }],
    ['2024年底前，并长期坚持', { kind: 'phrase', date: '2024-12-31' }],
    ['2025年6月底前完成清退工作', { kind: 'phrase', date: '2025-06-30' }],
    ['立行立改', { kind: 'none' }],
    ['反馈之日起2个月内', { kind: 'none' }],
    ['待定', { kind: 'none' }],
    ['', { kind: 'none' }],
  ])('%s', (text, read) => {
    expect(readDateText(text)).toEqual(read);
  });
});
