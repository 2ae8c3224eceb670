import { extractFrom } from './fields/extractFrom';
import type { FieldContext, FieldExtraction, FieldParagraph } from './fields/fieldTypes';
import { mayOpenWithLabel } from './fields/fieldLabels';
import { readLabels } from './fields/readLabels';
import { peelWrapper as peel } from './fields/wrapper';

export type {
  FieldContext,
  FieldDoubt,
  FieldDoubtCode,
  FieldExtraction,
  FieldParagraph,
  FieldSpan,
  SharedFields,
} from './fields/fieldTypes';
export { severalIn, speaksForSeveral } from './fields/several';
export { sharedFields } from './fields/sharedFields';

/**
 * Separates the problem of one finding from the fields printed with it, in every layout: lines of their own, several in one line,
 * in brackets, behind each measure, in prose. The paragraphs are the finding's own text and those below it.
 */
export function extractFields(paragraphs: readonly FieldParagraph[], context: FieldContext): FieldExtraction {
  return extractFrom(paragraphs, context);
}

/** A label at the beginning ends within so many characters, brackets around it and in it included. */
const REACH_OF_LABEL = 90;
const REACH_OF_BRACKETS = 420;
/** What a label ends with: a mark, 为 or 是, or a blank, a stop or the end behind a few characters. */
const ENDS_LABEL = /[：:【[〔为是]|^[\s\u3000]*[^\s\u3000，。；：、]{2,12}(?:[\s\u3000]|。|$)/;

/** Whether a paragraph opens with a field (its own enumerator skipped: `1.整改措施：`), so that it is no problem of its own. */
export function opensWithField(text: string): boolean {
  if (!mayOpenWithLabel(text) || !ENDS_LABEL.test(text.slice(0, REACH_OF_LABEL))) return false;
  const [first] = readLabels(text.slice(0, REACH_OF_BRACKETS), 'plan', REACH_OF_LABEL);
  return first !== undefined && first.key !== 'problem' && text.slice(0, first.labelStart).trim() === '';
}

/** Whether a paragraph ends with a label that has no value yet (`整改措施：`): what stands below belongs to it. */
export function endsWithOpenField(text: string): boolean {
  const last = readLabels(text, 'plan').at(-1);
  return last !== undefined && text.slice(last.start, last.end).trim() === '';
}

/** Where the inner text of a wrapper stands: 关于“X”问题的整改 → the range of X; null where nothing is wrapped. */
export function peelWrapper(text: string): readonly [start: number, end: number] | null {
  const wrapper = peel(text);
  return wrapper && [wrapper.start, wrapper.end];
}
