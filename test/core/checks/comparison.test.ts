import { deadlineExtendedWithoutReason } from '../../../src/core/checks/baseline/deadlineExtendedWithoutReason';
import { statusRegressed } from '../../../src/core/checks/baseline/statusRegressed';
import { windowOverUnfinished } from '../../../src/core/checks/baseline/windowOverUnfinished';
import type { ReportFacts, ReviewComment } from '../../../src/core/checks/documentFacts';
import { commentUnanswered } from '../../../src/core/checks/documents/commentUnanswered';
import { informantMentioned } from '../../../src/core/checks/documents/informantMentioned';
import { listsDiffer } from '../../../src/core/checks/documents/listsDiffer';
import { isForPublic } from '../../../src/core/checks/documents/reportText';
import {
  reportDiffersFromList,
  figureNames,
  statedFigures,
} from '../../../src/core/checks/documents/reportDiffersFromList';
import { runChecks } from '../../../src/core/checks/runChecks';
import type { ColumnKey } from '../../../src/core/list/item';
import { DEFAULT_SETTINGS } from '../../../src/core/list/settings';
import type { Snapshot } from '../../../src/core/list/snapshot';
import { CONTEXT, listOf, places, row, type Cells } from './checkCases';

const baseline = (cells: Cells): Snapshot => ({
  id: 'period-1',
  kind: 'period',
  date: '2026-05-01',
  rows: [{ id: 'zg-a', cells }],
});

describe('against the last time', () => {
  test.each<readonly [string, string, ColumnKey[]]>([
    ['已完成', '整改中', ['status']],
    ['整改到位', '基本完成', ['status']],
    ['整改中', '未启动', ['status']],
    ['基本完成', '未完成', ['status']],
    ['已销号', '已完成', ['status']],
    ['整改中', '已完成', []],
    ['整改中', '未完成', []],
    ['已完成并长期坚持', '已完成', []],
    ['', '未启动', []],
    ['已完成', '不清楚', []],
  ])('status-regressed: %s → %s', (was, status, found) => {
    const list = listOf([row({ status }, 'zg-a')], { baseline: baseline({ status: was }) });
    expect(places(statusRegressed, list).map(([, column]) => column)).toEqual(found);
  });

  test('a row that was not there, a row without id, no baseline', () => {
    const rows = [row({ status: '未启动' }, 'zg-b'), row({ status: '未启动' }, '')];
    expect(places(statusRegressed, listOf(rows, { baseline: baseline({ status: '已完成' }) }))).toEqual([]);
    expect(places(statusRegressed, listOf(rows))).toEqual([]);
  });

  test.each<readonly [string, Cells, Cells, readonly ColumnKey[], ColumnKey[]]>([
    ['later, no reason', { deadline: { date: '2026-06-30' } }, {}, [], ['extensionReason']],
    [
      'a reason',
      { deadline: { date: '2026-06-30' } },
      { extensionReason: '招标流标，经县委巡察办同意' },
      [],
      [],
    ],
    [
      'a reason that is none',
      { deadline: { date: '2026-06-30' } },
      { extensionReason: '待补充' },
      [],
      ['extensionReason'],
    ],
    ['earlier', { deadline: { date: '2027-06-30' } }, {}, [], []],
    [
      '原定时限 tells it without a baseline',
      {},
      { originalDeadline: { date: '2026-06-30' } },
      [],
      ['extensionReason'],
    ],
    ['no column for the reason', { deadline: { date: '2026-06-30' } }, {}, ['extensionReason'], ['deadline']],
    [
      '备注 tells it',
      { deadline: { date: '2026-06-30' } },
      { remarks: '经批准延期' },
      ['extensionReason'],
      [],
    ],
    ['a word before', { deadline: '立行立改' }, {}, [], []],
    [
      'no end at all now',
      { deadline: { date: '2026-06-30' } },
      { deadline: '长期坚持' },
      [],
      ['extensionReason'],
    ],
    [
      'done, and kept up',
      { deadline: { date: '2026-06-30' } },
      { deadline: '长期坚持', status: '已完成并长期坚持' },
      [],
      [],
    ],
    ['another word now', { deadline: { date: '2026-06-30' } }, { deadline: '立行立改' }, [], []],
  ])('deadline-extended-without-reason: %s', (_, was, now, without, found) => {
    const list = listOf([row({ deadline: { date: '2026-12-31' }, ...now }, 'zg-a')], {
      baseline: baseline(was),
      without,
    });
    expect(places(deadlineExtendedWithoutReason, list).map(([, column]) => column)).toEqual(found);
  });

  test.each<readonly [string, Cells, string | null, ColumnKey[]]>([
    ['in the window', { deadline: '集中整改期内' }, '2026-05-31', ['status']],
    ['no status', { deadline: { date: '2026-05-31' }, status: '' }, '2026-05-31', ['status']],
    ['finished', { status: '已完成' }, '2026-05-31', []],
    ['due later', { deadline: { date: '2026-12-31' } }, '2026-05-31', []],
    ['长期整改', { deadline: '长期坚持' }, '2026-05-31', []],
    ['the last day', { deadline: '集中整改期内' }, '2026-06-01', []],
    ['no window', { deadline: '集中整改期内' }, null, []],
  ])('window-over-unfinished: %s', (_, cells, windowEnd, found) => {
    const context = { settings: { ...DEFAULT_SETTINGS, windowEnd } };
    expect(places(windowOverUnfinished, listOf([cells]), context).map(([, column]) => column)).toEqual(found);
  });
});

