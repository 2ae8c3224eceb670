import { overCells, textOf } from '../cells';
import type { RectificationItem } from '../../list/item';
import { always, type Check } from '../check';
import { judgementOf } from './reading/judge';

/** Problems of meetings and of what people know: they are put right in the meeting room or in a course. */
const ABOUT_TELLING =
  /学习|传达|三会一课|主题党日|组织生活|民主生活会|谈心谈话|党课|(?:党员大会|支委会|党[组委]会|例会|会议)[^，。；]{0,10}(?:[未不没少仅缺]|流于)|[未不没少仅][^，。；]{0,6}(?:召开|会议|开会|研究|部署|转发)|培训|宣传|普法|知晓|(?:警示|廉政|廉洁|党性|思想|法治|安全|纪律|三级)教育|业务(?:不熟|不精|能力|水平|素质)|不熟悉|不掌握|不了解|不会|能力不|意识|认识[不模有]|理解不|知识|抽考|未经训练/u;
/** Something by which one sees that it was done: how often, when, how many. */
const SEEN = /\d|每[月周季半年两一名]|[一两三]周|日内|按[月周季]|[两三四五六]次|月底|年底|计划/u;

const isAboutTelling = ({ cells }: RectificationItem): boolean =>
  ABOUT_TELLING.test(`${textOf(cells.finding)}\n${textOf(cells.point)}`);

export const measureOnlyMeetings: Check = {
  code: 'measure-only-meetings',
  title: '措施只有开会、学习、发文',
  message: '{row}的措施只有开会、学习或发文，没有落到问题上的做法。',
  why: '以会议落实会议、以文件落实文件，是审核时退回的常见原因。',
  howToMend: '在学习部署之外，写明针对这个问题具体改什么。',
  perRow: true,
  severity: always('warning'),
  run: overCells(['measures'], (value, item) => {
    const judged = judgementOf(item);
    if (judged?.isTaught) return isAboutTelling(item) ? null : {};
    if (judged?.verdict !== 'meetings') return null;
    return isAboutTelling(item) && SEEN.test(textOf(value)) ? null : {};
  }),
};
