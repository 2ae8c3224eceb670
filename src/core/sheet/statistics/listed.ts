import { toExcelSerial } from '../../basics/calendarDate';
import type { CellValue, RectificationItem } from '../../list/item';
import { cellText } from '../../list/rows';
import { dateInWords } from '../listTitle';
import * as looks from '../styles';
import type { FormulaCell } from '../workbookPlan';
import { LAST_OPEN_RANK } from './countingRows';
import { cellAt } from './listRanges';
import type { PageRows } from './pageRows';
import { formula, headerRow, moreRow, NAME, open, PLACE, type StatisticsInput } from './sections';

/** Rows of the list: 序号 and words, 责任单位, 时限, 状态, days. */
interface ListedRow {
  readonly item: RectificationItem;
  readonly last: string | number;
}

const SHOWN_WORDS = 60;

const wordsOf = ({ cells }: RectificationItem): string =>
  `${cellText(cells.sequence)} ${(cellText(cells.point) || cellText(cells.finding)).slice(0, SHOWN_WORDS)}`.trim();

const dateValue = (value: CellValue | undefined): string | number =>
  typeof value === 'object' && 'date' in value
    ? (toExcelSerial(value.date) ?? dateInWords(value.date))
    : typeof value === 'number'
      ? value
      : cellText(value);

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
  return {
    values: Array.from({ length: slots }, (_, index) => {
      const row = rows[index];
      const cells = row?.item.cells;
      return [
        shown(
          `TRIM(${cell('sequence')}&" "&LEFT(IF(${cell('point')}="",${cell('finding')},${cell('point')}),${SHOWN_WORDS}))`,
          row && wordsOf(row.item),
        ),
        shown(
          `IF(${cell('responsibleUnits')}="",${cell('leadUnit')},${cell('responsibleUnits')})&""`,
          cells && (cellText(cells.responsibleUnits) || cellText(cells.leadUnit)),
        ),
        '',
        shown(`IF(${cell('deadline')}="","",${cell('deadline')})`, cells && dateValue(cells.deadline)),
        '',
        shown(`${cell('status')}&""`, cells && cellText(cells.status)),
        shown(lastFormula, row?.last),
        formula(place(index + 1), ''),
      ];
    }),
    style: [NAME, looks.NUMBER, looks.NUMBER, looks.DATE, looks.DATE, looks.NUMBER, looks.NUMBER, NAME].map(
      open,
    ),
    height: 'fit',
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
