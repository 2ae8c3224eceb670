/** Words of 报送: what is handed in, what stands in its way, 审核意见, 责任单位名录. */
export const submitting = {
  title: '报送',
  lead: '另外生成一个工作簿，只含报送的栏目；原文、编号和其他工作表不会带出。',
  form: { label: '报送内容', choices: { plan: '整改方案', progress: '整改进展' } },
  kind: { label: '稿别', choices: { final: '报送稿', draft: '送审稿' } },
  kindHints: {
    final: '有错误，或警告没有理由时，不能生成。',
    draft: '标明送审稿，附待处理事项，随时可以生成。',
  },
  options: {
    title: '版式和落款',
    merge: '合并重复的问题类别、问题',
    layout: '方案的形式',
    layouts: { three: '三张清单（问题、任务、责任）', one: '一张表' },
    countersign: '会签单位（不会签则留空）',
    mark: '首行标注（可以修改或清空）',
    hint: '这里的选择只用于本次；长期使用请改“设置”表。',
  },
  checking: '正在检查……',
  ready: '没有错误，警告都有理由，可以报送。',
  readyDraft: '可以生成送审稿。',
  warnings: (rules: number) => `警告 ${rules} 项，改正或者写明理由`,
  warning: (title: string, count: number) => `${title}（${count} 处）`,
  reason: '理由（随清单留存）',
  look: '逐处查看',
  confirmed: (count: number) => `另有 ${count} 处已确认并注明理由`,
  run: { final: '生成报送稿', draft: '生成送审稿' },
  refused: (errors: number, warnings: number) =>
    [
      ...(errors > 0 ? [`错误 ${errors} 处须改正`] : []),
      ...(warnings > 0 ? [`${warnings} 项警告没有理由`] : []),
    ].join('，'),
  fileName: (title: string, kind: string, date: string) => `${title}${kind}${date}`,
  defaultTitle: '整改清单',
  doneTitle: (name: string) => `已生成“${name}”`,
  done: (rows: number, checksum: string) => `共 ${rows} 行，校验码 ${checksum}，与纸质件核对用。`,
  handOver: {
    downloaded: '浏览器已把文件放到“下载”文件夹。',
    openedInExcel: '已在新的 Excel 窗口打开，请另存。',
  },
  baseline: '已作本期存档：下期检查和比较以此为准。',
  comments: {
    title: '审核意见',
    hint: '把退回的意见逐条填在“审核意见”表，每条写明采纳情况；没有答复的，不能再次报送。',
    add: '新建“审核意见”表',
    added: '已新建“审核意见”表。',
    empty: '“审核意见”表中还没有意见。',
    counts: (open: number, total: number) =>
      open === 0 ? `共 ${total} 条，都已答复` : `共 ${total} 条，${open} 条没有答复`,
    open: '没有答复',
    entry: (entry: string) => (entry === '' ? '全文' : entry),
    adoption: (adoption: string) => `采纳情况：${adoption}`,
    revised: (text: string) => `修改后：${text}`,
    answer: '去答复',
    row: '看这一行',
    whole: '打开“审核意见”表',
  },
} as const;

/** Words of 从清单中学习. */
export const learning = {
  title: '责任单位名录',
  hint: '清单中用到、名录里没有的单位。勾选后加入名录，用于下拉和统一写法。',
  none: '清单中的单位都在名录里。',
  unit: (name: string, rows: number) => `${name}（${rows} 行）`,
  near: (name: string) => `与“${name}”相近，可能是同一单位的另一种写法`,
  find: '从清单中学习',
  add: (count: number) => `加入名录（${count} 个）`,
  done: (count: number) => `已加入名录 ${count} 个单位`,
} as const;
