import type { RectificationItem } from '../../../list/item';
import { measuresIn } from './cells';
import { sentencesOf, type Sentence } from './sentences';
import { objectLength, readPiece, type Piece, type Verb, type VerbKind } from './piece';
import { teaches, isToldInMeeting, learnsLast } from './telling';
import type { TokenKind } from './tokens';

/** What a measure lacks: something that is done, what it is done to, something that can be seen when it is done. */
export type Missing = 'action' | 'object' | 'result';

/**
 * What a reviewer would say of a cell of measures: `concrete`; `borderline`, which a person must look at; `meetings` where all
 * that is done ends in the meeting room; `vague`. The best of its measures counts.
 */
export interface Judgement {
  readonly verdict: 'concrete' | 'borderline' | 'meetings' | 'vague';
  /** Null where nothing is missing. */
  readonly missing: Missing | null;
  /** Whether courses and leaflets are all that is done. */
  readonly isTaught?: boolean;
}

const CONCRETE: Judgement = { verdict: 'concrete', missing: null };
const MEETINGS: Judgement = { verdict: 'meetings', missing: 'result' };
const borderline = (missing: Missing): Judgement => ({ verdict: 'borderline', missing });
const vague = (missing: Missing): Judgement => ({ verdict: 'vague', missing });

/** `进一步加强管理` → vague, action; `追缴违规津贴3.2万元` → concrete. Total: any text has a judgement. */
export function judgeMeasures(cell: string): Judgement {
  const nothing = vague('action');
  const best: Record<Sort, Judgement> = { deed: nothing, course: nothing, paper: nothing };
  const sorts = new Set<Sort>();
  for (const sentence of sentencesOf(cell)) {
    for (const { sort, ...judgement } of judgeSentence(sentence)) {
      best[sort] = better(best[sort], judgement);
      sorts.add(sort);
    }
    if (best.deed.verdict === 'concrete') return best.deed;
  }
  const { deed, course, paper } = best;
  const isMeeting = deed.verdict === 'meetings';
  // a rule that is handed on is something to show, unless it is all that came out of a meeting or a course
  if (sorts.has('paper') && (isMeeting || sorts.has('course'))) return better(deed, MEETINGS);
  if (sorts.has('paper')) return better(deed, paper);
  if (!sorts.has('course') || isMeeting) return deed;
  const judged = better(deed, course);
  return deed.verdict === 'vague' ? { ...judged, isTaught: true } : judged;
}

const judgements = new WeakMap<RectificationItem, Judgement>();

/** The measures of a row, judged once for all checks that ask; null where nobody wrote any. */
export function judgementOf(item: RectificationItem): Judgement | null {
  const text = measuresIn(item.cells.measures);
  if (text === '') return null;
  const known = judgements.get(item);
  if (known) return known;
  const judged = judgeMeasures(text);
  judgements.set(item, judged);
  return judged;
}

const RANK: Readonly<Record<Judgement['verdict'], number>> = {
  concrete: 9,
  borderline: 6,
  meetings: 3,
  vague: 0,
};
/** An action and an object are more than an action. */
const PROGRESS: Readonly<Record<Missing, number>> = { action: 0, object: 1, result: 2 };
const weigh = ({ verdict, missing }: Judgement): number => RANK[verdict] + PROGRESS[missing ?? 'action'];

const better = (a: Judgement, b: Judgement): Judgement => (weigh(b) > weigh(a) ? b : a);

/** A piece and what the rest of its sentence lends to it. */
interface Measure {
  readonly piece: Piece;
  readonly head: Verb;
  /** The verb that counts: in 督促…返工 and 开展…监测 the second. */
  readonly verb: Verb;
  /** Characters that name what it is done to, here or before: 对违规借调的6人，… */
  readonly object: () => number;
  readonly hasEvidence: boolean;
  /** Evidence that names what it is, not only that all of it is meant. */
  readonly hasSeen: boolean;
  readonly isConditional: boolean;
}

/** What can be seen, counted or dated when the work is done. */
const EVIDENCE: ReadonlySet<TokenKind> = new Set<TokenKind>([
  ...(['figure', 'frequency', 'date', 'scope', 'actor', 'trace'] as const),
]);
/** 逐项核对, 全面清查: of what? */
const SEEN: ReadonlySet<TokenKind> = new Set<TokenKind>(
  [...EVIDENCE].filter((kind) => kind !== 'scope' && kind !== 'actor'),
);
const COUNTS: ReadonlySet<TokenKind> = new Set<TokenKind>(['figure', 'frequency']);
/** Where nothing else is said, these words say nothing. */
const PROMISES: ReadonlySet<TokenKind> = new Set<TokenKind>([
  ...(['talk', 'strict', 'settle', 'abstract', 'filler', 'slogan'] as const),
]);
/** 对整改不力的严肃问责: what happens to nobody yet. */
const CONDITIONAL =
  /(?:不[力实严]|不到位|不作为|慢作为|弄虚作假|敷衍|拒不|造成|出现)[^的]{0,8}的|违[规纪法]行为|发现|零容忍/u;

