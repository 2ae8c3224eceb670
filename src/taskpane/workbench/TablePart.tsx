import { Button, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useState, type Dispatch, type JSX } from 'react';
import { describeError } from '../../app/errorMessages';
import type { OpenedList } from '../../app/openList';
import { readStatistics } from '../../app/statisticsSheets';
import { isReadOnly } from '../../app/writeRefusal';
import type { CalendarDate } from '../../core/basics/calendarDate';
import type { CellValue } from '../../core/list/item';
import { SHEET_NAMES } from '../../core/sheet/sheetNames';
import type { CellPlace } from '../../workbook/port';
import { Icon } from '../components/icons';
import { Tabs } from '../components/Tabs';
import type { PaneState } from '../state/paneState';
import type { PaneAction } from '../state/paneAction';
import { common } from '../strings/common';
import { standing } from '../strings/standing';
import { workbench as words } from '../strings/workbench';
import { useIsWide } from '../theme';
import type { UseCases } from '../useCases';
import { redoEdit, undoEdit, type CellEdit } from './edits';
import { FigureSheet } from './FigureSheet';
import { ListGrid } from './ListGrid';
import { PlainSheet } from './PlainSheet';
import { RowBar } from './RowBar';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px',
    minHeight: '44px',
    padding: '0 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  unsaved: {
    marginLeft: 'auto',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    '@media (max-width: 879px)': { display: 'none' },
  },
  shown: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '8px',
    padding: '6px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorBrandBackground2,
  },
  body: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
  tabs: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

type Companions = Readonly<Record<string, readonly (readonly CellValue[])[]>>;

/** The list first, then in tab order what can be read: companions, and the pages of figures, which are computed here. */
const sheetsOf = ({ content, workbook }: OpenedList, companions: readonly string[]): readonly string[] => [
  content.sheetName,
  ...workbook.sheets.flatMap(({ name }) =>
    name !== content.sheetName && (companions.includes(name) || name === SHEET_NAMES.statistics)
      ? [name]
      : [],
  ),
];

/** The workbook in the browser: toolbar, the list or another sheet, the tabs. */
export default function TablePart(props: {
  readonly state: PaneState;
  readonly dispatch: Dispatch<PaneAction>;
  readonly useCases: UseCases;
  readonly today: CalendarDate;
  /** A cell of the list to show. */
  readonly target: CellPlace | null;
  /** Brings the pane into view where it stands behind the table. */
  readonly onPane: () => void;
  readonly onOpen: () => void;
  readonly onSave: () => void;
}): JSX.Element | null {
  const styles = useStyles();
  const { state, dispatch, useCases } = props;
  const { list, history } = state;
  const { shown } = state.delivery;
  const wide = useIsWide();
  const [chosen, setChosen] = useState<string | null>(null);
  const { target } = props;
  const [followed, setFollowed] = useState(target);
  if (target !== followed) {
    setFollowed(target);
    setChosen(target?.sheetName ?? null);
  }
  const onSelect = useCallback((place: CellPlace) => dispatch({ type: 'selected', place }), [dispatch]);
  const [companions, setCompanions] = useState<Companions>({});
  useEffect(() => {
    let stale = false;
    void useCases
      .workbook()
      .then((workbook) => workbook.read())
      .then(
        (content) => {
          if (!stale) setCompanions(content.companions);
        },
        (error: unknown) => dispatch({ type: 'failed', problem: describeError(error) }),
      );
    return () => {
      stale = true;
    };
  }, [state.revision, useCases, dispatch]);
  const sheets = list ? sheetsOf(list, Object.keys(companions)) : [];
  const sheet = chosen !== null && sheets.includes(chosen) ? chosen : (sheets[0] ?? '');
  const { today } = props;
  const figures = useMemo(() => (list ? readStatistics(list, sheet, today) : null), [list, sheet, today]);
  if (!list) return null;
  const listName = list.content.sheetName;
  const undo = undoEdit(history);
  const redo = redoEdit(history);

  async function write(edit: CellEdit, step: 'new' | 'undo' | 'redo', notice: string): Promise<boolean> {
    return useCases.edit(edit, step, notice);
  }

  return (
    <>
      <div className={styles.bar}>
        <Button size="small" appearance="subtle" icon={<Icon name="folder" />} onClick={props.onOpen}>
          {words.open}
        </Button>
        <Button
          size="small"
          appearance={state.unsaved ? 'primary' : 'subtle'}
          icon={<Icon name="save" />}
          disabled={state.busy !== null}
          onClick={props.onSave}
        >
          {words.save}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          icon={<Icon name="undo" />}
          disabled={!undo}
          onClick={() => undo && void write(undo.write, 'undo', words.undone)}
        >
          {common.undo}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          icon={<Icon name="redo" />}
          disabled={!redo}
          onClick={() => redo && void write(redo.write, 'redo', words.redone)}
        >
          {common.redo}
        </Button>
        <RowBar state={state} dispatch={dispatch} useCases={useCases} onPane={props.onPane} />
        {state.unsaved ? <span className={styles.unsaved}>{words.unsaved}</span> : null}
      </div>
      {shown && !wide ? (
        <div className={styles.shown}>
          <span>{standing.board.shown(shown.label, shown.ids.length)}</span>
          <Button
            size="small"
            disabled={state.busy !== null}
            onClick={() => void useCases.showRows('', null)}
          >
            {standing.board.all}
          </Button>
        </div>
      ) : null}
      <div className={styles.body}>
        {sheet === listName ? (
          <ListGrid
            list={list}
            today={props.today}
            only={shown?.ids ?? null}
            target={target?.sheetName === listName ? target : null}
            readOnly={isReadOnly(list)}
            onSelect={onSelect}
            onUndo={() => undo && void write(undo.write, 'undo', words.undone)}
            onRedo={() => redo && void write(redo.write, 'redo', words.redone)}
            onEdit={(edit, header) => write(edit, 'new', words.edited(header, edit.row + 1))}
          />
        ) : figures ? (
          <FigureSheet key={sheet} name={sheet} parts={figures} />
        ) : companions[sheet] ? (
          <PlainSheet name={sheet} rows={companions[sheet]} />
        ) : (
          <Spinner label={common.loading} />
        )}
      </div>
      <Tabs
        className={styles.tabs}
        label={words.sheets}
        names={sheets.map((name) => ({ value: name, label: name }))}
        chosen={sheet}
        onChoose={setChosen}
      />
    </>
  );
}
