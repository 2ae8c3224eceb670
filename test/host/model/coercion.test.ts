import { coerce, MAX_CELL_LENGTH, NOT_CALCULATED, serialOf } from './coercion';

const YEAR = 2026;

/** What is written to a General cell → what the cell holds. */
const GENERAL: readonly (readonly [input: string | number | boolean, type: string, value: unknown])[] = [
  ['临边防护', 'String', '临边防护'],
  ['', 'Empty', ''],
  [' ', 'String', ' '],
  [3, 'Double', 3],
  [true, 'Boolean', true],
  ['true', 'Boolean', true],
  ['001', 'Double', 1],
  ['1,234.5', 'Double', 1234.5],
  ['1.', 'Double', 1],
  ['.5', 'Double', 0.5],
  ['1E3', 'Double', 1000],
  ['-12', 'Double', -12],
  ['(12)', 'Double', -12],
  ['50%', 'Double', 0.5],
  ['¥12', 'Double', 12],
  ['1-2', 'Double', serialOf(YEAR, 1, 2)],
  ['3/4', 'Double', serialOf(YEAR, 3, 4)],
  ['3-2-1', 'Double', serialOf(2003, 2, 1)],
  ['12月31日', 'Double', serialOf(YEAR, 12, 31)],
  ['2025年12月31日', 'Double', 46022],
  ['2025-12-31', 'Double', 46022],
  ['8:30', 'Double', 8.5 / 24],
  ['13-1', 'String', '13-1'],
  ['2025.12.31', 'String', '2025.12.31'],
  ['2021915日', 'String', '2021915日'],
  ['1、党建', 'String', '1、党建'],
  ['（一）', 'String', '（一）'],
  ['#N/A', 'Error', '#N/A'],
  ["'001", 'String', '001'],
  ["'=A1", 'String', '=A1'],
  ['=A1', 'Error', NOT_CALCULATED],
  ['＝A1', 'Error', NOT_CALCULATED],
  ['+甲', 'Error', NOT_CALCULATED],
  ['-第一条', 'Error', NOT_CALCULATED],
  ['@SUM(A1)', 'Error', NOT_CALCULATED],
  ['=', 'String', '='],
  ['-', 'String', '-'],
];

test.each(GENERAL)('General takes %p as %s %p', (input, type, value) => {
  expect(coerce(input, 'General', YEAR)).toMatchObject({ type, value });
});

/** support.microsoft.com "Format numbers as text": what is written to a cell that is already text stays as it is. */
test.each(['001', '1-2', '=A1', '-第一条', '@甲', '50%', 'TRUE', '#N/A', '2025-12-31', '8:30'])(
  '@ keeps %p',
  (text) => {
    expect(coerce(text, '@', YEAR)).toEqual({ type: 'String', value: text, formula: null });
  },
);

test('@ makes texts of numbers and booleans', () => {
  expect(coerce(1.5, '@', YEAR)?.value).toBe('1.5');
  expect(coerce(false, '@', YEAR)?.value).toBe('FALSE');
});

test('a full-width sign begins a formula with the half-width one', () => {
  expect(coerce('＝A1+1', 'General', YEAR)?.formula).toBe('=A1+1');
  expect(coerce('－5元', 'General', YEAR)?.formula).toBe('=-5元');
});

test.each(['@', 'General'])('a cell of format %s holds 32,767 characters and not one more', (format) => {
  expect(coerce('问'.repeat(MAX_CELL_LENGTH), format, YEAR)).not.toBeNull();
  expect(coerce('问'.repeat(MAX_CELL_LENGTH + 1), format, YEAR)).toBeNull();
});

test('a formula holds 8,192 characters', () => {
  expect(coerce(`=${'1+'.repeat(4095)}1`, 'General', YEAR)).not.toBeNull();
  expect(coerce(`=${'1+'.repeat(4096)}1`, 'General', YEAR)).toBeNull();
});
