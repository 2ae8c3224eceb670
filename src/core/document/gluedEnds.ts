import { DATE_LINE } from './language';
import { splitSentences } from './sentences';

/** Numbers behind 附件： count attachments. */
export const ATTACHMENTS = /^附(?:件|表)?[：:1１]/;

const OPENING_TITLE =
  /^([^>＞»。；]{4,70}?(?:方案|通报|报告|意见|情况|公示|公告|通告|清单|台账|反馈|措施|结果)(?:[（(][^（()）]{1,12}[）)])?(?!的|报|通|公|整改|落实|进展|反馈|和|及|与|意见|情况|建议|清单|方案|问题|关于))[\s\u3000]*(?=[\u4e00-\u9fff（）]{2,34}[：:]|根据|按照|经|为|自|现将|近日|[0-9]{4}[年-]|[0-9]{1,2}月)/;
const ADDRESSEE = /^[^，。；：:]{2,34}[：:](?=根据|按照|经|[0-9]{4}年|自|为|现|[\u4e00-\u9fff])/;
const SIGNED =
  /([\u4e00-\u9fff]{2,30}(?:组|局|厅|署|委员会|党组|党委|办公室|政府|公司|中心|大学|学院|院))?[\s\u3000]*((?:[0-9]{4}|[一二三四五六七八九〇零○]{4})年[0-9一二三四五六七八九十]{1,3}月[0-9一二三四五六七八九十]{1,3}日)(?=[\s\u3000。]*(?:$|抄送|附件|（|\(|印发))/;
const CLOSING =
  /^(?:以上|上述|下一步|特此|请|附件|附：|联系人|联系电话|抄送|（联系|\(联系|（此件|欢迎|巡察期间|巡视期间|对巡视移交|对巡察移交|[^，。；：]{0,20}(?:党组|党委|党工委|局|厅|委|办|镇|乡|街道|公司|集团|院|校|区|县|市|单位|部门|党支部|党总支)(?:要|应|须|请)?[在于自将].{0,50}(?:报|送|反馈)|督察(?:强调|要求|组还)|整改(?:方案|情况|报告|台账)[^，。；]{0,6}[请应须要]?[于在]|集中整改期)/;

/** Title and addressee at the beginning; closing sentences, signature and date at the end. */
export function withEnds(text: string, cuts: readonly number[]): number[] {
  const all = [...cuts];
  const first = Math.min(...cuts.filter((cut) => cut > 0), text.length);
  const head = text.slice(0, first);
  const title = OPENING_TITLE.exec(head);
  let at = title ? title[0].length : 0;
  if (title) all.push(at);
  const addressee = ADDRESSEE.exec(head.slice(at));
  if (addressee && (title !== null || addressee[0].length < 24)) {
    at += addressee[0].length;
    all.push(at);
  }
  const attachments = cuts.find((cut) => ATTACHMENTS.test(text.slice(cut, cut + 8))) ?? text.length;
  const last = Math.max(0, ...cuts.filter((cut) => cut < attachments));
  const tail = text.slice(last);
  const signed = SIGNED.exec(tail);
  const body = tail.slice(0, Math.min(signed?.index ?? tail.length, attachments - last));
  if (signed) {
    all.push(last + signed.index, last + signed.index + signed[0].length);
    const date = signed[2] ?? '';
    if (DATE_LINE.test(date)) all.push(last + signed.index + signed[0].length - date.length);
  }
  const sentences = splitSentences(body);
  for (let i = 1; i < sentences.length; i++) {
    const [start, end] = sentences[i] as readonly [number, number];
    if (CLOSING.test(body.slice(start, end))) {
      for (const [from] of sentences.slice(i)) all.push(last + from);
      break;
    }
  }
  const trailing = /[。；]([（(]联系.{4,60}[）)])\s*$/.exec(body);
  if (trailing) all.push(last + trailing.index + 1);
  return all;
}
