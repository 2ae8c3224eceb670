import type {
  CollectNote,
  CollectResult,
  NoteKind,
  Question,
  QuestionKind,
  Refusal,
} from '../list/collectTypes';
import { openQuestions } from '../list/collectTypes';
import { columnHeader } from '../list/columns';
import type { CellValue, ColumnKey, RectificationItem } from '../list/item';
import type { ColumnRef } from '../list/listWrites';
import { textOf } from '../list/mergeSentence';
import { accountByUnit, type UnitAccount } from '../list/returnedRows';
import { cellText } from '../list/rows';

/** Rows of the list by what became of them: `kept + updated + vanished` = `before`, `before + added` = `after`. */
export interface CollectAccount {
  readonly before: number;
  readonly kept: number;
  readonly updated: number;
  readonly added: number;
  /** Rows that a unit deleted from its file: they stay in the list as they are. */
  readonly vanished: number;
  readonly after: number;
  /** Rows that were sent and have been deleted from the list since; not among `before`. */
  readonly deletedByUser: number;
}

/** 对账说明 of a collecting: sent = returned + missing, row by row and unit by unit. */
export interface CollectStatement {
  readonly account: CollectAccount;
  readonly sent: number;
  readonly returned: number;
  readonly missing: number;
  readonly units: readonly (UnitAccount & { readonly files: readonly string[] })[];
  readonly sentences: readonly string[];
  readonly sections: readonly CollectSection[];
}

export interface CollectSection {
  readonly code: QuestionKind | NoteKind | 'refused' | 'deleted' | 'extended';
  readonly heading: string;
  readonly lines: readonly string[];
}

type Items = ReadonlyMap<string, RectificationItem>;

/** The statement of a collecting, before it is written as a preview or afterwards as the record. */
export function collectStatement(
  list: readonly RectificationItem[],
  result: CollectResult,
  refused: readonly Refusal[] = result.refused,
): CollectStatement {
  const items: Items = new Map(list.map((item) => [item.id, item]));
  const account = accountOf(list, result);
  const units = accountByUnit(result.sent).map((unit) => ({
    ...unit,
    files: result.files.filter((file) => file.unit === unit.unit).map(({ file }) => file),
  }));
  const sent = result.sent.length;
  const returned = result.sent.filter(({ fate }) => fate === 'returned').length;
  return {
    account,
    sent,
    returned,
    missing: sent - returned,
    units,
    sentences: sentencesOf(account, result, units, refused.length),
    sections: sectionsOf(items, result, refused),
  };
}

function accountOf(list: readonly RectificationItem[], result: CollectResult): CollectAccount {
  const ids = new Set(list.map(({ id }) => id));
  const updated = new Set(result.cells.map(({ rowId }) => rowId));
  const deleted = result.sent.filter(({ fate, rowId }) => fate === 'deleted' && ids.has(rowId));
  const vanished = new Set(deleted.flatMap(({ rowId }) => (updated.has(rowId) ? [] : [rowId]))).size;
  const gone = new Set(result.sent.flatMap(({ rowId }) => (ids.has(rowId) ? [] : [rowId]))).size;
  return {
    before: list.length,
    kept: list.length - updated.size - vanished,
    updated: updated.size,
    added: result.added.length,
    vanished,
    after: list.length + result.added.length,
    deletedByUser: gone,
  };
}

const nameOf = (unit: string): string => (unit === '' ? '未明确责任单位' : unit);

function sentencesOf(
  account: CollectAccount,
  result: CollectResult,
  units: CollectStatement['units'],
  refused: number,
): string[] {
  const returned = result.sent.filter(({ fate }) => fate === 'returned').length;
  const open = openQuestions(result).length;
  return [
    sum(`下发共${result.sent.length}行`, [
      ['收回', returned],
      ['未收回', result.sent.length - returned],
    ]),
    ...units.map(({ unit, sent, returned: back, missing, files }) =>
      sum(`　${nameOf(unit)}${files.length === 0 ? '' : `（${files.join('、')}）`}下发${sent}行`, [
        ['收回', back],
        ['未收回', missing],
      ]),
    ),
    sum(`清单原有${account.before}行`, [
      ['按填报更新', account.updated],
      ['未变', account.kept],
      ['单位文件中已删去、清单中保留', account.vanished],
    ]),
    ...(account.added > 0
      ? [`汇总后清单共${account.after}行（原有${account.before}行，新增${account.added}行）。`]
      : []),
    ...(refused > 0 ? [`有${refused}个文件没有汇总，原因见下。`] : []),
    ...(open > 0 ? [`还有${open}处请确认；确认之前不改动。`] : []),
  ];
}

/** `下发共12行：收回10行，未收回2行。` Parts of nothing are not named. */
function sum(whole: string, parts: readonly (readonly [name: string, count: number])[]): string {
  const named = parts.filter(([, count]) => count > 0).map(([name, count]) => `${name}${count}行`);
  return named.length === 0 ? `${whole}。` : `${whole}：${named.join('，')}。`;
}

