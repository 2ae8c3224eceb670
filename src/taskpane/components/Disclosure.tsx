import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, type JSX, type ReactNode } from 'react';

const useStyles = makeStyles({
  root: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: '4px' },
  summary: {
    padding: '6px 0',
    cursor: 'pointer',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    borderRadius: tokens.borderRadiusSmall,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  body: { display: 'grid', rowGap: '8px', paddingTop: '4px', paddingBottom: '8px' },
});

/** A part that opens on demand, native, so that keyboard and screen readers know it; rendered once it was opened. */
export function Disclosure(props: {
  readonly title: ReactNode;
  readonly startsOpen?: boolean;
  /** Opens it when it becomes true; what a person closes then stays closed. */
  readonly opens?: boolean;
  readonly children: ReactNode;
}): JSX.Element {
  const styles = useStyles();
  const opens = props.opens ?? false;
  const [open, setOpen] = useState((props.startsOpen ?? false) || opens);
  const [asked, setAsked] = useState(opens);
  if (asked !== opens) {
    setAsked(opens);
    if (opens) setOpen(true);
  }
  return (
    <details className={styles.root} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>{props.title}</summary>
      {open ? <div className={styles.body}>{props.children}</div> : null}
    </details>
  );
}
