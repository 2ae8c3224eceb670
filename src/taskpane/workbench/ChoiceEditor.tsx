import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type JSX } from 'react';
import { workbench as words } from '../strings/workbench';

const useStyles = makeStyles({
  field: {
    position: 'absolute',
    inset: 0,
    zIndex: 1,
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '32px',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `2px solid ${tokens.colorCompoundBrandStroke}`,
  },
});

/** The drop-down of a cell that takes only certain words; a foreign word that stands there stays until another is chosen. */
export function ChoiceEditor(props: {
  readonly label: string;
  readonly start: string;
  readonly choices: readonly string[];
  readonly onCommit: (word: string) => void;
  readonly onCancel: () => void;
}): JSX.Element {
  const styles = useStyles();
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => select.current?.focus(), []);
  const known = props.start === '' || props.choices.includes(props.start);
  return (
    <select
      ref={select}
      className={styles.field}
      aria-label={props.label}
      value={props.start}
      onChange={(event) => props.onCommit(event.target.value)}
      onBlur={props.onCancel}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape' || event.key === 'Enter') {
          event.preventDefault();
          props.onCancel();
        }
      }}
    >
      <option value="">{words.blank}</option>
      {known ? null : <option value={props.start}>{props.start}</option>}
      {props.choices.map((word) => (
        <option key={word} value={word}>
          {word}
        </option>
      ))}
    </select>
  );
}
