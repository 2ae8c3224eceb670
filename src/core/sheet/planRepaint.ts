import { findColumns } from '../list/columnMap';
import { warningFormula } from './listFormulas';
import { planColorRules, planValidations, type ListPlace } from './planListRules';
import type { SheetPlan } from './workbookPlan';

/** A list as a workbook has it now, whatever was renamed, moved or added. Rows and columns are 0-based. */
export interface StandingList {
  readonly sheetName: string;
  readonly tableName: string | null;
  readonly headerRow: number;
  readonly firstColumn: number;
  readonly headers: readonly string[];
  readonly rowCount: number;
}

/** The same drop-downs and color rules as in a new workbook, at the places where the columns stand today. */
export function planRepaint(list: StandingList): SheetPlan {
  const map = findColumns(list.headers);
  const place: ListPlace = {
    map,
    headerRow: list.headerRow,
    firstColumn: list.firstColumn,
    rowCount: list.rowCount,
  };
  return {
    role: 'list',
    name: list.sheetName,
    visibility: 'visible',
    columns: [],
    blocks: [],
    table:
      list.tableName === null
        ? null
        : {
            name: list.tableName,
            headerRow: list.headerRow,
            firstColumn: list.firstColumn,
            headers: list.headers,
            rowCount: list.rowCount,
            filterButtons: true,
            calculated: map.warning === null ? [] : [{ column: map.warning, formula: warningFormula(place) }],
          },
    validations: planValidations(place),
    colorRules: planColorRules(place),
    freeze: null,
    print: null,
    links: [],
  };
}
