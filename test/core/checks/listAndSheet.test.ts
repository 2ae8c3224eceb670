import type { Check, CheckedList } from '../../../src/core/checks/check';
import { chiefWithoutTask } from '../../../src/core/checks/list/chiefWithoutTask';
import { duplicateRow } from '../../../src/core/checks/list/duplicateRow';
import { findingNotCovered } from '../../../src/core/checks/list/findingNotCovered';
import { findingTextAltered } from '../../../src/core/checks/list/findingTextAltered';
import { leaderWithoutTask } from '../../../src/core/checks/list/leaderWithoutTask';
import { oneDateEverywhere } from '../../../src/core/checks/list/oneDateEverywhere';
import { recommendationAsFinding } from '../../../src/core/checks/list/recommendationAsFinding';
import { sameMeasureEverywhere } from '../../../src/core/checks/list/sameMeasureEverywhere';
import { similarFinding } from '../../../src/core/checks/list/similarFinding';
import { rowNumbers } from '../../../src/core/checks/rowRanges';
import { blankRow } from '../../../src/core/checks/sheet/blankRow';
import { calculationManual } from '../../../src/core/checks/sheet/calculationManual';
import { colorsLost } from '../../../src/core/checks/sheet/colorsLost';
import { columnMissing } from '../../../src/core/checks/sheet/columnMissing';
import { filterActive } from '../../../src/core/checks/sheet/filterActive';
import { formulaInText } from '../../../src/core/checks/sheet/formulaInText';
import { hiddenRows } from '../../../src/core/checks/sheet/hiddenRows';
import { idDuplicate } from '../../../src/core/checks/sheet/idDuplicate';
import { idMissing } from '../../../src/core/checks/sheet/idMissing';
import { mergedCells } from '../../../src/core/checks/sheet/mergedCells';
import { sequenceBroken } from '../../../src/core/checks/sheet/sequenceBroken';
import { validationLost } from '../../../src/core/checks/sheet/validationLost';
import type { CellValue, RectificationItem } from '../../../src/core/list/item';
import { DEFAULT_SETTINGS } from '../../../src/core/list/settings';
import { CONTEXT, GOOD, letters, listOf, ours, PLACE, places, row, type Cells } from './checkCases';

/** Rows of a list with nothing but numbers and problems. */
const numbered = (
  rows: readonly (readonly [sequence: CellValue, finding: string, category?: string])[],
): CheckedList =>
  listOf(
    rows.map(([sequence, finding, category = ''], index) => ({
      sequence,
      finding,
      category,
      point: `第${index}点`,
    })),
  );
const problems = (...texts: readonly string[]): CheckedList =>
  listOf(texts.map((point, index) => ({ point, sequence: `1-${index + 1}` })));
const merged = (list: CheckedList, ...mergedAreas: readonly string[]): CheckedList => ({
  ...list,
  sheet: { ...list.sheet, mergedAreas, place: PLACE },
});
const dated = (...dates: readonly CellValue[]): CheckedList =>
  listOf(dates.map((deadline) => ({ deadline })));
const day = (date: string): CellValue => ({ date });
const measured = (...rows: readonly (readonly [finding: string, measures: string])[]): CheckedList =>
  listOf(rows.map(([finding, measures], index) => ({ finding, measures, point: `第${index}点` })));

const BLANK: RectificationItem = { id: '', cells: {}, extra: {} };
const SOURCE = {
  rows: [
    { id: 'zg-a', cells: { finding: '1.学习制度落实不严', point: '上半年仅集中学习2次' } },
    { id: 'zg-b', cells: { finding: '2.台账不全' } },
  ],
  feedbackDate: '2026-03-01',
  deletedIds: [],
};

const POINT = '三名党员连续五个月没有按规定交纳党费';

