import { IMMEDIATE_COLUMNS, IMMEDIATE_WORDS } from '../../list/immediate';
import { ADVANCE } from '../../progress/problems';
import { columnLetters, statusName } from '../sheetNames';
import type { CellBlock, CellStyle, FormulaCell } from '../workbookPlan';
import { cellAt, columnRange, reachedRows, sameRows, type CountedList } from './listRanges';

/**
 * One hidden line for each row of the list, in the order of the list whatever it is sorted by; figures are drawn from these
 * lines. The line of number 0 stands for the header.
 */
export type CountingKey =
  | 'number'
  | 'rank' // 1 未启动 … 7 已销号, the place in ADVANCE; 0 for a row that says no problem
  | 'problem' // number of the first row of its problem
  | 'point' // 1 where its 具体表现 comes first within its problem
  | 'measure' // 1 where 措施 says something
  | 'units' // 、甲、乙、
  | 'named' // all units so far: 、甲、乙、丙、
  | 'due' // serial of 时限, 0 where it is no date
  | 'immediate' // 1 for 立行立改
  | 'nthImmediate'
  | 'category' // number of the first row of its 问题类别
  | 'nthCategory'
  | 'lateness'; // greater the longer overdue, the earlier row first; 0 otherwise

/** 基本完成 and all below it are not finished. */
export const LAST_OPEN_RANK = 1 + ADVANCE.indexOf('mostlyDone');

const KEYS: readonly CountingKey[] = [
  'number',
  'rank',
  'problem',
  'point',
  'measure',
  'units',
  'named',
  'due',
  'immediate',
  'nthImmediate',
  'category',
  'nthCategory',
  'lateness',
];

/** Where the lines stand, and how formulas speak of them. */
export interface CountingRows {
  readonly block: CellBlock;
  /** A whole column, `$K$4:$K$530`. */
  readonly all: (key: CountingKey) => string;
  /** The last cell of a column. */
  readonly last: (key: CountingKey) => string;
  /** Number of problems among the lines for which a condition over whole columns holds. */
  readonly problems: (condition: string) => string;
  readonly columns: number;
}

const PLAIN: CellStyle = { format: 'general' };

export function planCountingRows(list: CountedList, row: number, column: number): CountingRows {
  const height = reachedRows(list);
  const letters = (key: CountingKey): string => columnLetters(column + KEYS.indexOf(key));
  const all = (key: CountingKey): string =>
    `$${letters(key)}$${row + 1}:$${letters(key)}$${row + 1 + height}`;
  const formulas = formulasOf(list, (key) => `$${letters(key)}`, row + 1);
  const line = (number: number): (string | number | FormulaCell)[] =>
    KEYS.map((key) =>
      key === 'number'
        ? number
        : number > 0
          ? { formula: `=${formulas[key]}` }
          : key === 'named'
            ? '、'
            : key === 'units'
              ? ''
              : 0,
    );
  return {
    block: {
      row,
      column,
      values: Array.from({ length: height + 1 }, (_, number) => line(number)),
      style: PLAIN,
    },
    all,
    last: (key) => `$${letters(key)}$${row + 1 + height}`,
    // line 0 always gives a zero, which is no problem
    problems: (condition) =>
      `(SUMPRODUCT(--(FREQUENCY(${all('problem')}*(${condition}),${all('number')})>0))-1)`,
    columns: KEYS.length,
  };
}

/** Larger than any number of a row. */
const FAR = 10_000_000;

