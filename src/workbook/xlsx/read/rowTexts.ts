const ROW = /<(?:[\w.-]+:)?row\b[^>]*?(?:\sr="(\d+)"[^>]*)?>/g;
const END_OF_ROW = /<\/(?:[\w.-]+:)?row\s*>/;

/**
 * A sheet of some rows only, for questions that need no more: parsing all of a large sheet takes seconds. Rows that are
 * wanted are told by their numbers (0-based), in order. The whole sheet where rows cannot be told apart without a
 * parser: comments, literals, rows without a number.
 */
export function sheetOfRows(xml: string, isWanted: (row: number) => 'yes' | 'no' | 'end'): string {
  if (xml.includes('<!')) return xml;
  const found: string[] = [];
  let from: number | null = null;
  for (const match of xml.matchAll(ROW)) {
    if (from !== null) found.push(rowText(xml, from, match.index));
    if (match[1] === undefined) return xml;
    const wanted = isWanted(Number(match[1]) - 1);
    from = wanted === 'yes' ? match.index : null;
    if (wanted === 'end') break;
  }
  if (from !== null) found.push(rowText(xml, from, xml.length));
  // Rows keep their prefix and their numbers, so that a sheet of them alone is read in the same way.
  return `<worksheet><sheetData>${found.join('')}</sheetData></worksheet>`;
}

/** The text of the row that begins at `start`, before the next one. */
function rowText(xml: string, start: number, next: number): string {
  const tagEnd = xml.indexOf('>', start) + 1;
  if (xml.startsWith('/>', tagEnd - 2)) return xml.slice(start, tagEnd);
  const text = xml.slice(start, next);
  const end = END_OF_ROW.exec(text);
  return end ? text.slice(0, end.index + end[0].length) : text;
}
