import { fromExcelSerial } from '../../basics/calendarDate';
import type { DispatchBy } from '../../list/dispatchTypes';
import type { CellValue, RectificationItem } from '../../list/item';
import { cellText } from '../../list/rows';
import { dateInWords } from '../../sheet/listTitle';
import { daysText } from '../../sheet/warningText';
import type { DueRow } from '../../progress/summary';
import type { LetterColumn, LetterTable } from './urgingPlan';

interface Column extends LetterColumn {
  readonly write: (row: DueRow) => string;
}

/** Characters of a cell that a reader needs to know the row by; the list has the rest. */
const MOST = { finding: 50, point: 80, measures: 80 } as const;

const SEQUENCE: Column = {
  header: '序号',
  width: 8,
  isShort: true,
  write: ({ item: { cells } }) => cellText(cells.sequence),
};
const PROBLEM: Column = { header: '问题', width: 30, isShort: false, write: ({ item }) => problemOf(item) };
const MEASURES: Column = {
  header: '整改措施',
  width: 26,
  isShort: false,
  write: ({ item: { cells } }) => shortened(cellText(cells.measures), MOST.measures),
};
const UNITS: Column = {
  header: '责任单位',
  width: 16,
  isShort: false,
  write: ({ item: { cells } }) => cellText(cells.leadUnit) || cellText(cells.responsibleUnits),
};
const DEADLINE: Column = {
  header: '整改时限',
  width: 15,
  isShort: true,
  write: ({ item: { cells } }) => dateOf(cells.deadline),
};
const STATUS: Column = {
  header: '状态',
  width: 11,
  isShort: true,
  write: ({ item: { cells } }) => cellText(cells.status) || '（未填）',
};
const DAYS: Column = {
  header: '逾期或剩余天数',
  width: 13,
  isShort: true,
  write: ({ days }) => daysText(days),
};

/** A unit knows that the rows are its own; a leader has to know whose they are. */
const OWN: Readonly<Record<DispatchBy, readonly Column[]>> = {
  unit: [SEQUENCE, PROBLEM, MEASURES, DEADLINE, STATUS, DAYS],
  lead: [SEQUENCE, PROBLEM, MEASURES, DEADLINE, STATUS, DAYS],
  leader: [SEQUENCE, PROBLEM, MEASURES, UNITS, DEADLINE, STATUS, DAYS],
};

const SUPPORTS: readonly Column[] = [SEQUENCE, PROBLEM, UNITS, DEADLINE, DAYS];

/** Rows that the recipient answers for. */
export const ownTable = (by: DispatchBy, rows: readonly DueRow[]): LetterTable => table(OWN[by], rows);

/** 配合事项. */
export const supportTable = (rows: readonly DueRow[]): LetterTable => table(SUPPORTS, rows);

const table = (columns: readonly Column[], rows: readonly DueRow[]): LetterTable => ({
  kind: 'table',
  columns: columns.map(({ header, width, isShort }) => ({ header, width, isShort })),
  rows: rows.map((row) => columns.map(({ write }) => write(row))),
});

/** 问题 and, where the row has one, its 具体表现 below. */
function problemOf({ cells }: RectificationItem): string {
  const texts = [
    shortened(cellText(cells.finding), MOST.finding),
    shortened(cellText(cells.point), MOST.point),
  ];
  return [...new Set(texts)].filter((text) => text !== '').join('\n');
}

/** Broken behind the year, where a narrow column would break it anywhere. */
function dateOf(deadline: CellValue | undefined): string {
  const isDate = typeof deadline === 'object' && 'date' in deadline;
  const serial = typeof deadline === 'number' ? fromExcelSerial(Math.floor(deadline)) : null;
  const day = isDate ? deadline.date : serial;
  return day === null ? cellText(deadline) : dateInWords(day).replace('年', '年\n');
}

/** `most` in characters as people count them. */
function shortened(text: string, most: number): string {
  const characters = [...text.trim()];
  return characters.length <= most ? characters.join('') : `${characters.slice(0, most).join('')}…`;
}
