import { useMemo, useRef, type Dispatch, type RefObject } from 'react';
import type { Issue } from '../app/checkList';
import { describeError } from '../app/errorMessages';
import type { Stage } from '../core/list/columns';
import type { DocumentKind, InspectionFeedback } from '../core/findings/finding';
import type { CellPlace } from '../workbook/port';
import type { Services } from '../app/services';
import { UseCaseError } from '../app/useCaseError';
import type { Composition, PaneWorkbook } from './composition';
import type { PaneAction } from './state/paneAction';
import type { PaneState, Task } from './state/paneState';
import { listing } from './strings/listing';
import { previewing } from './strings/previewing';
import type { CellEdit } from './workbench/edits';

/** What the views can ask for. Each shows its progress, and a failure leaves everything in place. */
export interface UseCases {
  readonly recognize: (kind?: DocumentKind) => Promise<void>;
  readonly takeExample: () => Promise<void>;
  readonly generate: () => Promise<void>;
  readonly check: (stage: Stage) => Promise<void>;
  readonly writeCheckResults: () => Promise<void>;
  readonly repaint: () => Promise<void>;
  /** Reads the list again; `show` opens 清单 where there is one and nothing else was begun. */
  readonly readList: (options?: { readonly show?: boolean }) => Promise<void>;
  /** Takes back what a write that was cut off has left. */
  readonly discardUnfinished: () => Promise<void>;
  readonly goTo: (issue: Issue) => Promise<void>;
  /** Writes one cell; false where the workbook refused it. */
  readonly edit: (edit: CellEdit, step: 'new' | 'undo' | 'redo', notice: string) => Promise<boolean>;
  /** Runs other work with the same progress and error handling. */
  readonly run: (task: Task, work: (services: Services) => Promise<void>) => Promise<boolean>;
  readonly workbook: () => Promise<PaneWorkbook>;
  /** Puts another workbook in the place of the present one. */
  readonly replaceWorkbook: (bytes?: Uint8Array) => Promise<PaneWorkbook>;
  /** Where the workbench shows a place; Excel shows it by itself. */
  readonly onGoTo: RefObject<((place: CellPlace) => void) | null>;
}

/** Lets the browser draw what was just dispatched before heavy work blocks it. */
const nextPaint = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));

