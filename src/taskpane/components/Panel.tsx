import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type JSX, type ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    rowGap: '10px',
    padding: '12px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
    outlineStyle: 'none',
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** A small form in place: takes the focus when it opens, Esc closes it. */
export function Panel(props: {
  readonly title: string;
  readonly actions: ReactNode;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}): JSX.Element {
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => root.current?.focus(), []);
  return (
    <div
      ref={root}
      role="group"
      aria-label={props.title}
      tabIndex={-1}
      className={styles.root}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        props.onCancel();
      }}
    >
      <h4 className={styles.title}>{props.title}</h4>
      {props.children}
      <div className={styles.row}>{props.actions}</div>
    </div>
  );
}
