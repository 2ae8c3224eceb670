import { isDefinedName, isSheetName } from './nameRules';

test.each([
  ['整改清单', true],
  ['整'.repeat(31), true],
  ['整'.repeat(32), false],
  ['', false],
  ['甲/乙', false],
  ['甲[1]', false],
  ['甲:乙', false],
  ['甲?', false],
  ["'甲", false],
  ["甲'", false],
  ["甲'乙", true],
  ['History', false],
  ['历史记录', false],
])('%p as the name of a sheet: %p', (name, valid) => {
  expect(isSheetName(name)).toBe(valid);
});

test.each([
  ['整改清单', true],
  ['_表1', true],
  ['责任单位.名录', true],
  ['1表', false],
  ['整改 清单', false],
  ['整改-清单', false],
  ['A1', false],
  ['AB123', false],
  ['R1C1', false],
  ['R', false],
  ['c', false],
  ['清'.repeat(255), true],
  ['清'.repeat(256), false],
])('%p as the name of a table or range: %p', (name, valid) => {
  expect(isDefinedName(name)).toBe(valid);
});
