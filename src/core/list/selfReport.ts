import { normalizeStatus, STATUS, type StatusKey } from '../wording/status';
import { cellText } from './rows';
import type { CellValue } from './item';
import type { ListSettings } from './settings';

type StatusWords = ListSettings['statusWords'];

/** What a unit may report of itself; 长期坚持 and 销号 are decided in the master list. */
export const REPORTED_STATUSES: readonly StatusKey[] = STATUS.flatMap(({ key }) =>
  key === 'completedOngoing' || key === 'closed' ? [] : [key],
);

const SELF_REPORTED = '（自报）';
const MARK = /[（(]\s*自报\s*[)）]/gu;

/** The words of the file of a unit: 已完成 is 已完成（自报） there. */
export const reportedWords = (words: StatusWords): StatusWords => ({
  ...words,
  completed: `${words.completed}${SELF_REPORTED}`,
});

/** 状态 as the master list says it → as a unit's file says it. */
export const toReported = (status: CellValue, words: StatusWords): CellValue =>
  status === words.completed ? reportedWords(words).completed : status;

/**
 * 状态 as a unit returned it → in the words of the list, synonyms included (完成（自报） → 已完成); what is no status stays as
 * it was typed, `isKnown` false.
 */
export function fromReported(
  status: CellValue,
  words: StatusWords,
): { readonly value: CellValue; readonly isKnown: boolean } {
  const text = cellText(status).replace(MARK, '').trim();
  if (text === '') return { value: '', isKnown: true };
  const exact = STATUS.find(({ key }) => words[key] === text);
  if (exact) return { value: text, isKnown: true };
  const { status: key, certain } = normalizeStatus(text);
  return key !== null && certain
    ? { value: words[key], isKnown: true }
    : { value: cellText(status), isKnown: false };
}
