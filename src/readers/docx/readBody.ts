import type { StyleTable } from './readStyles';
import { isOn, walkXml } from './xml';

/** A paragraph of the body as the reader sees it, before its number is counted. */
export interface BodyParagraph {
  readonly text: string;
  readonly style: string | null;
  /** Numbering written at the paragraph itself; null where it comes from the style. */
  readonly numId: string | null;
  readonly level: number | null;
  /** Place in a table: column of the row, else null. */
  readonly cell: { readonly table: number; readonly row: number; readonly column: number } | null;
}

/** Content that is not part of the text as accepted and shown: deletions, moved-away text, field codes, doubles. */
const SKIPPED: ReadonlySet<string> = new Set([
  'del',
  'moveFrom',
  'instrText',
  'delText',
  'Fallback',
  'annotationRef',
  'footnoteReference',
  'endnoteReference',
  'commentReference',
  'sectPr',
  'tblPr',
  'tblGrid',
  'trPr',
  'tcPr',
  'pict',
  'rPrChange',
  'pPrChange',
  'numPrChange',
  'docPartObj',
]);

/** Elements of `w:pict` apart, a picture may hold a text box; then it is no longer skipped. */
const TEXT_BOX = 'txbxContent';

interface Open {
  text: string[];
  style: string | null;
  numId: string | null;
  level: number | null;
  hidden: boolean;
  runHidden: boolean;
  markDeleted: boolean;
  readonly cell: BodyParagraph['cell'];
  readonly boxes: BodyParagraph[];
}

/** `document.xml` → paragraphs in reading order, tracked changes as accepted, hidden text left out. */
export function readBody(bytes: Uint8Array, styles: StyleTable): BodyParagraph[] {
  const done: BodyParagraph[] = [];
  const open: Open[] = [];
  const tables: { id: number; row: number; column: number }[] = [];
  const path: string[] = [];
  let tableCount = 0;
  let skipAt = -1;
  let carried = '';

  const top = (): Open | undefined => open[open.length - 1];
  const inRun = (): boolean => path.includes('r');

  walkXml(bytes, {
    open: (name, attribute) => {
      path.push(name);
      if (skipAt >= 0 && !(name === TEXT_BOX && path[skipAt] === 'pict')) return;
      if (name === TEXT_BOX) skipAt = -1;
      const paragraph = top();
      const parent = path[path.length - 2];
      if (name === 'del' && parent === 'rPr' && path[path.length - 3] === 'pPr') {
        if (paragraph) paragraph.markDeleted = true;
        return;
      }
      if (SKIPPED.has(name)) {
        skipAt = path.length - 1;
        return;
      }
      switch (name) {
        case 'p': {
          const table = tables[tables.length - 1];
          open.push({
            text: [],
            style: null,
            numId: null,
            level: null,
            hidden: false,
            runHidden: false,
            markDeleted: false,
            boxes: [],
            cell: table ? { table: table.id, row: table.row, column: table.column } : null,
          });
          break;
        }
        case 'tbl':
          tables.push({ id: (tableCount += 1), row: -1, column: -1 });
          break;
        case 'tr': {
          const table = tables[tables.length - 1];
          if (table) [table.row, table.column] = [table.row + 1, -1];
          break;
        }
        case 'tc': {
          const table = tables[tables.length - 1];
          if (table) table.column += 1;
          break;
        }
        case 'r':
          if (paragraph) paragraph.runHidden = paragraph.hidden;
          break;
        default:
          if (paragraph) inParagraph(paragraph, name, parent, attribute, inRun(), styles);
      }
    },
    text: (text) => {
      const paragraph = top();
      if (skipAt >= 0 || !paragraph || path[path.length - 1] !== 't' || paragraph.runHidden) return;
      paragraph.text.push(text);
    },
    close: (name) => {
      path.pop();
      if (skipAt >= 0) {
        if (path.length <= skipAt) skipAt = -1;
        return;
      }
      if (name === 'tbl') tables.pop();
      if (name !== 'p') return;
      const paragraph = open.pop();
      if (!paragraph) return;
      const text = carried + paragraph.text.join('');
      carried = '';
      const target = top()?.boxes ?? done;
      if (paragraph.markDeleted) carried = text;
      else
        target.push({
          text,
          style: paragraph.style,
          numId: paragraph.numId,
          level: paragraph.level,
          cell: paragraph.cell,
        });
      target.push(...paragraph.boxes);
    },
  });
  if (carried !== '') done.push({ text: carried, style: null, numId: null, level: null, cell: null });
  return done;
}

function inParagraph(
  paragraph: Open,
  name: string,
  parent: string | undefined,
  attribute: (name: string) => string | undefined,
  inRun: boolean,
  styles: StyleTable,
): void {
  const value = attribute('val');
  if (parent === 'pPr' && name === 'pStyle') paragraph.style = value ?? null;
  else if (parent === 'numPr' && name === 'numId') paragraph.numId = value ?? null;
  else if (parent === 'numPr' && name === 'ilvl') paragraph.level = Number(value ?? 0) || 0;
  else if (inRun && name === 'rStyle') paragraph.runHidden ||= styles.isHidden(value ?? null);
  else if (inRun && name === 'vanish') paragraph.runHidden = isOn(value);
  else if (inRun && !paragraph.runHidden) paragraph.text.push(SIGNS[name] ?? symbol(name, attribute('char')));
}

/** Signs that are elements instead of characters. */
const SIGNS: Readonly<Record<string, string>> = {
  tab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '-',
  softHyphen: '',
  ptab: '\t',
};

/** `w:sym` names a sign of a symbol font; those of the private area are bullets of a kind. */
function symbol(name: string, code: string | undefined): string {
  if (name !== 'sym' || code === undefined) return '';
  const point = Number.parseInt(code, 16);
  return Number.isNaN(point) || point > 0xffff
    ? ''
    : point >= 0xe000 && point <= 0xf8ff
      ? '●'
      : String.fromCharCode(point);
}
