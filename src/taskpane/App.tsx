import { FluentProvider, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useLayoutEffect, useReducer, useRef, type JSX } from 'react';
import type { Composition } from './composition';
import { useFollow } from './following/useFollow';
import { useLiveCheck } from './following/useLiveCheck';
import { useRecall } from './following/useRecall';
import { Pane } from './Pane';
import { initialState } from './state/paneState';
import { reduce } from './state/reducer';
import { common } from './strings/common';
import { darkTheme, lightTheme, useIsDark } from './theme';
import { useUseCases } from './useCases';
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
  useFollow(inExcel && state.list !== null, latest, dispatch, useCases);
  useLiveCheck(state, dispatch, composition);
  useRecall(state, useCases);
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
