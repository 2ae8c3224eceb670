import { expand, readZip } from '../../zip/readZip';
import type { ZipEntry } from '../../zip/zipEntry';
import { ZipError, type ZipErrorCode } from '../../zip/zipError';
import { ReaderError, type ReaderErrorCode, type SourceText } from '../port';
import { createCounter, joinLabel, type Numbering } from './numbering';
import { readBody, type BodyParagraph } from './readBody';
import { readNumbering } from './readNumbering';
import { NO_STYLES, readStyles, type StyleTable } from './readStyles';

/** Pictures included; a document of 200 pages with text alone expands to some 5 MB. */
const LIMITS = { entries: 5_000, expanded: 120 * 1024 * 1024 };

/**
 * A Word document → its text as a reader of the page sees it: automatic numbers in front of their paragraphs,
 * tracked changes as accepted, hidden text, comments, foot notes, headers and footers left out, text boxes once.
 * Throws ReaderError `broken-file`, `encrypted` or `zip-bomb`.
 */
export function readDocx(bytes: Uint8Array): SourceText {
  const parts = openPackage(bytes);
  const main = parts.get('word/document.xml');
  if (!main)
    throw new ReaderError(parts.has('xl/workbook.xml') ? 'unknown-format' : 'broken-file', { name: '.docx' });
  const styles = withPart(parts, 'word/styles.xml', readStyles) ?? NO_STYLES;
  const numberings = withPart(parts, 'word/numbering.xml', readNumbering) ?? new Map<string, Numbering>();
  const lines = numbered(readBody(read(main), styles), styles, numberings);
  const text = layOut(lines);
  if (text.trim() === '') throw new ReaderError('empty-file');
  return { text, encoding: null, messages: [] };
}

type Line = BodyParagraph;

/** Puts in front of every paragraph the number that Word shows. */
function numbered(
  paragraphs: readonly BodyParagraph[],
  styles: StyleTable,
  numberings: ReadonlyMap<string, Numbering>,
): Line[] {
  const count = createCounter();
  return paragraphs.map((paragraph) => {
    const inherited = styles.numberingOf(paragraph.style);
    const id = paragraph.numId ?? inherited.numId;
    const numbering = id === null || id === '0' ? undefined : numberings.get(id);
    if (!numbering || paragraph.text.trim() === '') return paragraph;
    const ofStyle = [...numbering.levels].find(
      ([, level]) => level.style !== null && level.style === paragraph.style,
    )?.[0];
    const level =
      paragraph.level ?? (paragraph.numId === null ? (ofStyle ?? inherited.level) : inherited.level) ?? 0;
    return { ...paragraph, text: joinLabel(paragraph.text, count(id!, numbering, level)) };
  });
}

/** Paragraphs as lines; the cells of a table row side by side, parted by tabs. */
function layOut(lines: readonly Line[]): string {
  const out: string[] = [];
  let last: Line | null = null;
  for (const line of lines) {
    const sameRow =
      last?.cell && line.cell && last.cell.table === line.cell.table && last.cell.row === line.cell.row;
    if (sameRow && out.length > 0) {
      const gap = last!.cell!.column === line.cell!.column ? '' : '\t';
      out[out.length - 1] += gap + line.text.replace(/\s*\n\s*/gu, '');
    } else out.push(line.text);
    last = line;
  }
  return out.join('\n');
}

const withPart = <T>(
  parts: ReadonlyMap<string, ZipEntry>,
  name: string,
  reader: (bytes: Uint8Array) => T,
): T | null => {
  const part = parts.get(name);
  return part ? reader(read(part)) : null;
};

const REASONS: Readonly<Record<ZipErrorCode, ReaderErrorCode>> = {
  broken: 'broken-file',
  encrypted: 'encrypted',
  'too-large': 'zip-bomb',
};

function openPackage(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  return new Map(
    translating(() => readZip(bytes, LIMITS)).map((entry) => [entry.name.replace(/^\/+/u, ''), entry]),
  );
}

const read = (entry: ZipEntry): Uint8Array => translating(() => expand(entry));

function translating<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof ZipError) throw new ReaderError(REASONS[error.code], error.data, { cause: error });
    throw error;
  }
}
