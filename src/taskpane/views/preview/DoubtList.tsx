import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { Doubt, InspectionFeedback } from '../../../core/findings/finding';
import { doubtLabel } from '../../../core/findings/doubts';
import { Disclosure } from '../../components/Disclosure';
import { MoreList } from '../../components/MoreList';
import { doubtKey } from '../../state/previewTree';
import { previewing } from '../../strings/previewing';
import { showNode } from './showNode';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', rowGap: '8px' },
  item: {
    display: 'grid',
    rowGap: '4px',
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    borderLeft: `3px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase300,
    lineHeight: '20px',
  },
  quote: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  row: { display: 'flex', gap: '4px', flexWrap: 'wrap' },
});

const EXCERPT = 80;

function quoteOf(text: string, doubt: Doubt): string {
  const [span] = doubt.spans;
  if (!span) return '';
  const whole = text.slice(span[0], span[1]);
  return whole.length > EXCERPT ? `${whole.slice(0, EXCERPT)}……` : whole;
}

/** 待核: what the program is unsure of, each settled with one click. */
export function DoubtList(props: {
  readonly feedback: InspectionFeedback;
  readonly doubts: readonly Doubt[];
  readonly onSettle: (key: string) => void;
}): JSX.Element | null {
  const styles = useStyles();
  if (props.doubts.length === 0) return null;
  return (
    <Disclosure title={previewing.doubts.title(props.doubts.length)} startsOpen={props.doubts.length <= 5}>
      <MoreList
        items={props.doubts}
        className={styles.list}
        render={(doubt) => (
          <li key={doubtKey(doubt)} className={styles.item}>
            <span>{doubtLabel(doubt.code)}</span>
            <span className={styles.quote}>{quoteOf(props.feedback.text, doubt)}</span>
            <div className={styles.row}>
              <Button size="small" onClick={() => props.onSettle(doubtKey(doubt))}>
                {previewing.doubts.settle}
              </Button>
              {doubt.finding !== null ? (
                <Button size="small" appearance="subtle" onClick={() => showNode(doubt.finding!)}>
                  {previewing.doubts.show}
                </Button>
              ) : null}
            </div>
          </li>
        )}
      />
    </Disclosure>
  );
}
