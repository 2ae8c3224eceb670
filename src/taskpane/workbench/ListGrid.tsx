import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useRef, useState, type JSX, type KeyboardEvent } from 'react';
import type { OpenedList } from '../../app/openList';
import type { CalendarDate } from '../../core/basics/calendarDate';
import type { CellPlace } from '../../workbook/port';
import { workbench as words } from '../strings/workbench';
import { useIsWide } from '../theme';
import { typedCell } from './cellText';
import { sameValue, type CellEdit } from './edits';
import { editorChoices } from './editorChoices';
import { gridColumns } from './gridColumns';
import { moveBy, type GridPlace } from './gridMoves';
import type { CellHandlers } from './GridCell';
import { GridRow } from './GridRow';
import { Pager } from './Pager';

const useStyles = makeStyles({
  scroll: { flexGrow: 1, minHeight: 0, overflow: 'auto', backgroundColor: tokens.colorNeutralBackground1 },
  table: {
    tableLayout: 'fixed',
    borderCollapse: 'separate',
    borderSpacing: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
  },
  header: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    padding: '8px',
    textAlign: 'left',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    boxSizing: 'border-box',
  },
});

const PAGE = 100;

/** The list as an editable grid: arrow keys move, typing or Enter edits, Esc leaves the cell as it was. */
export function ListGrid(props: {
  readonly list: OpenedList;
  readonly today: CalendarDate;
  /** Ids of the rows that are shown; null: all of them. */
  readonly only: readonly string[] | null;
  /** Where to go; a new object each time. */
  readonly target: CellPlace | null;
  /** Tells of the cell that is active. */
  readonly onSelect: (place: CellPlace) => void;
  /** Nothing can be typed: a newer version of the program made the list. */
  readonly readOnly: boolean;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  /** Resolves to false where the workbook refused the edit. */
  readonly onEdit: (edit: CellEdit, header: string) => Promise<boolean>;
}): JSX.Element {
  const styles = useStyles();
  const { list, onEdit, onSelect: tellSelection } = props;
  const { content, settings, units } = list;
  const wide = useIsWide();
  const { readOnly } = props;
  const columns = useMemo(() => gridColumns(list, wide, readOnly), [list, wide, readOnly]);
  const choices = useMemo(() => editorChoices({ settings, units }), [settings, units]);
  const [chosen, setActive] = useState<GridPlace>({ row: 0, column: 0 });
  /** Text the editor starts with where the user began by typing; undefined starts with the cell's own. */
  const [editing, setEditing] = useState<{ readonly typed?: string } | null>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const wantsFocus = useRef(false);
  const { only } = props;
  const order = useMemo(() => shownRows(list, only), [list, only]);
  const total = order.length;
  // Rows and columns may be gone or filtered away since the cell was chosen.
  const active = useMemo(
    (): GridPlace => ({
      row: order.find((row) => row >= chosen.row) ?? order.at(-1) ?? 0,
      column: Math.max(0, Math.min(chosen.column, columns.length - 1)),
    }),
    [chosen, order, columns.length],
  );
  const position = Math.max(0, order.indexOf(active.row));
  const page = Math.floor(position / PAGE);
  const from = page * PAGE;

  const move = useCallback((to: GridPlace): void => {
    wantsFocus.current = true;
    setEditing(null);
    setActive(to);
  }, []);

  useEffect(() => {
    if (!wantsFocus.current || editing) return;
    wantsFocus.current = false;
    const cell = body.current?.querySelector<HTMLElement>('[data-active="true"]');
    (cell?.querySelector<HTMLElement>('[data-editor]') ?? cell)?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [active, editing]);

  const { sheetName, headerRow, firstColumn } = content;
  const sheetColumn = firstColumn + (columns[active.column]?.index ?? 0);
  useEffect(
    () => tellSelection({ sheetName, row: headerRow + 1 + active.row, column: sheetColumn }),
    [tellSelection, sheetName, headerRow, active.row, sheetColumn],
  );

  const { target } = props;
  const reached = useRef<CellPlace | null>(null);
  useEffect(() => {
    if (!target || reached.current === target || target.sheetName !== content.sheetName) return;
    reached.current = target;
    const shown = columns.findIndex(({ index }) => index === target.column - content.firstColumn);
    move({ row: Math.max(0, target.row - content.headerRow - 1), column: Math.max(0, shown) });
  }, [target, content, columns, move]);

  const commit = useCallback(
    async (place: GridPlace, text: string, then: GridPlace): Promise<void> => {
      const column = columns[place.column]!;
      const before = content.rows[place.row]?.[column.index] ?? '';
      const after = typedCell(text, column.definition?.codec ?? null);
      move({
        row: Math.min(then.row, content.rows.length - 1),
        column: Math.min(then.column, columns.length - 1),
      });
      if (sameValue(before, after)) return;
      const edit: CellEdit = {
        sheetName: content.sheetName,
        row: content.headerRow + 1 + place.row,
        column: content.firstColumn + column.index,
        before,
        after,
      };
      if (await onEdit(edit, column.header)) return;
      setActive(place);
      setEditing({ typed: text }); // what was typed stays in the cell's editor
    },
    [columns, content, move, onEdit],
  );

  function onKeyDown(event: KeyboardEvent): void {
    if (editing || event.altKey || event.metaKey) return;
    if (event.ctrlKey && (event.key === 'z' || event.key === 'y')) {
      event.preventDefault();
      if (event.key === 'z') props.onUndo();
      else props.onRedo();
      return;
    }
    const editable = columns[active.column]?.editor !== 'none';
    const size = { rows: total, columns: columns.length, pageRows: PAGE };
    const to = moveBy(event, { row: position, column: active.column }, size);
    if (to) {
      event.preventDefault();
      move({ row: order[to.row] ?? 0, column: to.column });
    } else if (editable && (event.key === 'Enter' || event.key === 'F2')) {
      event.preventDefault();
      setEditing({});
    } else if (editable && (event.key === 'Delete' || event.key === 'Backspace')) {
      event.preventDefault();
      void commit(active, '', active);
    } else if (columns[active.column]?.editor === 'status' && event.key === ' ') {
      event.preventDefault();
      setEditing({});
    }
  }

  const onSelect = useCallback(
    (place: GridPlace, edit: boolean): void => {
      move(place);
      if (edit && columns[place.column]?.editor !== 'none') setEditing({});
    },
    [move, columns],
  );

  const handlers = useMemo(
    (): CellHandlers => ({ onSelect, onCommit: commit, onCancel: move, onBegin: () => setEditing({}) }),
    [onSelect, commit, move],
  );

  return (
    <>
      <div className={styles.scroll}>
        <table
          role="grid"
          className={styles.table}
          aria-label={words.gridLabel(content.sheetName)}
          aria-rowcount={total + 1}
          style={{ width: columns.reduce((sum, { width }) => sum + width, 0) }}
          onKeyDown={onKeyDown}
        >
          <thead>
            <tr aria-rowindex={1}>
              {columns.map((column) => (
                <th
                  key={column.index}
                  scope="col"
                  className={styles.header}
                  style={{
                    width: column.width,
                    ...(column.stickyLeft === null ? {} : { left: column.stickyLeft, zIndex: 3 }),
                  }}
                >
                  {column.header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={body}>
            {order.slice(from, from + PAGE).map((row) => {
              const isActive = active.row === row;
              return (
                <GridRow
                  key={list.items[row]?.id || row}
                  row={row}
                  cells={content.rows[row]!}
                  item={list.items[row] ?? null}
                  above={row > 0 ? (content.rows[row - 1] ?? null) : null}
                  columns={columns}
                  today={props.today}
                  settings={settings}
                  choices={choices}
                  activeColumn={isActive ? active.column : null}
                  editing={isActive ? editing : null}
                  handlers={handlers}
                />
              );
            })}
          </tbody>
        </table>
      </div>
      <Pager
        page={page}
        pageRows={PAGE}
        total={total}
        onPage={(to) => move({ row: order[to * PAGE] ?? 0, column: active.column })}
      />
    </>
  );
}

/** Rows in the order of the list; all of them where none of the wanted ones is there any more. */
function shownRows({ content, items }: OpenedList, only: readonly string[] | null): readonly number[] {
  const all = content.rows.map((_, row) => row);
  if (only === null) return all;
  const wanted = new Set(only);
  const shown = all.filter((row) => wanted.has(items[row]?.id ?? ''));
  return shown.length === 0 ? all : shown;
}
