import type { CellBlock, CellStyle, WorkbookPlan } from '../../core/sheet/workbookPlan';
import type { Renaming, UnfinishedWrite } from '../port';
import type { Batch } from './batch';
import { writeRows } from './blockValues';
import { NUMBER_FORMATS, toHostValue } from './cellValues';
import { rangeOf, setNumberFormat } from './ranges';
import type { Target } from './sheets';
import { nameNamed, type WorkbookState } from './state';

/**
 * A note in the first cell of the memory sheet while a plan is being written. It is the first thing written and its
 * replacement by the memory's own text is the last, so that this cell alone tells a finished list from one cut off.
 */
const MARK = '{"unfinished":';

export interface Journal extends UnfinishedWrite {
  /** Names of the plan as they were; null for a name that did not exist. */
  readonly names: readonly { readonly name: string; readonly formula: string | null }[];
}

/** The note, or null where the cell holds anything else. */
export function parseJournal(firstCell: unknown): Journal | null {
  if (typeof firstCell !== 'string' || !firstCell.startsWith(MARK)) return null;
  return (JSON.parse(firstCell) as { readonly unfinished: Journal }).unfinished;
}

const FIRST_CELL = { row: 0, column: 0, rows: 1, columns: 1 };

export async function openJournal(
  batch: Batch,
  { sheet }: Target,
  before: WorkbookState,
  plan: WorkbookPlan,
  renamings: readonly Renaming[],
): Promise<void> {
  const unfinished: Journal = {
    kind: 'write',
    sheets: plan.sheets.map(({ name }) => name),
    renamings,
    names: plan.names.map(({ name }) => ({ name, formula: nameNamed(before, name)?.formula ?? null })),
  };
  await batch.reserve(1000);
  setNumberFormat(rangeOf(sheet, FIRST_CELL), NUMBER_FORMATS.text);
  await writeRows(batch, sheet, 0, 0, [[JSON.stringify({ unfinished })]]);
}

/** The last action of a write. Does nothing for other sheets than the memory. */
export async function writeFirstCell(batch: Batch, { plan, sheet }: Target): Promise<void> {
  if (plan.role !== 'memory') return;
  const block = plan.blocks.find(hasFirstCell);
  await writeRows(batch, sheet, 0, 0, [[toHostValue(block?.values[0]?.[0] ?? '')]]);
}

/** The memory without its first cell, which holds the journal for now; other sheets as they are. */
export function withoutFirstCell(target: Target): Target {
  if (target.plan.role !== 'memory') return target;
  const blocks = target.plan.blocks.flatMap((block) => (hasFirstCell(block) ? cutFirstCell(block) : [block]));
  return { ...target, plan: { ...target.plan, blocks } };
}

const hasFirstCell = (block: CellBlock): boolean => block.row === 0 && block.column === 0;

function cutFirstCell(block: CellBlock): readonly CellBlock[] {
  const [firstRow = [], ...rows] = block.values;
  const style = Array.isArray(block.style) ? (block.style as readonly CellStyle[]).slice(1) : block.style;
  return [
    ...(firstRow.length > 1 ? [{ ...block, column: 1, values: [firstRow.slice(1)], style }] : []),
    ...(rows.length > 0 ? [{ ...block, row: 1, values: rows }] : []),
  ];
}
