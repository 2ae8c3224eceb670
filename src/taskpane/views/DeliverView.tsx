import { useEffect, useRef, type Dispatch, type JSX } from 'react';
import type { CalendarDate } from '../../core/basics/calendarDate';
import { ViewFrame } from '../components/ViewFrame';
import type { PaneAction } from '../state/paneAction';
import type { PaneState } from '../state/paneState';
import { delivering as words } from '../strings/delivering';
import { listing } from '../strings/listing';
import type { UseCases } from '../useCases';
import { CollectPart } from './deliver/CollectPart';
import { DispatchPart } from './deliver/DispatchPart';
import { UrgePart } from './deliver/UrgePart';
import { OutcomeCard } from './list/OutcomeCard';
import { UndoCard } from './list/UndoCard';

/** 分发汇总: what goes out to the units, and what comes back. */
export default function DeliverView(props: {
  readonly state: PaneState;
  readonly dispatch: Dispatch<PaneAction>;
  readonly useCases: UseCases;
  readonly today: CalendarDate;
}): JSX.Element {
  const { state, dispatch, useCases } = props;
  const { list, outcome } = state;
  const result = useRef<HTMLDivElement>(null);
  // The parts are long: what a button below did is told above them.
  useEffect(() => {
    if (outcome) result.current?.scrollIntoView({ block: 'nearest' });
  }, [outcome]);
  if (!list) return <ViewFrame title={words.title} lead={listing.none.title} takesFocus children={null} />;
  return (
    <ViewFrame title={words.title} lead={words.lead} takesFocus>
      {outcome ? (
        <div ref={result}>
          <OutcomeCard outcome={outcome} />
        </div>
      ) : null}
      <DispatchPart
        state={state}
        list={list}
        today={props.today}
        onChange={(change) => dispatch({ type: 'deliveryChanged', change })}
        useCases={useCases}
      />
      <CollectPart
        state={state}
        list={list}
        onChange={(change) => dispatch({ type: 'deliveryChanged', change })}
        useCases={useCases}
      />
      <UrgePart
        state={state}
        list={list}
        today={props.today}
        onChange={(change) => dispatch({ type: 'deliveryChanged', change })}
        useCases={useCases}
      />
      <UndoCard state={state} onUndo={() => void useCases.undo()} />
    </ViewFrame>
  );
}
