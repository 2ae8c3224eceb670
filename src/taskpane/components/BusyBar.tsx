import { ProgressBar, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState, type JSX } from 'react';
import type { PaneState } from '../state/paneState';
import { common } from '../strings/common';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    rowGap: '6px',
    padding: '10px 16px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** Work shorter than this shows nothing, so that the pane does not flicker. */
const PATIENCE_MS = 300;

export function BusyBar({ busy }: { readonly busy: NonNullable<PaneState['busy']> }): JSX.Element | null {
  const styles = useStyles();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!shown && busy.share === null) return null;
  const percent = busy.share === null ? null : Math.round(busy.share * 100);
  return (
    <div className={styles.root}>
      <Text size={200}>
        {common.busy[busy.task]}
        {percent === null ? '' : common.busyShare(percent)}
      </Text>
      <ProgressBar
        aria-label={common.busy[busy.task]}
        thickness="large"
        {...(busy.share === null ? {} : { value: busy.share })}
      />
    </div>
  );
}
