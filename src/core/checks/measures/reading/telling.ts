import type { Piece, Verb, VerbKind } from './piece';

/** 在周会上通报, 通报典型案例: said, and nothing else. */
const IN_MEETING =
  /(?:交流|表态|作[^，]{0,6})发言$|^[^，]{0,10}组织[^，]{1,16}(?:人员|干部|职工|党员|[员长])(?:集中|专题|认真|系统)?学习|(?:进行|作出?)再?(?:动员|部署|安排|强调|研究|学习|通报)+$|^(?:会上|会后|大会)通报|^在[^，]{0,8}(?:会(?:议)?上?|全[局院县市镇校区系公][^，]{0,4})通报|^(?:并|集中)?通报[^，每按月季周]{0,14}(?:案例|典型|情况|问题|精神|教训|意见|结果)$/u;
/** What was on paper goes on to somebody: 将有关政策印发至各村. */
const HANDED_ON = /(?:印发|转发|下发|分发|发放|发)(?:(?:至|到|给)(?:全体|各|每)?|各)[^，]{1,10}$/u;
/** Courses, leaflets, banners: what people are told with. */
const TELLS =
  /培训|轮训|集训|授课|讲座|播放|广播|讲解|宣传|宣讲|宣教|普法|横幅|标语|展板|喇叭|倡议书|公开信|一封信|明白[卡纸]|讨论|心得|体会|汇编|知识(?:竞赛|测试|问答)|(?:警示|廉政|廉洁|法治|纪律)教育|典型案例|手册|承诺|(?:张贴|悬挂)[^，]*(?:规定|制度|标准|要求)/u;
/** How a course or a campaign begins and ends; what stands between says what of: 组织采购人员培训. */
const COURSE =
  /^[^，]{0,14}?(?:组织|开展|举办|举行|邀请|安排|参加|进行|集中)[^，并后]{0,24}(?:培训|轮训|授课|讲座|宣传|宣讲|讨论|(?<!批评)教育|学习|竞赛|测试|考试)(?:班|会|课|活动|月|周|工作)?(?:一|两|三|\d{1,3})?[次期场班轮批遍]?$/u;
const TELLING_KINDS: ReadonlySet<VerbKind> = new Set<VerbKind>([
  ...(['train', 'meet', 'learn', 'issue', 'light', 'talk', 'govern'] as const),
]);
/** Done to leaflets and for courses. */
const SERVES =
  /^(?:邀请|聘请|参加|考试|测试|发放|张贴|悬挂|粘贴|制作|编印|编写|印制|撰写|签名|签订|入户|录像|收集|利用|安排|发动|通报|张贴上墙|上墙|张榜|公示)$/u;
const PROMISES: ReadonlySet<VerbKind> = new Set<VerbKind>(['talk', 'govern', 'strict']);
const LEARNS: ReadonlySet<VerbKind> = new Set<VerbKind>(['learn', 'meet', 'train']);

/** Whether all that a piece does is to tell people something in a meeting or on paper. */
export const isToldInMeeting = ({ text }: Piece): boolean => IN_MEETING.test(text) || HANDED_ON.test(text);

/** Whether all that a piece does is to teach or to publicize. */
export function teaches(piece: Piece): boolean {
  const { text, verbs } = piece;
  if (COURSE.test(text)) return true;
  const isServing = ({ kind, start, end }: Verb): boolean =>
    TELLING_KINDS.has(kind) || SERVES.test(text.slice(start, end));
  return (
    TELLS.test(text) &&
    verbs.every(isServing) &&
    (verbs.length === 0 || verbs.some(({ kind }) => !PROMISES.has(kind)))
  );
}

/** 要求收购网点学习领会: what others are made to do stands last. */
export function learnsLast({ text, verbs }: Piece): boolean {
  const last = verbs[verbs.length - 1];
  return (
    verbs.length > 1 && verbs[0]!.kind === 'govern' && LEARNS.has(last!.kind) && last!.end === text.length
  );
}
