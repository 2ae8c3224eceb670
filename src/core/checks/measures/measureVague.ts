import { overCells } from '../cells';
import { always, type Check } from '../check';
import { judgementOf, type Missing } from './reading/judge';

const REASONS: Readonly<Record<Missing, string>> = {
  action: '缺少具体动作',
  object: '缺少对象',
  result: '缺少成果',
};

/** A cell none of whose measures has an action, an object and something that can be seen; where that is in doubt, 待核. */
export const measureVague: Check = {
  code: 'measure-vague',
  title: '措施空泛',
  message: '{row}的措施{degree}：{reason}。',
  why: '只表态度的措施无法检查做没做到，会被退回。',
  howToMend: '写明做什么、对什么做、做成什么：文件、数量、频次、时间或看得见的结果。',
  perRow: true,
  severity: always('warning'),
  run: overCells(['measures'], (_, item) => {
    const judged = judgementOf(item);
    if (judged === null || judged.missing === null || judged.verdict === 'meetings') return null;
    const reason = REASONS[judged.missing];
    return judged.verdict === 'vague'
      ? { data: { degree: '空泛', reason } }
      : { severity: 'review', data: { degree: '不够具体', reason } };
  }),
};
