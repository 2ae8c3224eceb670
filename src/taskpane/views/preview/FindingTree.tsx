import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState, type Dispatch, type JSX } from 'react';
import { common } from '../../strings/common';
import { previewing } from '../../strings/previewing';
import type { PaneAction } from '../../state/paneAction';
import type { PreviewCategory } from '../../state/previewTree';
import { FindingRow } from './FindingRow';

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: '12px' },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'center' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: '22px',
    fontWeight: tokens.fontWeightSemibold,
  },
  category: { display: 'grid', rowGap: '4px' },
  path: {
    margin: 0,
    padding: '8px 12px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: '20px',
    fontWeight: tokens.fontWeightSemibold,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  upper: { display: 'block', fontWeight: tokens.fontWeightRegular, fontSize: tokens.fontSizeBase200 },
  count: {
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    whiteSpace: 'nowrap',
  },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid' },
});

/** Categories shown at once; a feedback has some ten. */
const PAGE = 40;

/** Categories → problems → points, each to be excluded, split or joined. */
export function FindingTree(props: {
  readonly source: string;
  readonly tree: readonly PreviewCategory[];
  readonly dispatch: Dispatch<PaneAction>;
}): JSX.Element {
  const styles = useStyles();
  const titleId = useId();
  const [shown, setShown] = useState(PAGE);
  const [allOpen, setAllOpen] = useState(false);
  const rest = props.tree.length - shown;
  return (
    <section className={styles.root} aria-labelledby={titleId}>
      <div className={styles.head}>
        <h3 id={titleId} className={styles.title}>
          {previewing.tree.title}
        </h3>
        <Button size="small" appearance="subtle" onClick={() => setAllOpen(!allOpen)}>
          {allOpen ? previewing.tree.collapseAll : previewing.tree.expandAll}
        </Button>
      </div>
      {props.tree.slice(0, shown).map((category) => (
        <section key={category.key} className={styles.category}>
          <h4 className={styles.path}>
            {category.path.slice(0, -1).map((heading) => (
              <span key={heading} className={styles.upper}>
                {heading}
              </span>
            ))}
            {category.path.at(-1) ?? previewing.tree.noCategory}{' '}
            <span className={styles.count}>{previewing.tree.findings(category.nodes.length)}</span>
          </h4>
          <ul className={styles.list}>
            {category.nodes.map((node) => (
              <FindingRow
                key={`${node.id}${allOpen}`}
                node={node}
                source={props.source}
                startsOpen={allOpen}
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
    </section>
  );
}
