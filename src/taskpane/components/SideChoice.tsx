import { Radio, RadioGroup, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX, ReactNode } from 'react';
import type { Side } from '../../core/list/mergeField';

const useStyles = makeStyles({
  item: {
    display: 'grid',
    rowGap: '6px',
    padding: '10px 12px 4px',
    borderRadius: tokens.borderRadiusMedium,
    borderLeft: `3px solid ${tokens.colorStatusWarningForeground1}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  chosen: { borderLeftColor: tokens.colorStatusSuccessForeground1 },
  choice: { flexWrap: 'wrap', marginLeft: '-8px' },
});

const LATER = 'later';

/** An item of a list whose two sides differ: what they say, and the choice between them, which may be left open. */
export function SideChoice(props: {
  readonly labelledBy: string;
  readonly chosen: Side | null;
  readonly words: { readonly keep: string; readonly take: string; readonly later: string };
  readonly onChoose: (side: Side | null) => void;
  readonly children: ReactNode;
}): JSX.Element {
  const styles = useStyles();
  const { chosen, words } = props;
  return (
    <li className={mergeClasses(styles.item, chosen !== null && styles.chosen)}>
      {props.children}
      <RadioGroup
        layout="horizontal"
        className={styles.choice}
        aria-labelledby={props.labelledBy}
        value={chosen ?? LATER}
        onChange={(_, data) => props.onChoose(data.value === LATER ? null : (data.value as Side))}
      >
        <Radio value="ours" label={words.keep} />
        <Radio value="theirs" label={words.take} />
        <Radio value={LATER} label={words.later} />
      </RadioGroup>
    </li>
  );
}
