import type { Disposition, LedgerEntry } from './finding';

const BECAME: Readonly<Record<Exclude<Disposition, 'leftOut'>, string>> = {
  finding: '问题',
  heading: '标题',
  recommendation: '意见建议',
  field: '整改要素',
};

/** What a paragraph of the source became, in words; `label` gives the words for a reason code. */
export const becameWords = ({ became, reason }: LedgerEntry, label: (code: string) => string): string =>
  became === 'leftOut' ? `未列入清单：${reason === null ? '未注明' : label(reason)}` : BECAME[became];
