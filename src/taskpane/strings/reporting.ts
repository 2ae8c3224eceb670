import type { ReportForm } from '../../core/report/written/reportForms';
import type { ProposedRemoval } from '../../core/report/written/reportPlan';

/** Words of 报告: written reports, 本期存档 and 与上期比较, exports. */
export const reporting = {
  title: '报告',
  lead: '按清单现有内容汇集成稿；没有写的标明待补充，不代拟。',
  form: {
    label: '哪一种报告',
    choices: {
      progress: '整改进展情况报告',
      chief: '主要负责人组织落实情况报告',
      partyNotice: '党内通报稿',
      publicNotice: '社会公开稿',
    } satisfies Record<ReportForm, string>,
  },
  preview: '预览报告',
  again: '重新预览',
  missing: (count: number) => `待补充 ${count} 处`,
  complete: '没有待补充的部分',
  removals: {
    title: (count: number) => `拟删减 ${count} 处，请逐处确认`,
    hint: '勾选的在公开稿中改为“（略）”，附件清单里的同样文字一并改；不勾的保留。',
    none: '没有发现需要删减的人名、线索、文号和联系方式，公开前仍请通读。',
    reasons: {
      name: '人名',
      clue: '涉及线索或举报',
      number: '内部编号、文号',
      contact: '联系方式、证件号码',
    } satisfies Record<ProposedRemoval['reason'], string>,
    all: '全部删减',
    no: '全部保留',
  },
  run: '生成报告（.docx）',
  runConfirmed: (count: number) => `确认删减 ${count} 处并生成（.docx）`,
  changed: '清单改动过，请看过新的预览再生成。',
  shown: (missing: number, removals: number) => `预览完成：待补充 ${missing} 处，拟删减 ${removals} 处。`,
  savedTitle: (name: string) => `已生成“${name}”`,
  checking: {
    title: '核对改过的报告',
    hint: '报告改过之后，与清单对数字；公开稿另查线索和举报人的表述。文件只在本机读取，不保存。',
    choose: '选择报告文件',
    again: '重新选择报告文件',
    accept: '.docx,.docm,.txt,.pdf,.doc,.wps,text/plain',
    same: '与台账一致',
    found: (count: number) => `有 ${count} 处需要改`,
    nothing: '没有找到可以核对的内容',
    partly: '没有全部核对',
    behind: '清单改动过，请重新选择报告核对。',
    file: (name: string) => `文件：${name}`,
    figures: (whats: readonly string[]) =>
      whats.length === 0 ? '报告里没有找到可以和清单核对的数字' : `核对了${whats.join('、')}`,
    isPublic: '按公开稿查找了线索和举报人的表述',
    unchecked: (title: string) => `“设置”里没有启用：${title}`,
    sentence: (text: string) => `原句：${text}`,
  },
  period: {
    title: '本期存档与比较',
    hint: '每期填报完成后存档一次，下期可以看出新完成、新逾期、延期和改动。',
    keep: '本期存档',
    kept: (date: string) => `已存档（${date}）`,
    keptHint: '填写的内容没有改动；与上次存档相比的变动已记入“变更记录”表。',
    compare: '与上期比较',
    row: (sequence: string, text: string) => `${sequence === '' ? '' : `${sequence}　`}${text}`,
    change: (header: string, from: string, to: string) =>
      `${header}：${from || '（空）'} → ${to || '（空）'}`,
    same: '没有变动。',
  },
  export: {
    title: '导出',
    hint: '清单各行的文字，供其他系统使用。',
    csv: '导出 .csv',
    json: '导出 .json',
  },
} as const;
