import type { Message } from '../../core/basics/result';
import { ReaderError, type SourceText } from '../port';
import { loadEngine } from './engine';
import { pageText, type TextRun } from './pageText';

const MAX_BYTES = 100 * 1024 * 1024;
const MAX_PAGES = 1_500;

/** A page with fewer characters holds a picture, a stamp or nothing. */
const LEAST_CHARACTERS = 10;

/** Share of signs without meaning above which a PDF does not say which characters it prints. */
const MAX_ODD_SHARE = 0.3;

/**
 * A PDF with text → its printed lines. Throws ReaderError `scanned-pdf` where most pages have no text, `encrypted`,
 * `broken-file` or `too-large`.
 */
export async function readPdf(bytes: Uint8Array): Promise<SourceText> {
  if (bytes.length > MAX_BYTES)
    throw new ReaderError('too-large', {
      size: Math.ceil(bytes.length / 2 ** 20),
      limit: MAX_BYTES / 2 ** 20,
    });
  const { getDocument, cMapUrl } = await loadEngine();
  const task = getDocument({
    data: bytes.slice(), // pdf.js hands the buffer to its worker
    cMapUrl,
    cMapPacked: true,
    isEvalSupported: false,
    useWasm: false,
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    if (document.numPages > MAX_PAGES)
      throw new ReaderError('too-large', { size: document.numPages, limit: MAX_PAGES });
    return await readPages(document);
  } catch (error) {
    throw asReaderError(error);
  } finally {
    await task.destroy();
  }
}

type PdfDocument = Awaited<ReturnType<Awaited<ReturnType<typeof loadEngine>>['getDocument']>['promise']>;

async function readPages(document: PdfDocument): Promise<SourceText> {
  const pages: string[] = [];
  const empty: number[] = [];
  let turned = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const page = pageText(await readRuns(document, number));
    turned += page.turned;
    const text = page.lines.join('\n');
    if (text.replace(/\s/gu, '').length < LEAST_CHARACTERS) empty.push(number);
    pages.push(text);
    if (empty.length > document.numPages / 2)
      throw new ReaderError('scanned-pdf', { pages: document.numPages });
  }
  const text = pages.filter((page) => page !== '').join('\n');
  if (oddShare(text) > MAX_ODD_SHARE) throw new ReaderError('scanned-pdf', { reason: 'no-unicode' });
  const messages: Message[] = [];
  if (empty.length > 0)
    messages.push({ code: 'pages-without-text', data: { count: empty.length, first: empty[0]! } });
  if (turned > 0) messages.push({ code: 'turned-text-left-out', data: { count: turned } });
  return { text, encoding: null, messages };
}

async function readRuns(document: PdfDocument, number: number): Promise<TextRun[]> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  page.cleanup();
  return items.flatMap((item): TextRun[] => {
    if (!('str' in item)) return [];
    const [a, b, c, d, x, y] = item.transform as [number, number, number, number, number, number];
    return [
      {
        text: item.str,
        x,
        y,
        width: item.width,
        size: Math.hypot(c, d) || item.height || 1,
        angle: angleOf(a, b),
      },
    ];
  });
}

/** Whole degrees from 0; text that a scanner laid a little askew is as straight as its page. */
function angleOf(a: number, b: number): number {
  const degrees = Math.round((Math.atan2(b, a) * 180) / Math.PI + 360) % 360;
  const straight = Math.round(degrees / 90) * 90;
  return Math.abs(degrees - straight) <= 5 ? straight % 360 : degrees;
}

function oddShare(text: string): number {
  const odd = text.match(/[\u0000-\u0008\u000E-\u001F\uFFFD\uE000-\uF8FF]/gu)?.length ?? 0;
  return odd / Math.max(1, text.replace(/\s/gu, '').length);
}

/** pdf.js names what it throws: PasswordException, InvalidPDFException, FormatError … */
function asReaderError(error: unknown): unknown {
  if (error instanceof ReaderError || !(error instanceof Error)) return error;
  const code = error.name === 'PasswordException' ? 'encrypted' : 'broken-file';
  return /Exception$|^FormatError$|^XRef|^MissingData/u.test(error.name)
    ? new ReaderError(code, { reason: error.message.slice(0, 80) }, { cause: error })
    : error;
}
