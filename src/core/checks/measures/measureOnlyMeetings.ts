import { overCells } from '../cells';
import { always, type Check } from '../check';
import { judgementOf } from './reading/judge';

export const measureOnlyMeetings: Check = {
  code: 'measure-only-meetings',
  title: '措施只有开会、学习、发文',
  message: '{row}的措施只有开会、学习或发文，没有落到问题上的做法。',
  why: '以会议落实会议、以文件落实文件，是审核时退回的常见原因。',
  howToMend: '在学习部署之外，写明针对这个问题具体改什么。',
  perRow: true,
  severity: always('warning'),
  run: overCells(['measures'], (_, item) => (judgementOf(item)?.verdict === 'meetings' ? {} : null)),
};
