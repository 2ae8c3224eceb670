import { useState, type Dispatch, type JSX } from 'react';
import { bytesOfFile } from '../../readers/wholeFile';
import type { Composition } from '../composition';
import { Question } from '../components/Question';
import { saveFile, XLSX_TYPE } from '../saveFile';
import type { PaneState } from '../state/paneState';
import type { PaneAction } from '../state/paneAction';
import { workbench as words } from '../strings/workbench';
import type { UseCases } from '../useCases';

export interface Files {
  readonly open: (file: File) => Promise<void>;
  readonly save: () => Promise<void>;
  /** Asks before unsaved work is replaced; to be rendered by the caller. */
  readonly question: JSX.Element | null;
}

/** 打开 and 保存 of the workbench. */
export function useFiles(
  composition: Composition,
  state: PaneState,
  dispatch: Dispatch<PaneAction>,
  useCases: UseCases,
): Files {
  const [waiting, setWaiting] = useState<File | null>(null);
  const [name, setName] = useState<string | null>(null);

  async function open(file: File): Promise<void> {
    setWaiting(null);
    const opened = await useCases.run('open', async () => {
      await useCases.replaceWorkbook(await bytesOfFile(file));
    });
    if (!opened) return;
    setName(file.name);
    await useCases.readList();
    dispatch({ type: 'shown', view: 'list' });
  }

  return {
    open: async (file) => (state.unsaved ? setWaiting(file) : open(file)),
    save: async () => {
      await useCases.run('save', async ({ workbook, today }) => {
        const bytes = await (await useCases.workbook()).save?.();
        if (!bytes || !workbook) return;
        const fileName = name ?? words.fileName(words.defaultTitle, today.replaceAll('-', ''));
        await saveFile(composition, { name: fileName, bytes, type: XLSX_TYPE });
        dispatch({ type: 'fileSaved', notice: words.saved(fileName) + words.savedHint });
      });
    },
    question: waiting ? (
      <Question
        title={words.openReplaces.title}
        text={words.openReplaces.text}
        confirm={words.openReplaces.confirm}
        onConfirm={() => void open(waiting)}
        onCancel={() => setWaiting(null)}
      />
    ) : null,
  };
}
