import { accountFor, type MergeAccount } from '../list/mergeAccount';
import type { MergeResult, RowChange } from '../list/mergeTypes';

/** 对账说明 after a revised feedback was taken over: figures that add up, and the rows by name. */
export interface ReconciliationStatement {
  readonly account: MergeAccount;
  /** Whole sentences: the list, the document, what the list is now, what is still to be decided. */
  readonly sentences: readonly string[];
  /** Rows that a person should know by name; sections without rows are left out. */
  readonly sections: readonly StatementSection[];
}

export interface StatementSection {
  readonly code: SectionCode;
  readonly heading: string;
  readonly rows: readonly { readonly id: string; readonly text: string }[];
}

export type SectionCode =
  'conflict' | 'added' | 'returned' | 'vanished' | 'deletedByUser' | 'deletedAndVanished';

/** In the order in which a person wants to know. */
const SECTIONS: readonly {
  readonly code: SectionCode;
  readonly heading: string;
  readonly has: (change: RowChange) => boolean;
}[] = [
  {
    code: 'conflict',
    heading: '两处均有修改，请选择',
    has: ({ kind }) => kind === 'conflict',
  },
  { code: 'added', heading: '新稿新增', has: ({ kind }) => kind === 'added' },
  {
    code: 'returned',
    heading: '新稿中重新出现',
    has: ({ earlier, kind }) => earlier && kind !== 'vanished',
  },
  {
    code: 'vanished',
    heading: '新稿中已无此条，保留在清单中',
    has: ({ kind, earlier }) => kind === 'vanished' && !earlier,
  },
  {
    code: 'deletedByUser',
    heading: '此前由用户删除，未恢复',
    has: ({ kind, planned }) => kind === 'deletedByUser' && planned !== null,
  },
  {
    code: 'deletedAndVanished',
    heading: '此前由用户删除，新稿中也已无此条',
    has: ({ kind, planned }) => kind === 'deletedByUser' && planned === null,
  },
];

/**
 * The statement of a merge, before it is written as a preview or afterwards as the record.
 * 清单原有12行：未变10行，按新稿更新1行，新稿中已无此条1行。新稿共12条：…
 */
export function reconcile(result: MergeResult): ReconciliationStatement {
  const account = accountFor(result);
  return {
    account,
    sentences: sentencesOf(account),
    sections: SECTIONS.flatMap(({ code, heading, has }) => {
      const rows = result.changes.filter(has).map(({ rowId, text }) => ({ id: rowId, text }));
      return rows.length === 0 ? [] : [{ code, heading, rows }];
    }),
  };
}

function sentencesOf({ list, document, shared }: MergeAccount): string[] {
  return [
    sum(`清单原有${list.before}行`, '行', [
      ['未变', list.kept],
      ['按新稿更新', list.updated],
      ['两处均有修改', list.conflict],
      ['新稿中已无此条', list.vanished],
      ['自行新增', list.own],
      ['属于其他反馈', list.other],
    ]),
    sum(`新稿共${document.total}条`, '条', [
      ['未变', document.kept],
      ['已更新', document.updated],
      ['两处均有修改', document.conflict],
      ['新增', document.added],
      ['此前已由用户删除、未恢复', document.deletedByUser],
    ]),
    ...(shared > 0 ? [`其中${shared}行与其他行对应新稿中的同一条。`] : []),
    `更新后清单共${list.after}行（原有${list.before}行，新增${list.added}行）。`,
    ...(list.conflict > 0 ? [`还有${list.conflict}行两处均有修改，请选择；选择之前不改动。`] : []),
  ];
}

/** `清单原有12行：未变10行，按新稿更新2行。` Parts of nothing are not named. */
function sum(
  whole: string,
  unit: string,
  parts: readonly (readonly [name: string, count: number])[],
): string {
  const named = parts.filter(([, count]) => count > 0).map(([name, count]) => `${name}${count}${unit}`);
  return named.length === 0 ? `${whole}。` : `${whole}：${named.join('，')}。`;
}
