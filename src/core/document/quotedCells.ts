import type { Line } from './lines';

/** A cell that is not closed within so many lines was never opened. */
const REACH = 60;

/** Whether the text leaves a quoted cell open; `open` says whether one was open before it. */
function leavesOpen(text: string, open: boolean): boolean {
  let inside = open;
  for (let i = 0; i < text.length; i++) {
    if (text.charAt(i) !== '"') continue;
    const opensCell = i === 0 || text.charAt(i - 1) === '\t';
    if (!inside) inside = opensCell;
    else if (text.charAt(i + 1) === '"') i++;
    else if (i + 1 === text.length || text.charAt(i + 1) === '\t') inside = false;
  }
  return inside;
}

/**
 * Lines that go on with a cell of the line before. A spreadsheet copies a cell with line breaks in quotes:
 * `水污染⇥"1.完成排查；⏎2.改造管网。"⇥县水务局` is one row.
 */
export function linesInsideCells(lines: readonly Line[]): ReadonlySet<Line> {
  const inside = new Set<Line>();
  for (let i = 0; i < lines.length; i++) {
    const { text, tabs } = lines[i] as Line;
    if (tabs === 0 || !text.includes('\t"') || !leavesOpen(text, false)) continue;
    let end = i + 1;
    while (end < lines.length && end <= i + REACH && leavesOpen((lines[end] as Line).text, true)) end++;
    if (end >= lines.length || end > i + REACH) continue;
    for (let k = i + 1; k <= end; k++) inside.add(lines[k] as Line);
    i = end - 1;
  }
  return inside;
}

/** Where the text of a cell stands, without the quotes that a spreadsheet puts around it. */
export function unquotedCell(text: string, from: number, to: number): readonly [from: number, to: number] {
  const quoted = to - from >= 2 && text.charAt(from) === '"' && text.charAt(to - 1) === '"';
  const inner = quoted ? text.slice(from + 1, to - 1).replaceAll('""', '') : '"';
  return inner.includes('"') ? [from, to] : [from + 1, to - 1];
}
