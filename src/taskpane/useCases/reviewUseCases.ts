import type { Issue } from '../../app/checkList';
import type { IssueRef } from '../../app/issueRef';
import type { Services } from '../../app/services';
import type { Stage } from '../../core/list/columns';
import { reviewing } from '../strings/reviewing';
import type { Outcome } from '../state/paneState';
import type { Kit } from './kit';

/** What is done with the results of a check; each can be taken back by 撤销. */
export interface ReviewUseCases {
  /** Shows what 全部修正 would do, 原 → 新. */
  readonly previewFixes: () => Promise<void>;
  /** Does what was shown; where the list has changed meanwhile, shows it anew instead. */
  readonly fixAll: () => Promise<void>;
  readonly fixOne: (issue: Issue) => Promise<void>;
  /** 采用建议 */
  readonly acceptSuggestion: (issue: Issue) => Promise<void>;
  /** 确认无误并注明理由 */
  readonly confirmIssues: (issues: readonly Issue[], reason: string) => Promise<void>;
  /** 取消确认 */
  readonly reopenIssue: (issue: Issue) => Promise<void>;
}

export function reviewUseCases(kit: Kit): ReviewUseCases {
  const { state, dispatch, run, readInto } = kit;
  const stage = (): Stage => state.current.check?.stage ?? state.current.stage;

  /** A write, then the list as it is now. */
  const write = async (
    work: (present: Services) => Promise<{ readonly outcome: Outcome | null; readonly notice: string }>,
  ): Promise<void> => {
    await run('review', async (present) => {
      const { outcome, notice } = await work(present);
      await readInto(present);
      dispatch({ type: 'wrote', outcome, notice });
    });
  };
  const quiet = (notice: string) => ({ outcome: null, notice });

  return {
    previewFixes: async () => {
      await run('check', async (present) => {
        const { previewFixes } = await import('../../app/fixList');
        const fixes = await previewFixes(present, { stage: stage() });
        const notice = fixes.length === 0 ? reviewing.fix.none : reviewing.fix.title(fixes.length);
        dispatch({ type: 'fixesShown', fixes, notice });
      });
    },
    fixAll: async () => {
      const shown = state.current.fixes;
      if (!shown) return;
      await run('review', async (present) => {
        const { fixList, previewFixes } = await import('../../app/fixList');
        const fixes = await previewFixes(present, { stage: stage() });
        if (JSON.stringify(fixes) !== JSON.stringify(shown)) {
          dispatch({ type: 'fixesShown', fixes, notice: reviewing.fix.changed });
          return;
        }
        const report = await fixList(present, { stage: stage(), backup: true });
        await readInto(present);
        const notice = reviewing.fix.done(report.applied.length);
        dispatch({ type: 'wrote', outcome: { kind: 'fixed', report }, notice });
      });
    },
    fixOne: (issue) =>
      write(async (present) => {
        const { fixList } = await import('../../app/fixList');
        const { applied } = await fixList(present, { stage: stage(), only: refOf(issue) });
        return quiet(reviewing.fix.done(applied.length));
      }),
    acceptSuggestion: (issue) =>
      write(async (present) => {
        const { acceptSuggestion } = await import('../../app/acceptSuggestion');
        await acceptSuggestion(present, stage(), refOf(issue), issue.suggestion!.to);
        return quiet(reviewing.suggestion.done);
      }),
    confirmIssues: (issues, reason) =>
      write(async (present) => {
        const { confirmIssues } = await import('../../app/confirmIssues');
        const count = await confirmIssues(present, stage(), issues.map(refOf), reason);
        return quiet(reviewing.confirm.done(count));
      }),
    reopenIssue: (issue) =>
      write(async (present) => {
        const { reopenIssue } = await import('../../app/confirmIssues');
        await reopenIssue(present, refOf(issue));
        return quiet(reviewing.confirm.reopened);
      }),
  };
}

const refOf = ({ code, rowId, row, columnKey }: Issue): IssueRef => ({ code, rowId, row, columnKey });
