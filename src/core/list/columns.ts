import type { ColumnKey, ColumnOwner, Profile } from './item';

/** How a cell of the column is stored: plain text, a real date, a date or an accepted word, or a formula of ours. */
export type ColumnCodec = 'text' | 'date' | 'dateOrWord' | 'formula';

/** Filling in; 方案 (no 状态 yet); 进展. */
export type Stage = 'draft' | 'plan' | 'progress';

/** Where a column stands in a profile; the width is in characters of the default font. */
export interface ColumnPlace {
  readonly width: number;
  readonly hidden?: true;
}

export interface ColumnDefinition {
  readonly key: ColumnKey;
  readonly header: string;
  /** Headers that lists made elsewhere use for it. */
  readonly aliases: readonly string[];
  readonly owner: ColumnOwner;
  readonly codec: ColumnCodec;
  /** Null where the profile does not show the column at all. */
  readonly places: Readonly<Record<Profile, ColumnPlace | null>>;
  /** Stages at which an empty cell is refused or warned of. */
  readonly required: readonly Stage[];
  /** One sentence for 填表说明. */
  readonly guide: string;
}

const SUBMITTED: readonly Stage[] = ['plan', 'progress'];

/**
 * THE table of columns, in sheet order. Widths are chosen so that 标准 prints at about 80 % on A4 landscape and 详细 at
 * over 60 % on A3 landscape; a date such as 2025年12月31日 needs 14 characters and cannot wrap.
 */
