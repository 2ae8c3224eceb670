/**
 * Bytes that a value costs in a request: JSON in UTF-8. Excel on the web refuses a request or reply above 5 MB,
 * so batches are cut by measured size and not by a number of rows.
 */
export function jsonSize(value: unknown): number {
  if (typeof value === 'string') return stringSize(value);
  if (Array.isArray(value)) {
    let size = 2 + Math.max(0, value.length - 1);
    for (const item of value) size += jsonSize(item);
    return size;
  }
  return (JSON.stringify(value) ?? 'null').length;
}

/** `"` and `\` and line breaks take two bytes, other control characters and lone surrogates six. */
function stringSize(text: string): number {
  let size = 2;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x80) size += wideSize(code);
    else if (code >= 0x20) size += code === 0x22 || code === 0x5c ? 2 : 1;
    else size += SHORT_ESCAPES.has(code) ? 2 : 6;
  }
  return size;
}

/** Half of a surrogate pair is two of its four bytes; a lone half would be escaped, which is rare and slightly undercounted. */
const wideSize = (code: number): number => (code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 2 : 3);

const SHORT_ESCAPES: ReadonlySet<number> = new Set([8, 9, 10, 12, 13]);
