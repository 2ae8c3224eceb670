import { columnByKey } from '../list/columns';
import type { DispatchBy } from '../list/dispatchTypes';
import type { CellValue, ColumnKey, RectificationItem } from '../list/item';
import { planPage } from './planPage';
import * as styles from './styles';
import type { CellStyle, SheetPlan } from './workbookPlan';

/** What a supporting unit sees of a row that another one fills in. */
const SHOWN: readonly { readonly key: ColumnKey; readonly width: number }[] = [
  { key: 'sequence', width: 7 },
  { key: 'category', width: 14 },
  { key: 'finding', width: 20 },
  { key: 'point', width: 28 },
  { key: 'measures', width: 28 },
  { key: 'leadUnit', width: 12 },
  { key: 'responsibleUnits', width: 14 },
  { key: 'supportingUnits', width: 14 },
  { key: 'deadline', width: 15 },
  { key: 'status', width: 13 },
];

const STYLES: Readonly<Partial<Record<ColumnKey, CellStyle>>> = {
  sequence: styles.SHORT,
  deadline: styles.DATE,
  status: styles.SHORT,
};

/** 配合事项: rows of others in which a unit has a part, to read and not to fill in. */
export function planSupport(
  name: string,
  by: DispatchBy,
  items: readonly RectificationItem[],
  columns: readonly ColumnKey[],
): SheetPlan {
  const shown = SHOWN.filter(({ key }) => columns.includes(key));
  const rows = items.map(({ cells }) => shown.map(({ key }): CellValue => cells[key] ?? ''));
  return planPage({
    role: 'support',
    name,
    headline: '配合事项',
    note: `以下事项由${by === 'leader' ? '排在前面的责任领导' : '牵头单位'}填报，本表仅供了解，不用填写。`,
    orientation: 'landscape',
    columns: shown.map(({ key, width }) => ({
      header: columnByKey(key).header,
      width,
      style: STYLES[key] ?? styles.TEXT,
    })),
    rows,
  });
}
