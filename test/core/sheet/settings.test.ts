import fc from 'fast-check';
import type { ProposedPeriod } from '../../../src/core/findings/finding';
import type { CellValue } from '../../../src/core/list/item';
import { DEFAULT_SETTINGS, type ListSettings } from '../../../src/core/list/settings';
import { SEVERITY_CHOICES, type SeverityChoice } from '../../../src/core/list/severity';
import type { CheckLine } from '../../../src/core/sheet/checkLines';
import { planSettings, settingNames } from '../../../src/core/sheet/planSettings';
import { readSettings, settingsFrom } from '../../../src/core/sheet/settings';
import { NAMES } from '../../../src/core/sheet/sheetNames';
import { STATUS } from '../../../src/core/wording/status';
import { feedback } from '../list/feedback';

const CHOICES = Object.keys(SEVERITY_CHOICES) as SeverityChoice[];
const CHECKS: readonly CheckLine[] = ['甲', '乙', '丙'].map((title) => ({
  code: `code-${title}`,
  title,
  why: '缘由',
  howToMend: '办法',
  severity: 'warning',
}));

/** The sheet as a host gives it back. */
function rowsOf(settings: ListSettings): CellValue[][] {
  const rows: CellValue[][] = [];
  for (const { row, values } of planSettings('设置', settings, feedback({}), CHECKS).blocks) {
    values.forEach((line, index) => {
      rows[row + index] = line as CellValue[];
    });
  }
  return Array.from(rows, (row) => row ?? []); // a host gives empty rows too
}

const period = (
  setting: ProposedPeriod['setting'],
  text: string,
  date: string | null,
  sentence: string,
): ProposedPeriod => ({ setting, deadline: { text, date, kind: 'date' }, sentence, spans: [] });

