import type { CheckContext, SheetFacts } from '../../../src/core/checks/check';
import type { CellValue, ColumnKey, RectificationItem } from '../../../src/core/list/item';
import type { ListSettings } from '../../../src/core/list/settings';
import type { Cells } from './checkCases';
import { OFFICES } from './offices';
import type { Office } from './offices/table';

/** A list of an office with one defect in it, and where it must be found. */
export interface Planted {
  readonly what: string;
  readonly from: Office;
  readonly office: Pick<Office, 'list' | 'context'>;
  readonly at: readonly [item: number | null, column: ColumnKey | null];
}

const officeOf = (name: string): Office => OFFICES.find((office) => office.name === name)!;
const [inspection, environment, audit] = [officeOf('巡察'), officeOf('环保'), officeOf('审计')];
const [safety, democraticLife, hospital] = [officeOf('安全'), officeOf('民主生活会'), officeOf('医院')];
const [university, group, township] = [officeOf('高校'), officeOf('国企'), officeOf('乡镇')];
const housing = officeOf('住建');

type Change = (office: Pick<Office, 'list' | 'context'>) => Pick<Office, 'list' | 'context'>;

const items =
  (change: (items: readonly RectificationItem[]) => readonly RectificationItem[]): Change =>
  ({ list, context }) => ({ list: { ...list, items: change(list.items) }, context });
const set = (row: number, cells: Cells): Change =>
  items((all) =>
    all.map((item, index) => (index === row ? { ...item, cells: { ...item.cells, ...cells } } : item)),
  );
const setId = (row: number, id: string): Change =>
  items((all) => all.map((item, index) => (index === row ? { ...item, id } : item)));
const insert = (row: number, item: RectificationItem): Change =>
  items((all) => [...all.slice(0, row), item, ...all.slice(row)]);
const remove = (...rows: readonly number[]): Change =>
  items((all) => all.filter((_, index) => !rows.includes(index)));
const copyOf = (from: Office, row: number, cells: Cells = {}): RectificationItem => {
  const item = from.list.items[row]!;
  return { ...item, id: '', cells: { ...item.cells, ...cells } };
};
const sheet =
  (facts: Partial<SheetFacts>): Change =>
  ({ list, context }) => ({ list: { ...list, sheet: { ...list.sheet, ...facts } }, context });
const without =
  (column: ColumnKey): Change =>
  ({ list, context }) => ({ list: { ...list, columns: { ...list.columns, [column]: null } }, context });
const context =
  (changes: Partial<CheckContext>): Change =>
  ({ list, context: given }) => ({ list, context: { ...given, ...changes } });
const settings =
  (changes: Partial<ListSettings>): Change =>
  ({ list, context: given }) => ({
    list,
    context: { ...given, settings: { ...given.settings, ...changes } },
  });
const everyRow = (cells: Cells): Change =>
  items((all) => all.map((item) => ({ ...item, cells: { ...item.cells, ...cells } })));
/** What the rows were when the list was last handed in. */
const before =
  (row: number, cells: Cells): Change =>
  ({ list, context: given }) => {
    const rows = list.items.map((item, index) => ({
      id: item.id,
      cells: index === row ? { ...item.cells, ...cells } : item.cells,
    }));
    return {
      list: { ...list, baseline: { id: 'period-1', kind: 'period', date: '2025-06-30', rows } },
      context: given,
    };
  };

const plant = (from: Office, what: string, at: Planted['at'], ...changes: readonly Change[]): Planted => ({
  what,
  from,
  office: changes.reduce<Pick<Office, 'list' | 'context'>>((office, change) => change(office), from),
  at,
});

/** One cell changed, found where it stands. */
const cell = (from: Office, row: number, column: ColumnKey, value: CellValue): Planted =>
  plant(from, `${column} = ${JSON.stringify(value)}`, [row, column], set(row, { [column]: value }));

const note = (from: Office, row: number, status: string, progressNote: string, column: ColumnKey): Planted =>
  plant(from, `${status}: ${progressNote}`, [row, column], set(row, { status, progressNote }));

const day = (date: string): CellValue => ({ date });
const merged = (from: Office, area: string, row: number, column: ColumnKey): Planted =>
  plant(from, area, [row, column], sheet({ mergedAreas: [area], place: { headerRow: 2, firstColumn: 0 } }));
