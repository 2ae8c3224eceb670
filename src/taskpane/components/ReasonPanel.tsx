import { Button, Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { common } from '../strings/common';
import { Panel } from './Panel';

export interface ReasonWords {
  readonly reason: string;
  readonly reasons: readonly string[];
  readonly other: string;
  readonly confirm: string;
}

const OTHER = 'other';

/** Asks why; without a reason nothing happens. */
export function ReasonPanel(props: {
  readonly title: string;
  readonly words: ReasonWords;
  /** The first reason stands chosen; default: none does, so that nobody confirms without having read. */
  readonly startsChosen?: true;
  readonly onConfirm: (reason: string) => void;
  readonly onCancel: () => void;
}): JSX.Element {
  const { words } = props;
  const [choice, setChoice] = useState(props.startsChosen ? (words.reasons[0] ?? OTHER) : '');
  const [own, setOwn] = useState('');
  const reason = choice === OTHER ? own.trim() : choice;
  return (
    <Panel
      title={props.title}
      onCancel={props.onCancel}
      actions={
        <>
          <Button
            size="small"
            appearance="primary"
            disabled={reason === ''}
            onClick={() => props.onConfirm(reason)}
          >
            {words.confirm}
          </Button>
          <Button size="small" onClick={props.onCancel}>
            {common.cancel}
          </Button>
        </>
      }
    >
      <Field label={words.reason}>
        <RadioGroup value={choice} onChange={(_, data) => setChoice(data.value)}>
          {words.reasons.map((text) => (
            <Radio key={text} value={text} label={text} />
          ))}
          <Radio value={OTHER} label={words.other} />
        </RadioGroup>
      </Field>
      {choice === OTHER ? (
        <Input aria-label={words.other} size="small" value={own} onChange={(_, data) => setOwn(data.value)} />
      ) : null}
    </Panel>
  );
}
