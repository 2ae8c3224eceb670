import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, type Dispatch, type JSX } from 'react';
import type { CalendarDate } from '../../core/basics/calendarDate';
import { Icon } from '../components/icons';
import { ViewFrame } from '../components/ViewFrame';
import type { PaneState } from '../state/paneState';
import type { PaneAction } from '../state/paneAction';
import { listing } from '../strings/listing';
import type { UseCases } from '../useCases';
import { CheckPart } from './list/CheckPart';
import { GenerateCard } from './list/GenerateCard';
import { ProgressPart } from './list/ProgressPart';

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
      {state.list ? <ProgressPart list={state.list} today={props.today} /> : null}
      <CheckPart
        report={state.check}
        stage={state.stage}
        idle={idle}
        onStage={(stage) => dispatch({ type: 'optionChosen', stage })}
        onGoTo={(issue) => void useCases.goTo(issue)}
        onWrite={() => void useCases.writeCheckResults()}
      />
      <section className={styles.part} aria-labelledby={repaintId}>
        <h3 id={repaintId} className={styles.title}>
          {listing.repaint.title}
        </h3>
        <p className={styles.hint}>{listing.repaint.hint}</p>
        <Button
          size="small"
          className={styles.action}
          icon={<Icon name="brush" />}
          disabled={!idle || !state.list}
          onClick={() => void useCases.repaint()}
        >
          {listing.repaint.run}
        </Button>
        {state.repainted ? (
          <p className={styles.hint}>
            {listing.repaint.done(state.repainted.validations, state.repainted.colorRules)}
          </p>
        ) : null}
      </section>
    </ViewFrame>
  );
}
