import type { CollectInput, CollectNote, Question } from './collectTypes';
import { columnHeader, COLUMNS } from './columns';
import { comparable, sameCell } from './comparable';
import { FILLED_COLUMNS } from './dispatchColumns';
import type { CellValue, ColumnKey, RectificationItem } from './item';
import { idMaker } from './itemId';
import { filledCells, type ListWrites } from './listWrites';
import { sentenceOf } from './matchRows';
import type { RecognizedReturn } from './recognizeReturn';
import { furtherNumber, SHARED_COLUMNS } from './rowOfProblem';
import { cellText } from './rows';
import { sameWords } from './sameWords';

/** Rows that units added: each is a question; those that a person accepted become rows of the list. */
export interface AddedByUnits {
  readonly questions: readonly Question[];
  readonly notes: readonly CollectNote[];
  readonly items: readonly RectificationItem[];
  readonly inserts: ListWrites['inserts'];
  /** A problem that gets a second row is numbered anew: `3` becomes `3-1`. */
  readonly renamed: readonly { readonly row: number; readonly value: string }[];
}

type Input = Pick<CollectInput, 'list' | 'columns' | 'statusWords' | 'knownIds' | 'decisions'>;

/**
 * Rows that units added, as further measure rows of the problem that they belong to, behind its last row; rows of no
 * problem of the list behind the unit's last one. A row that the list has already, word for word, is none.
 */
export function addedByUnits(
  files: readonly RecognizedReturn[],
  input: Input,
  places: ReadonlyMap<string, number>,
): AddedByUnits {
  const { list, decisions = {} } = input;
  const questions: Question[] = [];
  const notes: CollectNote[] = [];
  const items: RectificationItem[] = [];
  const behind = new Map<number, RectificationItem[]>();
  const renamed = new Map<number, string>();
  const wanted = files.some(({ aligned }) => aligned.added.length > 0);
  const siblings = wanted ? siblingsOf(list) : new Map<string, number[]>();
  const makeId = idMaker([...input.knownIds, ...list.map(({ id }) => id)]);
  const counts = new Map<number, number>();

  for (const file of files) {
    const lastOfUnit = file.sent.reduce((last, { id }) => Math.max(last, places.get(id) ?? -1), -1);
    for (const { row, parent } of file.aligned.added) {
      const item = file.read.items[row]!;
      const parentRow = parent === null ? undefined : places.get(parent);
      const rows = siblings.get(sentenceOf(parentRow === undefined ? item : list[parentRow]!)) ?? [];
      const anchor = parentRow === undefined ? lastOfUnit : lastSibling(list, parentRow);
      const known = [...rows.map((at) => list[at]!), ...(behind.get(anchor) ?? [])];
      if (known.some((other) => saysAll(other, item, input))) {
        noteOwnColumns(file, item);
        continue;
      }
      const key = `${file.index}/+${row}`;
      const decided = Object.hasOwn(decisions, key) ? decisions[key]! : null;
      questions.push({
        key,
        kind: 'added',
        rowId: parentRow === undefined ? null : parent,
        unit: file.unit,
        file: file.source.file,
        cells: filledCells(item)
          .filter(([column]) => column !== 'warning')
          .map(([column, theirs]) => ({ column, base: '', ours: '', theirs })),
        decided,
      });
      if (decided !== 'theirs') continue;
      noteUntaken(file, item);
      const added = build(file, item, parentRow, rows);
      items.push(added);
      behind.set(anchor, [...(behind.get(anchor) ?? []), added]);
    }
  }
  return {
    questions,
    notes,
    items,
    inserts: [...behind]
      .sort(([a], [b]) => a - b)
      .map(([anchor, own]) => ({ before: anchor < 0 ? list.length : anchor + 1, items: own })),
    renamed: [...renamed].map(([row, value]) => ({ row, value })),
  };

  function build(
    file: RecognizedReturn,
    item: RectificationItem,
    parentRow: number | undefined,
    rows: readonly number[],
  ): RectificationItem {
    const parent = parentRow === undefined ? null : list[parentRow]!;
    const cells: Partial<Record<ColumnKey, CellValue>> = {};
    for (const { key, owner } of COLUMNS) {
      const typed = comparable(key, item.cells[key] ?? '', input.statusWords);
      const shared = parent && SHARED_COLUMNS.includes(key) ? (parent.cells[key] ?? '') : '';
      const isTaken = owner === 'document' || FILLED_COLUMNS.includes(key);
      const value = isTaken && typed !== '' && !sameWords(typed, shared) ? typed : shared;
      if (value !== '' && !isError(value)) cells[key] = value;
    }
    if (cells.status === undefined || cells.status === input.statusWords.closed)
      cells.status = input.statusWords.notStarted;
    if (parentRow !== undefined) {
      const group = rows.length === 0 ? [parentRow] : rows;
      const count = counts.get(group[0]!) ?? 0;
      counts.set(group[0]!, count + 1);
      const number = furtherNumber(
        group.map((at) => cellText(list[at]!.cells.sequence)),
        count,
      );
      if (number.own !== '') cells.sequence = number.own;
      if (number.first !== null) renamed.set(group[0]!, number.first);
    }
    const id = makeId([file.unit, parent?.id ?? '', sentenceOf({ cells }), cellText(cells.measures)]);
    return { id, cells, extra: {} };
  }

  function noteOwnColumns(file: RecognizedReturn, item: RectificationItem): void {
    for (const [name, to] of Object.entries(item.extra))
      notes.push({ ...aboutAdded(file), kind: 'ownColumn', column: name, to });
  }

  /** What the row says in columns that are not taken. */
  function noteUntaken(file: RecognizedReturn, item: RectificationItem): void {
    noteOwnColumns(file, item);
    const known = new Set(input.columns);
    const base = aboutAdded(file);
    for (const [column, to] of Object.entries(item.cells) as [ColumnKey, CellValue][]) {
      const header = columnHeader(column);
      if (isError(to)) notes.push({ ...base, kind: 'error', column: header, to });
      else if (!known.has(column) && column !== 'warning')
        notes.push({ ...base, kind: 'noColumn', column: header, to });
      else if (column === 'status' && to === input.statusWords.closed)
        notes.push({ ...base, kind: 'closure', column: header, to });
    }
  }
}

