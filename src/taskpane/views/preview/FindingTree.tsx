import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type Dispatch, type JSX } from 'react';
import type { Adjustment } from '../../../core/findings/adjust';
import type { InspectionFeedback } from '../../../core/findings/finding';
import { common } from '../../strings/common';
import { previewing } from '../../strings/previewing';
import type { PaneAction } from '../../state/reducer';
import type { PreviewCategory } from '../../state/previewTree';
import { FindingRow } from './FindingRow';

const useStyles = makeStyles({
  head: { display: 'flex', justifyContent: 'flex-end', marginBottom: '-12px' },
  category: { display: 'grid', rowGap: '4px' },
  path: {
    margin: 0,
    padding: '6px 0',
    fontSize: tokens.fontSizeBase300,
    lineHeight: '20px',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  upper: { display: 'block', fontWeight: tokens.fontWeightRegular, fontSize: tokens.fontSizeBase200 },
  count: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid' },
});

/** Categories shown at once; a feedback has some ten. */
const PAGE = 40;

/** Categories → problems → points, each to be excluded, split or joined. */
export function FindingTree(props: {
  readonly feedback: InspectionFeedback;
  readonly tree: readonly PreviewCategory[];
  readonly adjustments: readonly Adjustment[];
  readonly dispatch: Dispatch<PaneAction>;
}): JSX.Element {
  const styles = useStyles();
  const [shown, setShown] = useState(PAGE);
  const [allOpen, setAllOpen] = useState(false);
  const rest = props.tree.length - shown;
  return (
    <>
      <div className={styles.head}>
        <Button size="small" appearance="transparent" onClick={() => setAllOpen(!allOpen)}>
          {allOpen ? previewing.tree.collapseAll : previewing.tree.expandAll}
        </Button>
      </div>
      {props.tree.slice(0, shown).map((category) => (
        <section key={category.key} className={styles.category}>
          <h3 className={styles.path}>
            {category.path.slice(0, -1).map((heading) => (
              <span key={heading} className={styles.upper}>
                {heading}
              </span>
            ))}
            {category.path.at(-1) ?? previewing.tree.noCategory}{' '}
            <span className={styles.count}>{previewing.tree.findings(category.nodes.length)}</span>
          </h3>
          <ul className={styles.list}>
            {category.nodes.map((node) => (
              <FindingRow
                key={`${node.id}${allOpen}`}
                node={node}
                source={props.feedback.text}
                startsOpen={allOpen}
                adjustments={props.adjustments}
                dispatch={props.dispatch}
              />
            ))}
          </ul>
        </section>
      ))}
      {rest > 0 ? (
        <Button size="small" onClick={() => setShown(shown + PAGE)}>
          {common.more(Math.min(PAGE, rest))}
        </Button>
      ) : null}
    </>
  );
}
