import type { SheetPlan, WorkbookPlan } from '../../core/sheet/workbookPlan';
import {
  WorkbookError,
  type CellPlace,
  type ListChange,
  type ListWorkbook,
  type WorkbookEvent,
} from '../port';
import { areaAddress, boundsOf } from './address';
import { changeOf } from './edit/changeOf';
import { editWorkbook } from './edit/editWorkbook';
import { openPackage, type Package } from './package/package';
import { readWorkbookPart } from './package/workbookPart';
import { readContent } from './read/readContent';
import { readAreaOf } from './read/readAreaOf';
import { addSheet, hasFormulas } from './write/addSheet';
import { emptyWorkbook } from './write/emptyWorkbook';
import { staleResults } from './write/forgetResults';
import { applyRenamings } from './write/rename';
import { mend } from './write/mend';
import { repaintSheet } from './write/repaint';
import { setCells } from './write/setCells';
import { demandOpenStructure, demandUnprotected, indexOfSheet, sheetIndexOf } from './write/protection';
import { putSheets, writing } from './write/putSheets';
import { activate, putNames, recalculate } from './write/workbookXml';

/** A workbook in memory: the file adapter of the port. */
export interface XlsxWorkbook extends ListWorkbook {
  /**
   * Bytes of the .xlsx file. Parts that no verb changed are those that were opened, byte for byte.
   * Rejects with WorkbookError `no-list` where the workbook has no sheet at all: no file can be without.
   */
  save(): Promise<Uint8Array>;
  /** Where `goTo` last went. */
  place(): CellPlace | null;
}

/**
 * Opens an .xlsx (or .xlsm) file, or begins an empty workbook.
 * Rejects with WorkbookError `not-a-workbook`, `other-workbook-format`, `encrypted` or `too-large`.
 */
export async function createXlsxWorkbook(bytes?: Uint8Array): Promise<XlsxWorkbook> {
  const isNew = bytes === undefined;
  let current = isNew ? emptyWorkbook() : openPackage(bytes);
  let place: CellPlace | null = null;
  const results = staleResults();
  const listeners = new Set<(event: WorkbookEvent) => void>();
  readWorkbookPart(current);

  /** All or nothing: the verb works on a copy, which counts once it is done. */
  const change = (verb: (pkg: Package) => void): void => {
    const draft = current.fork();
    verb(draft);
    current = draft;
  };
  const tell = (event: WorkbookEvent): void => listeners.forEach((listener) => listener(event));

  return {
    read: async () => readContent(current),
    async write(plan, renamings, onProgress) {
      change((pkg) => {
        demandOpenStructure(pkg);
        applyRenamings(pkg, renamings);
        writePlan(pkg, plan, isNew, onProgress);
      });
    },
    async putSheet(sheet) {
      change((pkg) => putSheet(pkg, sheet));
      results.written([sheet]);
    },
    async repaint(sheet, mending = {}) {
      change((pkg) => {
        const index = sheetIndexOf(pkg, sheet.name, 'no-list');
        demandUnprotected(pkg, index);
        repaintSheet(pkg, index, sheet);
        mend(pkg, index, mending);
      });
    },
    async setCells(sheetName, cells) {
      if (cells.length === 0) return;
      change((pkg) => setCells(pkg, sheetIndexOf(pkg, sheetName, 'host-failure'), cells));
      results.changed();
      tell({ kind: 'changed', sheetName, address: areaAddress(boundsOf(cells)), isStructural: false });
    },
    async edit(edit, onProgress) {
      change((pkg) => editWorkbook(pkg, edit, onProgress));
      if (edit.list && !changesNothing(edit.list)) results.changed();
      results.written(edit.sheets ?? []);
      const event = changeOf(edit);
      if (event) tell(event);
    },
    readArea: async (sheetName, area) =>
      readAreaOf(current, sheetIndexOf(current, sheetName, 'host-failure'), area),
    async goTo(target) {
      sheetIndexOf(current, target.sheetName, 'host-failure');
      place = target;
      tell({ kind: 'selected', ...target });
    },
    async watch(listener) {
      listeners.add(listener);
      return async () => void listeners.delete(listener);
    },
    async save() {
      if (readWorkbookPart(current).sheets.length === 0)
        throw new WorkbookError('no-list', { reason: 'no-sheet' });
      change(results.forget);
      return current.save();
    },
    place: () => place,
  };
}

const changesNothing = ({ cells, inserts, deletes }: ListChange): boolean =>
  cells.length + inserts.length + deletes.length === 0;

function writePlan(
  pkg: Package,
  plan: WorkbookPlan,
  isNew: boolean,
  onProgress?: (share: number) => void,
): void {
  const openAtPlan = isNew && readWorkbookPart(pkg).sheets.length === 0;
  writing(pkg, (shared) => {
    plan.sheets.forEach((sheet, index) => {
      addSheet(shared, sheet, openAtPlan && sheet.name === plan.activeSheet);
      onProgress?.((index + 1) / plan.sheets.length);
    });
  });
  putNames(pkg, plan.names, plan.sheets);
  // An existing workbook opens where its owner left it: another sheet's part would have to change for that.
  if (openAtPlan)
    activate(
      pkg,
      Math.max(
        0,
        plan.sheets.findIndex((sheet) => sheet.name === plan.activeSheet),
      ),
    );
  if (plan.sheets.some(hasFormulas)) recalculate(pkg);
}

function putSheet(pkg: Package, sheet: SheetPlan): void {
  const existing = indexOfSheet(pkg, sheet.name);
  if (existing < 0) demandOpenStructure(pkg);
  else demandUnprotected(pkg, existing);
  putSheets(pkg, [sheet]);
}
