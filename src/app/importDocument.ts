import { findSecrecyMark } from '../core/document/secrecyMark';
import type { Message } from '../core/basics/result';
import type { DocumentKind, InspectionFeedback } from '../core/findings/finding';
import { parseFeedback } from '../core/findings/parseFeedback';
import type { SourceFile, SourceText, TextEncoding } from '../readers/port';
import type { Services } from './services';
import { mainList, type MainList } from './mainList';
import { UseCaseError } from './useCaseError';

export interface ImportedDocument {
  readonly feedback: InspectionFeedback;
  readonly fileName: string | null;
  readonly encoding: string | null;
  readonly messages: readonly Message[];
  /** Where the file is a list made elsewhere rather than a text: its rows are taken as they are. */
  readonly list: MainList | null;
  /** 机密★10年 …: the pane stops until the user confirms that this device may hold it. */
  readonly secrecyMark: string | null;
}

export type DocumentSource = { readonly text: string; readonly name?: string } | SourceFile;

export interface ImportOptions {
  readonly encoding?: TextEncoding;
  /** Overrides the recognized kind. */
  readonly kind?: DocumentKind;
}

/** In UTF-16 code units; about 40 times the longest feedback we know of, and still parsed in seconds. */
export const MAX_TEXT_LENGTH = 12_000_000;

/** Only then is the calendar of holidays loaded. */
const MENTIONS_WORKDAYS = /工\s*作\s*日/u;

/** Reads a pasted text or a file into findings. Writes nothing. */
export async function importDocument(
  services: Pick<Services, 'readFile' | 'workdays'>,
  source: DocumentSource,
  options: ImportOptions = {},
): Promise<ImportedDocument> {
  const read = await readDocument(services, source, options.encoding);
  return {
    feedback: parseFeedback(read.text, {
      ...(options.kind ? { kind: options.kind } : {}),
      ...(MENTIONS_WORKDAYS.test(read.text) ? { workdays: await services.workdays() } : {}),
    }),
    fileName: source.name ?? null,
    encoding: read.encoding,
    messages: read.messages,
    list: mainList(read),
    secrecyMark: findSecrecyMark(read.text),
  };
}

/** A pasted text or a file as text. Throws ReaderError, UseCaseError `empty-text`, `text-too-long`. */
export async function readDocument(
  services: Pick<Services, 'readFile'>,
  source: DocumentSource,
  encoding?: TextEncoding,
): Promise<SourceText> {
  const read = await readSource(services, source, encoding);
  if (read.text.trim() === '') throw new UseCaseError('empty-text');
  if (read.text.length > MAX_TEXT_LENGTH) {
    throw new UseCaseError('text-too-long', {
      length: Math.ceil(read.text.length / 10_000),
      limit: MAX_TEXT_LENGTH / 10_000,
    });
  }
  return read;
}

function readSource(
  services: Pick<Services, 'readFile'>,
  source: DocumentSource,
  encoding: TextEncoding | undefined,
): Promise<SourceText> {
  if ('bytes' in source) return services.readFile(source, encoding);
  return Promise.resolve({ text: source.text.replace(/^\uFEFF/u, ''), encoding: null, messages: [] });
}
