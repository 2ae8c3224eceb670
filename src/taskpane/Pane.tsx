import { Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, type Dispatch, type JSX } from 'react';
import type { CalendarDate } from '../core/basics/calendarDate';
import { BusyBar } from './components/BusyBar';
import { ErrorFence } from './components/ErrorFence';
import { ProblemBar } from './components/ProblemBar';
import { Steps } from './components/Steps';
import { UnfinishedNote } from './components/UnfinishedNote';
import { Tabs } from './components/Tabs';
import { STEP_OF, type PaneState } from './state/paneState';
import type { PaneAction } from './state/paneAction';
import { common } from './strings/common';
import { living } from './strings/living';
import type { UseCases } from './useCases';
import { ImportView } from './views/ImportView';

const PreviewView = lazy(() => import('./views/PreviewView'));
const ListView = lazy(() => import('./views/ListView'));
const AdoptView = lazy(() => import('./views/AdoptView'));
const UpdateView = lazy(() => import('./views/UpdateView'));
const RowView = lazy(() => import('./views/RowView'));
const SourceView = lazy(() => import('./views/SourceView'));
const DeliverView = lazy(() => import('./views/DeliverView'));
const ReportView = lazy(() => import('./views/ReportView'));
const SubmitView = lazy(() => import('./views/SubmitView'));
const SecrecyView = lazy(() => import('./views/SecrecyView'));

type ListViewName = 'list' | 'row' | 'source' | 'deliver' | 'report' | 'submit';
const LIST_VIEWS: readonly ListViewName[] = ['list', 'row', 'source', 'deliver', 'report', 'submit'];

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0, minWidth: 0 },
  problem: { padding: '8px 12px 0' },
  view: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  tabs: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  loading: { padding: '24px', color: tokens.colorNeutralForeground3 },
  announcer: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** Steps above, the view below, errors and progress between; made for 350 px. */
export function Pane(props: {
  readonly state: PaneState;
  readonly dispatch: Dispatch<PaneAction>;
  readonly useCases: UseCases;
  readonly today: CalendarDate;
  readonly onOpenExisting: (() => void) | null;
}): JSX.Element {
  const styles = useStyles();
  const { state, dispatch } = props;
  return (
    <div className={styles.root}>
      <Steps
        view={state.view}
        open={{
          import: true,
          preview: state.imported !== null,
          list: state.list !== null || state.report !== null,
        }}
        onShow={(view) => dispatch({ type: 'shown', view })}
      />
      {state.busy ? <BusyBar key={state.busy.task} busy={state.busy} /> : null}
      <main className={styles.view} aria-busy={state.busy !== null}>
        {state.problem ? (
          <div className={styles.problem}>
            <ProblemBar problem={state.problem} onClose={() => dispatch({ type: 'problemClosed' })} />
          </div>
        ) : null}
        {state.unfinished ? (
          <div className={styles.problem}>
            <UnfinishedNote unfinished={state.unfinished} dispatch={dispatch} useCases={props.useCases} />
          </div>
        ) : null}
        {STEP_OF[state.view] === 'list' && state.list ? (
          <Tabs
            className={styles.tabs}
            isDense
            label={living.views.label}
            names={LIST_VIEWS.map((view) => ({ value: view, label: living.views[view] }))}
            chosen={state.view as ListViewName}
            onChoose={(view) => dispatch({ type: 'shown', view })}
          />
        ) : null}
        <ErrorFence>
          <Suspense fallback={<Spinner className={styles.loading} size="small" label={common.loading} />}>
            <CurrentView {...props} />
          </Suspense>
        </ErrorFence>
      </main>
      <div role="status" aria-live="polite" className={styles.announcer}>
        {state.busy ? common.busy[state.busy.task] : state.notice}
      </div>
    </div>
  );
}

function CurrentView({
  state,
  dispatch,
  useCases,
  today,
  onOpenExisting,
}: Parameters<typeof Pane>[0]): JSX.Element {
  const mark = state.awaitingSecrecy?.secrecyMark;
  if (mark) return <SecrecyView mark={mark} dispatch={dispatch} />;
  const props = { state, dispatch, useCases };
  if (state.view === 'update' && state.update) return <UpdateView {...props} />;
  if (STEP_OF[state.view] === 'preview' && state.imported)
    return state.imported.list ? <AdoptView {...props} /> : <PreviewView {...props} />;
  if (state.view === 'row') return <RowView {...props} today={today} />;
  if (state.view === 'source') return <SourceView {...props} />;
  if (state.view === 'deliver') return <DeliverView {...props} today={today} />;
  if (state.view === 'report') return <ReportView {...props} />;
  if (state.view === 'submit') return <SubmitView {...props} />;
  if (state.view === 'list') return <ListView {...props} today={today} />;
  return (
    <ImportView
      state={state}
      dispatch={dispatch}
      useCases={useCases}
      takesFocus={state.imported !== null || state.list !== null}
      onOpenExisting={onOpenExisting}
    />
  );
}
