import { describeError } from '../../app/errorMessages';
import { UseCaseError } from '../../app/useCaseError';
import type { DocumentKind } from '../../core/findings/finding';
import { listing } from '../strings/listing';
import { previewing } from '../strings/previewing';
import { nextPaint, type Kit } from './kit';

/** From a document to a list. */
export interface DocumentUseCases {
  readonly recognize: (kind?: DocumentKind) => Promise<void>;
  /** Asks the list of the workbook what it knows of the imported document. */
  readonly recall: () => Promise<void>;
  readonly takeExample: () => Promise<void>;
  /** A list of its own, beside whatever the workbook holds. */
  readonly generate: () => Promise<void>;
  /** 转为整改清单: the list made elsewhere that stands in the open workbook, to be looked at first. */
  readonly adoptOpened: () => Promise<void>;
}

/** Rows from which on comparing takes long enough to be shown. */
const LONG_LIST = 2000;

export function documentUseCases(kit: Kit): DocumentUseCases {
  const { composition, state, dispatch, run } = kit;

  return {
    recognize: async (kind) => {
      dispatch({ type: 'started', task: 'import' });
      await nextPaint();
      try {
        const { source } = state.current;
        const document = await composition.importDocument(
          source.file ?? { text: source.text, ...(source.name ? { name: source.name } : {}) },
          { ...(source.encoding ? { encoding: source.encoding } : {}), ...(kind ? { kind } : {}) },
        );
        const { findings, doubts } = document.feedback;
        const points = findings.reduce((sum, finding) => sum + finding.points.length, 0);
        const notice = previewing.announced(findings.length, points, doubts.length);
        dispatch({ type: 'imported', document, kind: kind ?? null, notice });
        if (findings.length === 0 && !document.list) {
          dispatch({ type: 'failed', problem: describeError(new UseCaseError('no-findings')) });
        }
      } catch (error) {
        dispatch({ type: 'failed', problem: describeError(error) });
      }
    },
    recall: async () => {
      const { list, imported } = state.current;
      if (!list || !imported) return;
      const work = async (): Promise<void> => {
        const { recallDocument } = await import('../../app/recallDocument');
        const recalled = recallDocument(list, imported.feedback);
        if (recalled && state.current.imported === imported) dispatch({ type: 'recalled', recalled });
      };
      if (list.items.length > LONG_LIST) await run('compare', work);
      else
        await work().catch((error: unknown) => dispatch({ type: 'failed', problem: describeError(error) }));
    },
    takeExample: async () => {
      try {
        const { exampleText, exampleName } = await import('../example');
        dispatch({ type: 'textTyped', text: exampleText, name: exampleName });
      } catch (error) {
        dispatch({ type: 'failed', problem: describeError(error) });
      }
    },
    generate: async () => {
      const { imported, facts, adjustments, grain, profile, mapping } = state.current;
      if (!imported) return;
      const { list, fileName, feedback } = imported;
      const written = await run('generate', async (present) => {
        const report = list
          ? await (
              await import('../../app/adoptList')
            ).adoptList(
              present,
              { ...list, fileName, facts, ...(mapping ? { mapping } : {}) },
              profile,
              kit.progressed,
            )
          : await (
              await import('../../app/generateList')
            ).generateList(
              present,
              { feedback: { ...feedback, ...facts }, fileName },
              { grain, profile, adjustments },
              kit.progressed,
            );
        const { rows, findings, points } = report;
        const notice = `${listing.report.title}。${listing.report.rows(rows, findings, points)}。`;
        dispatch({ type: 'generated', report, notice });
      });
      if (written) await run('read', async (present) => void (await kit.readInto(present)));
    },
    adoptOpened: async () => {
      await run('import', async (present) => {
        const list = await kit.readInto(present);
        const { importOpened } = await import('../../app/adoptOpened');
        const document = list && importOpened(list);
        if (!document) throw new UseCaseError('no-list-to-adopt');
        dispatch({ type: 'imported', document, kind: null, notice: previewing.mapping.title });
      });
    },
  };
}
