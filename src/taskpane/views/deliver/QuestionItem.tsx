import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, type JSX } from 'react';
import type { Side } from '../../../core/list/mergeField';
import { Changed } from '../../components/Changed';
import { SideChoice } from '../../components/SideChoice';
import type { AskedQuestion } from '../../state/collectRows';
import { delivering } from '../../strings/delivering';

const useStyles = makeStyles({
  head: { display: 'grid' },
  why: { fontWeight: tokens.fontWeightSemibold, lineHeight: '20px' },
  place: { fontSize: tokens.fontSizeBase200, lineHeight: '18px', color: tokens.colorNeutralForeground2 },
  header: { fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
});

/** An answer that is not simply taken: why, both values, and the choice between them. */
export function QuestionItem(props: {
  readonly question: AskedQuestion;
  readonly chosen: Side | null;
  readonly onChoose: (side: Side | null) => void;
}): JSX.Element {
  const styles = useStyles();
  const headId = useId();
  const { question } = props;
  const { questions: words, base, before, after } = delivering.collect;
  return (
    <SideChoice labelledBy={headId} chosen={props.chosen} words={words} onChoose={props.onChoose}>
      <div id={headId} className={styles.head}>
        <span className={styles.why}>{words.why[question.kind]}</span>
        <span className={styles.place}>{words.place(question.sequence, question.unit, question.file)}</span>
      </div>
      {question.cells.map((cell) => (
        <div key={cell.header}>
          <span className={styles.header}>{cell.header}</span>
          <Changed
            lines={[
              ...(cell.base === '' || cell.base === cell.ours
                ? []
                : [{ name: base, text: cell.base, against: null, isNew: false }]),
              { name: before, text: cell.ours, against: cell.theirs, isNew: false },
              { name: after, text: cell.theirs, against: cell.ours, isNew: true },
            ]}
          />
        </div>
      ))}
    </SideChoice>
  );
}
