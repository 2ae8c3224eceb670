import type { MergeResult, RowChange, RowFate } from './mergeTypes';

/** Rows of the list by what became of them; `before` is their sum, `after` what stands there now. */
export interface ListAccount extends Readonly<Record<Exclude<RowFate, 'added' | 'deletedByUser'>, number>> {
  /** `kept + updated + conflict + vanished + own + other` */
  readonly before: number;
  readonly added: number;
  /** `before + added` */
  readonly after: number;
}

/** Sentences of the new version by what became of them. */
export interface DocumentAccount {
  /** `kept + updated + conflict + added + deletedByUser` */
  readonly total: number;
  readonly kept: number;
  readonly updated: number;
  readonly conflict: number;
  readonly added: number;
  /** Its row was deleted by the user and stays so. */
  readonly deletedByUser: number;
}

/** The figures of a merge: every row of the list and every sentence of the new version counted exactly once. */
export interface MergeAccount {
  readonly list: ListAccount;
  readonly document: DocumentAccount;
  /** Among `list.vanished`: an earlier version lacked them already. */
  readonly vanishedEarlier: number;
  /** Deleted by the user and no longer in the document either: nothing left to restore. */
  readonly deletedAndVanished: number;
  /** Rows that answer a sentence together with another row; counted in `list`, not in `document`. */
  readonly shared: number;
}

/** Counts a merge twice, by the list and by the document. */
export function accountFor({ changes }: Pick<MergeResult, 'changes'>): MergeAccount {
  const count = (test: (change: RowChange) => boolean): number => changes.filter(test).length;
  const rows = (kind: RowFate): number => count((change) => change.kind === kind && change.row !== null);
  const said = (kind: RowFate): number =>
    count((change) => change.kind === kind && change.planned !== null && !change.shares);
  const added = said('added');
  const before = count(({ row }) => row !== null);
  return {
    list: {
      kept: rows('kept'),
      updated: rows('updated'),
      conflict: rows('conflict'),
      vanished: rows('vanished'),
      own: rows('own'),
      other: rows('other'),
      before,
      added,
      after: before + added,
    },
    document: {
      total: count(({ planned, shares }) => planned !== null && !shares),
      kept: said('kept'),
      updated: said('updated'),
      conflict: said('conflict'),
      added,
      deletedByUser: said('deletedByUser'),
    },
    vanishedEarlier: count(({ kind, earlier }) => kind === 'vanished' && earlier),
    deletedAndVanished: count(({ kind, planned }) => kind === 'deletedByUser' && planned === null),
    shared: count(({ shares, planned }) => shares && planned !== null),
  };
}
