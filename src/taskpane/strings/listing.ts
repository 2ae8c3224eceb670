/** Words of 清单: report, progress, checks, colors. */
export const listing = {
  title: '清单',
  none: {
    title: '还没有清单',
    todo: '先导入反馈意见生成清单，或打开已有的清单。',
  },
  source: (sheet: string, rows: number) => `工作表“${sheet}”，${rows} 行`,
  report: {
    title: '清单已生成',
    rows: (rows: number, findings: number, points: number) =>
      `写入 ${rows} 行：${findings} 个问题，${points} 个具体表现`,
    recommendations: (count: number) => `意见建议 ${count} 条，见“意见建议”表`,
    renamed: (from: string, to: string) => `原有的“${from}”已改名为“${to}”，内容未动`,
    kept: (names: string) => `保持原样的工作表：${names}`,
  },
  progress: {
    title: '进展',
    total: (count: number) => `${count} 个问题`,
    rate: (percent: string) => `整改完成率 ${percent}`,
  },
  statistics: {
    run: '更新统计表',
    done: (names: readonly string[], open: readonly string[]) =>
      `已更新工作表：${names.join('、')}。${open.join('') || '“整改成效”中填写的数字没有改动。'}`,
  },
  check: {
    title: '检查',
    stage: '检查阶段',
    stages: { draft: '填写中', plan: '报方案', progress: '报进展' },
    run: '检查',
    rerun: '重新检查',
    clean: '没有发现问题',
    counts: { error: '错误', warning: '警告', hint: '提示', review: '待核' },
    group: (name: string, count: number) => `${name} ${count} 处`,
    row: (row: number) => `第 ${row} 行`,
    write: '写入“校验结果”表',
    written: '检查结果已写入“校验结果”表。',
    announced: (error: number, warning: number, hint: number, review: number) =>
      `检查完成：错误 ${error} 处，警告 ${warning} 处，提示 ${hint} 处，待核 ${review} 处。`,
  },
  repaint: {
    title: '颜色和下拉选项',
    run: '刷新颜色',
    hint: '粘贴、插行之后颜色或下拉选项乱了，可以重建；不改动填写的内容。',
    done: (validations: number, rules: number) => `已重建下拉选项 ${validations} 处、颜色规则 ${rules} 条。`,
  },
  refresh: '重新读取',
} as const;