const CASES: readonly {
  name: string;
  check: Check;
  list: CheckedList;
  found: [number | null, string | null][];
}[] = [
  {
    name: 'the same problem, point and measure',
    check: duplicateRow,
    list: listOf([GOOD, GOOD]),
    found: [[1, 'finding']],
  },
  {
    name: 'blanks and line breaks aside',
    check: duplicateRow,
    list: listOf([GOOD, { point: '上半年仅集中 学习2次\n' }]),
    found: [[1, 'finding']],
  },
  {
    name: 'printed numbers aside',
    check: duplicateRow,
    list: listOf([GOOD, { finding: '7.学习制度落实不严' }]),
    found: [[1, 'finding']],
  },
  {
    name: 'the last stop aside',
    check: duplicateRow,
    list: listOf([GOOD, { point: '上半年仅集中学习2次。' }]),
    found: [[1, 'finding']],
  },
  {
    name: 'one row for each unit',
    check: duplicateRow,
    list: listOf([GOOD, { responsibleUnits: '云汀县财政局' }]),
    found: [],
  },
  {
    name: 'two measures of one point',
    check: duplicateRow,
    list: listOf([GOOD, { measures: '另一项措施' }]),
    found: [],
  },
  {
    name: 'two rows of one point whose measures are still to be written',
    check: duplicateRow,
    list: listOf([
      { sequence: '1-1', measures: '' },
      { sequence: '1-2', measures: '' },
    ]),
    found: [],
  },
  {
    name: 'two rows of one point with the same measure',
    check: duplicateRow,
    list: listOf([{ sequence: '1-1' }, { sequence: '1-2' }]),
    found: [[1, 'finding']],
  },
  {
    name: 'a copied row without a measure',
    check: duplicateRow,
    list: listOf([
      { sequence: '1', measures: '' },
      { sequence: '2', measures: '' },
    ]),
    found: [[1, 'finding']],
  },
  {
    name: 'the same 具体表现 under another number and 问题',
    check: duplicateRow,
    list: listOf([
      { sequence: '9-1', finding: '9.基层党建薄弱', point: POINT },
      { sequence: '10', finding: '10.台账不全', point: '' },
      { sequence: '16', finding: '16.巡察整改不到位', point: POINT, measures: '另一项措施' },
    ]),
    found: [[2, 'finding']],
  },
  {
    name: 'the 具体表现 pasted as the 问题 of another row',
    check: duplicateRow,
    list: listOf([
      { sequence: '9-1', finding: '9.基层党建薄弱', point: POINT },
      { sequence: '10', finding: '10.台账不全', point: '' },
      { sequence: '17', finding: POINT, point: '', measures: '另一项措施' },
    ]),
    found: [[2, 'finding']],
  },
  {
    name: 'the same problem under the next number',
    check: duplicateRow,
    list: listOf([
      { sequence: '12', finding: POINT, point: '' },
      { sequence: '13', finding: POINT, point: '', measures: '另一项措施' },
    ]),
    found: [[1, 'finding']],
  },
  {
    name: 'a list that numbers its measures row by row',
    check: duplicateRow,
    list: listOf(
      [1, 2, 3, 4].map((n) => ({ sequence: `${n}`, finding: POINT, point: '', measures: `第${n}项措施` })),
    ),
    found: [],
  },
  {
    name: 'a row of the whole problem beside its own 具体表现',
    check: similarFinding,
    list: listOf([
      { sequence: '13', finding: `13.${POINT}`, point: '' },
      { sequence: '13-1', finding: '13.党费', point: `${POINT}，应当补交` },
    ]),
    found: [],
  },
  {
    name: 'the same figures in other words',
    check: similarFinding,
    list: listOf([
      { sequence: '1', finding: '1.收费', point: '2所民办学校跨学期收取住宿费' },
      { sequence: '2', finding: '2.民办学校', point: '两所民办学校存在跨学期收取住宿费现象' },
    ]),
    found: [[1, 'point']],
  },
  { name: 'rows without words', check: duplicateRow, list: listOf([BLANK, BLANK]), found: [] },
  {
    name: 'a row of the feedback is gone',
    check: findingNotCovered,
    list: listOf([row({}, 'zg-a')], { source: SOURCE }),
    found: [[null, 'finding']],
  },
  {
    name: 'all rows are there, in another order',
    check: findingNotCovered,
    list: listOf([row({}, 'zg-b'), row({}, 'zg-a')], { source: SOURCE }),
    found: [],
  },
  {
    name: 'a row deleted with a reason',
    check: findingNotCovered,
    list: listOf([row({}, 'zg-a')], { source: { ...SOURCE, deletedIds: ['zg-b'] } }),
    found: [],
  },
  {
    name: 'a row whose words were cleared',
    check: findingNotCovered,
    list: listOf([row({}, 'zg-a'), { ...BLANK, id: 'zg-b' }], { source: SOURCE }),
    found: [[null, 'finding']],
  },
  {
    name: 'a row that lost its 编号, or bears that of another',
    check: findingNotCovered,
    list: listOf([row({}, 'zg-a'), row({ ...SOURCE.rows[1]!.cells, point: '' }, '')], { source: SOURCE }),
    found: [],
  },
  {
    name: 'the 编号 of another row',
    check: findingNotCovered,
    list: listOf([row({}, 'zg-a'), row({ ...SOURCE.rows[1]!.cells, point: '' }, 'zg-a')], { source: SOURCE }),
    found: [],
  },
  {
    name: 'other words without 编号',
    check: findingNotCovered,
    list: listOf([row({}, 'zg-a'), row({ finding: '别的问题', point: '另一件事' }, '')], { source: SOURCE }),
    found: [[null, 'finding']],
  },
  { name: 'no memory', check: findingNotCovered, list: listOf([row({}, 'zg-x')]), found: [] },
  {
    name: 'words softened',
    check: findingTextAltered,
    list: listOf([row({ point: '上半年集中学习较少' }, 'zg-a')], { source: SOURCE }),
    found: [[0, 'point']],
  },
  {
    name: 'only width and line breaks differ',
    check: findingTextAltered,
    list: listOf([row({ point: '上半年仅集中\n学习２次' }, 'zg-a')], { source: SOURCE }),
    found: [],
  },
  {
    name: 'a row of the staff',
    check: findingTextAltered,
    list: listOf([row({}, 'zg-new')], { source: SOURCE }),
    found: [],
  },
  {
    name: 'a row whose words were cleared is none that was reworded',
    check: findingTextAltered,
    list: listOf([{ ...BLANK, id: 'zg-a' }], { source: SOURCE }),
    found: [],
  },
  {
    name: 'one word of two changed',
    check: similarFinding,
    list: problems('公务接待审批不严格，先接待后补单现象多发', '公务接待审批不够严格，先接待后补单现象多发'),
    found: [[1, 'point']],
  },
  {
    name: 'captions, where rows have no 具体表现',
    check: similarFinding,
    list: listOf([
      { point: '', finding: '公务接待审批不严格，先接待后补单' },
      { point: '', finding: '公务接待审批不够严格，先接待后补单' },
    ]),
    found: [[1, 'finding']],
  },
  {
    name: 'years and amounts are different facts',
    check: similarFinding,
    list: problems('2021年未公开部门预算涉及资金35万元', '2022年未公开部门预算涉及资金41万元'),
    found: [],
  },
  {
    name: 'the same words are no likeness, few words are chance',
    check: similarFinding,
    list: problems(
      '学习不深',
      '学习不够',
      '公务接待审批不严格，先接待后补单',
      '公务接待审批不严格，先接待后补单',
    ),
    found: [],
  },
  {
    name: 'another matter, a much longer text',
    check: similarFinding,
    list: problems(
      '公务接待审批不严格，先接待后补单',
      '固定资产台账不全，盘点流于形式',
      '公务接待审批不严格，先接待后补单的有12批次，另有超标准接待、陪餐人数超标、菜单与消费清单不符等情形',
    ),
    found: [],
  },
  {
    name: 'one measure for three problems',
    check: sameMeasureEverywhere,
    list: measured(['甲', '加强学习'], ['乙', '1.加强学习'], ['丙', '加强 学习'], ['丁', '清退3.2万元']),
    found: [
      [0, 'measures'],
      [1, 'measures'],
      [2, 'measures'],
    ],
  },
  {
    name: 'two problems, and rows of one problem',
    check: sameMeasureEverywhere,
    list: measured(
      ['甲', '加强学习'],
      ['甲', '加强学习'],
      ['甲', '加强学习'],
      ['乙', '加强学习'],
      ['丙', ''],
    ),
    found: [],
  },
  {
    name: 'most rows on one day',
    check: oneDateEverywhere,
    list: dated(...Array<CellValue>(8).fill(day('2026-12-31')), '立行立改', day('2026-06-30')),
    found: [[null, 'deadline']],
  },
  {
    name: 'few rows, and several days',
    check: oneDateEverywhere,
    list: dated(day('2026-12-31'), day('2026-12-31'), day('2026-12-31')),
    found: [],
  },
  {
    name: 'less than most',
    check: oneDateEverywhere,
    list: dated(...Array<CellValue>(7).fill(day('2026-12-31')), '立行立改', '', day('2026-06-30')),
    found: [],
  },
  { name: 'no dates at all', check: oneDateEverywhere, list: dated('立行立改'), found: [] },
  {
    name: 'what should be done',
    check: recommendationAsFinding,
    list: listOf([
      { finding: '1.要进一步压实全面从严治党主体责任', point: '' },
      { point: '建议加强学习' },
      { point: '一是健全制度' },
      { point: '要扎实推进公租房清退' },
      { point: '要聚焦主导产业延链补链' },
    ]),
    found: [
      [0, 'finding'],
      [1, 'point'],
      [2, 'point'],
      [3, 'point'],
      [4, 'point'],
    ],
  },
  {
    name: 'a recommendation of the document, word for word',
    check: recommendationAsFinding,
    list: listOf([{ point: '把学习抓在日常' }], {
      source: { ...SOURCE, recommendations: ['（一）把学习抓在日常'] },
    }),
    found: [[0, 'point']],
  },
  {
    name: 'nothing at all',
    check: recommendationAsFinding,
    list: listOf([{ finding: '', point: '　' }], {
      source: { ...SOURCE, recommendations: ['（一）把学习抓在日常'] },
    }),
    found: [],
  },
  {
    name: 'a sentence of a recommendation',
    check: recommendationAsFinding,
    list: listOf([{ point: '让人才政策落地' }, { point: '让人才政策落地；学习不深' }], {
      source: { ...SOURCE, recommendations: ['（二）配强支部班子。让人才政策落地。'] },
    }),
    found: [[0, 'point']],
  },
  {
    name: 'what is wrong',
    check: recommendationAsFinding,
    list: listOf([
      { point: '要求落实不到位' },
      { point: '加强学习流于形式' },
      { point: '进一步压实责任不够' },
      { point: '要害岗位未轮岗' },
    ]),
    found: [],
  },
  { name: 'a row without id', check: idMissing, list: listOf([row({}, '')]), found: [[0, 'id']] },
  { name: 'a blank row needs none', check: idMissing, list: listOf([BLANK]), found: [] },
  {
    name: 'a list made elsewhere has no ids at all',
    check: idMissing,
    list: listOf([row({}, '')], { without: ['id'] }),
    found: [],
  },
  {
    name: 'a copied row',
    check: idDuplicate,
    list: listOf([row({}, 'zg-a'), row({}, 'zg-b'), row({}, 'zg-a')]),
    found: [[2, 'id']],
  },
  {
    name: 'ids that differ, and none',
    check: idDuplicate,
    list: listOf([row({}, 'zg-a'), row({}, ''), row({}, '')]),
    found: [],
  },
  {
    name: 'the copy that was changed gets another',
    check: idDuplicate,
    list: listOf([row({ point: '另一点' }, 'zg-a'), row({}, 'zg-a')], { source: SOURCE }),
    found: [[0, 'id']],
  },
  {
    name: 'needed columns are gone',
    check: columnMissing,
    list: listOf([GOOD], { without: ['status', 'remarks'] }),
    found: [[null, 'status']],
  },
  {
    name: 'a list made elsewhere has no 编号, and one of the two names is enough',
    check: columnMissing,
    list: listOf([GOOD], {
      without: ['id', 'accountableLeaders', 'finding', 'responsibleUnits', 'deadline'],
    }),
    found: [],
  },
  {
    name: 'neither leader nor person, neither unit nor deadline',
    check: columnMissing,
    list: listOf([GOOD], {
      without: [
        'accountableLeaders',
        'responsiblePersons',
        'responsibleUnits',
        'leadUnit',
        'deadline',
        'deadlineText',
        'measures',
        'finding',
        'point',
      ],
    }),
    found: [
      [null, 'finding'],
      [null, 'measures'],
      [null, 'responsibleUnits'],
      [null, 'accountableLeaders'],
      [null, 'deadline'],
    ],
  },
  {
    name: 'our list had them all',
    check: columnMissing,
    list: listOf([GOOD], { without: ['id', 'accountableLeaders', 'responsiblePersons'], source: SOURCE }),
    found: [
      [null, 'accountableLeaders'],
      [null, 'responsiblePersons'],
      [null, 'id'],
    ],
  },
  {
    name: 'our list had 责任单位, though 牵头单位 is left',
    check: columnMissing,
    list: listOf([GOOD], { without: ['responsibleUnits'], source: SOURCE }),
    found: [[null, 'responsibleUnits']],
  },
  { name: 'all columns', check: columnMissing, list: listOf([GOOD]), found: [] },
  { name: 'a gap in the list', check: blankRow, list: listOf([GOOD, BLANK, GOOD]), found: [[1, null]] },
  { name: 'blank rows at the end', check: blankRow, list: listOf([GOOD, BLANK, BLANK]), found: [] },
  {
    name: 'merged',
    check: mergedCells,
    list: listOf([GOOD], { sheet: { mergedAreas: ['C4:C6'] } }),
    found: [[null, null]],
  },
  {
    name: 'merged, its place known',
    check: mergedCells,
    list: merged(
      listOf([GOOD, GOOD, GOOD]),
      `${letters('measures')}4:${letters('measures')}6`,
      'A1:C1',
      'nonsense',
    ),
    found: [
      [0, 'measures'],
      [null, null],
      [null, null],
    ],
  },
  {
    name: 'a number is missing, one stands twice, one is left out',
    check: sequenceBroken,
    list: numbered([
      ['1', '甲'],
      ['', '乙'],
      ['3', '丙'],
      ['3', '丁'],
      ['5', '戊'],
      ['6', '己'],
      ['7', '庚'],
    ]),
    found: [
      [1, 'sequence'],
      [2, 'sequence'],
      [3, 'sequence'],
      [4, 'sequence'],
    ],
  },
  {
    name: 'a problem listed again under another number',
    check: duplicateRow,
    list: listOf([
      { sequence: '1', finding: '甲问题', point: '甲', measures: '收回3处' },
      { sequence: '2', finding: '乙问题', point: '乙' },
      { sequence: '', finding: '乙问题', point: '乙', measures: '无号' },
      { sequence: '3', finding: '甲问题。', point: '甲', measures: '约谈2人' },
      { sequence: '1-2', finding: '甲问题', point: '甲', measures: '退还1笔' },
      { sequence: '4', finding: '甲问题', point: '甲', category: '（二）作风方面', measures: '退还2笔' },
    ]),
    found: [[3, 'finding']],
  },
  {
    name: 'what the document says twice is listed twice',
    check: duplicateRow,
    list: listOf(
      [
        { sequence: '1', finding: '甲问题', point: '甲', measures: '收回3处' },
        { sequence: '2', finding: '乙问题', point: '乙' },
        { sequence: '3', finding: '甲问题', point: '甲', measures: '约谈2人' },
      ],
      {
        source: {
          rows: ['zg-0', 'zg-1', 'zg-2'].map((id) => ({ id, cells: {} })),
          feedbackDate: null,
          deletedIds: [],
        },
      },
    ),
    found: [],
  },
  {
    name: 'a number behind those below it',
    check: sequenceBroken,
    list: numbered([
      ['1', '甲'],
      ['2', '乙'],
      ['2-1', '乙'],
      ['3', '丙'],
      ['3-1', '丙'],
      ['4-1', '丁'],
      ['4', '丁'],
    ]),
    found: [[6, 'sequence']],
  },
  {
    name: 'sorted by something else: order says nothing',
    check: sequenceBroken,
    list: numbered([
      ['3', '丙'],
      ['1', '甲'],
      ['5', '戊'],
      ['2', '乙'],
      ['4', '丁'],
    ]),
    found: [],
  },
  {
    name: 'below a number, too',
    check: sequenceBroken,
    list: numbered([
      ['1-1', '甲'],
      ['1-3', '甲'],
      ['2', '乙'],
      ['3-1', '丙'],
      ['3-2', '丙'],
      ['3-2', '丙'],
    ]),
    found: [
      [1, 'sequence'],
      [5, 'sequence'],
    ],
  },
  {
    name: 'a number that Excel made a date of',
    check: sequenceBroken,
    list: numbered([
      ['3-1', '丙'],
      [day('2026-03-02'), '丙'],
      ['3-3', '丙'],
      ['1', '甲'],
      ['2', '乙'],
    ]),
    found: [
      [1, 'sequence'],
      [2, 'sequence'],
    ],
  },
  {
    name: 'sorted, and typed as numbers',
    check: sequenceBroken,
    list: numbered([
      [2, '乙'],
      ['3-2', '丙'],
      ['3-1', '丙'],
      [1, '甲'],
    ]),
    found: [],
  },
  {
    name: 'each 问题类别 counts anew',
    check: sequenceBroken,
    list: numbered([
      ['1', '甲', '一'],
      ['2', '乙', '一'],
      ['1', '丙', '二'],
      ['2', '丁', '二'],
    ]),
    found: [],
  },
  {
    name: 'rows of one problem share its number, or leave it out',
    check: sequenceBroken,
    list: numbered([
      ['一、', '甲'],
      ['一、', '甲'],
      ['二、', '乙'],
      ['', ''],
      ['三、', '丙'],
    ]),
    found: [],
  },
  {
    name: 'a part of a list, from all over it or from its end',
    check: sequenceBroken,
    list: numbered([
      ['2', '乙'],
      ['7-1', '庚'],
      ['11', '辛'],
    ]),
    found: [],
  },
  {
    name: 'the end of a list',
    check: sequenceBroken,
    list: numbered([
      ['12', '乙'],
      ['13', '庚'],
      ['14', '辛'],
    ]),
    found: [],
  },
  {
    name: 'numbers that cannot be read, and one row',
    check: sequenceBroken,
    list: numbered([
      ['甲类', '甲'],
      ['乙类', '乙'],
      ['3', '丙'],
    ]),
    found: [],
  },
  { name: 'one row alone', check: sequenceBroken, list: numbered([['4', '甲']]), found: [] },
  {
    name: 'no numbers',
    check: sequenceBroken,
    list: listOf([GOOD, GOOD], { without: ['sequence'] }),
    found: [],
  },
  {
    name: 'drop-downs are gone below a pasted block',
    check: validationLost,
    list: ours(
      listOf([GOOD, GOOD, BLANK, GOOD], {
        sheet: {
          dropDowns: [
            { column: 'status', first: 0, last: 0 },
            { column: 'deadline', first: 0, last: 503 },
            { column: 'responsibleUnits', first: 0, last: 1 },
            { column: 'responsibleUnits', first: 3, last: 3 },
          ],
        },
      }),
    ),
    found: [[1, 'status']],
  },
  {
    name: 'a list made elsewhere had none to lose; a host may not tell',
    check: validationLost,
    list: listOf([GOOD], { sheet: { dropDowns: [] } }),
    found: [],
  },
  { name: 'a host that does not tell', check: validationLost, list: ours(listOf([GOOD])), found: [] },
  {
    name: 'no color rules',
    check: colorsLost,
    list: ours(listOf([GOOD], { sheet: { colors: [] }, without: ['warning', 'sequence'] })),
    found: [
      [0, 'status'],
      [0, 'deadline'],
    ],
  },
  {
    name: 'a list made elsewhere has none of ours',
    check: colorsLost,
    list: listOf([GOOD], { sheet: { colors: [] } }),
    found: [],
  },
  { name: 'a host that does not tell', check: colorsLost, list: ours(listOf([GOOD])), found: [] },
  {
    name: 'manual',
    check: calculationManual,
    list: listOf([GOOD], { sheet: { calculation: 'manual' } }),
    found: [[null, null]],
  },
  { name: 'automatic or not told', check: calculationManual, list: listOf([GOOD]), found: [] },
  {
    name: 'filtered',
    check: filterActive,
    list: listOf([GOOD], { sheet: { filterActive: true, hiddenRows: [0] } }),
    found: [[null, null]],
  },
  {
    name: 'a filter that hides nothing',
    check: filterActive,
    list: listOf([GOOD], { sheet: { filterActive: true } }),
    found: [],
  },
  {
    name: 'hidden by hand',
    check: hiddenRows,
    list: listOf([GOOD], { sheet: { hiddenRows: [0] } }),
    found: [[null, null]],
  },
  {
    name: 'hidden by a filter',
    check: hiddenRows,
    list: listOf([GOOD], { sheet: { filterActive: true, hiddenRows: [0] } }),
    found: [],
  },
  {
    name: 'a formula where text belongs',
    check: formulaInText,
    list: listOf([GOOD], { sheet: { formulas: [{ item: 0, column: 'measures', formula: '=A1' }] } }),
    found: [[0, 'measures']],
  },
  {
    name: 'our own formula',
    check: formulaInText,
    list: listOf([GOOD], { sheet: { formulas: [{ item: 0, column: 'warning', formula: '=IF(1,2)' }] } }),
    found: [],
  },
  {
    name: "a formula in a user's own column",
    check: formulaInText,
    list: listOf([GOOD], { sheet: { formulas: [{ item: 0, column: null, formula: '=A1' }] } }),
    found: [],
  },
];

