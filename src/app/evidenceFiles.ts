import { columnHeader } from '../core/list/columns';
import { matchEvidence, recordEvidence, type EvidenceFile, type EvidenceMatch } from '../core/list/evidence';
import { textOf } from '../core/list/mergeSentence';
import { cellText } from '../core/list/rows';
import { rowLabel } from '../core/report/periodStatement';
import { WorkbookError } from '../workbook/port';
import { demandMemory, listEdit } from './listEdit';
import { openList, type OpenedList } from './openList';
import { changesPage } from './periods';
import type { Services } from './services';
import { UseCaseError } from './useCaseError';

/**
 * 记入佐证材料: name and SHA-256 of each file as a further line of the cell, and a line of 变更记录; what is recorded already is passed over. Throws WorkbookError `no-list`,
 * UseCaseError `no-memory`, `dispatch-file`, `no-evidence-column`, `row-gone`, `evidence-recorded`, `cell-full`.
 */
export async function recordEvidenceFiles(
  services: Pick<Services, 'workbook' | 'today'>,
  id: string,
  files: readonly EvidenceFile[],
): Promise<{ readonly added: number }> {
  const { workbook, today } = services;
  const opened = await listWithEvidence(services);
  demandMemory(opened);
  const record = recordEvidence(opened.items, id, files);
  if ('refusal' in record) throw new UseCaseError(record.refusal);
  const { cells } = opened.items.find((item) => item.id === id)!;
  const row = rowLabel(cellText(cells.sequence), textOf(cells));
  const { from, to } = record;
  const entry = { date: today, row, field: columnHeader('evidence'), from, to, reason: '' };
  const writes = { cells: record.cells, inserts: [], deletes: [] };
  const pages = [changesPage(opened, [entry], today)];
  await workbook.edit(listEdit(opened, { action: 'evidence', writes, pages }, today));
  return { added: record.added };
}

/** 核对文件: what the row says of each file. Writes nothing. Throws WorkbookError `no-list`, UseCaseError `no-evidence-column`, `row-gone`. */
export async function matchEvidenceFiles(
  services: Pick<Services, 'workbook'>,
  id: string,
  files: readonly EvidenceFile[],
): Promise<readonly EvidenceMatch[]> {
  const { items } = await listWithEvidence(services);
  const item = items.find((each) => each.id === id && id !== '');
  if (!item) throw new UseCaseError('row-gone');
  return files.map((file) => matchEvidence(cellText(item.cells.evidence), file));
}

async function listWithEvidence(services: Pick<Services, 'workbook'>): Promise<OpenedList> {
  const opened = await openList(services);
  if (!opened) throw new WorkbookError('no-list');
  if (opened.columns.evidence === null) throw new UseCaseError('no-evidence-column');
  return opened;
}
