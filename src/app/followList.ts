import type { CellValue } from '../core/list/item';
import { parseAddress } from '../core/sheet/address';
import type { Area } from '../core/sheet/workbookPlan';
import type { AreaContent, ListSheet, WorkbookEvent } from '../workbook/port';
import { openList, withContent, type OpenedList } from './openList';
import type { Services } from './services';

type Changed = Extract<WorkbookEvent, { readonly kind: 'changed' }>;

/** More areas than these are read at once as a whole workbook. */
const MOST_AREAS = 8;

/**
 * The list after changes that the host told of. A few cells of the list are read alone, so that one edited cell costs
 * one request; whatever else changed (rows, columns, sheets around) is read anew.
 */
export async function followList(
  services: Pick<Services, 'workbook'>,
  before: OpenedList | null,
  changes: readonly Changed[],
): Promise<OpenedList | null> {
  const areas = before && ownAreas(before.content, changes);
  if (!before || !areas) return openList(services);
  const read = await Promise.all(
    areas.map(async (area) => ({
      area,
      cells: await services.workbook.readArea(before.content.sheetName, area),
    })),
  );
  const list = read.reduce((content, { area, cells }) => patchList(content, area, cells), before.content);
  return withContent(before, list);
}

/** The changed areas where all of them lie in the body of the list; else null. */
function ownAreas(content: ListSheet, changes: readonly Changed[]): readonly Area[] | null {
  const addresses = new Set<string>();
  for (const { sheetName, address, isStructural } of changes) {
    if (sheetName !== content.sheetName || isStructural) return null;
    addresses.add(address);
  }
  if (addresses.size > MOST_AREAS) return null;
  const areas = [...addresses].map(parseAddress);
  return areas.every((area): area is Area => area !== null && isInBody(content, area)) ? areas : null;
}

const isInBody = ({ headerRow, firstColumn, headers, rows }: ListSheet, area: Area): boolean =>
  area.row > headerRow &&
  area.row + area.rows <= headerRow + 1 + rows.length &&
  area.column >= firstColumn &&
  area.column + area.columns <= firstColumn + headers.length;

/** The list with the cells of one area as they were just read. */
function patchList(content: ListSheet, area: Area, { values, formulas }: AreaContent): ListSheet {
  const first = area.row - content.headerRow - 1;
  const left = area.column - content.firstColumn;
  const isInside = ({ row, column }: { readonly row: number; readonly column: number }): boolean =>
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns;
  return {
    ...content,
    rows: content.rows.map((row, index): readonly CellValue[] => {
      const fresh = values[index - first];
      return fresh === undefined ? row : [...row.slice(0, left), ...fresh, ...row.slice(left + fresh.length)];
    }),
    formulas: [...content.formulas.filter((formula) => !isInside(formula)), ...formulas],
  };
}