const holds = ({ tokens }: Piece, kinds: ReadonlySet<TokenKind>): boolean =>
  tokens.some(({ kind }) => kinds.has(kind));

/** A course beside meetings is one more of them, and so is paper that is handed on; alone each may be what is needed. */
type Sort = 'deed' | 'course' | 'paper';
type Judged = Judgement & { readonly sort: Sort };

const SORTS: Partial<Readonly<Record<VerbKind, Sort>>> = { train: 'course', issue: 'paper' };

function judgeSentence(sentence: Sentence): readonly Judged[] {
  const pieces = sentence.map(readPiece);
  const hasEvidence = pieces.some((piece) => holds(piece, EVIDENCE));
  const hasSeen = pieces.some((piece) => holds(piece, SEEN));
  const promises = pieces.some((piece) => holds(piece, PROMISES));
  const isConditional = CONDITIONAL.test(sentence.join('，'));
  let named = 0;
  return pieces.map((piece) => {
    const [head, ...behind] = piece.verbs;
    const before = named;
    const object = (): number => Math.max(before, objectLength(piece));
    if (piece.opensWithObject) named = object();
    if (isToldInMeeting(piece) || learnsLast(piece)) return { ...MEETINGS, sort: 'deed' };
    const isCourse = teaches(piece);
    if (isCourse && !head) return { ...borderline('result'), sort: 'course' };
    if (head === undefined) return { ...judgeUnknown(piece, promises), sort: 'deed' };
    const verb = handsOn(head) ? (behind.find((later) => !handsOn(later)) ?? behind[0] ?? head) : head;
    const kind = isCourse ? 'train' : verb.kind;
    const judge = JUDGES[kind];
    const judgement = judge({ piece, head, verb, object, hasEvidence, hasSeen, isConditional });
    return { ...judgement, sort: SORTS[kind] ?? 'deed' };
  });
}

/** 组织开展 and 督促 leave it to a later verb what is done. */
const handsOn = ({ kind }: Verb): boolean => kind === 'light' || kind === 'govern';

/** 把村东头鱼塘重新发包: whatever is done, it is done to this. */
const DISPOSES = /^(?:对|将|把)/u;
/** Shorter than this, a piece without a verb that is known says nothing. */
const SAYS_SOMETHING = 4;

/**
 * What hands do, in verbs of one character that no table of words can hold: with what becomes of it (划给申请人, 写到楼栋群,
 * 旧锅炉拆掉), or such as mean nothing else (换供货商, 装喷淋).
 */
const BY_HAND =
  /[划腾写换装搬拆补修砌挖栽送退拉运铺埋填盖钉刷洗扫清寄付缴签封删移剪堵焊捆卖买租借还锁贴挂发加存打印晒](?:给|到|进|出|掉|完|好|成|齐|回|净|平|满|通|牢|严|高|宽|走|在)|[换装拆砌栽挖焊铲](?![位置])/u;

/** No verb that is known: what it counts speaks for it, a promise in the same sentence against it. */
function judgeUnknown(piece: Piece, promises: boolean): Judgement {
  if (holds(piece, COUNTS)) return CONCRETE;
  if (!promises && DISPOSES.test(piece.text) && objectLength(piece) >= UNMISTAKABLE) return CONCRETE;
  if (!holds(piece, PROMISES) && BY_HAND.test(piece.text) && objectLength(piece) >= PRECISE) return CONCRETE;
  return promises || piece.text.length < SAYS_SOMETHING ? vague('action') : borderline('result');
}

/** So many characters name an object, so many name it precisely, so many need nothing else. */
const NAMED = 2;
const PRECISE = 4;
const PLAIN = 6;
const UNMISTAKABLE = 8;
/** 要及时排查: a verb that opens its piece has no more than this before it. */
const LEADS = 3;
/** 完善防汛工作体系, 构建和谐关系, 补齐保供短板: done to words. */
const DONE_TO_WORDS =
  /(?:体系|结构|格局|关系|氛围|环境|生态|局面|合力|态势|共识|导向|闭环|防线|屏障|短板|弱项|漏洞|盲区|堵点|痛点|难点|底数|笼子|关口|基础|思路|理念|障碍|不足|震慑|威慑|声势|效应|常态|自觉|风气|风尚|经验|局势|压力)$/u;
