import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type JSX, type ReactNode } from 'react';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', minHeight: 0, flexGrow: 1 },
  body: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '16px',
    padding: '16px',
    overflowY: 'auto',
    flexGrow: 1,
    minHeight: 0,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: 'none',
  },
  head: { display: 'grid', rowGap: '4px' },
  lead: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase300,
    lineHeight: '20px',
  },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px',
    padding: '12px 16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** One view: a heading that takes the focus when the view appears, a scrolling body, the main action below. */
export function ViewFrame(props: {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly foot?: ReactNode;
  readonly children: ReactNode;
  /** False for the very first view of a page, where nobody has acted yet. */
  readonly takesFocus: boolean;
}): JSX.Element {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const takesFocus = useRef(props.takesFocus);
  useEffect(() => {
    // Who moves along the tabs with the arrow keys goes on moving.
    const isOnTab = document.activeElement?.getAttribute('role') === 'tab';
    if (takesFocus.current && !isOnTab) heading.current?.focus();
  }, []);
  return (
    <div className={styles.root}>
      <div className={styles.body}>
        <div className={styles.head}>
          <h2 ref={heading} tabIndex={-1} className={styles.title}>
            {props.title}
          </h2>
          {props.lead ? <p className={styles.lead}>{props.lead}</p> : null}
        </div>
        {props.children}
      </div>
      {props.foot ? <div className={styles.foot}>{props.foot}</div> : null}
    </div>
  );
}
