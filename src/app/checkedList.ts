import type { CalendarDate } from '../core/basics/calendarDate';
import type { CheckContext, CheckedList, RowRange, SourceFacts, Stage } from '../core/checks/check';
import type { DerivedList, ReviewComment } from '../core/checks/documentFacts';
import { findColumns } from '../core/list/columnMap';
import type { CellValue, ColumnKey } from '../core/list/item';
import { cellText, rowsToItems } from '../core/list/rows';
import { planColorRules } from '../core/sheet/planListRules';
import { readPage } from '../core/sheet/pageContent';
import { SHEET_NAMES } from '../core/sheet/sheetNames';
import type { WorkdayCalendar } from '../core/wording/workdayCalendar';
import { listPlace } from './listCondition';
import type { OpenedList } from './openList';

/** The opened list in the words of the checks. */
export function asChecked(list: OpenedList): CheckedList {
  const { content, columns, workbook } = list;
  const keyAt = new Map(Object.entries(columns).map(([key, index]) => [index, key as ColumnKey]));
  return {
    columns,
    items: list.items,
    profile: list.profile,
    grain: list.grain,
    sheet: {
      sheetName: content.sheetName,
      headers: content.headers,
      hiddenRows: content.hiddenRows,
      filterActive: content.filterActive,
      mergedAreas: content.mergedAreas,
      place: { headerRow: content.headerRow, firstColumn: content.firstColumn },
      dropDowns: dropDowns(list),
      colors: colors(list),
      calculation: workbook.calculation,
      formulas: content.formulas.map(({ row, column, formula }) => ({
        item: row - content.headerRow - 1,
        column: keyAt.get(column - content.firstColumn) ?? null,
        formula,
      })),
    },
    source: sourceFacts(list),
    baseline: list.memory?.snapshots.filter(({ kind }) => kind === 'period').at(-1) ?? null,
  };
}

/** What the checks compare the list with. */
export const contextOf = (
  list: OpenedList,
  stage: Stage,
  today: CalendarDate,
  workdays: WorkdayCalendar | null = null,
): CheckContext => ({
  today,
  stage,
  units: list.units,
  settings: list.settings,
  workdays,
  reviewComments: reviewComments(list),
  derivedLists: derivedLists(list),
});

/** Columns that are guarded as a whole; one that is so in part counts as bare, so that it is offered for repair. */
const dropDowns = ({ content, columns }: OpenedList): readonly RowRange[] =>
  (Object.keys(columns) as ColumnKey[]).flatMap((column) => {
    const index = columns[column];
    return index !== null && content.validations[index] === 'all'
      ? [{ column, first: 0, last: content.rows.length - 1 }]
      : [];
  });

/** Color rules are told by their number: where some are missing, none is trusted. */
function colors(list: OpenedList): readonly RowRange[] {
  const { content, columns } = list;
  if (content.colorRules < planColorRules(listPlace(list)).length) return [];
  return (Object.keys(columns) as ColumnKey[]).map((column) => ({
    column,
    first: 0,
    last: content.rows.length - 1,
  }));
}

function sourceFacts({ memory, workbook }: OpenedList): SourceFacts | null {
  if (!memory) return null;
  const imported = memory.snapshots.filter(({ kind }) => kind === 'import');
  return {
    rows: imported.flatMap(({ rows }) => rows).filter(({ gone }) => gone !== true),
    feedbackDate: memory.documents[0]?.facts.feedbackDate ?? null,
    deletedIds: memory.removed.map(({ id }) => id),
    recommendations: memory.documents.flatMap(({ sheets }) => {
      const values = workbook.companions[sheets.recommendations];
      if (values === undefined) return [];
      const page = readPage('recommendations', sheets.recommendations, values);
      return page.rows.map((row) => cellText(row[RECOMMENDATION])).filter((text) => text !== '');
    }),
  };
}

/** Column of the text on 意见建议. */
const RECOMMENDATION = 1;

type Rows = readonly (readonly CellValue[])[];

/** Headers of 审核意见, in whatever order; null where the workbook has no such sheet. */
function reviewComments({ workbook }: OpenedList): readonly ReviewComment[] | null {
  const rows = workbook.companions[SHEET_NAMES.comments];
  const table =
    rows && tableBelow(rows, (headers) => headers.includes('意见') && headers.includes('采纳情况'));
  if (!table) return null;
  const at = (row: readonly CellValue[], header: string): string =>
    cellText(row[table.headers.indexOf(header)]).trim();
  return table.rows.flatMap((row) => {
    const comment = {
      reviewer: at(row, '审核单位'),
      entry: at(row, '条目'),
      opinion: at(row, '意见'),
      adoption: at(row, '采纳情况'),
      revised: at(row, '修改后'),
    };
    return comment.opinion === '' ? [] : [comment];
  });
}

/** 问题清单, 任务清单, 责任清单 that stand beside the list in this workbook. */
const DERIVED = ['问题清单', '任务清单', '责任清单'] as const;

const derivedLists = ({ workbook, content }: OpenedList): readonly DerivedList[] =>
  DERIVED.flatMap((name): DerivedList[] => {
    const values = name === content.sheetName ? undefined : workbook.companions[name];
    const table = values && tableBelow(values, (headers) => findColumns(headers).sequence !== null);
    if (!table) return [];
    const items = rowsToItems(table.rows, table.headers, findColumns(table.headers));
    return [
      {
        name,
        rows: items.flatMap(({ cells }) => {
          const sequence = cellText(cells.sequence).trim();
          return sequence === '' ? [] : [{ sequence, cells }];
        }),
      },
    ];
  });

/** The rows below the first row that looks like a header, down to the first blank one. */
function tableBelow(
  rows: Rows,
  isHeader: (headers: readonly string[]) => boolean,
): { readonly headers: readonly string[]; readonly rows: Rows } | null {
  const at = rows.findIndex((row) => isHeader(row.map((cell) => cellText(cell).trim())));
  if (at === -1) return null;
  const body = rows.slice(at + 1);
  const end = body.findIndex((row) => row.every((cell) => cellText(cell).trim() === ''));
  return {
    headers: rows[at]!.map((cell) => cellText(cell).trim()),
    rows: end === -1 ? body : body.slice(0, end),
  };
}
