import { useCallback, useEffect, useRef, useState, type Dispatch, type RefObject } from 'react';
import { describeError } from '../../app/errorMessages';
import type { Composition } from '../composition';
import { STEP_OF, type PaneState } from '../state/paneState';
import type { PaneAction } from '../state/paneAction';
import { fromBase64, toBase64 } from '../storage/base64';
import { deleteDatabase } from '../storage/database';
import { parseDraft, serializeDraft, type Draft } from '../storage/draft';
import { dropKept, readKept, writeKept } from '../storage/keptDraft';
import { clearShelf, dropFromShelf, readShelf, sweepEndedTabs, writeShelf } from '../storage/sessionShelf';
import { workbench as words } from '../strings/workbench';
import type { UseCases } from '../useCases';

const DRAFT = 'draft';
const WORKBOOK = 'workbook';
const QUIET_MS = 400;

export interface Session {
  /** When the copy on this computer was last written, in milliseconds since 1970; null where none is kept. */
  readonly keptAt: number | null;
  readonly setKept: (keep: boolean) => Promise<void>;
  readonly clear: () => Promise<void>;
}

/** Keeps the workbench's draft for the life of the tab, and on request in this browser for thirty days. */
export function useSession(
  composition: Composition,
  state: PaneState,
  dispatch: Dispatch<PaneAction>,
  useCases: UseCases,
): Session {
  const [ready, setReady] = useState(false);
  const [keptAt, setKeptAt] = useState<number | null>(null);
  const latest = useRef(state);
  const keeping = useRef(false);
  const bytes = useRef<string | null>(null);
  useEffect(() => {
    latest.current = state;
  });

  const write = useCallback(async (): Promise<void> => {
    if (isEmpty(latest.current)) return dropFromShelf(DRAFT);
    const draft = serializeDraft(latest.current);
    await writeShelf(DRAFT, draft);
    if (!keeping.current) return;
    if (latest.current.confirmedMark !== null) return;
    const savedAt = Date.now();
    await writeKept({ savedAt, draft, workbook: bytes.current });
    setKeptAt(savedAt);
  }, []);
  const failed = useCallback(
    (error: unknown) => dispatch({ type: 'failed', problem: describeError(error) }),
    [dispatch],
  );

  useRestore({
    composition,
    dispatch,
    useCases,
    keeping,
    bytes,
    setKeptAt,
    onReady: () => setReady(true),
    failed,
  });

  useEffect(() => {
    if (!ready) return undefined;
    const timer = setTimeout(() => void write().catch(failed), QUIET_MS);
    return () => clearTimeout(timer);
  }, [ready, state, write, failed]);

  useEffect(() => {
    if (!ready) return undefined;
    const flush = (): void => void write();
    window.addEventListener('pagehide', flush);
    return () => window.removeEventListener('pagehide', flush);
  }, [ready, write]);

  const { snapshotDue, busy } = state;
  useEffect(() => {
    if (!ready || !snapshotDue || busy) return;
    const journalLength = latest.current.journal.length;
    void useCases
      .workbook()
      .then((workbook) => workbook.save?.())
      .then(async (saved) => {
        if (!saved) return;
        bytes.current = toBase64(saved);
        await writeShelf(WORKBOOK, bytes.current);
        dispatch({ type: 'snapshotTaken', journalLength });
      })
      .catch(failed);
  }, [ready, snapshotDue, busy, useCases, dispatch, failed]);

  return {
    keptAt,
    setKept: async (keep) => {
      keeping.current = keep;
      setKeptAt(keep ? Date.now() : null);
      await (keep ? write() : dropKept()).catch((error: unknown) => {
        keeping.current = false;
        setKeptAt(null);
        failed(error);
      });
    },
    clear: async () => {
      keeping.current = false;
      bytes.current = null;
      clearShelf();
      await deleteDatabase();
      setKeptAt(null);
      await useCases.replaceWorkbook();
      dispatch({ type: 'cleared', notice: words.storage.cleared });
    },
  };
}

/** Nothing worth keeping, so nothing is kept. */
const isEmpty = ({ source, imported, list }: PaneState): boolean =>
  source.text === '' && source.file === null && imported === null && list === null;

interface RestoreParts {
  readonly composition: Composition;
  readonly dispatch: Dispatch<PaneAction>;
  readonly useCases: UseCases;
  readonly keeping: RefObject<boolean>;
  readonly bytes: RefObject<string | null>;
  readonly setKeptAt: (savedAt: number) => void;
  readonly onReady: () => void;
  readonly failed: (error: unknown) => void;
}

/** Once, when the page opens: what the tab held before a reload, else what the user asked to keep. */
function useRestore(parts: RestoreParts): void {
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void restore(parts).catch(parts.failed).finally(parts.onReady);
  });
}

async function restore(parts: RestoreParts): Promise<void> {
  await sweepEndedTabs();
  const kept = await readKept(Date.now());
  if (kept) {
    parts.keeping.current = true;
    parts.setKeptAt(kept.savedAt);
  }
  const own = await readShelf(DRAFT);
  const text = own ?? kept?.draft;
  const draft = text === undefined ? null : parseDraft(text);
  if (!draft) return;
  const workbook = own === null ? (kept?.workbook ?? null) : await readShelf(WORKBOOK);
  const notice =
    own === null && kept
      ? words.storage.restoredKept(new Date(kept.savedAt).toLocaleDateString('zh-CN'))
      : words.storage.restored;
  await bringBack(parts, draft, workbook, notice);
}

/** The words first, then the workbook, then the preview: what fails later cannot take away what came before. */
async function bringBack(
  { composition, dispatch, useCases, bytes }: RestoreParts,
  draft: Draft,
  workbook: string | null,
  notice: string,
): Promise<void> {
  const { journal, source, kind, unsaved, view, report } = draft.state;
  dispatch({
    type: 'restored',
    state: { ...draft.state, view: 'import', journal: [], report: null, unsaved: false },
    notice,
  });
  if (workbook !== null) {
    bytes.current = workbook;
    const opened = await useCases.replaceWorkbook(fromBase64(workbook));
    for (const edit of journal) {
      await opened.setCells(edit.sheetName, [{ row: edit.row, column: edit.column, value: edit.after }]);
    }
    dispatch({ type: 'restored', state: { journal, report, unsaved, snapshotDue: false }, notice });
    await useCases.readList();
    if (STEP_OF[view] === 'list') dispatch({ type: 'restored', state: { view }, notice });
  }
  if (draft.hasPreview && (source.file || source.text !== '')) {
    const { importDocument } = await import('../../app/importDocument');
    const imported = await importDocument(
      composition,
      source.file ?? { text: source.text, ...(source.name ? { name: source.name } : {}) },
      { ...(source.encoding ? { encoding: source.encoding } : {}), ...(kind ? { kind } : {}) },
    );
    const showsPreview = STEP_OF[view] === 'preview';
    dispatch({
      type: 'restored',
      state: showsPreview ? { imported, view: 'preview' } : { imported },
      notice,
    });
  }
}
