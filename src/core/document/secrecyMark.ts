/**
 * The secrecy mark at the head of a document (机密★10年, 秘密★启用前), or null.
 * Form of the mark: GB/T 9704—2012, 7.2.2 (密级和保密期限, with ★ between them). Looked for in the first lines only,
 * because 国家秘密, 保密纪律 … are ordinary words of the text below.
 */
export function findSecrecyMark(text: string): string | null {
  for (const line of text.slice(0, HEAD_LENGTH).split(/\r\n?|\n/u)) {
    const found = MARK.exec(line);
    if (found) return found[1]!.replace(/[\s\u3000]+/gu, '');
  }
  return null;
}

/** Characters at the head of a document in which a mark is looked for. */
const HEAD_LENGTH = 600;
/** 绝密★启用前, 机 密 ★ 长期, 秘密, with the mark alone on its line or followed by ★. */
const MARK =
  /^[\s\u3000【[]*((?:绝|机|秘)[\s\u3000]*密(?:[\s\u3000]*[★☆*][^\n]{0,20}|(?=[\s\u3000】\]]*$)))/u;
