import { Field, Input, Radio, RadioGroup, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { OpenedList } from '../../../app/openList';
import { isValidDate, type CalendarDate } from '../../../core/basics/calendarDate';
import type { DispatchBy } from '../../../core/list/dispatchTypes';
import type { DispatchFile } from '../../../core/sheet/planDispatch';
import { GuardedButton } from '../../components/GuardedButton';
import { Icon } from '../../components/icons';
import { MoreList } from '../../components/MoreList';
import { Note } from '../../components/Note';
import { Section } from '../../components/Section';
import type { Delivery } from '../../state/delivery';
import type { PaneState } from '../../state/paneState';
import { refusalOf } from '../../state/refusal';
import { delivering } from '../../strings/delivering';
import type { UseCases } from '../../useCases';

const useStyles = makeStyles({
  choices: { flexWrap: 'wrap', marginLeft: '-8px' },
  date: { maxWidth: '180px' },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
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
  const { state, onChange, useCases } = props;
  const { by, due, dispatch, isAnew } = state.delivery;
  const refusal = refusalOf(props.list);
  const busy = state.busy !== null;
  return (
    <Section title={words.title}>
      <Field label={words.by.label}>
        <RadioGroup
          layout="horizontal"
          className={styles.choices}
          value={by}
          onChange={(_, data) => onChange({ by: data.value as DispatchBy, dispatch: null })}
        >
          {KINDS.map((kind) => (
            <Radio key={kind} value={kind} label={words.by.choices[kind]} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={words.due}>
        <Input
          type="date"
          className={styles.date}
          min={props.today}
          value={due ?? ''}
          onChange={(_, { value }) => onChange({ due: isValidDate(value) ? value : null })}
        />
      </Field>
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
      <div className={styles.row}>
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