describe('设置', () => {
  test('defaults know no official period', () => {
    const { feedbackMeeting, signedOn, receivedOn, planDue, windowEnd, immediateLimit } = DEFAULT_SETTINGS;
    expect([feedbackMeeting, signedOn, receivedOn, planDue, windowEnd, immediateLimit]).toEqual([
      null,
      null,
      null,
      null,
      null,
      '',
    ]);
    expect(DEFAULT_SETTINGS).toMatchObject({ dueVerySoonDays: 10, dueSoonDays: 30 });
  });

  test('what the document says is taken, with the date of its signature', () => {
    const settings = settingsFrom(
      feedback({
        text: '……\n中共澄河县委第一巡察组\n2025年6月3日\n',
        feedbackDate: '2025-06-03',
        periods: [
          period('windowEnd', '2025年12月3日前', '2025-12-03', '集中整改至2025年12月3日前完成'),
          period('immediateLimit', '15日内', null, '立行立改问题15日内办结'),
        ],
      }),
    );
    expect(settings).toMatchObject({
      signedOn: '2025-06-03',
      feedbackMeeting: null,
      windowEnd: '2025-12-03',
      planDue: null,
      immediateLimit: '15日内',
    });
  });

  test('a date from the text is the day of the feedback', () => {
    const document = feedback({
      text: '2025年6月3日，巡察组进行了反馈。问题如下。',
      feedbackDate: '2025-06-03',
    });
    expect(settingsFrom(document)).toMatchObject({ feedbackMeeting: '2025-06-03', signedOn: null });
  });

  test('a proposed period stands with its sentence, also where no date can be known', () => {
    const sentence = '自收到反馈意见之日起30日内报送整改方案';
    const document = feedback({ periods: [period('planDue', '30日内', null, sentence)] });
    const sheet = planSettings('设置', settingsFrom(document), document);
    const line = sheet.blocks.flatMap(({ values }) => values).find(([label]) => label === '方案报送日');
    expect(line?.[1]).toBe('');
    expect(line?.[2]).toContain(sentence);
  });

  test('names lead to the cells that hold the values', () => {
    const rows = rowsOf(DEFAULT_SETTINGS);
    const at = (name: string): CellValue[] => {
      const { formula } = settingNames('设置', DEFAULT_SETTINGS).find((each) => each.name === name)!;
      const [, first, , last] = /^='设置'!\$B\$(\d+)(:\$B\$(\d+))?$/u.exec(formula)!;
      return rows.slice(Number(first) - 1, Number(last ?? first)).map((row) => row[1]!);
    };
    expect(at(NAMES.dueVerySoonDays)).toEqual([10]);
    expect(at(NAMES.dueSoonDays)).toEqual([30]);
    expect(at(NAMES.statusWords)).toEqual(STATUS.map(({ word }) => word));
    expect(at(NAMES.deadlineWords)).toEqual(DEFAULT_SETTINGS.deadlineWords);
    expect(STATUS.map(({ word }) => at(`状态_${word}`))).toEqual(STATUS.map(({ word }) => [word]));
  });

  test('days and limits must be whole numbers, severities words of the list', () => {
    const { validations } = planSettings('设置', DEFAULT_SETTINGS, feedback({}), CHECKS);
    expect(validations.map(({ rule, alert, area }) => [rule.kind, alert, area.rows])).toEqual([
      ...[1, 2, 3, 4].map(() => ['custom', 'stop', 1]),
      ['list', 'stop', 3],
    ]);
  });

  test('without checks nothing is said of them', () => {
    const { blocks } = planSettings('设置', DEFAULT_SETTINGS, feedback({}));
    expect(blocks.flatMap(({ values }) => values).some(([label]) => label === '检查项')).toBe(false);
    expect(
      readSettings(rowsOf({ ...DEFAULT_SETTINGS, severities: { 'code-甲': 'off' } })).severities,
    ).toEqual({});
  });

  test.each<[string, string, Record<string, SeverityChoice>]>([
    ['甲', '不检查', { 'code-甲': 'off' }],
    ['乙', ' 待核 ', { 'code-乙': 'review' }],
    ['乙', '', {}],
    ['乙', '严重', {}],
    ['丁', '错误', {}],
  ])('severity of %s: %j', (title, word, severities) => {
    expect(readSettings([['检查项'], [title, word]], CHECKS).severities).toEqual(severities);
    expect(readSettings([[title, word], ['检查项']], CHECKS).severities).toEqual({});
  });

  test('what is written is read back', () => {
    const date = fc.option(fc.constantFrom('2025-06-03', '2026-02-28', '2024-02-29'));
    const word = fc.stringMatching(/^[一-龥]{1,6}$/u);
    const settings: fc.Arbitrary<ListSettings> = fc.record({
      feedbackMeeting: date,
      signedOn: date,
      receivedOn: date,
      planDue: date,
      windowEnd: date,
      immediateLimit: word,
      mark: word,
      countersign: word,
      planLayout: word,
      dueVerySoonDays: fc.nat(99),
      dueSoonDays: fc.nat(99),
      chiefLeaders: word,
      leaders: word,
      sameMeasureProblems: fc.nat(99),
      oneDatePercent: fc.nat(100),
      severities: fc.dictionary(
        fc.constantFrom(...CHECKS.map(({ code }) => code)),
        fc.constantFrom(...CHOICES),
      ),
      statusWords: fc.record({
        notStarted: word,
        inProgress: word,
        mostlyDone: word,
        completed: word,
        completedOngoing: word,
        closed: word,
        unfinished: word,
      }),
      deadlineWords: fc.array(word, { minLength: 1, maxLength: 6 }),
    });
    fc.assert(
      fc.property(settings, (given) => {
        expect(readSettings(rowsOf(given), CHECKS)).toEqual(given);
      }),
    );
  });

  test.each<[string, CellValue, Partial<ListSettings>]>([
    ['临期天数（黄色）', '45', { dueSoonDays: 45 }],
    ['临期天数（黄色）', -3, { dueSoonDays: 30 }],
    ['临期天数（黄色）', '', { dueSoonDays: 30 }],
    ['临期天数（黄色）', { error: '#REF!' }, { dueSoonDays: 30 }],
    ['集中整改期止', 45658, { windowEnd: '2025-01-01' }],
    ['集中整改期止', '年底', { windowEnd: null }],
    ['状态：已完成', '  办结 ', { statusWords: { ...DEFAULT_SETTINGS.statusWords, completed: '办结' } }],
    ['状态：已完成', '', {}],
  ])('%s = %j', (label, value, expected) => {
    expect(readSettings([[label, value]])).toEqual({ ...DEFAULT_SETTINGS, ...expected });
  });

  test('is total on any cells', () => {
    const cell = fc.oneof(fc.string(), fc.double(), fc.constantFrom('时限用语', '落款日期', '状态：未启动'));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 3 })), (rows) => {
        const { dueSoonDays, statusWords, deadlineWords } = readSettings(rows);
        expect(dueSoonDays >= 0 && Object.values(statusWords).every((each) => each !== '')).toBe(true);
        expect(deadlineWords.every((each) => each.trim() !== '')).toBe(true);
      }),
    );
  });
});
