import {
  fileFormula,
  formulaSkeleton,
  renameInFormula,
  shiftFormula,
} from '../../../src/workbook/xlsx/formulaText';

describe('shiftFormula', () => {
  it.each<[string, number, number, string]>([
    ['=A1+$B$1', 2, 0, '=A3+$B$1'],
    ['=A$1+$B1', 2, 1, '=B$1+$B3'],
    ['=SUM(A1:B2)', 1, 1, '=SUM(B2:C3)'],
    ['="A1"&A1', 1, 0, '="A1"&A2'],
    ["='A1 表'!C4", 1, 0, "='A1 表'!C5"],
    ['=表1[[#This Row],[A1]]', 5, 5, '=表1[[#This Row],[A1]]'],
    ['=LOG10(A1)', 1, 0, '=LOG10(A2)'],
    ['=状态_A1', 1, 0, '=状态_A1'],
    ['=A1', -1, 0, '=#REF!'],
    ['=XFD1', 0, 1, '=#REF!'],
  ])('%s by %d rows and %d columns', (formula, rows, columns, expected) => {
    expect(shiftFormula(formula, rows, columns)).toBe(expected);
  });
});

describe('formulaSkeleton', () => {
  it.each<[string, string, boolean]>([
    ['=AND($B4<>"",$E4<TODAY())', 'and($C9<>"", $F9<today())', true],
    ['=$K4=状态_已完成', '=$L7=状态_已完成', true],
    ['=$K4="已完成"', '=$K4="未完成"', false],
    ['=$K4="A1"', '=$K4="A2"', false],
  ])('%s and %s', (a, b, same) => {
    expect(formulaSkeleton(a) === formulaSkeleton(b)).toBe(same);
  });
});

describe('renameInFormula', () => {
  const changes = {
    sheets: new Map([
      ['清单', "旧'清单"],
      ['data 1', 'Data 2'],
    ]),
    tables: new Map([['表1', '旧表']]),
    columns: new Map([['表2', new Map([['状态', '进展']])]]),
  };
  it.each([
    ['清单!A1', "'旧''清单'!A1"],
    ["'清单'!A1:B2", "'旧''清单'!A1:B2"],
    ["'DATA 1'!$A$1", "'Data 2'!$A$1"],
    ['我的清单!A1', '我的清单!A1'],
    ['"清单!A1"', '"清单!A1"'],
    ['SUM(清单!A1,清单!B1)', "SUM('旧''清单'!A1,'旧''清单'!B1)"],
    ['表1[状态]', '旧表[状态]'],
    ['COUNTIF(表1[[#All],[状态]],A1)', 'COUNTIF(旧表[[#All],[状态]],A1)'],
    ['大表1[状态]', '大表1[状态]'],
    ['表2[状态]&表2[[#This Row],[状态]]&表1[状态]', '表2[进展]&表2[[#This Row],[进展]]&旧表[状态]'],
    ['"未闭合', '"未闭合'],
    ['表1[未闭合', '旧表[未闭合'],
  ])('%s', (formula, expected) => {
    expect(renameInFormula(formula, changes)).toBe(expected);
  });
});

describe('fileFormula', () => {
  it.each<[string, string | null, string]>([
    ['=A{row}+1', null, 'A5+1'],
    ['=[@状态]&""', '清单', '清单[[#This Row],[状态]]&""'],
    ['=[@[责任 单位]]', '清单', '清单[[#This Row],[责任 单位]]'],
    ['=其他[@状态]', '清单', '其他[[#This Row],[状态]]'],
    ['="[@状态]"', '清单', '"[@状态]"'],
  ])('%s', (formula, table, expected) => {
    expect(fileFormula(formula, 4, table)).toBe(expected);
  });
});
