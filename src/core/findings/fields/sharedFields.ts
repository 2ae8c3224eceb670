import { extractFrom } from './extractFrom';
import type { FieldContext, FieldParagraph, SharedFields } from './fieldTypes';
import { proseAssignment } from './owners';
import { unionOf } from '../assignment';
import { assignmentOf } from './assignment';
import { readLabels } from './readLabels';
import { COUNT, NUMBERED_LIST, NUMBERED_RANGE, numberOf, numbersIn, THESE } from './several';

/** 以上3项问题, 上述4笔款项的, 以上问题均, 本部分问题 */
const OPENS = new RegExp(
  `^[\\s\\u3000（(【]*(?:对|针对)?(?:${THESE}|这)(?:第?(${COUNT})[项个条类笔方款点宗件]?(?:方面)?)?(?:反馈)?(?:问题|事项|任务|款项|往来|账款|资金|合同|项目|情况|整改任务|整改事项|隐患|方面)?(?:的)?[，,：:\\s\\u3000]*`,
);
/** 第1至3项问题, 以上1—3项问题 */
const RANGE = new RegExp(`^[\\s\\u3000（(]*(?:对|针对)?${THESE}?${NUMBERED_RANGE}(?:的)?[，,：:]?`);
/** 以上第1、2项问题 */
const LIST = new RegExp(`^[\\s\\u3000（(]*(?:对|针对)?${THESE}?${NUMBERED_LIST}(?:的)?[，,：:]?`);

/** 第4至6项 → 4, 5, 6; none where the numbers do not rise. */
function between([, first, last]: RegExpExecArray): readonly number[] {
  const [from, to] = [numberOf(first), numberOf(last)];
  return from === null || to === null ? [] : Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/** Who answers for them says nothing about what to do: 某同志应负领导责任。 */
const ANSWERS_FOR = /^[^。]{2,60}责任。/;
const ADVERBS = /^(?:均|都|统一|分别)/;

/**
 * A line that speaks for several findings: `以上3项问题，责任领导：柳启明；牵头科室：库房党委；整改时限：2025年8月底前。` or
 * `以上问题由办公室牵头，2025年8月底前完成。` Null for any other paragraph that begins alike.
 */
export function sharedFields(paragraph: FieldParagraph, context: FieldContext): SharedFields | null {
  const { text, map } = paragraph;
  const range = RANGE.exec(text);
  const listed = range ? null : LIST.exec(text);
  const opening = range ?? listed ?? OPENS.exec(text);
  if (!opening) return null;
  const numbers = range ? between(range) : listed ? numbersIn(listed[1] ?? '') : [];
  const count = range || listed ? numbers.length || null : numberOf(opening[1]);
  // 以上两项（责任领导：…；整改时限：…）
  const skipped = opening[0].length + (/^[（(]/.test(text.slice(opening[0].length)) ? 1 : 0);
  const rest = text
    .slice(skipped)
    .replace(/[）)】\s\u3000]+$/, (end) =>
      /^[\s\u3000]*[（(【]/.test(text) || skipped > opening[0].length ? '' : end,
    );
  const labels = readLabels(rest, 'plan');
  const first = labels[0];
  const head = first ? rest.slice(0, first.labelStart).replace(ANSWERS_FOR, '') : '';
  const said = head.trim().length > 6 ? proseAssignment(head.replace(ADVERBS, ''), context) : [];
  if (first && said) {
    const read = extractFrom(
      [{ text: rest.slice(first.labelStart), map: (at) => map(at + skipped + first.labelStart) }],
      {
        ...context,
        kind: context.kind === 'progress' ? 'progress' : 'plan',
      },
    );
    const { measures, assignment, goal, statusText, rectificationType, doubts } = read;
    const shifted = doubts.map(({ code, span: [index, start, end] }) => ({
      code,
      span: [index, start + skipped + first.labelStart, end + skipped + first.labelStart] as const,
    }));
    const whole = said.length > 0 ? unionOf([assignmentOf(said), assignment]) : assignment;
    return {
      ...{ count, numbers, measures, assignment: whole },
      ...{ goal, statusText, rectificationType, doubts: shifted },
    };
  }
  const sentence = rest.replace(/[。\s]+$/, '');
  const notes = proseAssignment(sentence.replace(ADVERBS, ''), context);
  if (!notes) return null;
  return {
    count,
    numbers,
    measures: [],
    assignment: assignmentOf(notes),
    goal: null,
    statusText: null,
    rectificationType: null,
    doubts: [],
  };
}
