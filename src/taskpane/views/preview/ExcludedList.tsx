import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { Adjustment } from '../../../core/findings/adjust';
import { Disclosure } from '../../components/Disclosure';
import { MoreList } from '../../components/MoreList';
import type { ExcludedNode } from '../../state/previewTree';
import { previewing } from '../../strings/previewing';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', rowGap: '12px' },
  item: { display: 'grid', rowGap: '2px', justifyItems: 'start', lineHeight: '20px' },
  text: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 },
  reason: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** What the user left out, each with its reason and the way back. */
export function ExcludedList(props: {
  readonly nodes: readonly ExcludedNode[];
  readonly onRestore: (by: Adjustment) => void;
}): JSX.Element | null {
  const styles = useStyles();
  const words = previewing.excluded;
  if (props.nodes.length === 0) return null;
  return (
    <Disclosure title={words.title(props.nodes.length)} startsOpen>
      <MoreList
        items={props.nodes}
        className={styles.list}
        render={(node) => (
          <li key={node.node} className={styles.item}>
            <span className={styles.text}>{node.text}</span>
            <span className={styles.reason}>{words.reason(node.reason)}</span>
            <Button size="small" onClick={() => props.onRestore(node.by)}>
              {words.restore}
            </Button>
          </li>
        )}
      />
    </Disclosure>
  );
}
