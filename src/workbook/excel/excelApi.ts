/** The part of the global `Excel` that the adapter needs. A composition root passes `Excel` itself. */
export interface ExcelApi {
  run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
  run<T>(options: Excel.RunOptions, batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
}

/**
 * For work that has begun: should the user start typing into a cell meanwhile, Excel (where it knows how) waits for
 * the end of it instead of refusing. The first look at the workbook does not wait, so that the user is told.
 */
export const PATIENT: Excel.RunOptions = { delayForCellEdit: true };
