import { unknownUnits, type UnknownUnit } from '../core/checks/unknownUnits';
import { NO_WRITES } from '../core/list/listWrites';
import { readPage } from '../core/sheet/pageContent';
import { unitNames, withUnits } from '../core/sheet/planUnits';
import { SHEET_NAMES } from '../core/sheet/sheetNames';
import { WorkbookError } from '../workbook/port';
import { demandMemory, listEdit } from './listEdit';
import { openList, type OpenedList } from './openList';
import type { Services } from './services';

/** 从清单中学习: names of units that 责任单位名录 lacks, proposed to a person. */
export const proposedUnits = ({ items, units }: OpenedList): readonly UnknownUnit[] =>
  unknownUnits(items, units);

/**
 * Takes names that a person accepted over into 责任单位名录, those that are still missing there; gives their number. Throws
 * WorkbookError `no-list`, UseCaseError `no-memory`.
 */
export async function addUnits(
  services: Pick<Services, 'workbook' | 'today'>,
  accepted: readonly string[],
): Promise<number> {
  const opened = await openList(services);
  if (!opened) throw new WorkbookError('no-list');
  demandMemory(opened);
  const missing = proposedUnits(opened).flatMap(({ name }) => (accepted.includes(name) ? [name] : []));
  if (missing.length === 0) return 0;
  const name = SHEET_NAMES.units;
  const values = opened.workbook.companions[name];
  const page = withUnits(name, values === undefined ? null : readPage('units', name, values), missing);
  const edit = listEdit(opened, { action: 'units', writes: NO_WRITES, pages: [page] }, services.today);
  await services.workbook.edit({ ...edit, names: unitNames(name) });
  return missing.length;
}
