import type { CellValue } from '../../../src/core/list/item';
import { mergeField, mergeHeading, type MergeOutcome } from '../../../src/core/list/mergeField';

const date = { date: '2025-12-31' } as const;
const error = { error: '#REF!' } as const;

type Case = readonly [
  what: string,
  base: CellValue,
  ours: CellValue,
  theirs: CellValue,
  value: CellValue,
  outcome: MergeOutcome,
];

describe('mergeField', () => {
  test.each<Case>([
    ['nobody changed', '学用脱节', '学用脱节', '学用脱节', '学用脱节', 'same'],
    ['the document changed', '学用脱节', '学用脱节', '学用两张皮', '学用两张皮', 'updated'],
    ['the user changed', '学用脱节', '学用严重脱节', '学用脱节', '学用严重脱节', 'kept'],
    ['both changed alike', '学用脱节', '学用两张皮', '学用两张皮', '学用两张皮', 'same'],
    ['both changed, each its own way', '学用脱节', '学用分离', '学用两张皮', '学用分离', 'conflict'],
    ['the user emptied it', '学用脱节', '', '学用脱节', '', 'kept'],
    ['the user emptied it, the document changed', '学用脱节', '', '学用两张皮', '', 'conflict'],
    ['the document has it no more', '12月底前', '12月底前', '', '', 'updated'],
    ['the document has it no more, the user changed it', '12月底前', '年底前', '', '年底前', 'conflict'],
    ['new in the document', '', '', '12月底前', '12月底前', 'updated'],
    ['base unknown, both say something', '', '年底前', '12月底前', '年底前', 'conflict'],
    ['only blanks in the new version', '学用脱节', '学用脱节', '学用 脱节\n', '学用脱节', 'same'],
    [
      'only the width of a comma',
      '学习少，记录少',
      '学习少，记录少',
      '学习少,记录少',
      '学习少，记录少',
      'same',
    ],
    ['the user broke the line, the document changed', '甲乙', '甲\n乙', '甲丙', '甲丙', 'updated'],
    [
      'a date is its own value',
      date,
      { date: '2025-12-31' },
      { date: '2026-01-31' },
      { date: '2026-01-31' },
      'updated',
    ],
    ['a date is not its text', date, '2025-12-31', date, '2025-12-31', 'kept'],
    ['an error is a change', '学用脱节', error, '学用脱节', error, 'kept'],
    ['a number is not its text', '5', 5, '5', 5, 'kept'],
  ])('%s', (_, base, ours, theirs, value, outcome) => {
    expect(mergeField(base, ours, theirs)).toEqual({ value, outcome });
  });
});

describe('mergeHeading', () => {
  test.each<Case>([
    [
      'the document counts further, the user changed words',
      '2.学习不深入',
      '2.学习不够深入',
      '3.学习不深入',
      '3.学习不够深入',
      'updated',
    ],
    [
      'both changed the words',
      '2.学习不深入',
      '2.学习不够深入',
      '3.学习走过场',
      '2.学习不够深入',
      'conflict',
    ],
    ['both changed the number', '2.学习不深入', '4.学习不深入', '3.学习不深入', '4.学习不深入', 'conflict'],
    ['the user took the number away', '2.学习不深入', '学习不深入', '3.学习不深入', '学习不深入', 'conflict'],
    [
      'different lines of the headings',
      '（一）作风\n1.学风',
      '（一）作风建设\n1.学风',
      '（二）作风\n1.学风浮',
      '（二）作风建设\n1.学风浮',
      'updated',
    ],
    [
      'another number of lines',
      '（一）作风\n1.学风',
      '（一）作风建设',
      '（二）作风\n1.学风',
      '（一）作风建设',
      'conflict',
    ],
    ['no text at all', '', '年底', '1.学风', '年底', 'conflict'],
    ['only one side', '2.学习不深入', '2.学习不深入', '3.学习不深入', '3.学习不深入', 'updated'],
  ])('%s', (_, base, ours, theirs, value, outcome) => {
    expect(mergeHeading(base, ours, theirs)).toEqual({ value, outcome });
  });
});
