/** Where in the text of `root` a point of the window lies, in UTF-16 code units; null outside the text. */
export function characterAt(root: HTMLElement, x: number, y: number): number | null {
  const caret = caretAt(x, y);
  if (!caret || !root.contains(caret.node)) return null;
  const before = document.createRange();
  before.selectNodeContents(root);
  before.setEnd(caret.node, caret.offset);
  return before.toString().length;
}

function caretAt(x: number, y: number): { readonly node: Node; readonly offset: number } | null {
  if ('caretPositionFromPoint' in document) {
    const position = document.caretPositionFromPoint(x, y);
    return position && { node: position.offsetNode, offset: position.offset };
  }
  // Web views older than Chromium 128 and Safari know only the older name.
  const old = (document as { caretRangeFromPoint?: (x: number, y: number) => Range | null })
    .caretRangeFromPoint;
  const range = old?.call(document, x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}
