import type { WorkbookEvent } from '../port';
import { parseAddress } from './addresses';
import type { ExcelApi } from './excelApi';
import { isRefusal, toWorkbookError } from './hostErrors';
import type { SheetDirectory } from './sheetDirectory';

type Listener = (event: WorkbookEvent) => void;
type Handlers = readonly OfficeExtension.EventHandlerResult<unknown>[];
type Tell = (worksheetId: string, event: (sheetName: string) => WorkbookEvent | null) => Promise<void>;

/**
 * Tells of changes and selections in any sheet, but not of what this add-in itself wrote: changes of cells say who caused
 * them (`triggerSource`, ExcelApi 1.14; an older Excel would leave it out and tell everything), and for the events that
 * do not say it `Batch` switches them off while it works. The returned function stops it; a second call of that does
 * nothing.
 */
export async function watch(
  api: ExcelApi,
  directory: SheetDirectory,
  listener: Listener,
): Promise<() => Promise<void>> {
  let listening = true;

  async function tell(
    worksheetId: string,
    event: (sheetName: string) => WorkbookEvent | null,
  ): Promise<void> {
    const name = directory.nameOf(worksheetId) ?? (await learnName(api, directory, worksheetId));
    const told = name === undefined || !listening ? null : event(name);
    if (told) listener(told);
  }

  const handlers = await api.run(async (context) => {
    const { worksheets } = context.workbook;
    const registered = [...cellEvents(worksheets, tell), ...sheetEvents(worksheets, directory, tell)];
    worksheets.load('items/id,items/name');
    await context.sync();
    directory.learn(worksheets.items);
    return registered;
  });
  handlers.push(...(await newerEvents(api, directory, tell)));

  return async () => {
    if (!listening) return;
    listening = false;
    const contexts = new Set(handlers.map(({ context }) => context));
    for (const handler of handlers) handler.remove();
    for (const context of contexts) await context.sync();
  };
}

function cellEvents(worksheets: Excel.WorksheetCollection, tell: Tell): Handlers {
  return [
    worksheets.onChanged.add((args) =>
      args.triggerSource === 'ThisLocalAddin'
        ? Promise.resolve()
        : tell(args.worksheetId, changed(args.address, args.changeType !== 'RangeEdited')),
    ),
    worksheets.onRowSorted.add((args) => tell(args.worksheetId, changed(args.address, true))),
    // Filters have no event of their own. Rows that they hide or show may cause this one.
    worksheets.onRowHiddenChanged.add((args) => tell(args.worksheetId, changed(args.address, true))),
    worksheets.onSelectionChanged.add((args) =>
      tell(args.worksheetId, (sheetName) => selection(sheetName, args.address)),
    ),
  ];
}

/** Sheets that come and go, told as a change of the whole sheet. */
function sheetEvents(worksheets: Excel.WorksheetCollection, directory: SheetDirectory, tell: Tell): Handlers {
  return [
    worksheets.onAdded.add((args) => tell(args.worksheetId, changed('', true))),
    // Nobody can be asked for the name of a sheet that is gone.
    worksheets.onDeleted.add(async (args) => {
      if (directory.nameOf(args.worksheetId) === undefined) return;
      await tell(args.worksheetId, changed('', true));
      directory.forget(args.worksheetId);
    }),
  ];
}

/** What Excel learned after ExcelApi 1.14 (names: 1.17): an older one refuses it, and is read again without it. */
async function newerEvents(api: ExcelApi, directory: SheetDirectory, tell: Tell): Promise<Handlers> {
  try {
    return await api.run(async (context) => {
      const handler = context.workbook.worksheets.onNameChanged.add((args) => {
        directory.rename(args.worksheetId, args.nameAfter);
        return tell(args.worksheetId, changed('', true));
      });
      await context.sync();
      return [handler];
    });
  } catch (error) {
    const known = toWorkbookError(error);
    if (isRefusal(error) || (known as { readonly code?: unknown }).code === 'host-too-old') return [];
    throw error;
  }
}

const changed =
  (address: string, isStructural: boolean) =>
  (sheetName: string): WorkbookEvent => ({ kind: 'changed', sheetName, address, isStructural });

/** First cell of the selection: `B4:D9,F1` → B4. Whole rows and columns begin at their first cell. */
function selection(sheetName: string, address: string): WorkbookEvent | null {
  const first = address.split(',')[0] ?? '';
  const area = parseAddress(first.replace(/^(\d+):\d+$/, 'A$1').replace(/^([A-Z]+):[A-Z]+$/, '$11'));
  return area && { kind: 'selected', sheetName, row: area.row, column: area.column };
}

/** For a sheet that was added since the directory was filled. */
async function learnName(api: ExcelApi, directory: SheetDirectory, id: string): Promise<string | undefined> {
  await api.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name');
    await context.sync();
    directory.learn(worksheets.items);
  });
  return directory.nameOf(id);
}
