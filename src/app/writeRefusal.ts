import type { OpenedList } from './openList';
import type { UseCaseErrorCode } from './useCaseError';

/** Why our own writes (更新, 新增措施行, 删除, 撤销) cannot be done in this list; null where they can. */
export function writeRefusal({ memory, messages, columns }: OpenedList): UseCaseErrorCode | null {
  if (isReadOnly({ messages })) return 'newer-format';
  if (isUnitFile({ messages })) return 'dispatch-file';
  if (!memory) return 'no-memory';
  return columns.id === null ? 'no-id-column' : null;
}

/** Made by a newer version of the program: nothing at all is written. */
export const isReadOnly = ({ messages }: Pick<OpenedList, 'messages'>): boolean =>
  messages.some(({ code }) => code === 'memory-newer');

/** Made by 任务分解下发 for one unit: it is filled in, checked and returned, and never becomes a list of its own. */
export const isUnitFile = ({ messages }: Pick<OpenedList, 'messages'>): boolean =>
  messages.some(({ code }) => code === 'dispatch-file');
