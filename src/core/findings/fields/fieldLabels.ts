import { LABELS } from './labelWords';
import type { FieldKey } from './labelWords';

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
  {
    key: 'problem',
    example: '审计指出问题',
    pattern:
      /^[\u4e00-\u9fff]{0,4}(?:反映|反馈|指出|提出|查出|发现|涉及|交办|督办|移交|检查|列举|查找|梳理|通报|点名)(?:的)?(?:主要|具体|突出)?问题$|^[\u4e00-\u9fff]{0,4}问题(?:表述|陈述|描述|阐述|概述|简述|概况|详情|详述|要点|原文|摘录|内容|事实|名称|表象)$/,
  },
  {
    key: 'deadline',
    example: '处理时限',
    pattern:
      /^[\u4e00-\u9fff]{2,6}(?:时限|期限|完成时间|截止时间)$|^(?:整改|完成|办结|计划|预计|拟定?|最迟|限定|达标|落实)[\u4e00-\u9fff]{0,4}(?:时间|日期|节点|时点)$/,
  },
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
    pattern: /^[\u4e00-\u9fff]{2,4}(?:整改|落实|工作)(?:进展|情况)$|^[\u4e00-\u9fff]{2,6}进展(?:情况)?$/,
  },
  {
    key: 'measures',
    example: '党组整改措施',
    pattern: /^(?!.*(?:以下|如下|下列|保障|组织|取得))[\u4e00-\u9fff]{2,6}(?:措施|举措)$/,
  },
  {
    key: 'supportingUnits',
    example: '协同责任部门',
    pattern: /^(?:配合|协同|协作|协办|协助|参与|参加)[\u4e00-\u9fff]{0,4}(?:单位|部门|科室|处室|股室|站所)$/,
  },
  {
    key: 'leadUnits',
    example: '主责牵头部门',
    pattern: /^(?:牵头|主责|主办|主体)[\u4e00-\u9fff]{0,4}(?:单位|部门|科室|处室|股室|站所)$/,
  },
  {
    key: 'units',
    example: '党组责任处室',
    pattern: /^[\u4e00-\u9fff]{0,4}(?:责任|整改|承办|落实|执行)(?:单位|部门|科室|处室|股室|站所)$/,
  },
  { key: 'leaders', example: '挂帅领导', pattern: /^(?![督监验审])[\u4e00-\u9fff]{2,4}领导$/ },
  {
    key: 'persons',
    example: '科室负责人员',
    pattern: /^(?![督监验核填审])[\u4e00-\u9fff]{0,4}(?:责任人|负责人|经办人|承办人)(?:员)?$/,
  },
  {
    key: 'other',
    example: '原因剖析',
    pattern:
      /^[\u4e00-\u9fff]{0,5}(?:剖析|分析|原因|根源|成因|症结|依据|备注|难点|危害|影响|后果|教训|反思|联系方式|编号|出处)$|^(?:证明|佐证|支撑|附件|印证)材料$|^(?:验收|销号|完成|评估|考核)标准$|^(?:整改|所需|投入|项目)(?:资金|经费)$/,
  },
  {
    key: 'goal',
    example: '年度整改目标',
    pattern: /^[\u4e00-\u9fff]{2,6}(?:目标|预期效果)$|^(?:达标|预期|达到)要求$/,
  },
];

/** The field of a label in the very words of the table; null for any other. */
export const printedKeyOf = (words: string): FieldKey | null => KEY_OF.get(words) ?? null;

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
