import { WorkbookError, type WorkbookErrorCode } from '../port';

type Codes = Readonly<Record<string, WorkbookErrorCode>>;

/**
 * What Excel answers → what it means to a person at work. Names: `Excel.ErrorCodes` and the transport errors of the
 * client library; whatever is not here is a fault of the host that we cannot explain better.
 */
const CODES: Codes = {
  InvalidOperationInCellEditMode: 'cell-edit-mode',
  AccessDenied: 'sheet-protected',
  RequestPayloadSizeLimitExceeded: 'payload-too-large',
  ResponsePayloadSizeLimitExceeded: 'payload-too-large',
  OperationCellsExceedLimit: 'payload-too-large',
  ActivityLimitReached: 'busy',
  RequestAborted: 'busy',
  Timeout: 'busy',
  WriteNotSupportedWhenModalDialogOpen: 'busy',
  InactiveWorkbook: 'busy',
  ServiceNotAvailable: 'busy',
  ConnectionFailure: 'connection-lost',
  InvalidOrTimedOutSession: 'connection-lost',
  HostRestartNeeded: 'connection-lost',
  ApiNotFound: 'host-too-old',
  ApiNotAvailable: 'host-too-old',
  NotImplemented: 'host-too-old',
};

/** The shape of `OfficeExtension.Error`, told by its members: several copies of the library may be loaded. */
interface HostError {
  readonly code: string;
  readonly debugInfo?: { readonly errorLocation?: string; readonly statement?: string };
}

const isHostError = (error: unknown): error is HostError =>
  error instanceof Error && typeof (error as Partial<HostError>).code === 'string';

/** Excel's own code of a failure, or null if it did not come from Excel. */
export const hostCode = (error: unknown): string | null => (isHostError(error) ? error.code : null);

/**
 * A failure of the host in words of the port; a bug of ours (TypeError …) stays what it is. `special` codes go before
 * the common ones.
 */
export function toWorkbookError(error: unknown, special: Codes = {}): unknown {
  if (error instanceof WorkbookError) {
    const code = special[String(error.data['hostCode'])];
    return code ? new WorkbookError(code, error.data, { cause: error.cause }) : error;
  }
  if (!isHostError(error)) return error;
  const { code, debugInfo } = error;
  return new WorkbookError(
    special[code] ?? CODES[code] ?? 'host-failure',
    { hostCode: code, location: debugInfo?.errorLocation ?? '' },
    { cause: error },
  );
}

/** Whether Excel understood and refused: asking again would not help, unlike where it was busy or gone. */
export const isRefusal = (error: unknown): boolean => {
  const known = toWorkbookError(error);
  return known instanceof WorkbookError && known.code === 'host-failure';
};

/** Runs one verb and lets only errors of the port out. */
export async function withPortErrors<T>(verb: () => Promise<T>, special: Codes = {}): Promise<T> {
  try {
    return await verb();
  } catch (error) {
    throw toWorkbookError(error, special);
  }
}
