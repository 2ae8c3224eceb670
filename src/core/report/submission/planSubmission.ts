import type { CalendarDate } from '../../basics/calendarDate';
import { columnByKey } from '../../list/columns';
import type { ColumnKey, Profile, RectificationItem } from '../../list/item';
import { cellText } from '../../list/rows';
import type { ListSettings } from '../../list/settings';
import { dateInWords } from '../../sheet/listTitle';
import { planPage } from '../../sheet/planPage';
import * as styles from '../../sheet/styles';
import type { Area, CellBlock, CellStyle, SheetPlan, WorkbookPlan } from '../../sheet/workbookPlan';
import { submissionTables, type PlanLayout, type SubmissionForm } from './submissionForms';
import { submissionChecksum, submissionRows, type SubmissionRows } from './submissionRows';

export interface SubmissionInput {
  readonly form: SubmissionForm;
  readonly layout: PlanLayout;
  /** 送审稿: so marked, with what is still open on a sheet of its own. */
  readonly isDraft: boolean;
  /** Title and facts of the list, as they stand above it. */
  readonly title: string;
  readonly facts: string;
  readonly items: readonly RectificationItem[];
  readonly profile: Profile;
  readonly settings: ListSettings;
  readonly today: CalendarDate;
  /** Whether repeated 问题类别 and 问题 are merged. */
  readonly isMerged: boolean;
  /** What the last check found and nobody has settled. */
  readonly open: readonly OpenIssue[];
  /** Warnings that were confirmed, with the reason given. */
  readonly confirmed: readonly ConfirmedWarning[];
}

export interface OpenIssue {
  readonly severity: string;
  readonly row: string;
  readonly column: string;
  readonly message: string;
}

export interface ConfirmedWarning {
  readonly title: string;
  readonly count: number;
  readonly reason: string;
}

export interface Submission {
  readonly plan: WorkbookPlan;
  readonly rows: number;
  readonly checksum: string;
}

const NAMES: Readonly<Record<SubmissionForm, string>> = { plan: '整改方案', progress: '整改进展台账' };

/** 报送稿 or 送审稿: a workbook of its own, built from a whitelist of columns and never by copying the list. */
export function planSubmission(input: SubmissionInput): Submission {
  const tables = submissionTables(input.form, input.layout).map((table) =>
    submissionRows(table, input.items, input.settings, input.today),
  );
  const checksum = submissionChecksum(tables);
  const sheets = [
    ...tables.map((table) => tableSheet(input, table, checksum)),
    ...(input.isDraft ? [openSheet(input)] : []),
    ...(input.isDraft && input.confirmed.length > 0 ? [confirmedSheet(input)] : []),
  ];
  return { plan: { sheets, names: [], activeSheet: sheets[0]!.name }, rows: input.items.length, checksum };
}

/** 0-based rows: mark, title, facts, header. */
const HEADER_ROW = 3;

function tableSheet(input: SubmissionInput, table: SubmissionRows, checksum: string): SheetPlan {
  const merges = input.isMerged ? repeated(table) : [];
  const last = HEADER_ROW + table.rows.length;
  const width = table.headers.length;
  const columns = widthsOf(table.keys, input.profile);
  const wide = (text: string): string[] => table.headers.map((_, index) => (index === 0 ? text : ''));
  const line = (row: number, text: string, style: CellStyle, rowHeight = 24): CellBlock => ({
    row,
    column: 0,
    values: [[text]],
    style,
    rowHeight,
  });
  return {
    role: 'submission',
    name: table.sheet,
    visibility: 'visible',
    gridlines: false,
    columns,
    blocks: [
      line(0, input.settings.mark, styles.MARK),
      { row: 1, column: 0, values: [wide(titleOf(input, table.sheet))], style: styles.TITLE, rowHeight: 36 },
      line(2, input.facts, styles.NOTE, 21),
      {
        row: HEADER_ROW,
        column: 0,
        values: [table.headers],
        style: styles.HEADER,
        rowHeight: headerHeight(table.headers, columns),
      },
      ...(table.rows.length === 0
        ? []
        : [
            {
              row: HEADER_ROW + 1,
              column: 0,
              values: withoutRepeated(table.rows, merges),
              style: table.keys.map(styleOf),
              rowHeight: 'fit' as const,
            },
          ]),
      ...closingLines(input, checksum).map((text, index) => line(last + 2 + index, text, styles.NOTE, 28)),
    ],
    table: null,
    validations: [],
    colorRules: [],
    merges,
    freeze: { rows: HEADER_ROW + 1, columns: 0 },
    print: {
      paper: width > 12 ? 'A3' : 'A4',
      orientation: 'landscape',
      fitWidth: 1,
      repeatRows: [HEADER_ROW, HEADER_ROW],
      footer: `&L校验码 ${checksum}&C第&P页 共&N页&R打印日期：&D`,
      area: null,
    },
    links: [],
  };
}

/** In points. A header that says of which day it speaks takes more lines than its column has room for in two. */
function headerHeight(headers: readonly string[], columns: SheetPlan['columns']): number {
  const lines = headers.map((header, index) =>
    Math.ceil((2 * header.length) / Math.max(2, columns[index]!.width - 2)),
  );
  return Math.max(33, 15 * Math.max(...lines) + 3);
}

