import { compareDates } from '../../basics/calendarDate';
import type { Assignment, Deadline } from '../finding';
import type { OwnerNote } from './owners';

export const NOBODY: Assignment = {
  responsibleUnits: [],
  leadUnits: [],
  supportingUnits: [],
  supervisingUnits: [],
  accountableLeaders: [],
  responsiblePersons: [],
  deadline: null,
};

const unique = (names: readonly string[]): string[] => [...new Set(names)];

/** The one that ends last; a date outlasts a phrase without one, and of two phrases the first printed stays. */
export function laterDeadline(a: Deadline | null, b: Deadline | null): Deadline | null {
  if (a === null || b === null) return a ?? b;
  if (a.date === null || b.date === null) return a.date === null && b.date !== null ? b : a;
  return compareDates(a.date, b.date) < 0 ? b : a;
}

/**
 * Puts together what several fields say. Where only those that support are named (责任部门：办公室；协办部门：财务科), the others
 * lead.
 */
export function assignmentOf(notes: readonly OwnerNote[]): Assignment {
  const units = notes.flatMap((note) => note.units ?? []);
  const named = (role: 'lead' | 'support' | 'none'): string[] =>
    unique(units.filter((unit) => unit.role === role).map(({ name }) => name));
  const supporting = named('support');
  const lead = named('lead');
  return {
    responsibleUnits: unique(units.map(({ name }) => name)),
    leadUnits: lead.length === 0 && supporting.length > 0 ? named('none') : lead,
    supportingUnits: supporting,
    supervisingUnits: unique(notes.flatMap(({ supervising }) => supervising ?? [])),
    accountableLeaders: unique(notes.flatMap(({ leaders }) => leaders ?? [])),
    responsiblePersons: unique(notes.flatMap(({ persons }) => persons ?? [])),
    deadline: notes.reduce<Deadline | null>(
      (latest, { deadline }) => laterDeadline(latest, deadline ?? null),
      null,
    ),
  };
}

/** Union of assignments, the latest deadline. */
export function unionOf(all: readonly Assignment[]): Assignment {
  const union = (pick: (each: Assignment) => readonly string[]): string[] => unique(all.flatMap(pick));
  return {
    responsibleUnits: union((each) => each.responsibleUnits),
    leadUnits: union((each) => each.leadUnits),
    supportingUnits: union((each) => each.supportingUnits),
    supervisingUnits: union((each) => each.supervisingUnits),
    accountableLeaders: union((each) => each.accountableLeaders),
    responsiblePersons: union((each) => each.responsiblePersons),
    deadline: all.reduce<Deadline | null>((latest, { deadline }) => laterDeadline(latest, deadline), null),
  };
}
