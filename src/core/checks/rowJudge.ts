import type { RectificationItem } from '../list/item';
import type { Check, CheckContext, CheckedList, Hit } from './check';

/** What the checks that judge a row by itself found in each row of a list, for the next run over it. */
export interface JudgedRows {
  /** All else that they look at; where it has changed, nothing that was found counts any more. */
  readonly basis: string;
  readonly workdays: CheckContext['workdays'];
  /** By what the row says. */
  readonly rows: ReadonlyMap<string, HitsByCode>;
}

type HitsByCode = ReadonlyMap<string, readonly Hit[]>;

export interface RowJudge {
  /** Hits of a check; of one that judges row by row, only rows that say something new are looked at. */
  readonly run: (check: Check) => readonly Hit[];
  readonly judged: () => JudgedRows;
}

const NOTHING: HitsByCode = new Map();

/** The checks over a list of which much may have been judged before. */
export function rowJudge(list: CheckedList, context: CheckContext, before: JudgedRows | null): RowJudge {
  const basis = basisOf(list, context);
  const workdays = context.workdays ?? null;
  const known =
    before?.basis === basis && before.workdays === workdays ? before.rows : new Map<string, HitsByCode>();
  const keys = list.items.map(keyOf);
  const fresh = [...keys.keys()].filter((index) => !known.has(keys[index]!));
  const freshList = { ...list, items: fresh.map((index) => list.items[index]!) };
  const kept = new Map<string, Hit[]>();
  keys.forEach((key, item) => {
    for (const [code, hits] of known.get(key) ?? NOTHING)
      append(
        kept,
        code,
        hits.map((hit) => ({ ...hit, item })),
      );
  });
  const found = new Map<number, Map<string, Hit[]>>();

  return {
    run: (check) => {
      if (!check.perRow) return check.run(list, context);
      const hits = check.run(freshList, context).map((hit) => ({ ...hit, item: fresh[hit.item!]! }));
      for (const hit of hits) {
        const own = found.get(hit.item) ?? new Map<string, Hit[]>();
        found.set(hit.item, own);
        append(own, check.code, [hit]);
      }
      const all: (Hit & { readonly item: number | null })[] = [...(kept.get(check.code) ?? []), ...hits];
      return all.sort((a, b) => a.item! - b.item!);
    },
    judged: () => ({
      basis,
      workdays,
      rows: new Map(keys.map((key, index) => [key, found.get(index) ?? known.get(key) ?? NOTHING])),
    }),
  };
}

function append(hits: Map<string, Hit[]>, code: string, more: readonly Hit[]): void {
  const own = hits.get(code);
  if (own) own.push(...more);
  else hits.set(code, [...more]);
}

const keyOf = ({ id, cells, extra }: RectificationItem): string => JSON.stringify([id, cells, extra]);

const basisOf = (
  { columns, profile, grain, source }: CheckedList,
  { today, stage, units, settings }: CheckContext,
): string =>
  JSON.stringify([columns, profile, grain, source && [source.feedbackDate], today, stage, units, settings]);
