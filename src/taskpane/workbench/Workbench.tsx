import { Button, Spinner, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useRef, useState, type Dispatch, type JSX } from 'react';
import type { OpenedList } from '../../app/openList';
import type { CellPlace } from '../../workbook/port';
import type { Composition } from '../composition';
import { ErrorFence } from '../components/ErrorFence';
import { Icon } from '../components/icons';
import { Tabs } from '../components/Tabs';
import { Pane } from '../Pane';
import type { PaneState } from '../state/paneState';
import type { PaneAction } from '../state/paneAction';
import { common } from '../strings/common';
import { workbench as words } from '../strings/workbench';
import { useIsWide } from '../theme';
import type { UseCases } from '../useCases';
import { TopBar } from './TopBar';
import { useFiles } from './useFiles';
import { useSession } from './useSession';

const SourcePart = lazy(() => import('./SourcePart'));
const TablePart = lazy(() => import('./TablePart'));

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  body: { display: 'flex', flexGrow: 1, minHeight: 0 },
  pane: { flexGrow: 1, minWidth: 0, minHeight: 0 },
  besideTable: {
    flexGrow: 0,
    flexShrink: 0,
    width: '372px',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  table: { flexGrow: 1, minWidth: 0, minHeight: 0, display: 'flex', flexDirection: 'column' },
  switch: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  hidden: { display: 'none' },
  empty: {
    margin: 'auto',
    padding: '24px',
    maxWidth: '380px',
    display: 'grid',
    justifyItems: 'center',
    rowGap: '12px',
    textAlign: 'center',
    color: tokens.colorNeutralForeground2,
    lineHeight: '22px',
  },
  emptyTitle: { margin: 0, fontSize: tokens.fontSizeBase400, color: tokens.colorNeutralForeground1 },
  emptyText: { margin: 0 },
});

type Part = 'assistant' | 'table';

/** The first cell of the first of these rows; null where the list has none of them. */
function firstPlace({ content, items }: OpenedList, ids: readonly string[]): CellPlace | null {
  const row = items.findIndex(({ id }) => ids.includes(id));
  return row < 0
    ? null
    : { sheetName: content.sheetName, row: content.headerRow + 1 + row, column: content.firstColumn };
}

/** The pane and, beside or behind it, the list: the product for people without the add-in. */
export function Workbench(props: {
  readonly composition: Composition;
  readonly state: PaneState;
  readonly dispatch: Dispatch<PaneAction>;
  readonly useCases: UseCases;
}): JSX.Element {
  const styles = useStyles();
  const { composition, state, dispatch, useCases } = props;
  const wide = useIsWide();
  const [part, setPart] = useState<Part>('assistant');
  const [target, setTarget] = useState<CellPlace | null>(null);
  const { onGoTo } = useCases;
  useEffect(() => {
    onGoTo.current = (place) => {
      setPart('table');
      setTarget(place);
    };
    return () => {
      onGoTo.current = null;
    };
  }, [onGoTo]);
  const { shown } = state.delivery;
  const [followed, setFollowed] = useState(shown);
  if (shown !== followed) {
    setFollowed(shown);
    // Where the table stands behind the pane, nobody would see what a line of the board filters it to.
    if (shown && !wide && state.list) {
      setPart('table');
      setTarget(firstPlace(state.list, shown.ids));
    }
  }
  const session = useSession(composition, state, dispatch, useCases);
  const files = useFiles(composition, state, dispatch, useCases);
  const picker = useRef<HTMLInputElement>(null);
  const pick = (): void => picker.current?.click();
  const { unsaved } = state;
  useEffect(() => {
    if (!unsaved) return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [unsaved]);
  const showsTable = wide || (state.list !== null && part === 'table');
  return (
    <div className={styles.root}>
      <TopBar session={session} marked={state.confirmedMark !== null} />
      {!wide && state.list ? (
        <nav className={styles.switch} aria-label={words.panes.label}>
          <Tabs
            label={words.panes.label}
            names={[
              { value: 'assistant' as Part, label: words.panes.assistant },
              { value: 'table' as Part, label: words.panes.table },
            ]}
            chosen={part}
            onChoose={setPart}
          />
        </nav>
      ) : null}
      <div className={styles.body}>
        <div
          className={mergeClasses(
            styles.pane,
            wide && styles.besideTable,
            !wide && showsTable && styles.hidden,
          )}
        >
          <Pane
            state={state}
            dispatch={dispatch}
            useCases={useCases}
            today={composition.today()}
            onOpenExisting={pick}
          />
        </div>
        {showsTable ? (
          <section className={styles.table} role={wide ? 'region' : 'main'} aria-label={words.panes.table}>
            {state.view === 'preview' && state.imported && !state.imported.list ? (
              <ErrorFence>
                <Suspense fallback={<Spinner label={common.loading} />}>
                  <SourcePart state={state} />
                </Suspense>
              </ErrorFence>
            ) : state.list ? (
              <ErrorFence>
                <Suspense fallback={<Spinner label={common.loading} />}>
                  <TablePart
                    state={state}
                    dispatch={dispatch}
                    useCases={useCases}
                    today={composition.today()}
                    target={target}
                    onPane={() => setPart('assistant')}
                    onOpen={pick}
                    onSave={() => void files.save()}
                  />
                </Suspense>
              </ErrorFence>
            ) : (
              <div className={styles.empty}>
                <Icon name="emblem" size={40} />
                <h2 className={styles.emptyTitle}>{words.empty.title}</h2>
                <p className={styles.emptyText}>{words.empty.text}</p>
                <Button icon={<Icon name="folder" />} onClick={pick}>
                  {words.open}
                </Button>
              </div>
            )}
          </section>
        ) : null}
      </div>
      <input
        ref={picker}
        type="file"
        className={styles.hidden}
        accept=".xlsx"
        aria-label={words.open}
        data-testid="workbook-file"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) void files.open(file);
          event.currentTarget.value = '';
        }}
      />
      {files.question}
    </div>
  );
}
