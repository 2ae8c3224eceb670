import { makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { InspectionFeedback } from '../../../core/findings/finding';
import { Disclosure } from '../../components/Disclosure';
import { MoreList } from '../../components/MoreList';
import { ledgerFate } from '../../state/ledgerFate';
import { previewing } from '../../strings/previewing';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', rowGap: '6px' },
  item: {
    display: 'grid',
    gridTemplateColumns: '72px 1fr',
    columnGap: '8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
  },
  fate: { color: tokens.colorNeutralForeground3 },
});

const EXCERPT = 60;

/** Every paragraph of the source and what it became; nothing silent. */
export function Ledger({ feedback }: { readonly feedback: InspectionFeedback }): JSX.Element {
  const styles = useStyles();
  return (
    <Disclosure title={previewing.ledger.title(feedback.ledger.length)}>
      <MoreList
        items={feedback.ledger}
        className={styles.list}
        render={(entry) => {
          const [start, end] = entry.range;
          const text = feedback.text.slice(start, Math.min(end, start + EXCERPT));
          return (
            <li key={start} className={styles.item}>
              <span className={styles.fate}>{ledgerFate(feedback, entry)}</span>
              <span>{end - start > EXCERPT ? `${text}……` : text}</span>
            </li>
          );
        }}
      />
    </Disclosure>
  );
}
