import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useMemo, type JSX } from 'react';
import type { OpenedList } from '../../../app/openList';
import { commentRows, type CommentRow } from '../../../app/reviewComments';
import type { CellPlace } from '../../../workbook/port';
import { GuardedButton } from '../../components/GuardedButton';
import { Icon } from '../../components/icons';
import { MoreList } from '../../components/MoreList';
import { readOnlyReason } from '../../state/refusal';
import { submitting } from '../../strings/submitting';

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: '8px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: '22px',
    fontWeight: tokens.fontWeightSemibold,
  },
  hint: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
  },
  action: { justifySelf: 'start' },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', rowGap: '4px' },
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
  openWord: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  row: { display: 'flex', flexWrap: 'wrap', gap: '4px', marginLeft: '-8px' },
});

/** 审核意见 as the sheet has them: who, about what, and whether it is answered. */
export function CommentsPart(props: {
  readonly list: OpenedList;
  readonly busy: boolean;
  readonly onAdd: () => void;
  readonly onGoTo: (place: CellPlace) => void;
}): JSX.Element {
  const styles = useStyles();
  const titleId = useId();
  const words = submitting.comments;
  const { list } = props;
  const rows = useMemo(() => commentRows(list), [list]);
  const open = rows?.filter(({ isAnswered }) => !isAnswered).length ?? 0;
  return (
    <section className={styles.root} aria-labelledby={titleId}>
      <h3 id={titleId} className={styles.title}>
        {words.title}
      </h3>
      <p className={styles.hint}>{words.hint}</p>
      {rows === null ? (
        <GuardedButton
          size="small"
          className={styles.action}
          icon={<Icon name="plus" />}
          reason={readOnlyReason(list)}
          busy={props.busy}
          onPress={props.onAdd}
        >
          {words.add}
        </GuardedButton>
      ) : (
        <>
          <p className={styles.hint}>{rows.length === 0 ? words.empty : words.counts(open, rows.length)}</p>
          <MoreList
            items={rows}
            className={styles.list}
            render={(row) => <Comment key={row.place.row} row={row} onGoTo={props.onGoTo} />}
          />
        </>
      )}
    </section>
  );
}

function Comment({
  row,
  onGoTo,
}: {
  readonly row: CommentRow;
  readonly onGoTo: (place: CellPlace) => void;
}): JSX.Element {
  const styles = useStyles();
  const words = submitting.comments;
  const { comment, about, isAnswered, place } = row;
  return (
    <li className={mergeClasses(styles.card, !isAnswered && styles.open)}>
      <span className={styles.hint}>
        {[comment.reviewer, words.entry(comment.entry)].filter((part) => part !== '').join('　')}
      </span>
      <span>{comment.opinion}</span>
      {isAnswered ? (
        <span className={styles.hint}>{words.adoption(comment.adoption)}</span>
      ) : (
        <span className={mergeClasses(styles.hint, styles.openWord)}>{words.open}</span>
      )}
      {comment.revised === '' ? null : <span className={styles.hint}>{words.revised(comment.revised)}</span>}
      <div className={styles.row}>
        {about ? (
          <Button size="small" appearance="subtle" onClick={() => onGoTo(about)}>
            {words.row}
          </Button>
        ) : null}
        <Button size="small" appearance="subtle" onClick={() => onGoTo(place)}>
          {words.answer}
        </Button>
      </div>
    </li>
  );
}
