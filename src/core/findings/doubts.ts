/** What the program may be unsure of (待核). One sentence each; a person settles it. */
export const DOUBTS = {
  'kind-unsure': '文种判断没有把握，请核对文种。',
  'no-problem-section':
    '没有找到反映问题的部分，未生成问题；如文中确有问题，请改选文件类型，或只粘贴问题部分再识别。',
  'problems-not-announced': '文中没有引出问题的标题或语句，以下各条是按用词找出的，请对照原文逐条核对。',
  'heading-may-be-finding': '这一句下面没有列出问题，它是标题还是问题，请核对。',
  'finding-names-no-failing': '这一条没有看到“不到位”“未落实”之类的问题表述，请核对是否为问题。',
  'point-may-be-two': '这一表现可能应分为两条。',
  'point-may-be-one': '这一句没有看到问题表述，可能应并入相邻的表现。',
  'overview-sentence': '这一句像是总述，可能不需要单独成行。',
  'parallel-items': '这一句并列了几个方面，可能需要分给几个单位。',
  'left-out-may-be-finding': '这一段没有列为问题，但读来像是问题，请核对。',
  'recommendation-in-problems': '这一条夹在问题中间，按意见建议处理，请核对。',
  'numbering-gap': '序号不连续，原文可能缺少一条。',
  'numbering-repeat': '序号重复，请核对是否为两条。',
  'unclosed-bracket': '引号或括号没有成对，请核对断句。',
  'line-breaks-restored': '原文没有分段，按序号还原了段落，请核对。',
  'deadline-uncertain': '时限写得不完整，推定的日期请核对。',
  'unit-vague': '责任单位写得笼统，请明确到单位。',
  'status-unknown': '没有认出状态用语。',
  'fields-shared': '措施、责任单位只写在同一标题下最后一条之后，已作为各条共有，请核对。',
  'field-repeated': '同一栏目出现两次，请核对。',
  'measure-or-problem': '这一段没有标明是措施还是问题，请核对。',
} as const;

export type DoubtCode = keyof typeof DOUBTS;

const isCode = (code: string): code is DoubtCode => Object.hasOwn(DOUBTS, code);

/** What the user reads for a doubt code. */
export function doubtLabel(code: string): string {
  return isCode(code) ? DOUBTS[code] : code;
}
