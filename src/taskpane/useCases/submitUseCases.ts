import type { ReviewComment } from '../../core/checks/documentFacts';
import { safeFileName } from '../../core/basics/fileName';
import { cellText } from '../../core/list/rows';
import { saveFile, XLSX_TYPE } from '../saveFile';
import { learning, submitting } from '../strings/submitting';
import type { Kit } from './kit';

/** What leaves the list, and what reviewers and the directory bring into it. */
export interface SubmitUseCases {
  /** 报送稿 or 送审稿 as a file; what was handed in becomes the baseline. */
  readonly submit: () => Promise<void>;
  /** Adds the sheet 审核意见. */
  readonly addCommentSheet: () => Promise<void>;
  /** Writes a comment of its own, or into the row of one. */
  readonly writeComment: (row: number | null, words: Partial<ReviewComment>) => Promise<boolean>;
  /** Takes names over into 责任单位名录. */
  readonly addUnits: (names: readonly string[]) => Promise<void>;
}

export function submitUseCases(kit: Kit): SubmitUseCases {
  const { state, dispatch, run, readInto, composition } = kit;
  return {
    submit: async () => {
      const { submission, list } = state.current;
      const { isDraft } = submission;
      await run('submit', async (present) => {
        const { keepSubmitted, submitList } = await import('../../app/submitList');
        const { plan, rows, checksum } = await submitList(present, submission);
        if (!plan) return readInto(present).then(() => undefined); // changed since it was shown: what is open shows again
        const file = await composition.newFile();
        await file.write(plan, []);
        const title = list?.content.above[0]?.map(cellText).find((text) => text !== '');
        const kind = submitting.kind.choices[isDraft ? 'draft' : 'final'];
        const date = present.today.replaceAll('-', '');
        const stem = submitting.fileName(title ?? submitting.defaultTitle, kind, date);
        const name = `${safeFileName(stem)}.xlsx`;
        const handOver = await saveFile(composition, { name, bytes: await file.save(), type: XLSX_TYPE });
        const isBaseline = !isDraft && (await keepSubmitted(present, submission));
        if (isBaseline) await readInto(present);
        dispatch({
          type: 'submitted',
          file: { name, rows, checksum, handOver, isBaseline },
          notice: submitting.doneTitle(name),
        });
      });
    },
    addCommentSheet: async () => {
      await run('save', async (present) => {
        const { addCommentSheet } = await import('../../app/reviewComments');
        await addCommentSheet(present);
        await readInto(present);
        dispatch({
          type: 'wrote',
          outcome: { kind: 'commentsAdded' },
          notice: submitting.comments.added,
        });
      });
    },
    writeComment: (row, words) =>
      run('save', async (present) => {
        const { writeComment } = await import('../../app/reviewComments');
        await writeComment(present, row, words);
        await readInto(present);
        dispatch({ type: 'sheetWritten', notice: submitting.comments.written });
      }),
    addUnits: async (names) => {
      await run('save', async (present) => {
        const { addUnits } = await import('../../app/learnUnits');
        const count = await addUnits(present, names);
        await readInto(present);
        dispatch({ type: 'wrote', outcome: { kind: 'unitsAdded', count }, notice: learning.done(count) });
      });
    },
  };
}
