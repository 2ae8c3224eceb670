import { Field, Input, Radio, RadioGroup, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, type JSX } from 'react';
import type { OpenedList } from '../../../app/openList';
import { urgingOf, type UrgingOptions } from '../../../app/urgeList';
import { isValidDate, type CalendarDate } from '../../../core/basics/calendarDate';
import { urgingStatement } from '../../../core/report/urging/urgingStatement';
import { GuardedButton } from '../../components/GuardedButton';
import { Icon } from '../../components/icons';
import { MoreList } from '../../components/MoreList';
import { Section } from '../../components/Section';
import type { Delivery } from '../../state/delivery';
import type { PaneState } from '../../state/paneState';
import { unitFileReason } from '../../state/refusal';
import { delivering } from '../../strings/delivering';
import type { UseCases } from '../../useCases';

const useStyles = makeStyles({
  choices: { flexWrap: 'wrap', marginLeft: '-8px' },
  date: { maxWidth: '180px' },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  summary: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  lines: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'grid',
    rowGap: '4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
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
  const { state, list, today, onChange, useCases } = props;
  const { urging } = state.delivery;
  const change = (part: Partial<UrgingOptions>): void => onChange({ urging: { ...urging, ...part } });
  const said = useMemo(() => urgingStatement(urgingOf(list, urging, today)), [list, urging, today]);
  const files = said.letters.length;
  return (
    <Section title={words.title} hint={words.hint}>
      <Field label={words.by.label}>
        <RadioGroup
          layout="horizontal"
          className={styles.choices}
          value={urging.by}
          onChange={(_, { value }) => change({ by: value as UrgingOptions['by'] })}
        >
          {KINDS.map((kind) => (
            <Radio key={kind} value={kind} label={words.by.choices[kind]} />
          ))}
        </RadioGroup>
      </Field>
      <p className={styles.summary}>{said.summary}</p>
      {files + said.open.length + said.spared.length === 0 ? null : (
        <MoreList
          items={[...said.letters, ...said.open, ...said.spared]}
          pageSize={PAGE}
          className={styles.lines}
          render={(line) => <li key={line}>{line}</li>}
        />
      )}
      {files === 0 ? null : (
        <>
          <Field label={words.due}>
            <Input
              type="date"
              className={styles.date}
              min={today}
              value={urging.due ?? ''}
              onChange={(_, { value }) => change({ due: isValidDate(value) ? value : null })}
            />
          </Field>
          <div className={styles.row}>
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
