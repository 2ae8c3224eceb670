import type { Message } from '../core/basics/result';
import type { SourceList } from '../core/list/sourceList';

/** Text of a file as the parser takes it, with what the reader had to say. */
export interface SourceText {
  readonly text: string;
  /** `utf-8`, `utf-16le`, `utf-16be` or `gb18030` for text files; null for others. */
  readonly encoding: string | null;
  readonly messages: readonly Message[];
  /** Lists that stand in the file as tables, in its order; absent where there is none. Their words are in `text`, too. */
  readonly lists?: readonly SourceList[];
}

export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

export type ReaderErrorCode =
  | 'empty-file'
  | 'binary-file'
  | 'too-large'
  | 'old-word-format' // .doc, .wps
  | 'old-sheet-format' // .xls, .et
  | 'encrypted'
  | 'broken-file'
  | 'unreadable-file' // moved, or kept by another program, since it was chosen
  | 'zip-bomb'
  | 'scanned-pdf'
  | 'wrong-encoding'
  | 'unknown-format';

/** Thrown by readers. The Chinese sentence is made from the code in one place (`app/errorMessages.ts`). */
export class ReaderError extends Error {
  constructor(
    readonly code: ReaderErrorCode,
    readonly data: Readonly<Record<string, string | number>> = {},
    options?: { readonly cause?: unknown },
  ) {
    super(code, options);
    this.name = 'ReaderError';
  }
}