test.each(CASES)('$check.code: $name', ({ check, list, found }) => {
  expect(places(check, list)).toEqual(found);
});

test.each([
  [[0], '（第5行）'],
  [[0, 1, 2, 5], '（第5～7、10行）'],
  [[0, 2, 4, 6, 8, 10, 12], '（第5、7、9、11、13、15行等）'],
])('rows %j are told as %s', (rows, told) => {
  expect(rowNumbers(listOf([], { sheet: { place: { headerRow: 3, firstColumn: 0 } } }), rows)).toBe(told);
});

test('a column that stands in a list beside this one is not missing', () => {
  const list = listOf([GOOD], { without: ['measures', 'deadline', 'deadlineText'] });
  const derivedLists = [
    { name: '任务清单', rows: [{ sequence: '1', cells: { measures: '', deadline: '' } }] },
  ];
  expect(places(columnMissing, list, { derivedLists })).toEqual([]);
  expect(places(columnMissing, list, { derivedLists: [{ name: '任务清单', rows: [] }] })).toHaveLength(2);
});

test('a host that tells only columns is not taken at its word for rows', () => {
  const sheet = { dropDowns: [], partlyGuarded: ['status' as const] };
  const list = ours(listOf([GOOD, { sequence: '2' }], { sheet, without: ['deadline', 'responsibleUnits'] }));
  const told = (each: CheckedList) => validationLost.run(each, CONTEXT).map(({ data }) => data?.what);
  expect(told(list)).toEqual(['有的行']);
  expect(told({ ...list, sheet: { ...list.sheet, partlyGuarded: [] } })).toEqual(['有2行']);
});

