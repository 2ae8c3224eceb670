import type { CalendarDate } from '../basics/calendarDate';
import type { CellValue } from '../list/item';
import { cellText } from '../list/rows';
import { pageOf, type PageContent } from './pageContent';
import { planPage, type PageInput } from './planPage';
import * as styles from './styles';
import type { SheetPlan } from './workbookPlan';

/** One line of 变更记录. */
export interface ChangeEntry {
  readonly date: CalendarDate;
  /** `1-2 学用脱节…`: by which a person knows the row. */
  readonly row: string;
  /** Header of the column; 新增, 删除 for a whole row. */
  readonly field: string;
  readonly from: CellValue;
  readonly to: CellValue;
  readonly reason: string;
}

const COLUMNS: PageInput['columns'] = [
  { header: '日期', width: 15, style: styles.DATE },
  { header: '行', width: 34, style: styles.TEXT },
  { header: '栏目', width: 12, style: styles.SHORT },
  { header: '原内容', width: 34, style: styles.TEXT },
  { header: '现内容', width: 34, style: styles.TEXT },
  { header: '理由', width: 24, style: styles.TEXT },
];

/** 变更记录 with further lines below; one that it has already since that day is not written twice. */
export function withChanges(
  name: string,
  page: PageContent | null,
  entries: readonly ChangeEntry[],
  since: CalendarDate | null,
): PageContent {
  const present = page?.rows.filter((row) => row.some((value) => cellText(value) !== '')) ?? [];
  const known = new Set(
    present.filter((row) => since === null || cellText(row[0]) >= since).map((row) => lineKey(row)),
  );
  const added = entries.flatMap(({ date, row, field, from, to, reason }) => {
    const line: CellValue[] = [{ date }, row, field, from, to, reason];
    return known.has(lineKey(line)) ? [] : [line];
  });
  const headers = page?.headers ?? COLUMNS.map(({ header }) => header);
  const wide = (row: readonly CellValue[]): CellValue[] => headers.map((_, column) => row[column] ?? '');
  return {
    role: 'changes',
    name,
    headline: page?.headline || '变更记录',
    note: page?.note || '每次存档、延期、销号、记入佐证材料时自动追加，最新的在下面；可以补写理由。',
    headers,
    rows: [...present, ...added.map(wide)],
  };
}

/** Row, field and what stands there now. */
const lineKey = (row: readonly CellValue[]): string =>
  JSON.stringify([1, 2, 4].map((at) => cellText(row[at])));

export const planChanges = (content: PageContent): SheetPlan =>
  planPage({ ...pageOf(content, COLUMNS), orientation: 'landscape' });
