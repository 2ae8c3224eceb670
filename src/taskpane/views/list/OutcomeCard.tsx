import { makeStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import { describeNotice, outcomesNotice } from '../../../app/noticeMessages';
import { openQuestions } from '../../../core/list/collectTypes';
import { Disclosure } from '../../components/Disclosure';
import { Note } from '../../components/Note';
import type { Outcome } from '../../state/paneState';
import { evidence } from '../../strings/evidence';
import { delivering } from '../../strings/delivering';
import { living } from '../../strings/living';
import { reporting } from '../../strings/reporting';
import { reviewing } from '../../strings/reviewing';
import { standing } from '../../strings/standing';
import { learning, submitting } from '../../strings/submitting';
import { showCell } from '../../workbench/cellText';
import { updating } from '../../strings/updating';
import { ChangeSections } from '../update/ChangeSections';

const useStyles = makeStyles({
  more: { gridColumn: '1 / -1', marginTop: '6px' },
});

/** What our last write did, in figures that add up; rows by name on demand. */
export function OutcomeCard({ outcome }: { readonly outcome: Outcome | null }): JSX.Element | null {
  const styles = useStyles();
  if (!outcome) return null;
  const { title, lines, isOpen } = wordsOf(outcome);
  return (
    <Note tone={isOpen ? 'open' : 'good'} title={title} lines={lines}>
      {outcome.kind === 'updated' ? (
        <div className={styles.more}>
          <Disclosure title={updating.sections.all}>
            <ChangeSections preview={outcome.preview} />
          </Disclosure>
        </div>
      ) : null}
    </Note>
  );
}

interface OutcomeWords {
  readonly title: string;
  readonly lines: readonly string[];
  readonly isOpen: boolean;
}

type WordsFor = { readonly [K in Outcome['kind']]: (outcome: Extract<Outcome, { kind: K }>) => OutcomeWords };

const WORDS: WordsFor = {
  updated: ({ preview: { statement, conflicts, edit, isLeftBehind } }) => ({
    title: updating.doneTitle,
    lines: [
      ...statement.sentences,
      ...outcomesNotice('outcomes-behind', isLeftBehind),
      ...(conflicts.length > 0 ? [updating.openAfter(conflicts.length)] : []),
      ...(edit?.sheets?.some(({ role }) => role === 'backup') ? [updating.backup] : []),
    ],
    isOpen: conflicts.length > 0,
  }),
  undone: ({ report, left }) => ({
    title: living.undo.doneTitle(report.action),
    lines: [...living.undo.done(report), ...(left.length > 0 ? [living.undo.left(left.join('、'))] : [])],
    isOpen: left.length > 0,
  }),
  rowAdded: ({ sequence }) => ({
    title: living.row.addedTitle(sequence),
    lines: [living.row.addedHint],
    isOpen: false,
  }),
  rowDeleted: ({ count }) => ({
    title: living.row.deletedTitle(count),
    lines: [living.row.deletedHint],
    isOpen: false,
  }),
  fixed: ({ report: { applied, left } }) => ({
    title: reviewing.fix.done(applied.length),
    lines: left > 0 ? [reviewing.fix.left(left)] : [],
    isOpen: false,
  }),
  submitted: ({ file: { name, rows, checksum, handOver, isBaseline } }) => ({
    title: submitting.doneTitle(name),
    lines: [
      submitting.done(rows, checksum),
      submitting.handOver[handOver],
      ...(isBaseline ? [submitting.baseline] : []),
    ],
    isOpen: false,
  }),
  dispatched: ({ file: { name, handOver }, files, rows }) => ({
    title: delivering.dispatch.doneTitle(name),
    lines: [delivering.dispatch.done(files, rows), submitting.handOver[handOver]],
    isOpen: handOver === 'offered',
  }),
  collected: ({ preview: { statement, result, isLeftBehind } }) => {
    const open = openQuestions(result).length;
    return {
      title: delivering.collect.doneTitle,
      lines: [
        ...statement.sentences,
        ...outcomesNotice('outcomes-behind', isLeftBehind),
        ...(open > 0 ? [delivering.collect.openAfter(open)] : []),
      ],
      isOpen: open > 0 || statement.missing > 0,
    };
  },
  fileSaved: ({ file: { name, handOver }, account = [] }) => ({
    title: reporting.savedTitle(name),
    lines: [...account, submitting.handOver[handOver]],
    isOpen: handOver === 'offered',
  }),
  periodKept: ({ date }) => ({
    title: reporting.period.kept(showCell({ date })),
    lines: [reporting.period.keptHint],
    isOpen: false,
  }),
  rowStood: ({ step, sequence }) => ({
    title: standing.row.doneTitle(sequence, standing.row.done[step]),
    lines: [standing.row.noted],
    isOpen: false,
  }),
  evidenceRecorded: ({ sequence, files }) => ({
    title: standing.row.doneTitle(sequence, evidence.recorded(files)),
    lines: [standing.row.noted],
    isOpen: false,
  }),
  unitsAdded: ({ count }) => ({ title: learning.done(count), lines: [], isOpen: false }),
  commentsAdded: () => ({
    title: submitting.comments.added,
    lines: [submitting.comments.hint],
    isOpen: false,
  }),
  repaired: ({ report }) => ({
    title: living.repair.doneTitle,
    lines: [
      living.repair.rules,
      ...(report.sheets.length > 0 ? [living.repair.sheets(report.sheets.join('、'))] : []),
      ...(report.newIds > 0 ? [living.repair.ids(report.newIds)] : []),
    ],
    isOpen: report.sheets.length > 0,
  }),
  restored: ({ report }) => ({
    title: living.restore.doneTitle,
    lines: [
      living.restore.done(report.rows, report.traced),
      ...(report.newIds > 0 ? [living.restore.ids(report.newIds)] : []),
      ...report.lost.flatMap((code) => describeNotice({ code }) ?? []),
    ],
    isOpen: true,
  }),
};

const wordsOf = (outcome: Outcome): OutcomeWords =>
  (WORDS[outcome.kind] as (each: Outcome) => OutcomeWords)(outcome);
