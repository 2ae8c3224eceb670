import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX, KeyboardEvent } from 'react';

const useStyles = makeStyles({
  list: { display: 'flex', overflowX: 'auto', padding: '0 8px', flexShrink: 0 },
  tab: {
    flexShrink: 0,
    minHeight: '36px',
    padding: '0 12px',
    border: 'none',
    borderBottom: '2px solid transparent',
    background: 'none',
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-3px' },
  },
  dense: { padding: '0 6px' },
  chosen: {
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
  },
});

/** A row of tabs: one of them takes Tab, the arrow keys move along and choose. */
export function Tabs<T extends string>(props: {
  readonly label: string;
  readonly names: readonly { readonly value: T; readonly label: string }[];
  readonly chosen: T;
  readonly className?: string;
  /** Many names in a narrow row. */
  readonly isDense?: boolean;
  readonly onChoose: (value: T) => void;
}): JSX.Element {
  const styles = useStyles();
  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const at = props.names.findIndex(({ value }) => value === props.chosen);
    const to = (at + step + props.names.length) % props.names.length;
    event.preventDefault();
    props.onChoose(props.names[to]!.value);
    event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')[to]?.focus();
  }
  return (
    <div
      role="tablist"
      aria-label={props.label}
      className={mergeClasses(styles.list, props.className)}
      onKeyDown={onKeyDown}
    >
      {props.names.map(({ value, label }) => (
        <button
          key={value}
          type="button"
          role="tab"
          aria-selected={value === props.chosen}
          tabIndex={value === props.chosen ? 0 : -1}
          className={mergeClasses(
            styles.tab,
            props.isDense && styles.dense,
            value === props.chosen && styles.chosen,
          )}
          onClick={() => props.onChoose(value)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
