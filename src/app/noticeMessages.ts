import type { Message } from '../core/basics/result';
import { OUTCOMES_LIMIT } from '../core/sheet/planOutcomes';

/** What readers and the adopting of lists have to say, in words. `encoding-guessed` is said where it can be changed. */
const NOTICES: Readonly<Record<string, string>> = {
  'comments-left-out': '批注 {count} 处没有读入。',
  'footnotes-left-out': '脚注、尾注 {count} 处没有读入。',
  'hidden-text-left-out': '隐藏文字 {count} 处没有读入。',
  'contents-left-out': '目录没有读入。',
  'math-left-out': '公式对象 {count} 处没有读入。',
  'embedded-left-out': '嵌入对象 {count} 处没有读入。',
  'changes-accepted': '修订 {count} 处按“接受修订”读入。',
  'pages-without-text': '有 {count} 页没有文字（可能是图片），没有读入，请核对。',
  'turned-text-left-out': '斜排文字（多为水印）{count} 处没有读入。',
  'cells-filled-down': '合并单元格已取消，内容填到每一行（{count} 格）。',
  'wording-normalized': '日期和状态的写法已统一（{count} 格），原来的写法留在行内。',
  'other-lists-left-out': '文件里另有 {count} 张表没有转入，请核对。',
  'outcomes-left-out': '清单超过 {limit} 行，没有“整改成效”表；数字见“统计”表和看板。',
  'outcomes-behind': '清单超过 {limit} 行，“整改成效”没有更新，表里已填的数字没有动；数字见“统计”表和看板。',
  // what 接管这份清单 can no longer know (`RestoreReport.lost`)
  'source-lost': '“反馈原文”表已不在，无法知道各行对应原文的哪一句；反馈有更新时，请先核对每一行。',
  'decisions-lost': '生成清单前在预览中做过的调整（不列入、拆开、合并）无法恢复，再次导入时请重新核对。',
  'removals-lost': '以前删除过哪些行、理由是什么，无法恢复；再次导入时，这些行会作为新增列出。',
  'baselines-lost': '接管之前的历次存档无法恢复；此后的对比以现在的内容为准。',
  'undo-lost': '接管之前的写入不能再撤销。',
};

/** The sentence for a message; null for one that is said elsewhere. */
export function describeNotice({ code, data }: Message): string | null {
  const sentence = NOTICES[code];
  return sentence?.replace(/\{(\w+)\}/gu, (_, key: string) => String(data?.[key] ?? '')) ?? null;
}

type OutcomesNotice = 'outcomes-left-out' | 'outcomes-behind';

/** What is said of 整改成效 where the list is too long for it; nothing elsewhere. */
export const outcomesNotice = (code: OutcomesNotice, isTooLong: boolean): readonly string[] =>
  isTooLong ? [describeNotice({ code, data: { limit: OUTCOMES_LIMIT } })!] : [];
