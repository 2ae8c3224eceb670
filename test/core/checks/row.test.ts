import type { Check, CheckContext, Severity } from '../../../src/core/checks/check';
import { deadlineAfterWindow } from '../../../src/core/checks/cell/deadlineAfterWindow';
import { deadlineBeforeFeedback } from '../../../src/core/checks/cell/deadlineBeforeFeedback';
import { closedWithoutCompletion } from '../../../src/core/checks/row/closedWithoutCompletion';
import { completedInFutureTense } from '../../../src/core/checks/row/completedInFutureTense';
import { completedWithoutEvidence } from '../../../src/core/checks/row/completedWithoutEvidence';
import { completedWithoutProgress } from '../../../src/core/checks/row/completedWithoutProgress';
import { immediateButLate } from '../../../src/core/checks/row/immediateButLate';
import { leadUnitMissing } from '../../../src/core/checks/row/leadUnitMissing';
import { notStartedButProgress } from '../../../src/core/checks/row/notStartedButProgress';
import { ongoingWithoutFirstDate } from '../../../src/core/checks/row/ongoingWithoutFirstDate';
import { overdueNotCompleted } from '../../../src/core/checks/row/overdueNotCompleted';
import { problemDonePointOpen } from '../../../src/core/checks/row/problemDonePointOpen';
import type { ColumnKey } from '../../../src/core/list/item';
import { DEFAULT_SETTINGS, type ListSettings } from '../../../src/core/list/settings';
import { CONTEXT, listOf, places, type Cells } from './checkCases';

const settings = (changes: Partial<ListSettings>): Partial<CheckContext> => ({
  settings: { ...DEFAULT_SETTINGS, ...changes },
});

interface Case {
  readonly check: Check;
  readonly cells: Cells;
  /** Where it is found; null where it must pass. */
  readonly at: ColumnKey | null;
  readonly context?: Partial<CheckContext>;
  readonly without?: readonly ColumnKey[];
}

const done = (note: string, more: Cells = {}): Cells => ({ status: '已完成', progressNote: note, ...more });
const LIMIT = settings({ feedbackMeeting: '2026-03-01', immediateLimit: '15日内' });
const WINDOW = settings({ windowEnd: '2026-09-30' });
const FEEDBACK = settings({ feedbackMeeting: '2026-03-01' });