const aboutAdded = (file: RecognizedReturn): Pick<CollectNote, 'unit' | 'file' | 'rowId' | 'from'> => ({
  unit: file.unit,
  file: file.source.file,
  rowId: null,
  from: '',
});

const isError = (value: CellValue): boolean => typeof value === 'object' && 'error' in value;

/** The last row of a problem that follows one of its rows without a gap: a further one goes behind it. */
function lastSibling(list: Input['list'], row: number): number {
  const sentence = sentenceOf(list[row]!);
  let at = row;
  while (sentence !== '' && at + 1 < list.length && sentenceOf(list[at + 1]!) === sentence) at += 1;
  return at;
}

/** Rows of the list that say the same sentence. */
function siblingsOf(list: readonly RectificationItem[]): ReadonlyMap<string, number[]> {
  const groups = new Map<string, number[]>();
  list.forEach((item, row) => {
    const sentence = sentenceOf(item);
    const group = groups.get(sentence);
    if (group) group.push(row);
    else groups.set(sentence, [row]);
  });
  groups.delete('');
  return groups;
}

/** 序号 follows the list and tells nothing. */
const COMPARED: readonly ColumnKey[] = [...FILLED_COLUMNS, 'category', 'deadlineText'];

/** Whether a row of the list says everything that a returned row says, its sentence and the columns that units fill. */
function saysAll(known: RectificationItem, item: RectificationItem, { statusWords }: Input): boolean {
  const sentence = sentenceOf(item);
  const filled = COMPARED.filter((column) => cellText(item.cells[column]) !== '');
  return (
    (sentence === '' ? filled.length > 0 : sentence === sentenceOf(known)) &&
    filled.every((column) =>
      sameCell(column, known.cells[column] ?? '', item.cells[column] ?? '', statusWords),
    )
  );
}