describe('审核意见', () => {
  const comment = (changes: Partial<ReviewComment>): ReviewComment => ({
    reviewer: '县委巡察办',
    entry: '第1-2项',
    opinion: '措施不具体，请补充',
    adoption: '',
    revised: '',
    ...changes,
  });
  const list = listOf([{ sequence: 1 }, { sequence: '1-2' }]);
  test.each<readonly [string, Partial<ReviewComment>, (number | null)[]]>([
    ['unanswered, its row known', {}, [1]],
    ['a number alone', { entry: '1' }, [0]],
    ['about the whole', { entry: '', reviewer: '' }, [null]],
    ['a row that is not there', { entry: '9' }, [null]],
    ['待定 is no answer', { adoption: '待定' }, [1]],
    ['nor is 正在修改', { adoption: '正在修改' }, [1]],
    ['answered', { adoption: '采纳', revised: '改为2026年6月底前' }, []],
    ['adopted, what was changed not told', { adoption: '采纳' }, [1]],
    ['refused without a reason', { adoption: '不予采纳。' }, [1]],
    ['refused', { adoption: '不采纳：反馈原文如此' }, []],
    ['an empty line', { opinion: ' ' }, []],
  ])('comment-unanswered: %s', (_, changes, found) => {
    const hits = commentUnanswered.run(list, { ...CONTEXT, reviewComments: [comment(changes)] });
    expect(hits.map(({ item }) => item)).toEqual(found);
  });
  test('comment-unanswered: leads to the cell where the answer belongs', () => {
    const at = (column: number) => ({ sheetName: '审核意见', row: 4, column });
    const places = { adoption: at(3), revised: at(4) };
    const [open, halfOpen] = [{}, { adoption: '采纳' }].flatMap((changes) =>
      commentUnanswered.run(list, { ...CONTEXT, reviewComments: [{ ...comment(changes), places }] }),
    );
    const [issue] = runChecks([commentUnanswered], list, {
      ...CONTEXT,
      reviewComments: [{ ...comment({}), places }],
    });
    expect(issue?.place).toEqual(at(3));
    expect([open?.place, open?.severity]).toEqual([at(3), undefined]);
    expect([halfOpen?.place, halfOpen?.severity]).toEqual([at(4), 'warning']);
  });
  test('none are known', () => {
    expect(places(commentUnanswered, list)).toEqual([]);
  });
});

