import type { ColumnKey, RectificationItem } from '../list/item';
import { cellText } from '../list/rows';
import { splitNames } from '../list/names';
import { pageOf, type PageContent } from './pageContent';
import { PAGE_HEADER_ROW, planPage, type PageInput } from './planPage';
import { absoluteRange, NAMES } from './sheetNames';
import * as styles from './styles';
import type { DefinedNamePlan, SheetPlan } from './workbookPlan';

const UNIT_COLUMNS: readonly ColumnKey[] = [
  'responsibleUnits',
  'leadUnit',
  'supportingUnits',
  'supervisingUnits',
];

/** Rows that the drop-down of 责任单位 reads, filled or not. */
const DIRECTORY_ROWS = 500;

const COLUMNS: PageInput['columns'] = [
  { header: '单位名称', width: 28, style: styles.TEXT },
  { header: '简称/别名', width: 28, style: styles.TEXT },
  { header: '职责关键词', width: 40, style: styles.TEXT },
];

/** 责任单位名录, begun with the units that the list already names. */
export function planUnits(name: string, items: readonly RectificationItem[]): SheetPlan {
  const units = new Set(
    items.flatMap(({ cells }) => UNIT_COLUMNS.flatMap((column) => splitNames(cellText(cells[column])))),
  );
  return planUnitsPage(unitsPage(name, [...units]));
}

/** 责任单位名录 with these units in it, without other names and duties. */
const unitsPage = (name: string, units: readonly string[]): PageContent => ({
  role: 'units',
  name,
  headline: '责任单位名录',
  note: '清单“责任单位”的下拉取自本表；简称、别名用于统一写法，职责关键词供查找。多个之间用顿号隔开。',
  headers: COLUMNS.map(({ header }) => header),
  rows: units.map((unit) => [unit, '', '']),
});

/** 责任单位名录 as it stands, with further units below its last one. */
export function withUnits(name: string, page: PageContent | null, units: readonly string[]): PageContent {
  const fresh = unitsPage(name, units);
  if (!page) return fresh;
  const present = page.rows.filter((row) => row.some((value) => cellText(value).trim() !== ''));
  const width = page.headers.length;
  const added = fresh.rows.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? ''));
  return { ...page, rows: [...present, ...added] };
}

export const planUnitsPage = (content: PageContent): SheetPlan => planPage(pageOf(content, COLUMNS));

/** Only filled rows are offered: blanks at the end would open the drop-down at its empty bottom. */
export function unitNames(sheet: string): DefinedNamePlan[] {
  const first = absoluteRange(sheet, PAGE_HEADER_ROW + 1, 0);
  const all = absoluteRange(sheet, PAGE_HEADER_ROW + 1, 0, DIRECTORY_ROWS);
  return [{ name: NAMES.units, formula: `=OFFSET(${first},0,0,MAX(1,COUNTA(${all})),1)` }];
}
