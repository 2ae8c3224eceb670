import { Radio, RadioGroup, makeStyles, tokens } from '@fluentui/react-components';
import { useId, type JSX } from 'react';
import type { CheckReport, Issue } from '../../../app/checkList';
import type { Stage } from '../../../core/list/columns';
import { GuardedButton } from '../../components/GuardedButton';
import { groupIssues, SEVERITY_ORDER } from '../../state/issueGroups';
import { listing } from '../../strings/listing';
import { SeveritySection } from './SeveritySection';

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: '8px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: '22px',
    fontWeight: tokens.fontWeightSemibold,
  },
  stages: { flexWrap: 'wrap', marginLeft: '-8px' },
  clean: { margin: 0, color: tokens.colorStatusSuccessForeground1, fontWeight: tokens.fontWeightSemibold },
  write: { justifySelf: 'start' },
});

const STAGES: readonly Stage[] = ['draft', 'plan', 'progress'];

/** 检查: the stage, and what was found, grouped by severity. */
export function CheckPart(props: {
  readonly report: CheckReport | null;
  readonly stage: Stage;
  readonly idle: boolean;
  /** Key of the issue that was gone to last. */
  readonly selected: string | null;
  /** Why results cannot be written. */
  readonly readOnly: string | null;
  readonly onStage: (stage: Stage) => void;
  readonly onGoTo: (issue: Issue) => void;
  readonly onWrite: () => void;
}): JSX.Element {
  const styles = useStyles();
  const titleId = useId();
  const words = listing.check;
  const { report } = props;
  return (
    <section className={styles.root} aria-labelledby={titleId}>
      <h3 id={titleId} className={styles.title}>
        {words.title}
      </h3>
      <RadioGroup
        layout="horizontal"
        className={styles.stages}
        aria-label={words.stage}
        value={props.stage}
        onChange={(_, data) => props.onStage(data.value as Stage)}
      >
        {STAGES.map((stage) => (
          <Radio key={stage} value={stage} label={words.stages[stage]} />
        ))}
      </RadioGroup>
      {report && report.issues.length === 0 ? <p className={styles.clean}>{words.clean}</p> : null}
      {report
        ? SEVERITY_ORDER.map((severity) => (
            <SeveritySection
              key={severity}
              severity={severity}
              groups={groupIssues(report.issues, severity)}
              selected={props.selected}
              onGoTo={props.onGoTo}
            />
          ))
        : null}
      {report && report.issues.length > 0 ? (
        <GuardedButton
          size="small"
          className={styles.write}
          reason={props.readOnly}
          busy={!props.idle}
          onPress={props.onWrite}
        >
          {words.write}
        </GuardedButton>
      ) : null}
    </section>
  );
}
