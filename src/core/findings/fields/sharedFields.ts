import { readNumber } from '../../wording/chineseNumber';
import { foldCharacter } from '../../wording/squeeze';
import { extractFrom } from './extractFrom';
import type { FieldContext, FieldParagraph, SharedFields } from './fieldTypes';
import { proseAssignment } from './owners';
import { unionOf } from '../assignment';
import { assignmentOf } from './assignment';
import { readLabels } from './readLabels';

const N = '[0-9０-９一二三四五六七八九十两]{1,3}';
/** 以上3项问题, 上述4笔款项的, 以上问题均, 本部分问题 */
const OPENS = new RegExp(
  `^[\\s\\u3000（(【]*(?:对|针对)?(?:以上|上述|前述|上列|本部分|本方面|本类|该部分|这)(?:第?(${N})[项个条类笔方款点宗件]?(?:方面)?)?(?:反馈)?(?:问题|事项|任务|款项|往来|账款|资金|合同|项目|情况|整改任务|整改事项|隐患|方面)?(?:的)?[，,：:\\s\\u3000]*`,
);
/** 第1至3项问题 */
const RANGE = new RegExp(
  `^[\\s\\u3000（(]*第?[（(]?(${N})[）)]?(?:项|条)?[至到\\-—~～]第?[（(]?(${N})[）)]?[项个条]?(?:问题|事项|任务)[，,：:]?`,
);

/** Who answers for them says nothing about what to do: 某同志应负领导责任。 */
const ANSWERS_FOR = /^[^。]{2,60}责任。/;
const ADVERBS = /^(?:均|都|统一|分别)/;

const numberOf = (written: string | undefined): number | null =>
  written === undefined ? null : readNumber([...written].map(foldCharacter).join(''));

/** 以上3项问题，牵头部门：… or 问题8、问题9责任单位：… inside the fields of the last of them. */
const SEVERAL_INSIDE = new RegExp(
  `[。；;\\s\\u3000](?:(?:以上|上述|前述)(${N})[项个条件](?:问题|事项|任务)?[，,]?|((?:问题[0-9０-９]{1,3}[、和及，,]?){2,}))[^，。；：:]{2,8}[：:]`,
);

/** How many findings the fields of the last of them speak for: 整改措施：…。以上3项问题，牵头部门：… → 3; 1 where they say nothing. */
export function severalIn(fields: string): number {
  const said = SEVERAL_INSIDE.exec(fields);
  if (said === null) return 1;
  return said[2] === undefined ? (numberOf(said[1]) ?? 1) : [...said[2].matchAll(/问题/g)].length;
}

/**
 * A line that speaks for several findings: `以上3项问题，责任领导：柳启明；牵头科室：库房党委；整改时限：2025年8月底前。` or
 * `以上问题由办公室牵头，2025年8月底前完成。` Null for any other paragraph that begins alike.
 */
export function sharedFields(paragraph: FieldParagraph, context: FieldContext): SharedFields | null {
  const { text, map } = paragraph;
  const range = RANGE.exec(text);
  const opening = range ?? OPENS.exec(text);
  if (!opening) return null;
  const from = range ? numberOf(range[1]) : null;
  const to = range ? numberOf(range[2]) : null;
  const count =
    from !== null && to !== null && to >= from ? to - from + 1 : range ? null : numberOf(opening[1]);
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
    return { count, measures, assignment: whole, goal, statusText, rectificationType, doubts: shifted };
  }
  const sentence = rest.replace(/[。\s]+$/, '');
  const notes = proseAssignment(sentence.replace(ADVERBS, ''), context);
  if (!notes) return null;
  return {
    count,
    measures: [],
    assignment: assignmentOf(notes),
    goal: null,
    statusText: null,
    rectificationType: null,
    doubts: [],
  };
}
