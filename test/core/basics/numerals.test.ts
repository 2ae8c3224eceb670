import { chineseToNumber, numeralToNumber } from '../../../src/core/basics/numerals';

test.each([
  ['一', 1],
  ['十', 10],
  ['十二', 12],
  ['二十三', 23],
  ['一百零二', 102],
  ['二〇二五', 2025],
  ['两', 2],
  ['', null],
  ['甲', null],
])('chineseToNumber(%s) = %s', (text, value) => expect(chineseToNumber(text)).toBe(value));

test.each([
  ['①', 1],
  ['⑳', 20],
  ['㉑', 21],
  ['⑴', 1],
  ['⒈', 1],
  ['㈢', 3],
  ['Ⅳ', 4],
  ['❿', 10],
  ['１２', 12],
  ['3', 3],
  ['abc', null],
])('numeralToNumber(%s) = %s', (text, value) => expect(numeralToNumber(text)).toBe(value));