const report = (text: string, isPublic: boolean): Change =>
  context({
    report: {
      text,
      isPublic,
      figures: { total: 13, completed: 11, mostlyDone: 0, unfinished: 2, rate: 84.62 },
    },
  });
const comment = (entry: string, adoption: string): Change =>
  context({
    reviewComments: [{ reviewer: '市委巡察办', entry, opinion: '措施不够具体', adoption, revised: '' }],
  });

/** Several defects of every kind, by the code that must find them. */
export const PLANTED: Readonly<Record<string, readonly Planted[]>> = {
  'finding-missing': [
    cell(environment, 4, 'finding', ''),
    cell(audit, 9, 'finding', ' '),
    cell(inspection, 4, 'finding', ''),
  ],
  'measure-missing': [
    cell(environment, 4, 'measures', ''),
    cell(democraticLife, 7, 'measures', '\u3000'),
    cell(inspection, 2, 'measures', '\u200b'),
  ],
  'unit-missing': [
    cell(environment, 11, 'responsibleUnits', ''),
    cell(safety, 3, 'responsibleUnits', '  '),
    cell(inspection, 9, 'responsibleUnits', ''),
    cell(township, 9, 'responsibleUnits', ''),
    cell(housing, 0, 'responsibleUnits', '\u3000\u3000'),
  ],
  'leader-missing': [
    cell(environment, 11, 'accountableLeaders', ''),
    cell(audit, 0, 'accountableLeaders', ''),
    cell(democraticLife, 19, 'accountableLeaders', '\n'),
  ],
  'person-missing': [
    cell(safety, 3, 'responsiblePersons', ''),
    cell(audit, 3, 'responsiblePersons', ' '),
    cell(democraticLife, 3, 'responsiblePersons', ''),
  ],
  'deadline-missing': [
    cell(safety, 3, 'deadline', ''),
    cell(audit, 3, 'deadline', ''),
    cell(inspection, 3, 'deadline', ' '),
  ],
  'status-missing': [
    cell(safety, 3, 'status', ''),
    cell(environment, 3, 'status', ''),
    cell(inspection, 3, 'status', ' '),
  ],
  'status-unknown': [
    cell(safety, 2, 'status', '快好了'),
    cell(environment, 3, 'status', '取得阶段性成效'),
    cell(inspection, 3, 'status', '√'),
    cell(university, 3, 'status', '己完成'),
    cell(group, 3, 'status', '完成95%'),
    cell(township, 3, 'status', '整改种'),
  ],
  'status-synonym': [
    cell(environment, 3, 'status', '阶段性完成'),
    cell(inspection, 3, 'status', '持续推进'),
    cell(audit, 2, 'status', '整改到位'),
    cell(hospital, 2, 'status', '已销号完成'),
    cell(township, 2, 'status', '尚未启动'),
  ],
  'deadline-text-date': [
    ...['2025.12.30', '2025/12/30', '20251230', '2025年12月底前', '２０２５年１２月３１日', '2025-12-30'].map(
      (text) => cell(environment, 0, 'deadline', text),
    ),
    cell(audit, 3, 'deadline', 20_251_231),
    cell(inspection, 2, 'completedOn', '2025.9.18'),
    cell(democraticLife, 4, 'deadline', '2025年第三季度'),
    cell(hospital, 3, 'deadline', '二〇二五年十一月十五日'),
    cell(group, 3, 'deadline', '2025年１２月底前'),
  ],
  'deadline-ambiguous': [
    cell(environment, 0, 'deadline', '12月底前'),
    cell(audit, 10, 'deadline', '2025915日'),
    cell(democraticLife, 4, 'deadline', '尽快'),
    cell(safety, 2, 'deadline', '收到通知之日起15日内'),
    cell(university, 2, 'deadline', '本季度末'),
    cell(township, 2, 'deadline', '12.15'),
    cell(housing, 2, 'deadline', '25年底'),
  ],
  'deadline-impossible': [
    cell(environment, 0, 'deadline', '2025年11月31日'),
    cell(audit, 10, 'deadline', '2025年13月底前'),
    cell(democraticLife, 4, 'deadline', '2025年2月29日前完成'),
    cell(inspection, 3, 'deadline', day('1905-07-17')),
    cell(hospital, 3, 'deadline', '2025-13-01'),
    cell(university, 3, 'deadline', '20251232'),
  ],
  'deadline-before-feedback': [
    cell(inspection, 3, 'deadline', day('2024-06-30')),
    cell(audit, 10, 'deadline', day('2025-01-31')),
    cell(democraticLife, 4, 'deadline', day('2024-12-31')),
  ],
  'deadline-after-window': [
    cell(environment, 0, 'deadline', day('2026-03-31')),
    cell(environment, 10, 'deadline', day('2026-01-01')),
    cell(inspection, 10, 'deadline', day('2025-12-31')),
  ],
  'deadline-not-working-day': (['2025-12-27', '2025-12-28', '2026-01-03'] as const).map((date) =>
    plant(
      environment,
      date,
      [0, 'deadline'],
      settings({ severities: { 'deadline-not-working-day': 'warning' } }),
      set(0, { deadline: day(date) }),
    ),
  ),
  'unit-alias': [
    cell(inspection, 3, 'responsibleUnits', '办公室'),
    cell(inspection, 3, 'leadUnit', '财务科'),
    cell(inspection, 3, 'responsibleUnits', '工程建设科、水政监察大队'),
    cell(housing, 4, 'responsibleUnits', '燃气热力 服务中心'),
    cell(housing, 2, 'leadUnit', '质安站'),
  ],
  'unit-unknown': [
    cell(inspection, 3, 'responsibleUnits', '工程建设处'),
    cell(inspection, 3, 'responsibleUnits', '云泽市水政监察支队'),
    cell(inspection, 3, 'supportingUnits', '移民安置办'),
  ],
  'unit-vague': [
    cell(environment, 4, 'responsibleUnits', '相关部门'),
    cell(audit, 4, 'responsibleUnits', '各单位'),
    ...['各临床科室', '责任科室', '有关乡镇', '上级主管部门', '总部各部门', '涉事企业', '各责任主体'].map(
      (name) => cell(audit, 4, 'responsibleUnits', name),
    ),
    cell(safety, 4, 'responsibleUnits', '有关科室'),
    cell(democraticLife, 4, 'responsibleUnits', '党政办公室等相关科室'),
    cell(hospital, 4, 'responsibleUnits', '院直有关科室'),
    cell(university, 4, 'responsibleUnits', '校内各有关部门'),
    cell(group, 4, 'responsibleUnits', '董事会办公室及有关方面'),
    cell(group, 4, 'responsibleUnits', '下属各单位'),
    cell(environment, 4, 'responsibleUnits', '系统内各单位'),
    cell(inspection, 4, 'supportingUnits', '局属各单位'),
  ],
  'placeholder-left': [
    cell(environment, 4, 'measures', '待补充'),
    cell(environment, 4, 'measures', '收费系统上线拦截规则【】条'),
    cell(environment, 4, 'measures', '具体方案待完善后补充'),
    cell(environment, 4, 'measures', '清淤…'),
    cell(audit, 4, 'accountableLeaders', 'XX'),
    cell(safety, 4, 'responsiblePersons', '/'),
    cell(democraticLife, 4, 'measures', '同上'),
    cell(township, 4, 'measures', '同上条'),
    cell(environment, 4, 'measures', '清理沟渠×公里'),
    cell(inspection, 4, 'remarks', '暂无'),
    cell(inspection, 4, 'measures', '由XX科于X月底前完成'),
    cell(hospital, 4, 'measures', '此处填写措施'),
    cell(township, 4, 'responsibleUnits', 'X X村'),
    cell(hospital, 4, 'progressNote', '此处待更新'),
  ],
  'stray-characters': [
    cell(environment, 4, 'responsibleUnits', '区综合行政\u200b执法局'),
    cell(audit, 4, 'measures', '调整账务，\u0007确认收入'),
    cell(safety, 4, 'measures', '更换报警器&nbsp;，每周测试'),
    cell(democraticLife, 4, 'measures', '\uf06c 谈心谈话每半年1次'),
    cell(inspection, 4, 'responsiblePersons', ' 陆简'),
  ],
  'formula-in-text': (['measures', 'responsibleUnits', 'finding'] as const).map((column) =>
    plant(environment, column, [4, column], sheet({ formulas: [{ item: 4, column, formula: '=A1&"局"' }] })),
  ),
  'error-value': [
    cell(environment, 4, 'measures', { error: '#REF!' }),
    cell(audit, 4, 'deadline', { error: '#VALUE!' }),
    cell(safety, 4, 'responsibleUnits', '#N/A'),
  ],
  'cell-too-long': [
    cell(environment, 4, 'progressNote', '长'.repeat(32_767)),
    cell(audit, 4, 'measures', '长'.repeat(40_000)),
    cell(inspection, 4, 'measures', '长'.repeat(33_000)),
  ],
  'id-card': [
    cell(
      environment,
      4,
      'remarks',
      '联系人身份证330102199003074CHK'.replace('330102199003074CHK', '33010219900307401X'),
    ),
    cell(audit, 4, 'progressNote', '退款人：11010119900307723X。'),
    cell(safety, 4, 'measures', '清退330102 19900307 401X'),
  ],
  'bank-card': [
    cell(environment, 4, 'remarks', '6222021001112223331'),
    cell(audit, 4, 'progressNote', '退至 6217 0012 3456 7893'),
    cell(safety, 4, 'progressNote', '卡号4100000000000001'),
  ],
  'mobile-phone': [
    cell(environment, 4, 'responsiblePersons', '夏问渠13912345678'),
    cell(audit, 4, 'remarks', '139-1234-5678'),
    cell(safety, 4, 'remarks', '电话：+86 13912345678'),
  ],
  'overdue-not-completed': [
    plant(environment, '整改中', [0, 'deadline'], set(0, { deadline: day('2025-09-30') })),
    plant(environment, '基本完成', [3, 'deadline'], set(3, { deadline: day('2025-10-14') })),
    plant(audit, '未启动', [0, 'deadline'], set(0, { deadline: day('2025-08-31'), status: '未启动' })),
  ],
  'completed-without-progress': [
    cell(environment, 4, 'progressNote', ''),
    cell(audit, 2, 'progressNote', '/'),
    cell(inspection, 2, 'progressNote', '待补充'),
    cell(inspection, 2, 'progressNote', '100%'),
    cell(environment, 4, 'progressNote', '已完成整改，达到预期效果。'),
    cell(audit, 2, 'progressNote', '已整改完毕并通过验收'),
    cell(audit, 2, 'progressNote', '同意'),
  ],
  'completed-without-evidence': [
    cell(audit, 2, 'evidence', ''),
    cell(inspection, 2, 'evidence', '暂无'),
    cell(inspection, 4, 'evidence', ''),
  ],
  'completed-in-future': [
    cell(inspection, 2, 'completedOn', day('2025-12-01')),
    cell(inspection, 2, 'closedOn', day('2026-10-20')),
    cell(inspection, 4, 'completedOn', day('2026-08-20')),
  ],
  'completed-in-future-tense': [
    note(environment, 4, '已完成', '拟于10月底前安装完毕', 'progressNote'),
    note(audit, 2, '已完成', '正在办理上缴手续', 'progressNote'),
    note(inspection, 4, '已销号', '将于年底前组织谈话', 'progressNote'),
    note(safety, 1, '已完成', '计划于8月落实双人值守', 'progressNote'),
    note(hospital, 0, '已完成', '将对两个规则组织修订，并报党委会审议', 'progressNote'),
    note(university, 0, '已完成', '下一步补开专题会。', 'progressNote'),
    note(township, 0, '已完成', '预计明年一季度验收', 'progressNote'),
  ],
  'not-started-but-progress': [
    note(environment, 0, '未启动', '已完成管网3公里', 'status'),
    note(audit, 0, '未启动', '已印发编制通知', 'status'),
    note(inspection, 3, '未启动', '正在组织招投标', 'status'),
    note(township, 5, '未启动', '设备已更换6台', 'status'),
  ],
  'closed-without-completion': [
    cell(inspection, 2, 'completedOn', ''),
    plant(inspection, '未完成', [2, 'closedOn'], set(2, { status: '整改中' })),
    cell(inspection, 2, 'closedOn', day('2025-09-01')),
    cell(inspection, 2, 'progressNote', '已清退3户，其余2户正在清退。'),
    cell(inspection, 2, 'progressNote', '结算复审正在进行，尚未出具初稿。'),
  ],
  'ongoing-without-first-date': [
    cell(environment, 0, 'deadline', '长期坚持'),
    cell(audit, 0, 'deadline', '持续推进'),
    cell(democraticLife, 1, 'deadline', '常态化开展'),
  ],
  'immediate-but-late': [
    plant(
      inspection,
      'a later deadline',
      [0, 'deadline'],
      set(0, { deadline: day('2025-08-31'), completedOn: '' }),
    ),
    plant(inspection, 'done later', [7, 'deadline'], set(7, { completedOn: day('2025-07-14') })),
    plant(
      democraticLife,
      'a limit in days',
      [8, 'deadline'],
      settings({ immediateLimit: '15' }),
      set(8, { deadline: day('2025-03-31'), rectificationType: '立行立改' }),
    ),
    plant(
      environment,
      'still open',
      [7, 'deadline'],
      settings({ feedbackMeeting: '2025-05-01', immediateLimit: '15个工作日' }),
      context({ workdays: { isWorkday: () => true } }),
      set(7, { status: '整改中' }),
    ),
  ],
  'lead-unit-missing': [
    cell(inspection, 2, 'leadUnit', ''),
    cell(inspection, 4, 'leadUnit', ' '),
    plant(
      inspection,
      'a second unit',
      [10, 'leadUnit'],
      set(10, { leadUnit: '', responsibleUnits: '机关党委，局办公室' }),
    ),
  ],
  'problem-done-point-open': [
    plant(
      inspection,
      'the row of the problem',
      [2, 'status'],
      insert(2, copyOf(inspection, 2, { sequence: '2', point: '', status: '已完成' })),
    ),
    plant(
      environment,
      'by number',
      [0, 'status'],
      set(0, { status: '已完成' }),
      insert(1, copyOf(environment, 9, { sequence: '1-1', status: '整改中' })),
    ),
    note(audit, 15, '已完成', '补充依据5.2万元，其余2.7万元尚未清退', 'status'),
  ],
  'finding-not-covered': [
    plant(inspection, 'one row', [null, 'finding'], remove(3)),
    plant(inspection, 'two rows', [null, 'finding'], remove(3, 7)),
    plant(
      inspection,
      'its words cleared',
      [null, 'finding'],
      items((all) => all.map((item, index) => (index === 5 ? { ...item, cells: {}, extra: {} } : item))),
    ),
  ],
  'finding-text-altered': [
    cell(inspection, 0, 'point', '党组理论学习中心组集中学习次数偏少'),
    cell(inspection, 8, 'point', '发放值班补贴不够规范'),
    cell(inspection, 4, 'finding', '3.“一岗双责”履行有差距'),
    cell(inspection, 4, 'category', '（二）管党治党方面'),
  ],
  'recommendation-as-finding': [
    cell(environment, 4, 'finding', '要进一步加强餐饮油烟治理'),
    cell(democraticLife, 4, 'finding', '建议健全谈心谈话制度'),
    cell(township, 4, 'finding', '要从严抓好油烟整治'),
    plant(inspection, 'word for word', [4, 'point'], ({ list, context: given }) => ({
      list: {
        ...list,
        source: { ...list.source!, recommendations: ['班子成员2023年以来未与分管科室开展廉政谈话'] },
      },
      context: given,
    })),
  ],
  'duplicate-row': [
    plant(
      township,
      'the last stop',
      [5, 'finding'],
      insert(5, copyOf(township, 4, { finding: '饭店油烟直排。' })),
    ),
    plant(environment, 'a copy', [5, 'finding'], insert(5, copyOf(environment, 4, { sequence: '22' }))),
    plant(audit, 'at the end', [21, 'finding'], insert(21, copyOf(audit, 4, { sequence: 22 }))),
    plant(
      safety,
      'another printed number',
      [4, 'finding'],
      set(3, { finding: '1.通道堵塞' }),
      insert(4, copyOf(safety, 3, { finding: '2.通道堵塞' })),
    ),
  ],
  'similar-finding': [
    plant(
      environment,
      'one word',
      [21, 'finding'],
      insert(
        21,
        copyOf(environment, 5, {
          sequence: '22',
          finding: '建筑工地扬尘管控不够到位，抽查的20个工地有7个未落实“六个百分百”',
        }),
      ),
    ),
    plant(
      audit,
      'a clause more',
      [21, 'finding'],
      insert(21, copyOf(audit, 0, { sequence: 22, finding: '部门预算编制不细化，项目支出未细化到具体用途' })),
    ),
    plant(
      inspection,
      'another order',
      [21, 'point'],
      insert(21, copyOf(inspection, 3, { sequence: '14', point: '2022年立项的再生水利用项目至今未开工' })),
    ),
  ],
  'same-measure-everywhere': [
    ...[3, 7, 12].map((row) =>
      plant(
        environment,
        `row ${row}`,
        [row, 'measures'],
        ...[3, 7, 12].map((each) => set(each, { measures: '加强监管' })),
      ),
    ),
    ...[3, 7, 12].map((row) =>
      plant(
        environment,
        `row ${row}, with and without a stop`,
        [row, 'measures'],
        ...[3, 7, 12].map((each) => set(each, { measures: each === 7 ? '加强监管。' : '加强监管' })),
      ),
    ),
  ],
  'one-date-everywhere': [
    plant(hospital, 'by its word', [null, 'deadline'], everyRow({ deadline: '集中整改期内' })),
    plant(
      environment,
      'the last day of the window',
      [null, 'deadline'],
      everyRow({ deadline: day('2025-12-31') }),
    ),
    plant(democraticLife, 'some other day', [null, 'deadline'], everyRow({ deadline: day('2025-06-30') })),
    plant(safety, 'typed as text', [null, 'deadline'], everyRow({ deadline: '2025年12月底前' })),
  ],
  'leader-without-task': [
    plant(
      inspection,
      'a new member',
      [null, 'accountableLeaders'],
      settings({ leaders: '陆简、苏禾、温砚、邵平' }),
    ),
    plant(audit, 'one of two', [null, 'accountableLeaders'], settings({ leaders: '南星、白芷' })),
    plant(environment, 'with a title', [null, 'accountableLeaders'], settings({ leaders: '副区长 乔木' })),
  ],
  'chief-without-task': [
    plant(inspection, 'another chief', [null, 'accountableLeaders'], settings({ chiefLeaders: '邵平' })),
    plant(
      audit,
      'one of two',
      [null, 'accountableLeaders'],
      settings({ chiefLeaders: '党委书记白芷、校长楚白' }),
    ),
    plant(
      democraticLife,
      'all handed on',
      [null, 'accountableLeaders'],
      settings({ chiefLeaders: '方知遥' }),
      everyRow({ accountableLeaders: '祁连' }),
    ),
  ],
  'sequence-broken': [
    plant(inspection, 'a row deleted', [2, 'sequence'], remove(2)),
    plant(environment, 'a number twice', [4, 'sequence'], set(4, { sequence: '4' })),
    plant(audit, 'no number', [7, 'sequence'], set(7, { sequence: '' })),
    plant(safety, 'a number left out', [6, 'sequence'], set(6, { sequence: '9' })),
    plant(environment, 'in characters', [4, 'sequence'], set(4, { sequence: '五' })),
    plant(
      environment,
      'two exchanged',
      [5, 'sequence'],
      set(4, { sequence: '6' }),
      set(5, { sequence: '5' }),
    ),
  ],
  'id-missing': [3, 10, 20].map((row) => plant(inspection, `row ${row}`, [row, 'id'], setId(row, ''))),
  'id-duplicate': [3, 10, 20].map((row) =>
    plant(inspection, `row ${row}`, [row, 'id'], setId(row, inspection.list.items[0]!.id)),
  ),
  'blank-row': [1, 5, 20].map((row) =>
    plant(
      environment,
      `row ${row}`,
      [row, null],
      insert(row, { id: '', cells: { status: '未启动' }, extra: {} }),
    ),
  ),
  'column-missing': (['measures', 'deadline', 'responsibleUnits', 'status'] as const).map((column) =>
    plant(environment, column, [null, column], without(column)),
  ),
  'merged-cells': [
    merged(environment, 'B4:B6', 0, 'category'),
    merged(environment, 'F10:F11', 6, 'responsibleUnits'),
    merged(audit, '$C$5:$D$5', 1, 'finding'),
  ],
  'filter-active': [[2], [2, 3, 4], [0]].map((hiddenRows) =>
    plant(environment, `${hiddenRows.length}`, [null, null], sheet({ filterActive: true, hiddenRows })),
  ),
  'hidden-rows': [[2], [2, 3, 4], [20]].map((hiddenRows) =>
    plant(environment, `${hiddenRows.length}`, [null, null], sheet({ hiddenRows })),
  ),
  'validation-lost': (['status', 'deadline', 'responsibleUnits'] as const).map((lost) =>
    plant(
      inspection,
      lost,
      [lost === 'status' ? 7 : 0, lost],
      sheet({
        dropDowns: (['status', 'deadline', 'responsibleUnits'] as const).map((column) => ({
          column,
          first: 0,
          last: column !== lost ? 520 : lost === 'status' ? 6 : -1,
        })),
      }),
    ),
  ),
  'colors-lost': (['status', 'deadline', 'sequence'] as const).map((lost) =>
    plant(
      inspection,
      lost,
      [4, lost],
      sheet({
        colors: (['status', 'deadline', 'sequence'] as const).map((column) => ({
          column,
          first: 0,
          last: column === lost ? 3 : 520,
        })),
      }),
    ),
  ),
  'calculation-manual': [inspection, environment, audit].map((from) =>
    plant(from, from.name, [null, null], sheet({ calculation: 'manual' })),
  ),
  'status-regressed': [
    plant(inspection, '已完成 → 整改中', [3, 'status'], before(3, { status: '已完成' })),
    plant(inspection, '已销号 → 已完成', [4, 'status'], before(4, { status: '已销号' })),
    plant(inspection, '基本完成 → 整改中', [9, 'status'], before(9, { status: '阶段性完成' })),
  ],
  'deadline-extended-without-reason': [
    plant(
      inspection,
      'against the last time',
      [3, 'extensionReason'],
      before(3, { deadline: day('2025-12-31') }),
    ),
    plant(inspection, '原定时限', [10, 'extensionReason'], set(10, { originalDeadline: day('2025-05-31') })),
    plant(
      inspection,
      'no end at all',
      [3, 'extensionReason'],
      set(3, { deadline: '长期坚持' }),
      before(3, { deadline: day('2025-12-31') }),
    ),
    plant(inspection, 'the reason taken out', [18, 'extensionReason'], set(18, { extensionReason: '' })),
  ],
  'window-over-unfinished': [
    plant(
      inspection,
      '集中整改期内',
      [10, 'status'],
      set(10, {
        status: '整改中',
        deadline: '集中整改期内',
        rectificationType: '限期整改',
        deadlineText: '',
      }),
    ),
    plant(inspection, 'due in the window', [11, 'status'], set(11, { status: '基本完成' })),
    plant(
      environment,
      'a window of the past',
      [0, 'status'],
      settings({ windowEnd: '2025-10-01' }),
      set(0, { deadline: day('2025-09-30') }),
    ),
  ],
  'comment-unanswered': [
    plant(inspection, 'a row', [3, null], comment('2-2', '')),
    plant(inspection, 'words around the number', [4, null], comment('清单第3项', '待定')),
    plant(audit, 'the whole', [null, null], comment('总体', ' ')),
  ],
  'lists-differ': [
    ...(
      [
        ['another unit', 4, 'responsibleUnits', { responsibleUnits: '局办公室' }],
        ['another measure', 4, 'measures', { measures: '开展谈话' }],
        ['another day', 4, 'deadline', { deadline: day('2025-09-30') }],
      ] as const
    ).map(([what, row, column, cells]) =>
      plant(
        inspection,
        what,
        [row, column],
        context({
          derivedLists: [
            {
              name: '任务清单',
              rows: inspection.list.items.map(({ cells: own }, index) => ({
                sequence: String(own.sequence),
                cells: { finding: own.finding ?? '', ...(index === row ? cells : {}) },
              })),
            },
          ],
        }),
      ),
    ),
  ],
  'report-differs-from-list': [
    '巡察反馈问题14个。',
    '反馈的13个问题已完成整改12个。',
    '反馈问题13个，已完成11个，完成率90%。',
  ].map((text) => plant(inspection, text, [null, null], report(text, false))),
  'informant-mentioned': ['根据问题线索查实', '举报人反映的问题', '信访件办结3件', '根据匿名来信核查'].map(
    (text) => plant(inspection, text, [null, null], report(text, true)),
  ),
};
