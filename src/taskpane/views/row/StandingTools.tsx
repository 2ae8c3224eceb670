import { Button, Field, Input, Textarea, makeStyles } from '@fluentui/react-components';
import { useState, type JSX, type ReactNode } from 'react';
import type { OpenedList } from '../../../app/openList';
import { isValidDate, type CalendarDate } from '../../../core/basics/calendarDate';
import { canClose, isClosed } from '../../../core/list/closeRow';
import type { RectificationItem } from '../../../core/list/item';
import { cellText } from '../../../core/list/rows';
import { GuardedButton } from '../../components/GuardedButton';
import { useListStyles } from '../../components/listStyles';
import { Panel } from '../../components/Panel';
import { Section } from '../../components/Section';
import { common } from '../../strings/common';
import { standing } from '../../strings/standing';
import type { UseCases } from '../../useCases';

const useStyles = makeStyles({
  date: { maxWidth: '180px' },
});

const words = standing.row;

/** 延期, 销号 or 回头看 for the selected row. */
export function StandingTools(props: {
  readonly list: OpenedList;
  readonly item: RectificationItem;
  readonly today: CalendarDate;
  readonly refusal: string | null;
  readonly busy: boolean;
  readonly useCases: Pick<UseCases, 'extendRow' | 'closeRow' | 'reopenRow'>;
}): JSX.Element {
  const lists = useListStyles();
  const { list, item, refusal, busy, useCases } = props;
  const [form, setForm] = useState<'extend' | 'close' | 'reopen' | null>(null);
  const closed = isClosed(item, list.settings);
  const close = (): void => setForm(null);
  const closeWhenDone = (done: boolean): void => (done ? close() : undefined);
  return (
    <Section title={words.title} hint={refusal ?? words.status(cellText(item.cells.status))}>
      <div className={lists.row}>
        <GuardedButton size="small" reason={refusal} busy={busy} onPress={() => setForm('extend')}>
          {words.extend}
        </GuardedButton>
        {closed ? (
          <GuardedButton size="small" reason={refusal} busy={busy} onPress={() => setForm('reopen')}>
            {words.reopen}
          </GuardedButton>
        ) : (
          <GuardedButton
            size="small"
            reason={refusal ?? (canClose(item, list.settings) ? null : words.notCompleted)}
            busy={busy}
            onPress={() => setForm('close')}
          >
            {words.close}
          </GuardedButton>
        )}
      </div>
      {refusal !== null ? null : form === 'extend' ? (
        <DatedForm
          title={words.extendTitle}
          confirm={words.extendConfirm}
          label={words.reason}
          dateLabel={words.date}
          first=""
          isLong
          busy={busy}
          onCancel={close}
          onConfirm={(text, date) => void useCases.extendRow(item.id, date, text).then(closeWhenDone)}
        />
      ) : form === 'close' && !closed ? (
        <DatedForm
          title={words.closeTitle}
          hint={words.closeHint}
          confirm={words.closeConfirm}
          label={words.verifier}
          dateLabel={words.closedOn}
          first={props.today}
          last={props.today}
          busy={busy}
          onCancel={close}
          onConfirm={(text, date) => void useCases.closeRow(item.id, text, date).then(closeWhenDone)}
        />
      ) : form === 'reopen' && closed ? (
        <ReopenForm
          busy={busy}
          onCancel={close}
          onConfirm={(reason) => void useCases.reopenRow(item.id, reason).then(closeWhenDone)}
        />
      ) : null}
    </Section>
  );
}

interface FormProps {
  readonly busy: boolean;
  readonly onCancel: () => void;
}

/** A word (理由, 核验人) and a day. */
function DatedForm(
  props: FormProps & {
    readonly title: string;
    readonly hint?: string;
    readonly confirm: string;
    readonly label: string;
    readonly dateLabel: string;
    readonly first: string;
    readonly last?: CalendarDate;
    readonly isLong?: true;
    readonly onConfirm: (text: string, date: CalendarDate) => void;
  },
): JSX.Element {
  const styles = useStyles();
  const [text, setText] = useState('');
  const [date, setDate] = useState<string>(props.first);
  const isReady = text.trim() !== '' && isValidDate(date);
  return (
    <Form
      {...props}
      isReady={isReady}
      onConfirm={() => (isValidDate(date) ? props.onConfirm(text, date) : undefined)}
    >
      <Field label={props.dateLabel} size="small">
        <Input
          type="date"
          size="small"
          className={styles.date}
          value={date}
          {...(props.last ? { max: props.last } : {})}
          onChange={(_, { value }) => setDate(value)}
        />
      </Field>
      <Field label={props.label} size="small" {...(props.hint ? { hint: props.hint } : {})}>
        {props.isLong ? (
          <Textarea size="small" value={text} onChange={(_, { value }) => setText(value)} />
        ) : (
          <Input size="small" value={text} onChange={(_, { value }) => setText(value)} />
        )}
      </Field>
    </Form>
  );
}

function ReopenForm(props: FormProps & { readonly onConfirm: (reason: string) => void }): JSX.Element {
  const [reason, setReason] = useState('');
  return (
    <Form
      {...props}
      title={words.reopenTitle}
      confirm={words.reopenConfirm}
      isReady={reason.trim() !== ''}
      onConfirm={() => props.onConfirm(reason)}
    >
      <Field label={words.reopenReason} size="small" hint={words.reopenHint}>
        <Textarea size="small" value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
    </Form>
  );
}

function Form(
  props: FormProps & {
    readonly title: string;
    readonly confirm: string;
    readonly isReady: boolean;
    readonly onConfirm: () => void;
    readonly children: ReactNode;
  },
): JSX.Element {
  return (
    <Panel
      title={props.title}
      onCancel={props.onCancel}
      actions={
        <>
          <Button
            size="small"
            appearance="primary"
            disabled={props.busy || !props.isReady}
            onClick={props.onConfirm}
          >
            {props.confirm}
          </Button>
          <Button size="small" onClick={props.onCancel}>
            {common.cancel}
          </Button>
        </>
      }
    >
      {props.children}
    </Panel>
  );
}
