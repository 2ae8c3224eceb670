import { isStatusWording } from '../../wording/status';

const SUBJECT_OF_STATUS =
  /^(?:目前|现已|截至目前)?[，,]?(?:(?:该|此|本)[项个条]整改|(?:(?:该|此|本|以上|上述)(?:项|个|条)?)?(?:反馈)?(?:整改任务|整改事项|问题|任务|事项)?)[，,]?/;
/** 计划2025年12月底前全面完成, behind a status */
const PLANNED = /^([^，,]+)[，,](?:计划|预计|拟|力争)(?:于|在)?(.+)$/;

interface Said {
  readonly words: string;
  /** Until when the rest is planned, as printed. */
  readonly until: string | null;
}

/** 该问题已整改完成 → the words of status at its end; null where the clause says more than that. */
function statusSentence(sentence: string): Said | null {
  const said = sentence.trim().replace(/^[（(](.*)[）)]$/, '$1');
  const rest = said.slice(SUBJECT_OF_STATUS.exec(said)?.[0].length ?? 0);
  const words = [rest, said].find(isStatusWording);
  if (words !== undefined) return { words, until: null };
  const [, status = '', until = ''] = PLANNED.exec(rest) ?? [];
  return isStatusWording(status) ? { words: status, until } : null;
}

/** What a report says about its status in a sentence of its own, first or last, and what is left of the report. */
export function statusAround(
  text: string,
  start: number,
  end: number,
): { words: string | null; until: string | null; start: number; end: number } {
  const body = text.slice(start, end);
  const first = body.indexOf('。');
  const opening = first < 0 ? null : statusSentence(body.slice(0, first));
  if (opening !== null) return { ...opening, start: start + first + 1, end };
  const closed = body.replace(/[。\s\u3000]+$/, '').length;
  const last = body.lastIndexOf('。', closed - 1) + 1;
  const closing = statusSentence(body.slice(last, closed));
  return closing === null
    ? { words: null, until: null, start, end }
    : { ...closing, start, end: start + last };
}
