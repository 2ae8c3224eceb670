/** FNV-1a of the UTF-16 units, 32 bits, as eight hexadecimal digits: finds damage and edits, not malice. */
export function fnv1a(text: string): string {
  const { imul } = Math;
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
