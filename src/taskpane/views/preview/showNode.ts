import type { TextRange } from '../../../core/basics/textRange';

/** The bar that says how much was adjusted: where the focus goes when the node it was on is gone. */
export const ADJUSTMENTS_ID = 'adjustments';
export const nodeElementId = (id: string): string => `node-${id}`;
export const sourceElementId = (start: number): string => `source-${start}`;

/** Scrolls to a problem of the tree and gives it the focus. */
export function showNode(id: string): void {
  const element = document.getElementById(nodeElementId(id));
  element?.scrollIntoView({ block: 'center' });
  element?.focus();
}

/** Where the source stands beside the preview, scrolls to the paragraph in which a node begins and lets it light up. */
export function showSource(spans: readonly TextRange[]): void {
  const [first] = spans;
  if (!first) return;
  for (const element of document.querySelectorAll<HTMLElement>('[id^="source-"]')) {
    const start = Number(element.id.slice(sourceElementId(0).length - 1));
    if (start > first[0] || first[0] >= Number(element.dataset['end'])) continue;
    element.scrollIntoView({ block: 'center' });
    element.animate(
      [{ backgroundColor: 'rgba(31, 95, 155, 0.25)' }, { backgroundColor: 'transparent' }],
      1600,
    );
    return;
  }
}
