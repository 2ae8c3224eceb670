import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type Dispatch, type JSX } from 'react';
import type { Adjusted, Adjustment } from '../../../core/findings/adjust';
import type { Doubt } from '../../../core/findings/finding';
import { doubtLabel } from '../../../core/findings/doubts';
import { Disclosure } from '../../components/Disclosure';
import { MoreList } from '../../components/MoreList';
import { doubtKey } from '../../state/previewTree';
import { doubtRemedy, type Remedy } from '../../state/doubtRemedy';
import type { PaneAction } from '../../state/paneAction';
import { previewing } from '../../strings/previewing';
import { showNode } from './showNode';
import { SplitPanel } from './SplitPanel';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', rowGap: '8px' },
  item: {
    display: 'grid',
    rowGap: '4px',
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    borderLeft: `3px solid ${tokens.colorStatusWarningForeground1}`,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase300,
    lineHeight: '20px',
  },
  quote: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: '18px' },
  row: { display: 'flex', gap: '4px', flexWrap: 'wrap', marginTop: '2px' },
});

/** 待核: what the program is unsure of, each settled with one click. */
export function DoubtList(props: {
  readonly adjusted: Adjusted;
  readonly doubts: readonly Doubt[];
  readonly dispatch: Dispatch<PaneAction>;
}): JSX.Element | null {
  const styles = useStyles();
  if (props.doubts.length === 0) return null;
  return (
    <Disclosure title={previewing.doubts.title(props.doubts.length)} startsOpen={props.doubts.length <= 3}>
      <MoreList
        items={props.doubts}
        className={styles.list}
        render={(doubt) => (
          <DoubtItem
            key={doubtKey(doubt)}
            adjusted={props.adjusted}
            doubt={doubt}
            dispatch={props.dispatch}
          />
        )}
      />
    </Disclosure>
  );
}

const EXCERPT = 80;

function quoteOf(text: string, doubt: Doubt): string {
  const [span] = doubt.spans;
  if (!span) return '';
  const whole = text.slice(span[0], span[1]);
  return whole.length > EXCERPT ? `${whole.slice(0, EXCERPT)}……` : whole;
}

function DoubtItem(props: {
  readonly adjusted: Adjusted;
  readonly doubt: Doubt;
  readonly dispatch: Dispatch<PaneAction>;
}): JSX.Element {
  const styles = useStyles();
  const { adjusted, doubt, dispatch } = props;
  const [splitting, setSplitting] = useState<Remedy | null>(null);
  const words = previewing.doubts;
  const remedy = doubtRemedy(adjusted, doubt);
  const node = doubt.finding === null ? undefined : adjusted.nodes[doubt.finding];
  const settle = (): void => dispatch({ type: 'doubtSettled', key: doubtKey(doubt) });
  function adjust(adjustment: Adjustment): void {
    dispatch({ type: 'adjusted', adjustment });
    settle();
  }
  return (
    <li className={styles.item}>
      <span>{doubtLabel(doubt.code)}</span>
      <span className={styles.quote}>{quoteOf(adjusted.feedback.text, doubt)}</span>
      <div className={styles.row}>
        <Button size="small" onClick={settle}>
          {words.settle}
        </Button>
        {remedy?.kind === 'split' ? (
          <Button size="small" onClick={() => setSplitting(remedy)}>
            {words.split}
          </Button>
        ) : null}
        {remedy?.kind === 'join' ? (
          <Button size="small" onClick={() => adjust({ kind: 'join', node: remedy.node })}>
            {words.join}
          </Button>
        ) : null}
        {remedy?.kind === 'parts' ? (
          <Button size="small" onClick={() => adjust({ kind: 'parts', node: remedy.node })}>
            {words.parts(remedy.parts ?? 0)}
          </Button>
        ) : null}
        {remedy?.kind === 'exclude' ? (
          <Button
            size="small"
            onClick={() =>
              adjust({ kind: 'exclude', node: remedy.node, reason: previewing.exclude.reasons[0] })
            }
          >
            {words.exclude}
          </Button>
        ) : null}
        {node ? (
          <Button size="small" appearance="subtle" onClick={() => showNode(node.id)}>
            {words.show}
          </Button>
        ) : null}
      </div>
      {splitting ? (
        <SplitPanel
          source={adjusted.feedback.text}
          spans={splitting.spans}
          onSplit={(at) => adjust({ kind: 'split', node: splitting.node, at })}
          onCancel={() => setSplitting(null)}
        />
      ) : null}
    </li>
  );
}
