import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, type Dispatch, type JSX } from 'react';
import type { CalendarDate } from '../../core/basics/calendarDate';
import { GuardedButton } from '../components/GuardedButton';
import { Icon } from '../components/icons';
import { ViewFrame } from '../components/ViewFrame';
import type { PaneState } from '../state/paneState';
import type { PaneAction } from '../state/paneAction';
import { readOnlyReason } from '../state/refusal';
import { living } from '../strings/living';
import { listing } from '../strings/listing';
import type { UseCases } from '../useCases';
import { BoardPart } from './list/BoardPart';
import { CheckPart } from './list/CheckPart';
import { ConditionNotes } from './list/ConditionNotes';
import { GenerateCard } from './list/GenerateCard';
import { OutcomeCard } from './list/OutcomeCard';
import { ProgressPart } from './list/ProgressPart';
import { UnitsPart } from './list/UnitsPart';
import { UndoCard } from './list/UndoCard';

const useStyles = makeStyles({
  part: { display: 'grid', rowGap: '8px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: '22px',
    fontWeight: tokens.fontWeightSemibold,
  },
  hint: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground3,
  },
  action: { justifySelf: 'start' },
});

/** 清单: what was written, how far the work is, what to mend. */
export default function ListView(props: {
  readonly state: PaneState;
  readonly dispatch: Dispatch<PaneAction>;
  readonly useCases: UseCases;
  readonly today: CalendarDate;
}): JSX.Element {
  const styles = useStyles();
  const { state, dispatch, useCases } = props;
  const repaintId = useId();
  const incomingId = useId();
  const readOnly = readOnlyReason(state.list);
  const idle = state.busy === null;
  return (
    <ViewFrame
      title={listing.title}
      lead={
        state.list
          ? listing.source(state.list.content.sheetName, state.list.items.length)
          : listing.none.title
      }
      takesFocus
      foot={
        <>
          <Button
            appearance="primary"
            icon={<Icon name="check" />}
            disabled={!idle || !state.list}
            onClick={() => void useCases.check(state.stage)}
          >
            {state.check ? listing.check.rerun : listing.check.run}
          </Button>
          <Button
            appearance="subtle"
            icon={<Icon name="refresh" />}
            disabled={!idle}
            onClick={() => void useCases.readList()}
          >
            {listing.refresh}
          </Button>
        </>
      }
    >
      {state.report ? <GenerateCard report={state.report} /> : null}
      {state.list ? null : <p className={styles.hint}>{listing.none.todo}</p>}
      <ConditionNotes state={state} dispatch={dispatch} useCases={useCases} />
      <OutcomeCard outcome={state.outcome} />
      <UndoCard state={state} onUndo={() => void useCases.undo()} />
      {state.aside === '' ? null : <p className={styles.hint}>{state.aside}</p>}
      {state.list ? <ProgressPart list={state.list} today={props.today} /> : null}
      {state.list ? (
        <BoardPart
          list={state.list}
          today={props.today}
          shown={state.delivery.shown}
          busy={!idle}
          onShow={(label, ids) => void useCases.showRows(label, ids)}
          onGoTo={(place) => void useCases.goTo(place)}
        />
      ) : null}
      {state.list?.memory ? (
        // a button by itself would be squeezed where the view is longer than the pane
        <div className={styles.part}>
          <GuardedButton
            size="small"
            className={styles.action}
            reason={readOnly}
            busy={!idle}
            onPress={() => void useCases.statistics()}
          >
            {listing.statistics.run}
          </GuardedButton>
        </div>
      ) : null}
      <CheckPart state={state} dispatch={dispatch} useCases={useCases} />
      <section className={styles.part} aria-labelledby={repaintId}>
        <h3 id={repaintId} className={styles.title}>
          {listing.repaint.title}
        </h3>
        <p className={styles.hint}>{listing.repaint.hint}</p>
        <GuardedButton
          size="small"
          className={styles.action}
          icon={<Icon name="brush" />}
          reason={readOnly}
          busy={!idle || !state.list}
          onPress={() => void useCases.repaint()}
        >
          {listing.repaint.run}
        </GuardedButton>
        {state.repainted ? (
          <p className={styles.hint}>
            {listing.repaint.done(state.repainted.validations, state.repainted.colorRules)}
          </p>
        ) : null}
      </section>
      {state.list?.memory ? (
        <UnitsPart list={state.list} busy={!idle} onAdd={(names) => void useCases.addUnits(names)} />
      ) : null}
      {state.list?.memory ? (
        <section className={styles.part} aria-labelledby={incomingId}>
          <h3 id={incomingId} className={styles.title}>
            {living.incoming.title}
          </h3>
          <p className={styles.hint}>{living.incoming.hint}</p>
          <Button
            size="small"
            className={styles.action}
            icon={<Icon name="file" />}
            onClick={() => dispatch({ type: 'shown', view: 'import' })}
          >
            {living.incoming.run}
          </Button>
        </section>
      ) : null}
    </ViewFrame>
  );
}
