import { Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, type Dispatch, type JSX } from 'react';
import { GuardedButton } from '../components/GuardedButton';
import { Icon } from '../components/icons';
import { ViewFrame } from '../components/ViewFrame';
import { groupIssues, keyIssues } from '../state/issueGroups';
import type { PaneAction } from '../state/paneAction';
import type { PaneState } from '../state/paneState';
import { readOnlyReason, refusalOf } from '../state/refusal';
import { listing } from '../strings/listing';
import { submitting as words } from '../strings/submitting';
import type { UseCases } from '../useCases';
import { OutcomeCard } from './list/OutcomeCard';
import { UndoCard } from './list/UndoCard';
import type { Review } from './list/results/review';
import { SeveritySection } from './list/results/SeveritySection';
import { CommentsPart } from './submit/CommentsPart';
import { OpenWarnings } from './submit/OpenWarnings';
import { SubmitForm } from './submit/SubmitForm';

const useStyles = makeStyles({
  part: { display: 'grid', rowGap: '8px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: '20px',
    fontWeight: tokens.fontWeightSemibold,
  },
  ready: { margin: 0, color: tokens.colorStatusSuccessForeground1, fontWeight: tokens.fontWeightSemibold },
  hint: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
  },
});

/** 报送: what is handed in, what still stands in its way, and what reviewers wrote back. */
export default function SubmitView(props: {
  readonly state: PaneState;
  readonly dispatch: Dispatch<PaneAction>;
  readonly useCases: UseCases;
}): JSX.Element {
  const styles = useStyles();
  const { state, dispatch, useCases } = props;
  const { list, submission, busy, problem } = state;
  const { form, reasons, isDraft } = submission;
  const report = state.check?.stage === form ? state.check : null;
  const isDue = list !== null && report === null && busy === null && problem === null;
  useEffect(() => {
    if (isDue) void useCases.check(form);
  }, [isDue, form, useCases]);
  const issues = useMemo(() => keyIssues(report?.issues ?? []), [report]);
  const [errors, warnings] = useMemo(
    () => (['error', 'warning'] as const).map((severity) => groupIssues(issues, severity, 'rule', () => '')),
    [issues],
  ) as [ReturnType<typeof groupIssues>, ReturnType<typeof groupIssues>];
  if (!list) return <ViewFrame title={words.title} lead={listing.none.title} takesFocus children={null} />;
  const wrong = errors.reduce((sum, group) => sum + group.issues.length, 0);
  const silent = warnings.filter(({ id }) => !reasons[id]?.trim()).length;
  const open = isDraft || wrong + silent === 0 ? null : words.refused(wrong, silent);
  const review: Review = {
    list,
    current: state.issue,
    issues,
    busy: busy !== null,
    refusal: readOnlyReason(list),
    unconfirmable: refusalOf(list),
    onGoTo: (issue) => void useCases.goToIssue(issue),
    onFix: (issue) => void useCases.fixOne(issue),
    onAccept: (issue) => void useCases.acceptSuggestion(issue),
    onConfirm: (wanted, reason) => void useCases.confirmIssues(wanted, reason),
    onSource: () => dispatch({ type: 'shown', view: 'row' }),
  };
  return (
    <ViewFrame
      title={words.title}
      lead={words.lead}
      takesFocus
      foot={
        <>
          <GuardedButton
            appearance="primary"
            icon={<Icon name="save" />}
            reason={report ? open : words.checking}
            busy={busy !== null}
            onPress={() => void useCases.submit()}
          >
            {words.run[isDraft ? 'draft' : 'final']}
          </GuardedButton>
          <span role="status" className={styles.hint}>
            {report ? open : null}
          </span>
        </>
      }
    >
      <OutcomeCard outcome={state.outcome} />
      <SubmitForm
        choice={submission}
        settings={list.settings}
        onChoose={(choice) => dispatch({ type: 'submissionChosen', choice })}
      />
      {report ? null : <Spinner size="tiny" label={words.checking} />}
      {report && open === null ? (
        <p className={styles.ready}>{isDraft ? words.readyDraft : words.ready}</p>
      ) : null}
      <SeveritySection severity="error" groups={errors} review={review} />
      {warnings.length > 0 ? (
        <section className={styles.part} aria-label={words.warnings(warnings.length)}>
          <h3 className={styles.title}>{words.warnings(warnings.length)}</h3>
          <OpenWarnings
            groups={warnings}
            reasons={reasons}
            onReason={(code, reason) =>
              dispatch({ type: 'submissionChosen', choice: { reasons: { ...reasons, [code]: reason } } })
            }
            onLook={(issue) => {
              dispatch({ type: 'shown', view: 'list' });
              void useCases.goToIssue(issue);
            }}
          />
        </section>
      ) : null}
      {report && report.confirmed.length > 0 ? (
        <p className={styles.hint}>{words.confirmed(report.confirmed.length)}</p>
      ) : null}
      <CommentsPart
        list={list}
        busy={busy !== null}
        onAdd={() => void useCases.addCommentSheet()}
        onWrite={useCases.writeComment}
        onGoTo={(place) => void useCases.goTo(place)}
      />
      <UndoCard state={state} onUndo={() => void useCases.undo()} />
    </ViewFrame>
  );
}
