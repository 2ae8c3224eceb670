import { makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { GenerateReport } from '../../../app/generateList';
import { Icon } from '../../components/icons';
import { listing } from '../../strings/listing';
import { previewing } from '../../strings/previewing';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: '24px 1fr',
    columnGap: '8px',
    padding: '12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusSuccessBackground1,
  },
  sign: { color: tokens.colorStatusSuccessForeground1, display: 'grid', placeItems: 'center', height: '22px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: '22px', fontWeight: tokens.fontWeightSemibold },
  lines: {
    gridColumn: 2,
    margin: '4px 0 0',
    padding: 0,
    listStyleType: 'none',
    display: 'grid',
    rowGap: '2px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
  },
});

/** What 生成清单 did: rows, coverage, what was renamed, what was left as it was. */
export function GenerateCard({ report }: { readonly report: GenerateReport }): JSX.Element {
  const styles = useStyles();
  const words = listing.report;
  const left = report.coverage.leftOut.reduce((sum, { start, end }) => sum + end - start, 0);
  const lines = [
    words.rows(report.rows, report.findings, report.points),
    left === 0 ? previewing.covered : previewing.notCovered(left),
    ...(report.recommendations > 0 ? [words.recommendations(report.recommendations)] : []),
    ...report.renamed.map(({ from, to }) => words.renamed(from, to)),
    ...(report.kept.length > 0 ? [words.kept(report.kept.join('、'))] : []),
  ];
  return (
    <section className={styles.root}>
      <span className={styles.sign}>
        <Icon name="check" />
      </span>
      <h3 className={styles.title}>{words.title}</h3>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
