import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  useEffect,
  useId,
  useRef,
  useState,
  type ChangeEvent,
  type FocusEvent,
  type JSX,
  type KeyboardEvent,
} from 'react';

const useStyles = makeStyles({
  field: {
    position: 'absolute',
    inset: 0,
    zIndex: 1,
    boxSizing: 'border-box',
    width: '100%',
    height: '100%',
    padding: '6px 8px',
    border: 'none',
    font: 'inherit',
    resize: 'none',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    outline: `2px solid ${tokens.colorCompoundBrandStroke}`,
    outlineOffset: '-2px',
  },
  area: { minHeight: '120px', boxShadow: tokens.shadow8 },
  // There, so that an input method can begin in the cell itself, but the cell's own text shows through.
  ready: { opacity: 0, cursor: 'cell', minHeight: 0 },
});

export type AfterCommit = 'down' | 'right' | 'stay';

/**
 * The text field of the active cell. It holds the focus from the moment the cell is chosen (an input method such as 拼音
 * cannot begin elsewhere) and becomes visible with the first character, F2, Enter or a double click. Enter and Tab take the
 * text over, Alt+Enter begins a line, Esc gives it up.
 */
export function CellEditor(props: {
  readonly label: string;
  readonly start: string;
  /** Null for running text; else what the list below the field offers. */
  readonly choices: readonly string[] | null;
  readonly hint: string | undefined;
  readonly editing: boolean;
  readonly onBegin: () => void;
  readonly onCommit: (text: string, then: AfterCommit) => void;
  readonly onCancel: () => void;
}): JSX.Element {
  const styles = useStyles();
  const [text, setText] = useState(props.start);
  const listId = useId();
  const closed = useRef(false);

  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const { editing, start } = props;
  useEffect(() => {
    const end = start.length;
    // Begun by F2, Enter or a double click: the caret goes behind the text that is there.
    if (editing && field.current?.value === start) field.current.setSelectionRange(end, end);
  }, [editing, start]);

  function commit(then: AfterCommit): void {
    if (closed.current) return;
    closed.current = true;
    props.onCommit(text, then);
  }
  function onChange(event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>): void {
    setText(event.target.value);
    if (!props.editing) props.onBegin();
  }
  function onKeyDown(event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>): void {
    if (event.nativeEvent.isComposing) {
      event.stopPropagation(); // Enter and Esc belong to the input method
      return;
    }
    if (!props.editing) return; // the grid moves
    event.stopPropagation();
    if (event.key === 'Escape') {
      event.preventDefault();
      closed.current = true;
      props.onCancel();
    } else if (event.key === 'Tab' && !event.shiftKey) {
      event.preventDefault();
      commit('right');
    } else if (event.key === 'Enter' && event.altKey && props.choices === null) {
      event.preventDefault();
      event.currentTarget.setRangeText(
        '\n',
        event.currentTarget.selectionStart ?? 0,
        event.currentTarget.selectionEnd ?? 0,
        'end',
      );
      setText(event.currentTarget.value);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      commit('down');
    }
  }
  const shared = {
    className: mergeClasses(
      styles.field,
      props.choices === null && styles.area,
      !props.editing && styles.ready,
    ),
    'aria-label': props.label,
    ref: field,
    'data-editor': true,
    title: props.hint,
    value: text,
    onChange,
    onKeyDown,
    onFocus: (event: FocusEvent<HTMLInputElement | HTMLTextAreaElement>) => event.currentTarget.select(),
    onBlur: () => {
      if (props.editing) commit('stay');
    },
  };
  if (props.choices === null) return <textarea {...shared} spellCheck={false} />;
  return (
    <>
      <input {...shared} type="text" list={listId} autoComplete="off" />
      <datalist id={listId}>
        {props.choices.map((word) => (
          <option key={word} value={word} />
        ))}
      </datalist>
    </>
  );
}
