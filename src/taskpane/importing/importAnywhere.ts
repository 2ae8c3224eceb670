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
  if (size > LARGE) return inWorker({ source, options });
  const { importDocument } = await import('../../app/importDocument');
  return importDocument(reading, source, options);
}

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
