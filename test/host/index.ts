import { ExcelHost, PAYLOAD_LIMIT } from './excelHost';
import type { Faults } from './faults';
import { Workbook } from './model/workbook';
import type { Stats } from './stats';
import { loadOffice, type Platform } from './transport/loadOffice';
import { UserActions } from './userActions';

export { ExcelHost, PAYLOAD_LIMIT } from './excelHost';
export type { Faults } from './faults';
export { NOT_CALCULATED } from './model/coercion';
export { Sheet } from './model/sheet';
export { Table } from './model/table';
export { Workbook } from './model/workbook';
export type { Stats } from './stats';

export interface HostOptions {
  /** n of ExcelApi 1.n; 14 is Excel LTSC 2021. */
  readonly apiVersion?: number;
  readonly sheets?: readonly string[];
  /** A workbook that another host has worked on: the same file, opened again. */
  readonly model?: Workbook;
  /** The year that `1-2` is read with. */
  readonly thisYear?: number;
  readonly platform?: Platform;
  /** Keeps what Ctrl+Z needs: `user.undo()` takes back a person's action or one sync of the add-in. */
  readonly undo?: boolean;
  /** Bytes of a request or a reply; Excel on the web has 5 MB, and so has this host unless told otherwise. */
  readonly payloadLimit?: number;
}

export interface Host {
  /** The workbook itself: look at it, or act as its user. */
  readonly model: Workbook;
  /** Excel.run of a fresh instance of Microsoft's library that talks to this workbook only. */
  readonly run: typeof Excel.run;
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly stats: Stats;
  readonly faults: Faults;
  /** What a person does at the same time. */
  readonly user: UserActions;
  readonly excel: ExcelHost;
  /** When events are delivered and what they set off is done. Not while a person edits a cell. */
  settled(): Promise<void>;
  /** Makes `Excel` and `Office` global, as in a task pane; the result takes them away again. */
  install(): () => void;
}

/**
 * A simulated Excel with an open workbook, and Microsoft's unmodified client library connected to it.
 *
 * It proves that requests are well formed, that load and sync are used as the library demands, that only members of the
 * requirement set are used, how many bytes and syncs go over the wire, and what is left after a failure. It does not
 * calculate formulas, draw, or know what a certain build of Excel does differently; what it knows of Excel's behavior
 * names its public source beside the rule.
 */
export function createHost(options: HostOptions = {}): Host {
  const model = options.model ?? new Workbook(options.thisYear ?? 2026, options.sheets);
  if (options.undo === true) model.undoSteps ??= [];
  const excel = new ExcelHost(model, options.apiVersion ?? 14, options.payloadLimit ?? PAYLOAD_LIMIT);
  const library = loadOffice(excel, options.platform ?? 'PC');
  return {
    model,
    run: library.Excel.run,
    Excel: library.Excel,
    Office: library.Office,
    stats: excel.stats,
    faults: excel.faults,
    user: new UserActions(model),
    excel,
    settled: () => excel.settled(),
    install: () => {
      const globals = {
        Excel: library.Excel,
        Office: library.Office,
        OfficeExtension: library.OfficeExtension,
      };
      Object.assign(globalThis, globals);
      return () => {
        for (const name of Object.keys(globals)) Reflect.deleteProperty(globalThis, name);
      };
    },
  };
}