function formulasOf(
  list: CountedList,
  column: (key: CountingKey) => string,
  firstRow: number,
): Readonly<Record<Exclude<CountingKey, 'number'>, string>> {
  const here = (key: CountingKey): string => `${column(key)}{row}`;
  const above = (key: CountingKey): string => `${column(key)}{above}`;
  const upToAbove = (key: CountingKey): string => `${column(key)}$${firstRow}:${above(key)}`;
  const place = `${here('number')}+1`;
  const cell = (key: Parameters<typeof cellAt>[1]): string => cellAt(list, key, place);
  const before = (key: Parameters<typeof cellAt>[1]): string => cellAt(list, key, here('number'));
  const ifCounted = (formula: string, otherwise = '0'): string =>
    `IF(${here('rank')}=0,${otherwise},IFERROR(${formula},${otherwise}))`;

  const rank = ADVANCE.slice(1).reduceRight(
    (rest, key, index) => `IF(${cell('status')}=${statusName(key)},${index + 2},${rest})`,
    '1',
  );
  const anyColumn = columnRange(list, 'finding') ?? columnRange(list, 'point') ?? '';
  const numbers = `ROW(${anyColumn})-ROW(INDEX(${anyColumn},1))`;
  const firstOf = (same: string): string => `SUMPRODUCT(MIN(${numbers}+${FAR}*(1-${same})))`;
  const says = ['finding', 'point'].flatMap((key) => {
    const range = columnRange(list, key as 'finding' | 'point');
    return range === null ? [] : [`(${range}<>"")`];
  });
  const points = columnRange(list, 'point');
  const immediate = IMMEDIATE_COLUMNS.map(cell).join('&"|"&');
  const words = IMMEDIATE_WORDS.map((word) => `"${word}"`).join(',');
  return {
    rank: `IFERROR(IF(AND(${cell('finding')}="",${cell('point')}=""),0,${rank}),0)`,
    problem: ifCounted(
      `IF(${cell('finding')}="",${here('number')},` +
        `IF(AND(${above('problem')}>0,${before('category')}=${cell('category')},${before('finding')}=${cell('finding')}),${above('problem')},` +
        `${firstOf(sameRows(list, ['category', 'finding'], place))}))`,
    ),
    point: ifCounted(
      points === null
        ? `--(${here('problem')}=${here('number')})`
        : `IF(${here('problem')}=${here('number')},1,--(SUMPRODUCT((${upToAbove('problem')}=${here('problem')})*` +
            `(INDEX(${points},1):INDEX(${points},${here('number')})=${cell('point')}))=0))`,
    ),
    measure: ifCounted(`--(${cell('measures')}<>"")`),
    units: ifCounted(unitsFormula(cell), '""'),
    named:
      `IF(OR(${here('units')}="",ISNUMBER(FIND(${here('units')},${above('named')}))),${above('named')},` +
      `IFERROR(${above('named')}&MID(${here('units')},2,LEN(${here('units')})),${above('named')}))`,
    due: ifCounted(`IF(ISNUMBER(${cell('deadline')}),INT(${cell('deadline')}),0)`),
    immediate: ifCounted(`--(SUMPRODUCT(--ISNUMBER(FIND({${words}},${immediate})))>0)`),
    nthImmediate: `${above('nthImmediate')}+${here('immediate')}`,
    category: ifCounted(
      `IF(AND(${above('category')}>0,${before('category')}=${cell('category')}),${above('category')},` +
        `${firstOf(`${sameRows(list, ['category'], place)}*((${says.join('+')})>0)`)})`,
    ),
    nthCategory: `${above('nthCategory')}+(${here('rank')}>0)*(${here('category')}=${here('number')})`,
    lateness:
      `IF(AND(${here('rank')}>0,${here('rank')}<=${LAST_OPEN_RANK},${here('due')}>0,${here('due')}<TODAY()),` +
      `(TODAY()-${here('due')})*${FAR}+${FAR - 1}-${here('number')},0)`,
  };
}

/** Bodies that are named as one, as `splitNames` takes them: 县委、县政府. */
const ONE_BODY = ['省', '市', '州', '县', '区', '旗', '乡', '镇'];

/** Stands for the 、 inside the name of one body. */
export const INNER_COMMA = '﹑';

/** `甲，乙` → `、甲、乙、`; 牵头单位 where nobody is named in 责任单位. */
function unitsFormula(cell: (key: 'responsibleUnits' | 'leadUnit') => string): string {
  const written = `IF(${cell('responsibleUnits')}="",${cell('leadUnit')},${cell('responsibleUnits')})`;
  const replacements: readonly (readonly [string, string])[] = [
    ...['，', ',', '；', ';'].map((comma) => [`"${comma}"`, '"、"'] as const),
    ['CHAR(10)', '"、"'],
    ['"、 "', '"、"'],
    ['" 、"', '"、"'],
    ...ONE_BODY.map((level) => [`"委、${level}政府"`, `"委${INNER_COMMA}${level}政府"`] as const),
  ];
  const plain = replacements.reduce(
    (text, [from, to]) => `SUBSTITUTE(${text},${from},${to})`,
    `TRIM(${written})`,
  );
  return `IF(TRIM(${written})="","","、"&${plain}&"、")`;
}