test('还原原文 gives back what the feedback says', () => {
  const list = listOf([row({ point: '学习较少' }, 'zg-a')], { source: SOURCE });
  expect(findingTextAltered.run(list, CONTEXT).map(({ fix }) => fix)).toEqual(['上半年仅集中学习2次']);
});

describe('people that 设置 names', () => {
  const settings = (changes: Partial<typeof DEFAULT_SETTINGS>) => ({
    settings: { ...DEFAULT_SETTINGS, ...changes },
  });
  const led = (...accountableLeaders: readonly string[]): CheckedList =>
    listOf(accountableLeaders.map((each) => ({ accountableLeaders: each })));
  const NAMED = { chiefLeaders: '柳启明', leaders: '郑　言、副局长苏禾' };

  test.each<readonly [string, Check, CheckedList, string[]]>([
    ['the chief has a row', chiefWithoutTask, led('党组书记、局长柳启明', '郑言'), []],
    ['the chief has none', chiefWithoutTask, led('郑言', '苏禾'), ['柳启明']],
    ['a longer name is another', chiefWithoutTask, led('柳启明远'), ['柳启明']],
    ['members without a row', leaderWithoutTask, led('柳启明、郑言'), ['苏禾']],
    ['all have one', leaderWithoutTask, led('郑言', '苏禾（副局长）'), []],
  ])('%s', (_, check, list, names) => {
    const hits = check.run(list, { ...CONTEXT, ...settings(NAMED) });
    expect(hits.map(({ data }) => data?.name)).toEqual(names);
  });

  test.each([chiefWithoutTask, leaderWithoutTask])(
    '$code says nothing unless they are named, and there is a column',
    (check) => {
      expect(places(check, led('苏禾'))).toEqual([]);
      const list = listOf([GOOD], { without: ['accountableLeaders'] });
      expect(places(check, list, settings({ chiefLeaders: '柳启明远', leaders: '柳启明远' }))).toEqual([]);
    },
  );
});

