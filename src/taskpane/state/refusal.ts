import { describeError } from '../../app/errorMessages';
import type { OpenedList } from '../../app/openList';
import { UseCaseError } from '../../app/useCaseError';
import { isReadOnly, isUnitFile, writeRefusal } from '../../app/writeRefusal';

/** Why our writes cannot be done in the list, in words; null where they can. */
export function refusalOf(list: OpenedList | null): string | null {
  const code = list && writeRefusal(list);
  return code ? inWords(code) : null;
}

/** Why nothing is made out of it: the file of a unit is no list. */
export const unitFileReason = (list: OpenedList): string | null =>
  isUnitFile(list) ? inWords('dispatch-file') : null;

/** Why not even colors and results can be written. */
export const readOnlyReason = (list: OpenedList | null): string | null =>
  list && isReadOnly(list) ? inWords('newer-format') : null;

const inWords = (code: UseCaseError['code']): string => describeError(new UseCaseError(code)).happened;
