import type { CalendarDate } from '../../basics/calendarDate';
import { distinctFileNames } from '../../basics/fileName';
import { dispatchRows } from '../../list/dispatchRows';
import type { DispatchBy } from '../../list/dispatchTypes';
import type { RectificationItem } from '../../list/item';
import type { ListSettings } from '../../list/settings';
import type { UnitDirectory } from '../../list/unitDirectory';
import { summarize, type DueRow } from '../../progress/summary';
import { dateInWords } from '../../sheet/listTitle';
import { ownTable, supportTable } from './letterTable';
import type { LetterBlock, LetterText, PressingCounts, Urging, UrgingLetter } from './urgingPlan';

export interface UrgingInput {
  /** As it stands above the list. */
  readonly title: string;
  /** What the correction is of: 巡察反馈, 审计发现. */
  readonly occasion: string;
  /** Who sends the letters; null where the workbook does not say. */
  readonly sender: string | null;
  readonly items: readonly RectificationItem[];
  readonly units: UnitDirectory;
  readonly by: DispatchBy;
  readonly settings: ListSettings;
  readonly today: CalendarDate;
  /** By when they are to answer; null where it is left to be filled in. */
  readonly due: CalendarDate | null;
}

/** What one recipient has to do with, as far as it presses. */
interface Pressing {
  readonly name: string;
  /** Rows that say a problem and that the recipient answers for. */
  readonly rows: number;
  /** The longest overdue first, then the nearest. */
  readonly overdue: readonly DueRow[];
  readonly dueSoon: readonly DueRow[];
  readonly lateSupports: readonly DueRow[];
}

/**
 * 催办: who answers for a row is decided as for 任务分解下发, what is late or due as everywhere. The letters hold figures and
 * words of the list, nothing else; what the workbook does not say is marked 待补充 (decision 13).
 */
export function planUrging(input: UrgingInput): Urging {
  const { items, by, units, settings, today } = input;
  const parts = dispatchRows(items, by, units).map(({ name, fills, supports }): Pressing => {
    const of = (rows: readonly number[]) =>
      summarize(
        rows.map((row) => items[row]!),
        today,
        settings,
      );
    const { rows, overdueRows, dueSoonRows } = of(fills);
    return { name, rows, overdue: overdueRows, dueSoon: dueSoonRows, lateSupports: of(supports).overdueRows };
  });
  const named = parts.filter(({ name }) => name !== '');
  const urged = named.filter(isPressing);
  const stems = distinctFileNames(urged.map(({ name }) => `催办单-${name}`));
  const nobody = parts.find(({ name }) => name === '');
  return {
    letters: urged.map((pressing, index) => letterOf(input, pressing, `${stems[index]!}.docx`)),
    spared: named
      .filter((pressing) => !isPressing(pressing))
      .map(({ name, lateSupports }) => ({ name, lateSupports: lateSupports.length })),
    nobody: nobody ? countsOf(nobody) : { overdue: 0, dueSoon: 0 },
  };
}

const isPressing = ({ overdue, dueSoon }: Pressing): boolean => overdue.length + dueSoon.length > 0;

const countsOf = ({ overdue, dueSoon }: Pressing): PressingCounts => ({
  overdue: overdue.length,
  dueSoon: dueSoon.length,
});

/** How a recipient is spoken to. */
interface RecipientWords {
  readonly salute: string;
  readonly owner: string;
  readonly others: string;
}

const UNIT: RecipientWords = { salute: '：', owner: '你单位', others: '其他单位' };
const WORDS: Readonly<Record<DispatchBy, RecipientWords>> = {
  unit: UNIT,
  lead: UNIT,
  leader: { salute: '同志：', owner: '您', others: '其他领导' },
};

const MISSING = { due: '报回日期', sender: '发出单位' } as const;

function letterOf(input: UrgingInput, pressing: Pressing, fileName: string): UrgingLetter {
  const { occasion, sender, by, today, due } = input;
  const { name, overdue, dueSoon, lateSupports } = pressing;
  return {
    ...countsOf(pressing),
    recipient: name,
    rowIds: [...overdue, ...dueSoon].map(({ id }) => id),
    lateSupports: lateSupports.length,
    fileName,
    title: `关于${occasion}问题整改任务的催办单`,
    addressee: `${name}${WORDS[by].salute}`,
    blocks: [
      { kind: 'paragraph', text: opening(input, pressing) },
      ownTable(by, [...overdue, ...dueSoon]),
      ...supportBlocks(input, lateSupports),
      ...requests(pressing, due),
    ],
    signature: {
      organization: sender === null ? pending(MISSING.sender) : { kind: 'paragraph', text: sender },
      date: dateInWords(today),
    },
    missing: [...(due === null ? [MISSING.due] : []), ...(sender === null ? [MISSING.sender] : [])],
    date: today,
  };
}

const pending = (what: string): LetterText => ({ kind: 'pending', text: `【待补充：${what}】` });

/** Figures of the recipient's rows, counted in rows as 整改任务 in the reports. */
function opening({ title, by, today, settings }: UrgingInput, { rows, overdue, dueSoon }: Pressing): string {
  const figures = [
    ...(overdue.length > 0 ? [`逾期未完成${overdue.length}项`] : []),
    ...(dueSoon.length > 0 ? [`${settings.dueSoonDays}天内到期${dueSoon.length}项`] : []),
  ];
  return `截至${dateInWords(today)}，${quoted(title)}中由${WORDS[by].owner}负责的整改任务共${rows}项，其中${figures.join('，')}，具体如下。`;
}

/** A title that has such marks of its own stands as it is. */
const quoted = (title: string): string => (/[《》]/u.test(title) ? title : `《${title}》`);

function supportBlocks({ by }: UrgingInput, rows: readonly DueRow[]): LetterBlock[] {
  if (rows.length === 0) return [];
  const { owner, others } = WORDS[by];
  return [
    {
      kind: 'paragraph',
      text: `另有${rows.length}项由${others}牵头、${owner}配合的任务已经逾期，请予配合。`,
    },
    supportTable(rows),
  ];
}

/** What is asked for: what the list has columns for, and by when. */
function requests({ overdue, dueSoon }: Pressing, due: CalendarDate | null): LetterText[] {
  const asked = [
    '请据实更新上述任务的状态和完成情况',
    ...(overdue.length > 0 ? ['逾期的说明未完成原因和下一步措施，确需调整时限的写明理由'] : []),
    ...(dueSoon.length > 0 ? ['尚未到期的按时限完成'] : []),
  ];
  return [
    { kind: 'paragraph', text: `${asked.join('；')}。` },
    due === null
      ? { kind: 'pending', text: `请于【待补充：${MISSING.due}】前报回。` }
      : { kind: 'paragraph', text: `请于${dateInWords(due)}前报回。` },
  ];
}