/** Today is 2026-06-01. */
const CASES: readonly Case[] = [
  // overdue-not-completed
  { check: overdueNotCompleted, cells: { deadline: { date: '2026-05-31' } }, at: 'deadline' },
  { check: overdueNotCompleted, cells: { deadline: '2026年5月底前' }, at: 'deadline' },
  {
    check: overdueNotCompleted,
    cells: { deadline: { date: '2026-05-31' }, status: '基本完成' },
    at: 'deadline',
  },
  { check: overdueNotCompleted, cells: { deadline: { date: '2026-05-31' }, status: '' }, at: 'deadline' },
  { check: overdueNotCompleted, cells: { deadline: { date: '2026-06-01' } }, at: null },
  { check: overdueNotCompleted, cells: { deadline: { date: '2026-05-31' }, status: '已完成' }, at: null },
  { check: overdueNotCompleted, cells: { deadline: { date: '2026-05-31' }, status: '整改到位' }, at: null },
  {
    check: overdueNotCompleted,
    cells: { deadline: '长期坚持，2026年5月31日前完成首轮检查' },
    at: 'deadline',
  },
  { check: overdueNotCompleted, cells: { deadline: '立行立改' }, at: null },
  { check: overdueNotCompleted, cells: { deadline: { date: '1905-07-17' } }, at: null },
  // completed-without-progress
  { check: completedWithoutProgress, cells: done(''), at: 'progressNote' },
  { check: completedWithoutProgress, cells: done('', { status: '已销号' }), at: 'progressNote' },
  { check: completedWithoutProgress, cells: done('/'), at: 'progressNote' },
  { check: completedWithoutProgress, cells: done('待补充'), at: 'progressNote' },
  { check: completedWithoutProgress, cells: done('已修订制度'), at: null },
  { check: completedWithoutProgress, cells: { status: '基本完成', progressNote: '' }, at: null },
  { check: completedWithoutProgress, cells: done(''), at: null, without: ['progressNote'] },
  // completed-without-evidence
  {
    check: completedWithoutEvidence,
    cells: done('已修订', { evidence: `验收单.pdf（SHA-256：${'9f86d081'.repeat(8)}）` }),
    at: null,
  },
  { check: completedWithoutEvidence, cells: done('已修订制度'), at: 'evidence' },
  { check: completedWithoutEvidence, cells: done('已修订制度', { evidence: '暂无' }), at: 'evidence' },
  { check: completedWithoutEvidence, cells: done('已修订制度', { evidence: '1-3-2《办法》' }), at: null },
  { check: completedWithoutEvidence, cells: done('已修订制度', { evidence: 3 }), at: null },
  { check: completedWithoutEvidence, cells: { status: '整改中' }, at: null },
  // completed-in-future-tense
  ...[
    '拟于7月底前修订办法',
    '拟制定管理办法',
    '正在修订办法',
    '将于年底前完成清退',
    '已完成招标，将尽快开工',
    '已召开会议，计划于10月完成验收',
    '正按程序报批',
    '预计年底完成',
    '下一步将开展排查',
    '即将完成验收',
    '将对余下房屋组织清退，并公示结果',
    '计划明年一季度验收',
    '下一步组织人员逐户核查，清退违规占用房屋。',
  ].map((note): Case => ({ check: completedInFutureTense, cells: done(note), at: 'progressNote' })),
  ...[
    '已修订办法并印发',
    '已拟定实施细则，草拟合同3份',
    '已将12项制度汇编成册，将结果报县纪委',
    '将完成情况书面报告县委巡察办',
    '对正在实施的5个项目逐一复核，已整改到位',
    '已完成整改，下一步将继续加强日常监督',
    '已清退3.2万元。下一步，拟每季度开展一次抽查',
    '已建立台账，并持续推进动态更新',
    '将继续坚持每月学习1次',
    '公示拟任人选3名，已完成任前谈话',
    '将问题线索移交县纪委',
    '将对外出租的3间门面收回，将对照表开展自查的情况上报',
    '退还3户费用。下一步组织回访',
    '已按要求整改到位，拟在全区推广',
    '完成整改，正在申请销号',
    '对拟提拔干部严格审核，对拟采取的办法逐项论证，已补齐3份',
    '将会议纪要归档，修正在用制度3项，即将到期的合同已续签',
    '',
  ].map((note): Case => ({ check: completedInFutureTense, cells: done(note), at: null })),
  { check: completedInFutureTense, cells: { status: '整改中', progressNote: '正在修订办法' }, at: null },
  // not-started-but-progress
  ...['已召开专题会研究部署', '正在组织修订办法', '开展排查2次', '目前已完成摸底', '设备已更换6台'].map(
    (progressNote): Case => ({
      check: notStartedButProgress,
      cells: { status: '未启动', progressNote },
      at: 'status',
    }),
  ),
  ...[
    '',
    '因资金未到位，暂未启动',
    '尚未开展',
    '待上级文件印发后开展',
    '拟于7月召开会议',
    '已列入下半年计划',
    '已于5月收到通知',
  ].map((progressNote): Case => ({
    check: notStartedButProgress,
    cells: { status: '未启动', progressNote },
    at: null,
  })),
  { check: notStartedButProgress, cells: { status: '整改中', progressNote: '已召开会议' }, at: null },
  // closed-without-completion
  {
    check: closedWithoutCompletion,
    cells: { status: '整改中', closedOn: { date: '2026-05-01' } },
    at: 'closedOn',
  },
  { check: closedWithoutCompletion, cells: { status: '已销号' }, at: 'completedOn' },
  {
    check: closedWithoutCompletion,
    cells: { status: '已销号', completedOn: { date: '2026-05-10' }, closedOn: { date: '2026-05-01' } },
    at: 'closedOn',
  },
  {
    check: closedWithoutCompletion,
    cells: { status: '已销号', completedOn: { date: '2026-05-01' }, closedOn: { date: '2026-05-10' } },
    at: null,
  },
  { check: closedWithoutCompletion, cells: { status: '已销号' }, at: 'closedOn', without: ['completedOn'] },
  {
    check: closedWithoutCompletion,
    cells: { status: '已销号' },
    at: null,
    without: ['completedOn', 'closedOn'],
  },
  { check: closedWithoutCompletion, cells: { status: '已完成', closedOn: { date: '2026-05-10' } }, at: null },
  { check: closedWithoutCompletion, cells: { status: '整改中' }, at: null },
  // ongoing-without-first-date
  { check: ongoingWithoutFirstDate, cells: { deadline: '长期坚持' }, at: 'deadline' },
  { check: ongoingWithoutFirstDate, cells: { deadline: '立足常态，持续推进' }, at: 'deadline' },
  { check: ongoingWithoutFirstDate, cells: { deadline: '2026年底前，并长期坚持' }, at: null },
  {
    check: ongoingWithoutFirstDate,
    cells: { deadline: '长期坚持', deadlineText: '2026年6月底前' },
    at: null,
  },
  {
    check: ongoingWithoutFirstDate,
    cells: { deadline: '长期坚持', measures: '2026年8月底前建立台账，每季度更新' },
    at: null,
  },
  { check: ongoingWithoutFirstDate, cells: { deadline: '长期坚持', status: '已完成并长期坚持' }, at: null },
  { check: ongoingWithoutFirstDate, cells: { deadline: '立行立改' }, at: null },
  { check: ongoingWithoutFirstDate, cells: { deadline: { date: '2026-12-31' } }, at: null },
  {
    check: ongoingWithoutFirstDate,
    cells: { deadline: '常抓' },
    at: null,
    context: settings({ deadlineWords: ['常抓'] }),
  },
  {
    check: ongoingWithoutFirstDate,
    cells: { deadline: '常态抓' },
    at: 'deadline',
    context: settings({ deadlineWords: ['常态抓'] }),
  },
  // immediate-but-late: due on 2026-03-16
  { check: immediateButLate, cells: { deadline: '立行立改' }, at: 'deadline', context: LIMIT },
  { check: immediateButLate, cells: { deadline: '立行立改', status: '已完成' }, at: null, context: LIMIT },
  {
    check: immediateButLate,
    cells: { deadline: '立行立改', status: '已完成', completedOn: { date: '2026-04-01' } },
    at: 'deadline',
    context: LIMIT,
  },
  {
    check: immediateButLate,
    cells: { deadline: '立行立改', status: '已完成', completedOn: { date: '2026-03-10' } },
    at: null,
    context: LIMIT,
  },
  {
    check: immediateButLate,
    cells: { rectificationType: '立行立改', deadline: { date: '2026-12-31' } },
    at: 'deadline',
    context: { ...LIMIT, stage: 'plan' },
  },
  {
    check: immediateButLate,
    cells: { deadline: '立行立改' },
    at: null,
    context: { ...LIMIT, stage: 'plan' },
  },
  { check: immediateButLate, cells: { deadline: '立行立改' }, at: null, context: FEEDBACK },
  { check: immediateButLate, cells: { deadline: { date: '2026-12-31' } }, at: null, context: LIMIT },
  ...['15', '15天', '15日内', '2026-03-16', '半个月'].map((immediateLimit): Case => ({
    check: immediateButLate,
    cells: { rectificationType: '立行立改', deadline: { date: '2026-03-17' } },
    at: 'deadline',
    context: settings({ feedbackMeeting: '2026-03-01', immediateLimit }),
  })),
  ...['16', '一个月', '15个工作日', '尽快'].map((immediateLimit): Case => ({
    check: immediateButLate,
    cells: { rectificationType: '立行立改', deadline: { date: '2026-03-17' }, status: '已完成' },
    at: null,
    context: settings({ feedbackMeeting: '2026-03-01', immediateLimit }),
  })),
  {
    check: immediateButLate,
    cells: { rectificationType: '立行立改', deadline: { date: '2026-03-17' } },
    at: 'deadline',
    context: {
      ...settings({ feedbackMeeting: '2026-03-01', immediateLimit: '5个工作日' }),
      workdays: { isWorkday: () => true },
    },
  },
  {
    check: immediateButLate,
    cells: { rectificationType: '立行立改', deadline: { date: '2026-03-17' } },
    at: null,
    context: settings({ immediateLimit: '15' }),
  },
  // lead-unit-missing
  { check: leadUnitMissing, cells: { responsibleUnits: '办公室、人事科' }, at: 'leadUnit' },
  { check: leadUnitMissing, cells: { responsibleUnits: '办公室、人事科', leadUnit: '办公室' }, at: null },
  { check: leadUnitMissing, cells: { responsibleUnits: '办公室（牵头）、人事科' }, at: null },
  { check: leadUnitMissing, cells: { responsibleUnits: '办公室' }, at: null },
  { check: leadUnitMissing, cells: { responsibleUnits: '办公室、人事科' }, at: null, without: ['leadUnit'] },
  // deadline-before-feedback
  {
    check: deadlineBeforeFeedback,
    cells: { deadline: { date: '2025-12-31' } },
    at: 'deadline',
    context: FEEDBACK,
  },
  { check: deadlineBeforeFeedback, cells: { deadline: { date: '2026-03-01' } }, at: null, context: FEEDBACK },
  { check: deadlineBeforeFeedback, cells: { deadline: { date: '2025-12-31' } }, at: null },
  { check: deadlineBeforeFeedback, cells: { deadline: '立行立改' }, at: null, context: FEEDBACK },
  {
    check: deadlineBeforeFeedback,
    cells: { deadline: { date: '2026-02-20' }, rectificationType: '立行立改', status: '已完成' },
    at: null,
    context: FEEDBACK,
  },
  {
    check: deadlineBeforeFeedback,
    cells: { deadline: { date: '2026-03-10' } },
    at: null,
    context: settings({ signedOn: '2026-03-20', feedbackMeeting: '2026-03-01', receivedOn: '2026-03-25' }),
  },
  // deadline-after-window
  {
    check: deadlineAfterWindow,
    cells: { deadline: { date: '2026-12-31' } },
    at: 'deadline',
    context: WINDOW,
  },
  { check: deadlineAfterWindow, cells: { deadline: { date: '2026-09-30' } }, at: null, context: WINDOW },
  { check: deadlineAfterWindow, cells: { deadline: { date: '2026-12-31' } }, at: null },
  { check: deadlineAfterWindow, cells: { deadline: '长期坚持' }, at: null, context: WINDOW },
];

