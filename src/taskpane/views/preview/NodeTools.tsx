import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState, type Dispatch, type JSX } from 'react';
import type { Adjustment } from '../../../core/findings/adjust';
import { Icon } from '../../components/icons';
import { ReasonPanel } from '../../components/ReasonPanel';
import type { PreviewNode } from '../../state/previewTree';
import type { PaneAction } from '../../state/paneAction';
import { common } from '../../strings/common';
import { previewing } from '../../strings/previewing';
import { ADJUSTMENTS_ID } from './showNode';
import { SplitPanel } from './SplitPanel';

const useStyles = makeStyles({
  tools: {
    gridColumn: '1 / -1',
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px',
    marginTop: '6px',
    padding: '4px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  panel: { gridColumn: '1 / -1', marginTop: '6px' },
});

type Mode = 'closed' | 'tools' | 'split' | 'exclude';

/** 拆开, 与下一条合并, 不列入 of one node, opened in place so that a narrow pane needs no menu. */
export function NodeTools(props: {
  readonly node: PreviewNode;
  readonly source: string;
  readonly dispatch: Dispatch<PaneAction>;
}): JSX.Element {
  const styles = useStyles();
  const { node, dispatch } = props;
  const [mode, setMode] = useState<Mode>('closed');
  const openerId = useId();
  const words = previewing.tree;

  function close(): void {
    setMode('closed');
    // After the next drawing, when an excluded or joined node may be gone.
    requestAnimationFrame(() =>
      (document.getElementById(openerId) ?? document.getElementById(ADJUSTMENTS_ID))?.focus(),
    );
  }
  function adjust(adjustment: Adjustment): void {
    dispatch({ type: 'adjusted', adjustment });
    close();
  }
  function takeBack(adjustment: Adjustment): void {
    dispatch({ type: 'adjustmentTakenBack', adjustment });
    close();
  }

  return (
    <>
      <Button
        id={openerId}
        size="small"
        appearance="subtle"
        icon={<Icon name="more" />}
        aria-label={words.actions(node.text.slice(0, 20))}
        aria-expanded={mode !== 'closed'}
        onClick={() => setMode(mode === 'closed' ? 'tools' : 'closed')}
      />
      {mode === 'tools' ? (
        <div
          role="group"
          aria-label={words.actions(node.text.slice(0, 20))}
          className={styles.tools}
          onKeyDown={(event) => event.key === 'Escape' && close()}
        >
          <Button
            size="small"
            appearance="subtle"
            icon={<Icon name="split" />}
            onClick={() => setMode('split')}
          >
            {words.split}
          </Button>
          {node.canJoin ? (
            <Button
              size="small"
              appearance="subtle"
              icon={<Icon name="join" />}
              onClick={() => adjust({ kind: 'join', node: node.id })}
            >
              {words.join}
            </Button>
          ) : null}
          <Button
            size="small"
            appearance="subtle"
            icon={<Icon name="exclude" />}
            onClick={() => setMode('exclude')}
          >
            {words.exclude}
          </Button>
          {node.madeBy ? (
            <Button
              size="small"
              appearance="subtle"
              icon={<Icon name="undo" />}
              onClick={() => node.madeBy && takeBack(node.madeBy)}
            >
              {common.undo}
            </Button>
          ) : null}
        </div>
      ) : null}
      {mode === 'split' ? (
        <div className={styles.panel}>
          <SplitPanel
            source={props.source}
            spans={node.spans}
            onSplit={(at) => adjust({ kind: 'split', node: node.id, at })}
            onCancel={close}
          />
        </div>
      ) : null}
      {mode === 'exclude' ? (
        <div className={styles.panel}>
          <ReasonPanel
            title={previewing.exclude.title}
            words={previewing.exclude}
            startsChosen
            onConfirm={(reason) => adjust({ kind: 'exclude', node: node.id, reason })}
            onCancel={close}
          />
        </div>
      ) : null}
    </>
  );
}
