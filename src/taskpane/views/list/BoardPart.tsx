import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo, type JSX, type ReactNode } from 'react';
import type { OpenedList } from '../../../app/openList';
import { placeOfRow } from '../../../app/traceSource';
import type { CalendarDate } from '../../../core/basics/calendarDate';
import { textOf } from '../../../core/list/mergeSentence';
import { cellText } from '../../../core/list/rows';
import { boardOf, type BoardLine } from '../../../core/progress/board';
import { summarize, type DueRow } from '../../../core/progress/summary';
import type { CellPlace } from '../../../workbook/port';
import { Disclosure } from '../../components/Disclosure';
import { MoreList } from '../../components/MoreList';
import { Section } from '../../components/Section';
import type { Delivery } from '../../state/delivery';
import { standing } from '../../strings/standing';

const useStyles = makeStyles({
  shown: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '8px',
    padding: '6px 6px 6px 10px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
  },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', rowGap: '2px' },
  line: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    columnGap: '8px',
    width: '100%',
    minHeight: '30px',
    alignItems: 'center',
    padding: '3px 8px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    background: 'none',
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: '20px',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':disabled': { color: tokens.colorNeutralForegroundDisabled, cursor: 'default' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chosen: { backgroundColor: tokens.colorBrandBackground2 },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  figure: { color: 'inherit', fontSize: tokens.fontSizeBase200, fontVariantNumeric: 'tabular-nums' },
  late: { color: tokens.colorStatusDangerForeground1, fontSize: tokens.fontSizeBase200 },
});

const words = standing.board;

/** 看板: by day, status, category and unit; each line filters the sheet to its rows and back. */
export function BoardPart(props: {
  readonly list: OpenedList;
  readonly today: CalendarDate;
  readonly shown: Delivery['shown'];
  readonly busy: boolean;
  readonly onShow: (label: string, ids: readonly string[] | null) => void;
  readonly onGoTo: (place: CellPlace) => void;
}): JSX.Element {
  const styles = useStyles();
  const { list, today, shown, busy, onShow } = props;
  const { items, settings } = list;
  const board = useMemo(() => boardOf(items, today, settings), [items, today, settings]);
  const late = useMemo(() => summarize(items, today, settings).overdueRows, [items, today, settings]);
  const line = (label: string, figures: BoardLine): ReactNode => (
    <li key={label}>
      <Line
        label={label}
        line={figures}
        isShown={shown?.label === label}
        busy={busy}
        onPress={() => onShow(label, shown?.label === label ? null : figures.rowIds)}
      />
    </li>
  );
  return (
    <Section title={words.title} hint={words.hint}>
      {shown ? (
        <div className={styles.shown}>
          <span>{words.shown(shown.label, shown.ids.length)}</span>
          <Button size="small" disabled={busy} onClick={() => onShow('', null)}>
            {words.all}
          </Button>
        </div>
      ) : null}
      <ul className={styles.list} aria-label={words.due}>
        {line(words.overdue, board.overdue)}
        {line(words.week, board.dueThisWeek)}
        {line(words.month, board.dueThisMonth)}
        {line(words.immediate, board.immediate)}
      </ul>
      {late.length > 0 ? (
        <Disclosure title={words.late(late.length)}>
          <MoreList
            items={late}
            pageSize={10}
            className={styles.list}
            render={(row, index) => (
              <li key={row.id || index}>
                <LateRow
                  row={row}
                  busy={busy}
                  onPress={() => props.onGoTo(placeOfRow(list, items.indexOf(row.item)))}
                />
              </li>
            )}
          />
        </Disclosure>
      ) : null}
      <Disclosure title={words.status}>
        <ul className={styles.list}>
          {board.byStatus.map(({ status, ...figures }) => line(settings.statusWords[status], figures))}
        </ul>
      </Disclosure>
      {board.byCategory.length > 1 ? (
        <Disclosure title={words.categories}>
          <MoreList
            items={board.byCategory}
            pageSize={20}
            className={styles.list}
            render={({ category, ...figures }) =>
              line(category === '' ? words.uncategorized : category, figures)
            }
          />
        </Disclosure>
      ) : null}
      <Disclosure title={words.units}>
        <MoreList
          items={board.byUnit}
          pageSize={20}
          className={styles.list}
          render={({ unit, ...figures }) => line(unit === '' ? words.nobody : unit, figures)}
        />
      </Disclosure>
    </Section>
  );
}

function Line(props: {
  readonly label: string;
  readonly line: BoardLine;
  readonly isShown: boolean;
  readonly busy: boolean;
  readonly onPress: () => void;
}): JSX.Element {
  const styles = useStyles();
  const { label, line, isShown } = props;
  return (
    <button
      type="button"
      aria-pressed={isShown}
      title={words.filter(label, line.rowIds.length)}
      className={mergeClasses(styles.line, isShown && styles.chosen)}
      disabled={props.busy || line.rowIds.length === 0}
      onClick={props.onPress}
    >
      <span className={styles.name}>{label}</span>
      <span className={styles.figure}>{words.problems(line.problems)}</span>
    </button>
  );
}

function LateRow(props: {
  readonly row: DueRow;
  readonly busy: boolean;
  readonly onPress: () => void;
}): JSX.Element {
  const styles = useStyles();
  const { cells } = props.row.item;
  const text = textOf(cells);
  return (
    <button type="button" title={text} className={styles.line} disabled={props.busy} onClick={props.onPress}>
      <span className={styles.name}>{words.row(cellText(cells.sequence), text)}</span>
      <span className={styles.late}>{words.days(-props.row.days)}</span>
    </button>
  );
}
