import { ReaderError } from './port';

/**
 * The bytes of a file that a person chose. Rejects with ReaderError `unreadable-file` where the browser has lost it: it was moved,
 * renamed or changed since, or another program (WPS, Excel) keeps it to itself.
 */
export async function bytesOfFile(file: File): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    throw unreadable(file, cause);
  }
}

export const unreadable = ({ name }: { readonly name: string }, cause: unknown): ReaderError =>
  new ReaderError('unreadable-file', { name }, { cause });
