import type { Area, SheetPlan } from '../../../core/sheet/workbookPlan';
import type { Renaming, UnfinishedWrite } from '../../port';
import type { Batch } from '../batch';
import { RANGE_COST } from '../batch';
import { writeRows } from '../blockValues';
import { NUMBER_FORMATS, type HostValue } from '../cellValues';
import { rangeOf, setNumberFormat } from '../ranges';
import { readAll, reading } from '../readColumns';
import { sheetNamed, type SheetState, type WorkbookState } from '../state';

/**
 * The very hidden sheet that is there while a workbook is being changed. Its first cell tells how far the change has
 * come and is written last; below stands all that is needed to take the change back or to finish it. Column B holds
 * formulas that point at the rows and columns of the list: Excel itself keeps them right, whatever is inserted,
 * deleted or renamed meanwhile.
 */
export const JOURNAL_SHEET = '清单助手进行中';

/** `change`: can be taken back. `swap`: rows and sheets may be gone already, so it can only be finished. */
export type Phase = 'change' | 'swap';

/** The first cell, small enough to be read along with everything else. */
export interface JournalHead {
  readonly kind: UnfinishedWrite['kind'];
  readonly phase: Phase;
  /** Cells below in column A, and formulas in column B. */
  readonly cells: number;
  readonly anchors: number;
  readonly sheets: readonly string[];
  readonly renamings: readonly Renaming[];
}

export interface Journal {
  readonly kind: UnfinishedWrite['kind'];
  readonly sheets: readonly NewSheet[];
  readonly renamings: readonly Renaming[];
  readonly removals: readonly string[];
  readonly names: readonly NewName[];
  readonly list: JournaledList | null;
  /** Drop-downs and color rules that are being rebuilt: to be finished by rebuilding them once more. */
  readonly rules: RulesPlan | null;
  /** Sheet to be shown at the end. */
  readonly active: string | null;
}

export type RulesPlan = Pick<SheetPlan, 'name' | 'validations' | 'colorRules'>;

/** A change of nothing, for those that consist of one part only. */
export const NO_CHANGE: Journal = {
  kind: 'edit',
  sheets: [],
  renamings: [],
  removals: [],
  names: [],
  list: null,
  rules: null,
  active: null,
};

/** A sheet that was built under a temporary name and takes its own at the end, and with it the place of an old one. */
export interface NewSheet {
  readonly name: string;
  readonly temporary: string;
  readonly table: { readonly name: string; readonly temporary: string } | null;
  /** Among the tabs, where it replaces one. */
  readonly position: number | null;
}

export interface NewName {
  readonly name: string;
  /** Null: it did not exist. */
  readonly from: string | null;
  readonly to: string;
}

export interface JournaledList {
  readonly table: string | null;
  readonly headerRow: number;
  readonly firstColumn: number;
  readonly columnCount: number;
  /** Columns and rows (as they were) that have an anchor: first all columns, then all rows. */
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  readonly idColumn: number | null;
  /** What the column of ids held in `rows`. */
  readonly ids: readonly string[];
  readonly cells: readonly JournaledCell[];
  readonly inserts: readonly JournaledInsert[];
  readonly deletes: readonly JournaledDelete[];
  readonly filter: JournaledFilter | null;
}

export type JournaledCell = readonly [
  row: number,
  column: number,
  from: HostValue,
  fromFormat: string,
  to: HostValue,
  toFormat: string,
];

export interface JournaledInsert {
  /** Sheet rows as they were: the rows come between these two. */
  readonly above: number;
  readonly below: number;
  readonly rows: readonly (readonly HostValue[])[];
}

export interface JournaledDelete {
  readonly row: number;
  /** The cells are emptied and the row stays: something else stands in it, or the table would have no row left. */
  readonly isEmptied: boolean;
}

export interface JournaledFilter {
  readonly of: 'table' | 'sheet';
  /** Header and rows, as they were. */
  readonly area: Area | null;
  /** By column within the filter; null where a column has none. */
  readonly criteria: readonly (Excel.FilterCriteria | null)[];
}

/** Begins every cell, so that none looks like a formula, a number or a date. */
const MARK = '|';

/** Characters of one cell; Excel's limit is 32,767. */
const CHUNK = 30_000;

export function journalCells(journal: Journal): readonly string[] {
  const text = JSON.stringify(journal);
  const cells: string[] = [];
  for (let from = 0; from < text.length; from += CHUNK) cells.push(MARK + text.slice(from, from + CHUNK));
  return cells;
}

export const headOf = (journal: Journal, phase: Phase, anchors: number): JournalHead => ({
  kind: journal.kind,
  phase,
  cells: journalCells(journal).length,
  anchors,
  sheets: journal.sheets.map(({ name }) => name),
  renamings: journal.renamings,
});

/** Null where the cell holds anything but a head: the journal was not complete and nothing else was touched. */
export function parseHead(firstCell: unknown): JournalHead | null {
  if (typeof firstCell !== 'string' || !firstCell.startsWith(`${MARK}{`)) return null;
  return JSON.parse(firstCell.slice(MARK.length)) as JournalHead;
}

export async function writeJournal(
  batch: Batch,
  journal: Journal,
  anchors: readonly string[],
  phase: Phase = 'change',
): Promise<void> {
  await batch.reserve(2 * RANGE_COST);
  const sheet = batch.context.workbook.worksheets.add(JOURNAL_SHEET);
  sheet.visibility = 'VeryHidden';
  const cells = journalCells(journal);
  setNumberFormat(
    rangeOf(sheet, { row: 0, column: 0, rows: cells.length + 1, columns: 1 }),
    NUMBER_FORMATS.text,
  );
  await writeRows(batch, sheet, 1, 0, cells.map((cell) => [cell])); // prettier-ignore
  if (anchors.length > 0) await writeRows(batch, sheet, 0, 1, anchors.map((anchor) => [anchor])); // prettier-ignore
  await writeHead(batch, sheet, headOf(journal, phase, anchors.length));
}

export async function writeHead(batch: Batch, sheet: Excel.Worksheet, head: JournalHead): Promise<void> {
  await writeRows(batch, sheet, 0, 0, [[MARK + JSON.stringify(head)]]);
}

export interface StoredJournal {
  readonly phase: Phase;
  readonly journal: Journal;
  /** As they read now. */
  readonly anchors: readonly string[];
}

export const journalSheet = (state: WorkbookState): SheetState | undefined =>
  sheetNamed(state, JOURNAL_SHEET);

/** Null where the journal was cut off before it was complete. */
export async function readJournal(
  context: Excel.RequestContext,
  { id }: SheetState,
): Promise<StoredJournal | null> {
  const first = rangeOf(context.workbook.worksheets.getItem(id), { row: 0, column: 0, rows: 1, columns: 1 });
  first.load('values');
  await context.sync();
  const head = parseHead(first.values[0]?.[0]);
  if (!head) return null;
  const cells = reading(id, { row: 1, column: 0, rows: head.cells, columns: 1 }, 'values', 3 * CHUNK);
  const anchors = reading(id, { row: 0, column: 1, rows: head.anchors, columns: 1 }, 'formulas', 60);
  await readAll(context, head.anchors > 0 ? [cells, anchors] : [cells]);
  const text = cells.rows.map((row) => String(row[0]).slice(MARK.length)).join('');
  return {
    phase: head.phase,
    journal: JSON.parse(text) as Journal,
    anchors: anchors.rows.map((row) => String(row[0])),
  };
}
