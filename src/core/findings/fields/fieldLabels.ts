/** What a label announces. */
export type FieldKey =
  | 'problem' // 反馈问题
  | 'measures' // 整改措施, 审计处理要求
  | 'progress' // 整改情况
  | 'effect' // 整改成效
  | 'next' // 下一步打算
  | 'goal' // 整改目标
  | 'leaders' // 责任领导
  | 'units' // 责任单位
  | 'leadUnits' // 牵头单位
  | 'supportingUnits' // 配合单位
  | 'supervisingUnits' // 督导单位
  | 'persons' // 责任人
  | 'owners' // 责任单位及责任人
  | 'deadline' // 整改时限
  | 'status' // 整改状态
  | 'statusOrProgress' // 完成情况: a status word or a report
  | 'type' // 整改类型
  | 'recommendation' // 审计建议
  | 'other'; // 问题原因, 备注 …: known, but no column of its own

/** A list of words, separated by blanks or line breaks. */
const words = (list: string): string[] => list.trim().split(/\s+/);

/** Every head with every tail: 整改 + 时限, 完成 + 时限 … */
const cross = (heads: string, tails: string): string[] =>
  words(heads).flatMap((head) => words(tails).map((tail) => head.replace('-', '') + tail));

const UNIT_NOUNS = '单位 部门 科室 处室 股室 站所 机构 党组织 党委 支部 党支部 镇街 乡镇 企业 地区 主体';

