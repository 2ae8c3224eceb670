import { useEffect, type Dispatch } from 'react';
import type { Composition } from '../composition';
import type { PaneAction } from '../state/paneAction';
import type { PaneState } from '../state/paneState';
import { patience } from '../useCases/patience';

/** Where a check was run, its results follow the list, in the background and in slices. */
export function useLiveCheck(
  state: PaneState,
  dispatch: Dispatch<PaneAction>,
  { today, workdays }: Pick<Composition, 'today' | 'workdays'>,
): void {
  const { list, check, checkedList, busy } = state;
  const stage = check?.stage ?? null;
  const isBehind = list !== null && stage !== null && checkedList !== list && busy === null;
  useEffect(() => {
    if (!isBehind || !list || !stage) return undefined;
    let isWanted = true;
    void import('../../app/checkList')
      .then(({ checkStepwise }) =>
        checkStepwise(
          list,
          stage,
          { today: today(), workdays },
          patience(() => isWanted),
        ),
      )
      .then((report) => {
        if (report && isWanted) dispatch({ type: 'rechecked', report, list });
      })
      // A check that cannot be loaded leaves the last results; 重新检查 says why.
      .catch(() => undefined);
    return () => {
      isWanted = false;
    };
  }, [isBehind, list, stage, dispatch, today, workdays]);
}
