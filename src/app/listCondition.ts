import { giveIds } from '../core/list/giveIds';
import { columnHeader } from '../core/list/columns';
import type { ColumnKey } from '../core/list/item';
import { colorReach } from '../core/sheet/colorReach';
import { planColorRules, planValidations, type ListPlace } from '../core/sheet/planListRules';
import { NAMES, SHEET_NAMES } from '../core/sheet/sheetNames';
import { isMovedAside } from './makeRoom';
import type { OpenedList } from './openList';
import { isUnitFile } from './writeRefusal';

/** What of the workbook's own machinery was damaged by pasting, deleting or copying, so that it can be offered for repair. */
export interface ListCondition {
  /** Headers of columns whose drop-down is gone, wholly or in part. */
  readonly dropDowns: readonly string[];
  readonly colorRulesLost: boolean;
  /** Sheets that rules and drop-downs read and that are no longer there. */
  readonly missingSheets: readonly string[];
  /** Rows without 编号, or with that of another row. */
  readonly rowsWithoutId: number;
  /** Other sheets with a list of which nobody has said yet whether they are the one worked on. */
  readonly otherLists: readonly string[];
  /** Why nothing of this version may be written: `memory-damaged`, `memory-newer`; null where all is well, or no memory. */
  readonly memory: 'fine' | 'missing' | 'damaged' | 'newer';
}

/** The file of a unit is made otherwise: nothing of it is to be repaired. */
const OF_A_UNIT: ListCondition = {
  dropDowns: [],
  colorRulesLost: false,
  missingSheets: [],
  rowsWithoutId: 0,
  otherLists: [],
  memory: 'fine',
};

export function listCondition(opened: OpenedList): ListCondition {
  if (isUnitFile(opened)) return OF_A_UNIT;
  const { content, columns, workbook, items, memory, messages } = opened;
  const place = listPlace(opened);
  const wanted = planValidations(place).map(({ area }) => area.column - content.firstColumn);
  const known = memory?.snapshots.flatMap(({ rows }) => rows) ?? [];
  const settled = columns.id === null ? items : giveIds(items, known, []);
  return {
    dropDowns:
      content.rows.length === 0
        ? []
        : [...new Set(wanted)]
            .filter((index) => content.validations[index] !== 'all')
            .map((index) => content.headers[index] ?? headerOf(opened, index)),
    colorRulesLost: hasLostColors(opened),
    missingSheets: READ_BY_RULES.filter(
      ({ sheet, name }) => workbook.companions[sheet] === undefined && workbook.definedNames.includes(name),
    ).map(({ sheet }) => sheet),
    rowsWithoutId: settled.filter(({ id }, row) => id !== items[row]!.id).length,
    otherLists: workbook.otherLists.filter(
      (name) => !isMovedAside(name) && !memory?.setAside?.includes(name),
    ),
    memory: memory
      ? 'fine'
      : messages.some(({ code }) => code === 'memory-newer')
        ? 'newer'
        : messages.length > 0
          ? 'damaged'
          : 'missing',
  };
}

/**
 * For each column that the list's own rules color (sheet column), the rows of its body that they reach (0-based, the end
 * exclusive); null where there are more rules than are looked at.
 */
export function coloredRows(
  opened: OpenedList,
): ReadonlyMap<number, readonly (readonly [number, number])[]> | null {
  const { colorRules, headerRow } = opened.content;
  if (colorRules === null) return null;
  const reach = colorReach(planColorRules(listPlace(opened)), colorRules);
  return new Map(
    [...reach].map(([column, rows]) => [
      column,
      rows.map(([start, end]) => [start - headerRow - 1, end - headerRow - 1] as const),
    ]),
  );
}

/** Too many rules to look at are fragments of ours, which repainting clears away. */
function hasLostColors(opened: OpenedList): boolean {
  const reach = coloredRows(opened);
  const { length } = opened.content.rows;
  const isWhole = (rows: readonly (readonly [number, number])[]): boolean =>
    length === 0 || rows.some(([start, end]) => start <= 0 && end >= length);
  return reach === null || ![...reach.values()].every(isWhole);
}

/** Sheets that the list's rules read, each with a defined name that shows that it was there. */
const READ_BY_RULES = [
  { sheet: SHEET_NAMES.settings, name: NAMES.statusWords },
  { sheet: SHEET_NAMES.units, name: NAMES.units },
] as const;

export const listPlace = ({ content, columns }: OpenedList): ListPlace => ({
  map: columns,
  firstColumn: content.firstColumn,
  headerRow: content.headerRow,
  rowCount: content.rows.length,
});

function headerOf({ columns }: OpenedList, index: number): string {
  const key = (Object.keys(columns) as ColumnKey[]).find((each) => columns[each] === index);
  return key === undefined ? '' : columnHeader(key);
}
