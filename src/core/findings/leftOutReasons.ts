/** Why a stretch of the source stands in no row. */
export const LEFT_OUT_REASONS = {
  // of the page
  furniture: '页码、页眉或网页信息',
  blank: '空白',
  marker: '序号',
  punctuation: '标点',
  // of the form of the document
  title: '标题',
  documentNumber: '文号',
  addressee: '主送单位',
  signature: '落款',
  date: '日期',
  attachment: '附件',
  copies: '抄送',
  contact: '联系方式',
  closing: '结尾语',
  // of the text
  preamble: '开头说明',
  container: '引出问题或建议的标题',
  announcement: '引出下文的话',
  praise: '肯定成绩',
  evaluation: '总体评价',
  background: '基本情况',
  statistics: '统计数字',
  overview: '总述',
  requirement: '整改要求',
  recommendation: '意见建议',
  handling: '处理决定',
  'clue-transfer': '线索移交',
  reporting: '报送要求',
  guarantee: '组织保障',
  label: '栏目名称或引语',
  'other-section': '其他部分',
  heading: '下面没有问题的标题',
  // of the user
  user: '用户排除',
  unclear: '未能归类，请核对',
} as const;

export type LeftOutReason = keyof typeof LEFT_OUT_REASONS;

const isReason = (reason: string): reason is LeftOutReason => Object.hasOwn(LEFT_OUT_REASONS, reason);

/** What the user reads for a reason code. */
export function leftOutLabel(reason: string): string {
  return isReason(reason) ? LEFT_OUT_REASONS[reason] : LEFT_OUT_REASONS.unclear;
}
