import { Button, Field, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useDeferredValue, useEffect, useMemo, useRef, type Dispatch, type JSX } from 'react';
import { Note } from '../components/Note';
import { UndoRow } from '../components/UndoRow';
import { ViewFrame } from '../components/ViewFrame';
import { documentName } from '../state/documentName';
import type { PaneAction } from '../state/paneAction';
import type { PaneState } from '../state/paneState';
import { conflictCells } from '../state/updateRows';
import { updating } from '../strings/updating';
import type { UseCases } from '../useCases';
import { ChangeSections } from './update/ChangeSections';
import { ConflictList } from './update/ConflictList';

const useStyles = makeStyles({
  select: { minWidth: 0 },
  ellipsis: { textOverflow: 'ellipsis' },
  hint: {
    margin: 0,
    flexBasis: '100%',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
  },
});

const FURTHER = 'new';

/** 反馈意见有更新: every change before anything is written, and what only a person can decide. */
export default function UpdateView(props: {
  readonly state: PaneState;
  readonly dispatch: Dispatch<PaneAction>;
  readonly useCases: UseCases;
}): JSX.Element | null {
  const styles = useStyles();
  const { state, dispatch, useCases } = props;
  const { update, choices, list } = state;
  // A long list takes a moment to be merged anew: the choice shows at once, the figures follow.
  const decisions = useDeferredValue(choices.decisions);
  const preview = update?.preview ?? null;
  const decided = useMemo(() => preview?.decide(decisions) ?? null, [preview, decisions]);
  const cells = useMemo(() => (preview ? conflictCells(preview) : []), [preview]);
  // Somebody went on working in the list: what is shown must be what will be written.
  const isBehind = update !== null && list !== null && update.list !== list && state.busy === null;
  const tried = useRef(list);
  useEffect(() => {
    if (!isBehind || tried.current === list) return;
    tried.current = list; // where it fails, the next change of the list tries again
    void useCases.compare();
  }, [isBehind, list, useCases]);
  if (!update || !preview || !decided) return null;
  const chosen = cells.filter(({ key }) => choices.decisions[key] !== undefined).length;
  const open = cells.length - chosen;
  const isNothing = preview.edit === null && chosen === 0;
  const documents = list?.memory?.documents ?? [];
  const account = decided.statement.account.list;
  const staysAsItIs = account.updated + account.added + account.vanished === 0 && chosen === 0;
  return (
    <ViewFrame
      title={updating.title}
      lead={updating.lead}
      takesFocus
      foot={
        <>
          {open > 0 && !isNothing ? <p className={styles.hint}>{updating.conflicts.open(open)}</p> : null}
          <Button
            appearance="primary"
            disabled={state.busy !== null || isNothing}
            onClick={() => void useCases.update()}
          >
            {updating.write}
          </Button>
          <Button appearance="subtle" onClick={() => dispatch({ type: 'shown', view: 'preview' })}>
            {updating.back}
          </Button>
        </>
      }
    >
      <Field label={updating.document.label} size="small">
        <Select
          className={styles.select}
          select={{ className: styles.ellipsis }}
          value={update.document ?? preview.revised?.id ?? FURTHER}
          disabled={state.busy !== null}
          onChange={(_, data) => void useCases.compare(data.value)}
        >
          {documents.map((document, index) => (
            <option key={document.id} value={document.id}>
              {updating.document.revise(documentName(document, index))}
            </option>
          ))}
          <option value={FURTHER}>{updating.document.further}</option>
        </Select>
      </Field>
      <Note
        tone={open > 0 ? 'open' : 'good'}
        title={updating.statement}
        lines={[
          ...(isNothing ? [updating.nothing] : staysAsItIs && open === 0 ? [updating.rememberOnly] : []),
          ...decided.statement.sentences,
        ]}
      />
      <ConflictList
        cells={cells}
        decisions={choices.decisions}
        onDecide={(next) => dispatch({ type: 'decided', decisions: next })}
      />
      <UndoRow
        label={updating.conflicts.chosen(chosen, cells.length)}
        canUndo={choices.past.length > 0}
        canRedo={choices.future.length > 0}
        onUndo={() => dispatch({ type: 'decisionUndone' })}
        onRedo={() => dispatch({ type: 'decisionRedone' })}
      />
      <ChangeSections preview={decided} />
    </ViewFrame>
  );
}
