import { useEffect, useRef, type Dispatch } from 'react';
import type { JudgedRows } from '../../core/checks/rowJudge';
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
  const judged = useRef<JudgedRows | null>(null);
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
          judged.current,
        ),
      )
      .then((done) => {
        if (!done || !isWanted) return;
        judged.current = done.judged;
        dispatch({ type: 'rechecked', report: done.report, list });
      })
      // A check that cannot be loaded leaves the last results; 重新检查 says why.
      .catch(() => undefined);
    return () => {
      isWanted = false;
    };
  }, [isBehind, list, stage, dispatch, today, workdays]);
}
