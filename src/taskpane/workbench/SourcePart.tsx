import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { Disposition } from '../../core/findings/finding';
import { MoreList } from '../components/MoreList';
import { adjustedOnce } from '../state/adjusted';
import { ledgerFate } from '../state/ledgerFate';
import type { PaneState } from '../state/paneState';
import { workbench as words } from '../strings/workbench';
import { showNode, sourceElementId } from '../views/preview/showNode';

const useStyles = makeStyles({
  scroll: {
    flexGrow: 1,
    minHeight: 0,
    overflow: 'auto',
    padding: '24px 24px 48px',
    backgroundColor: tokens.colorNeutralBackground2,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  sheet: {
    maxWidth: '760px',
    margin: '0 auto',
    padding: '24px 32px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
  },
  title: { margin: '0 0 4px', fontSize: tokens.fontSizeBase400, lineHeight: '22px' },
  lead: { margin: '0 0 16px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'grid',
    gridTemplateColumns: '84px 1fr',
    columnGap: '16px',
    padding: '6px 0',
    lineHeight: '24px',
    contentVisibility: 'auto',
  },
  fate: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: '24px',
    textAlign: 'right',
    alignSelf: 'start',
    color: tokens.colorNeutralForeground3,
  },
  link: {
    padding: 0,
    border: 'none',
    background: 'none',
    fontFamily: tokens.fontFamilyBase,
    cursor: 'pointer',
    color: tokens.colorBrandForeground1,
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  text: { margin: 0, paddingLeft: '12px', borderLeft: '2px solid transparent', overflowWrap: 'anywhere' },
  finding: { borderLeftColor: tokens.colorCompoundBrandStroke },
  field: { borderLeftColor: tokens.colorCompoundBrandStroke },
  recommendation: { borderLeftColor: tokens.colorPaletteBerryForeground1 },
  heading: { fontWeight: tokens.fontWeightSemibold, borderLeftColor: tokens.colorNeutralStroke1 },
  leftOut: { color: tokens.colorNeutralForeground3 },
});

/** Paragraphs drawn at once. */
const PAGE = 400;

/** The source beside its preview: every paragraph with what it became; a problem's mark leads to its place in the tree. */
export default function SourcePart({ state }: { readonly state: PaneState }): JSX.Element | null {
  const styles = useStyles();
  const tone: Readonly<Record<Disposition, string>> = {
    finding: styles.finding,
    field: styles.field,
    recommendation: styles.recommendation,
    heading: styles.heading,
    leftOut: styles.leftOut,
  };
  if (!state.imported) return null;
  const { feedback, nodes } = adjustedOnce(state.imported.feedback, state.adjustments);
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={words.source.title}>
      <div className={styles.sheet}>
        <h2 className={styles.title}>{words.source.title}</h2>
        <p className={styles.lead}>{words.source.lead}</p>
        <MoreList
          items={feedback.ledger}
          pageSize={PAGE}
          className={styles.list}
          render={(entry) => {
            const [start, end] = entry.range;
            const node = entry.became === 'finding' ? nodes[entry.refs[0] ?? -1] : undefined;
            const fate = ledgerFate(feedback, entry);
            return (
              <li key={start} id={sourceElementId(start)} data-end={end} className={styles.item}>
                {node ? (
                  <button
                    type="button"
                    className={mergeClasses(styles.fate, styles.link)}
                    onClick={() => showNode(node.id)}
                  >
                    {fate}
                  </button>
                ) : (
                  <span className={styles.fate}>{fate}</span>
                )}
                <p className={mergeClasses(styles.text, tone[entry.became])}>
                  {feedback.text.slice(start, end).trim()}
                </p>
              </li>
            );
          }}
        />
      </div>
    </div>
  );
}
