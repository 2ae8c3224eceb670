import type { OpenedList } from '../../app/openList';
import type { Services } from '../../app/services';
import { WorkbookError } from '../../workbook/port';
import type { Outcome } from '../state/paneState';
import { listing } from '../strings/listing';
import { living } from '../strings/living';
import { updating } from '../strings/updating';
import { nextPaint, type Kit } from './kit';
import { rowName } from './rowName';

/** What is done to a list that people work in; each can be taken back by 撤销 or takes nothing away. */
export interface LivingUseCases {
  /** 反馈意见有更新: what would change; `document` as in PendingUpdate, by default as it was chosen last. */
  readonly compare: (document?: string | null) => Promise<void>;
  /** Writes what was shown, as far as it is decided. */
  readonly update: () => Promise<void>;
  readonly undo: () => Promise<void>;
  /** 新增措施行 for the row of the id. */
  readonly addRow: (id: string) => Promise<void>;
  readonly deleteRow: (id: string, reason: string) => Promise<void>;
  readonly repair: () => Promise<void>;
  /** 更新统计表 */
  readonly statistics: () => Promise<void>;
  /** 接管这份清单 */
  readonly restore: () => Promise<void>;
  /** Which of several lists is the one worked on. */
  readonly chooseList: (sheetName: string) => Promise<void>;
}

export function livingUseCases(kit: Kit): LivingUseCases {
  const { state, dispatch, run, readInto } = kit;

  /** The record of a write, then the list as it is now. */
  async function wrote(present: Services, outcome: Outcome, notice: string): Promise<OpenedList | null> {
    const list = await readInto(present);
    dispatch({ type: 'wrote', outcome, notice });
    return list;
  }

  return {
    compare: async (chosen) => {
      const { imported, facts, adjustments, update } = state.current;
      if (!imported) return;
      const document = chosen === undefined ? (update?.document ?? null) : chosen;
      await run('compare', async (present) => {
        const { planUpdate } = await import('../../app/updateList');
        const list = await readInto(present);
        if (!list) throw new WorkbookError('no-list');
        await nextPaint();
        const { feedback, fileName } = imported;
        const preview = planUpdate(
          list,
          { feedback: { ...feedback, ...facts }, fileName },
          { adjustments, ...(document === null ? {} : { document }) },
          present.today,
        );
        void preview.edit; // made while the progress is shown
        dispatch({
          type: 'compared',
          preview,
          list,
          document,
          notice: updating.announced(preview.statement.account, preview.conflicts.length),
        });
      });
    },
    update: async () => {
      const { imported, facts, adjustments, update, choices } = state.current;
      if (!imported || !update) return;
      const { document } = update;
      const { decisions } = choices;
      const { feedback, fileName } = imported;
      await run('update', async (present) => {
        const { updateList } = await import('../../app/updateList');
        const preview = await updateList(
          present,
          { feedback: { ...feedback, ...facts }, fileName },
          {
            adjustments,
            decisions,
            shown: update.preview.decide(decisions).result,
            ...(document === null ? {} : { document }),
          },
          kit.progressed,
        );
        await wrote(present, { kind: 'updated', preview }, updating.done);
      });
    },
    undo: async () => {
      await run('undo', async (present) => {
        const { undoLast } = await import('../../app/undoLast');
        const report = await undoLast(present);
        const list = await readInto(present);
        const left = report.left.map((each) => rowName(list, each));
        dispatch({
          type: 'wrote',
          outcome: { kind: 'undone', report, left },
          notice: living.undo.done(report).join(''),
        });
      });
    },
    addRow: async (id) => {
      await run('row', async (present) => {
        const [{ addMeasureRow }, { placeOfRow }] = await Promise.all([
          import('../../app/measureRows'),
          import('../../app/traceSource'),
        ]);
        const added = await addMeasureRow(present, id);
        const list = await readInto(present);
        const row = list?.items.findIndex((item) => item.id === added.id) ?? -1;
        const sequence = rowName(list, added.id);
        dispatch({
          type: 'wrote',
          outcome: { kind: 'rowAdded', sequence },
          notice: living.row.added(sequence),
        });
        if (!list || row < 0) return;
        const place = placeOfRow(list, row);
        kit.onGoTo.current?.(place);
        dispatch({ type: 'selected', place });
        await present.workbook.goTo(place);
      });
    },
    deleteRow: async (id, reason) => {
      await run('row', async (present) => {
        const { deleteListRows } = await import('../../app/measureRows');
        const { deleted } = await deleteListRows(present, [id], reason);
        await wrote(present, { kind: 'rowDeleted', count: deleted }, living.row.deleted(deleted));
      });
    },
    repair: async () => {
      await run('repair', async (present) => {
        const { repairList } = await import('../../app/repairList');
        const report = await repairList(present);
        await wrote(present, { kind: 'repaired', report }, living.repair.done);
      });
    },
    statistics: async () => {
      await run('statistics', async (present) => {
        const { refreshStatistics } = await import('../../app/refreshStatistics');
        const { sheets, isTooLong } = await refreshStatistics(present);
        const { outcomesNotice } = await import('../../app/noticeMessages');
        await readInto(present);
        dispatch({
          type: 'sheetWritten',
          notice: listing.statistics.done(sheets, outcomesNotice('outcomes-behind', isTooLong)),
        });
      });
    },
    restore: async () => {
      await run('restore', async (present) => {
        const { restoreMemory } = await import('../../app/restoreMemory');
        const report = await restoreMemory(present);
        await wrote(present, { kind: 'restored', report }, living.restore.done(report.rows, report.traced));
      });
    },
    chooseList: async (sheetName) => {
      await run('save', async (present) => {
        const { chooseList } = await import('../../app/chooseList');
        await chooseList(present, sheetName);
        await readInto(present);
        dispatch({ type: 'sheetWritten', notice: living.lists.chosen(sheetName) });
      });
    },
  };
}
