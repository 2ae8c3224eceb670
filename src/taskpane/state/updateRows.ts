import type { UpdatePreview } from '../../app/updateList';
import { columnHeader } from '../../core/list/columns';
import type { ColumnKey } from '../../core/list/item';
import { decisionKey, type CellChange } from '../../core/list/mergeTypes';
import { cellText } from '../../core/list/rows';

/** A cell that both sides changed, as it is asked about. */
export interface ConflictCell {
  readonly key: string;
  readonly sequence: string;
  readonly header: string;
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

/** A row whose words the document changed: what stood there and what will. */
export interface UpdatedRow {
  readonly id: string;
  readonly sequence: string;
  readonly cells: readonly {
    readonly column: ColumnKey;
    readonly header: string;
    readonly before: string;
    readonly after: string;
  }[];
}

/** Every cell to be asked about, whatever was chosen already: from the preview without choices. */
export const conflictCells = ({ conflicts, result }: UpdatePreview): readonly ConflictCell[] => {
  const sequenceOf = sequences(result);
  return conflicts.map(({ rowId, column, base, ours, theirs }) => ({
    key: decisionKey(rowId, column),
    sequence: sequenceOf.get(rowId) ?? '',
    header: columnHeader(column),
    base: cellText(base),
    ours: cellText(ours),
    theirs: cellText(theirs),
  }));
};

/** Rows of the list that follow the new version, with old and new words; those that came back included. */
export function updatedRows({ result }: UpdatePreview): readonly UpdatedRow[] {
  const sequenceOf = sequences(result);
  return result.changes.flatMap(({ rowId, row, cells, kind }): UpdatedRow[] => {
    const written = cells.filter((cell) => cell.outcome === 'updated' && isWordChange(cell));
    if (row === null || kind === 'vanished' || written.length === 0) return [];
    return [
      {
        id: rowId,
        sequence: sequenceOf.get(rowId) ?? '',
        cells: written.map(({ column, ours, value }) => ({
          column,
          header: columnHeader(column),
          before: cellText(ours),
          after: cellText(value),
        })),
      },
    ];
  });
}

const isWordChange = ({ ours, value }: CellChange): boolean => cellText(ours) !== cellText(value);

const sequences = ({ rows }: UpdatePreview['result']): ReadonlyMap<string, string> =>
  new Map(rows.map(({ item }) => [item.id, cellText(item.cells.sequence)]));
