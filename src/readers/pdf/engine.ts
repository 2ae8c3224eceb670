import type { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** pdf.js and where it finds its tables of Chinese character codes. */
export interface PdfEngine {
  readonly getDocument: typeof getDocument;
  readonly cMapUrl: string;
}

/** Loads pdf.js: with a worker of our own origin in a browser, in the same thread in Node. */
export async function loadEngine(): Promise<PdfEngine> {
  return isNode ? inNode() : inBrowser();
}

const isNode = typeof process === 'object' && typeof process.versions?.node === 'string';

async function inBrowser(): Promise<PdfEngine> {
  const pdf = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const { workerUrl } = await import('./worker');
  pdf.GlobalWorkerOptions.workerSrc = workerUrl;
  // The build lays the tables beside the folder of the scripts.
  return { getDocument: pdf.getDocument, cMapUrl: new URL('../cmaps/', workerUrl).href };
}

/** What pdf.js draws with. Text needs none of it, and a stand-in spares Node the loading of a canvas. */
const DRAWING = ['DOMMatrix', 'ImageData', 'Path2D'] as const;

class Unused {
  readonly is = 'never drawn with';
}

async function inNode(): Promise<PdfEngine> {
  const scope = globalThis as Record<string, unknown>;
  for (const name of DRAWING) scope[name] ??= Unused;
  // pdf.js takes its worker from here instead of starting a thread.
  scope.pdfjsWorker ??= await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  const pdf = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const { createRequire } = process.getBuiltinModule('node:module');
  const folder = createRequire(`${__dirname}/`)
    .resolve('pdfjs-dist/package.json')
    .replace(/package\.json$/u, '');
  return { getDocument: pdf.getDocument, cMapUrl: `${folder}cmaps/` };
}
