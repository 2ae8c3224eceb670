import type { WorkbookErrorCode, ListWorkbook } from '../port';
import { settle } from './edit/settle';
import { PATIENT, type ExcelApi } from './excelApi';
import { editWorkbook } from './edit/edit';
import { goTo } from './goTo';
import { withPortErrors } from './hostErrors';
import { readContent } from './read';
import { readArea } from './readArea';
import { repaint } from './repaint';
import { setCells } from './setCells';
import { sheetDirectory } from './sheetDirectory';
import { showOnly } from './showOnly';
import { watch } from './watch';
import { writePlan } from './write';

/** The open workbook of Excel. Needs ExcelApi 1.14. */
export function createExcelWorkbook(api: ExcelApi = Excel): ListWorkbook {
  const directory = sheetDirectory();
  return {
    read: () =>
      withPortErrors(async () => {
        const { content, known } = await api.run(readContent);
        directory.learn(known.sheets);
        return content;
      }),
    write: (plan, renamings, onProgress) => withPortErrors(() => writePlan(api, plan, renamings, onProgress)),
    putSheet: (sheet) => withPortErrors(() => editWorkbook(api, { sheets: [sheet] })),
    repaint: (sheet, mending) => withPortErrors(() => repaint(api, sheet, mending), NO_LIST),
    setCells: (sheetName, cells) => withPortErrors(() => setCells(api, sheetName, cells)),
    edit: (edit, onProgress) => withPortErrors(() => editWorkbook(api, edit, onProgress)),
    readArea: (sheetName, area) =>
      withPortErrors(() => api.run((context) => readArea(context, sheetName, area))),
    goTo: (place) => withPortErrors(() => goTo(api, place)),
    showOnly: (rows) => withPortErrors(() => showOnly(api, rows)),
    discardUnfinished: () =>
      withPortErrors(async () => {
        await api.run(PATIENT, settle);
      }),
    watch: (listener) => withPortErrors(() => watch(api, directory, listener)),
  };
}

/** For a verb that is about the list: its sheet is gone. */
const NO_LIST: Readonly<Record<string, WorkbookErrorCode>> = { ItemNotFound: 'no-list' };
