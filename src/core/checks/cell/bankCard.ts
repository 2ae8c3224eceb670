import { overTexts } from '../cells';
import { always, type Check } from '../check';
import { bankCards, masked } from '../identityNumbers';

export const bankCard: Check = {
  code: 'bank-card',
  title: '疑似银行卡号',
  message: '{row}写有疑似银行卡号 {number}。',
  why: '清单要报送、流转和公开，不应带个人账户信息。',
  howToMend: '删去卡号；如果是文号、合同号等，注明理由即可。',
  perRow: true,
  severity: always('warning'),
  run: overTexts((text) => bankCards(text).map((number) => ({ data: { number: masked(number) } }))),
};