export function useUseCases(
  composition: Composition,
  state: RefObject<PaneState>,
  dispatch: Dispatch<PaneAction>,
): UseCases {
  const open = useRef<Promise<PaneWorkbook> | null>(null);
  const onGoTo = useRef<((place: CellPlace) => void) | null>(null);
  return useMemo(() => {
    const workbook = (): Promise<PaneWorkbook> => {
      open.current ??= composition.openWorkbook().catch((error: unknown) => {
        open.current = null;
        throw error;
      });
      return open.current;
    };
    const services = async (): Promise<Services> => ({
      workbook: await workbook(),
      readFile: composition.readFile,
      workdays: composition.workdays,
      today: composition.today(),
    });

    async function run(task: Task, work: (services: Services) => Promise<void>): Promise<boolean> {
      dispatch({ type: 'started', task });
      await nextPaint();
      try {
        await work(await services());
        dispatch({ type: 'finished' });
        return true;
      } catch (error) {
        dispatch({ type: 'failed', problem: describeError(error) });
        return false;
      }
    }

    async function readInto(present: Services): Promise<boolean> {
      const { asOpenedList } = await import('../app/openList');
      const content = await present.workbook.read();
      const list = asOpenedList(content);
      dispatch({ type: 'listRead', list, unfinished: content.unfinished ?? null });
      return list !== null;
    }

    /** What was decided about an earlier version of the document is decided again, and can be undone. */
    async function recall(feedback: InspectionFeedback): Promise<void> {
      const { recallDecisions } = await import('../app/recallDecisions');
      const adjustments = await recallDecisions(await services(), feedback);
      if (adjustments.length === 0) return;
      dispatch({ type: 'decisionsRecalled', adjustments, notice: previewing.recalled(adjustments.length) });
    }

    return {
      run,
      workbook,
      onGoTo,
      replaceWorkbook: async (bytes) => {
        const next = await composition.openWorkbook(bytes);
        open.current = Promise.resolve(next);
        dispatch({ type: 'workbookReplaced' });
        return next;
      },
      recognize: async (kind) => {
        dispatch({ type: 'started', task: 'import' });
        await nextPaint();
        try {
          const { source } = state.current;
          const document = await composition.importDocument(
            source.file ?? { text: source.text, ...(source.name ? { name: source.name } : {}) },
            { ...(source.encoding ? { encoding: source.encoding } : {}), ...(kind ? { kind } : {}) },
          );
          const { findings, doubts } = document.feedback;
          const points = findings.reduce((sum, finding) => sum + finding.points.length, 0);
          const notice = previewing.announced(findings.length, points, doubts.length);
          dispatch({ type: 'imported', document, kind: kind ?? null, notice });
          if (state.current.list) await recall(document.feedback);
          if (findings.length === 0 && !document.list) {
            dispatch({ type: 'failed', problem: describeError(new UseCaseError('no-findings')) });
          }
        } catch (error) {
          dispatch({ type: 'failed', problem: describeError(error) });
        }
      },
      takeExample: async () => {
        try {
          const { exampleText, exampleName } = await import('./example');
          dispatch({ type: 'textTyped', text: exampleText, name: exampleName });
        } catch (error) {
          dispatch({ type: 'failed', problem: describeError(error) });
        }
      },
      generate: async () => {
        const { imported, facts, adjustments, grain, profile } = state.current;
        if (!imported) return;
        const written = await run('generate', async (present) => {
          const onProgress = (share: number): void => dispatch({ type: 'progressed', share });
          const { list, fileName, feedback } = imported;
          const report = list
            ? await (
                await import('../app/adoptList')
              ).adoptList(present, { ...list, fileName }, profile, onProgress)
            : await (
                await import('../app/generateList')
              ).generateList(
                present,
                { feedback: { ...feedback, ...facts }, fileName },
                { grain, profile, adjustments },
                onProgress,
              );
          dispatch({
            type: 'generated',
            report,
            notice: `${listing.report.title}。${listing.report.rows(report.rows, report.findings, report.points)}。`,
          });
        });
        if (written) await run('read', async (present) => void (await readInto(present)));
      },
      check: async (stage) => {
        dispatch({ type: 'optionChosen', stage });
        await run('check', async (present) => {
          const { checkList } = await import('../app/checkList');
          const report = await checkList(present, stage);
          const { error, warning, hint, review } = report.counts;
          dispatch({
            type: 'checked',
            report,
            notice: listing.check.announced(error, warning, hint, review),
          });
          await readInto(present);
        });
      },
      writeCheckResults: async () => {
        const report = state.current.check;
        if (!report) return;
        await run('save', async (present) => {
          const { writeCheckResults } = await import('../app/writeCheckResults');
          await writeCheckResults(present, report);
          dispatch({ type: 'sheetWritten', notice: listing.check.written });
        });
      },
      repaint: async () => {
        await run('repaint', async (present) => {
          const { repaintList } = await import('../app/repaintList');
          const report = await repaintList(present);
          const notice = listing.repaint.done(report.validations, report.colorRules);
          dispatch({ type: 'repainted', report, notice });
          await readInto(present);
        });
      },
      discardUnfinished: async () => {
        await run('read', async (present) => {
          const { discardUnfinishedWrite } = await import('../app/unfinishedWrite');
          await discardUnfinishedWrite(present);
          await readInto(present);
        });
      },
      readList: async ({ show = false } = {}) => {
        await run('read', async (present) => {
          const found = await readInto(present);
          const { source, imported } = state.current;
          if (show && found && source.text === '' && !imported) dispatch({ type: 'shown', view: 'list' });
        });
      },
      edit: async (edit, step, notice) => {
        try {
          const cell = { row: edit.row, column: edit.column, value: edit.after };
          await (await workbook()).setCells(edit.sheetName, [cell]);
          dispatch({ type: 'cellEdited', edit, step, notice });
          return true;
        } catch (error) {
          dispatch({ type: 'failed', problem: describeError(error) });
          return false;
        }
      },
      goTo: async (issue) => {
        if (issue.row === null) return;
        const place = { sheetName: issue.sheet, row: issue.row, column: issue.column ?? 0 };
        onGoTo.current?.(place);
        await run('read', async ({ workbook: present }) => present.goTo(place));
      },
    };
  }, [composition, state, dispatch]);
}