describe('三个清单', () => {
  const list = listOf([
    { sequence: '1', responsibleUnits: '办公室' },
    { sequence: 2, responsibleUnits: '云汀县财政局' },
    { id: '', cells: {}, extra: {} },
  ]);
  const duties = (...rows: readonly (readonly [string, Cells])[]) => ({
    derivedLists: [{ name: '责任清单', rows: rows.map(([sequence, cells]) => ({ sequence, cells })) }],
  });
  const first = ['1', { responsibleUnits: '办公室' }] as const;
  const second = ['2', { responsibleUnits: '云汀县财政局' }] as const;
  test.each<readonly [string, ReturnType<typeof duties>, [number | null, ColumnKey | null][]]>([
    ['the same', duties(first, second), []],
    ['in another layout', duties(['1 ', { responsibleUnits: '办公 室' }], second), []],
    ['another unit', duties(first, ['2', { responsibleUnits: '办公室' }]), [[1, 'responsibleUnits']]],
    ['a cell that the list leaves empty', duties(first, ['2', { goal: '账目清楚' }]), [[1, 'goal']]],
    ['a row is missing', duties(first), [[1, 'sequence']]],
    ['a row too many', duties(first, second, ['3', {}]), [[null, null]]],
  ])('lists-differ: %s', (_, context, found) => {
    expect(places(listsDiffer, list, context)).toEqual(found);
  });
  test('lists-differ leads to the cell of the list that differs', () => {
    const place = { sheetName: '责任清单', row: 4, column: 3 };
    const cells = { responsibleUnits: '办公室' };
    const rows = [
      { sequence: '1', cells },
      { sequence: '2', cells, places: { responsibleUnits: place } },
    ];
    const [hit, ...others] = listsDiffer.run(list, {
      ...CONTEXT,
      derivedLists: [{ name: '责任清单', rows }],
    });
    expect([hit?.item, hit?.place, others]).toEqual([1, place, []]);
  });
  test('a column that the list lacks is not compared; no lists, nothing to compare', () => {
    const other = { ...list, columns: { ...list.columns, goal: null } };
    expect(places(listsDiffer, other, duties(first, ['2', { goal: '账目清楚' }]))).toEqual([]);
    expect(places(listsDiffer, list)).toEqual([]);
  });
});

