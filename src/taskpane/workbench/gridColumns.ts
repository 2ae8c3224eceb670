import type { OpenedList } from '../../app/openList';
import { COLUMNS, type ColumnDefinition } from '../../core/list/columns';

/** How a cell of a column is edited; `none` for what the document says or a formula computes. */
export type EditorKind = 'none' | 'status' | 'units' | 'deadline' | 'text';

export interface GridColumn {
  /** Index into the headers of the list. */
  readonly index: number;
  readonly header: string;
  /** The column of our table it is, or null for one the user added. */
  readonly definition: ColumnDefinition | null;
  /** In CSS pixels. */
  readonly width: number;
  /** Distance from the left edge where it stays in view, else null. */
  readonly stickyLeft: number | null;
  readonly editor: EditorKind;
}

const PX_PER_CHARACTER = 8;
const OWN_COLUMN_WIDTH = 14;
const UNIT_KEYS = new Set(['responsibleUnits', 'leadUnit', 'supportingUnits', 'supervisingUnits']);

/**
 * The shown columns in sheet order; those up to 问题 stay in view while the table scrolls sideways. `readOnly`: none of
 * them takes what is typed.
 */
export function gridColumns(list: OpenedList, maySticky: boolean, readOnly = false): readonly GridColumn[] {
  const definitions = new Map(COLUMNS.map((definition) => [list.columns[definition.key], definition]));
  const frozenUpTo = list.columns.finding ?? -1;
  let left = 0;
  return list.content.headers.flatMap((header, index): readonly GridColumn[] => {
    const definition = definitions.get(index) ?? null;
    const place = definition?.places[list.profile] ?? null;
    if (place?.hidden) return [];
    const width = (place?.width ?? OWN_COLUMN_WIDTH) * PX_PER_CHARACTER + 12;
    const stickyLeft = maySticky && index <= frozenUpTo ? left : null;
    left += width;
    const editor = readOnly ? 'none' : editorOf(definition);
    return [{ index, header, definition, width, stickyLeft, editor }];
  });
}

function editorOf(definition: ColumnDefinition | null): EditorKind {
  if (definition === null) return 'text';
  if (definition.owner !== 'staff') return 'none';
  if (definition.key === 'status') return 'status';
  if (UNIT_KEYS.has(definition.key)) return 'units';
  return definition.codec === 'text' ? 'text' : 'deadline';
}
