import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, type JSX } from 'react';
import { GuardedButton } from '../../components/GuardedButton';
import { Icon } from '../../components/icons';
import type { PaneState } from '../../state/paneState';
import { refusalOf } from '../../state/refusal';
import { living } from '../../strings/living';
import { showCell } from '../../workbench/cellText';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    rowGap: '4px',
    justifyItems: 'start',
    padding: '10px 12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  hint: {
    margin: '0 0 4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
  },
});

/** 撤销 wherever there is a write of ours that can be taken back: which one, of what day. */
export function UndoCard(props: {
  readonly state: PaneState;
  readonly onUndo: () => void;
}): JSX.Element | null {
  const styles = useStyles();
  const titleId = useId();
  const { list, busy } = props.state;
  const undo = list?.memory?.undo;
  if (!undo) return null;
  const words = living.undo;
  return (
    <section className={styles.root} aria-labelledby={titleId}>
      <h3 id={titleId} className={styles.title}>
        {words.title(undo.action)}
      </h3>
      <p className={styles.hint}>{words.date(showCell({ date: undo.date }))}</p>
      <GuardedButton
        size="small"
        icon={<Icon name="undo" />}
        reason={refusalOf(list)}
        busy={busy !== null}
        onPress={props.onUndo}
      >
        {words.run(undo.action)}
      </GuardedButton>
    </section>
  );
}
