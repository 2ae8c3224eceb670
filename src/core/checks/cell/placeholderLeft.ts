import type { ColumnKey } from '../../list/item';
import type { Check } from '../check';
import { overCells, textOf } from '../cells';

/** Words that only hold a place, alone in their cell or standing for a name: XX, 待补充, 暂无, 同上. */
const PLACEHOLDERS: readonly { readonly pattern: RegExp; readonly example: string }[] = [
  {
    pattern: /^[（(]?(?:待补充?|待填写?|待定|待明确|待完善|待报|暂无|暂缺|同上|同前|略|无)[）)。.]?$/u,
    example: '待补充',
  },
  { pattern: /^(?:[/／\\\-—–－_＿?？.。…·*＊]{1,6}|TBD|N\/A)$/iu, example: '/' },
  { pattern: /^[XＸ×xｘ某]{2,}/u, example: 'XX局' },
  {
    pattern: /[（(](?:待补充|待填写|待定|单位名称|姓名|此处填写)[^（）()]{0,8}[）)]/u,
    example: '（待补充）',
  },
];

/** Whether a trimmed text only holds a place: 待补充, /, XX局. */
export const isPlaceholder = (text: string): boolean =>
  text !== '' && PLACEHOLDERS.some(({ pattern }) => pattern.test(text));

/** Cells that a reviewer requires; elsewhere a dash or 暂无 is an answer. */
const REQUIRED: readonly ColumnKey[] = [
  'measures',
  'accountableLeaders',
  'responsibleUnits',
  'responsiblePersons',
  'deadline',
];

export const placeholderLeft: Check = {
  code: 'placeholder-left',
  title: '留有占位文字',
  message: '{row}还留着“{text}”。',
  why: '占位文字等于没有填写，报送后会被退回。',
  howToMend: '换成实际内容。',
  severity: { draft: 'hint', plan: 'error', progress: 'error' },
  run: overCells(REQUIRED, (value) => {
    const text = textOf(value);
    return isPlaceholder(text) ? { data: { text: text.slice(0, 12) } } : null;
  }),
};
