import { Input, Select, Textarea, makeStyles } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState, type JSX, type KeyboardEvent } from 'react';
import { workbench as words } from '../strings/workbench';
import type { EditorKind } from './gridColumns';

const useStyles = makeStyles({
  box: { width: '100%', minWidth: 0 },
  area: { minHeight: '96px' },
});

export type AfterCommit = 'down' | 'right' | 'stay';

/** The editor of one cell. Enter and Tab take the text over, Alt+Enter begins a line, Esc gives it up. */
export function CellEditor(props: {
  readonly kind: EditorKind;
  readonly header: string;
  readonly start: string;
  readonly choices: readonly string[];
  readonly onCommit: (text: string, then: AfterCommit) => void;
  readonly onCancel: () => void;
}): JSX.Element {
  const styles = useStyles();
  const [text, setText] = useState(props.start);
  const listId = useId();
  const closed = useRef(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    const field = area.current ?? input.current;
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
    select.current?.focus();
  }, []);

  function commit(value: string, then: AfterCommit): void {
    if (closed.current) return;
    closed.current = true;
    props.onCommit(value, then);
  }
  function onKeyDown(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return; // Enter and Esc belong to the input method
    if (event.key === 'Escape') {
      event.preventDefault();
      closed.current = true;
      props.onCancel();
    } else if (event.key === 'Tab' && !event.shiftKey) {
      event.preventDefault();
      commit(text, 'right');
    } else if (event.key === 'Enter' && event.altKey) {
      event.preventDefault();
      const at = area.current?.selectionStart ?? text.length;
      setText(`${text.slice(0, at)}\n${text.slice(at)}`);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      commit(text, 'down');
    }
  }
  const shared = {
    className: styles.box,
    'aria-label': props.header,
    onKeyDown,
    onBlur: () => commit(text, 'stay'),
  };

  if (props.kind === 'status') {
    const known = props.choices.includes(text) || text === '';
    return (
      <Select
        {...shared}
        size="small"
        select={{ ref: select }}
        value={text}
        onChange={(_, data) => commit(data.value, 'stay')}
      >
        <option value="">{words.blank}</option>
        {known ? null : <option value={text}>{text}</option>}
        {props.choices.map((word) => (
          <option key={word} value={word}>
            {word}
          </option>
        ))}
      </Select>
    );
  }
  if (props.kind === 'units' || props.kind === 'deadline') {
    return (
      <>
        <Input
          {...shared}
          size="small"
          input={{ ref: input, list: listId }}
          title={props.kind === 'deadline' ? words.dateHint : undefined}
          value={text}
          onChange={(_, data) => setText(data.value)}
        />
        <datalist id={listId}>
          {props.choices.map((word) => (
            <option key={word} value={word} />
          ))}
        </datalist>
      </>
    );
  }
  return (
    <Textarea
      {...shared}
      size="small"
      textarea={{ ref: area, className: styles.area }}
      resize="vertical"
      value={text}
      onChange={(_, data) => setText(data.value)}
    />
  );
}
