import { Field, Input, Radio, RadioGroup, makeStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import { isValidDate, type CalendarDate } from '../../../core/basics/calendarDate';

const useStyles = makeStyles({
  choices: { flexWrap: 'wrap', marginLeft: '-8px' },
  date: { maxWidth: '180px' },
});

/** To whom files or letters go. */
export function RecipientField<By extends string>(props: {
  readonly label: string;
  readonly kinds: readonly By[];
  readonly names: Readonly<Record<By, string>>;
  /** One of the kinds, where one is chosen. */
  readonly by: string;
  readonly onBy: (by: By) => void;
}): JSX.Element {
  const styles = useStyles();
  return (
    <Field label={props.label}>
      <RadioGroup
        layout="horizontal"
        className={styles.choices}
        value={props.by}
        onChange={(_, { value }) => props.onBy(value as By)}
      >
        {props.kinds.map((kind) => (
          <Radio key={kind} value={kind} label={props.names[kind]} />
        ))}
      </RadioGroup>
    </Field>
  );
}

/** By when they come back; empty where it is left open. */
export function DueField(props: {
  readonly label: string;
  readonly today: CalendarDate;
  readonly due: CalendarDate | null;
  readonly onDue: (due: CalendarDate | null) => void;
}): JSX.Element {
  const styles = useStyles();
  return (
    <Field label={props.label}>
      <Input
        type="date"
        className={styles.date}
        min={props.today}
        value={props.due ?? ''}
        onChange={(_, { value }) => props.onDue(isValidDate(value) ? value : null)}
      />
    </Field>
  );
}
