import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { workbench as words } from '../strings/workbench';
import { CellEditor } from './CellEditor';
import { ChoiceEditor } from './ChoiceEditor';
import type { GridColumn } from './gridColumns';
import type { GridPlace } from './gridMoves';

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
  active: { outline: `2px solid ${tokens.colorCompoundBrandStroke}`, outlineOffset: '-2px' },
  repeated: { color: tokens.colorNeutralForeground3 },
});

/** What a row tells each of its cells. */
export interface CellHandlers {
  readonly onSelect: (place: GridPlace, edit: boolean) => void;
  readonly onBegin: (place: GridPlace) => void;
  readonly onCommit: (place: GridPlace, text: string, then: GridPlace) => Promise<void>;
  readonly onCancel: (place: GridPlace) => void;
}

export function GridCell(props: {
  readonly place: GridPlace;
  readonly column: GridColumn;
  readonly text: string;
  readonly repeats: boolean;
  readonly color: { readonly fill: string; readonly text: string } | null;
  readonly active: boolean;
  readonly editing: { readonly typed?: string } | null;
  readonly choices: readonly string[];
  readonly handlers: CellHandlers;
}): JSX.Element {
  const styles = useStyles();
  const { place, column, text, color, active, editing, handlers } = props;
  const label = words.cellLabel(column.header, place.row + 1);
  return (
    <td
      role="gridcell"
      tabIndex={active ? 0 : -1}
      data-active={active}
      aria-colindex={place.column + 1}
      aria-selected={active}
      aria-readonly={column.editor === 'none'}
      className={mergeClasses(styles.cell, active && styles.active, props.repeats && styles.repeated)}
      style={{
        ...(column.stickyLeft === null ? {} : { position: 'sticky', left: column.stickyLeft, zIndex: 1 }),
        ...(color ? { backgroundColor: color.fill, color: color.text } : {}),
        ...(editing ? { zIndex: 2 } : {}),
      }}
      onClick={() => (editing ? undefined : handlers.onSelect(place, active && column.editor === 'status'))}
      onDoubleClick={() => (editing ? undefined : handlers.onSelect(place, true))}
    >
      {text}
      {active ? editor() : null}
    </td>
  );

  function editor(): JSX.Element | null {
    if (column.editor === 'none') return null;
    if (column.editor === 'status') {
      return editing ? (
        <ChoiceEditor
          label={label}
          start={text}
          choices={props.choices}
          onCommit={(word) => void handlers.onCommit(place, word, place)}
          onCancel={() => handlers.onCancel(place)}
        />
      ) : null;
    }
    return (
      <CellEditor
        key={`${text}\n${editing?.typed ?? ''}`}
        label={label}
        start={editing?.typed ?? text}
        choices={column.editor === 'text' ? null : props.choices}
        hint={column.editor === 'deadline' ? words.dateHint : undefined}
        editing={editing !== null}
        onBegin={() => handlers.onBegin(place)}
        onCommit={(typed, then) =>
          void handlers.onCommit(place, typed, {
            row: place.row + (then === 'down' ? 1 : 0),
            column: place.column + (then === 'right' ? 1 : 0),
          })
        }
        onCancel={() => handlers.onCancel(place)}
      />
    );
  }
}
