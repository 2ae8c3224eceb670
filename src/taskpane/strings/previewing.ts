import type { CoverageFigures } from '../state/coverage';

/** Words of 预览. */
export const previewing = {
  title: '预览与核对',
  counts: (findings: number, points: number) => `${findings} 个问题，${points} 个具体表现`,
  recommendations: (count: number) => `意见建议 ${count} 条，另列一表`,
  covered: '原文逐句已对应，无遗漏',
  notCovered: (count: number) => `原文有 ${count} 字没有进入清单`,
  coverageFigures: (figures: CoverageFigures) =>
    `问题部分共 ${figures.total} 字：进入清单 ${figures.rows}，标题 ${figures.headings}${figures.form > 0 ? `，序号、标点和引语 ${figures.form}` : ''}${
      figures.open > 0 ? `，待核 ${figures.open}` : ''
    }${figures.user > 0 ? `，人工不列入 ${figures.user}` : ''}`,
  leftOutByUser: (count: number) => `按您的意见不列入 ${count} 字，理由已记录`,
  encodingGuessed: (encoding: string) =>
    `文件按 ${encoding.toUpperCase()} 编码读取；如有乱码，请返回改选编码。`,
  facts: {
    title: '文件信息',
    kind: '文件类型',
    documentTitle: '标题',
    sourceOrg: '反馈单位',
    inspectedOrg: {
      inspection: '被巡察党组织',
      environment: '被督察单位',
      audit: '被审计单位',
      other: '被检查单位',
    },
    feedbackDate: '反馈日期',
    empty: '未识别，可手工填写',
    kindChanged: '改选类型会重新识别，已做的调整将撤销。',
    periods: '文中写明的时间要求',
  },
  doubts: {
    title: (count: number) => `待核 ${count} 处`,
    settle: '确认无误',
    split: '拆成两条',
    join: '并入相邻一条',
    parts: (count: number) => `分成 ${count} 行`,
    exclude: '这条不列入',
    show: '看这一条',
    badge: '待核',
  },
  leftOut: {
    title: (count: number) => `未单独成行的文字 ${count} 处`,
  },
  ledger: {
    title: (count: number) => `原文逐段去向 ${count} 段`,
    became: {
      finding: '问题',
      heading: '标题',
      recommendation: '意见建议',
      field: '填表内容',
      leftOut: '未列入',
    },
  },
  tree: {
    noCategory: '（无类别标题）',
    findings: (count: number) => `${count} 个问题`,
    points: (count: number) => `${count} 个具体表现`,
    title: '问题与具体表现',
    expandAll: '全部展开',
    collapseAll: '全部收起',
    actions: (name: string) => `调整：${name}`,
    split: '拆开',
    join: '与下一条合并',
    exclude: '不列入',
    advice: (count: number) => `仅供参考的意见建议 ${count} 句`,
    measures: (count: number) => `文中已写明措施 ${count} 条`,
  },
  excluded: {
    title: (count: number) => `按您的意见不列入 ${count} 条`,
    reason: (reason: string) => `理由：${reason}`,
    restore: '恢复列入',
  },
  exclude: {
    title: '不列入清单',
    reason: '理由',
    reasons: ['总述，下面已分条', '不是问题', '与其他条目重复', '不属本单位职责'],
    other: '其他理由',
    confirm: '不列入',
  },
  split: {
    title: '在哪里拆开？',
    how: '点击文字选择位置，或用按钮移到上一处、下一处标点。文字本身不会改动。',
    text: '选择拆开的位置',
    previous: '上一处标点',
    next: '下一处标点',
    back: '前移一字',
    forward: '后移一字',
    first: '前一条',
    second: '后一条',
    confirm: '在此拆开',
  },
  adjusted: (count: number) => `已调整 ${count} 处`,
  options: {
    title: '生成方式',
    grain: '每行一个',
    grains: { finding: '问题', point: '具体表现', measure: '措施' },
    profile: '表格样式',
    profiles: { standard: '标准', detailed: '详细' },
    profileHints: {
      standard: '常用栏目，A4 横向打印',
      detailed: '含牵头、配合、督导单位和佐证材料，A3 横向打印',
    },
  },
  generate: '生成清单',
  back: '返回修改原文',
  recalled: (count: number) => `已沿用上次预览中的 ${count} 处调整，可以撤销。`,
  list: {
    title: (rows: number) => `这份文件本身是一张清单，共 ${rows} 行`,
    rows: '每一行原样转为一行，不增不减。',
    taken: (names: string) => `认出的列：${names}`,
    own: (names: string) => `按原名保留的列：${names}`,
    pair: (from: string, to: string) => (from === to ? to : `${from}→${to}`),
  },
  announced: (findings: number, points: number, doubts: number) =>
    `识别完成：${findings} 个问题，${points} 个具体表现，待核 ${doubts} 处。`,
} as const;
