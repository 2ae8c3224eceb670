import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, type JSX } from 'react';
import type { OpenedList } from '../../../app/openList';
import { urgingOf, type UrgingOptions } from '../../../app/urgeList';
import type { CalendarDate } from '../../../core/basics/calendarDate';
import { urgingStatement } from '../../../core/report/urging/urgingStatement';
import { GuardedButton } from '../../components/GuardedButton';
import { Icon } from '../../components/icons';
import { useListStyles } from '../../components/listStyles';
import { MoreList } from '../../components/MoreList';
import { Section } from '../../components/Section';
import type { Delivery } from '../../state/delivery';
import type { PaneState } from '../../state/paneState';
import { unitFileReason } from '../../state/refusal';
import { delivering } from '../../strings/delivering';
import type { UseCases } from '../../useCases';
import { DueField, RecipientField } from './RecipientFields';

const useStyles = makeStyles({
  summary: { margin: 0, fontWeight: tokens.fontWeightSemibold },
});

const words = delivering.urge;
const KINDS = ['unit', 'leader'] as const satisfies readonly UrgingOptions['by'][];
const PAGE = 20;

/** 催办: who is written to, as the list stands now, and the letters. */
export function UrgePart(props: {
  readonly state: PaneState;
  readonly list: OpenedList;
  readonly today: CalendarDate;
  readonly onChange: (change: Partial<Delivery>) => void;
  readonly useCases: UseCases;
}): JSX.Element {
  const styles = useStyles();
  const lists = useListStyles();
  const { state, list, today, onChange, useCases } = props;
  const { urging } = state.delivery;
  const change = (part: Partial<UrgingOptions>): void => onChange({ urging: { ...urging, ...part } });
  const said = useMemo(() => urgingStatement(urgingOf(list, urging, today)), [list, urging, today]);
  const files = said.letters.length;
  return (
    <Section title={words.title} hint={words.hint}>
      <RecipientField
        label={words.by.label}
        kinds={KINDS}
        names={words.by.choices}
        by={urging.by}
        onBy={(by) => change({ by })}
      />
      <p className={styles.summary}>{said.summary}</p>
      {files + said.open.length + said.spared.length === 0 ? null : (
        <MoreList
          items={[...said.letters, ...said.open, ...said.spared]}
          pageSize={PAGE}
          className={lists.lines}
          render={(line) => <li key={line}>{line}</li>}
        />
      )}
      {files === 0 ? null : (
        <>
          <DueField label={words.due} today={today} due={urging.due} onDue={(due) => change({ due })} />
          <div className={lists.row}>
            <GuardedButton
              icon={<Icon name="save" />}
              reason={unitFileReason(list)}
              busy={state.busy !== null}
              onPress={() => void useCases.saveLetters()}
            >
              {words.run(files)}
            </GuardedButton>
          </div>
        </>
      )}
    </Section>
  );
}
