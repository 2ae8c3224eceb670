import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, useMemo, type JSX } from 'react';
import type { OpenedList } from '../../../app/openList';
import type { CalendarDate } from '../../../core/basics/calendarDate';
import { summarize } from '../../../core/progress/summary';
import { STATE_COLORS } from '../../../core/sheet/palette';
import { listing } from '../../strings/listing';

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: '8px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: '22px',
    fontWeight: tokens.fontWeightSemibold,
  },
  line: { margin: 0, fontSize: tokens.fontSizeBase300, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', rowGap: '6px' },
  item: {
    display: 'grid',
    gridTemplateColumns: '128px 1fr 36px',
    alignItems: 'center',
    columnGap: '8px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: '20px',
  },
  count: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  bar: { display: 'block', width: '100%', height: '12px' },
});

/** Counts by progress, each with its word, its color and its share. */
export function ProgressPart(props: {
  readonly list: OpenedList;
  readonly today: CalendarDate;
}): JSX.Element {
  const styles = useStyles();
  const { items, settings } = props.list;
  const status = useMemo(() => summarize(items, props.today, settings), [items, props.today, settings]);
  const titleId = useId();
  const words = listing.progress;
  const counted = STATE_COLORS.map((state) => ({ ...state, count: status.byState[state.key] })).filter(
    ({ count }) => count > 0,
  );
  const rate = status.rate === null ? [] : [words.rate(`${status.rate.toFixed(2)}%`)];
  return (
    <section className={styles.root} aria-labelledby={titleId}>
      <h3 id={titleId} className={styles.title}>
        {words.title}
      </h3>
      <p className={styles.line}>{[words.total(status.total), ...rate].join('，')}</p>
      <ul className={styles.list}>
        {counted.map(({ key, label, fill, count }) => (
          <li key={key} className={styles.item}>
            <span>{label}</span>
            <svg className={styles.bar} viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
              <rect width="100" height="12" rx="1" fill={tokens.colorNeutralBackground4} />
              <rect
                width={Math.max(1, (count / Math.max(1, status.total)) * 100)}
                height="12"
                rx="1"
                fill={fill}
                stroke={tokens.colorNeutralStroke1}
                vectorEffect="non-scaling-stroke"
              />
            </svg>
            <span className={styles.count}>{count}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
