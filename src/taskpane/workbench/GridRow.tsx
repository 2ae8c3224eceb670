import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, type JSX } from 'react';
import type { CalendarDate } from '../../core/basics/calendarDate';
import type { CellValue, RectificationItem } from '../../core/list/item';
import type { ListSettings } from '../../core/list/settings';
import { COLORED } from '../../core/sheet/planListRules';
import { showCell } from './cellText';
import { CellEditor } from './CellEditor';
import type { EditorChoices } from './editorChoices';
import type { GridColumn } from './gridColumns';
import type { GridPlace } from './gridMoves';
import { rowLook } from './rowLook';

const useStyles = makeStyles({
  cell: {
    position: 'relative',
    padding: '6px 8px',
    verticalAlign: 'top',
    boxSizing: 'border-box',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRight: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-wrap',
    cursor: 'cell',
    ':focus': { outline: `2px solid ${tokens.colorCompoundBrandStroke}`, outlineOffset: '-2px' },
  },
  editing: { padding: 0 },
  repeated: { color: tokens.colorNeutralForeground3 },
});

/** One row; drawn again only when its own cells, its selection or its editor change. */
export const GridRow = memo(function GridRow(props: {
  readonly row: number;
  readonly cells: readonly CellValue[];
  readonly item: RectificationItem | null;
  readonly above: readonly CellValue[] | null;
  readonly columns: readonly GridColumn[];
  readonly today: CalendarDate;
  readonly settings: ListSettings;
  readonly choices: EditorChoices;
  readonly activeColumn: number | null;
  readonly editing: { readonly typed?: string } | null;
  readonly onSelect: (place: GridPlace, edit: boolean) => void;
  readonly onCommit: (place: GridPlace, text: string, then: GridPlace) => Promise<void>;
  readonly onCancel: (place: GridPlace) => void;
}): JSX.Element {
  const styles = useStyles();
  const { row, cells, columns } = props;
  const look = props.item && rowLook(props.item, props.today, props.settings);
  return (
    <tr aria-rowindex={row + 2}>
      {columns.map((column, i) => {
        const key = column.definition?.key ?? null;
        const isActive = props.activeColumn === i;
        const place = { row, column: i };
        const text = key === 'warning' && look ? look.warning : showCell(cells[column.index]);
        const colored = look?.color && key !== null && COLORED.includes(key);
        const repeats =
          (key === 'category' || key === 'finding') &&
          text !== '' &&
          showCell(props.above?.[column.index]) === text;
        const editing = isActive && props.editing !== null && column.editor !== 'none';
        return (
          <td
            key={column.index}
            role="gridcell"
            tabIndex={isActive ? 0 : -1}
            data-active={isActive}
            aria-colindex={i + 1}
            aria-selected={isActive}
            aria-readonly={column.editor === 'none'}
            className={mergeClasses(styles.cell, editing && styles.editing, repeats && styles.repeated)}
            style={{
              ...(column.stickyLeft === null
                ? {}
                : { position: 'sticky', left: column.stickyLeft, zIndex: 1 }),
              ...(colored && look.color ? { backgroundColor: look.color.fill, color: look.color.text } : {}),
            }}
            onClick={() => (editing ? undefined : props.onSelect(place, isActive))}
            onDoubleClick={() => (editing ? undefined : props.onSelect(place, true))}
          >
            {editing ? (
              <CellEditor
                kind={column.editor}
                header={column.header}
                start={props.editing?.typed ?? text}
                choices={props.choices[column.editor]}
                onCommit={(typed, direction) =>
                  void props.onCommit(place, typed, {
                    row: row + (direction === 'down' ? 1 : 0),
                    column: Math.min(i + (direction === 'right' ? 1 : 0), columns.length - 1),
                  })
                }
                onCancel={() => props.onCancel(place)}
              />
            ) : (
              text
            )}
          </td>
        );
      })}
    </tr>
  );
});
