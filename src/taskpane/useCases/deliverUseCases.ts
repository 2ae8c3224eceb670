import type { ReturnedBytes } from '../../app/readReturned';
import { safeFileName } from '../../core/basics/fileName';
import { cellText } from '../../core/list/rows';
import { urgingStatement } from '../../core/report/urging/urgingStatement';
import { DOCX_TYPE, saveFile, ZIP_TYPE, type OutgoingFile } from '../saveFile';
import { delivering } from '../strings/delivering';
import { reporting } from '../strings/reporting';
import type { Kit } from './kit';

/** 任务分解下发, 汇总填报 and 催办. */
export interface DeliverUseCases {
  readonly previewDispatch: () => Promise<void>;
  /** Makes the files that were shown; where the list has changed meanwhile, shows it anew instead. */
  readonly saveDispatch: () => Promise<void>;
  /** Reads returned files and compares them with the list; writes nothing. */
  readonly readReturns: (files: readonly ReturnedBytes[]) => Promise<void>;
  /** Writes what was shown, as far as it is decided; where the list has changed meanwhile, shows it anew instead. */
  readonly collectReturns: () => Promise<void>;
  /** 催办: the letters for the list as it is now; one as .docx, several as one .zip. */
  readonly saveLetters: () => Promise<void>;
}

export function deliverUseCases(kit: Kit): DeliverUseCases {
  const { state, dispatch, run, readInto, composition } = kit;
  const words = delivering;
  const listTitle = (): string =>
    state.current.list?.content.above[0]?.map(cellText).find((text) => text !== '') ?? '';
  return {
    previewDispatch: async () => {
      const { by, due } = state.current.delivery;
      await run('dispatch', async (present) => {
        const { previewDispatch } = await import('../../app/dispatchList');
        const shown = await previewDispatch(present, { by, due });
        const notice = words.dispatch.summary(shown.files.length, shown.snapshot.rows.length);
        dispatch({ type: 'deliveryChanged', change: { dispatch: shown, isAnew: false }, notice });
      });
    },
    saveDispatch: async () => {
      const { by, due, dispatch: shown } = state.current.delivery;
      if (!shown) return;
      await run('dispatch', async (present) => {
        const { previewDispatch, rememberDispatch } = await import('../../app/dispatchList');
        const made = await previewDispatch(present, { by, due });
        if (made.id !== shown.id || namesOf(made) !== namesOf(shown)) {
          const change = { dispatch: made, isAnew: true };
          dispatch({ type: 'deliveryChanged', change, notice: words.dispatch.changed });
          return;
        }
        const files: { name: string; bytes: Uint8Array }[] = [];
        for (const { fileName, plan } of made.files) {
          const file = await composition.newFile();
          await file.write(plan(), []);
          files.push({ name: fileName, bytes: await file.save() });
          kit.progressed(files.length / made.files.length);
        }
        const { zipFiles } = await import('../../zip/zipFiles');
        const stem = words.dispatch.fileName(listTitle(), present.today.replaceAll('-', ''));
        const name = `${safeFileName(stem)}.zip`;
        const handOver = await saveFile(composition, { name, bytes: zipFiles(files), type: ZIP_TYPE });
        await rememberDispatch(present, made);
        await readInto(present);
        const rows = made.snapshot.rows.length;
        dispatch({
          type: 'wrote',
          outcome: { kind: 'dispatched', file: { name, handOver }, files: files.length, rows },
          notice: words.dispatch.doneTitle(name),
        });
      });
    },
    readReturns: async (returned) => {
      await run('collect', async (present) => {
        const [{ readReturned }, { previewCollect }] = await Promise.all([
          import('../../app/readReturned'),
          import('../../app/collectReturns'),
        ]);
        const read = await readReturned(composition.openFile, returned);
        const preview = await previewCollect(present, read);
        const { files, questions } = preview.result;
        dispatch({
          type: 'deliveryChanged',
          change: { collect: { read, preview, decisions: {} }, isAnew: false },
          notice: words.collect.announced(files.length, questions.length),
        });
      });
    },
    collectReturns: async () => {
      const pending = state.current.delivery.collect;
      if (!pending) return;
      const { read, preview: shown, decisions } = pending;
      await run('collect', async (present) => {
        const { collectReturns, previewCollect } = await import('../../app/collectReturns');
        const preview = await previewCollect(present, read);
        if (saidBy(preview) !== saidBy(shown)) {
          const change = { collect: { read, preview, decisions }, isAnew: true };
          dispatch({ type: 'deliveryChanged', change, notice: words.collect.changed });
          return;
        }
        const written = await collectReturns(present, read, { decisions }, kit.progressed);
        await readInto(present);
        dispatch({
          type: 'wrote',
          outcome: { kind: 'collected', preview: written },
          notice: words.collect.doneTitle,
        });
      });
    },
    saveLetters: async () => {
      const options = state.current.delivery.urging;
      await run('urge', async (present) => {
        const [{ urgeList }, { writeLetter }] = await Promise.all([
          import('../../app/urgeList'),
          import('../../writers/docx/writeLetter'),
        ]);
        const urging = await urgeList(present, options);
        const { summary, open, spared } = urgingStatement(urging);
        const files: { name: string; bytes: Uint8Array }[] = [];
        for (const letter of urging.letters) {
          files.push({ name: letter.fileName, bytes: await writeLetter(letter) });
          kit.progressed(files.length / urging.letters.length);
        }
        if (files.length === 0) {
          await readInto(present);
          return dispatch({ type: 'deliveryChanged', change: {}, notice: summary });
        }
        const stem = words.urge.fileName(listTitle(), present.today.replaceAll('-', ''));
        const file = await asOneFile(files, stem);
        const handOver = await saveFile(composition, file);
        dispatch({
          type: 'savedFile',
          file: { name: file.name, handOver },
          account: [summary, ...open, ...spared],
          notice: reporting.savedTitle(file.name),
        });
      });
    },
  };
}

async function asOneFile(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  stem: string,
): Promise<OutgoingFile> {
  if (files.length === 1) return { ...files[0]!, type: DOCX_TYPE };
  const { zipFiles } = await import('../../zip/zipFiles');
  return { name: `${safeFileName(stem)}.zip`, bytes: zipFiles(files), type: ZIP_TYPE };
}

const namesOf = ({ files }: { readonly files: readonly { readonly fileName: string }[] }): string =>
  files.map(({ fileName }) => fileName).join('/');

/** What a person has seen and agreed to. */
const saidBy = ({ result: { files, cells, questions } }: CollectSaid): string =>
  JSON.stringify([files, cells, questions]);

type CollectSaid = {
  readonly result: { readonly files: unknown; readonly cells: unknown; readonly questions: unknown };
};
