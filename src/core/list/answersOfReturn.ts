import type { CollectInput, CollectNote, NoteKind, QuestionKind } from './collectTypes';
import { comparable, sameCell } from './comparable';
import { columnHeader } from './columns';
import { FILLED_COLUMNS, SHOWN_COLUMNS } from './dispatchColumns';
import type { CellValue, ColumnKey, RectificationItem } from './item';
import type { RecognizedReturn } from './recognizeReturn';
import { cellText } from './rows';
import { essence } from './sameWords';
import { fromReported } from './selfReport';
import type { SnapshotRow } from './snapshot';

/** A cell that a unit changed, and why it is not simply taken. */
export interface Answer {
  /** Row of the list. */
  readonly row: number;
  readonly column: ColumnKey;
  readonly base: CellValue;
  readonly value: CellValue;
  readonly doubt: QuestionKind | null;
  readonly file: RecognizedReturn;
}

export interface AnswersOfReturn {
  readonly answers: readonly Answer[];
  readonly notes: readonly CollectNote[];
}

/** A row of a returned file that belongs to a row that was sent, or to another row of the list. */
interface ReturnedRowPair {
  readonly item: RectificationItem;
  /** Columns whose cell a merged cell hides. */
  readonly covered: ReadonlySet<ColumnKey>;
  readonly id: string;
  readonly sent: SnapshotRow | null;
  readonly doubt: 'byText' | 'foreign' | null;
}

/** What a unit changed against what it was sent: answers for staff columns, notes for whatever is never taken. */
export function answersOfReturn(
  file: RecognizedReturn,
  input: Pick<CollectInput, 'list' | 'columns' | 'statusWords'>,
  places: ReadonlyMap<string, number>,
): AnswersOfReturn {
  const answers: Answer[] = [];
  const notes: CollectNote[] = [];
  const note = (kind: NoteKind, given: Partial<CollectNote>): void => {
    notes.push({
      ...{ kind, unit: file.unit, file: file.source.file, rowId: null, column: '', from: '', to: '' },
      ...given,
    });
  };
  const known = new Set(input.columns);
  const uncertain = new Set(
    file.read.renamed.flatMap(({ column, isCertain }) => (isCertain ? [] : [column])),
  );
  for (const pair of pairsOf(file)) {
    noteShown(pair);
    for (const column of pair.covered)
      note('merged', { rowId: pair.id, column: columnHeader(column), from: pair.sent?.cells[column] ?? '' });
    for (const column of FILLED_COLUMNS) if (file.read.present.has(column)) collectCell(pair, column);
  }
  notesOfFile(file, input.list, note);
  return { answers, notes };

  function collectCell({ item, covered, id, sent, doubt }: ReturnedRowPair, column: ColumnKey): void {
    if (covered.has(column)) return;
    const typed = item.cells[column] ?? '';
    const base = sent?.cells[column] ?? '';
    if (sameCell(column, base, typed, input.statusWords)) return;
    const isUnknown = sent === null || !file.isBaseKnown;
    if (isUnknown && typed === '') return;
    const row = places.get(id);
    const where = { rowId: id, column: columnHeader(column), from: base, to: typed };
    if (typeof typed === 'object' && 'error' in typed) return note('error', where);
    if (row === undefined) return note('rowGone', where);
    const ours = input.list[row]!.cells[column] ?? '';
    if (sameCell(column, ours, typed, input.statusWords)) return;
    if (!known.has(column)) return note('noColumn', where);
    const value = comparable(column, typed, input.statusWords);
    const { closed } = input.statusWords;
    if (column === 'status' && value === closed) return note('closure', where);
    const reasons: readonly (readonly [QuestionKind, boolean])[] = [
      ['older', file.isOlder],
      ['renamed', uncertain.has(column)],
      ['closed', column === 'status' && ours === closed],
      ['status', column === 'status' && !fromReported(typed, input.statusWords).isKnown],
      ['noBase', isUnknown && ours !== ''],
    ];
    const reason = doubt ?? reasons.find(([, holds]) => holds)?.[0] ?? null;
    answers.push({ row, column, base, value, doubt: reason, file });
  }

  /** What was sent, else what the list says now, else nothing: the row was deleted. */
  function noteShown({ item, covered, id, sent }: ReturnedRowPair): void {
    for (const [name, value] of Object.entries(item.extra))
      note('ownColumn', { rowId: id, column: name, to: value });
    const place = places.get(id);
    const was = sent?.cells ?? (place === undefined ? {} : input.list[place]!.cells);
    for (const column of SHOWN_COLUMNS) {
      if (!file.read.present.has(column) || !file.columns.includes(column) || covered.has(column)) continue;
      const from = was[column] ?? '';
      const to = item.cells[column] ?? '';
      if (!sameCell(column, from, to, input.statusWords))
        note('document', { rowId: id, column: columnHeader(column), from, to });
    }
  }
}

const NONE: ReadonlySet<ColumnKey> = new Set();

function pairsOf({ aligned, read }: RecognizedReturn): ReturnedRowPair[] {
  return [
    ...aligned.matches.map(({ sent, row, how }): ReturnedRowPair => ({
      item: read.items[row]!,
      covered: read.covered.get(row) ?? NONE,
      id: sent.id,
      sent,
      doubt: how === 'text' ? 'byText' : null,
    })),
    ...aligned.foreign.map(({ id, row }): ReturnedRowPair => ({
      item: read.items[row]!,
      covered: read.covered.get(row) ?? NONE,
      id,
      sent: null,
      doubt: 'foreign',
    })),
  ];
}

/** What concerns no row: columns that were renamed or deleted, words beside the list, sheets of the unit's own. */
function notesOfFile(
  { source, read }: RecognizedReturn,
  list: CollectInput['list'],
  note: (kind: NoteKind, given: Partial<CollectNote>) => void,
): void {
  for (const { column, header } of read.renamed)
    note('columnRenamed', { column: columnHeader(column), from: columnHeader(column), to: header });
  for (const column of read.missing) note('columnMissing', { column: columnHeader(column) });
  const sent = new Set((source.record?.beside ?? textsOf(list)).map(essence));
  for (const text of source.beside) if (!sent.has(essence(text))) note('beside', { to: text });
  for (const name of source.otherSheets) note('otherSheet', { column: name });
}

/** Where it is not known what stood beside the list, whatever the list says is no news. */
const textsOf = (list: CollectInput['list']): string[] =>
  list.flatMap(({ cells }) => Object.values(cells).map(cellText));