test.each(CASES)('$check.code: $cells → $at', ({ check, cells, at, context, without }) => {
  expect(places(check, listOf([cells], { without: without ?? [] }), context)).toEqual(
    at === null ? [] : [[0, at]],
  );
});

const weight = (check: Check, cells: Cells, context: Partial<CheckContext> = {}): (Severity | undefined)[] =>
  check.run(listOf([cells]), { ...CONTEXT, ...context }).map(({ severity }) => severity);

test('an overdue row that says why and what comes next weighs less', () => {
  const cells: Cells = { deadline: { date: '2026-05-01' }, status: '未完成' };
  expect(weight(overdueNotCompleted, cells)).toEqual([undefined]);
  expect(weight(overdueNotCompleted, { ...cells, unfinishedReason: '资金未到位' })).toEqual([undefined]);
  expect(
    weight(overdueNotCompleted, { ...cells, unfinishedReason: '资金未到位', nextStep: '7月底前拨付' }),
  ).toEqual(['warning']);
});

test('长期整改 may go beyond the window', () => {
  const cells: Cells = { deadline: { date: '2026-12-31' } };
  expect(weight(deadlineAfterWindow, cells, WINDOW)).toEqual([undefined]);
  expect(weight(deadlineAfterWindow, { ...cells, rectificationType: '长期整改' }, WINDOW)).toEqual(['hint']);
  expect(weight(deadlineAfterWindow, { ...cells, deadlineText: '年底前，并长期坚持' }, WINDOW)).toEqual([
    'hint',
  ]);
});

