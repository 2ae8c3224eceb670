import { colorReach, relativeFormula, type ColorRuleFound } from '../../../src/core/sheet/colorReach';
import type { Area, ColorRulePlan } from '../../../src/core/sheet/workbookPlan';

const area = (row: number, rows: number, column = 2, columns = 1): Area => ({ row, rows, column, columns });
const rule = (formula: string, column = 2): ColorRulePlan => ({
  key: formula,
  area: area(3, 10, column),
  formula,
  stopIfTrue: true,
});
const LATE = '=$C4<TODAY()';
const DONE = '=$D4="已完成"';
const at = (formula: string, ...areas: Area[]): ColorRuleFound => ({ formula, areas });

describe('rows that the rules of the list reach', () => {
  it.each<
    [name: string, planned: ColorRulePlan[], found: ColorRuleFound[], reach: Record<number, number[][]>]
  >([
    ['as planned', [rule(LATE)], [at(LATE, area(3, 10))], { 2: [[3, 13]] }],
    ['none', [rule(LATE)], [], { 2: [] }],
    ['shrunk', [rule(LATE)], [at(LATE, area(3, 4))], { 2: [[3, 7]] }],
    [
      'pierced',
      [rule(LATE)],
      [at(LATE, area(3, 2), area(6, 7))],
      {
        2: [
          [3, 5],
          [6, 13],
        ],
      },
    ],
    [
      'a fragment that looks at its own rows closes the gap',
      [rule(LATE)],
      [at(LATE, area(3, 2), area(6, 7)), at('=$C6 < today()', area(5, 1))],
      { 2: [[3, 13]] },
    ],
    [
      'a fragment that looks at other rows does not',
      [rule(LATE)],
      [at(LATE, area(3, 2)), at('=$C9<TODAY()', area(5, 1))],
      { 2: [[3, 5]] },
    ],
    ['of another column', [rule(LATE)], [at(LATE, area(3, 10, 7))], { 2: [] }],
    ['across several columns', [rule(LATE)], [at(LATE, area(3, 10, 0, 9))], { 2: [[3, 13]] }],
    [
      'where one of two rules is missing, none counts',
      [rule(LATE), rule(DONE)],
      [at(LATE, area(3, 10)), at(DONE, area(3, 2), area(8, 2))],
      {
        2: [
          [3, 5],
          [8, 10],
        ],
      },
    ],
    [
      'columns by themselves',
      [rule(LATE), rule(LATE, 5)],
      [at(LATE, area(3, 10), area(3, 1, 5))],
      { 2: [[3, 13]], 5: [[3, 4]] },
    ],
    ['a rule of the user', [rule(LATE)], [at('=LEN($C4)>9', area(3, 10))], { 2: [] }],
    [
      'areas in any order, the formula of the upper one',
      [rule(LATE)],
      [at(LATE, area(9, 1), area(3, 6))],
      { 2: [[3, 10]] },
    ],
  ])('%s', (_, planned, found, reach) => {
    expect(Object.fromEntries(colorReach(planned, found))).toEqual(reach);
  });
});

describe('what a formula says seen from its row', () => {
  it.each([
    ['=$P4=""', 3, '=$P9=""', 8, true],
    ['=AND($K4<>"",$I4<TODAY())', 3, '=and($K12<>"", $I12<TODAY())', 11, true],
    ['=$P4=$P3', 3, '=$P9=$P8', 8, true],
    ['=$P4=$P3', 3, '=$P9=$P7', 8, false],
    ['=$P4=""', 3, '=$P9=""', 7, false],
    ['=$P$1=""', 3, '=$P$1=""', 8, true],
    ['=LOG10($P4)>状态.P4', 3, '=LOG10($P5)>状态.P4', 4, true],
  ])('%s on row %s and %s on row %s', (one, row, other, otherRow, agree) => {
    expect(relativeFormula(one, row) === relativeFormula(other, otherRow)).toBe(agree);
  });
});
