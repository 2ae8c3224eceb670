import type { ListSheet, WorkbookEdit } from '../../../../src/workbook/port';
import { createXlsxWorkbook } from '../../../../src/workbook/xlsx';

export const listOf = async (bytes: Uint8Array): Promise<ListSheet> =>
  (await (await createXlsxWorkbook(bytes)).read()).list!;

/** The file after an edit of its list. */
export async function edited(
  bytes: Uint8Array,
  edit: (list: ListSheet) => WorkbookEdit,
): Promise<Uint8Array> {
  const workbook = await createXlsxWorkbook(bytes);
  await workbook.edit(edit((await workbook.read()).list!));
  return workbook.save();
}
