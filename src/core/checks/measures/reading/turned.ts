import { essence } from '../../../list/sameWords';

/**
 * What turns a failing into its mending, or promises to: 监管不严 → 加强监管, 拨付不及时 → 及时拨付, 账实不符 → 做到账实相符. Beside
 * the words of the problem it adds nothing.
 */
const TURNS =
  /针对|关于|巡[视察]|督察|审计|检查|反馈|指出|发现|提出|该|问题|情况|现象|状况|方面|即|存在|认真|切实|进一步|着力|全面|深入|深刻|彻底|严格|从严|严肃|严起来|及时|按时|如期|按期|按要求|足额|准确|精准|完整|充分|有效|有力|科学|合理|统一|真实|公开透明|规范|健全|完善|建立健全|建立|加强|强化|增强|增加|增进|提高|提升|加大|加快|扩大|拓宽|拓展|延长|壮大|丰富|充实|优化|改善|改进|改变|改正|纠正|缩短|降低|减少|压缩|压减|缓解|化解|解决|消除|杜绝|避免|防止|遏制|严禁|整改|处理|推进|制定|编制|结合|贯彻|状况|即知即改|照单全收|件件有着落|党委|党组|立行立改|一是|二是|三是|推动|落实|落细|抓好|抓实|抓紧|抓严|做好|做到|做实|做细|发挥好|发挥|实现|确保|保证|履行|执行|开展|组织|坚持|保持|恢复|补齐|补全|补足|摸清|厘清|理清|弄清|搞清|列入|纳入|举一反三|高度重视|加以|予以|进行|到位|落地|见效|达标|相符|一致|畅通|稳定|平稳|好转|不再|不让|不走过场|再次|发生|出现|使|让|应|须|要|全|好|上|到|再|并|且|也|均|都|的|地|得|把|将|对|由|在|以|和|与|及|对于|从|其|这|此|尽|快|立即|尽快|马上|限期|分管领导|主要领导|主要负责人|有关部门|相关部门|牵头|负责|逐项|逐一|对照|对标|抓|严|实|紧|常态化|长效/gu;
/** Says what fails; a problem is not made of these. */
const FAILS =
  /不到位|不够|不足|不力|不严格|不严|不实|不清|不高|不强|不深入|不深|不及时|不规范|不健全|不完善|不充分|不彻底|不|未|没有|没|无|缺失|缺位|缺乏|缺|较差|差|滞后|薄弱|混乱|偏[低大软少]|存在|问题|现象|较[多少大]|突出|等/gu;
/** 未建立台账 is put right by 建立台账: somebody sets one up, and others judge whether that is enough. */
const NOT_DONE = ['未', '没有'];
const MARKS = /[\p{P}\p{S}\s]+/gu;
const LEAST_RUN = 2;
/** A measure of its own adds more than this share of characters to those of the problem. */
const MOST_OWN = 0.15;
/** And takes up less than this share of what the problem says; a single thing done, 建立采购台账, is no copy of a long problem. */
const LEAST_TAKEN = 0.5;
const LEAST_LENGTH = 8;
/** 按照督察建议, 我局将, 认真采纳审计意见: what is said around advice that is repeated. */
const TAKES_UP =
  /(?:按照|根据|落实|采纳|依据|对照)?(?:巡[视察]组?|督察组?|审计|检查组?|反馈)?(?:的)?(?:建议|意见|要求)(?:要求)?|属地|我[局县市区院校镇司]|本[局县市区院校镇司]|今后|下一步|将/gu;
/** Two characters in a row stand in any long text by chance. */
const RUN_OF_ADVICE = 3;
/** What turns a problem needs words, but hardly as many as the problem has. */
const MOST_TIMES_LONGER = 2.5;

const failingsIn = (text: string): number => text.match(/[未不没无缺差少]/gu)?.length ?? 0;

const bare = (text: string): string => essence(text).replace(MARKS, '');

/** Whether each character belongs to a stretch of `run` or more that stands in the other text. */
function covered(text: string, other: string, run = LEAST_RUN): boolean[] {
  const marks = Array.from(text, () => false);
  for (let at = 0; at + run <= text.length; at++)
    if (other.includes(text.slice(at, at + run))) marks.fill(true, at, at + run);
  return marks;
}

function ownOf(text: string, marks: readonly boolean[]): string {
  return Array.from(text, (char, at) => (marks[at] ? ' ' : char)).join('');
}

/**
 * Whether measures say a problem over again with its failing turned round: 规范决策程序，开展尽职调查 of 决策程序不规范，未开展尽职调查.
 * Nearly all their words are the problem's or turn it, and they take up most of it.
 */
export function turnsRound(measures: string, problem: string): boolean {
  const known = bare(problem);
  const pieces = measures.split(MARKS).map(bare);
  if (pieces.every((piece) => NOT_DONE.some((not) => known.includes(not + piece)))) return false;
  const said = pieces.join('');
  if (said.length < LEAST_LENGTH || known.length < LEAST_LENGTH) return false;
  if (said.length > MOST_TIMES_LONGER * known.length) return false;
  const marks = covered(said, known);
  const own = ownOf(said, marks).replace(TURNS, '').replaceAll(' ', '');
  // 补齐9份会议通知 says how many and what; 9份缺会议通知的问题要整改 does not
  if (/\d/u.test(said) && failingsIn(said) < failingsIn(known)) return false;
  if (/\d/u.test(own) || own.length > MOST_OWN * said.length) return false;
  const core = known.replace(FAILS, ' ');
  const taken = covered(core.replaceAll(' ', ''), said).filter(Boolean).length;
  return taken >= LEAST_TAKEN * core.replaceAll(' ', '').length;
}

/** Whether measures say advice over again, whatever is put around it or between; their own words are those that promise to follow. */
export function repeats(measures: string, advice: string): boolean {
  const said = bare(measures);
  const marks = covered(said, bare(advice), RUN_OF_ADVICE);
  const own = ownOf(said, marks).replace(TAKES_UP, '').replace(TURNS, '').replaceAll(' ', '');
  return (
    !/\d/u.test(own) && own.length <= MOST_OWN * said.length && marks.filter(Boolean).length > said.length / 2
  );
}
