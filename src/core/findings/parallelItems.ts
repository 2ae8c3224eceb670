/** A stretch of a text, `[start, end)`. */
type Span = readonly [start: number, end: number];

/**
 * Things that one sentence says side by side (并列项): 在执行保密纪律、涉案财物管理、监所管理等方面 → three. A real office
 * gives each to another unit. At least two, named before 等方面, 等领域, 等环节 or 等工作.
 */
const LIST =
  /(?:^|[，,；;]|在|对|于)(?:在|对|于)?([^，,。；;：:、“”《》（）()]{2,16}(?:、[^，,。；;：:、“”《》（）()]{2,16})+)等?(?:方面|领域|环节|工作)/u;

/** The last two may be joined by a word: 合同签订和工会财务管理. */
const LAST = /^(.{2,}?)(?:以及|和|及|与)(.{2,})$/u;

/** Where the items stand in the text; empty where it says nothing side by side. */
export function findParallelItems(text: string): Span[] {
  const found = LIST.exec(text);
  if (!found) return [];
  const list = found[1]!;
  const from = found.index + found[0].indexOf(list);
  const items: Span[] = [];
  let at = from;
  for (const item of list.replace(/等$/u, '').split('、')) {
    items.push([at, at + item.length]);
    at += item.length + 1;
  }
  const [start, end] = items.pop()!;
  const pair = LAST.exec(text.slice(start, end));
  if (!pair) return [...items, [start, end]];
  return [...items, [start, start + pair[1]!.length], [end - pair[2]!.length, end]];
}
