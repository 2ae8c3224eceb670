import type { Refusal, ReturnedFile } from '../core/list/collectTypes';
import { cellText } from '../core/list/rows';
import { parseAreaAddress } from '../core/sheet/areaAddress';
import { decodeDispatch } from '../core/sheet/dispatchRecord';
import { decodeMemory } from '../core/sheet/memory';
import { SHEET_NAMES } from '../core/sheet/sheetNames';
import { ReaderError } from '../readers/port';
import { WorkbookError, type ListSheet, type ListWorkbook, type WorkbookContent } from '../workbook/port';

/** A file that came back, under the name that it bears; read when its turn comes. */
export interface ReturnedBytes {
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array>;
}

/** Opens the bytes of an .xlsx file; rejects with WorkbookError for what is none. */
export type OpenFile = (bytes: Uint8Array) => Promise<Pick<ListWorkbook, 'read'>>;

export interface ReadFiles {
  readonly files: readonly ReturnedFile[];
  /** In the order in which they were given, each by name with the reason. */
  readonly refused: readonly Refusal[];
}

/** Reads returned files one after the other: one that cannot be taken in is refused by name, the others go on. */
export async function readReturned(
  openFile: OpenFile,
  returned: readonly ReturnedBytes[],
): Promise<ReadFiles> {
  const files: ReturnedFile[] = [];
  const refused: Refusal[] = [];
  for (const each of returned) {
    const read = await readOne(openFile, each);
    if ('why' in read) refused.push(read);
    else files.push(read);
  }
  return { files, refused };
}

async function readOne(openFile: OpenFile, { name, bytes }: ReturnedBytes): Promise<ReturnedFile | Refusal> {
  try {
    const workbook = await openFile(await bytes());
    return fromContent(name, await workbook.read());
  } catch (error) {
    if (error instanceof WorkbookError || error instanceof ReaderError)
      return { file: name, why: error.code };
    throw error;
  }
}

function fromContent(file: string, content: WorkbookContent): ReturnedFile | Refusal {
  const { memory, list } = content;
  const { value: record, messages } = decodeDispatch(memory ?? '');
  if (content.hasMacros) return { file, why: 'macros' };
  if (memory !== null && decodeMemory(memory).value !== null) return { file, why: 'is-list' };
  if (messages.some(({ code }) => code === 'record-newer')) return { file, why: 'record-newer' };
  if (!list) return { file, why: 'no-list' };
  const beside = [...list.above, ...(content.companions[SHEET_NAMES.support] ?? [])];
  return {
    file,
    record,
    headers: list.headers,
    rows: list.rows,
    covered: coveredCells(list),
    beside: [...new Set(beside.flatMap((row) => row.map(cellText)).filter((text) => text.trim() !== ''))],
    otherSheets: content.sheets
      .map(({ name }) => name)
      .filter((name) => name !== list.sheetName && !OURS.has(name.toLowerCase())),
  };
}

/** Cells of the body that merged cells hide. A file that claims to merge more cells than it has is not followed to its end. */
function coveredCells({ mergedAreas, headerRow, firstColumn, headers, rows }: ListSheet): [number, number][] {
  const top = headerRow + 1;
  const covered: [number, number][] = [];
  for (const address of mergedAreas) {
    const area = parseAreaAddress(address);
    if (!area) continue;
    for (
      let row = Math.max(area.row, top);
      row < Math.min(area.row + area.rows, top + rows.length);
      row += 1
    ) {
      const last = Math.min(area.column + area.columns, firstColumn + headers.length);
      for (let column = Math.max(area.column, firstColumn); column < last; column += 1) {
        if (row === area.row && column === area.column) continue;
        if (covered.length >= rows.length * headers.length) return covered;
        covered.push([row - top, column - firstColumn]);
      }
    }
  }
  return covered;
}

/** Sheets of a unit's file. */
const OURS = new Set(Object.values(SHEET_NAMES).map((name) => name.toLowerCase()));
