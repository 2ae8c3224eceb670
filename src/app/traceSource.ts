import type { TextRange } from '../core/basics/textRange';
import { clip } from '../core/basics/rangeList';
import { cellText } from '../core/list/rows';
import { rowsAt, traceRow } from '../core/list/trace';
import type { DocumentMemory } from '../core/sheet/memoryTypes';
import { SOURCE_TEXT_AT } from '../core/sheet/planSource';
import { rebuildSource } from '../core/sheet/sourcePieces';
import type { CellPlace } from '../workbook/port';
import type { OpenedList } from './openList';

/** A feedback document as the workbook keeps it. */
export interface SourceDocument {
  readonly memory: DocumentMemory;
  /** Its text, character by character; null where 反馈原文 was deleted or edited. */
  readonly text: string | null;
}

/** A paragraph with the parts of it that a row answers. */
export interface TracedParagraph {
  readonly range: TextRange;
  readonly text: string;
  /** Inside the paragraph, offsets into its text. */
  readonly marked: readonly TextRange[];
}

/** The sentence of a row in its paragraphs. */
export interface TracedSentence {
  readonly document: SourceDocument;
  readonly paragraphs: readonly TracedParagraph[];
}

export const sourceDocuments = ({ memory, workbook }: OpenedList): readonly SourceDocument[] =>
  (memory?.documents ?? []).map((document) => {
    const rows = workbook.companions[document.sheets.source];
    const cells = (rows ?? [])
      .slice(SOURCE_TEXT_AT.row, SOURCE_TEXT_AT.row + document.source.pieces.length)
      .map((row) => cellText(row[SOURCE_TEXT_AT.column]));
    return { memory: document, text: rows === undefined ? null : rebuildSource(document.source, cells) };
  });

/** The paragraphs of a document, as 反馈原文 shows them. */
export const paragraphsOf = ({ memory, text }: SourceDocument): readonly TracedParagraph[] =>
  text === null
    ? []
    : memory.source.pieces.map((range) => ({ range, text: text.slice(...range), marked: [] }));

/** Where the row's sentence stands; null where it answers no document or the text is gone. */
export function traceSentence(
  opened: OpenedList,
  documents: readonly SourceDocument[],
  rowId: string,
): TracedSentence | null {
  const trace = traceRow(
    documents.map(({ memory }) => memory),
    opened.items,
    rowId,
  );
  const document = trace && documents[trace.document];
  if (!trace || !document || document.text === null) return null;
  const paragraphs = paragraphsOf(document).flatMap((paragraph) => {
    const [start, end] = paragraph.range;
    const marked = clip(trace.spans, start, end).map(([from, to]): TextRange => [from - start, to - start]);
    return marked.length === 0 ? [] : [{ ...paragraph, marked }];
  });
  return { document, paragraphs };
}

/** Why a row leads to no sentence; the words stand in the pane. */
export type Untraced =
  | 'no-memory' // nothing is remembered of the documents
  | 'no-id' // 编号 is empty or its column is gone
  | 'own-row' // added by a person, answers nothing
  | 'source-deleted' // 反馈原文 is gone
  | 'source-edited'; // its words are no longer those that were read

/** The sentence of a row, or why there is none to show. */
export function traceOrWhy(
  opened: OpenedList,
  documents: readonly SourceDocument[],
  row: number,
): TracedSentence | Untraced {
  if (!opened.memory) return 'no-memory';
  const id = opened.items[row]?.id ?? '';
  if (id === '') return 'no-id';
  const traced = traceSentence(opened, documents, id);
  if (traced) return traced;
  const trace = traceRow(opened.memory.documents, opened.items, id);
  const document = trace && opened.memory.documents[trace.document];
  if (!document) return 'own-row';
  return opened.workbook.companions[document.sheets.source] === undefined
    ? 'source-deleted'
    : 'source-edited';
}

/** Cells of the rows that answer what stands at an offset of a document; the first one is where to go. */
export function rowsOfSource(
  opened: OpenedList,
  { memory }: SourceDocument,
  paragraph: TextRange,
  offset: number,
): readonly CellPlace[] {
  const wanted = new Set(rowsAt(memory, offset, paragraph));
  return opened.items.flatMap(({ id }, row) => (wanted.has(id) ? [placeOfRow(opened, row)] : []));
}

/** The cell of a row (index into the items) that says what it is about. */
export const placeOfRow = ({ content, columns }: OpenedList, row: number): CellPlace => ({
  sheetName: content.sheetName,
  row: content.headerRow + 1 + row,
  column: content.firstColumn + (columns.point ?? columns.finding ?? 0),
});

/** Index of the row of the list in which a cell of the workbook stands; null outside of the list. */
export function rowIndexAt({ content, items }: OpenedList, place: CellPlace): number | null {
  const row = place.row - content.headerRow - 1;
  return place.sheetName === content.sheetName && items[row] !== undefined ? row : null;
}

/** Id of that row; null outside of the list, or where it has none. */
export function rowAtCell(opened: OpenedList, place: CellPlace): string | null {
  const row = rowIndexAt(opened, place);
  return (row === null ? '' : opened.items[row]!.id) || null;
}