/** …反馈问题整改清单 → …反馈问题清单, not 反馈问题问题清单. */
const titleOf = ({ title, isDraft }: SubmissionInput, sheet: string): string =>
  `${title.replace(/整改清单$/u, '').replace(sheet.startsWith('问题') ? /问题$/u : '', '')}${title.includes('整改') && sheet === '整改清单' ? '整改清单' : sheet}${isDraft ? '（送审稿）' : ''}`;

/** What a person signs, and by which paper and file are matched. */
function closingLines(input: SubmissionInput, checksum: string): readonly string[] {
  const { settings, items, today, form, isDraft } = input;
  return [
    '党组织主要负责人（签字）：　　　　　　　　　　　　分管领导（签字）：　　　　　　　　　　　　（盖章）',
    ...(settings.countersign === '' ? [] : [`会签（${settings.countersign}）：`]),
    '填表人：　　　　　　　　　　联系电话：　　　　　　　　　　日期：　　　　年　　月　　日',
    `${NAMES[form]}${isDraft ? '送审稿' : '报送稿'}　生成日期：${dateInWords(today)}　共${items.length}行　校验码：${checksum}`,
  ];
}

const CENTERED: ReadonlySet<ColumnKey> = new Set<ColumnKey>([
  'sequence',
  'origin',
  'rectificationType',
  'accountableLeaders',
  'leadUnit',
  'supportingUnits',
  'supervisingUnits',
  'responsibleUnits',
  'responsiblePersons',
  'status',
  'verifiedBy',
  'warning',
]);

function styleOf(key: ColumnKey): CellStyle {
  const { codec } = columnByKey(key);
  if (codec === 'date' || codec === 'dateOrWord') return styles.DATE;
  return CENTERED.has(key) ? styles.SHORT : styles.TEXT;
}

/** Characters that fit across the paper at a legible scale; wide columns share what the narrow ones leave. */
const PAPER_WIDTH = { A4: 130, A3: 190 } as const;

function widthsOf(keys: readonly ColumnKey[], profile: Profile): SheetPlan['columns'] {
  const usual = keys.map((key) => {
    const { places } = columnByKey(key);
    return (places[profile] ?? places.detailed ?? places.standard)?.width ?? 14;
  });
  const isWide = keys.map((key) => styleOf(key) === styles.TEXT);
  const paper = PAPER_WIDTH[keys.length > 12 ? 'A3' : 'A4'];
  const narrow = usual.reduce((sum, width, index) => sum + (isWide[index] ? 0 : width), 0);
  const wide = usual.reduce((sum, width, index) => sum + (isWide[index] ? width : 0), 0);
  const factor = wide === 0 ? 1 : Math.max(1, (paper - narrow) / wide);
  return usual.map((width, index) => ({ width: Math.round(isWide[index] ? width * factor : width) }));
}

/** Runs of rows that say the same 问题类别, and below one 问题类别 the same 问题. */
function repeated({ keys, rows }: SubmissionRows): Area[] {
  const columns = (['category', 'finding'] as const).flatMap((key) => {
    const index = keys.indexOf(key);
    return index === -1 ? [] : [index];
  });
  return columns.flatMap((column, level) => {
    const same = (a: number, b: number): boolean =>
      columns
        .slice(0, level + 1)
        .every(
          (each) =>
            cellText(rows[a]![each]) === cellText(rows[b]![each]) && cellText(rows[a]![column]) !== '',
        );
    const areas: Area[] = [];
    for (let first = 0; first < rows.length;) {
      let next = first + 1;
      while (next < rows.length && same(first, next)) next += 1;
      if (next - first > 1)
        areas.push({ row: HEADER_ROW + 1 + first, column, rows: next - first, columns: 1 });
      first = next;
    }
    return areas;
  });
}

/** A merged area shows its first cell; the others are left empty. */
function withoutRepeated(rows: SubmissionRows['rows'], merges: readonly Area[]): SubmissionRows['rows'] {
  if (merges.length === 0) return rows;
  const covered = new Set(
    merges.flatMap(({ row, column, rows: count }) =>
      Array.from({ length: count - 1 }, (_, index) => `${row + 1 + index},${column}`),
    ),
  );
  return rows.map((cells, row) =>
    cells.map((value, column) => (covered.has(`${HEADER_ROW + 1 + row},${column}`) ? '' : value)),
  );
}

const openSheet = ({ open }: SubmissionInput): SheetPlan =>
  planPage({
    role: 'submission',
    name: '待处理事项',
    headline: '送审稿待处理事项',
    note: open.length === 0 ? '没有未处理的错误和警告。' : `共${open.length}项，报送之前须处理完毕。`,
    orientation: 'landscape',
    columns: [
      { header: '级别', width: 8, style: styles.SHORT },
      { header: '序号', width: 10, style: styles.SHORT },
      { header: '列', width: 14, style: styles.SHORT },
      { header: '内容', width: 90, style: styles.TEXT },
    ],
    rows: open.map(({ severity, row, column, message }) => [severity, row, column, message]),
  });

const confirmedSheet = ({ confirmed }: SubmissionInput): SheetPlan =>
  planPage({
    role: 'submission',
    name: '说明',
    headline: '已核对并说明理由的事项',
    note: '以下事项经填报单位核对，说明如下。',
    orientation: 'landscape',
    columns: [
      { header: '事项', width: 40, style: styles.TEXT },
      { header: '处数', width: 8, style: styles.SHORT },
      { header: '理由', width: 70, style: styles.TEXT },
    ],
    rows: confirmed.map(({ title, count, reason }) => [title, `${count}`, reason]),
  });
