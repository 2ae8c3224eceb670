import type { ImportedDocument } from '../../app/importDocument';
import type { Adjustment } from '../../core/findings/adjust';
import type { DocumentKind } from '../../core/findings/finding';
import { recordEdit, redoEdit, undoEdit, type CellEdit } from '../workbench/edits';
import { patchList } from '../workbench/patchList';
import { changedWorkbook } from './changedWorkbook';
import { asFiltered, noDelivery } from './delivery';
import { reduceLiving } from './living';
import type { PaneAction } from './paneAction';
import { initialState, noChoices, noSource, type PaneState } from './paneState';

/** What a new reading of the source makes obsolete. */
const FRESH_PREVIEW = {
  facts: {},
  adjustments: [],
  past: [],
  future: [],
  settled: [],
  mapping: null,
  choices: noChoices,
} as const;

/** The pane as a pure function of what happened. A failure changes nothing but `busy` and `problem`. */
export function reduce(state: PaneState, action: PaneAction): PaneState {
  switch (action.type) {
    case 'textTyped':
      return {
        ...state,
        source: { ...state.source, text: action.text, file: null, name: action.name ?? null },
        confirmedMark: null,
      };
    case 'fileChosen':
      return {
        ...state,
        source: { ...state.source, file: action.file, encoding: null },
        confirmedMark: null,
      };
    case 'encodingChosen':
      return { ...state, source: { ...state.source, encoding: action.encoding } };
    case 'started':
      return { ...state, busy: { task: action.task, share: null }, problem: null, notice: '' };
    case 'progressed':
      return state.busy ? { ...state, busy: { ...state.busy, share: action.share } } : state;
    case 'failed':
      return { ...state, busy: null, problem: action.problem };
    case 'finished':
      return { ...state, busy: null, notice: action.notice ?? state.notice };
    case 'problemClosed':
      return { ...state, problem: null };
    case 'imported':
      return imported(state, action.document, action.kind, action.notice);
    case 'secrecyConfirmed':
      return state.awaitingSecrecy
        ? showPreview({ ...state, confirmedMark: state.awaitingSecrecy.secrecyMark }, state.awaitingSecrecy)
        : state;
    case 'secrecyDeclined':
      return { ...state, awaitingSecrecy: null, source: noSource, notice: action.notice };
    case 'factTyped':
      return { ...state, facts: { ...state.facts, ...action.facts } };
    case 'adjusted':
      return adjust(state, [...state.adjustments, action.adjustment]);
    case 'adjustmentTakenBack':
      return adjust(
        state,
        state.adjustments.filter((adjustment) => adjustment !== action.adjustment),
      );
    case 'adjustmentUndone':
      return undo(state);
    case 'adjustmentRedone':
      return redo(state);
    case 'doubtSettled':
      return state.settled.includes(action.key)
        ? state
        : { ...state, settled: [...state.settled, action.key] };
    case 'optionChosen':
      return {
        ...state,
        grain: action.grain ?? state.grain,
        profile: action.profile ?? state.profile,
        stage: action.stage ?? state.stage,
      };
    case 'generated':
      return changedWorkbook({
        ...state,
        report: action.report,
        outcome: null,
        recalled: null,
        check: null,
        delivery: noDelivery,
        view: 'list',
        notice: action.notice,
      });
    case 'listRead':
      return {
        ...state,
        list: action.list,
        delivery: asFiltered(state.delivery, action.list),
        unfinished: action.unfinished,
      };
    case 'unfinishedAccepted':
      return { ...state, unfinished: null };
    case 'checked':
      return {
        ...state,
        busy: null,
        check: action.report,
        checkedList: action.list,
        list: action.list,
        issue: null,
        notice: action.notice,
      };
    case 'repainted':
      return changedWorkbook({ ...state, repainted: action.report, notice: action.notice });
    case 'workbookReplaced':
      return {
        ...changedWorkbook({
          ...state,
          report: null,
          outcome: null,
          check: null,
          checkedList: null,
          repainted: null,
          list: null,
          recalled: null,
          update: null,
          selection: null,
          aside: '',
          delivery: noDelivery,
        }),
        unsaved: false,
      };
    case 'sheetWritten':
      return changedWorkbook({ ...state, notice: action.notice });
    case 'cellEdited':
      return editCell(state, action.edit, action.step, action.notice);
    case 'snapshotTaken':
      return { ...state, snapshotDue: false, journal: state.journal.slice(action.journalLength) };
    case 'fileSaved':
      return { ...state, busy: null, unsaved: false, notice: action.notice };
    case 'shown':
      return { ...state, view: action.view, problem: null };
    case 'restored':
      return { ...state, ...action.state, notice: action.notice };
    case 'cleared':
      return { ...initialState, notice: action.notice, revision: state.revision + 1 };
    default:
      return reduceLiving(state, action);
  }
}

function imported(
  state: PaneState,
  document: ImportedDocument,
  kind: DocumentKind | null,
  notice: string,
): PaneState {
  const next = { ...state, busy: null, kind, notice };
  const mark = document.secrecyMark;
  return mark !== null && mark !== state.confirmedMark
    ? { ...next, awaitingSecrecy: document, notice: '' }
    : showPreview(next, document);
}

/** Corrections stay where the same text was read again in the same way. */
function showPreview(state: PaneState, document: ImportedDocument): PaneState {
  const before = state.imported?.feedback;
  const same = before?.text === document.feedback.text && before.kind === document.feedback.kind;
  return {
    ...state,
    ...(same ? {} : FRESH_PREVIEW),
    busy: null,
    imported: document,
    awaitingSecrecy: null,
    recalled: null,
    update: null,
    view: 'preview',
  };
}

function editCell(
  state: PaneState,
  edit: CellEdit,
  step: 'new' | 'undo' | 'redo',
  notice: string,
): PaneState {
  const history =
    step === 'new'
      ? recordEdit(state.history, edit)
      : ((step === 'undo' ? undoEdit(state.history) : redoEdit(state.history))?.history ?? state.history);
  return {
    ...state,
    history,
    journal: [...state.journal, edit],
    list: state.list && patchList(state.list, edit),
    unsaved: true,
    notice,
  };
}

function adjust(state: PaneState, adjustments: readonly Adjustment[]): PaneState {
  return { ...state, adjustments, past: [...state.past, state.adjustments], future: [] };
}

function undo(state: PaneState): PaneState {
  const before = state.past.at(-1);
  if (!before) return state;
  return {
    ...state,
    adjustments: before,
    past: state.past.slice(0, -1),
    future: [state.adjustments, ...state.future],
  };
}

function redo(state: PaneState): PaneState {
  const [after, ...future] = state.future;
  if (!after) return state;
  return { ...state, adjustments: after, past: [...state.past, state.adjustments], future };
}