const toWords = ({ piece }: Measure): boolean => DONE_TO_WORDS.test(piece.text);
/** What is printed and passed on, and changes nothing yet. */
const PAPER =
  /(?:通知|文件|通报|意见|要求|公开信|倡议书|精神|提醒函|督办函|提示函?|简报|纪要)》?(?:[^，]{0,4}|要求[^，]{0,16}(?:落实|执行|重视|整改|到位))$/u;
const YIELDED: ReadonlySet<TokenKind> = new Set<TokenKind>(['document', 'trace']);
const TITLE: ReadonlySet<TokenKind> = new Set<TokenKind>(['title']);
const FILLERS: ReadonlySet<TokenKind> = new Set<TokenKind>(['filler']);
const SOFT: ReadonlySet<TokenKind> = new Set<TokenKind>(['soft']);

/** 对不符合要求的责令整改: if there are any. */
const ON_CONDITION = /^对(?:不符合|不合规|不达标|违规|不到位|有问题)[^，]{0,6}的/u;

/** How a measure is judged by its verb. */
const JUDGES: Readonly<Record<VerbKind, (measure: Measure) => Judgement>> = {
  deed: (measure) => {
    const { piece, head, object, hasEvidence, hasSeen } = measure;
    if (toWords(measure) && !hasEvidence) return vague('object');
    const isLoose = head.kind === 'govern' || holds(piece, SOFT);
    if (ON_CONDITION.test(piece.text) && !hasSeen) return borderline('object');
    // 力争早日建成投用: a wish about nothing in particular
    if (object() < NAMED) return isLoose && !hasEvidence ? vague('object') : borderline('object');
    return isLoose && !hasEvidence ? borderline('result') : CONCRETE;
  },
  threat: ({ object, isConditional }) => {
    if (isConditional) return vague('object');
    return object() < NAMED ? borderline('object') : CONCRETE;
  },
  make: (measure) => {
    const { piece, object, hasEvidence } = measure;
    const isDocument = holds(piece, YIELDED);
    if (holds(piece, TITLE)) return CONCRETE;
    if (toWords(measure)) return vague('object');
    if (object() < NAMED) return isDocument ? borderline('object') : vague('object');
    return hasEvidence || isDocument ? CONCRETE : borderline('result');
  },
  issue: (measure) =>
    PAPER.test(measure.piece.text) || measure.object() < NAMED ? MEETINGS : JUDGES.make(measure),
  build: (measure) => {
    if (measure.object() < NAMED || toWords(measure)) return vague('object');
    return measure.hasEvidence ? CONCRETE : borderline('result');
  },
  practice: (measure) => {
    if (measure.object() < NAMED || toWords(measure)) return vague('object');
    return measure.hasEvidence || measure.object() >= PRECISE ? CONCRETE : borderline('result');
  },
  step: ({ piece, head, object, hasEvidence, hasSeen }) => {
    const isLight = head.kind === 'light';
    const isSoft = holds(piece, SOFT);
    if (hasEvidence && object() === 0 && !hasSeen) return vague('object');
    // 采购单、入库单对得上才报销 tells how things go; 排查廉洁风险点 what is meant to be done, and nothing to see it by
    const isPlain = !isSoft && !holds(piece, FILLERS);
    const tells = head.start > LEADS && isPlain && object() >= (isLight ? UNMISTAKABLE : PLAIN);
    if (hasEvidence || tells) return CONCRETE;
    return (isLight && !isSoft) || object() >= NAMED ? borderline('result') : vague('object');
  },
  train: (measure) => JUDGES.step(measure),
  light: (measure) =>
    measure.object() < NAMED && !measure.hasEvidence ? vague('action') : JUDGES.step(measure),
  meet: () => MEETINGS,
  learn: ({ piece, head }) => (head.kind === 'light' || holds(piece, COUNTS) ? MEETINGS : vague('result')),
  settle: ({ piece, object }) => {
    if (holds(piece, COUNTS)) return CONCRETE;
    return object() >= UNMISTAKABLE ? borderline('result') : vague('result');
  },
  govern: () => vague('action'),
  talk: (measure) => (isMeasuredPromise(measure) ? CONCRETE : vague('action')),
  strict: () => vague('action'),
};

/** 坚持每周开展夜查: counted work behind the promise; 达标率提升至95%以上: a target; 打造示范点5个: counted things. */
function isMeasuredPromise({ piece: { text, tokens, verbs }, verb }: Measure): boolean {
  const counted = tokens.filter(({ kind }) => COUNTS.has(kind));
  if (counted.length === 0) return false;
  if (verbs.some(({ kind }) => kind !== 'talk' && kind !== 'strict')) return true;
  const target = counted.find(({ start }) => start > verb.start);
  if (target === undefined) return false;
  return target.end === text.length || /[至到达于]$/u.test(text.slice(verb.end, target.start));
}
