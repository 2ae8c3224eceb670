import { namesFailing, statesFailing } from '../document/language';
import { characterFinder } from '../document/vocabulary';
import { leadsInProblems, leadsInRecommendations } from '../outline/sectionKinds';
import type { LeftOutReason } from './leftOutReasons';
import type { RoleRow } from './sentenceRoles';
import { SENTENCE_ROLES, TAIL_ROLES } from './sentenceRoles';

const sentenceNeeds = characterFinder(SENTENCE_ROLES.map(({ needs }) => needs));
const tailNeeds = characterFinder(TAIL_ROLES.map(({ needs }) => needs));

/** The patterns know Chinese marks; a comma between digits is none. */
const withChineseMarks = (text: string): string =>
  text.includes(',') || text.includes(';')
    ? text.replace(/(?<!\d),|,(?!\d)/g, '，').replaceAll(';', '；')
    : text;

/** The reason for leaving a paragraph or sentence of the problem part out, or null where it may be a problem. */
export function leftOutRole(text: string): LeftOutReason | null {
  const plain = withChineseMarks(text.trim());
  if (plain.length <= 80 && leadsInRecommendations(plain)) return 'announcement';
  const met = sentenceNeeds(plain);
  for (let i = 0; i < SENTENCE_ROLES.length; i++) {
    if ((met & (1 << i)) === 0) continue;
    const row = SENTENCE_ROLES[i] as RoleRow;
    if (!row.pattern.test(plain)) continue;
    if (row.strong === undefined && statesFailing(plain) && namesFailing(plain)) continue;
    if (row.isIntroduction && statesFailing(behindFirst(plain))) continue;
    return row.reason;
  }
  if (isAnnouncement(plain)) return 'announcement';
  return null;
}

/** What stands behind the first sentence. */
const behindFirst = (text: string): string => {
  const stop = text.indexOf('。');
  return stop < 0 ? '' : text.slice(stop + 1);
};

/** A line that only leads over: 具体表现如下： / 主要存在以下问题。 */
function isAnnouncement(text: string): boolean {
  if (text.length > 90) return false;
  if (/[。；;]./.test(text)) return false;
  return (
    leadsInProblems(text) ||
    /(?:如下|以下几个?方面)[：:。]?$/.test(text) ||
    (/[：:]$/.test(text) && text.length <= 40)
  );
}

/** The reason for cutting the last sentence of a problem off, or null where it belongs to it. */
export function tailRole(sentence: string): LeftOutReason | null {
  const plain = withChineseMarks(sentence.trim());
  const met = tailNeeds(plain);
  const row = TAIL_ROLES.find(({ pattern }, i) => (met & (1 << i)) !== 0 && pattern.test(plain));
  return row ? row.reason : null;
}
