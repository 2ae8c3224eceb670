export type UseCaseErrorCode = 'empty-text' | 'text-too-long' | 'no-findings';

/** What a use case refuses for reasons of its own. The Chinese sentence stands in `errorMessages.ts`. */
export class UseCaseError extends Error {
  constructor(
    readonly code: UseCaseErrorCode,
    readonly data: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
    this.name = 'UseCaseError';
  }
}
