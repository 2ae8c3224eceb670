import { makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { OpenedList } from '../../../app/openList';
import type { CalendarDate } from '../../../core/basics/calendarDate';
import type { DispatchBy } from '../../../core/list/dispatchTypes';
import type { DispatchFile } from '../../../core/sheet/planDispatch';
import { GuardedButton } from '../../components/GuardedButton';
import { Icon } from '../../components/icons';
import { useListStyles } from '../../components/listStyles';
import { MoreList } from '../../components/MoreList';
import { Note } from '../../components/Note';
import { Section } from '../../components/Section';
import type { Delivery } from '../../state/delivery';
import type { PaneState } from '../../state/paneState';
import { refusalOf } from '../../state/refusal';
import { delivering } from '../../strings/delivering';
import type { UseCases } from '../../useCases';
import { DueField, RecipientField } from './RecipientFields';

const useStyles = makeStyles({
  summary: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  list: {
    margin: 0,
    padding: '0 10px',
    listStyleType: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  item: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    columnGap: '8px',
    padding: '6px 0',
    lineHeight: '20px',
    overflowWrap: 'anywhere',
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  open: {
    gridColumn: '1 / -1',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorStatusWarningForeground1,
  },
});

const words = delivering.dispatch;
const KINDS: readonly DispatchBy[] = ['unit', 'lead', 'leader'];
const PAGE = 20;

/** 任务分解下发: to whom, by when, which files; then all of them as one .zip. */
export function DispatchPart(props: {
  readonly state: PaneState;
  readonly list: OpenedList;
  readonly today: CalendarDate;
  readonly onChange: (change: Partial<Delivery>) => void;
  readonly useCases: UseCases;
}): JSX.Element {
  const styles = useStyles();
  const lists = useListStyles();
  const { state, onChange, useCases } = props;
  const { by, due, dispatch, isAnew } = state.delivery;
  const refusal = refusalOf(props.list);
  const busy = state.busy !== null;
  return (
    <Section title={words.title}>
      <RecipientField
        label={words.by.label}
        kinds={KINDS}
        names={words.by.choices}
        by={by}
        onBy={(chosen) => onChange({ by: chosen, dispatch: null })}
      />
      <DueField
        label={words.due}
        today={props.today}
        due={due}
        onDue={(chosen) => onChange({ due: chosen })}
      />
      {dispatch && isAnew ? <Note tone="open" heading="h4" title={words.changed} lines={[]} /> : null}
      {dispatch ? (
        <>
          <p className={styles.summary}>
            {dispatch.files.length === 0
              ? words.none
              : words.summary(dispatch.files.length, dispatch.snapshot.rows.length)}
          </p>
          {dispatch.files.length === 0 ? null : (
            <MoreList
              items={dispatch.files}
              pageSize={PAGE}
              className={styles.list}
              render={(file) => <FileItem key={file.fileName} file={file} />}
            />
          )}
        </>
      ) : null}
      <div className={lists.row}>
        {dispatch && dispatch.files.length > 0 ? (
          <GuardedButton
            appearance="primary"
            icon={<Icon name="save" />}
            reason={refusal}
            busy={busy}
            onPress={() => void useCases.saveDispatch()}
          >
            {words.run}
          </GuardedButton>
        ) : null}
        <GuardedButton reason={refusal} busy={busy} onPress={() => void useCases.previewDispatch()}>
          {dispatch ? words.again : words.preview}
        </GuardedButton>
      </div>
    </Section>
  );
}

function FileItem({ file }: { readonly file: DispatchFile }): JSX.Element {
  const styles = useStyles();
  const { unit, fileName, rowIds, supportIds } = file;
  const counts = [
    words.fills(rowIds.length),
    ...(supportIds.length > 0 ? [words.supports(supportIds.length)] : []),
  ];
  return (
    <li className={styles.item}>
      <span>{fileName}</span>
      <span className={styles.small}>{counts.join('，')}</span>
      {unit === '' ? <span className={styles.open}>{words.nobody}</span> : null}
    </li>
  );
}
