import { Button, makeStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { OpenedList } from '../../../app/openList';
import { columnHeader } from '../../../core/list/columns';
import type { PeriodChange } from '../../../core/list/compareSnapshots';
import { Disclosure } from '../../components/Disclosure';
import { GuardedButton } from '../../components/GuardedButton';
import { useListStyles } from '../../components/listStyles';
import { MoreList } from '../../components/MoreList';
import { Section } from '../../components/Section';
import type { PaneState } from '../../state/paneState';
import { refusalOf } from '../../state/refusal';
import { reporting } from '../../strings/reporting';
import type { UseCases } from '../../useCases';
import { showCell } from '../../workbench/cellText';

const useStyles = makeStyles({
  line: { margin: 0, lineHeight: '20px' },
});

const words = reporting.period;

/** 本期存档, and what became of each row since the last one. */
export function PeriodPart(props: {
  readonly state: PaneState;
  readonly list: OpenedList;
  readonly useCases: UseCases;
}): JSX.Element {
  const styles = useStyles();
  const lists = useListStyles();
  const { state, list, useCases } = props;
  const { comparison } = state.delivery;
  const busy = state.busy !== null;
  return (
    <Section title={words.title} hint={words.hint}>
      <div className={lists.row}>
        <GuardedButton
          size="small"
          reason={refusalOf(list)}
          busy={busy}
          onPress={() => void useCases.keepPeriod()}
        >
          {words.keep}
        </GuardedButton>
        <Button size="small" disabled={busy} onClick={() => void useCases.comparePeriods()}>
          {words.compare}
        </Button>
      </div>
      {comparison?.sentences.map((sentence) => (
        <p key={sentence} className={styles.line}>
          {sentence}
        </p>
      ))}
      {comparison?.sections.length === 0 ? <p className={styles.line}>{words.same}</p> : null}
      {comparison?.sections.map(({ kind, heading, changes }) => (
        <Disclosure key={kind} title={`${heading} ${changes.length}`}>
          <MoreList
            items={changes}
            pageSize={30}
            className={lists.list}
            render={(change) => <ChangeItem key={change.rowId} change={change} />}
          />
        </Disclosure>
      ))}
    </Section>
  );
}

function ChangeItem({ change }: { readonly change: PeriodChange }): JSX.Element {
  const lists = useListStyles();
  return (
    <li>
      {words.row(change.sequence, change.text)}
      {change.cells.map(({ column, from, to }) => (
        <span key={column} className={lists.small}>
          {words.change(columnHeader(column), showCell(from), showCell(to))}
        </span>
      ))}
      {change.reason === '' ? null : <span className={lists.small}>{change.reason}</span>}
    </li>
  );
}
