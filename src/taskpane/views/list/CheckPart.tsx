import { Radio, RadioGroup, makeStyles, tokens } from '@fluentui/react-components';
import { useId, type Dispatch, type JSX } from 'react';
import type { Stage } from '../../../core/list/columns';
import { GuardedButton } from '../../components/GuardedButton';
import type { PaneAction } from '../../state/paneAction';
import type { PaneState } from '../../state/paneState';
import { readOnlyReason } from '../../state/refusal';
import { listing } from '../../strings/listing';
import type { UseCases } from '../../useCases';
import { Results } from './results/Results';

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

/** 检查: the stage, what was found, and the sheet 校验结果. */
export function CheckPart(props: {
  readonly state: PaneState;
  readonly dispatch: Dispatch<PaneAction>;
  readonly useCases: UseCases;
}): JSX.Element {
  const styles = useStyles();
  const titleId = useId();
  const words = listing.check;
  const { state, dispatch, useCases } = props;
  const { check: report, stage } = state;
  const found = report ? report.issues.length + report.confirmed.length : 0;
  return (
    <section className={styles.root} aria-labelledby={titleId}>
      <h3 id={titleId} className={styles.title}>
        {words.title}
      </h3>
      <RadioGroup
        layout="horizontal"
        className={styles.stages}
        aria-label={words.stage}
        value={stage}
        onChange={(_, data) => dispatch({ type: 'optionChosen', stage: data.value as Stage })}
      >
        {STAGES.map((each) => (
          <Radio key={each} value={each} label={words.stages[each]} />
        ))}
      </RadioGroup>
      {report && report.issues.length === 0 ? <p className={styles.clean}>{words.clean}</p> : null}
      {report ? <Results report={report} state={state} dispatch={dispatch} useCases={useCases} /> : null}
      {found > 0 ? (
        <GuardedButton
          size="small"
          className={styles.write}
          reason={readOnlyReason(state.list)}
          busy={state.busy !== null}
          onPress={() => void useCases.writeCheckResults()}
        >
          {words.write}
        </GuardedButton>
      ) : null}
    </section>
  );
}
