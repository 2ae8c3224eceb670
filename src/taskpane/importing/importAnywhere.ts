import type { DocumentSource, ImportedDocument, ImportOptions } from '../../app/importDocument';
import { thawError } from './frozenError';
import { reading } from './reading';
import type { ImportReply, ImportRequest } from './worker';

/** Characters or bytes above which reading would hold up the page for more than a moment. */
const LARGE = 300_000;

/** Reads a document: a small one at once, a large one in a worker of its own origin. */
export async function importAnywhere(
  source: DocumentSource,
  options: ImportOptions,
): Promise<ImportedDocument> {
  const size = 'bytes' in source ? source.bytes.length : source.text.length;
  if (size > LARGE && !isPdf(source)) return inWorker({ source, options });
  const { importDocument } = await import('../../app/importDocument');
  return importDocument(reading, source, options);
}

/** pdf.js brings a worker of its own and cannot run inside another; the text it gives is small beside its file. */
const isPdf = (source: DocumentSource): boolean =>
  'bytes' in source && String.fromCharCode(...source.bytes.subarray(0, 4)) === '%PDF';

function inWorker(request: ImportRequest): Promise<ImportedDocument> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url));
  return new Promise<ImportedDocument>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<ImportReply>) => {
      if ('document' in data) resolve(data.document);
      else reject(thawError(data.error));
    });
    worker.addEventListener('error', (event) => reject(new Error(event.message || 'worker')));
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}
