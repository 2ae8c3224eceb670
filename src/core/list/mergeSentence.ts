import type { CellValue, ColumnKey, RectificationItem } from './item';
import { DOCUMENT_COLUMNS, mergeCells, nextBase } from './mergeCells';
import type { CellChange, MergeInput, RowChange, RowFate } from './mergeTypes';
import { cellText } from './rows';
import type { KnownSentence } from './sentencesOfList';
import type { SnapshotRow } from './snapshot';
import { addMark, removeMark } from './vanishedMark';

/** What becomes of one sentence: its rows, or the fact that it has none, and what the next merge compares with. */
export interface MergedSentence {
  readonly changes: readonly RowChange[];
  readonly next: SnapshotRow | null;
}

/** The rows of one sentence of the last version, merged with what the new one says of it. */
export function mergeSentence(
  list: readonly RectificationItem[],
  sentence: KnownSentence,
  columns: ReadonlySet<ColumnKey>,
  { planned, decisions = {} }: MergeInput,
): MergedSentence {
  const { base, rows, how } = sentence;
  const fresh = sentence.planned === null ? null : planned.items[sentence.planned]!;
  const about = { planned: sentence.planned, how, text: textOf((fresh ?? base).cells) };
  if (rows.length === 0) {
    const change: RowChange = {
      ...about,
      kind: 'deletedByUser',
      rowId: base.id,
      row: null,
      shares: false,
      earlier: false,
      cells: [],
    };
    return { changes: [change], next: fresh && { id: base.id, cells: nextBase(fresh.cells, []) } };
  }
  if (fresh === null) {
    const earlier = base.gone === true;
    const changes = rows.map((row, order) => {
      const mark = earlier || !columns.has('remarks') ? [] : remark(list[row]!, addMark);
      return rowChange(list, row, order, { ...about, earlier, kind: 'vanished', cells: mark });
    });
    return { changes, next: { ...base, gone: true } };
  }
  const documentColumns = DOCUMENT_COLUMNS.filter((column) => columns.has(column));
  // a further row for a sentence is not written where the first one is undecided
  const first = cellsOf(rows[0]!);
  const open = new Set(conflictsIn(first).map(({ column }) => column));
  const merged = rows.map((row, order) =>
    order === 0 ? first : cellsOf(row).filter((cell) => !open.has(cell.column) || cell.outcome !== 'updated'),
  );
  const changes = rows.map((row, order) => {
    const back = base.gone && columns.has('remarks') ? remark(list[row]!, removeMark) : [];
    const cells = [...merged[order]!, ...back];
    return rowChange(list, row, order, { ...about, earlier: base.gone === true, kind: fateOf(cells), cells });
  });
  return { changes, next: { id: base.id, cells: nextBase(fresh.cells, merged.flat()) } };

  function cellsOf(row: number): CellChange[] {
    const { id, cells } = list[row]!;
    return mergeCells(
      { id, base: base.cells, ours: cells, theirs: fresh!.cells },
      documentColumns,
      decisions,
    );
  }
}

const rowChange = (
  list: readonly RectificationItem[],
  row: number,
  order: number,
  change: Omit<RowChange, 'rowId' | 'row' | 'shares'>,
): RowChange => ({ ...change, rowId: list[row]!.id, row, shares: order > 0 });

const conflictsIn = (cells: readonly CellChange[]): readonly CellChange[] =>
  cells.filter(({ outcome }) => outcome === 'conflict');

function fateOf(cells: readonly CellChange[]): RowFate {
  if (conflictsIn(cells).length > 0) return 'conflict';
  return cells.some(({ outcome }) => outcome === 'updated') ? 'updated' : 'kept';
}

function remark(item: RectificationItem, change: (remarks: CellValue) => CellValue): CellChange[] {
  const ours = item.cells.remarks ?? '';
  const value = change(ours);
  return value === ours
    ? []
    : [{ column: 'remarks', base: ours, ours, theirs: value, value, outcome: 'updated', decided: null }];
}

/** What a row is about, in a person's words. */
export const textOf = ({ point, finding }: RectificationItem['cells']): string =>
  cellText(point) || cellText(finding);
