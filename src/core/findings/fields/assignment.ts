import { laterDeadline, unique } from '../assignment';
import type { Assignment, Deadline } from '../finding';
import type { OwnerNote } from './owners';

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
