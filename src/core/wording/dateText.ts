import type { CalendarDate } from '../basics/calendarDate';
import { NO_CONTEXT, parseDeadline } from './deadline';
import { squeeze } from './squeeze';
import { findTimeAtoms } from './timeAtoms';

/** What a text typed into a date cell is. */
export type DateText =
  /** One day, printed in full: 2025.12.30, １２月 with its year, 2025年12月底前. */
  | { readonly kind: 'certain'; readonly date: CalendarDate }
  /** A day with something missing or to be guessed (12月底前, 2025.10, 2021915日); `guess` where there is one. */
  | { readonly kind: 'ambiguous'; readonly guess: CalendarDate | null }
  /** A day that does not exist: 2025年2月30日. */
  | { readonly kind: 'impossible' }
  /** More than a day (2024年底前，并长期坚持): turning it into a date would lose words. */
  | { readonly kind: 'phrase'; readonly date: CalendarDate | null }
  /** No date at all: 立行立改, 待定. */
  | { readonly kind: 'none' };

/** What may stand around a date without saying more than it. */
const BESIDE_DATE = /^(?:于|在|至|到|前|之前|以前|前完成|底前|之前完成|以前完成|完成|内|止|[。，,；;.])*$/;

/** Classifies a date typed as text. */
export function readDateText(text: string): DateText {
  const squeezed = squeeze(text).text;
  const atoms = findTimeAtoms(squeezed);
  const [atom] = atoms;
  if (!atom) return { kind: 'none' };
  if (atoms.some(({ meaning }) => meaning.what === 'damaged')) return { kind: 'ambiguous', guess: null };
  if (!atoms.some(({ meaning }) => meaning.what === 'date')) return { kind: 'none' };
  const { date, uncertain, kind } = parseDeadline(text, NO_CONTEXT);
  if (atoms.length > 1) return kind === 'unknown' ? { kind: 'impossible' } : { kind: 'phrase', date };
  if (!BESIDE_DATE.test(squeezed.slice(0, atom.start)) || !BESIDE_DATE.test(squeezed.slice(atom.end))) {
    return { kind: 'phrase', date };
  }
  if (kind === 'unknown') return { kind: 'impossible' };
  if (date !== null && !uncertain) return { kind: 'certain', date };
  return { kind: 'ambiguous', guess: date };
}

/** `2025.12.30`, `20251230`, `2025年12月底前` → the day; null unless it is certain. */
export function normalizeDateText(text: string): CalendarDate | null {
  const read = readDateText(text);
  return read.kind === 'certain' ? read.date : null;
}
