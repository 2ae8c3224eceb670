import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, type JSX } from 'react';
import type { CollectPreview } from '../../../app/collectReturns';
import { decideQuestions } from '../../../core/list/collectTypes';
import type { Side } from '../../../core/list/mergeField';
import type { Decisions } from '../../../core/list/mergeTypes';
import { useListStyles } from '../../components/listStyles';
import { MoreList } from '../../components/MoreList';
import type { AskedQuestion } from '../../state/collectRows';
import { delivering } from '../../strings/delivering';
import { QuestionItem } from './QuestionItem';

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: '8px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  lead: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
  },
});

/** Questions drawn at once. */
const PAGE = 30;

/** What a person decides before returned words are taken: one by one, or all that are still open. */
export function QuestionList(props: {
  readonly preview: CollectPreview;
  readonly asked: readonly AskedQuestion[];
  readonly decisions: Decisions;
  readonly onDecide: (decisions: Decisions) => void;
}): JSX.Element | null {
  const styles = useStyles();
  const lists = useListStyles();
  const titleId = useId();
  const { preview, asked, decisions, onDecide } = props;
  const words = delivering.collect.questions;
  if (asked.length === 0) return null;
  const open = asked.some(({ key }) => decisions[key] === undefined);
  const decideOpen = (side: Side): void =>
    onDecide({ ...decideQuestions(preview.result, side), ...decisions });
  const isOlder = asked.some(({ kind }) => kind === 'older');
  return (
    <section className={styles.root} aria-labelledby={titleId}>
      <h4 id={titleId} className={styles.title}>
        {words.title(asked.length)}
      </h4>
      <p className={styles.lead}>{isOlder ? `${words.lead}${words.older}` : words.lead}</p>
      <div className={lists.row}>
        <Button size="small" disabled={!open} onClick={() => decideOpen('ours')}>
          {words.keepAll}
        </Button>
        <Button size="small" disabled={!open} onClick={() => decideOpen('theirs')}>
          {words.takeAll}
        </Button>
      </div>
      <MoreList
        items={asked}
        pageSize={PAGE}
        className={lists.list}
        render={(question) => (
          <QuestionItem
            key={question.key}
            question={question}
            chosen={decisions[question.key] ?? null}
            onChoose={(side) => onDecide(withChoice(decisions, question.key, side))}
          />
        )}
      />
    </section>
  );
}

function withChoice(decisions: Decisions, key: string, side: Side | null): Decisions {
  const others = Object.entries(decisions).filter(([each]) => each !== key);
  return Object.fromEntries(side === null ? others : [...others, [key, side]]);
}
