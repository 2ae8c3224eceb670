export const nodeElementId = (id: string): string => `node-${id}`;

/** Scrolls to a problem of the tree and gives it the focus. */
export function showNode(id: string): void {
  const element = document.getElementById(nodeElementId(id));
  element?.scrollIntoView({ block: 'center' });
  element?.focus();
}
