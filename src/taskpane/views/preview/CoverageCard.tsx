import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { Coverage } from '../../../core/findings/finding';
import { Icon } from '../../components/icons';
import { previewing } from '../../strings/previewing';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: '24px 1fr',
    columnGap: '8px',
    rowGap: '4px',
    padding: '12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusSuccessBackground1,
    color: tokens.colorNeutralForeground1,
  },
  open: { backgroundColor: tokens.colorStatusWarningBackground1 },
  sign: { color: tokens.colorStatusSuccessForeground1, display: 'grid', placeItems: 'center' },
  openSign: { color: tokens.colorStatusWarningForeground1 },
  statement: { margin: 0, fontWeight: tokens.fontWeightSemibold, lineHeight: '22px' },
  figures: {
    gridColumn: 2,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
  },
});

/** 原文逐句已对应，无遗漏; or how many characters are left, and the figures that prove it. */
export function CoverageCard(props: {
  readonly coverage: Coverage;
  readonly recommendations: number;
}): JSX.Element {
  const styles = useStyles();
  const { total, rows, headings, leftOut } = props.coverage;
  const left = leftOut.reduce((sum, { start, end }) => sum + end - start, 0);
  return (
    <section className={mergeClasses(styles.root, left > 0 && styles.open)}>
      <span className={mergeClasses(styles.sign, left > 0 && styles.openSign)}>
        <Icon name={left > 0 ? 'doubt' : 'check'} />
      </span>
      <p className={styles.statement}>{left > 0 ? previewing.notCovered(left) : previewing.covered}</p>
      <p className={styles.figures}>{previewing.coverageFigures(total, rows, headings, left)}</p>
      {props.recommendations > 0 ? (
        <p className={styles.figures}>{previewing.recommendations(props.recommendations)}</p>
      ) : null}
    </section>
  );
}
