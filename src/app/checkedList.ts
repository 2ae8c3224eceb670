import type { CheckContext, CheckedList, RowRange, SourceFacts, Stage } from '../core/checks/check';
import { countsWorkdays } from '../core/checks/deadlines';
import type { DerivedList, PlacedComment, ReportFacts, SheetPlace } from '../core/checks/documentFacts';
import { findColumns } from '../core/list/columnMap';
import type { ColumnKey } from '../core/list/item';
import { cellText, rowsToItems } from '../core/list/rows';
import { readPage } from '../core/sheet/pageContent';
import { coloredRows } from './listCondition';
import type { OpenedList } from './openList';
import { commentRows } from './reviewComments';
import type { Services } from './services';
import { rowsBelow } from './tableBelow';

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
      partlyGuarded: partlyGuarded(list),
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

/** What the checks compare the list with; the calendar of holidays is loaded where 设置 asks for it. */
export const contextOf = async (
  list: OpenedList,
  stage: Stage,
  { today, workdays }: Pick<Services, 'today' | 'workdays'>,
  report: ReportFacts | null = null,
): Promise<CheckContext> => ({
  today,
  stage,
  units: list.units,
  settings: list.settings,
  workdays: countsWorkdays(list.settings) ? await workdays() : null,
  reviewComments: placedComments(list),
  derivedLists: derivedLists(list),
  report,
});

const placedComments = (list: OpenedList): readonly PlacedComment[] | null =>
  commentRows(list)?.map(({ comment, place, revisedPlace }) => ({
    ...comment,
    places: { adoption: place, revised: revisedPlace },
  })) ?? null;

/** Rows with drop-downs; where the host tells only that a column has some, it counts as bare, so that it is offered for repair. */
const dropDowns = ({ content, columns }: OpenedList): readonly RowRange[] =>
  (Object.keys(columns) as ColumnKey[]).flatMap((column) => {
    const index = columns[column];
    if (index === null) return [];
    const bare = content.unguardedRows?.[index];
    if (bare === undefined && content.validations[index] !== 'all') return [];
    return between(bare ?? [], content.rows.length).map(([first, last]) => ({ column, first, last }));
  });

/** Where the host does not tell rows. */
const partlyGuarded = ({ content, columns }: OpenedList): readonly ColumnKey[] =>
  content.unguardedRows !== undefined
    ? []
    : (Object.keys(columns) as ColumnKey[]).filter((column) => {
        const index = columns[column];
        return index !== null && content.validations[index] === 'some';
      });

/** The runs of rows between the given ones, both ends included. */
function between(rows: readonly number[], count: number): readonly (readonly [number, number])[] {
  return [...rows, count].flatMap((row, at) => {
    const first = at === 0 ? 0 : rows[at - 1]! + 1;
    return first < row ? [[first, row - 1] as const] : [];
  });
}

/** Rows that our own color rules reach; nothing where there are more rules than the host looks at. */
function colors(list: OpenedList): readonly RowRange[] | null {
  const reach = coloredRows(list);
  if (reach === null) return null;
  const { columns, content } = list;
  return (Object.keys(columns) as ColumnKey[]).flatMap((column) => {
    const index = columns[column];
    const rows = index === null ? undefined : reach.get(content.firstColumn + index);
    return rows?.map(([start, end]) => ({ column, first: start, last: end - 1 })) ?? [];
  });
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

/** 问题清单, 任务清单, 责任清单 that stand beside the list in this workbook. */
const DERIVED = ['问题清单', '任务清单', '责任清单'] as const;

const NUMBERED = /^[（(]?[\d０-９一二三四五六七八九十]/u;

/** Where the cells of a row stand on a sheet that is read from its first cell on. */
const placesOf = (
  sheetName: string,
  row: number,
  columns: OpenedList['columns'],
): Readonly<Partial<Record<ColumnKey, SheetPlace>>> =>
  Object.fromEntries(
    Object.entries(columns).flatMap(([key, column]) =>
      column === null ? [] : [[key, { sheetName, row, column }]],
    ),
  );

const derivedLists = ({ workbook, content }: OpenedList): readonly DerivedList[] =>
  DERIVED.flatMap((name): DerivedList[] => {
    const values = name === content.sheetName ? undefined : workbook.companions[name];
    const table = values && rowsBelow(values, (headers) => findColumns(headers).sequence !== null);
    if (!table) return [];
    const found = findColumns(table.headers);
    const items = rowsToItems(table.rows, table.headers, found);
    return [
      {
        name,
        rows: items.flatMap(({ cells }, index) => {
          const sequence = cellText(cells.sequence).trim();
          // one emptied row hides none of those below it; 填表人 and the like are none
          if (!NUMBERED.test(sequence)) return [];
          return [{ sequence, cells, places: placesOf(name, table.firstRow + index, found) }];
        }),
      },
    ];
  });
