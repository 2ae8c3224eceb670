import type { CellValue } from '../../src/core/list/item';
import type { CellStyle, SheetPlan, WorkbookPlan } from '../../src/core/sheet/workbookPlan';

/** Small plans for the tests of the adapters: a fictional list with everything that a plan can ask for. */

const TEXT: CellStyle = {
  format: 'text',
  wrap: true,
  vertical: 'center',
  horizontal: 'left',
  border: 'thin',
  fontSize: 10.5,
};
const DATE: CellStyle = { ...TEXT, format: 'date', horizontal: 'center' };
const FORMULA: CellStyle = { ...TEXT, format: 'general', horizontal: 'center' };
const HEADER: CellStyle = { ...TEXT, bold: true, fill: '#1F4E79', color: '#FFFFFF', horizontal: 'center' };

export const SAMPLE_HEADERS = ['序号', '问题', '措施', '责任单位', '时限', '状态', '预警', '编号'] as const;

export interface SampleRow {
  readonly finding: CellValue;
  readonly measures?: CellValue;
  readonly units?: CellValue;
  readonly deadline?: CellValue;
  readonly status?: CellValue;
}

export const SAMPLE_ROWS: readonly SampleRow[] = [
  {
    finding: '1.云溪镇水库移民资金台账不全',
    measures: '逐笔核对2021年以来的台账。',
    units: '财政所、水利站',
    deadline: { date: '2025-12-31' },
    status: '整改中',
  },
  { finding: '2.会议记录补签、代签', units: '党政办', deadline: '立行立改', status: '已完成' },
  { finding: '3.“一事一议”项目公示不及时' },
];

/** 0-based row of the table's header in every sample list. */
export const SAMPLE_HEADER_ROW = 2;

const DEADLINE = SAMPLE_HEADERS.indexOf('时限');
const STATUS = SAMPLE_HEADERS.indexOf('状态');
const WARNING = SAMPLE_HEADERS.indexOf('预警');
const WARNING_FORMULA = '=IF(ISNUMBER($E{row}),IF($E{row}<TODAY(),"逾期","未到期"),"")';

export function sampleListSheet(
  rows: readonly SampleRow[] = SAMPLE_ROWS,
  name = '整改清单',
  table = '整改清单',
): SheetPlan {
  const body = { row: SAMPLE_HEADER_ROW + 1, rows: rows.length + 500 };
  return {
    role: 'list',
    name,
    visibility: 'visible',
    tabColor: '#1F4E79',
    columns: [7, 30, 30, 16, 15, 9, 10, 12].map((width, index) =>
      index === 7 ? { width, hidden: true } : { width },
    ),
    blocks: [
      {
        row: 0,
        column: 0,
        values: [SAMPLE_HEADERS.map((_, index) => (index === 0 ? '云溪镇巡察反馈问题整改清单' : ''))],
        style: {
          format: 'text',
          fontSize: 18,
          bold: true,
          horizontal: 'centerAcrossSelection',
          vertical: 'center',
        },
        rowHeight: 36,
      },
      { row: 1, column: 0, values: [['反馈单位：云溪县委第二巡察组']], style: { format: 'text' } },
      { row: SAMPLE_HEADER_ROW, column: 0, values: [SAMPLE_HEADERS], style: HEADER, rowHeight: 30 },
      {
        row: body.row,
        column: 0,
        values: rows.map(({ deadline = '', finding, measures = '', status = '', units = '' }, index) => [
          String(index + 1),
          finding,
          measures,
          units,
          deadline,
          status,
          { formula: WARNING_FORMULA, value: '' },
          `r-${index + 1}`,
        ]),
        style: SAMPLE_HEADERS.map((_, index) =>
          index === DEADLINE ? DATE : index === WARNING ? FORMULA : TEXT,
        ),
        rowHeight: 'fit',
      },
    ],
    table: {
      name: table,
      headerRow: SAMPLE_HEADER_ROW,
      firstColumn: 0,
      headers: SAMPLE_HEADERS,
      rowCount: rows.length,
      filterButtons: true,
      calculated: [{ column: WARNING, formula: WARNING_FORMULA }],
    },
    validations: [
      {
        area: { ...body, column: STATUS, columns: 1 },
        rule: { kind: 'list', words: ['未启动', '整改中', '已完成'] },
        alert: 'stop',
        title: '状态',
        message: '请从下拉中选择。',
      },
      {
        area: { ...body, column: 3, columns: 1 },
        rule: { kind: 'listName', name: '单位名录' },
        alert: 'information',
        title: '责任单位',
        message: '名录中没有这个写法，多个单位用顿号隔开。',
      },
      {
        area: { ...body, column: 0, columns: 1 },
        rule: { kind: 'custom', formula: '=LEN($A4)<=20' },
        alert: 'information',
        title: '序号',
        message: '序号过长。',
      },
    ],
    colorRules: [
      {
        key: 'finished',
        area: { ...body, column: 4, columns: 2 },
        formula: '=AND($B4<>"",$F4="已完成")',
        fill: '#E2F0D9',
        color: '#1E5631',
        stopIfTrue: true,
      },
      {
        key: 'overdue',
        area: { ...body, column: 4, columns: 2 },
        formula: '=AND($B4<>"",ISNUMBER($E4),$E4<TODAY())',
        fill: '#F8CBAD',
        color: '#7B1E00',
        bold: true,
        stopIfTrue: true,
      },
      {
        key: 'dimmed',
        area: { ...body, column: 1, columns: 1 },
        formula: '=$B4=$B3',
        color: '#8C8C8C',
        stopIfTrue: false,
      },
    ],
    freeze: { rows: SAMPLE_HEADER_ROW + 1, columns: 2 },
    print: {
      paper: 'A4',
      orientation: 'landscape',
      fitWidth: 1,
      repeatRows: [SAMPLE_HEADER_ROW, SAMPLE_HEADER_ROW],
      footer: '&L内部资料&C第&P页 共&N页&R&D',
      area: null,
    },
    links: [],
  };
}

