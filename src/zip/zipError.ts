/** `broken`: no zip, or damaged; `too-large`: more than the limits, declared or real. */
export type ZipErrorCode = 'broken' | 'encrypted' | 'too-large';

/** Thrown for bytes that are no zip we would expand; who opened it says what that means for its format. */
export class ZipError extends Error {
  constructor(
    readonly code: ZipErrorCode,
    readonly data: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
    this.name = 'ZipError';
  }
}
