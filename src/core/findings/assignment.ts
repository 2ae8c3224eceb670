import { compareDates } from '../basics/calendarDate';
import type { Assignment, Deadline } from './finding';

/** Nobody and no date. */
export const NOBODY: Assignment = {
  responsibleUnits: [],
  leadUnits: [],
  supportingUnits: [],
  supervisingUnits: [],
  accountableLeaders: [],
  responsiblePersons: [],
  deadline: null,
};

const NAMES = Object.keys(NOBODY).filter((key) => key !== 'deadline') as Exclude<
  keyof Assignment,
  'deadline'
>[];

export const unique = (names: readonly string[]): string[] => [...new Set(names)];

/** The part of a finding or measure that says who and until when. */
export const pickAssignment = (from: Assignment): Assignment =>
  Object.fromEntries([...NAMES, 'deadline' as const].map((key) => [key, from[key]])) as unknown as Assignment;

/** The one that ends last; a date outlasts a phrase without one, and of two phrases the first printed stays. */
export function laterDeadline(a: Deadline | null, b: Deadline | null): Deadline | null {
  if (a === null || b === null) return a ?? b;
  if (a.date === null || b.date === null) return a.date === null && b.date !== null ? b : a;
  return compareDates(a.date, b.date) < 0 ? b : a;
}

/** Union of assignments, the latest deadline. */
export const unionOf = (all: readonly Assignment[]): Assignment =>
  ({
    ...Object.fromEntries(NAMES.map((key) => [key, unique(all.flatMap((each) => each[key]))])),
    deadline: all.reduce<Deadline | null>((latest, { deadline }) => laterDeadline(latest, deadline), null),
  }) as Assignment;

/** What one says comes first; the other fills what it leaves open. */
export const fillFrom = (own: Assignment, other: Assignment): Assignment =>
  other === NOBODY
    ? own
    : ({
        ...Object.fromEntries(NAMES.map((key) => [key, own[key].length > 0 ? own[key] : other[key]])),
        deadline: own.deadline ?? other.deadline,
      } as Assignment);
