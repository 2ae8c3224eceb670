import { makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { InspectionFeedback } from '../../../core/findings/finding';
import { leftOutLabel } from '../../../core/findings/leftOutReasons';
import { Disclosure } from '../../components/Disclosure';
import { MoreList } from '../../components/MoreList';
import { leftOutToRead } from '../../state/coverage';
import { previewing } from '../../strings/previewing';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', rowGap: '8px' },
  item: { display: 'grid', rowGap: '2px', fontSize: tokens.fontSizeBase300, lineHeight: '20px' },
  reason: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** What of the problem part went into no row, with the reason. */
export function LeftOutList({ feedback }: { readonly feedback: InspectionFeedback }): JSX.Element | null {
  const styles = useStyles();
  const leftOut = leftOutToRead(feedback.coverage);
  if (leftOut.length === 0) return null;
  return (
    <Disclosure
      title={previewing.leftOut.title(leftOut.length)}
      startsOpen={leftOut.some(({ reason }) => reason === 'unclear')}
    >
      <MoreList
        items={leftOut}
        className={styles.list}
        render={({ start, end, reason }) => (
          <li key={start} className={styles.item}>
            <span>{feedback.text.slice(start, end)}</span>
            <span className={styles.reason}>{leftOutLabel(reason)}</span>
          </li>
        )}
      />
    </Disclosure>
  );
}
