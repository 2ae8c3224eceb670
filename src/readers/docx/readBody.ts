import { createFieldTracker, isContentsCode } from './fields';
import { createNotes, type Notes } from './leftOut';
import type { StyleTable } from './readStyles';
import { signOf } from './signs';
import type { WordCell, WordTable } from './wordTable';
import { isOn, walkXml } from './xml';

/** A paragraph of the body as the reader sees it, before its number is counted. */
export interface BodyParagraph {
  readonly text: string;
  readonly style: string | null;
  /** Numbering written at the paragraph itself; null where it comes from the style. */
  readonly numId: string | null;
  readonly level: number | null;
  /** Place in a table, else null. */
  readonly cell: { readonly table: WordTable; readonly cell: WordCell } | null;
}

export interface Body {
  /** In reading order. */
  readonly paragraphs: readonly BodyParagraph[];
  readonly notes: Notes;
}

/** Content that is not part of the text as accepted and shown: deletions, moved-away text, field codes, doubles. */
const SKIPPED: ReadonlySet<string> = new Set([
  'del',
  'moveFrom',
  'delText',
  'delInstrText',
  'Fallback',
  'annotationRef',
  'footnoteReference',
  'endnoteReference',
  'commentReference',
  'altChunk',
  'sectPr',
  'tblPr',
  'tblGrid',
  'pict',
  'rt',
  'oMath',
  'rPrChange',
  'pPrChange',
  'numPrChange',
  'trPrChange',
  'tcPrChange',
]);

/** Elements of `w:pict` apart, a picture may hold a text box; then it is no longer skipped. */
const TEXT_BOX = 'txbxContent';

interface Open {
  text: string[];
  /** Text of a table of contents, and which one. */
  contents: string[];
  contentsId: number | null;
  style: string | null;
  numId: string | null;
  level: number | null;
  hidden: boolean;
  runHidden: boolean;
  markDeleted: boolean;
  markHidden: boolean;
  readonly cell: BodyParagraph['cell'];
  readonly boxes: Draft[];
}

type Draft = BodyParagraph & { readonly contentsId: number | null };

interface OpenTable {
  readonly table: WordTable;
  row: number;
  column: number;
  rowDeleted: boolean;
  cell: WordCell | null;
}