const QUESTIONS: Readonly<Record<QuestionKind, string>> = {
  changed: '下发之后清单也改过，请选择',
  answers: '几个文件填报不一致，请选择',
  byText: '编号丢失或错位，按文字认出的行，请确认',
  older: '早先下发的旧文件，在新文件之后报回，请确认',
  foreign: '不是下发给该单位的行，请确认',
  renamed: '列名改过，按位置认出的列，请确认',
  closed: '清单中已销号，填报了别的状态，请确认',
  status: '状态用语不在约定之内，请确认',
  noBase: '文件的下发记录已丢失，与清单不一致，请确认',
  added: '单位新增的行，请确认是否作为措施行列入',
};

const NOTES: Readonly<Record<NoteKind, string>> = {
  document: '单位改动了反馈原文各列或序号，没有采纳',
  closure: '销号由汇总单位办理，没有采纳',
  ownColumn: '单位自加的列，没有采纳',
  noColumn: '清单现在没有这一列，没有采纳',
  beside: '写在清单以外的文字（标题处、配合事项），没有采纳',
  error: '单元格是公式错误，没有采纳',
  merged: '单位合并了单元格，只采纳第一格，其余保留清单原有内容',
  rowGone: '该行已从清单中删除，没有采纳',
  columnMissing: '单位删除的列，清单保留原有内容',
  columnRenamed: '单位改过名字的列',
  otherSheet: '单位自加的工作表，没有读取',
};

/** Why a file was not taken in, in words; codes of adapters have theirs in `errorMessages`. */
export const REFUSALS: Readonly<Record<string, string>> = {
  'other-list': '是另一份清单下发的文件',
  'unknown-file': '里面没有本清单的行',
  repeated: '与已经汇总的“{as}”内容相同',
  'is-list': '是总清单（或其副本），不是下发给单位的文件',
  'no-list': '里面没有找到清单',
  macros: '含有宏，请另存为 .xlsx 再报',
  encrypted: '设有打开密码',
  'other-workbook-format': '不是 .xlsx（如 .xls、.et），请另存为 .xlsx 再报',
  'not-a-workbook': '不是工作簿，或者已经损坏',
  'too-large': '展开后过大',
  'record-newer': '是用更新版本的程序下发的，请升级之后再汇总',
  'empty-file': '是空文件',
  'broken-file': '已经损坏',
  'unreadable-file': '现在读不出来（被移动、改名，或正被 WPS、Excel 占用），请关闭打开它的程序再重新选择',
  'zip-bomb': '展开后异常大',
};

export const refusalWords = ({ why, data = {} }: Refusal): string =>
  (REFUSALS[why] ?? why).replace(/\{(\w+)\}/gu, (_, key: string) => String(data[key] ?? ''));

function sectionsOf(items: Items, result: CollectResult, refused: readonly Refusal[]): CollectSection[] {
  const deleted = result.sent.filter(({ fate }) => fate === 'deleted');
  return [
    section(
      'refused',
      '没有汇总的文件',
      refused.map((each) => `${each.file}：${refusalWords(each)}`),
    ),
    ...(Object.keys(QUESTIONS) as QuestionKind[]).flatMap((kind) =>
      section(
        kind,
        QUESTIONS[kind],
        result.questions.filter((each) => each.kind === kind).map((each) => questionLine(items, each)),
      ),
    ),
    section(
      'deleted',
      '单位文件中已删去、清单中保留的行',
      deleted.map(({ unit, rowId }) => `${nameOf(unit)}　${rowText(items, rowId)}`),
    ),
    section(
      'extended',
      '单位推迟了时限的行（原定时限已保留；没有理由的请补）',
      result.extensions.map(
        ({ unit, rowId, from, to, reason }) =>
          `${nameOf(unit)}　${rowText(items, rowId)}：${from} → ${to}，${reason === '' ? '未写理由' : reason}`,
      ),
    ),
    ...(Object.keys(NOTES) as NoteKind[]).flatMap((kind) =>
      section(
        kind,
        NOTES[kind],
        result.notes.filter((each) => each.kind === kind).map((each) => noteLine(items, each)),
      ),
    ),
  ].flat();
}

const section = (
  code: CollectSection['code'],
  heading: string,
  lines: readonly string[],
): CollectSection[] => (lines.length === 0 ? [] : [{ code, heading, lines }]);

function rowText(items: Items, rowId: string | null): string {
  const item = rowId === null ? undefined : items.get(rowId);
  if (!item) return rowId ?? '';
  const text = textOf(item.cells);
  return `${cellText(item.cells.sequence)} ${text.length > 30 ? `${text.slice(0, 30)}…` : text}`.trim();
}

/** Header of a column of ours, or the name of the unit's own. */
export const headerOf = (column: ColumnRef): string =>
  column.startsWith('+') ? column.slice(1) : columnHeader(column as ColumnKey);

const shown = (value: CellValue): string => (cellText(value) === '' ? '（空）' : cellText(value));

const questionLine = (items: Items, { unit, rowId, cells, file }: Question): string =>
  `${nameOf(unit)}（${file}）　${rowText(items, rowId)}：${cells
    .map(({ column, ours, theirs }) => `${headerOf(column)} ${shown(ours)} → ${shown(theirs)}`)
    .join('；')}`;

const noteLine = (items: Items, { unit, file, rowId, column, from, to }: CollectNote): string =>
  [
    `${nameOf(unit)}（${file}）`,
    rowText(items, rowId),
    column,
    ...(cellText(from) === '' && cellText(to) === '' ? [] : [`${shown(from)} → ${shown(to)}`]),
  ]
    .filter((part) => part !== '')
    .join('　');
