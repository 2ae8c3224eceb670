import { always, type Check } from '../check';

export const calculationManual: Check = {
  code: 'calculation-manual',
  title: '公式不会自动计算',
  message: '工作簿设成了手动计算，预警和统计停在上一次。',
  why: '手动计算时，改了状态和时限，预警、颜色、统计都不变。',
  howToMend: '改回自动计算（公式→计算选项→自动）。',
  severity: always('warning'),
  run: ({ sheet }) =>
    sheet.calculation === 'manual' ? [{ item: null, column: null, repair: { kind: 'calculate' } }] : [],
};
