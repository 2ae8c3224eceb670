import { makeStyles, tokens } from '@fluentui/react-components';
import type { Dispatch, JSX } from 'react';
import { rowIndexAt } from '../../app/traceSource';
import type { CalendarDate } from '../../core/basics/calendarDate';
import { cellText } from '../../core/list/rows';
import { ViewFrame } from '../components/ViewFrame';
import type { PaneAction } from '../state/paneAction';
import type { PaneState } from '../state/paneState';
import { refusalOf } from '../state/refusal';
import { living } from '../strings/living';
import type { UseCases } from '../useCases';
import { ConditionNotes } from './list/ConditionNotes';
import { OutcomeCard } from './list/OutcomeCard';
import { UndoCard } from './list/UndoCard';
import { EvidenceTools } from './row/EvidenceTools';
import { RowTools } from './row/RowTools';
import { StandingTools } from './row/StandingTools';
import { TracePart } from './row/TracePart';

const useStyles = makeStyles({
  hint: { margin: 0, lineHeight: '20px', color: tokens.colorNeutralForeground2 },
});

/** 选中的行: where it comes from, and rows for its measures. */
export default function RowView(props: {
  readonly state: PaneState;
  readonly dispatch: Dispatch<PaneAction>;
  readonly useCases: UseCases;
  readonly today: CalendarDate;
}): JSX.Element {
  const styles = useStyles();
  const { state, dispatch, useCases } = props;
  const { list, selection } = state;
  const row = list && selection ? rowIndexAt(list, selection) : null;
  const item = row === null ? null : (list?.items[row] ?? null);
  const sequence = item ? cellText(item.cells.sequence) : '';
  const words = living.row;
  const refusal = refusalOf(list) ?? (item?.id === '' ? living.trace.why['no-id'] : null);
  return (
    <ViewFrame
      title={words.title}
      lead={item && selection ? words.lead(sequence, selection.row + 1) : words.none}
      takesFocus
    >
      <ConditionNotes state={state} dispatch={dispatch} useCases={useCases} />
      <OutcomeCard outcome={state.outcome} />
      {list && row !== null && item ? (
        <>
          <TracePart list={list} row={row} onWhole={() => dispatch({ type: 'shown', view: 'source' })} />
          <StandingTools
            key={item.id}
            list={list}
            item={item}
            today={props.today}
            refusal={refusal}
            busy={state.busy !== null}
            useCases={useCases}
          />
          <EvidenceTools
            key={`${item.id}/evidence`}
            list={list}
            item={item}
            refusal={refusal}
            busy={state.busy !== null}
            useCases={useCases}
          />
          <RowTools
            sequence={sequence}
            refusal={refusal}
            busy={state.busy !== null}
            deleting={state.deleting}
            onDeleting={(open) => dispatch({ type: 'deletionAsked', open })}
            onAdd={() => void useCases.addRow(item.id)}
            onDelete={(reason) => void useCases.deleteRow(item.id, reason)}
          />
        </>
      ) : (
        <p className={styles.hint}>{words.noneTodo}</p>
      )}
      <UndoCard state={state} onUndo={() => void useCases.undo()} />
    </ViewFrame>
  );
}
