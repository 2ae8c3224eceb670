import { looksLikeUnit } from './unitWords';

/** What stands in brackets is left alone: the two characters of a person's name are parted by a custom (郑　言). */
const BRACKETS = /[（(][^（）()]*[）)]?/gu;
const BLANKS = /(?<=\p{Script=Han})[^\S\n]+(?=\p{Script=Han})/gu;

/** A name with blanks between its characters, and what it should be. */
export interface BlankInName {
  /** Without the blanks: `机 关党委` → 机关党委. */
  readonly joined: string;
  /** Whether it can only be one name; 教育局 审计局 may be two, 教育局 郑言 is a unit and a person. */
  readonly isOne: boolean;
}

/** Null for a name without blanks between Chinese characters; `isKnown` tells names of 名录 and of other cells. */
export function blankInName(name: string, isKnown: (name: string) => boolean): BlankInName | null {
  const bare = name.replace(BRACKETS, '');
  const joined = outsideBrackets(name, (text) => text.replace(BLANKS, ''));
  if (joined === name) return null;
  const parts = bare.trim().split(BLANKS);
  const whole = parts.join('');
  if (parts.every(isKnown)) return { joined, isOne: false };
  const isOne = isKnown(whole) || (looksLikeUnit(whole) && !parts.slice(0, -1).some(looksLikeUnit));
  return { joined, isOne };
}

function outsideBrackets(name: string, change: (text: string) => string): string {
  const brackets = name.match(BRACKETS) ?? [];
  return name
    .split(BRACKETS)
    .map((text, index) => change(text) + (brackets[index] ?? ''))
    .join('');
}
