import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX, ReactNode } from 'react';
import { Icon } from './icons';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: '20px 1fr',
    columnGap: '10px',
    padding: '12px',
    borderRadius: tokens.borderRadiusMedium,
    borderLeft: '3px solid',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  good: { borderLeftColor: tokens.colorStatusSuccessForeground1 },
  open: { borderLeftColor: tokens.colorStatusWarningForeground1 },
  sign: { display: 'grid', placeItems: 'center', height: '22px' },
  goodSign: { color: tokens.colorStatusSuccessForeground1 },
  openSign: { color: tokens.colorStatusWarningForeground1 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: '22px',
    fontWeight: tokens.fontWeightSemibold,
  },
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

/** A quiet statement with its figures: good, or open where something is left to look at. */
export function Note(props: {
  readonly tone: 'good' | 'open';
  readonly title: string;
  readonly lines: readonly string[];
  /** `h2` where it stands above a view, `h3` inside one. */
  readonly heading?: 'h2' | 'h3' | 'h4';
  readonly children?: ReactNode;
}): JSX.Element {
  const styles = useStyles();
  const good = props.tone === 'good';
  const Title = props.heading ?? 'h3';
  return (
    <section className={mergeClasses(styles.root, good ? styles.good : styles.open)} aria-label={props.title}>
      <span className={mergeClasses(styles.sign, good ? styles.goodSign : styles.openSign)}>
        <Icon name={good ? 'check' : 'doubt'} />
      </span>
      <Title className={styles.title}>{props.title}</Title>
      {props.lines.length > 0 ? (
        <ul className={styles.lines}>
          {props.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : null}
      {props.children}
    </section>
  );
}
