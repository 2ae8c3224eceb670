import type { ListWorkbook } from '../../../src/workbook/port';
import { createXlsxWorkbook, type XlsxWorkbook } from '../../../src/workbook/xlsx';
import { contractSuite, type UserHands } from '../contract';
import { editContractSuite } from '../editContract';
import { edited } from './userEdits';

const save = (workbook: ListWorkbook): Promise<Uint8Array> => (workbook as XlsxWorkbook).save();

const hands: UserHands = async (workbook, edit) => createXlsxWorkbook(edited(await save(workbook), edit));

contractSuite('a new .xlsx', () => createXlsxWorkbook(), hands);
editContractSuite('a new .xlsx', () => createXlsxWorkbook(), hands);

/** Every verb on a workbook that is saved and opened again between any two. */
const reopened = async (): Promise<ListWorkbook> => {
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
    edit: (...args) => current.edit(...args).then(reopen),
    readArea: (...args) => current.readArea(...args),
    goTo: (place) => current.goTo(place),
    watch: (listener) => current.watch(listener),
  };
};

contractSuite('an .xlsx reopened after every verb', reopened);
editContractSuite('an .xlsx reopened after every verb', reopened);
