import { overTexts } from '../cells';
import { always, type Check } from '../check';
import { idCards, masked } from '../identityNumbers';

export const idCard: Check = {
  code: 'id-card',
  title: '有身份证号',
  message: '{row}写有身份证号 {number}。',
  why: '清单要报送、流转和公开，不得带个人身份信息。',
  howToMend: '删去号码，需要指明时只写姓名。',
  perRow: true,
  severity: always('error'),
  run: overTexts((text) => idCards(text).map((number) => ({ data: { number: masked(number) } }))),
};
