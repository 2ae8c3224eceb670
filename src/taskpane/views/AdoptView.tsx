import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, type Dispatch, type JSX } from 'react';
import { describeNotice } from '../../app/noticeMessages';
import { adoptedFeedback } from '../../core/list/adoptedFeedback';
import { adoptList } from '../../core/list/adoptList';
import { hasProblem, recognizeColumns } from '../../core/list/columnMapping';
import { GuardedButton } from '../components/GuardedButton';
import { Note } from '../components/Note';
import { ViewFrame } from '../components/ViewFrame';
import type { PaneAction } from '../state/paneAction';
import type { PaneState } from '../state/paneState';
import { previewing } from '../strings/previewing';
import type { UseCases } from '../useCases';
import { MappingTable } from './adopt/MappingTable';
import { SampleRows } from './adopt/SampleRows';
import { FactsForm } from './preview/FactsForm';
import { ProfileChoice } from './preview/GenerateOptions';

const useStyles = makeStyles({
  hint: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
  },
  action: { justifySelf: 'start', alignSelf: 'start' },
});

/** A list made elsewhere before it becomes ours: what its columns are taken for, and how its rows will look. */
export default function AdoptView(props: {
  readonly state: PaneState;
  readonly dispatch: Dispatch<PaneAction>;
  readonly useCases: UseCases;
}): JSX.Element | null {
  const styles = useStyles();
  const { state, dispatch, useCases } = props;
  const found = state.imported?.list ?? null;
  const recognized = useMemo(() => (found ? recognizeColumns(found.list) : []), [found]);
  const mapping = state.mapping ?? recognized;
  const adopted = useMemo(() => (found ? adoptList(found.list, [], mapping) : null), [found, mapping]);
  const feedback = useMemo(
    () => (found && adopted ? adoptedFeedback(found.list, adopted).feedback : null),
    [found, adopted],
  );
  if (!found || !adopted || !feedback) return null;
  const { list, others } = found;
  const words = previewing.mapping;
  const taken = mapping.filter((key) => key !== null).length;
  const notices = [
    ...(state.imported?.messages ?? []),
    ...adopted.messages,
    ...(others > 0 ? [{ code: 'other-lists-left-out', data: { count: others } }] : []),
  ].flatMap((notice) => describeNotice(notice) ?? []);
  const refusal = hasProblem(mapping) ? null : words.noProblem;
  const isFile = state.imported?.fileName !== null || state.source.text !== '';
  const title = isFile ? previewing.list.title : previewing.list.opened;
  return (
    <ViewFrame
      title={words.title}
      lead={words.lead}
      takesFocus
      foot={
        <>
          <GuardedButton
            appearance="primary"
            reason={refusal}
            busy={state.busy !== null}
            onPress={() => void useCases.generate()}
          >
            {words.run}
          </GuardedButton>
          <Button appearance="subtle" onClick={() => dispatch({ type: 'shown', view: 'import' })}>
            {words.back}
          </Button>
        </>
      }
    >
      <Note
        tone={refusal === null ? 'good' : 'open'}
        title={refusal ?? title(list.rows.length)}
        lines={[
          words.counts(list.rows.length, taken, mapping.length - taken),
          previewing.list.rows,
          words.beside,
          ...notices,
        ]}
      />
      <MappingTable
        list={list}
        mapping={mapping}
        disabled={state.busy !== null}
        onMap={(next) => dispatch({ type: 'columnsMapped', mapping: next })}
      />
      {state.mapping ? (
        <Button
          size="small"
          className={styles.action}
          onClick={() => dispatch({ type: 'columnsMapped', mapping: recognized })}
        >
          {words.reset}
        </Button>
      ) : null}
      <SampleRows adopted={adopted} />
      <ProfileChoice
        profile={state.profile}
        onChoose={(profile) => dispatch({ type: 'optionChosen', profile })}
      />
      <FactsForm
        feedback={feedback}
        facts={state.facts}
        onFacts={(facts) => dispatch({ type: 'factTyped', facts })}
        onKind={null}
      />
    </ViewFrame>
  );
}
