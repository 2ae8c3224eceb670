import { FluentProvider, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useLayoutEffect, useReducer, useRef, type JSX } from 'react';
import type { Composition } from './composition';
import { Pane } from './Pane';
import { initialState } from './state/paneState';
import { reduce } from './state/reducer';
import { common } from './strings/common';
import { darkTheme, lightTheme, useIsDark } from './theme';
import { useUseCases, type UseCases } from './useCases';
import { Workbench } from './workbench/Workbench';

const useStyles = makeStyles({
  root: { height: '100vh', backgroundColor: tokens.colorNeutralBackground1, overflow: 'hidden' },
  // Excel draws the title of the pane; a screen reader finds it here.
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: 0,
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
  // Native controls and scroll bars follow.
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
});

/** Reads the list again when the user comes back from the sheet and has changed something there. */
function useStaleList(watching: boolean, useCases: UseCases): void {
  useEffect(() => {
    if (!watching) return undefined;
    let stale = false;
    const listening = useCases
      .workbook()
      .then((workbook) => workbook.watch((event) => (stale ||= event.kind === 'changed')))
      // A host that does not tell of changes takes nothing away: 重新读取 is there.
      .catch(() => undefined);
    const onFocus = (): void => {
      if (stale) void useCases.readList();
      stale = false;
    };
    window.addEventListener('focus', onFocus);
    return () => {
      window.removeEventListener('focus', onFocus);
      void listening.then((stop) => stop?.());
    };
  }, [watching, useCases]);
}

/** The pane in Excel, the workbench in a browser. */
export function App({ composition }: { readonly composition: Composition }): JSX.Element {
  const styles = useStyles();
  const dark = useIsDark(composition.hostIsDark);
  const [state, dispatch] = useReducer(reduce, initialState);
  const latest = useRef(state);
  useLayoutEffect(() => {
    latest.current = state;
  });
  const useCases = useUseCases(composition, latest, dispatch);
  const inExcel = composition.host === 'excel';
  useEffect(() => {
    if (inExcel) void useCases.readList({ show: true });
  }, [inExcel, useCases]);
  useStaleList(inExcel && state.list !== null, useCases);
  return (
    <FluentProvider
      theme={dark ? darkTheme : lightTheme}
      className={mergeClasses(styles.root, dark ? styles.dark : styles.light)}
    >
      {inExcel ? (
        <>
          <header className={styles.unseen}>
            <h1>{common.product}</h1>
          </header>
          <Pane
            state={state}
            dispatch={dispatch}
            useCases={useCases}
            today={composition.today()}
            onOpenExisting={null}
          />
        </>
      ) : (
        <Workbench composition={composition} state={state} dispatch={dispatch} useCases={useCases} />
      )}
    </FluentProvider>
  );
}
