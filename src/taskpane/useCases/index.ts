import { useMemo, useRef, type Dispatch, type RefObject } from 'react';
import type { CellPlace } from '../../workbook/port';
import type { Composition, PaneWorkbook } from '../composition';
import type { PaneAction } from '../state/paneAction';
import type { PaneState } from '../state/paneState';
import type { DeliverUseCases } from './deliverUseCases';
import { documentUseCases, type DocumentUseCases } from './documentUseCases';
import { followUseCases, type FollowUseCases } from './followUseCases';
import { makeKit, type Kit } from './kit';
import { later } from './later';
import { listUseCases, type ListUseCases } from './listUseCases';
import { livingUseCases, type LivingUseCases } from './livingUseCases';
import type { ReportUseCases } from './reportUseCases';
import { reviewUseCases, type ReviewUseCases } from './reviewUseCases';
import type { StandingUseCases } from './standingUseCases';
import { submitUseCases, type SubmitUseCases } from './submitUseCases';

/** What the views can ask for. Each shows its progress, and a failure leaves everything in place. */
export type UseCases = DocumentUseCases &
  ListUseCases &
  LivingUseCases &
  ReviewUseCases &
  SubmitUseCases &
  DeliverUseCases &
  ReportUseCases &
  StandingUseCases &
  FollowUseCases &
  Pick<Kit, 'run' | 'workbook' | 'services' | 'onGoTo'> & {
    /** Puts another workbook in the place of the present one. */
    readonly replaceWorkbook: (bytes?: Uint8Array) => Promise<PaneWorkbook>;
  };

export function useUseCases(
  composition: Composition,
  state: RefObject<PaneState>,
  dispatch: Dispatch<PaneAction>,
): UseCases {
  const open = useRef<Promise<PaneWorkbook> | null>(null);
  const onGoTo = useRef<((place: CellPlace) => void) | null>(null);
  return useMemo(() => {
    const kit = makeKit({ composition, state, dispatch, onGoTo }, open);
    return {
      ...documentUseCases(kit),
      ...listUseCases(kit),
      ...livingUseCases(kit),
      ...reviewUseCases(kit),
      ...submitUseCases(kit),
      ...later<DeliverUseCases>(kit, async () => (await import('./deliverUseCases')).deliverUseCases, {
        previewDispatch: true,
        saveDispatch: true,
        readReturns: true,
        collectReturns: true,
        saveLetters: true,
      }),
      ...later<ReportUseCases>(kit, async () => (await import('./reportUseCases')).reportUseCases, {
        previewReport: true,
        saveReport: true,
        checkReport: true,
        exportList: true,
        keepPeriod: true,
        comparePeriods: true,
      }),
      ...later<StandingUseCases>(kit, async () => (await import('./standingUseCases')).standingUseCases, {
        extendRow: true,
        closeRow: true,
        reopenRow: true,
        recordEvidence: true,
        matchEvidence: true,
        showRows: true,
      }),
      ...followUseCases(kit),
      run: kit.run,
      workbook: kit.workbook,
      services: kit.services,
      onGoTo,
      replaceWorkbook: async (bytes) => {
        const next = await composition.openWorkbook(bytes);
        open.current = Promise.resolve(next);
        dispatch({ type: 'workbookReplaced' });
        return next;
      },
    };
  }, [composition, state, dispatch]);
}
