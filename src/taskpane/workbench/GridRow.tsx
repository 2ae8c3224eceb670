import { memo, type JSX } from 'react';
import type { CalendarDate } from '../../core/basics/calendarDate';
import type { CellValue, ColumnKey, RectificationItem } from '../../core/list/item';
import type { ListSettings } from '../../core/list/settings';
import type { StateColor } from '../../core/sheet/palette';
import { takesColor } from '../../core/sheet/planListRules';
import { showCell } from './cellText';
import type { EditorChoices } from './editorChoices';
import { GridCell, type CellHandlers } from './GridCell';
import type { GridColumn } from './gridColumns';
import { rowLook } from './rowLook';

/** 未启动 is nearly white in the sheet, where it says little, and would glare on a dark page. */
const stands = (key: ColumnKey, { key: state }: StateColor): boolean =>
  state !== 'notStarted' && takesColor(key, state);

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
  readonly handlers: CellHandlers;
}): JSX.Element {
  const { row, cells } = props;
  const look = props.item && rowLook(props.item, props.today, props.settings);
  return (
    <tr aria-rowindex={row + 2}>
      {props.columns.map((column, i) => {
        const key = column.definition?.key ?? null;
        const text = key === 'warning' && look ? look.warning : showCell(cells[column.index]);
        const mayRepeat = key === 'category' || key === 'finding';
        const active = props.activeColumn === i;
        return (
          <GridCell
            key={column.index}
            place={{ row, column: i }}
            column={column}
            text={text}
            repeats={mayRepeat && text !== '' && showCell(props.above?.[column.index]) === text}
            color={key !== null && look?.color && stands(key, look.color) ? look.color : null}
            active={active}
            editing={active ? props.editing : null}
            choices={props.choices[column.editor]}
            handlers={props.handlers}
          />
        );
      })}
    </tr>
  );
});
