import type { WorkbookEvent } from '../port';
import { parseAddress } from './addresses';
import type { ExcelApi } from './excelApi';

/** Sheet ids of events → names. Filled by whoever loads the sheets anyway, so that an event costs no request. */
export interface SheetDirectory {
  nameOf(id: string): string | undefined;
  learn(sheets: readonly { readonly id: string; readonly name: string }[]): void;
}

export function sheetDirectory(): SheetDirectory {
  let names: ReadonlyMap<string, string> = new Map();
  return {
    nameOf: (id) => names.get(id),
    learn: (sheets) => {
      names = new Map(sheets.map(({ id, name }) => [id, name]));
    },
  };
}

type Listener = (event: WorkbookEvent) => void;

/**
 * Tells of changes and selections in any sheet, but not of what this add-in itself wrote.
 * The returned function stops it; a second call of that does nothing.
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
    const registered = [
      worksheets.onChanged.add((args) =>
        args.triggerSource === 'ThisLocalAddin'
          ? Promise.resolve()
          : tell(args.worksheetId, (sheetName) => ({
              kind: 'changed',
              sheetName,
              address: args.address,
              isStructural: args.changeType !== 'RangeEdited',
            })),
      ),
      worksheets.onSelectionChanged.add((args) =>
        tell(args.worksheetId, (sheetName) => selection(sheetName, args.address)),
      ),
    ] as const;
    worksheets.load('items/id,items/name');
    await context.sync();
    directory.learn(worksheets.items);
    return registered;
  });

  return async () => {
    if (!listening) return;
    listening = false;
    for (const handler of handlers) handler.remove();
    await handlers[0].context.sync();
  };
}

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
