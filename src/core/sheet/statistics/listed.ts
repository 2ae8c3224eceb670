import { toExcelSerial } from '../../basics/calendarDate';
import type { CellValue, RectificationItem } from '../../list/item';
import { cellText } from '../../list/rows';
import { dateInWords } from '../listTitle';
import * as looks from '../styles';
import type { FormulaCell } from '../workbookPlan';
import { LAST_OPEN_RANK } from './countingRows';
import { cellAt, columnRange, type CountedList } from './listRanges';
import type { PageRows } from './pageRows';
import { formula, headerRow, moreRow, NAME, open, PLACE, TWO_LINES, type StatisticsInput } from './sections';
import { shortFormula, shortNames, shortNamesFormula, shortText } from './shortText';

/** Rows of the list: 序号 and words, 责任单位, 时限, 状态, days. */
interface ListedRow {
  readonly item: RectificationItem;
  readonly last: string | number;
}

/**
 * Characters that surely fit two lines of their columns (22, 10, 10 and 5 wide characters a line), some lost at the end of a
 * line included, where a number or a mark does not break.
 */
const MOST = { words: 40, units: 18, deadline: 18, status: 9 } as const;

const oneLine = (text: string): string => text.replaceAll('\n', ' ');

const wordsOf = ({ cells }: RectificationItem): string =>
  shortText(
    oneLine(`${cellText(cells.sequence)} ${cellText(cells.point) || cellText(cells.finding)}`).trim(),
    MOST.words,
  );

const unitsOf = ({ cells }: RectificationItem): string =>
  shortNames(
    (cellText(cells.responsibleUnits) || cellText(cells.leadUnit)).replaceAll('\n', '、'),
    MOST.units,
  );

const dateValue = (value: CellValue | undefined): string | number =>
  typeof value === 'object' && 'date' in value
    ? (toExcelSerial(value.date) ?? dateInWords(value.date))
    : typeof value === 'number'
      ? value
      : shortText(oneLine(cellText(value)), MOST.deadline);

/** Words that lead to their row in the list, whatever it is called and sorted by now. */
function linked(list: CountedList, words: string): string {
  const key = (['finding', 'point'] as const).find((each) => columnRange(list, each) !== null);
  return key === undefined ? words : `HYPERLINK("#"&CELL("address",${cellAt(list, key, PLACE)}),${words})`;
}

function listedRows(
  { list }: StatisticsInput,
  slots: number,
  place: (n: number) => string,
  lastFormula: string,
  rows: readonly ListedRow[],
): PageRows {
  const cell = (key: Parameters<typeof cellAt>[1]): string => cellAt(list, key, PLACE);
  const shown = (text: string, value: string | number | undefined): FormulaCell =>
    formula(`IF(${PLACE}="","",${text})`, value ?? '');
  const flat = (text: string, instead = ' '): string => `SUBSTITUTE(${text},CHAR(10),"${instead}")`;
  const words = `TRIM(${cell('sequence')}&" "&${flat(`IF(${cell('point')}="",${cell('finding')},${cell('point')})`)})`;
  const units = flat(
    `IF(${cell('responsibleUnits')}="",${cell('leadUnit')},${cell('responsibleUnits')})`,
    '、',
  );
  const deadline = cell('deadline');
  return {
    values: Array.from({ length: slots }, (_, index) => {
      const row = rows[index];
      const cells = row?.item.cells;
      return [
        shown(linked(list, shortFormula(words, MOST.words)), row && wordsOf(row.item)),
        shown(shortNamesFormula(units, MOST.units), row && unitsOf(row.item)),
        '',
        shown(
          `IF(ISNUMBER(${deadline}),${deadline},${shortFormula(flat(deadline), MOST.deadline)})`,
          cells && dateValue(cells.deadline),
        ),
        '',
        shown(
          shortFormula(flat(cell('status')), MOST.status),
          cells && shortText(oneLine(cellText(cells.status)), MOST.status),
        ),
        shown(lastFormula, row?.last),
        formula(place(index + 1), ''),
      ];
    }),
    style: [NAME, looks.NUMBER, looks.NUMBER, looks.DATE, looks.DATE, looks.NUMBER, looks.NUMBER, NAME].map(
      open,
    ),
    height: TWO_LINES,
  };
}

const listedHeader = (last: string): PageRows =>
  headerRow(['序号、内容', '由谁办', '', '办结期限', '', '目前状态', last]);

export function overdueRows(input: StatisticsInput, slots: number): readonly PageRows[] {
  const { all } = input.counting;
  const count = `COUNTIF(${all('lateness')},">0")`;
  const place = (n: number): string =>
    `IF(${n}>${count},"",MATCH(LARGE(${all('lateness')},${n}),${all('lateness')},0))`;
  const days = `TODAY()-INDEX(${all('due')},${PLACE})`;
  return [
    listedHeader('逾期天数'),
    listedRows(
      input,
      slots,
      place,
      days,
      input.summary.overdueRows.map(({ item, days: left }) => ({ item, last: -left })),
    ),
    moreRow(count, slots, '行逾期'),
  ];
}

export function immediateRows(input: StatisticsInput, slots: number): readonly PageRows[] {
  const { all, last } = input.counting;
  const place = (n: number): string =>
    `IF(${n}>${last('nthImmediate')},"",MATCH(${n},${all('nthImmediate')},0))`;
  const done = `IF(INDEX(${all('rank')},${PLACE})>${LAST_OPEN_RANK},"是","否")`;
  return [
    listedHeader('是否完成'),
    listedRows(
      input,
      slots,
      place,
      done,
      input.summary.immediateRows.map((row) => ({ item: row.item, last: row.isFinished ? '是' : '否' })),
    ),
    moreRow(last('nthImmediate'), slots, '行立行立改'),
  ];
}
