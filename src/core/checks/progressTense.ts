import { readTokens } from './measures/reading/tokens';

/** Clauses of a text, with the sentence each stands in. */
interface Clause {
  readonly text: string;
  /** Stands in a sentence about what comes after: 下一步，… */
  readonly isNextStep: boolean;
}

const NEXT_STEP = /^(?:\d+[.、．])?\s*(?:下一步|下步|今后|接下来|后续|下一阶段|下阶段)/u;

function clausesOf(text: string): readonly Clause[] {
  return text.split(/[。；;\n！!]/u).flatMap((sentence) => {
    const isNextStep = NEXT_STEP.test(sentence.trim());
    return sentence.split(/[，,：:]/u).map((clause) => ({ text: clause.trim(), isNextStep }));
  });
}

/** What goes on after something is done is no sign that it is not: 将继续巩固, 正在持续推进, 拟在全区推广, 正在申请销号. */
const GOES_ON = /继续|持续|长期|巩固|常态|坚持|定期|进一步|不断|深化|加强|防止反弹|每[年季月周]|推广|销号/u;

/** Something is announced, not reported; each pattern with examples of what it takes and what it leaves. */
const FUTURE: readonly { readonly example: string; readonly pattern: RegExp }[] = [
  {
    example: '拟于6月底前修订; not 已拟定, 草拟, 拟任人选, 拟提拔干部, 拟采取的办法',
    pattern:
      /(?<![草模虚比起编所已初])拟(?![定订任录态合稿写真人就好聘]|提拔|推荐|发展|晋升|制(?![定订作])|.{0,4}(?:人选|人员|对象|名单)|[^，。；]{1,10}的)/u,
  },
  {
    example: '将于年底前完成, 将尽快修订, 将对余下房屋组织清退; not 将制度汇编成册, 将会议纪要归档, 已将',
    pattern:
      /(?<![已并均即再还便后先])将(?:于|会(?![议计场商员同签])|待|陆续|尽快|尽早|适时|择期|逐步|分批|近期|按期|按计划|争取|力争|在(?=[^，。]{0,12}(?:[年月日底旬前后内]|季度))|对(?![外照])[^，。；]{2,20}(?:开展|组织|进行|予以|实施|逐一|全面)(?!了|情况)|(?:全面|抓紧|组织|重新|立即)?(?:开展|召开|启动|完成|制定|制订|修订|出台|印发|建立|采取|实施|清退|追缴|整改)(?![^，。；]{0,10}(?:情况|的|结果|材料|方案|办法|制度|计划)))/u,
  },
  {
    example: '正在修订制度, 正抓紧办理; not 对正在实施的项目, 修正在用制度',
    pattern: /(?<![修纠改订真])正在(?![^，。；]{1,8}的)|正(?:抓紧|有序|加紧|积极|按|组织)/u,
  },
  {
    example: '计划于6月完成, 预计年底; not 即将到期的合同',
    pattern:
      /(?:计划|预计|预期|力争|争取)(?:于|在|到|[\d年本下近明今]|[一二三四]季度)|即将(?!到期|届满)|有待/u,
  },
];

const DONE = /已|完成|了|到位|办结|结束|印发|出台|清退|追回|收回|建成/u;

/**
 * Words by which a text announces what it should report (拟于6月底前修订, 正在办理); null where it does not. What goes on after
 * completion, and the next steps named behind what was done, do not count.
 */
export function announces(text: string): string | null {
  const clauses = clausesOf(text);
  const tellsDone = clauses.some(({ text: clause, isNextStep }) => !isNextStep && DONE.test(clause));
  const tellsOnlyNext = clauses.every(({ text: clause, isNextStep }) => isNextStep || clause === '');
  for (const { text: clause, isNextStep } of clauses) {
    if (clause === '' || (isNextStep && tellsDone)) continue;
    if (GOES_ON.test(clause)) continue;
    if (tellsOnlyNext || FUTURE.some(({ pattern }) => pattern.test(clause))) return clause;
  }
  return null;
}

const NOT_BEGUN =
  /未启动|未开始|未开展|未着手|暂未|尚未|还未|未能|没有(?:启动|开始|开展)|待.{0,12}(?:后|再)|拟|计划(?=于|在|\d|[年本下明])|将|无进展|无法/u;
const BEGUN =
  /(?:已|正在|先后|目前)[^，。；]{0,12}(?:召开|印发|制定|制订|修订|出台|开展|完成|清退|追缴|收回|约谈|成立|排查|整改|启动|建立|组织|培训|推进|实施|签订|安装|拨付|上报|核查|研究|部署|确定|审定|审议|通过|编列|下达|处置|选拔|竞聘|到位|购置|更换|维修|补办|补齐|追回|办结|移送|立案)|^(?:今年|本年|截至[^，。；]{1,10})[^，。；]{0,6}(?:处置|追回|收回|完成|办结|清退|修复|拆除)[^，。；]{0,6}\d|完毕|建好|形成[^，。；]{0,10}(?:\d|初稿|台账|清单)|摸清了?|梳理出|^正(?:逐|按|有序)|到岗|到账|结案|[收配补交缴清]齐|退清|(?:完成|办结|追回|收回|修复|拆除|安装|更换|清退|立案|签订|培训|走访|配备)[^，。；]{0,8}\d|^(?:召开|印发|制定|修订|出台|开展|完成|清退|追缴|约谈|成立|排查|组织)[^，。；]{2,}/u;

/** Whether a text tells that something was begun: 已召开专题会研究; not 因资金未到位，暂未启动. */
export const tellsBeginning = (text: string): boolean =>
  clausesOf(text).some(
    ({ text: clause }) => (BEGUN.test(clause) || hasDone(clause)) && !NOT_BEGUN.test(clause),
  );

/** 设备已更换6台: behind 已 a verb of which anyone can see whether it was done. */
const hasDone = (clause: string): boolean =>
  clause
    .split(/已经?/u)
    .slice(1)
    .some((behind) => readTokens(behind)[0]?.kind === 'deed');

/** A remainder that is still open: 其余2户尚未清退. 其余单位未发现问题 leaves nothing open. */
const OPEN_REST =
  /(?:其余|剩余|余下|另有|还有|尚有|仍有|第[一二三四五六七八九十\d]+[点项条个])[^，。；]{0,16}(?:(?:尚|还|暂|仍)?未(?!发现|发生|出现|再|涉及|造成|检查|查到|见)|没有(?!发现|发生|出现|再)|正在|仍在|待(?:清退|追缴|整改|拆除|完成|办理))[^，。；]{0,10}/u;

/** The words that leave a part of a problem open; null where none do, or where the sentence goes on to close it. */
export function leavesOpen(text: string): string | null {
  const rest = OPEN_REST.exec(text);
  if (!rest) return null;
  const behind = text.slice(rest.index + rest[0].length).split(/[。；;\n]/u)[0]!;
  return /已|均|全部|继续使用|无需|不涉及/u.test(behind) ? null : rest[0];
}
