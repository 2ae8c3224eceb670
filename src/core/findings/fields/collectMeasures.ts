import type { Measure } from '../finding';
import { assignmentOf } from './assignment';
import type { FieldParagraph } from './fieldTypes';
import type { OwnerNote } from './owners';
import { sourceSpans } from './sourceSpans';
import type { MeasureClause } from './splitMeasures';

/** Measures that stand together, and the fields printed behind them before the next ones. */
export interface Group {
  readonly clauses: { readonly paragraph: number; readonly clause: MeasureClause }[];
  readonly notes: OwnerNote[];
}

/** Adds measures; a new group begins where fields were printed behind those before. */
export function addToGroups(groups: Group[], paragraph: number, clauses: readonly MeasureClause[]): void {
  const last = groups.at(-1);
  const group: Group = last && last.notes.length === 0 ? last : { clauses: [], notes: [] };
  if (group !== last) groups.push(group);
  group.clauses.push(...clauses.map((clause) => ({ paragraph, clause })));
}

/** Measures with what is theirs, and the notes that turned out to speak for the whole finding. */
export interface CollectedMeasures {
  readonly measures: readonly Measure[];
  readonly notes: readonly OwnerNote[];
}

/**
 * Fields printed behind several groups of measures belong to the group before them; printed once, to the finding. A note behind a
 * stop belongs to the measure before it, or to all where it is the only one and stands at the very end.
 */
export function collectMeasures(
  groups: readonly Group[],
  paragraphs: readonly FieldParagraph[],
): CollectedMeasures {
  const areOwned = groups.filter(({ notes }) => notes.length > 0).length >= 2;
  const notes: OwnerNote[] = areOwned ? [] : groups.flatMap((group) => group.notes);
  const measures = groups.flatMap((group) =>
    draftsOf(group, notes).flatMap(({ paragraph, range, notes: own }): Measure[] => {
      const source = paragraphs[paragraph];
      if (!source) return [];
      return [
        {
          text: source.text.slice(...range),
          spans: sourceSpans(source, ...range),
          ...assignmentOf([...own, ...(areOwned ? group.notes : [])]),
        },
      ];
    }),
  );
  return { measures, notes };
}

interface MeasureDraft {
  readonly paragraph: number;
  readonly range: readonly [number, number];
  readonly notes: OwnerNote[];
}

function draftsOf({ clauses }: Group, findingNotes: OwnerNote[]): MeasureDraft[] {
  const drafts: MeasureDraft[] = [];
  const noted = clauses.filter(({ clause }) => clause.notes.length > 0).length;
  const count = clauses.filter(({ clause }) => clause.range).length;
  clauses.forEach(({ paragraph, clause: { range, notes, isDetached } }, i) => {
    const speaksForAll = isDetached && noted === 1 && i === clauses.length - 1 && count > 1;
    if (range) drafts.push({ paragraph, range, notes: speaksForAll ? [] : [...notes] });
    if (speaksForAll) findingNotes.push(...notes);
    else if (!range) (drafts.at(-1)?.notes ?? findingNotes).push(...notes);
  });
  return drafts;
}
