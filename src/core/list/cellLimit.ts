/** Characters that a cell holds at most (Excel specifications and limits). */
export const CELL_LIMIT = 32_767;

/** Closes a text that was cut; the whole of it stands on 反馈原文. */
const CUT = '……（文字过长，全文见“反馈原文”）';

/** A text as a cell can take it: cut with a notice where it is too long, never inside a character. */
export function fitCell(text: string): string {
  if (text.length <= CELL_LIMIT) return text;
  const end = CELL_LIMIT - CUT.length;
  const splitsPair = (text.charCodeAt(end - 1) & 0xfc00) === 0xd800;
  return text.slice(0, splitsPair ? end - 1 : end) + CUT;
}
