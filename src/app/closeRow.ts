import type { CalendarDate } from '../core/basics/calendarDate';
import {
  closeRow as planClosure,
  reopenRow as planReopening,
  type ClosureRefusal,
  type ReopeningRefusal,
  type StatusStep,
} from '../core/list/closeRow';
import { columnHeader } from '../core/list/columns';
import { textOf } from '../core/list/mergeSentence';
import { cellText } from '../core/list/rows';
import { rowLabel } from '../core/report/periodStatement';
import type { UndoAction } from '../core/sheet/memoryTypes';
import { WorkbookError } from '../workbook/port';
import { demandMemory, listEdit } from './listEdit';
import { openList, type OpenedList } from './openList';
import { changesPage } from './periods';
import type { Services } from './services';
import { UseCaseError } from './useCaseError';

type Given = Pick<Services, 'workbook' | 'today'>;

/**
 * 销号 of a row of the master list: 状态, 核验人, 销号时间 as far as it has the columns, and a line of 变更记录 in any case. Throws
 * WorkbookError `no-list`, UseCaseError `dispatch-file`, `no-memory`, `row-gone`, `not-completed`, `verifier-missing`,
 * `closure-date`.
 */
export async function closeRow(
  services: Given,
  id: string,
  closure: { readonly verifiedBy: string; readonly date: CalendarDate },
): Promise<void> {
  const opened = await masterList(services);
  const { today } = services;
  const step = planClosure(opened.items, id, { ...closure, today }, opened.settings);
  const reason = `核验人：${closure.verifiedBy.trim()}；销号时间：${closure.date}`;
  await writeStep(services, opened, id, 'close', step, reason);
}

/** 回头看 of a closed row. Throws as `closeRow`, and UseCaseError `not-closed`, `reason-missing`. */
export async function reopenRow(services: Given, id: string, reason: string): Promise<void> {
  const opened = await masterList(services);
  const step = planReopening(opened.items, id, reason, opened.settings);
  const told = opened.items.find((item) => item.id === id)?.cells;
  const was = [cellText(told?.verifiedBy), cellText(told?.closedOn)].filter((text) => text !== '');
  const before = was.length === 0 ? '' : `（原核验、销号：${was.join('，')}）`;
  await writeStep(services, opened, id, 'reopenRow', step, `回头看：${reason.trim()}${before}`);
}

async function masterList(services: Given): Promise<OpenedList> {
  const opened = await openList(services);
  if (!opened) throw new WorkbookError('no-list');
  demandMemory(opened);
  return opened;
}

async function writeStep(
  { workbook, today }: Given,
  opened: OpenedList,
  id: string,
  action: UndoAction,
  step: StatusStep | { readonly refusal: ClosureRefusal | ReopeningRefusal },
  reason: string,
): Promise<void> {
  if ('refusal' in step) throw new UseCaseError(step.refusal);
  const { cells } = opened.items.find((item) => item.id === id)!;
  const entry = {
    date: today,
    row: rowLabel(cellText(cells.sequence), textOf(cells)),
    field: columnHeader('status'),
    from: step.from,
    to: step.to,
    reason,
  };
  const writes = { cells: step.cells, inserts: [], deletes: [] };
  // Closing, reopening and closing again on one day are three lines, though the last says what the first said.
  const pages = [changesPage(opened, [entry], NEVER)];
  await workbook.edit(listEdit(opened, { action, writes, pages }, today));
}

/** A day after every line of 变更记录: none of them counts as said already. */
const NEVER: CalendarDate = '9999-12-31';
