import type { ListWorkbook } from '../../../src/workbook/port';
import { createXlsxWorkbook, type XlsxWorkbook } from '../../../src/workbook/xlsx';
import { contractSuite } from '../contract';
import { edited } from './userEdits';

const save = (workbook: ListWorkbook): Promise<Uint8Array> => (workbook as XlsxWorkbook).save();

contractSuite(
  'a new .xlsx',
  () => createXlsxWorkbook(),
  async (workbook, edit) => createXlsxWorkbook(edited(await save(workbook), edit)),
);

/** Every verb on a workbook that is saved and opened again between any two. */
contractSuite('an .xlsx reopened after every verb', async () => {
  let current = await createXlsxWorkbook();
  const reopen = async (): Promise<void> => {
    if ((await current.read()).sheets.length > 0) current = await createXlsxWorkbook(await current.save());
  };
  return {
    read: () => current.read(),
    write: (...args) => current.write(...args).then(reopen),
    putSheet: (...args) => current.putSheet(...args).then(reopen),
    repaint: (...args) => current.repaint(...args).then(reopen),
    setCells: (...args) => current.setCells(...args).then(reopen),
    goTo: (place) => current.goTo(place),
    watch: (listener) => current.watch(listener),
  };
});