describe('the report', () => {
  const FIGURES = { total: 12, completed: 10, mostlyDone: 1, unfinished: 1, rate: 83.33 };
  const report = (text: string, changes: Partial<ReportFacts> = {}) => ({
    report: { text, isPublic: false, figures: FIGURES, ...changes },
  });
  const ROWS: Cells[] = [
    {
      finding: '1.多收费用12.6万元，未及时退还患者',
      progressNote: '退还患者44.1万元，上缴医保基金8.2万元；建立复核制度',
    },
    { finding: '2.违规发放加班补助', progressNote: '11.8万元5月25日全额清退' },
  ];
  test.each<readonly [string, string, (readonly [string, string])[]]>([
    ['as the rows say', '1.退还患者44.1万元，上缴医保基金8.2万元。11.8万元5月25日全额清退。', []],
    ['another amount', '（二）退还患者41.4万元，上缴医保基金8.2万元；建立复核制度。', [['414000', '441000']]],
    ['few words, and all figures but one', '18.1万元5月25日全额清退', [['181000', '118000']]],
    ['few words, and no figure the same', '3.2万元6月9日全额清退', []],
    ['numbered anew', '7.多收费用12.6万元，未及时退还患者', []],
    ['said nowhere', '修缮校舍35处，惠及师生两千名以上', []],
  ])('report-differs-from-list, what it repeats: %s', (_, text, found) => {
    const hits = reportDiffersFromList.run(listOf(ROWS), { ...CONTEXT, ...report(text, { figures: null }) });
    expect(hits.map(({ data }) => [data?.said, data?.counted])).toEqual(found);
  });
  test('a heading of 问题类别 is counted with the headings below it, or alone', () => {
    const of = (category: string, total: number, completed: number) => ({
      category,
      total,
      completed,
      mostlyDone: 0,
      unfinished: total - completed,
    });
    const byCategory = [
      of('（一）药品耗材监管不严', 2, 1),
      of('（一）药品耗材监管不严\n4.采购使用不规范', 3, 2),
      of('（二）作风', 1, 0),
    ];
    const told = (text: string) =>
      reportDiffersFromList
        .run(listOf([{}]), { ...CONTEXT, ...report(text, { figures: { ...FIGURES, byCategory } }) })
        .map(({ data }) => data?.what);
    expect(told('药品耗材监管不严：5个问题，已完成整改3个。')).toEqual([]);
    expect(told('药品耗材监管不严：2个问题，已完成整改1个。')).toEqual([]);
    expect(told('采购使用不规范：3个问题，已完成整改1个。')).toEqual(['“采购使用不规范”的已完成数']);
    expect(told('药品耗材监管不严：4个问题。')).toEqual(['“药品耗材监管不严”的问题数']);
  });
  test.each<readonly [string, string[]]>([
    ['县委巡察组反馈问题12个，已完成整改10个，基本完成1个，未完成1个，整改完成率83.33%。', []],
    ['反馈的12个问题，已整改完成10个，完成率83.3％。', []],
    ['反馈问题共13个，已完成10个。', ['问题总数']],
    ['反馈的12个问题已完成整改11个。', ['已完成数']],
    ['反馈问题12项，已完成10项，基本完成2项，尚未完成0项。', ['基本完成数', '未完成数']],
    ['整改完成率达到90%。', ['整改完成率']],
    ['反馈问题１２个，已完成 10 个。其中党建方面反馈问题4个，已完成3个。', []],
    ['共召开会议12次，修订制度10项。', []],
    ['分解为33项任务，逾期未完成2个，正在整改9个。', []],
    ['反馈的十二个问题，已完成整改十个，基本完成一个。', []],
    ['反馈的十二个问题，已完成整改十一个。', ['已完成数']],
  ])('report-differs-from-list: %s', (text, found) => {
    const hits = reportDiffersFromList.run(listOf([{}]), { ...CONTEXT, ...report(text) });
    expect(hits.map(({ data }) => data?.what)).toEqual(found);
  });
  test.each<readonly [string, string[]]>([
    ['细化分解为31项整改任务，逾期未完成2项。', []],
    ['细化分解为29项具体任务。', []],
    ['共分解为33项任务。', ['任务数']],
    ['逾期未完成4个。', ['逾期数']],
    ['逾期3个。', []],
    ['政治建设方面反馈问题8个，已完成7个，基本完成1个。', []],
    ['（一）政治建设方面共9个问题，已完成7个。', ['“政治建设方面”的问题数']],
    ['在政治建设方面开展学习。政治建设方面问题8个，已完成8个。', ['“政治建设方面”的已完成数']],
    ['在政治建设方面涉及12个村，问题突出。', []],
    ['作风问题3个。', []],
    ['其中已销号3个，正在整改五个。', ['销号数']],
    ['正在整改七个。', ['正在整改数']],
    ['上一轮督察的24项问题已完成22项。', []],
    ['反馈的12个问题已完成10个，整改到位率83.3%。', []],
    ['整改率60%，超过时限尚未完成的4个。', ['整改完成率', '逾期数']],
    ['政治建设方面问题9个', ['“政治建设方面”的问题数']],
  ])('report-differs-from-list, the parts: %s', (text, found) => {
    const counts = { total: 8, completed: 7, mostlyDone: 1, unfinished: 0 };
    const figures = {
      byStatus: { closed: 1, inProgress: 5 } as never,
      ...{ ...FIGURES, rows: 31, points: 29, measures: 30, overdue: 2, overdueRows: [1, 2, 3] },
      byCategory: [
        { ...counts, category: '（一）政治建设方面' },
        { ...counts, category: '作风' },
      ],
    };
    const hits = reportDiffersFromList.run(listOf([{}]), { ...CONTEXT, ...report(text, { figures }) });
    expect(hits.map(({ data }) => data?.what)).toEqual(found);
  });
  test('without figures, without a rate, without a report', () => {
    const list = listOf([{}]);
    expect(places(reportDiffersFromList, list, report('反馈问题13个', { figures: null }))).toEqual([]);
    const noRate = { figures: { ...FIGURES, rate: null } };
    expect(places(reportDiffersFromList, list, report('整改完成率90%', noRate))).toEqual([]);
    expect(places(reportDiffersFromList, list)).toEqual([]);
  });

  test.each<readonly [string, boolean, string[]]>([
    ['根据群众举报的线索，约谈举报人。', true, ['群众举报', '线索', '举报人']],
    ['接信访件3件，逐件办结。', true, ['信访件']],
    ['修订制度3项，清退3.2万元，接待来信来访群众。', true, []],
    ['移交问题线索2条。', false, []],
  ])('informant-mentioned: %s', (text, isPublic, found) => {
    const hits = informantMentioned.run(listOf([{}]), { ...CONTEXT, ...report(text, { isPublic }) });
    expect(hits.map(({ data }) => data?.word)).toEqual(found);
  });
  test('no report', () => {
    expect(places(informantMentioned, listOf([{}]))).toEqual([]);
  });

  test.each<readonly [string, string]>([
    ['开展学习。反馈问题共13个，已完成10个。下一步继续。', '反馈问题共13个，已完成10个。'],
    ['一、整改情况\n反馈问题共 １３ 个，已完成10个\n二、下一步', '反馈问题共 １３ 个，已完成10个'],
    ['反馈问\n题共13个', '反馈问\n题共13个'],
    ['整改成效明显！反馈的㈠方面13个问题', ''],
    ['好吗？反馈13个问题', '反馈13个问题'],
  ])('a figure that differs is told with its sentence: %s', (text, sentence) => {
    const hits = reportDiffersFromList.run(listOf([{}]), { ...CONTEXT, ...report(text) });
    expect(hits.map((hit) => hit.sentence ?? null)).toEqual(sentence === '' ? [] : [sentence]);
  });
  test('what was compared is named once, the figures of 问题类别 together', () => {
    const names = ['问题总数', '“甲方面”的问题数', '“乙方面”的已完成数', '问题总数'].map((what) => ({
      what,
    }));
    expect(figureNames(names)).toEqual(['问题总数', '各问题类别的数字']);
  });
  test('figures that agree are told as well, so that silence has its reason', () => {
    const text = '反馈问题共12个，已完成9个。';
    expect(statedFigures({ text, isPublic: false, figures: FIGURES })).toEqual([
      { what: '问题总数', said: '12', counted: 12, sentence: text },
      { what: '已完成数', said: '9', counted: 10, sentence: text },
    ]);
    expect(statedFigures({ text, isPublic: false, figures: null })).toEqual([]);
  });
  test('every sentence with a word of informants is told once for each word', () => {
    const text = '办理线索2条，线索均已办结。移交线索1条；\n约谈举报人';
    const hits = informantMentioned.run(listOf([{}]), { ...CONTEXT, ...report(text, { isPublic: true }) });
    expect(hits.map(({ data, sentence }) => [data?.word, sentence])).toEqual([
      ['线索', '办理线索2条，线索均已办结。'],
      ['线索', '移交线索1条；'],
      ['举报人', '约谈举报人'],
    ]);
  });
  test('an issue keeps the sentence', () => {
    const [issue] = runChecks([reportDiffersFromList], listOf([{}]), {
      ...CONTEXT,
      ...report('反馈问题共13个。'),
    });
    expect(issue?.sentence).toBe('反馈问题共13个。');
  });
  test.each([
    ['中共青禾县林业局党组关于巡察反馈整改进展情况的公告\n正文', true],
    ['\n\n整改进展情况报告（社会公开稿）\n正文', true],
    ['中共青禾县林业局党组关于整改进展情况的通报\n现将巡察整改进展\n情况予以公布。', true],
    ['整改情况通报\n欢迎广大干部群众对整改落实情况进行监督。', true],
    ['关于巡察反馈整改进展情况的报告\n一\n二\n三\n已张贴公告', false],
    ['整改进展情况的通报\n现将有关情况报告如下。已向社会公开政务信息12条，接受群众监督。', false],
  ])('a text for the public says so: %j %s', (text, isPublic) => {
    expect(isForPublic(text)).toBe(isPublic);
  });
});
