import { UseCaseError } from '../../app/useCaseError';
import { ReaderError } from '../../readers/port';

/** An error as it crosses from the worker to the page: classes do not survive the way, codes do. */
export interface FrozenError {
  readonly name: string;
  readonly message: string;
  readonly code?: string;
  readonly data?: Readonly<Record<string, string | number>>;
}

type Thaw = (frozen: FrozenError) => Error;

const CLASSES: Readonly<Record<string, Thaw>> = {
  ReaderError: ({ code, data }) => new ReaderError(code as ReaderError['code'], data),
  UseCaseError: ({ code, data }) => new UseCaseError(code as UseCaseError['code'], data),
};

export function freezeError(error: unknown): FrozenError {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) };
  const { name, message } = error;
  const coded = error instanceof ReaderError || error instanceof UseCaseError;
  return coded ? { name, message, code: error.code, data: error.data } : { name, message };
}

export function thawError(frozen: FrozenError): Error {
  const thaw = CLASSES[frozen.name];
  return thaw ? thaw(frozen) : Object.assign(new Error(frozen.message), { name: frozen.name });
}