/** `document.xml` → paragraphs in reading order, tracked changes as accepted, hidden text left out. */
export function readBody(bytes: Uint8Array, styles: StyleTable): Body {
  const done: Draft[] = [];
  const open: Open[] = [];
  const tables: OpenTable[] = [];
  const path: string[] = [];
  const fields = createFieldTracker();
  const notes = createNotes();
  let tableCount = 0;
  let skipAt = -1;
  let contentsBlock = false;
  let carried = '';

  const top = (): Open | undefined => open[open.length - 1];
  const skip = (): void => void (skipAt = path.length - 1);

  const openParagraph = (): void => {
    const place = tables[tables.length - 1];
    open.push({
      text: [],
      contents: [],
      contentsId: null,
      style: null,
      numId: null,
      level: null,
      hidden: false,
      runHidden: false,
      markDeleted: false,
      markHidden: false,
      boxes: [],
      cell: place?.cell ? { table: place.table, cell: place.cell } : null,
    });
  };

  const closeParagraph = (): void => {
    const paragraph = open.pop();
    if (!paragraph) return;
    const own = paragraph.text.join('');
    const isContents = own === '' && paragraph.contents.length > 0;
    const text = carried + (isContents ? paragraph.contents.join('') : own);
    carried = '';
    const target = top()?.boxes ?? done;
    if (paragraph.markDeleted) carried = text;
    else if (!(paragraph.markHidden && text === ''))
      target.push({
        text,
        style: paragraph.style,
        numId: paragraph.numId,
        level: paragraph.level,
        cell: paragraph.cell,
        contentsId: isContents ? paragraph.contentsId : null,
      });
    target.push(...paragraph.boxes);
  };

  const say = (paragraph: Open, text: string): void => {
    const contents = fields.contents();
    if (contents === null) paragraph.text.push(text);
    else {
      paragraph.contents.push(text);
      paragraph.contentsId = contents;
    }
  };

  walkXml(bytes, {
    open: (name, attribute) => {
      path.push(name);
      const paragraph = top();
      if (skipAt >= 0) {
        if (name !== TEXT_BOX || path[skipAt] !== 'pict') return;
        skipAt = -1;
      }
      const parent = path[path.length - 2];
      const place = tables[tables.length - 1];
      notes.see(name);
      if (parent === 'rPr' && path[path.length - 3] === 'pPr') {
        // Properties of the paragraph mark, not of any text.
        if ((name === 'del' || name === 'moveFrom') && paragraph) paragraph.markDeleted = true;
        else if (name === 'vanish' && paragraph) paragraph.markHidden = isOn(attribute('val'));
        return;
      }
      if (parent === 'trPr') {
        if (name === 'del' && place) place.rowDeleted = true;
        else if (name === 'gridBefore' && place) place.column += Number(attribute('val') ?? 0) || 0;
        return name === 'trPrChange' ? skip() : undefined;
      }
      if (SKIPPED.has(name)) return skip();
      switch (name) {
        case 'p':
          return openParagraph();
        case 'tbl': {
          const table: WordTable = { id: (tableCount += 1), cells: [], nested: place !== undefined };
          if (place) place.table.nested = true;
          return void tables.push({ table, row: -1, column: 0, rowDeleted: false, cell: null });
        }
        case 'tr':
          if (place) [place.row, place.column, place.rowDeleted] = [place.row + 1, 0, false];
          return;
        case 'tc':
          if (!place) return;
          if (place.rowDeleted) return skip();
          place.cell = { row: place.row, column: place.column, span: 1, merge: null };
          return void place.table.cells.push(place.cell);
        case 'gridSpan':
          if (place?.cell) place.cell.span = Math.min(Math.max(Number(attribute('val')) || 1, 1), 100);
          return;
        case 'vMerge':
          if (place?.cell) place.cell.merge = attribute('val') === 'restart' ? 'restart' : 'continue';
          return;
        case 'docPartGallery':
          contentsBlock = /table of contents/iu.test(attribute('val') ?? '');
          return;
        case 'sdtContent': {
          const isContents = contentsBlock;
          contentsBlock = false;
          if (!isContents) return;
          notes.add('contents');
          return skip();
        }
        case 'fldSimple':
          if (!isContentsCode(attribute('instr') ?? '')) return;
          notes.add('contents');
          return skip();
        case 'fldChar':
          return fields.mark(attribute('fldCharType'));
        case 'r':
          if (paragraph) paragraph.runHidden = paragraph.hidden;
          return;
        default:
          if (!paragraph) return;
          if (parent === 'pPr' || parent === 'numPr') setProperty(paragraph, parent, name, attribute('val'));
          else if (path.lastIndexOf('r') > path.lastIndexOf('p')) {
            if (name === 'rStyle') paragraph.runHidden ||= styles.isHidden(attribute('val') ?? null);
            else if (name === 'vanish') paragraph.runHidden = isOn(attribute('val'));
            else if (!paragraph.runHidden) {
              const sign = signOf(name, attribute('char'));
              if (sign !== '') say(paragraph, sign);
            }
          }
      }
    },
    text: (text) => {
      const paragraph = top();
      const within = path[path.length - 1];
      if (skipAt >= 0 || !paragraph) return;
      if (within === 'instrText') fields.code(text);
      else if (within === 't' && paragraph.runHidden) notes.add('hidden');
      else if (within === 't') say(paragraph, text);
    },
    close: (name) => {
      path.pop();
      if (skipAt >= 0) {
        if (path.length <= skipAt) skipAt = -1;
        // A skipped cell still takes its place in the row; nothing else that is skipped has an end to mind.
        return;
      }
      const place = tables[tables.length - 1];
      if (name === 'tbl') tables.pop();
      else if (name === 'tc' && place?.cell) {
        place.column = place.cell.column + place.cell.span;
        place.cell = null;
      } else if (name === 'p') closeParagraph();
    },
  });
  if (carried !== '')
    done.push({ text: carried, style: null, numId: null, level: null, cell: null, contentsId: null });

  const unclosed = fields.unclosed();
  const isContents = ({ contentsId, style }: Draft): boolean =>
    (contentsId !== null && !unclosed.has(contentsId)) || styles.isContents(style);
  if (done.some(isContents)) notes.add('contents');
  return { paragraphs: done.filter((paragraph) => !isContents(paragraph)), notes };
}

function setProperty(paragraph: Open, parent: string, name: string, value: string | undefined): void {
  if (parent === 'pPr' && name === 'pStyle') paragraph.style = value ?? null;
  else if (parent === 'numPr' && name === 'numId') paragraph.numId = value ?? null;
  else if (parent === 'numPr' && name === 'ilvl') paragraph.level = Number(value ?? 0) || 0;
}
