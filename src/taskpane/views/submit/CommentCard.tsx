import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import type { CommentRow } from '../../../app/reviewComments';
import type { ReviewComment } from '../../../core/checks/documentFacts';
import type { CellPlace } from '../../../workbook/port';
import { GuardedButton } from '../../components/GuardedButton';
import { submitting } from '../../strings/submitting';
import { AnswerForm } from './CommentForms';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    rowGap: '2px',
    padding: '8px 10px',
    borderLeft: `3px solid ${tokens.colorStatusSuccessForeground1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    lineHeight: '20px',
    overflowWrap: 'anywhere',
  },
  open: { borderLeftColor: tokens.colorStatusDangerForeground1 },
  small: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
  },
  openWord: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  row: { display: 'flex', flexWrap: 'wrap', gap: '4px', marginLeft: '-8px' },
});

/** One comment of a reviewer: of whom, about what, and what became of it. */
export function CommentCard(props: {
  readonly row: CommentRow;
  readonly refusal: string | null;
  readonly busy: boolean;
  readonly onWrite: (words: Partial<ReviewComment>) => Promise<boolean>;
  readonly onGoTo: (place: CellPlace) => void;
}): JSX.Element {
  const styles = useStyles();
  const [answering, setAnswering] = useState(false);
  const words = submitting.comments;
  const { comment, about, isAnswered } = props.row;
  return (
    <li className={mergeClasses(styles.card, !isAnswered && styles.open)}>
      <span className={styles.small}>
        {[comment.reviewer, words.entry(comment.entry)].filter((part) => part !== '').join('　')}
      </span>
      <span>{comment.opinion}</span>
      <span className={mergeClasses(styles.small, !isAnswered && styles.openWord)}>
        {isAnswered ? words.adoption(comment.adoption) : words.open}
      </span>
      {comment.revised === '' ? null : <span className={styles.small}>{words.revised(comment.revised)}</span>}
      {answering ? (
        <AnswerForm
          comment={comment}
          busy={props.busy}
          onSave={(answer) => void props.onWrite(answer).then((done) => setAnswering(!done))}
          onCancel={() => setAnswering(false)}
        />
      ) : (
        <div className={styles.row}>
          {about ? (
            <Button size="small" appearance="subtle" onClick={() => props.onGoTo(about)}>
              {words.row}
            </Button>
          ) : null}
          <GuardedButton
            size="small"
            appearance="subtle"
            reason={props.refusal}
            busy={props.busy}
            onPress={() => setAnswering(true)}
          >
            {words.answer}
          </GuardedButton>
        </div>
      )}
    </li>
  );
}
