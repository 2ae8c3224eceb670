import { overTexts } from '../cells';
import { always, type Check } from '../check';
import { masked, mobileNumbers } from '../identityNumbers';

export const mobilePhone: Check = {
  code: 'mobile-phone',
  title: '有手机号',
  message: '{row}写有手机号 {number}。',
  why: '清单公开或转发时，个人手机号会一并传出去。',
  howToMend: '公开前删去；联系人可以留在审签页上。',
  perRow: true,
  severity: always('hint'),
  run: overTexts((text) => mobileNumbers(text).map((number) => ({ data: { number: masked(number) } }))),
};
