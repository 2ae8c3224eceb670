import { WorkbookError } from '../port';
import { toWorkbookError } from './hostErrors';

/**
 * Does the work, or takes it back and throws why. Where taking back fails too (the connection is gone), the error says
 * so with `unfinished: 1`.
 */
export async function orUndo(work: () => Promise<void>, undo: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const reason = toWorkbookError(error);
    try {
      await undo();
    } catch {
      throw unfinished(reason);
    }
    throw reason;
  }
}

/** The first failure tells why; that of taking back only adds that something was left. */
function unfinished(reason: unknown): WorkbookError {
  const { code, data } = reason instanceof WorkbookError ? reason : new WorkbookError('host-failure');
  return new WorkbookError(code, { ...data, unfinished: 1 }, { cause: reason });
}
