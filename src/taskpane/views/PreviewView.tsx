import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, type Dispatch, type JSX } from 'react';
import { Disclosure } from '../components/Disclosure';
import { ViewFrame } from '../components/ViewFrame';
import type { Message } from '../../core/basics/result';
import { adjustedOnce } from '../state/adjusted';
import type { PaneState } from '../state/paneState';
import { excludedNodes, openDoubts, previewTree } from '../state/previewTree';
import type { PaneAction } from '../state/paneAction';
import { previewing } from '../strings/previewing';
import { updating } from '../strings/updating';
import type { UseCases } from '../useCases';
import { describeNotice } from '../../app/noticeMessages';
import { AdjustmentBar } from './preview/AdjustmentBar';
import { CoverageCard } from './preview/CoverageCard';
import { DoubtList } from './preview/DoubtList';
import { ExcludedList } from './preview/ExcludedList';
import { FactsForm } from './preview/FactsForm';
import { FindingTree } from './preview/FindingTree';
import { GenerateOptions } from './preview/GenerateOptions';
import { LeftOutList } from './preview/LeftOutList';
import { Ledger } from './preview/Ledger';
import { MergeOffer } from './preview/MergeOffer';

const useStyles = makeStyles({
  hint: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
  },
});

/** The encoding the reader had to guess, or null where it was told or is beyond doubt. */
function guessedEncoding(messages: readonly Message[]): string | null {
  const message = messages.find(({ code }) => code === 'encoding-guessed');
  return message ? String(message.data?.['encoding']) : null;
}

/** 预览: what was read, what is doubtful, what is left out; nothing is written before 生成清单. */
export default function PreviewView(props: {
  readonly state: PaneState;
  readonly dispatch: Dispatch<PaneAction>;
  readonly useCases: UseCases;
}): JSX.Element | null {
  const styles = useStyles();
  const { state, dispatch, useCases } = props;
  const parsed = state.imported?.feedback;
  const { adjustments, settled } = state;
  const adjusted = useMemo(() => (parsed ? adjustedOnce(parsed, adjustments) : null), [parsed, adjustments]);
  const tree = useMemo(
    () => (adjusted ? previewTree(adjusted, adjustments, settled) : []),
    [adjusted, adjustments, settled],
  );
  if (!adjusted) return null;
  const { feedback } = adjusted;
  const guessed = guessedEncoding(state.imported?.messages ?? []);
  const none = feedback.findings.length === 0;
  const canMerge = state.recalled !== null && !none;
  const generate = (
    <Button
      appearance={canMerge ? 'secondary' : 'primary'}
      disabled={state.busy !== null || none}
      onClick={() => void useCases.generate()}
    >
      {canMerge ? previewing.generateAnother : previewing.generate}
    </Button>
  );
  const options = (
    <GenerateOptions
      grain={state.grain}
      profile={state.profile}
      hasMeasures={feedback.findings.some((finding) => finding.measures.length > 0)}
      onChoose={(choice) => dispatch({ type: 'optionChosen', ...choice })}
    />
  );
  const notices = (state.imported?.messages ?? []).flatMap((message) => describeNotice(message) ?? []);
  const points = feedback.findings.reduce((sum, finding) => sum + finding.points.length, 0);
  return (
    <ViewFrame
      title={previewing.title}
      lead={previewing.counts(feedback.findings.length, points)}
      takesFocus
      foot={
        <>
          {canMerge ? (
            <Button
              appearance="primary"
              disabled={state.busy !== null}
              onClick={() => void useCases.compare(null)}
            >
              {updating.merge}
            </Button>
          ) : null}
          {generate}
          <Button appearance="subtle" onClick={() => dispatch({ type: 'shown', view: 'import' })}>
            {previewing.back}
          </Button>
        </>
      }
    >
      {canMerge ? <MergeOffer state={state} /> : null}
      {none ? null : (
        <CoverageCard coverage={feedback.coverage} recommendations={feedback.recommendations.length} />
      )}
      {none ? null : canMerge ? <Disclosure title={updating.offer.options}>{options}</Disclosure> : options}
      {guessed ? <p className={styles.hint}>{previewing.encodingGuessed(guessed)}</p> : null}
      {notices.map((notice) => (
        <p key={notice} className={styles.hint}>
          {notice}
        </p>
      ))}
      <DoubtList adjusted={adjusted} doubts={openDoubts(feedback.doubts, settled)} dispatch={dispatch} />
      <FactsForm
        feedback={feedback}
        facts={state.facts}
        onFacts={(facts) => dispatch({ type: 'factTyped', facts })}
        onKind={(kind) => void useCases.recognize(kind)}
      />
      {none ? null : <FindingTree source={feedback.text} tree={tree} dispatch={dispatch} />}
      <AdjustmentBar
        count={adjustments.length}
        canUndo={state.past.length > 0}
        canRedo={state.future.length > 0}
        dispatch={dispatch}
      />
      <ExcludedList
        nodes={excludedNodes(adjusted, adjustments)}
        onRestore={(adjustment) => dispatch({ type: 'adjustmentTakenBack', adjustment })}
      />
      <LeftOutList feedback={feedback} />
      <Ledger feedback={feedback} />
    </ViewFrame>
  );
}