export function sampleUnitsSheet(name = '责任单位名录'): SheetPlan {
  return {
    role: 'units',
    name,
    visibility: 'visible',
    columns: [{ width: 28 }, { width: 28 }],
    blocks: [
      { row: 0, column: 0, values: [['单位名称', '简称']], style: HEADER },
      {
        row: 1,
        column: 0,
        values: [
          ['云溪镇财政所', '财政所'],
          ['云溪镇水利站', '水利站'],
          ['云溪镇党政办公室', '党政办'],
        ],
        style: TEXT,
      },
    ],
    table: null,
    validations: [],
    colorRules: [],
    freeze: { rows: 1, columns: 0 },
    print: null,
    links: [{ row: 1, column: 0, target: "'整改清单'!D4" }],
  };
}

/** The very hidden sheet; its text is not a real memory, so the list is found by its table's name. */
export function sampleMemorySheet(cells: readonly string[] = ['|zhenggai;示例']): SheetPlan {
  return {
    role: 'memory',
    name: '清单助手数据',
    visibility: 'veryHidden',
    columns: [{ width: 20 }],
    blocks: [{ row: 0, column: 0, values: cells.map((cell) => [cell]), style: { format: 'text' } }],
    table: null,
    validations: [],
    colorRules: [],
    freeze: null,
    print: null,
    links: [],
  };
}

/** A sheet that belongs to somebody else. */
export function foreignSheet(name = '会议安排'): SheetPlan {
  return {
    ...sampleUnitsSheet(name),
    blocks: [
      {
        row: 1,
        column: 1,
        values: [
          ['周一', 3, true],
          ['=1+1', { date: '2025-03-05' }, ''],
        ],
        style: { format: 'general' },
      },
    ],
    links: [],
    freeze: null,
  };
}

export function samplePlan(rows: readonly SampleRow[] = SAMPLE_ROWS, table = '整改清单'): WorkbookPlan {
  return {
    sheets: [sampleListSheet(rows, '整改清单', table), sampleUnitsSheet(), sampleMemorySheet()],
    names: [{ name: '单位名录', formula: "='责任单位名录'!$A$2:$A$501" }],
    activeSheet: '整改清单',
  };
}
