/** Address of pdf.js's worker as the build lays it beside our scripts. */
export const workerUrl = new URL('pdfjs-dist/legacy/build/pdf.worker.min.mjs', import.meta.url).href;
