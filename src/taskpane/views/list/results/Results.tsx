import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState, type Dispatch, type JSX, type RefObject } from 'react';
import type { CheckReport } from '../../../../app/checkList';
import { GuardedButton } from '../../../components/GuardedButton';
import { Icon } from '../../../components/icons';
import { useRemembered } from '../../../components/useRemembered';
import {
  filterIssues,
  groupIssues,
  GROUPINGS,
  keyIssues,
  neighbour,
  noFilter,
  sequenceOf,
  SEVERITY_ORDER,
} from '../../../state/issueGroups';
import type { PaneAction } from '../../../state/paneAction';
import type { PaneState } from '../../../state/paneState';
import { readOnlyReason, refusalOf } from '../../../state/refusal';
import { living } from '../../../strings/living';
import { reviewing } from '../../../strings/reviewing';
import type { UseCases } from '../../../useCases';
import { ConfirmedSection } from './ConfirmedSection';
import { FixAll } from './FixAll';
import { issueElementId } from './IssueCard';
import { ResultTools } from './ResultTools';
import type { Review } from './review';
import { SeveritySection } from './SeveritySection';
import { useIssueKeys } from './useIssueKeys';

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: '8px', outlineStyle: 'none' },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What a check found: looked at by severity, rule or row, from one to the next, mended or confirmed. */
export function Results(props: {
  readonly report: CheckReport;
  readonly state: PaneState;
  readonly dispatch: Dispatch<PaneAction>;
  readonly useCases: UseCases;
}): JSX.Element {
  const styles = useStyles();
  const { report, state, dispatch, useCases } = props;
  const { list } = state;
  const [filter, setFilter] = useState(noFilter);
  const [grouping, setGrouping] = useRemembered('issueGrouping', GROUPINGS);
  const issues = useMemo(() => keyIssues(report.issues), [report]);
  const sections = useMemo(() => {
    const shown = filterIssues(issues, filter, list);
    return SEVERITY_ORDER.map((severity) => ({
      severity,
      groups: groupIssues(shown, severity, grouping, (issue) =>
        issue.row === null ? reviewing.wholeList : reviewing.row(sequenceOf(issue, list), issue.row + 1),
      ),
    }));
  }, [issues, filter, grouping, list]);
  const order = useMemo(
    () => sections.flatMap(({ groups }) => groups.flatMap((group) => group.issues)),
    [sections],
  );
  const root = useRef<HTMLDivElement>(null);
  const keepFocus = useFocusInside(root, state.issue, report);
  const move = (step: 1 | -1): void => {
    const next = neighbour(order, state.issue, step);
    if (next && state.busy === null) void useCases.goToIssue(next);
  };
  const { onKeyDown } = useIssueKeys(move);
  const busy = state.busy !== null;
  const readOnly = readOnlyReason(list);
  const review: Review = {
    list,
    current: state.issue,
    issues,
    busy,
    refusal: readOnly,
    unconfirmable: refusalOf(list),
    onGoTo: (issue) => void useCases.goToIssue(issue),
    onFix: (issue) => void useCases.fixOne(issue),
    onAccept: (issue) => void useCases.acceptSuggestion(issue),
    onConfirm: (wanted, reason) => void useCases.confirmIssues(wanted, reason),
    onSource: () => dispatch({ type: 'shown', view: 'row' }),
  };
  const mendable = report.issues.filter(({ isMendable }) => isMendable).length;
  const undo = list?.memory?.undo ?? null;
  return (
    <div
      ref={root}
      className={styles.root}
      role="group"
      tabIndex={-1}
      aria-label={reviewing.tools}
      onKeyDown={onKeyDown}
      onFocus={keepFocus}
    >
      {report.issues.length > 0 ? (
        <ResultTools
          counts={report.counts}
          shown={order.length}
          filter={filter}
          grouping={grouping}
          onFilter={setFilter}
          onGrouping={setGrouping}
          onMove={move}
        />
      ) : null}
      <div className={styles.row}>
        {mendable > 0 && !state.fixes ? (
          <GuardedButton
            size="small"
            icon={<Icon name="spark" />}
            reason={readOnly}
            busy={busy}
            onPress={() => void useCases.previewFixes()}
          >
            {reviewing.fix.all(mendable)}
          </GuardedButton>
        ) : null}
        {undo && REVIEWED.has(undo.action) ? (
          <GuardedButton
            size="small"
            icon={<Icon name="undo" />}
            reason={refusalOf(list)}
            busy={busy}
            onPress={() => void useCases.undo()}
          >
            {living.undo.run(undo.action)}
          </GuardedButton>
        ) : null}
      </div>
      {state.fixes ? (
        <FixAll
          fixes={state.fixes}
          busy={busy}
          onRun={() => void useCases.fixAll()}
          onCancel={() => dispatch({ type: 'fixesShown', fixes: null, notice: '' })}
        />
      ) : null}
      {order.length === 0 && report.issues.length > 0 ? (
        <p className={styles.none}>{reviewing.nothing}</p>
      ) : null}
      {sections.map(({ severity, groups }) => (
        <SeveritySection key={severity} severity={severity} groups={groups} review={review} />
      ))}
      <ConfirmedSection
        issues={report.confirmed}
        busy={busy}
        refusal={refusalOf(list)}
        onReopen={(issue) => void useCases.reopenIssue(issue)}
      />
    </div>
  );
}

const REVIEWED: ReadonlySet<string> = new Set(['fix', 'suggestion', 'confirm', 'reopen']);

/**
 * The issue that is looked at comes into view, and takes the focus where the results have it; where what had the focus is
 * gone (mended, confirmed), the results keep it.
 */
function useFocusInside(
  root: RefObject<HTMLDivElement | null>,
  current: string | null,
  report: CheckReport,
): () => void {
  const had = useRef(false);
  useEffect(() => {
    if (current === null) return;
    const card = document.getElementById(issueElementId(current));
    card?.closest('li')?.scrollIntoView({ block: 'nearest' });
    if (root.current?.contains(document.activeElement)) card?.focus({ preventScroll: true });
  }, [root, current]);
  useEffect(() => {
    if (had.current && document.activeElement === document.body) root.current?.focus({ preventScroll: true });
    had.current = false;
  }, [root, report]);
  return () => {
    had.current = true;
  };
}
