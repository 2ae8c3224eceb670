import type { Services } from '../../app/services';
import type { CalendarDate } from '../../core/basics/calendarDate';
import type { Outcome } from '../state/paneState';
import { standing } from '../strings/standing';
import type { Kit } from './kit';
import { rowName } from './rowName';

/** How a row stands: 延期, 销号, 回头看; and the rows behind a figure of the board. */
export interface StandingUseCases {
  /** False where it was refused. */
  readonly extendRow: (id: string, to: CalendarDate, reason: string) => Promise<boolean>;
  readonly closeRow: (id: string, verifiedBy: string, date: CalendarDate) => Promise<boolean>;
  readonly reopenRow: (id: string, reason: string) => Promise<boolean>;
  /** Shows only these rows; null: all of them again. */
  readonly showRows: (label: string, ids: readonly string[] | null) => Promise<void>;
}

type Step = Extract<Outcome, { readonly kind: 'rowStood' }>['step'];

export function standingUseCases(kit: Kit): StandingUseCases {
  const { state, dispatch, run, readInto } = kit;

  const write = (id: string, step: Step, work: (present: Services) => Promise<void>): Promise<boolean> => {
    const sequence = rowName(state.current.list, id);
    return run('row', async (present) => {
      await work(present);
      await readInto(present);
      const notice = standing.row.doneTitle(sequence, standing.row.done[step]);
      dispatch({ type: 'wrote', outcome: { kind: 'rowStood', step, sequence }, notice });
    });
  };

  return {
    extendRow: (id, to, reason) =>
      write(id, 'extended', async (present) => {
        const { extendRow } = await import('../../app/extendRow');
        await extendRow(present, id, to, reason);
      }),
    closeRow: (id, verifiedBy, date) =>
      write(id, 'closed', async (present) => {
        const { closeRow } = await import('../../app/closeRow');
        await closeRow(present, id, { verifiedBy, date });
      }),
    reopenRow: (id, reason) =>
      write(id, 'reopened', async (present) => {
        const { reopenRow } = await import('../../app/closeRow');
        await reopenRow(present, id, reason);
      }),
    showRows: async (label, ids) => {
      await run('read', async (present) => {
        const { showRows } = await import('../../app/showRows');
        const isFiltered = await showRows(present, ids);
        const isInSheet = present.workbook.showOnly !== undefined;
        if (isInSheet) await readInto(present);
        const words = standing.board;
        const notice =
          ids === null ? words.allShown : isFiltered ? words.shown(label, ids.length) : words.first(label);
        const shown = ids !== null && isFiltered ? { label, ids, isInSheet } : null;
        dispatch({ type: 'deliveryChanged', change: { shown }, notice });
      });
    },
  };
}
