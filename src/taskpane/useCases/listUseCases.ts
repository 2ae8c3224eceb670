import { describeError } from '../../app/errorMessages';
import type { Stage } from '../../core/list/columns';
import { WorkbookError, type CellPlace } from '../../workbook/port';
import { sequenceOf, type KeyedIssue } from '../state/issueGroups';
import { listing } from '../strings/listing';
import { reviewing } from '../strings/reviewing';
import type { CellEdit } from '../workbench/edits';
import type { Kit } from './kit';
import { patience } from './patience';
import { settle } from './settle';

/** What is done with a list that stands in the workbook. */
export interface ListUseCases {
  readonly check: (stage: Stage) => Promise<void>;
  readonly writeCheckResults: () => Promise<void>;
  readonly repaint: () => Promise<void>;
  /** Reads the list again; `show` opens 清单 where there is one and nothing else was begun. */
  readonly readList: (options?: { readonly show?: boolean }) => Promise<void>;
  /** Takes back what a write that was cut off has left. */
  readonly discardUnfinished: () => Promise<void>;
  /** Makes it the one that is looked at, and goes to its cell where it has one. */
  readonly goToIssue: (issue: KeyedIssue) => Promise<void>;
  readonly goTo: (place: CellPlace) => Promise<void>;
  /** Writes one cell; false where the workbook refused it. */
  readonly edit: (edit: CellEdit, step: 'new' | 'undo' | 'redo', notice: string) => Promise<boolean>;
}

export function listUseCases(kit: Kit): ListUseCases {
  const { state, dispatch, run, readInto } = kit;
  const goTo = async (place: CellPlace): Promise<void> => {
    const { list, delivery } = state.current;
    const { shown } = delivery;
    const row = place.row - (list?.content.headerRow ?? 0) - 1;
    const isHidden =
      shown !== null &&
      list?.content.sheetName === place.sheetName &&
      !shown.ids.includes(list.items[row]?.id ?? '');
    if (isHidden) dispatch({ type: 'deliveryChanged', change: { shown: null } });
    kit.onGoTo.current?.(place);
    await run('read', async (present) => {
      // A row that the board has filtered away is shown with all the others.
      if (isHidden) await (await import('../../app/showRows')).showRows(present, null);
      await present.workbook.goTo(place);
    });
  };
  return {
    goTo,
    goToIssue: async ({ key, issue }) => {
      dispatch({ type: 'wentTo', issue: key });
      if (issue.place) await goTo(issue.place);
      else if (issue.row !== null)
        await goTo({ sheetName: issue.sheet, row: issue.row, column: issue.column ?? 0 });
      const place =
        issue.row === null ? '' : reviewing.row(sequenceOf(issue, state.current.list), issue.row + 1);
      dispatch({ type: 'finished', notice: reviewing.went(place, issue.message) });
    },
    check: async (stage) => {
      dispatch({ type: 'optionChosen', stage });
      await run('check', async (present) => {
        const list = await readInto(present);
        if (!list) throw new WorkbookError('no-list');
        const { checkStepwise } = await import('../../app/checkList');
        const { report } = (await checkStepwise(
          list,
          stage,
          present,
          patience(() => true),
        ))!;
        const { error, warning, hint, review } = report.counts;
        const notice = listing.check.announced(error, warning, hint, review);
        dispatch({ type: 'checked', report, list, notice });
      });
    },
    writeCheckResults: async () => {
      const report = state.current.check;
      if (!report) return;
      await run('save', async (present) => {
        const { writeCheckResults } = await import('../../app/writeCheckResults');
        await writeCheckResults(present, report);
        dispatch({ type: 'sheetWritten', notice: listing.check.written });
      });
    },
    repaint: async () => {
      await run('repaint', async (present) => {
        const { repaintList } = await import('../../app/repaintList');
        const report = await repaintList(present);
        const notice = listing.repaint.done(report.validations, report.colorRules);
        dispatch({ type: 'repainted', report, notice });
        await readInto(present);
      });
    },
    discardUnfinished: async () => {
      await run('read', async (present) => {
        const { discardUnfinishedWrite } = await import('../../app/unfinishedWrite');
        await discardUnfinishedWrite(present);
        await readInto(present);
      });
    },
    readList: async ({ show = false } = {}) => {
      await run('read', async (present) => {
        const found = await readInto(present);
        const settled = found && (await settle(kit, present, found));
        if (settled !== found) dispatch({ type: 'followed', list: settled });
        const { source, imported } = state.current;
        if (show && found && source.text === '' && !imported) dispatch({ type: 'shown', view: 'list' });
      });
    },
    edit: async (edit, step, notice) => {
      try {
        const cell = { row: edit.row, column: edit.column, value: edit.after };
        await (await kit.workbook()).setCells(edit.sheetName, [cell]);
        dispatch({ type: 'cellEdited', edit, step, notice });
        return true;
      } catch (error) {
        dispatch({ type: 'failed', problem: describeError(error) });
        return false;
      }
    },
  };
}
