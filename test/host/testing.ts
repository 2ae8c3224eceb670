import type { Host } from './index';

/** The code and place that a run fails with; `null` where it does not fail. */
export async function failure(
  host: Host,
  batch: (context: Excel.RequestContext, sheet: Excel.Worksheet) => unknown,
): Promise<{ code: string; location: string | undefined; message: string } | null> {
  try {
    await host.run(async (context) => {
      await batch(context, context.workbook.worksheets.getItem('Sheet1'));
      await context.sync();
    });
    return null;
  } catch (error) {
    if (!isRichApiError(error)) throw error;
    return { code: error.code, location: error.debugInfo.errorLocation, message: error.message };
  }
}

const isRichApiError = (error: unknown): error is OfficeExtension.Error =>
  error instanceof Error && 'code' in error && 'debugInfo' in error;

/** Runs a batch on Sheet1 and syncs. */
export async function onSheet<T>(
  host: Host,
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T,
): Promise<T> {
  return host.run(async (context) => {
    const result = batch(context.workbook.worksheets.getItem('Sheet1'), context);
    await context.sync();
    return result;
  });
}