/** THE labels: field, and the words it is printed with. `-` stands for nothing. */
const LABELS: readonly (readonly [FieldKey, readonly string[]])[] = [
  [
    'problem',
    [
      ...cross(
        '审计 督察 督查 巡察 巡视 检查 考核 核查 审计组 督察组 巡察组 检查组',
        '指出 发现 查出 反馈 反映',
      ),
      ...words('反馈问题 存在问题 问题表现 问题 具体问题 问题描述 问题内容 主要问题 突出问题 检视问题'),
      ...words(`
        查摆问题 发现问题 发现的问题 问题事实 审计发现问题 反馈的问题 反馈意见 反馈原文 反馈内容
        反馈问题内容
        表现 问题具体表现 具体问题表现 主要问题表现 具体表现 主要表现 问题具体表现 巡察反馈问题 巡视反馈问题 督察反馈问题 审计查出问题
        审计发现的问题 存在的问题 反馈具体问题
        问题情况 问题摘要 问题概述 整改问题 问题事项 反馈事项 检查发现问题 问题隐患 隐患问题
        隐患描述 隐患情况
      `),
    ],
  ],
  [
    'measures',
    [
      ...cross(
        '整改 具体 主要 工作 - 改进 具体整改 整改具体 整改工作 主要整改 责任 推进 落实 采取的 拟采取的 拟采取 采取的整改 已采取的 纠正',
        '措施',
      ),
      ...cross('整改 主要 工作 具体 -', '举措'),
      ...cross('审计处理 处理 整改 审计 审计整改 处理处罚 督察整改 立行立改', '要求'),
      ...cross('审计处理 处理 处理处罚', '意见'),
      ...words(`
        审计决定 处理决定 整改任务 整改内容 整改事项 整改对策 对策措施 整改措施和要求
        整改任务及措施 整改思路和措施 整改方式 整改办法 整改方向 整改思路
      `),
    ],
  ],
  [
    'progress',
    [
      ...cross('整改 - 工作 目前 当前 最新 整改工作 整改落实 落实整改 整改措施落实', '进展'),
      ...cross(
        '整改 整改落实 整改进展 工作进展 整改工作 整改工作进展 整改落实进展 落实 进展 推进 整改推进 已整改 整改措施落实 措施落实 工作落实 目前整改 目前进展 具体整改 整改具体 整改任务落实',
        '情况',
      ),
      ...words(`
        整改落实 落实整改 整改做法 具体做法 主要做法 已开展工作 已做工作 已开展的工作 工作开展情况 开展工作情况
        已采取措施
      `),
    ],
  ],
  [
    'effect',
    cross('整改 取得 取得的 阶段性 整改工作 工作 - 主要', '成效').concat(
      '整改效果',
      '工作效果',
      '取得效果',
      '整改落实成效',
    ),
  ],
  [
    'next',
    cross(
      '下一步 下步 下一阶段 后续',
      '措施 打算 计划 工作 安排 工作打算 工作计划 工作措施 工作安排 整改措施 整改计划 整改打算',
    ).concat('下一步', '后续整改', '后续工作'),
  ],
  [
    'goal',
    words(`
      整改目标 工作目标 目标 整改目标要求 预期目标 预期成效 目标任务 目标要求 整改预期目标
      阶段目标 整改标准 完成目标 整改目标任务
    `),
  ],
  [
    'leaders',
    [
      ...cross(
        '责任 牵头 分管 包案 包保 挂点 主管 整改责任 牵头责任 主要 市级 县级 区级 省级 市级责任 县级责任 区级责任 责任市 责任县 责任区 分管责任 领办 联系 挂钩 党组责任 整改',
        '领导',
      ),
      ...cross(
        '责任 包案 包保 牵头 分管',
        '县领导 市领导 区领导 局领导 院领导 校领导 镇领导 党委领导 党组领导 班子成员',
      ),
      ...words(`
        分管负责人 责任领导和责任人 责任领导及责任人 责任领导、责任人 主要负责人 牵头负责人
        分管负责同志 主要负责同志 分管局领导 责任领导同志 牵头领导同志 第一责任领导 直接责任领导
        责任领导及职务
      `),
    ],
  ],
  [
    'leadUnits',
    [
      ...cross(
        '牵头 主责 主办 主体责任 牵头责任 责任牵头 主要责任 牵头整改 牵头负责 第一责任 主体 主要承办 整改牵头',
        UNIT_NOUNS,
      ),
      ...['牵头', '主办', '主责'],
    ],
  ],
  [
    'supportingUnits',
    [
      ...cross('配合 协办 参与 协助 配合责任 责任配合 协同 协作 整改配合 协同配合 参加 协同责任', UNIT_NOUNS),
      ...['配合', '协办'],
    ],
  ],
  [
    'supervisingUnits',
    cross(
      '督导 督办 监督 督促 督查 指导 督导责任 监督责任 包保督导 督促指导 监管 验收督导 整改督导 行业监管 行业主管',
      UNIT_NOUNS,
    ),
  ],
  [
    'units',
    [
      ...cross(
        '责任 整改 整改责任 承办 落实 实施 具体责任 执行 责任落实 直接责任 整改落实 整改主体 整改实施 涉及',
        UNIT_NOUNS,
      ),
      ...words(`
        责任主体 责任分工 任务分工 职责分工 整改主体 责任科（室） 责任科(室) 责任处（室）
        责任单位（部门） 责任部门（单位） 责任科室（单位） 责任单位（科室） 承办科室
      `),
    ],
  ],
  [
    'owners',
    [
      ...cross(
        '责任单位 责任部门 责任科室 责任主体 牵头单位 责任处室 责任股室',
        '及责任人 和责任人 、责任人 /责任人 与责任人 及人员 （人） (人) （责任人） (责任人)',
      ),
      ...words('责任人及责任单位 责任人和责任单位 责任人、责任单位 责任人及责任科室 责任人/责任单位'),
    ],
  ],
  [
    'persons',
    [
      ...words(`
        责任人 直接责任人 具体责任人 整改责任人 第一责任人 承办人 具体负责人 负责人 责任人员
        经办人 主要责任人 牵头责任人 包保责任人
        整改人 责任同志 具体承办人 具体经办人 落实责任人 科室责任人 责任科长 整改负责人 部门负责人
        科室负责人 单位负责人 分管责任人 责任人（科室负责人）
      `),
    ],
  ],
  [
    'deadline',
    cross(
      '整改 完成 整改完成 办结 落实 预计完成 计划完成 拟完成 要求完成 目标完成 预计整改 - 计划整改 预计 完成整改 规定整改 整改落实 整改办结 限定整改 整改销号',
      '时限 期限 时间 时间节点 时间要求 截止时间 截止日期 截止时限 日期 时限要求 节点 时间期限',
    ).concat(
      '截止时间',
      '截止日期',
      '时间安排',
      '整改时间安排',
      '限期',
      '时限节点',
      '时间表',
      '整改时间表',
      '完成时效',
      '整改时效',
      '进度要求',
      '整改时限及要求',
      '整改时限和要求',
      '整改期',
    ),
  ],
  [
    'status',
    words(`
      状态 整改状态 进展状态 推进状态 工作状态 落实状态 完成状态 当前状态 目前状态 整改完成状态 办理状态 销号状态 任务状态 问题状态
      整改进度 完成进度 进度 进度情况 整改进度情况 是否完成 是否整改到位 是否整改完成 是否销号
    `),
  ],
  [
    'statusOrProgress',
    words(`
      完成情况 整改结果 整改完成情况 销号情况 整改销号情况 办理情况 结果 落实结果 整改结论
      目前完成情况 任务完成情况 办结情况
    `),
  ],
  ['type', words('整改类型 问题类型 整改分类 整改类别 整改性质 分类 类型 整改要求类型 问题性质')],
  [
    'recommendation',
    words(`
      审计建议 整改建议 意见建议 督查建议 督察建议 检查建议 工作建议 巡察建议 巡视建议 建议
      整改意见 整改意见建议 处理建议 意见和建议
    `),
  ],
  [
    'other',
    [
      ...words(`
        问题原因 存在困难 存在的困难 困难和问题 存在困难和问题 努力方向 存在不足 原因分析 原因
        产生原因 根源剖析 根源分析 未完成原因 剖析原因 问题根源 备注 说明 佐证材料 证明材料
        支撑材料 附件材料
        问题来源 问题类别 问题编号 编号 序号 联系人 联系电话 联络员 联络人 验收单位 销号单位 监督人 督办人 监督领导 检查人 核实人 整改监督人
        验收人 验收标准 销号标准 核验人 核查人 销号时间 公示情况
        法规依据 违反法规 定性依据 检查依据 依据 反馈单位 督导人 督导领导 包保人 填报人 填表人
        审核人 填报单位 整改资金 资金来源 投资额
      `),
    ],
  ],
];

