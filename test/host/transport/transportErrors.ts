/** Numbers and HTTP states as the client library reads them (RichApiMessageUtility.buildResponseOnError). */
export interface TransportError {
  readonly code: string;
  readonly number: number;
  readonly httpStatus: number;
}

export const TRANSPORT_ERRORS = {
  ActivityLimitReached: { code: 'ActivityLimitReached', number: 5102, httpStatus: 429 },
  RequestPayloadSizeLimitExceeded: { code: 'RequestPayloadSizeLimitExceeded', number: 5103, httpStatus: 400 },
  ResponsePayloadSizeLimitExceeded: {
    code: 'ResponsePayloadSizeLimitExceeded',
    number: 5104,
    httpStatus: 400,
  },
  InvalidOrTimedOutSession: { code: 'InvalidOrTimedOutSession', number: 5012, httpStatus: 408 },
  InvalidOperationInCellEditMode: { code: 'InvalidOperationInCellEditMode', number: 5004, httpStatus: 400 },
  AccessDenied: { code: 'AccessDenied', number: 7000, httpStatus: 401 },
  /** The host does not answer any more. */
  ConnectionFailure: { code: 'ConnectionFailure', number: 5001, httpStatus: 500 },
} as const satisfies Readonly<Record<string, TransportError>>;

export type TransportErrorName = keyof typeof TRANSPORT_ERRORS;
