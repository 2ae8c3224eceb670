import { formatOf, type Format } from './container';
import { ReaderError, type SourceFile, type SourceText, type TextEncoding } from './port';

type Reader = (bytes: Uint8Array) => Promise<SourceText>;

const readWord: Reader = async (bytes) => (await import('./docx')).readDocx(bytes);
const readSheet: Reader = async (bytes) => (await import('./xlsx')).readXlsx(bytes);
const readPdf: Reader = async (bytes) => (await import('./pdf')).readPdf(bytes);

/** What the name says of a zip; without such a name it is tried as a document. */
const ZIP_READERS: Readonly<Record<string, Reader>> = {
  docx: readWord,
  docm: readWord,
  dotx: readWord,
  xlsx: readSheet,
  xlsm: readSheet,
  xltx: readSheet,
};

/** Names that only files of a binary format bear: text of that name is a broken or a renamed file. */
const BINARY: ReadonlySet<string> = new Set([
  ...Object.keys(ZIP_READERS),
  'doc',
  'wps',
  'xls',
  'et',
  'pdf',
  'ofd',
]);

/** A file of any kind → the text that is parsed, and the lists in it. Each reader is loaded when it is needed. */
export async function readFile(file: SourceFile, encoding?: TextEncoding): Promise<SourceText> {
  const extension = /\.([^.\\/]+)$/u.exec(file.name)?.[1]?.toLowerCase() ?? '';
  const format = formatOf(file.bytes);
  if (format === 'zip') return readZipFile(file, extension);
  if (format === 'pdf') return readPdf(file.bytes);
  if (format !== null) throw refusal(format, file.name, extension);
  if (BINARY.has(extension)) throw new ReaderError(file.bytes.length === 0 ? 'empty-file' : 'broken-file');
  if (extension === 'csv' || extension === 'tsv')
    return (await import('./csvReader')).readCsv(file.bytes, encoding);
  return (await import('./textReader')).readText(file.bytes, encoding);
}

/** A zip is what its parts say; the name only decides what is tried first. */
async function readZipFile({ bytes, name }: SourceFile, extension: string): Promise<SourceText> {
  const first = ZIP_READERS[extension] ?? readWord;
  try {
    return await first(bytes);
  } catch (error) {
    if (!(error instanceof ReaderError) || error.code !== 'unknown-format') throw error;
    if (first === readWord && error.data.part === 'xl') return readSheet(bytes);
    throw new ReaderError('unknown-format', { name }, { cause: error });
  }
}

const CODES: Readonly<Partial<Record<Format, 'encrypted' | 'old-word-format' | 'old-sheet-format'>>> = {
  encrypted: 'encrypted',
  'old-word': 'old-word-format',
  'old-sheet': 'old-sheet-format',
};

/** Word opens pages and rich text that are called .doc: the way out is the same as for a real one. */
function refusal(format: Format, name: string, extension: string): ReaderError {
  const isRenamed = (format === 'rtf' || format === 'html') && /^(?:doc|wps)$/u.test(extension);
  const code = isRenamed ? 'old-word-format' : (CODES[format] ?? 'unknown-format');
  return new ReaderError(code, { name, format });
}
