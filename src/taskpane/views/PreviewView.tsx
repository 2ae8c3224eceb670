import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, type Dispatch, type JSX } from 'react';
import { adjustFeedback } from '../../core/findings/adjust';
import { Icon } from '../components/icons';
import { ViewFrame } from '../components/ViewFrame';
import type { PaneState } from '../state/paneState';
import { openDoubts, previewTree } from '../state/previewTree';
import type { PaneAction } from '../state/reducer';
import { common } from '../strings/common';
import { previewing } from '../strings/previewing';
import type { UseCases } from '../useCases';
import { CoverageCard } from './preview/CoverageCard';
import { DoubtList } from './preview/DoubtList';
import { FactsForm } from './preview/FactsForm';
import { FindingTree } from './preview/FindingTree';
import { GenerateOptions } from './preview/GenerateOptions';
import { LeftOutList } from './preview/LeftOutList';
import { Ledger } from './preview/Ledger';

const useStyles = makeStyles({
  figures: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: '22px',
    color: tokens.colorNeutralForeground2,
  },
  history: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: '4px' },
  adjusted: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, marginRight: 'auto' },
});

/** 预览: what was read, what is doubtful, what is left out; nothing is written before 生成清单. */
export default function PreviewView(props: {
  readonly state: PaneState;
  readonly dispatch: Dispatch<PaneAction>;
  readonly useCases: UseCases;
}): JSX.Element | null {
  const styles = useStyles();
  const { state, dispatch, useCases } = props;
  const parsed = state.imported?.feedback;
  const adjusted = useMemo(
    () => (parsed ? adjustFeedback(parsed, state.adjustments).feedback : null),
    [parsed, state.adjustments],
  );
  const tree = useMemo(
    () => (parsed ? previewTree(parsed, state.adjustments, state.settled) : []),
    [parsed, state.adjustments, state.settled],
  );
  if (!parsed || !adjusted) return null;
  const points = adjusted.findings.reduce((sum, finding) => sum + finding.points.length, 0);
  return (
    <ViewFrame
      title={previewing.title}
      lead={previewing.counts(adjusted.findings.length, points)}
      takesFocus
      foot={
        <>
          <Button
            appearance="primary"
            disabled={state.busy !== null || adjusted.findings.length === 0}
            onClick={() => void useCases.generate()}
          >
            {previewing.generate}
          </Button>
          <Button appearance="subtle" onClick={() => dispatch({ type: 'shown', view: 'import' })}>
            {previewing.back}
          </Button>
        </>
      }
    >
      <CoverageCard coverage={adjusted.coverage} recommendations={adjusted.recommendations.length} />
      <DoubtList
        feedback={parsed}
        doubts={openDoubts(parsed, state.settled)}
        onSettle={(key) => dispatch({ type: 'doubtSettled', key })}
      />
      <FactsForm
        feedback={parsed}
        facts={state.facts}
        onFacts={(facts) => dispatch({ type: 'factTyped', facts })}
        onKind={(kind) => void useCases.recognize(kind)}
      />
      <FindingTree feedback={parsed} tree={tree} adjustments={state.adjustments} dispatch={dispatch} />
      {state.past.length > 0 || state.future.length > 0 ? (
        <div className={styles.history}>
          <span className={styles.adjusted}>{previewing.adjusted(state.adjustments.length)}</span>
          <Button
            size="small"
            appearance="subtle"
            icon={<Icon name="undo" />}
            disabled={state.past.length === 0}
            onClick={() => dispatch({ type: 'adjustmentUndone' })}
          >
            {common.undo}
          </Button>
          <Button
            size="small"
            appearance="subtle"
            icon={<Icon name="redo" />}
            disabled={state.future.length === 0}
            onClick={() => dispatch({ type: 'adjustmentRedone' })}
          >
            {common.redo}
          </Button>
        </div>
      ) : null}
      <LeftOutList feedback={adjusted} />
      <Ledger feedback={adjusted} />
      <GenerateOptions
        grain={state.grain}
        profile={state.profile}
        hasMeasures={parsed.findings.some((finding) => finding.measures.length > 0)}
        onChoose={(choice) => dispatch({ type: 'optionChosen', ...choice })}
      />
    </ViewFrame>
  );
}
