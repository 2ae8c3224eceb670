import { readTokens, type Token, type TokenKind } from './tokens';

const VERB_KINDS = [
  ...([
    'deed',
    'step',
    'train',
    'threat',
    'make',
    'issue',
    'build',
    'practice',
    'meet',
    'learn',
    'govern',
    'light',
  ] as const),
  ...(['talk', 'strict', 'settle'] as const),
] as const;
export type VerbKind = (typeof VERB_KINDS)[number];

/** What stands between two commas, and the words in it. */
export interface Piece {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The verbs that carry it, in order; those inside its object are left out. */
  readonly verbs: readonly Verb[];
  /** Whether it opens with what the measure is done to: 对违规借调的6人. */
  readonly opensWithObject: boolean;
}

export type Verb = Token & { readonly kind: VerbKind };

const VERBS: ReadonlySet<TokenKind> = new Set<TokenKind>(VERB_KINDS);

const OBJECT_FIRST = /^(?:对(?![照标])|将|把|针对|就|从|向|与|为|按)/u;
/** A verb before these is their attribute: 发放情况, 登记工作. */
const MADE_A_NOUN =
  /^(?:情况|工作|制度|过程|环节|行为|能力|水平|力度|时限|资格|的|体系|机制|意识|成果|成效|意见表|合同|要求|员|单)/u;

/** 社区卫生服务中心 serves nobody in the sentence. */
const NAMES_PLACE = /^(?:中心|大厅|窗口|机构|站|所|室)/u;

export function readPiece(text: string): Piece {
  const tokens = readTokens(text);
  const opensWithObject = OBJECT_FIRST.test(text);
  const verbs = tokens.filter((token, index): token is Verb => carries(token, tokens[index + 1], text));
  return { text, tokens, verbs: opensWithObject ? behindObject(verbs, text) : verbs, opensWithObject };
}

/** 对违规发放的福利予以清退: 发放 belongs to the object. */
function behindObject(verbs: readonly Verb[], text: string): readonly Verb[] {
  const end = text.lastIndexOf('的');
  const tail = verbs.filter(({ start }) => start > end);
  return tail.length > 0 ? tail : verbs;
}

/** 严格审核 stresses the verb behind it, 严格审批程序 promises; 发放情况 is a noun. */
function carries({ kind, start, end }: Token, next: Token | undefined, text: string): boolean {
  if (!VERBS.has(kind)) return false;
  if (kind === 'talk' || kind === 'settle') return !NAMES_PLACE.test(text.slice(end, end + 2));
  if (kind === 'strict') return !(next?.start === end && VERBS.has(next.kind));
  return start === 0 || !MADE_A_NOUN.test(text.slice(end, end + 2));
}

/** Can always be pointed at. */
const POINTS: ReadonlySet<TokenKind> = new Set<TokenKind>(['figure', 'title', 'period', 'quote']);
/** Verbs that yield what is named behind them; in 建立采购制度, 采购 is no verb but says which. */
const YIELDS: ReadonlySet<TokenKind> = new Set<TokenKind>(['make', 'issue', 'build', 'practice']);
/** Words of the table that are part of an object, by what is done to it; what is no word of the table always is. */
const NAMES_PRODUCT: ReadonlySet<TokenKind> = new Set<TokenKind>(['trace', 'deed', 'step', 'train']);
const NAMES_THING: ReadonlySet<TokenKind> = new Set<TokenKind>(['trace', 'document']);
/** Characters that are no part of an object by themselves. */
const FUNCTION_CHARACTERS =
  /[对将把的了予以并及和等在为由向按与从中就其该做到再不无有是给使让也都已要会能可应须需上下内外各设建狠、（）()]/gu;

/**
 * How many characters of a piece name something that one could point at: 清退违规发放的福利 → 违规福利, 4. A figure, a title or a
 * quote is enough for anything.
 */
export function objectLength({ text, tokens, verbs }: Piece): number {
  if (tokens.some(({ kind }) => POINTS.has(kind))) return Infinity;
  const names = verbs.some(({ kind }) => YIELDS.has(kind)) ? NAMES_PRODUCT : NAMES_THING;
  let rest = '';
  let at = 0;
  for (const { kind, start, end } of tokens) {
    rest += text.slice(at, names.has(kind) ? end : start);
    at = end;
  }
  return (rest + text.slice(at)).replace(FUNCTION_CHARACTERS, '').length;
}