/** 整治措施 and 纠治时限 are said of campaigns. */
const spellings = (word: string): string[] =>
  word.includes('整改') ? [word, word.replace('整改', '整治'), word.replace('整改', '纠治')] : [word];

const KEY_OF = new Map<string, FieldKey>(
  LABELS.flatMap(([key, words]) => words.flatMap(spellings).map((word) => [word, key] as const)),
);

/** The first two characters of each label. */
const OPENINGS = new Set([...KEY_OF.keys()].map((word) => word.slice(0, 2)));
/** What may stand before a label or inside it: blanks, brackets, an enumerator, signs; or words such as 以上3项问题的. */
const BEFORE_LABEL =
  /^(?:[\s\u3000【[〔（(*＊#]|[0-9０-９一二三四五六七八九十]{1,3}[.．、是）)】]|[①-⑳●◆■▲★○◇□·•▪◎※➢-])*/;
const SPEAKS = /^(?:以上|上述|前述|本|该|此|针对|对)/;
/** By character code: 1 where a label, or what may stand before one, begins. */
const MAY_BEGIN = new Uint8Array(0x10000);
for (const opening of [...OPENINGS, ...'以上前本该此针对一二三四五六七八九十'])
  MAY_BEGIN[opening.charCodeAt(0)] = 1;

function hasEarlyColon(text: string): boolean {
  for (let i = 2; i < 11; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xff1a || code === 0x3a) return true;
  }
  return false;
}

/** A quick no, by the first two characters, for most texts that do not begin with a label. */
export function mayOpenWithLabel(text: string): boolean {
  const first = text.charCodeAt(0);
  if (hasEarlyColon(text)) return true;
  if (first >= 0x4e00 && first < 0xa000 && MAY_BEGIN[first] === 0) return false;
  const isPlain = first >= 0x4e00 && !NUMERALS.includes(text.charAt(0)) && text.charCodeAt(1) >= 0x4e00;
  const opening = isPlain
    ? text
    : text.slice(BEFORE_LABEL.exec(text)?.[0].length ?? 0).replace(/[\s\u3000*＊#]+/g, '');
  return OPENINGS.has(opening.slice(0, 2)) || SPEAKS.test(opening);
}
const NUMERALS = '一二三四五六七八九十';

/** Longest label, in characters. */
export const LONGEST_LABEL = Math.max(...[...KEY_OF.keys()].map((word) => word.length));

/** 上述4笔款项的审计处理要求, 本部分问题的整改时限. */
const SPEAKS_FOR_SEVERAL =
  /^(?:以上|上述|前述|本|该|此|针对上述|对上述|对以上)[^，。；]{0,14}(?:的|问题|事项|款项)/;
/** 整改措施（一）, 措施1. */
const COUNTED = /[（(]?[0-9０-９一二三四五六七八九十]{1,2}[）)]?$/;

/** Labels are coined every day; the word they end with tells what they are: 处理时限, 审计整改结果, 整改程度. */
const HEADS: readonly { readonly key: FieldKey; readonly example: string; readonly pattern: RegExp }[] = [
  { key: 'deadline', example: '处理时限', pattern: /^[\u4e00-\u9fff]{2,6}(?:时限|期限|完成时间|截止时间)$/ },
  {
    key: 'status',
    example: '整改程度',
    pattern: /^[\u4e00-\u9fff]{0,4}(?:整改|完成|落实|办结|推进|进展)(?:程度|状态|评价)$/,
  },
  {
    key: 'statusOrProgress',
    example: '审计整改结果',
    pattern: /^[\u4e00-\u9fff]{2,4}(?:整改|落实|办理)结果$/,
  },
  {
    key: 'progress',
    example: '督察整改进展',
    pattern: /^[\u4e00-\u9fff]{2,4}(?:整改|落实|工作)(?:进展|情况)$/,
  },
  {
    key: 'measures',
    example: '党组整改措施',
    pattern: /^[\u4e00-\u9fff]{2,4}(?:整改|工作|改进)(?:措施|举措)$/,
  },
  { key: 'goal', example: '年度整改目标', pattern: /^[\u4e00-\u9fff]{2,4}(?:整改|工作)目标$/ },
];

/** `责 任 单 位` → units; null for what is no label. */
export function fieldKeyOf(words: string): FieldKey | null {
  const plain = words.replace(/[\s\u3000]/g, '').replace(/[*＊#]/g, '');
  const known = KEY_OF.get(plain);
  if (known !== undefined) return known;
  const shared = plain.replace(SPEAKS_FOR_SEVERAL, '');
  if (shared !== plain) return KEY_OF.get(shared) ?? null;
  const uncounted = plain.replace(COUNTED, '');
  if (uncounted !== plain) return KEY_OF.get(uncounted) ?? null;
  if (/\S[\s\u3000]+\S/.test(words)) return jointKey(plain); // blanks part two things
  return jointKey(plain) ?? HEADS.find(({ pattern }) => pattern.test(plain))?.key ?? null;
}

/** What a label that names two fields opens, the most telling first: 整改措施及时限 lists measures. */
const JOINT: readonly FieldKey[] = [
  'measures',
  'progress',
  'statusOrProgress',
  'goal',
  'leaders',
  'units',
  'leadUnits',
  'persons',
  'deadline',
  'status',
];

/** 整改措施及时限, 进展情况和状态: two labels in one. */
function jointKey(words: string): FieldKey | null {
  const joint = /^(.{2,8}?)(?:以及|[及和与、/])(.{2,8})$/.exec(words);
  if (joint === null) return null;
  const keys = [joint[1], joint[2]].map((word) => KEY_OF.get(word ?? ''));
  if (keys.includes(undefined)) return null;
  return JOINT.find((key) => keys.includes(key) && !keys.includes('problem')) ?? null;
}
