import { Badge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useState, type Dispatch, type JSX } from 'react';
import { Icon } from '../../components/icons';
import type { PreviewNode } from '../../state/previewTree';
import type { PaneAction } from '../../state/paneAction';
import { previewing } from '../../strings/previewing';
import { NodeTools } from './NodeTools';
import { nodeElementId, showSource } from './showNode';

const useStyles = makeStyles({
  item: { padding: '8px 0 4px', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  point: { padding: '4px 0 2px 12px', borderLeft: `2px solid ${tokens.colorNeutralStroke2}` },
  row: { display: 'grid', gridTemplateColumns: '1fr 28px', columnGap: '4px', alignItems: 'start' },
  text: {
    minWidth: 0,
    outlineStyle: 'none',
    ':focus': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  words: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: '21px', overflowWrap: 'anywhere' },
  marker: { fontWeight: tokens.fontWeightSemibold, marginRight: '4px' },
  toggle: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '2px',
    marginTop: '4px',
    padding: '2px 4px 2px 0',
    border: 'none',
    background: 'none',
    borderRadius: tokens.borderRadiusSmall,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorBrandForeground1,
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chevron: {
    display: 'inline-grid',
    transitionProperty: 'transform',
    transitionDuration: '120ms',
    '@media (prefers-reduced-motion: reduce)': { transitionDuration: '0ms' },
  },
  open: { transform: 'rotate(90deg)' },
  notes: { display: 'flex', gap: '8px', alignItems: 'center', flexWrap: 'wrap' },
  note: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  advice: {
    marginTop: '4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
    '& summary': { cursor: 'pointer' },
  },
  sentence: { margin: '4px 0 0 14px' },
  points: { margin: '6px 0 4px 4px', padding: 0, listStyleType: 'none', display: 'grid', rowGap: '4px' },
});

/** A problem with its points below, or a single point. */
export function FindingRow(props: {
  readonly node: PreviewNode;
  readonly source: string;
  readonly startsOpen: boolean;
  readonly isPoint?: true;
  readonly dispatch: Dispatch<PaneAction>;
}): JSX.Element {
  const styles = useStyles();
  const { node } = props;
  const [open, setOpen] = useState(props.startsOpen);
  const pointsId = useId();
  const count = node.points.length;
  return (
    <li className={props.isPoint ? styles.point : styles.item}>
      <div className={styles.row}>
        <div
          id={nodeElementId(node.id)}
          tabIndex={-1}
          className={styles.text}
          onClick={() => showSource(node.spans)}
        >
          <p className={styles.words}>
            {node.marker ? <span className={styles.marker}>{node.marker}</span> : null}
            {node.text}
          </p>
        </div>
        <NodeTools node={node} source={props.source} dispatch={props.dispatch} />
      </div>
      {count > 0 || node.doubts.length > 0 || node.measures > 0 ? (
        <div className={styles.notes}>
          {count > 0 ? (
            <button
              type="button"
              className={styles.toggle}
              aria-expanded={open}
              aria-controls={pointsId}
              onClick={() => setOpen(!open)}
            >
              <span className={mergeClasses(styles.chevron, open && styles.open)}>
                <Icon name="chevron" size={16} />
              </span>
              {previewing.tree.points(count)}
            </button>
          ) : null}
          {node.measures > 0 ? (
            <span className={styles.note}>{previewing.tree.measures(node.measures)}</span>
          ) : null}
          {node.doubts.length > 0 ? (
            <Badge appearance="tint" color="warning" size="medium">
              {previewing.doubts.badge}
            </Badge>
          ) : null}
        </div>
      ) : null}
      {node.advice.length > 0 ? (
        <details className={styles.advice}>
          <summary>{previewing.tree.advice(node.advice.length)}</summary>
          {node.advice.map((sentence) => (
            <p key={sentence} className={styles.sentence}>
              {sentence}
            </p>
          ))}
        </details>
      ) : null}
      {count > 0 ? (
        <ul id={pointsId} className={styles.points} hidden={!open}>
          {open
            ? node.points.map((point) => (
                <FindingRow
                  key={point.id}
                  node={point}
                  isPoint
                  source={props.source}
                  startsOpen={false}
                  dispatch={props.dispatch}
                />
              ))
            : null}
        </ul>
      ) : null}
    </li>
  );
}
