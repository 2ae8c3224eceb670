import {
  importDocument,
  type DocumentSource,
  type ImportedDocument,
  type ImportOptions,
} from '../../app/importDocument';
import { freezeError, type FrozenError } from './frozenError';
import { reading } from './reading';

/** What the page asks the worker. */
export interface ImportRequest {
  readonly source: DocumentSource;
  readonly options: ImportOptions;
}

export type ImportReply = { readonly document: ImportedDocument } | { readonly error: FrozenError };

/** Reads one large document away from the page, so that its progress goes on moving. */
self.addEventListener('message', ({ data }: MessageEvent<ImportRequest>) => {
  importDocument(reading, data.source, data.options).then(
    (document) => self.postMessage({ document } satisfies ImportReply),
    (error: unknown) => self.postMessage({ error: freezeError(error) } satisfies ImportReply),
  );
});
