import { openingFinder } from '../../document/vocabulary';

/** A problem inside its wrapper: 关于“X”问题的整改 → where X stands, and where the wrapper ends. */
export interface Wrapper {
  readonly start: number;
  readonly end: number;
  /** End of the wrapper with its closing words and stop; the text behind it is no problem. */
  readonly outerEnd: number;
}

/** What any wrapper begins with, for a quick no. */
const mayOpen = openingFinder('关针对就在“"「『');
const OPENS =
  /^[\s\u3000]*(?:(关于|针对|对于|就|对|在)[\s\u3000]*(?:(?:巡[视察]|督[察查]|审计|检查|上级)?(?:组)?(?:反馈|指出|发现|提出|查出){1,2}(?:的)?)?[\s\u3000]*(?=[“"「『]))/;
const CLOSES =
  /^[\s\u3000]*(?:等)?(?:这一|这个|的|方面|存在|一)*(?:的)?(?:问题|方面|情况|现象|事项|反馈意见|意见)?(?:的)?(?:整改(?:工作)?(?:落实)?(?:进展)?(?:情况|措施|方面|进展)?|落实情况|进展情况|方面)?[\s\u3000]*(?:[。．：:；;，,]|(?=[（(【])|$)/;
const UNQUOTED =
  /^[\s\u3000]*(?:关于|针对)([^。\n]{4,160}?)(?:的)?(?:问题)(?:的)?(?:整改(?:工作)?(?:落实)?(?:进展)?(?:情况|措施)?|落实情况|进展情况)?[\s\u3000]*(?:[。．：:]|(?=[（(【])|$)/;
const PAIR: Readonly<Record<string, string>> = { '“': '”', '「': '」', '『': '』', '"': '"' };
const BARE_CLOSES =
  /^[\s\u3000]*(?:问题|方面|等问题)(?:的?整改(?:落实|进展)?(?:情况)?)?[\s\u3000]*(?:[。．：:]|(?=[（(【])|$)/;

/** Where the quote that opens at `at` closes, nested quotes counted; -1 if it never does. */
function closingQuote(text: string, at: number): number {
  const opener = text.charAt(at);
  const closer = PAIR[opener] ?? '';
  if (opener === closer) {
    // straight quotes do not nest visibly: the last one before the closing words
    for (let i = text.indexOf(closer, at + 1); i >= 0; i = text.indexOf(closer, i + 1)) {
      if (/^["]?[\s\u3000]*(?:等|这|的)?(?:问题|方面|情况)/.test(text.slice(i + 1, i + 8))) return i;
    }
    return text.indexOf(closer, at + 1);
  }
  let depth = 0;
  for (let i = at; i < text.length; i++) {
    if (text.charAt(i) === opener) depth++;
    else if (text.charAt(i) === closer && --depth === 0) return i;
  }
  return -1;
}

/**
 * Peels 关于“X”问题的整改, 针对“X”问题, 在“X”方面, “X”问题, 关于X问题的整改情况 down to X, nested quotes kept. Null where nothing is wrapped.
 */
export function peelWrapper(text: string): Wrapper | null {
  if (!mayOpen(text)) return null;
  const open = OPENS.exec(text);
  const bare = open ?? /^[\s\u3000]*(?=[“「『])/.exec(text);
  if (bare) {
    const at = bare[0].length;
    const close = closingQuote(text, at);
    if (close > at + 1) {
      const rest = text.slice(close + 1);
      const tail = (open ? CLOSES : BARE_CLOSES).exec(rest);
      const inner = text.slice(at + 1, close);
      // 对“四风”问题，研究不够 and “四风”问题 are no wrappers: only 关于 and 针对 may run on behind a comma
      const runsOn = tail !== null && /[，,；;]$/.test(tail[0]) && !/^(?:关于|针对)$/.test(open?.[1] ?? '');
      // “干部队伍建设”方面 is a heading, however short
      const isTopic = tail !== null && /方面/.test(tail[0]) && rest.length === tail[0].length;
      if (tail && !runsOn && (open || isTopic || inner.length >= 8)) {
        const stop = /[。．；;，,\s\u3000]+$/.exec(inner)?.[0].length ?? 0;
        return {
          start: at + 1,
          end: close - (stop < inner.length ? stop : 0),
          outerEnd: close + 1 + tail[0].length,
        };
      }
    }
  }
  const unquoted = UNQUOTED.exec(text);
  if (!unquoted) return null;
  const start = unquoted[0].indexOf(unquoted[1] ?? '');
  return { start, end: start + (unquoted[1]?.length ?? 0), outerEnd: unquoted[0].length };
}
