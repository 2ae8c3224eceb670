import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { PreviewNode } from '../../state/previewTree';
import { previewing } from '../../strings/previewing';

const useStyles = makeStyles({
  text: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: '21px', overflowWrap: 'anywhere' },
  marker: { fontWeight: tokens.fontWeightSemibold, marginRight: '4px' },
  excluded: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 },
  note: { margin: '2px 0 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  pieces: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', rowGap: '4px' },
  piece: { paddingLeft: '8px', borderLeft: `2px solid ${tokens.colorCompoundBrandStroke}` },
});

/** The words of a node, verbatim, with what was done to it. */
export function NodeText({ node }: { readonly node: PreviewNode }): JSX.Element {
  const styles = useStyles();
  const marker = node.marker ? <span className={styles.marker}>{node.marker}</span> : null;
  if (node.pieces.length > 1) {
    return (
      <ul className={styles.pieces}>
        {node.pieces.map((piece, i) => (
          <li key={i} className={styles.piece}>
            <p className={styles.text}>
              {i === 0 ? marker : null}
              {piece}
            </p>
            <p className={styles.note}>{previewing.tree.piece(i + 1, node.pieces.length)}</p>
          </li>
        ))}
      </ul>
    );
  }
  return (
    <>
      <p className={mergeClasses(styles.text, node.excluded !== null && styles.excluded)}>
        {marker}
        {node.text}
      </p>
      {node.excluded ? <p className={styles.note}>{previewing.tree.excluded(node.excluded.reason)}</p> : null}
      {node.joinedBy ? <p className={styles.note}>{previewing.tree.joined}</p> : null}
    </>
  );
}
