import { findingId } from '../../state/previewTree';

export const nodeElementId = (id: string): string => `node-${id}`;

/** Scrolls to a problem of the tree and gives it the focus. */
export function showNode(finding: number): void {
  const element = document.getElementById(nodeElementId(findingId(finding)));
  element?.scrollIntoView({ block: 'center' });
  element?.focus();
}
