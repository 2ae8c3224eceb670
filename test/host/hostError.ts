/**
 * Error codes of the Excel JavaScript API: learn.microsoft.com "Error handling with the application-specific
 * JavaScript APIs". `ApiNotFound` is what Excel answers to a member it does not know or that is newer than itself.
 */
export type HostErrorCode =
  | 'AccessDenied'
  | 'ActivityLimitReached'
  | 'ApiNotFound'
  | 'ApiNotAvailable'
  | 'Conflict'
  | 'GeneralException'
  | 'InsertDeleteConflict'
  | 'InvalidArgument'
  | 'InvalidOperation'
  | 'InvalidOperationInCellEditMode'
  | 'InvalidReference'
  | 'InvalidRequest'
  | 'InvalidSelection'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'RequestAborted'
  | 'RequestPayloadSizeLimitExceeded'
  | 'ResponsePayloadSizeLimitExceeded'
  | 'ServiceNotAvailable'
  | 'UnsupportedOperation';

const HTTP_STATUS: Partial<Record<HostErrorCode, number>> = {
  AccessDenied: 403,
  ItemNotFound: 404,
  ApiNotFound: 404,
  ItemAlreadyExists: 409,
  GeneralException: 500,
};

/** A refusal of the simulated Excel. The message names what was wrong, so that a developer sees it at once. */
export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    message: string,
    /** `Range.values`, as errorLocation reports it; the interpreter fills it in. */
    public location = '',
  ) {
    super(message);
    this.name = 'HostError';
  }

  get httpStatus(): number {
    return HTTP_STATUS[this.code] ?? 400;
  }
}
