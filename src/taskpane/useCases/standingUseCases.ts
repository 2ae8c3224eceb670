import type { Services } from '../../app/services';
import type { CalendarDate } from '../../core/basics/calendarDate';
import type { EvidenceFile, EvidenceMatch } from '../../core/list/evidence';
import type { Outcome } from '../state/paneState';
import { evidence } from '../strings/evidence';
import { standing } from '../strings/standing';
import type { Kit } from './kit';
import { rowName } from './rowName';

/** How a row stands: 延期, 销号, 回头看; and the rows behind a figure of the board. */
export interface StandingUseCases {
  /** False where it was refused. */
  readonly extendRow: (id: string, to: CalendarDate, reason: string) => Promise<boolean>;
  readonly closeRow: (id: string, verifiedBy: string, date: CalendarDate) => Promise<boolean>;
  readonly reopenRow: (id: string, reason: string) => Promise<boolean>;
  /** 记入佐证材料: name and SHA-256 of files; the files themselves are only read. False where it was refused. */
  readonly recordEvidence: (id: string, files: readonly File[]) => Promise<boolean>;
  /** 核对文件: what the row says of each of the files, in their order; null where one could not be read. */
  readonly matchEvidence: (id: string, files: readonly File[]) => Promise<readonly EvidenceMatch[] | null>;
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

  /** One after the other: of each no more than a piece is in memory. */
  const digestsOf = async (files: readonly File[]): Promise<EvidenceFile[]> => {
    const { digestOfFile } = await import('../../readers/fileDigest');
    const whole = files.reduce((sum, { size }) => sum + size, 0);
    const digests: EvidenceFile[] = [];
    let done = 0;
    for (const file of files) {
      const told = (share: number): void => kit.progressed((done + share * file.size) / whole);
      digests.push({ name: file.name, digest: await digestOfFile(file, told) });
      done += file.size;
    }
    return digests;
  };

  return {
    recordEvidence: async (id, files) => {
      const sequence = rowName(state.current.list, id);
      return run('evidence', async (present) => {
        const { recordEvidenceFiles } = await import('../../app/evidenceFiles');
        const { added } = await recordEvidenceFiles(present, id, await digestsOf(files));
        await readInto(present);
        dispatch({
          type: 'wrote',
          outcome: { kind: 'evidenceRecorded', sequence, files: added },
          notice: standing.row.doneTitle(sequence, evidence.recorded(added)),
        });
      });
    },
    matchEvidence: async (id, files) => {
      let matches: readonly EvidenceMatch[] | null = null;
      await run('evidence', async (present) => {
        const { matchEvidenceFiles } = await import('../../app/evidenceFiles');
        matches = await matchEvidenceFiles(present, id, await digestsOf(files));
        await readInto(present);
      });
      return matches;
    },
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
