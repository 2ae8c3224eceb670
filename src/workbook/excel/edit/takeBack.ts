import { RANGE_COST, startBatch } from '../batch';
import type { HostValue } from '../cellValues';
import { NUMBER_FORMATS } from '../cellValues';
import { isRefusal } from '../hostErrors';
import { entireRows } from '../ranges';
import { removeSheet } from '../removeSheet';
import { nameNamed, sheetNamed, type SheetState, type WorkbookState } from '../state';
import type { Located } from './anchors';
import { blocksOf, type Placed } from './blocks';
import { writeBlocks, type CellWrite } from './changeList';
import type { Journal } from './journal';
import { listWidth, lookAgain, type ListAgain } from './lookAgain';
import { spans } from './places';
import { emptyRow, removeJournal, showFiltered } from './swap';

/**
 * Brings a change that has not come to its swap back to what was before: rows that it inserted go, cells get their old
 * contents, what was built goes, the filter comes back. What a person has changed since is left alone.
 */
export async function takeBack(
  context: Excel.RequestContext,
  journal: Journal,
  now: WorkbookState,
  located: Located | null,
  journalSheet: SheetState | null,
): Promise<void> {
  const { list } = journal;
  const again = list && located ? await lookAgain(context, list, located) : null;
  const batch = startBatch(context);
  await batch.reserve(RANGE_COST);
  if (list && located && again) {
    const sheet = context.workbook.worksheets.getItem(located.sheet);
    await batch.reserve(RANGE_COST * (1 + again.inserted.length));
    const width = listWidth(list, located) ?? list;
    for (const { row, hasBeside } of again.inserted) if (hasBeside) emptyRow(sheet, row, width);
    const gone = again.inserted.filter(({ hasBeside }) => !hasBeside).map(({ row }) => row);
    for (const [first, count] of [...spans(gone)].reverse()) entireRows(sheet, first, count).delete('Up');
    const up = (row: number): number => row - gone.filter((each) => each < row).length;
    for (const cells of oldCells(again, up))
      await writeBlocks(batch, sheet, blocksOf(cells, { rowWise: true }));
  }
  await batch.reserve(RANGE_COST * (1 + journal.sheets.length + journal.names.length));
  for (const { temporary } of journal.sheets) {
    const built = sheetNamed(now, temporary);
    if (built) removeSheet(context, built);
  }
  for (const { name, from } of journal.names)
    if (from === null && nameNamed(now, name)) context.workbook.names.getItem(name).delete();
  await batch.send();
  await closeJournal(context, journal, located, journalSheet);
}

/** Old contents and formats of the cells that hold what was written, or still hold what they held; in two rounds. */
function oldCells(
  { cells }: ListAgain,
  up: (row: number) => number,
): readonly (readonly Placed<CellWrite>[])[] {
  const rounds: [Placed<CellWrite>[], Placed<CellWrite>[]] = [[], []];
  for (const { row, column, now, value } of cells) {
    const [, , from, fromFormat, to] = value;
    const isKept = isSame(now.content, from) || (isFormula(now.content) && isFormula(from));
    if (!isKept && !isSame(now.content, to)) continue;
    if (isKept && now.format === fromFormat) continue;
    // A number in a cell of format @ would come back as a text.
    const isNumberInText = fromFormat === NUMBER_FORMATS.text && typeof from !== 'string';
    const format = isNumberInText ? NUMBER_FORMATS.general : fromFormat;
    const place = { row: up(row), column };
    rounds[0].push({ ...place, value: { content: isKept ? null : from, format } });
    if (isNumberInText) rounds[1].push({ ...place, value: { content: null, format: fromFormat } });
  }
  return rounds;
}

const isSame = (a: HostValue, b: HostValue): boolean => bare(a) === bare(b);

/** Without the apostrophe that makes it a text. */
const bare = (value: HostValue): HostValue =>
  typeof value === 'string' && value.startsWith("'") ? value.slice(1) : value;

const isFormula = (value: HostValue): boolean => typeof value === 'string' && value.startsWith('=');

/** With the filter back, the journal goes. A filter that Excel does not take back must not keep it for ever. */
export async function closeJournal(
  context: Excel.RequestContext,
  journal: Journal,
  located: Located | null,
  journalSheet: SheetState | null,
): Promise<void> {
  for (const withFilter of journal.list?.filter ? [true, true, false] : [false]) {
    const batch = startBatch(context);
    await batch.reserve(RANGE_COST);
    if (withFilter) showFiltered(context, journal, located);
    if (journalSheet) removeJournal(context, journalSheet);
    try {
      return await batch.send();
    } catch (error) {
      if (!withFilter || !isRefusal(error)) throw error;
    }
  }
}
