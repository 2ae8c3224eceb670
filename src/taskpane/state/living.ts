import type { Recalled } from '../../app/recallDocument';
import type { CellPlace } from '../../workbook/port';
import { changedWorkbook } from './changedWorkbook';
import { previewing } from '../strings/previewing';
import type { LivingAction } from './livingAction';
import { afterWrite, asFiltered } from './delivery';
import { noChoices, type Choices, type Outcome, type PaneState, type View } from './paneState';

/** The pane after something happened to a list that people work in. */
export function reduceLiving(state: PaneState, action: LivingAction): PaneState {
  switch (action.type) {
    case 'recalled':
      return recalled(state, action.recalled);
    case 'compared':
      return {
        ...state,
        busy: null,
        view: 'update',
        list: action.list,
        notice: action.notice,
        update: { preview: action.preview, list: action.list, document: action.document },
      };
    case 'decided':
    case 'decisionUndone':
    case 'decisionRedone':
      return { ...state, choices: choose(state.choices, action) };
    case 'wrote':
      return changedWorkbook({
        ...state,
        report: null,
        outcome: action.outcome,
        recalled: null,
        update: null,
        choices: noChoices,
        deleting: false,
        fixes: null,
        delivery: afterWrite(state.delivery, action.outcome?.kind === 'collected'),
        aside: '',
        view: viewAfter(state.view, action.outcome),
        notice: action.notice,
      });
    case 'selected':
      return isSameRow(state.selection, action.place) && state.selection?.column === action.place.column
        ? state
        : {
            ...state,
            selection: action.place,
            deleting: state.deleting && isSameRow(state.selection, action.place),
          };
    case 'deletionAsked':
      return { ...state, deleting: action.open, view: action.open ? 'row' : state.view };
    case 'followed':
      return { ...state, list: action.list, delivery: asFiltered(state.delivery, action.list) };
    case 'settledAside':
      return {
        ...state,
        aside: action.text,
        notice: action.text,
        revision: state.revision + 1,
        snapshotDue: true,
        unsaved: true,
      };
    case 'rechecked':
      return state.check && state.check.stage === action.report.stage
        ? { ...state, check: action.report, checkedList: action.list }
        : state;
    case 'wentTo':
      return { ...state, issue: action.issue };
    case 'submissionChosen':
      return { ...state, submission: { ...state.submission, ...action.choice } };
    case 'deliveryChanged':
      return {
        ...state,
        delivery: { ...state.delivery, ...action.change },
        notice: action.notice ?? state.notice,
      };
    case 'savedFile':
      return {
        ...state,
        busy: null,
        outcome: {
          kind: 'fileSaved',
          file: action.file,
          ...(action.account ? { account: action.account } : {}),
        },
        notice: action.notice,
      };
    case 'submitted': {
      const outcome: Outcome = { kind: 'submitted', file: action.file };
      const next = { ...state, busy: null, outcome, notice: action.notice };
      return action.file.isBaseline ? changedWorkbook(next) : next;
    }
    case 'fixesShown':
      return { ...state, fixes: action.fixes, notice: action.notice };
    case 'columnsMapped':
      return { ...state, mapping: action.mapping };
  }
}

/** What was decided for an earlier version is decided again, unless the user has begun to decide; it can be undone. */
function recalled(state: PaneState, known: Recalled): PaneState {
  const { adjustments, past } = state;
  const { adjustments: again } = known;
  const isFresh = adjustments.length === 0 && past.length === 0 && again.length > 0;
  return isFresh
    ? {
        ...state,
        recalled: known,
        adjustments: again,
        past: [[]],
        notice: previewing.recalled(again.length),
      }
    : { ...state, recalled: known };
}

type Choosing = Extract<LivingAction, { readonly type: 'decided' | 'decisionUndone' | 'decisionRedone' }>;

function choose({ decisions, past, future }: Choices, action: Choosing): Choices {
  if (action.type === 'decided')
    return { decisions: action.decisions, past: [...past, decisions], future: [] };
  if (action.type === 'decisionUndone') {
    const before = past.at(-1);
    return before === undefined
      ? { decisions, past, future }
      : { decisions: before, past: past.slice(0, -1), future: [decisions, ...future] };
  }
  const [after, ...later] = future;
  return after === undefined
    ? { decisions, past, future }
    : { decisions: after, past: [...past, decisions], future: later };
}

/** Where the record of a write is read: rows beside the row, the rest above the list. */
const viewAfter = (view: View, outcome: Outcome | null): View => {
  const kind = outcome?.kind;
  return kind === 'updated' ? 'list' : kind === 'rowAdded' || kind === 'rowDeleted' ? 'row' : view;
};

const isSameRow = (a: CellPlace | null, b: CellPlace): boolean =>
  a !== null && a.sheetName === b.sheetName && a.row === b.row;
