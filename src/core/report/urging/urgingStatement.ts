import type { PressingCounts, Urging } from './urgingPlan';

/** What 催办 comes to, in sentences. */
export interface UrgingStatement {
  readonly summary: string;
  /** One for each letter. */
  readonly letters: readonly string[];
  /** What a person has to see to: what is missing, who gets no letter although something is late. */
  readonly open: readonly string[];
  /** Who has nothing late or due. */
  readonly spared: readonly string[];
}

export function urgingStatement({ letters, spared, nobody }: Urging): UrgingStatement {
  const missing = [...new Set(letters.flatMap((letter) => letter.missing))];
  const idle = spared.filter(({ lateSupports }) => lateSupports === 0);
  const helping = spared.filter(({ lateSupports }) => lateSupports > 0);
  const sum = (of: keyof PressingCounts): number => letters.reduce((total, each) => total + each[of], 0);
  const all = { overdue: sum('overdue'), dueSoon: sum('dueSoon') };
  const isNobody = nobody.overdue + nobody.dueSoon > 0;
  return {
    summary:
      letters.length > 0
        ? `共 ${letters.length} 份催办单：${countsWords(all)}。`
        : isNobody
          ? '没有可以生成的催办单。'
          : '没有逾期或临期的事项。',
    letters: letters.map(
      (letter) =>
        `${letter.recipient}：${countsWords(letter)}${letter.lateSupports > 0 ? `，配合事项逾期 ${letter.lateSupports} 项` : ''}`,
    ),
    open: [
      ...(isNobody ? [`没有写明由谁负责的${countsWords(nobody)}，无法催办，请先在清单中补充。`] : []),
      ...(missing.length > 0 ? [`催办单中待补充：${missing.join('、')}。`] : []),
    ],
    spared: [
      ...(letters.length > 0 && idle.length > 0
        ? [`没有逾期或临期的事项，不生成：${idle.map(({ name }) => name).join('、')}。`]
        : []),
      ...helping.map(
        ({ name, lateSupports }) => `${name}只有配合事项逾期 ${lateSupports} 项，由牵头的催办，不另生成。`,
      ),
    ],
  };
}

const countsWords = ({ overdue, dueSoon }: PressingCounts): string =>
  [...(overdue > 0 ? [`逾期 ${overdue} 项`] : []), ...(dueSoon > 0 ? [`临期 ${dueSoon} 项`] : [])].join('，');