describe('limits are settings', () => {
  const same = measured(['甲', '加强学习'], ['乙', '加强学习']);
  test.each([
    [2, 2],
    [3, 0],
    [1, 0],
    [0, 0],
  ])('same-measure-everywhere from %d problems on: %d', (sameMeasureProblems, found) => {
    const context = { settings: { ...DEFAULT_SETTINGS, sameMeasureProblems } };
    expect(places(sameMeasureEverywhere, same, context)).toHaveLength(found);
  });
  test('a list without measures repeats none', () => {
    expect(places(sameMeasureEverywhere, listOf([GOOD, GOOD], { without: ['measures'] }))).toEqual([]);
  });
  test.each([
    [60, 1],
    [70, 0],
  ])('one-date-everywhere from %d %% on: %d', (oneDatePercent, found) => {
    const list = dated(
      ...Array<CellValue>(6).fill(day('2026-12-31')),
      ...Array<CellValue>(4).fill('立行立改'),
    );
    const context = { settings: { ...DEFAULT_SETTINGS, oneDatePercent, windowEnd: '2026-12-31' } };
    expect(places(oneDateEverywhere, list, context)).toHaveLength(found);
  });
});

describe('new numbers', () => {
  const repaired = (list: CheckedList): (readonly [number, CellValue])[] | null => {
    const [hit] = sequenceBroken.run(list, CONTEXT);
    const { repair } = hit!;
    return repair?.kind === 'cells' ? repair.cells.map(({ item, to }) => [item, to] as const) : null;
  };
  type Rows = Parameters<typeof numbered>[0];
  test.each<readonly [string, Rows, (readonly [number, CellValue])[] | null]>([
    [
      'row by row',
      [
        ['1', '甲'],
        ['3', '乙'],
        ['', '丙'],
        ['5', '丁'],
      ],
      [
        [1, '2'],
        [2, '3'],
        [3, '4'],
      ],
    ],
    [
      'ours: a row was deleted',
      [
        ['1', '甲'],
        ['3-1', '丙'],
        ['3-2', '丙'],
        ['4', '丁'],
      ],
      [
        [1, '2-1'],
        [2, '2-2'],
        [3, '3'],
      ],
    ],
    [
      'ours: a row was copied',
      [
        ['1', '甲'],
        ['2-1', '乙'],
        ['2-1', '乙'],
        ['2-2', '乙'],
      ],
      [
        [2, '2-2'],
        [3, '2-3'],
      ],
    ],
    [
      'another way of counting',
      [
        ['一', '甲'],
        ['三', '乙'],
        ['四', '丙'],
      ],
      null,
    ],
    [
      'a number shared by the rows of a problem',
      [
        ['1', '甲'],
        ['1', '甲'],
        ['2', '乙'],
        ['4', '丁'],
      ],
      null,
    ],
    [
      'a first number that is not that of the problem',
      [
        ['1-1', '甲'],
        ['1-2', '乙'],
        ['1-4', '丙'],
      ],
      null,
    ],
  ])('%s', (_, rows, changes) => {
    expect(repaired(numbered(rows))).toEqual(changes);
  });
  test('one row a measure counts on three levels', () => {
    const cells: readonly Cells[] = ['1-1-1', '1-1-2', '1-1-2'].map((sequence) => ({ sequence }));
    expect(repaired(listOf(cells, { grain: 'measure' }))).toEqual([[2, '1-1-3']]);
  });
});

test('a row without id that says what a lost row said gets its id back', () => {
  const list = listOf(
    [row({}, 'zg-b'), row({ point: '上半年仅集中学习2次' }, ''), row({ point: '另一点' }, '')],
    {
      source: SOURCE,
    },
  );
  const [lost, own] = idMissing.run(list, CONTEXT).map(({ fix }) => fix);
  expect(lost).toBe('zg-a');
  expect(own).toMatch(/^zg-[0-9a-z]{8}$/u);
});

test('a merged area that begins above the rows tells nothing of what it says', () => {
  const [hit] = mergedCells.run(merged(listOf([GOOD]), 'A3:A4'), CONTEXT);
  expect(hit).toMatchObject({ item: 0, column: 'sequence' });
  expect(hit?.repair).toBeUndefined();
});
