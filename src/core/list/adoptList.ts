import { fromExcelSerial } from '../basics/calendarDate';
import type { Message } from '../basics/result';
import { normalizeDateText, readDateText } from '../wording/dateText';
import { normalizeStatus, statusWord } from '../wording/status';
import { fitCell } from './cellLimit';
import { oneEach, recognizeColumns, type ColumnMapping } from './columnMapping';
import { columnHeader, COLUMNS } from './columns';
import type { CellValue, ColumnKey, RectificationItem } from './item';
import { idMaker } from './itemId';
import type { SourceList } from './sourceList';

export interface AdoptedList {
  /** One a row of the source, in its order. */
  readonly items: readonly RectificationItem[];
  /** Names of the columns that the list keeps as its own, in its order. */
  readonly extraHeaders: readonly string[];
  /** What each header of the source was taken for; null for one of its own. */
  readonly mapping: readonly { readonly header: string; readonly key: ColumnKey | null }[];
  /** `cells-filled-down`, `wording-normalized`, each with a `count`. */
  readonly messages: readonly Message[];
}

/** Columns that a cell left empty below a filled one takes from there, where the row has a 具体表现 or 措施 of its own. */
const FILLED_DOWN: readonly ColumnKey[] = ['sequence', 'category', 'finding'];

/**
 * A list made elsewhere → items: one row a row, every column of its own kept, dates that are certain made dates, status
 * words made ours. The printed wording of whatever was changed stays in the row (时限要求, 状态（原文）).
 */
export function adoptList(
  list: SourceList,
  takenIds: Iterable<string> = [],
  chosen: ColumnMapping = recognizeColumns(list),
): AdoptedList {
  const keys = oneEach(chosen);
  const mapping = list.headers.map((header, column) => ({ header, key: keys[column] ?? null }));
  const extras = nameExtras(mapping);
  const makeId = idMaker(takenIds);
  const isNumbered = mapping.some(({ key }) => key === 'sequence');
  const counts = { filled: 0, normalized: 0 };
  const above: Partial<Record<ColumnKey, string>> = {};

  const items = list.rows.map((row, index): RectificationItem => {
    const source: Partial<Record<ColumnKey, string>> = {};
    mapping.forEach(({ key }, column) => {
      if (key !== null && row[column]) source[key] = row[column];
    });
    counts.filled += fillDown(source, above);
    const extra = new Map<string, CellValue>();
    for (const { name, column } of extras) if (row[column]) extra.set(name, fitCell(row[column]));
    const cells: Partial<Record<ColumnKey, CellValue>> = {};
    for (const key of Object.keys(source) as ColumnKey[]) cells[key] = fitCell(source[key]!);
    if (!isNumbered) cells.sequence = `${index + 1}`;
    counts.normalized += normalizeDates(cells, extra) + normalizeStatusCell(cells, extra);
    const id = makeId([
      source.category ?? '',
      source.finding ?? '',
      source.point ?? '',
      source.measures ?? '',
    ]);
    return { id, cells, extra: Object.fromEntries(extra) };
  });

  return {
    items,
    extraHeaders: [...new Set(items.flatMap(({ extra }) => Object.keys(extra)))],
    mapping,
    messages: [
      ...(counts.filled > 0 ? [{ code: 'cells-filled-down', data: { count: counts.filled } }] : []),
      ...(counts.normalized > 0 ? [{ code: 'wording-normalized', data: { count: counts.normalized } }] : []),
    ],
  };
}

/** A name for each column of the list's own, none like another column of the sheet (Excel compares without case). */
function nameExtras(
  mapping: readonly { readonly header: string; readonly key: ColumnKey | null }[],
): { name: string; column: number }[] {
  const used = new Set(
    COLUMNS.flatMap(({ header }) => [header, wordingHeader(header)]).map((header) => header.toLowerCase()),
  );
  return mapping.flatMap(({ header, key }, column) => {
    if (key !== null) return [];
    const plain = header.replace(/\s+/gu, ' ').trim().slice(0, 200) || `列${column + 1}`;
    const isOurs = COLUMNS.some((known) => known.header === plain);
    const base = isOurs ? `${plain}（原）` : plain;
    let name = base;
    for (let n = 2; used.has(name.toLowerCase()); n++) name = `${base}(${n})`;
    used.add(name.toLowerCase());
    return [{ name, column }];
  });
}

/** A cell that was merged in the source and lost that on the way (.csv) is filled from the row above. */
function fillDown(
  source: Partial<Record<ColumnKey, string>>,
  above: Partial<Record<ColumnKey, string>>,
): number {
  let filled = 0;
  const continues = source.finding === undefined && (source.point ?? source.measures) !== undefined;
  for (const key of FILLED_DOWN) {
    const value = source[key];
    if (value !== undefined) above[key] = value;
    else if (continues && above[key] !== undefined) {
      source[key] = above[key];
      filled += 1;
    } else delete above[key];
  }
  return filled;
}

/** Dates typed as text become dates where they are certain; a phrase (2025年12月底前) goes on standing in 时限要求. */
function normalizeDates(cells: Partial<Record<ColumnKey, CellValue>>, extra: Map<string, CellValue>): number {
  let changed = 0;
  for (const { key, codec } of COLUMNS) {
    const text = cells[key];
    if ((codec !== 'date' && codec !== 'dateOrWord') || typeof text !== 'string') continue;
    const date = certainDate(text);
    if (date !== null) {
      cells[key] = { date };
      if (!isPlainDate(text)) {
        keepWording(key, text, cells, extra);
        changed += 1;
      }
    }
  }
  return changed;
}

/** A day that the text leaves no doubt of; a bare number in a date column is the serial of a day. */
function certainDate(text: string): string | null {
  if (/^\d{5}$/u.test(text)) return fromExcelSerial(Number(text));
  if (readDateText(text).kind !== 'certain') return null;
  return normalizeDateText(text);
}

/** 2025-12-31, 2025/12/31, 2025.12.31, 2025年12月31日, 20251231, 46022: a day in another dress. */
const isPlainDate = (text: string): boolean =>
  /^\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?$|^\d{8}$|^\d{5}$/u.test(text.trim());

function normalizeStatusCell(
  cells: Partial<Record<ColumnKey, CellValue>>,
  extra: Map<string, CellValue>,
): number {
  const printed = cells.status;
  if (typeof printed !== 'string') return 0;
  const { status, certain } = normalizeStatus(printed);
  if (status === null || !certain) return 0;
  const word = statusWord(status);
  if (word === printed) return 0;
  cells.status = word;
  keepWording('status', printed, cells, extra);
  return 1;
}

/** Column of the printed words beside a column whose words were made ours. */
const wordingHeader = (header: string): string => `${header}（原文）`;

/** Puts the printed words where they can be read: those of a deadline in 时限要求, others beside their column. */
function keepWording(
  key: ColumnKey,
  text: string,
  cells: Partial<Record<ColumnKey, CellValue>>,
  extra: Map<string, CellValue>,
): void {
  if (key === 'deadline' && (cells.deadlineText === undefined || cells.deadlineText === text))
    cells.deadlineText = text;
  else extra.set(wordingHeader(columnHeader(key)), text);
}

/** Columns that the list shows beyond a profile, because it brought them along. */
export const keptColumns = ({ mapping }: AdoptedList): readonly ColumnKey[] =>
  mapping.flatMap(({ key }) => (key === null ? [] : [key]));
