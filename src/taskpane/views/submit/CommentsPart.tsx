import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState, type JSX } from 'react';
import type { OpenedList } from '../../../app/openList';
import { commentRows } from '../../../app/reviewComments';
import type { ReviewComment } from '../../../core/checks/documentFacts';
import type { CellPlace } from '../../../workbook/port';
import { GuardedButton } from '../../components/GuardedButton';
import { Icon } from '../../components/icons';
import { MoreList } from '../../components/MoreList';
import { Section } from '../../components/Section';
import { readOnlyReason } from '../../state/refusal';
import { submitting } from '../../strings/submitting';
import { CommentCard } from './CommentCard';
import { NoteForm } from './CommentForms';

const useStyles = makeStyles({
  hint: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
  },
  action: { justifySelf: 'start' },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', rowGap: '4px' },
});

/** 审核意见 as the sheet has them: who, about what, and whether it is answered. */
export function CommentsPart(props: {
  readonly list: OpenedList;
  readonly busy: boolean;
  readonly onAdd: () => void;
  /** False where the workbook refused it. */
  readonly onWrite: (row: number | null, words: Partial<ReviewComment>) => Promise<boolean>;
  readonly onGoTo: (place: CellPlace) => void;
}): JSX.Element {
  const styles = useStyles();
  const words = submitting.comments;
  const { list } = props;
  const refusal = readOnlyReason(list);
  const [noting, setNoting] = useState(false);
  const rows = useMemo(() => commentRows(list), [list]);
  const open = rows?.filter(({ isAnswered }) => !isAnswered).length ?? 0;
  return (
    <Section title={words.title} hint={words.hint}>
      {rows === null ? (
        <GuardedButton
          size="small"
          className={styles.action}
          icon={<Icon name="plus" />}
          reason={refusal}
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
            render={(row) => (
              <CommentCard
                key={row.place.row}
                row={row}
                refusal={refusal}
                busy={props.busy}
                onWrite={(words) => props.onWrite(row.place.row, words)}
                onGoTo={props.onGoTo}
              />
            )}
          />
          {noting ? (
            <NoteForm
              busy={props.busy}
              onSave={(words) => void props.onWrite(null, words).then((done) => setNoting(!done))}
              onCancel={() => setNoting(false)}
            />
          ) : (
            <GuardedButton
              size="small"
              className={styles.action}
              icon={<Icon name="plus" />}
              reason={refusal}
              busy={props.busy}
              onPress={() => setNoting(true)}
            >
              {words.note}
            </GuardedButton>
          )}
        </>
      )}
    </Section>
  );
}
