import { makeStyles } from '@fluentui/react-components';
import { useMemo, type Dispatch, type JSX } from 'react';
import { isForeign } from '../../../app/adoptOpened';
import { listCondition } from '../../../app/listCondition';
import { GuardedButton } from '../../components/GuardedButton';
import { Note } from '../../components/Note';
import type { PaneAction } from '../../state/paneAction';
import type { PaneState } from '../../state/paneState';
import { readOnlyReason } from '../../state/refusal';
import { living } from '../../strings/living';
import type { UseCases } from '../../useCases';
import { ListChoice } from './ListChoice';

const useStyles = makeStyles({
  row: { gridColumn: '2', display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '8px' },
});

/** What of the workbook's machinery is damaged or unclear, each with the way out. */
export function ConditionNotes(props: {
  readonly state: PaneState;
  readonly dispatch: Dispatch<PaneAction>;
  readonly useCases: UseCases;
}): JSX.Element | null {
  const styles = useStyles();
  const { state, useCases } = props;
  const { list } = state;
  const condition = useMemo(() => list && listCondition(list), [list]);
  if (!list || !condition) return null;
  const busy = state.busy !== null;
  const act = (words: string, run: () => void): JSX.Element => (
    <div className={styles.row}>
      <GuardedButton
        size="small"
        appearance="primary"
        reason={readOnlyReason(list)}
        busy={busy}
        onPress={run}
      >
        {words}
      </GuardedButton>
    </div>
  );
  if (condition.memory === 'newer') {
    return <Note tone="open" title={living.newer.title} lines={[living.newer.hint]} />;
  }
  if (isForeign(list)) {
    const words = living.foreign;
    return (
      <Note tone="open" title={words.title} lines={[words.hint]}>
        {act(words.run, () => void useCases.adoptOpened())}
      </Note>
    );
  }
  const { dropDowns, colorRulesLost, missingSheets } = condition;
  const isDamaged = dropDowns.length > 0 || colorRulesLost || missingSheets.length > 0;
  const words = living.condition;
  return (
    <>
      {condition.memory === 'fine' ? null : (
        <Note tone="open" title={living.restore[condition.memory]} lines={[living.restore.hint]}>
          {act(living.restore.run, () => void useCases.restore())}
        </Note>
      )}
      {condition.otherLists.length > 0 && condition.memory === 'fine' ? (
        <ListChoice
          current={list.content.sheetName}
          others={condition.otherLists}
          busy={busy}
          onChoose={(name) => void useCases.chooseList(name)}
        />
      ) : null}
      {condition.rowsWithoutId > 0 && list.content.isProtected ? (
        <Note tone="open" title={words.withoutIds(condition.rowsWithoutId)} lines={[]} />
      ) : null}
      {isDamaged ? (
        <Note
          tone="open"
          title={words.damaged}
          lines={[
            ...(dropDowns.length > 0 ? [words.dropDowns(dropDowns.join('、'))] : []),
            ...(colorRulesLost ? [words.colors] : []),
            ...(missingSheets.length > 0 ? [words.sheets(missingSheets.join('、'))] : []),
            words.hint,
          ]}
        >
          {act(words.repair, () => void useCases.repair())}
        </Note>
      ) : null}
    </>
  );
}