test('evidence is asked for in 详细 only', () => {
  const list = listOf([done('已修订制度')], { profile: 'standard' });
  expect(places(completedWithoutEvidence, list)).toEqual([]);
});

describe('problem-done-point-open', () => {
  const at = (rows: readonly Cells[]) => places(problemDonePointOpen, listOf(rows)).map(([index]) => index);
  const whole: Cells = { sequence: '1', point: '', status: '已完成' };
  const open: Cells = { sequence: '1-2', point: '一点', status: '整改中' };

  test.each<readonly [string, readonly Cells[], number[]]>([
    ['the row of the whole problem is done, a point is not', [whole, open], [0]],
    ['all points are done', [whole, { ...open, status: '已完成' }], []],
    ['another problem is open', [whole, { ...open, sequence: '2', finding: '2.台账不全' }], []],
    ['points are told apart', [{ sequence: '1-1', point: '甲', status: '已完成' }, open], []],
    [
      'by number: 3 above 3-1',
      [
        { ...whole, sequence: 3, finding: '概述' },
        { ...open, sequence: '3-1' },
      ],
      [0],
    ],
    [
      'by number: 3-1 above 3-1-2',
      [
        { ...whole, sequence: '3-1', finding: '概述' },
        { ...open, sequence: '3-1-2' },
      ],
      [0],
    ],
    ['a status that says nothing is not open', [whole, { ...open, status: '' }], []],
    ['its own note leaves a rest open', [done('已清退3户，其余2户尚未清退')], [0]],
    ['the sentence goes on to close the rest', [done('另有2处未办证，已补办')], []],
    ['the rest has nothing to be put right', [done('已清退3户，其余2户未发现问题')], []],
  ])('%s', (_, rows, found) => {
    expect(at(rows)).toEqual(found);
  });

  test('words alone weigh less than rows', () => {
    expect(weight(problemDonePointOpen, done('还有2户正在清退'))).toEqual(['warning']);
  });
});
