import { ReaderError, type SourceText } from '../port';
import { layOut } from './layOut';
import { createCounter, joinLabel, type Numbering } from './numbering';
import { readBody, type BodyParagraph } from './readBody';
import { readNumbering } from './readNumbering';
import { NO_STYLES, readStyles, type StyleTable } from './readStyles';
import { openWordPackage } from './wordPackage';

/**
 * A Word document → its text as a reader of the page sees it: automatic numbers in front of their paragraphs,
 * tracked changes as accepted, text boxes once. Hidden text, comments, foot notes, formulas and tables of contents are
 * left out, which the messages say; so are headers and footers. A table that is a list comes as a list, too.
 * Throws ReaderError `broken-file`, `encrypted`, `zip-bomb`, `empty-file` or `unknown-format`.
 */
export function readDocx(bytes: Uint8Array): SourceText {
  const parts = openWordPackage(bytes);
  const stylesPart = parts.related('styles');
  const numberingPart = parts.related('numbering');
  const styles = stylesPart ? readStyles(stylesPart) : NO_STYLES;
  const numberings = numberingPart ? readNumbering(numberingPart) : new Map<string, Numbering>();
  const { paragraphs, notes } = readBody(parts.main, styles);
  const { text, lists } = layOut(numbered(paragraphs, styles, numberings));
  if (text.trim() === '') throw new ReaderError('empty-file');
  return { text, encoding: null, messages: notes.messages(), ...(lists.length > 0 ? { lists } : {}) };
}

/**
 * Puts in front of every paragraph the number that Word shows. An empty paragraph is counted, as in Word, but its
 * number is not printed: it numbers nothing.
 */
function numbered(
  paragraphs: readonly BodyParagraph[],
  styles: StyleTable,
  numberings: ReadonlyMap<string, Numbering>,
): BodyParagraph[] {
  const count = createCounter();
  return paragraphs.map((paragraph) => {
    const inherited = styles.numberingOf(paragraph.style);
    const id = paragraph.numId ?? inherited.numId;
    const numbering = id === null || id === '0' ? undefined : numberings.get(id);
    if (!numbering) return paragraph;
    const inheritedLevel =
      paragraph.numId === null
        ? (levelOfStyle(numbering, inherited.styles) ?? inherited.level)
        : inherited.level;
    const label = count(id!, numbering, paragraph.level ?? inheritedLevel ?? 0);
    return paragraph.text.trim() === ''
      ? paragraph
      : { ...paragraph, text: joinLabel(paragraph.text, label) };
  });
}

/** The level that belongs to one of the styles, the nearest first. */
function levelOfStyle({ levels }: Numbering, styles: readonly string[]): number | null {
  for (const style of styles) {
    const found = [...levels].find(([, level]) => level.style === style);
    if (found) return found[0];
  }
  return null;
}
