import { makeStyles, tokens } from '@fluentui/react-components';
import type { Dispatch, JSX } from 'react';
import { rowAtCell } from '../../app/traceSource';
import { GuardedButton } from '../components/GuardedButton';
import { Icon } from '../components/icons';
import type { PaneAction } from '../state/paneAction';
import type { PaneState } from '../state/paneState';
import { refusalOf } from '../state/refusal';
import { living } from '../strings/living';
import type { UseCases } from '../useCases';

const useStyles = makeStyles({
  group: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px' },
  line: {
    width: '1px',
    height: '20px',
    margin: '0 4px',
    backgroundColor: tokens.colorNeutralStroke2,
  },
});

/** What can be done with the selected row of the table: 对照原文, 新增措施行, 删除; and 撤销 of our last write. */
export function RowBar(props: {
  readonly state: PaneState;
  readonly dispatch: Dispatch<PaneAction>;
  readonly useCases: UseCases;
  /** Brings the pane into view where it stands behind the table. */
  readonly onPane: () => void;
}): JSX.Element {
  const styles = useStyles();
  const { state, dispatch, useCases, onPane } = props;
  const { list, selection } = state;
  const busy = state.busy !== null;
  const id = list && selection ? rowAtCell(list, selection) : null;
  const refusal = refusalOf(list) ?? (id === null ? living.trace.why['no-id'] : null);
  const undo = list?.memory?.undo ?? null;
  return (
    <div className={styles.group} role="group" aria-label={living.row.title}>
      <span className={styles.line} aria-hidden="true" />
      <GuardedButton
        size="small"
        appearance="subtle"
        reason={null}
        busy={busy}
        onPress={() => {
          dispatch({ type: 'shown', view: 'row' });
          onPane();
        }}
      >
        {living.trace.title}
      </GuardedButton>
      <GuardedButton
        size="small"
        appearance="subtle"
        icon={<Icon name="plus" />}
        reason={refusal}
        busy={busy}
        onPress={() => id !== null && void useCases.addRow(id)}
      >
        {living.row.add}
      </GuardedButton>
      <GuardedButton
        size="small"
        appearance="subtle"
        icon={<Icon name="trash" />}
        reason={refusal}
        busy={busy}
        onPress={() => {
          dispatch({ type: 'deletionAsked', open: true });
          onPane();
        }}
      >
        {living.row.remove}
      </GuardedButton>
      {undo ? (
        <GuardedButton
          size="small"
          appearance="subtle"
          icon={<Icon name="undo" />}
          reason={refusalOf(list)}
          busy={busy}
          onPress={() => void useCases.undo()}
        >
          {living.undo.run(undo.action)}
        </GuardedButton>
      ) : null}
    </div>
  );
}
