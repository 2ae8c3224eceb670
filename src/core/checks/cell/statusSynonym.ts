import { overCells, shorten, textOf } from '../cells';
import { whenReported, type Check } from '../check';
import { readStatus, statusWords } from '../statusWords';

/** Weighs in full where a wording first stands: a list that uses it throughout is at least consistent. */
export const statusSynonym: Check = {
  code: 'status-synonym',
  title: '状态用了别的说法',
  message: '{row}的状态“{text}”应写作“{word}”。',
  why: '同一状态写法不一，统计会分开计算。',
  howToMend: '换成约定的状态词。',
  severity: whenReported('warning', 'hint'),
  run: (list, context) => {
    const told = new Set<string>();
    return overCells(['status'], (value) => {
      const text = textOf(value);
      if (text === '' || statusWords(context).includes(text)) return null;
      const { status, certain } = readStatus(text, context.settings);
      if (status === null || !certain) return null;
      const word = context.settings.statusWords[status];
      const hit = { data: { text: shorten(text), word }, fix: word };
      if (told.has(text)) return { ...hit, severity: 'hint' };
      told.add(text);
      return hit;
    })(list, context);
  },
};