export const COLUMNS: readonly ColumnDefinition[] = [
  {
    key: 'sequence',
    header: '序号',
    aliases: ['编序', '序列', '项目序号', '问题序号', 'no', 'no.'],
    owner: 'derived',
    codec: 'text',
    places: { standard: { width: 6 }, detailed: { width: 6 } },
    required: [],
    guide: '自动生成：3-2 表示第3个问题的第2个具体表现；3-2-1 再指其第1条措施。',
  },
  {
    key: 'origin',
    header: '问题来源',
    aliases: ['来源', '反馈来源', '问题出处'],
    owner: 'staff',
    codec: 'text',
    places: { standard: null, detailed: { width: 8 } },
    required: [],
    guide: '问题出自哪份反馈，可从下拉中选，也可自行填写。',
  },
  {
    key: 'category',
    header: '问题类别',
    aliases: ['类别', '问题分类', '问题类型', '反馈类别', '问题方面'],
    owner: 'document',
    codec: 'text',
    places: { standard: { width: 14 }, detailed: { width: 12 } },
    required: [],
    guide: '反馈意见中问题上方的各级标题，连同原有编号照录。',
  },
  {
    key: 'finding',
    header: '问题',
    aliases: [
      '反馈问题',
      '存在问题',
      '存在的问题',
      '具体问题',
      '反映的问题',
      '反映问题',
      '交办问题',
      '问题描述',
      '问题内容',
      '反馈的问题',
      '反馈意见',
      '主要问题',
      '问题清单',
      '整改问题',
      '检视问题',
      '督察反馈问题',
      '督察问题',
      '巡察反馈问题',
      '巡视反馈问题',
      '审计发现问题',
      '审计查出问题',
      '审计问题',
      '检查发现问题',
      '发现问题',
      '发现的问题',
      '存在问题及隐患',
      '存在隐患',
      '问题隐患',
      '隐患内容',
      '隐患描述',
    ],
    owner: 'document',
    codec: 'text',
    places: { standard: { width: 18 }, detailed: { width: 17 } },
    required: SUBMITTED,
    guide: '反馈意见原文，连同原有编号照录，不改写、不归并。',
  },
  {
    key: 'point',
    header: '具体表现',
    aliases: ['问题点', '具体问题表现', '问题表现', '主要表现', '具体情形', '具体内容'],
    owner: 'document',
    codec: 'text',
    places: { standard: { width: 26 }, detailed: { width: 24 } },
    required: [],
    guide: '该问题的具体表现，逐条照录原文；与“问题”相同时留空。',
  },
  {
    key: 'rectificationType',
    header: '整改类型',
    aliases: ['整改类别', '整改方式', '整改分类'],
    owner: 'staff',
    codec: 'text',
    places: { standard: null, detailed: { width: 8 } },
    required: [],
    guide: '立行立改、限期整改或长期整改（审计：立行立改、分阶段整改、持续整改），与时限、状态各自独立。',
  },
  {
    key: 'goal',
    header: '整改目标',
    aliases: ['目标', '整改目标任务', '目标任务', '整改要求'],
    owner: 'staff',
    codec: 'text',
    places: { standard: null, detailed: { width: 12 } },
    required: [],
    guide: '整改要达到的结果，写明可核实的标准。',
  },
  {
    key: 'measures',
    header: '措施',
    aliases: ['整改措施', '具体措施', '整改举措', '整改工作措施', '具体整改措施', '工作措施'],
    owner: 'staff',
    codec: 'text',
    places: { standard: { width: 26 }, detailed: { width: 24 } },
    required: SUBMITTED,
    guide: '由责任单位填写：做什么、怎么做、到什么程度；一条措施一行更便于跟踪。',
  },
  {
    key: 'accountableLeaders',
    header: '责任领导',
    aliases: ['牵头领导', '分管领导', '包保领导', '责任领导人', '牵头责任领导', '整改责任领导'],
    owner: 'staff',
    codec: 'text',
    places: { standard: { width: 8 }, detailed: { width: 7 } },
    required: SUBMITTED,
    guide: '填姓名；多人用顿号隔开。',
  },
  {
    key: 'leadUnit',
    header: '牵头单位',
    aliases: ['牵头部门', '牵头科室', '主责单位', '牵头责任单位', '主办单位'],
    owner: 'staff',
    codec: 'text',
    places: { standard: null, detailed: { width: 9 } },
    required: [],
    guide: '负总责的单位，只填一个。',
  },
  {
    key: 'supportingUnits',
    header: '配合单位',
    aliases: ['配合部门', '配合科室', '协办单位', '参与单位', '协同单位', '配合责任单位'],
    owner: 'staff',
    codec: 'text',
    places: { standard: null, detailed: { width: 9 } },
    required: [],
    guide: '参与整改的单位；多个用顿号隔开。',
  },
  {
    key: 'supervisingUnits',
    header: '督导单位',
    aliases: ['督导部门', '督办单位', '督查单位', '监督单位'],
    owner: 'staff',
    codec: 'text',
    places: { standard: null, detailed: { width: 9 } },
    required: [],
    guide: '督促检查整改的单位。',
  },
  {
    key: 'responsibleUnits',
    header: '责任单位',
    aliases: [
      '责任部门',
      '责任科室',
      '整改责任单位',
      '责任处室',
      '整改单位',
      '承办单位',
      '责任主体',
      '整改责任主体',
      '整改主体',
      '责任单位(部门)',
      '责任支部',
    ],
    owner: 'staff',
    codec: 'text',
    places: { standard: { width: 11 }, detailed: { width: 10 } },
    required: SUBMITTED,
    guide: '一个或多个，用顿号“、”隔开；没有“牵头单位”一列时，第一个为牵头单位。',
  },
  {
    key: 'responsiblePersons',
    header: '责任人',
    aliases: ['整改责任人', '具体责任人', '直接责任人', '经办人', '承办人', '责任人员', '联络人'],
    owner: 'staff',
    codec: 'text',
    places: { standard: { width: 8 }, detailed: { width: 7 } },
    required: SUBMITTED,
    guide: '填姓名；多人用顿号隔开。',
  },
  {
    key: 'deadline',
    header: '时限',
    aliases: [
      '整改时限',
      '完成时限',
      '整改期限',
      '完成期限',
      '办结时限',
      '整改完成时限',
      '期限',
      '计划完成时间',
      '预计完成时间',
      '拟完成时间',
      '整改完成期限',
    ],
    owner: 'staff',
    codec: 'dateOrWord',
    places: { standard: { width: 15 }, detailed: { width: 14.5 } },
    required: SUBMITTED,
    guide: '填日期（如 2025-12-31）才能预警；确无日期的，从下拉中选立行立改、长期坚持等用语。',
  },
  {
    key: 'deadlineText',
    header: '时限要求',
    aliases: ['时限表述', '原文时限', '时限要求(原文)'],
    owner: 'document',
    codec: 'text',
    places: { standard: { width: 14, hidden: true }, detailed: { width: 9 } },
    required: [],
    guide: '文件中关于时限的原话，照录备查。',
  },
  {
    key: 'status',
    header: '状态',
    aliases: [
      '整改状态',
      '完成状态',
      '进展状态',
      '整改结果',
      '办理状态',
      '整改情况(状态)',
      '进展情况(状态)',
      '完成情况(状态)',
      '是否完成',
      '整改进度',
      '销号情况',
    ],
    owner: 'staff',
    codec: 'text',
    places: { standard: { width: 9 }, detailed: { width: 8 } },
    required: ['progress'],
    guide: '只能从下拉中选；逾期、临期由程序按时限计算，不必填写。',
  },
  {
    key: 'progressNote',
    header: '完成情况',
    aliases: [
      '整改情况',
      '进展情况',
      '整改进展',
      '整改进展情况',
      '进展说明',
      '办理结果',
      '整改完成情况',
      '整改成效',
      '工作进展',
      '落实情况',
      '整改落实情况',
    ],
    owner: 'staff',
    codec: 'text',
    places: { standard: { width: 16 }, detailed: { width: 18 } },
    required: [],
    guide: '已经做了什么、取得什么结果，用事实和数字说明。',
  },
  {
    key: 'unfinishedReason',
    header: '未完成原因',
    aliases: ['未完成的原因', '未整改到位原因', '存在困难', '未完成整改原因'],
    owner: 'staff',
    codec: 'text',
    places: { standard: null, detailed: { width: 11 } },
    required: [],
    guide: '到期未完成的，说明原因。',
  },
  {
    key: 'nextStep',
    header: '下一步措施',
    aliases: ['下步措施', '下一步打算', '下一步工作措施', '下一步计划', '下步打算', '下一步工作'],
    owner: 'staff',
    codec: 'text',
    places: { standard: null, detailed: { width: 11 } },
    required: [],
    guide: '未完成的，说明下一步怎么做。',
  },
  {
    key: 'originalDeadline',
    header: '原定时限',
    aliases: ['原时限', '原整改时限', '原定完成时限'],
    owner: 'staff',
    codec: 'dateOrWord',
    places: { standard: null, detailed: { width: 14.5 } },
    required: [],
    guide: '批准延期时，把原来的时限移到这里。',
  },
  {
    key: 'extensionReason',
    header: '延期原因',
    aliases: ['延期理由', '延期说明', '申请延期原因'],
    owner: 'staff',
    codec: 'text',
    places: { standard: null, detailed: { width: 9 } },
    required: [],
    guide: '延期的理由和批准依据。',
  },
  {
    key: 'completedOn',
    header: '完成时间',
    aliases: ['实际完成时间', '完成日期', '整改完成时间', '实际完成日期', '办结时间'],
    owner: 'staff',
    codec: 'date',
    places: { standard: null, detailed: { width: 14.5 } },
    required: [],
    guide: '实际完成整改的日期。',
  },
  {
    key: 'verifiedBy',
    header: '核验人',
    aliases: ['验收人', '审核人', '核查人', '销号审核人'],
    owner: 'staff',
    codec: 'text',
    places: { standard: null, detailed: { width: 7 } },
    required: [],
    guide: '核验整改结果的人员姓名。',
  },
  {
    key: 'closedOn',
    header: '销号时间',
    aliases: ['销号日期', '核销时间', '核销日期'],
    owner: 'staff',
    codec: 'date',
    places: { standard: null, detailed: { width: 14.5 } },
    required: [],
    guide: '核验通过、予以销号的日期。',
  },
  {
    key: 'evidence',
    header: '佐证材料',
    aliases: ['佐证', '证明材料', '佐证资料', '支撑材料', '佐证材料目录', '印证材料'],
    owner: 'staff',
    codec: 'text',
    places: { standard: null, detailed: { width: 11 } },
    required: [],
    guide: '能证明整改结果的材料的编号和名称（卷-件-页）。',
  },
  {
    key: 'remarks',
    header: '备注',
    aliases: ['说明', '备注说明', '其他说明'],
    owner: 'staff',
    codec: 'text',
    places: { standard: { width: 7 }, detailed: { width: 8 } },
    required: [],
    guide: '其他需要说明的事项。',
  },
  {
    key: 'warning',
    header: '预警',
    aliases: ['预警提示', '时限预警', '到期提醒'],
    owner: 'derived',
    codec: 'formula',
    places: { standard: { width: 9 }, detailed: { width: 9 } },
    required: [],
    guide: '按状态、时限和当天日期自动显示，请勿改动公式。',
  },
  {
    key: 'id',
    header: '编号',
    aliases: ['事项编号', '行编号', '清单编号'],
    owner: 'derived',
    codec: 'text',
    places: { standard: { width: 13, hidden: true }, detailed: { width: 13, hidden: true } },
    required: [],
    guide: '每行的固定编号，供核对和汇总使用，请勿修改。',
  },
];

const BY_KEY: ReadonlyMap<ColumnKey, ColumnDefinition> = new Map(
  COLUMNS.map((column) => [column.key, column]),
);

export function columnByKey(key: ColumnKey): ColumnDefinition {
  const column = BY_KEY.get(key);
  if (!column) throw new Error(`no such column: ${key}`);
  return column;
}

/** `columnHeader('responsibleUnits')` = 责任单位. */
export const columnHeader = (key: ColumnKey): string => columnByKey(key).header;

/** The columns of a profile in sheet order, hidden ones included. */
export const columnsOf = (profile: Profile): readonly ColumnDefinition[] =>
  COLUMNS.filter((column) => column.places[profile] !== null);
