import type { FieldContext, FieldExtraction, FieldParagraph, SharedFields } from './fields/fieldTypes';

export type {
  FieldContext,
  FieldDoubt,
  FieldDoubtCode,
  FieldExtraction,
  FieldParagraph,
  FieldSpan,
  SharedFields,
} from './fields/fieldTypes';

const NOBODY = {
  responsibleUnits: [],
  leadUnits: [],
  supportingUnits: [],
  supervisingUnits: [],
  accountableLeaders: [],
  responsiblePersons: [],
  deadline: null,
} as const;

/** Separates the problem of one finding from the fields printed with it. */
export function extractFields(
  paragraphs: readonly FieldParagraph[],
  _context: FieldContext,
): FieldExtraction {
  return {
    problem: paragraphs.map(({ text }, index) => [index, 0, text.length] as const),
    fields: [],
    peeled: [],
    recommendations: [],
    measures: [],
    assignment: NOBODY,
    goal: null,
    progressNote: null,
    statusText: null,
    rectificationType: null,
    doubts: [],
  };
}

/** A field line that covers several findings, or null where the paragraph is none. */
export function sharedFields(_paragraph: FieldParagraph, _context: FieldContext): SharedFields | null {
  return null;
}

/** The field a paragraph opens with (its own enumerator skipped: `1.整改措施：`), or null; so a numbered label is no new problem. */
export function opensWithField(_text: string): boolean {
  return false;
}

/** Whether the paragraph ends with a label that has no value yet (`整改措施：`): numbered paragraphs below belong to it. */
export function endsWithOpenField(_text: string): boolean {
  return false;
}

/** Where the inner text of a wrapper stands: 关于“X”问题的整改 → the range of X; null where nothing is wrapped. */
export function peelWrapper(_text: string): readonly [start: number, end: number] | null {
  return null;
}
