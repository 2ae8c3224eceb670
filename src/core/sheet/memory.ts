import type { Message, Result } from '../basics/result';
import { DISPATCH_SEAL } from './dispatchRecord';
import { packMemory, unpackMemory } from './memoryPacking';
import { MEMORY_FORMAT, type Memory } from './memoryTypes';
import { seal, unseal } from './sealedText';
import type { SheetPlan } from './workbookPlan';

const SEAL = 'zhenggai';

/** Memory → the cells of its sheet, top to bottom. */
export const encodeMemory = (memory: Memory): string[] => seal(SEAL, MEMORY_FORMAT, packMemory(memory));

/**
 * Text of the memory sheet (its cells joined, with or without line breaks) → memory. Total: what is damaged, comes from a
 * newer version or stands in a unit's file gives null and a message (`memory-damaged`, `memory-newer`, `dispatch-file`).
 */
export function decodeMemory(text: string): Result<Memory | null> {
  const sealed = unseal(SEAL, MEMORY_FORMAT, text);
  if (!sealed) return none(unseal(DISPATCH_SEAL, MEMORY_FORMAT, text) ? 'dispatch-file' : 'memory-damaged');
  const { version, value } = sealed;
  if (version > MEMORY_FORMAT) return none('memory-newer', { version });
  const memory = value === undefined ? null : unpackMemory(value);
  return memory === null ? none('memory-damaged') : { value: memory, messages: [] };
}

const none = (code: string, data?: Message['data']): Result<null> => ({
  value: null,
  messages: [data === undefined ? { code } : { code, data }],
});

/** The very hidden sheet. */
export const planMemory = (name: string, memory: Memory): SheetPlan =>
  planHiddenText(name, encodeMemory(memory));

/** Cells of text on a very hidden sheet. */
export const planHiddenText = (name: string, cells: readonly string[]): SheetPlan => ({
  role: 'memory',
  name,
  visibility: 'veryHidden',
  columns: [{ width: 20 }],
  blocks: [{ row: 0, column: 0, values: cells.map((cell) => [cell]), style: { format: 'text' } }],
  table: null,
  validations: [],
  colorRules: [],
  freeze: null,
  print: null,
  links: [],
});
