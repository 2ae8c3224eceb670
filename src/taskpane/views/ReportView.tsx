import { Button, makeStyles } from '@fluentui/react-components';
import type { Dispatch, JSX } from 'react';
import { Section } from '../components/Section';
import { ViewFrame } from '../components/ViewFrame';
import type { PaneAction } from '../state/paneAction';
import type { PaneState } from '../state/paneState';
import { listing } from '../strings/listing';
import { reporting as words } from '../strings/reporting';
import type { UseCases } from '../useCases';
import { OutcomeCard } from './list/OutcomeCard';
import { CheckPart } from './report/CheckPart';
import { PeriodPart } from './report/PeriodPart';
import { WrittenPart } from './report/WrittenPart';

const useStyles = makeStyles({ row: { display: 'flex', flexWrap: 'wrap', gap: '8px' } });

/** 报告: written reports, 本期存档 and 与上期比较, exports. */
export default function ReportView(props: {
  readonly state: PaneState;
  readonly dispatch: Dispatch<PaneAction>;
  readonly useCases: UseCases;
}): JSX.Element {
  const styles = useStyles();
  const { state, dispatch, useCases } = props;
  const { list } = state;
  if (!list) return <ViewFrame title={words.title} lead={listing.none.title} takesFocus children={null} />;
  const busy = state.busy !== null;
  return (
    <ViewFrame title={words.title} lead={words.lead} takesFocus>
      <OutcomeCard outcome={state.outcome} />
      <WrittenPart
        state={state}
        onChange={(change) => dispatch({ type: 'deliveryChanged', change })}
        useCases={useCases}
      />
      <CheckPart state={state} useCases={useCases} />
      <PeriodPart state={state} list={list} useCases={useCases} />
      <Section title={words.export.title} hint={words.export.hint}>
        <div className={styles.row}>
          {(['csv', 'json'] as const).map((format) => (
            <Button
              key={format}
              size="small"
              disabled={busy}
              onClick={() => void useCases.exportList(format)}
            >
              {words.export[format]}
            </Button>
          ))}
        </div>
      </Section>
    </ViewFrame>
  );
}
