import { Button, Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { Panel } from '../../components/Panel';
import { common } from '../../strings/common';
import { previewing } from '../../strings/previewing';

const OTHER = 'other';

/** Asks why something is left out; without a reason nothing is left out. */
export function ExcludePanel(props: {
  readonly onExclude: (reason: string) => void;
  readonly onCancel: () => void;
}): JSX.Element {
  const words = previewing.exclude;
  const [choice, setChoice] = useState<string>(words.reasons[0]);
  const [own, setOwn] = useState('');
  const reason = choice === OTHER ? own.trim() : choice;
  return (
    <Panel
      title={words.title}
      onCancel={props.onCancel}
      actions={
        <>
          <Button
            size="small"
            appearance="primary"
            disabled={reason === ''}
            onClick={() => props.onExclude(reason)}
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
