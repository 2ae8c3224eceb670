import { SHEET_NAMES } from '../../core/sheet/sheetNames';
import type { CellValue } from '../../core/list/item';
import { findList, findOtherLists, isMemory, isRead, memoryText, type ListLocation } from '../findList';
import type { ListSheet, WorkbookContent } from '../port';
import { isRefusal } from './hostErrors';
import { reading, type Reading } from './readColumns';
import { readGrids, type Grid } from './readGrids';
import { askConditions, hiddenRowsOf, listOf, trimmed, validationsOf, type ListConditions } from './readList';
import { askColorRules } from './readRules';
import { fromFirstCell, sketchOf, survey, type SheetSurvey, type Survey } from './survey';

/** Bytes of a full cell of the memory: 30,000 characters of three bytes. */
const MEMORY_CELL = 92_000;

const VISIBILITY = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

/**
 * The workbook as the use cases see it. Two requests tell what stands where; contents follow, all sheets at once. The
 * list is guessed before the memory, which names it, is read; a wrong guess only costs a further request.
 */
export async function readContent(
  context: Excel.RequestContext,
): Promise<{ content: WorkbookContent; known: Survey }> {
  const known = await survey(context);
  const sketches = known.sheets.map(sketchOf);
  const guess = findList(sketches, null);
  const companions = known.sheets.filter(({ name }) => isRead(name));
  const memoryCells = memoryReadings(known);

  const first = await readSheets(context, known, guess, companions, memoryCells);
  const memory = memoryText((memoryCells[0]?.rows ?? []) as CellValue[][]);
  const location = findList(sketches, memory);
  const isGuessRight = JSON.stringify(location) === JSON.stringify(guess);
  const { list } = isGuessRight ? first : await readSheets(context, known, location, [], []);

  const content: WorkbookContent = {
    sheets: known.sheets.map(({ name, visibility }) => ({ name, visibility: VISIBILITY[visibility] })),
    tables: known.tables,
    definedNames: known.definedNames,
    calculation: known.calculation,
    list,
    otherLists: findOtherLists(sketches, location),
    companions: first.companions,
    memory,
    ...(known.unfinished ? { unfinished: known.unfinished } : {}),
  };
  return { content, known };
}

/** The first column of the memory sheet as it stands, of which the survey brought the beginning. */
function memoryReadings(known: Survey): readonly Reading[] {
  return known.sheets
    .filter(({ name }) => isMemory(name))
    .flatMap((sheet) => {
      const area = fromFirstCell(sheet);
      if (!area) return [];
      const all = reading(sheet.id, { ...area, columns: 1 }, 'values', MEMORY_CELL);
      for (const row of known.memoryStart.slice(0, area.rows)) all.rows.push([...row]);
      return [all];
    });
}

type Sheets = { readonly list: ListSheet | null; readonly companions: WorkbookContent['companions'] };

/** Where somebody took a color rule away between two requests, the second is refused: then without the rules. */
async function readSheets(...asked: AskedSheets): Promise<Sheets> {
  try {
    return await readSheetsWith(askColorRules, ...asked);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return readSheetsWith(() => () => null, ...asked);
  }
}

type AskedSheets = readonly [
  context: Excel.RequestContext,
  known: Survey,
  location: ListLocation | null,
  companions: readonly SheetSurvey[],
  memoryCells: readonly Reading[],
];

async function readSheetsWith(
  askColors: typeof askColorRules,
  ...[context, known, location, companions, memoryCells]: AskedSheets
): Promise<Sheets> {
  const listSheet = known.sheets.find(({ name }) => name === location?.sheet);
  const listArea = listSheet ? fromFirstCell(listSheet) : null;
  // What was asked last counts: a reply too large is asked for again.
  const asked: ListConditions[] = [];
  const colors: (() => ListSheet['colorRules'])[] = [];
  const askList = (): void => {
    if (location && listSheet && listArea) asked.push(askConditions(context, location, listSheet, listArea));
  };
  const askListThen = (): void => {
    const ids = asked.at(-1)?.rules.colorRules();
    if (listSheet && ids) colors.push(askColors(context, listSheet.id, ids));
  };
  const placed = [...(listSheet ? [listSheet] : []), ...companions].flatMap((sheet) => {
    const area = fromFirstCell(sheet);
    // 整改成效 has a long formula in each row
    const onlyValues = sheet.name === SHEET_NAMES.outcomes;
    return area ? [{ sheet, sheetId: sheet.id, area, onlyValues }] : [];
  });
  const grids = await readGrids(context, placed, memoryCells, askList, askListThen);
  const gridOf = (sheet: SheetSurvey): Grid | undefined =>
    grids[placed.findIndex((each) => each.sheet === sheet)];

  const companionRows = (sheet: SheetSurvey): readonly (readonly CellValue[])[] =>
    (gridOf(sheet)?.rows ?? []).map(trimmed);
  const listGrid = listSheet && gridOf(listSheet);
  const conditions = asked.at(-1);
  const list = async (): Promise<ListSheet | null> => {
    if (!location || !listSheet || !listGrid || !conditions) return null;
    const validations = await validationsOf(context, location, listSheet, listGrid, conditions);
    const isHidden = await hiddenRowsOf(context, listSheet.id, conditions);
    if (colors.length === 0) {
      askListThen();
      await context.sync();
    }
    const rules = { validations, colorRules: colors.at(-1)?.() ?? null };
    return listOf(location, listSheet, listGrid, conditions, rules, isHidden);
  };
  return {
    list: await list(),
    companions: Object.fromEntries(companions.map((sheet) => [sheet.name, companionRows(sheet)])),
  };
}
