import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { importing } from '../strings/importing';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    rowGap: '8px',
    padding: '12px 16px',
    borderRadius: tokens.borderRadiusMedium,
    borderLeft: `3px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  steps: { margin: 0, paddingLeft: '20px', lineHeight: '22px' },
  row: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
});

/** Three lines for the first visit; once skipped it does not come again. */
export function FirstHint(props: {
  readonly onExample: () => void;
  readonly onSkip: () => void;
}): JSX.Element {
  const styles = useStyles();
  return (
    <section className={styles.root} aria-label={importing.hint.title}>
      <h3 className={styles.title}>{importing.hint.title}</h3>
      <ol className={styles.steps}>
        {importing.hint.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <div className={styles.row}>
        <Button size="small" onClick={props.onExample}>
          {importing.example}
        </Button>
        <Button size="small" appearance="subtle" onClick={props.onSkip}>
          {importing.hint.skip}
        </Button>
      </div>
    </section>
  );
}
