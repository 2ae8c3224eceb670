import type { Since } from '../members';
import * as autoFilter from './autoFilter';
import * as borders from './borders';
import * as chart from './chart';
import * as charts from './charts';
import * as conditionalFormat from './conditionalFormat';
import * as conditionalRangeFormat from './conditionalRangeFormat';
import * as dataValidation from './dataValidation';
import * as fillAndFont from './fillAndFont';
import * as format from './format';
import * as freezePanes from './freezePanes';
import * as names from './names';
import * as pageLayout from './pageLayout';
import * as range from './range';
import * as rangeAreas from './rangeAreas';
import * as rangeSort from './rangeSort';
import * as settings from './settings';
import * as table from './table';
import * as tableColumns from './tableColumns';
import * as tableRows from './tableRows';
import * as tables from './tables';
import * as tableSort from './tableSort';
import * as workbook from './workbook';
import * as worksheet from './worksheet';
import * as worksheetCollection from './worksheetCollection';
import * as worksheetProtection from './worksheetProtection';

type Members = Readonly<Record<string, { readonly since?: Since }>>;

/** What all tables have in common, whatever they describe. */
export interface AnyTable {
  readonly name: string;
  readonly scalars?: Members;
  readonly links?: Members;
  readonly methods?: Members;
}

const MODULES = [autoFilter, borders, chart, charts, conditionalFormat, conditionalRangeFormat, dataValidation, fillAndFont, format, freezePanes, names, pageLayout, range, rangeAreas, rangeSort, settings, table, tableColumns, tableRows, tables, tableSort, workbook, worksheet, worksheetCollection, worksheetProtection]; // prettier-ignore

const isTable = (value: unknown): value is AnyTable =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  ('scalars' in value || 'links' in value || 'methods' in value);

export const ALL_TABLES: readonly AnyTable[] = MODULES.flatMap((module): unknown[] =>
  Object.values(module),
).filter(isTable);
