import { splitNumber } from '../../../list/sameWords';

const STOPS = /[，。；：！？,;:!?\n]+|\.(?!\d)/u;
const SIGNS = /[\p{P}\p{S}\s]+/gu;
/** 针对“…”问题, 关于…的整改: what is put around a problem that is repeated. */
const WRAPPER_BEFORE = /^(?:认真|切实|尽快|着力)?(?:针对|关于|对于?|在|整改|解决|纠正|改正|处理)(?=.{4})/u;
const WRAPPER_AFTER =
  /(?:的?(?:问题|情况|方面))?(?:要|应当?|须)?(?:的?(?:认真|切实|尽快)?(?:加以|进行)?(?:整改|解决)(?:到位|落实)?)?$/u;
/** 认真加以整改: a piece that is nothing but the closing part. */
const ONLY_CLOSING =
  /^(?:由[^，]{2,12}?)?(?:要|应当?|须|确保|负责|牵头|认真|切实|尽快|立即|限期|按期|如期|及时|全面|彻底|加以|进行|抓好|抓紧|抓实|落实|整改|解决|改正|纠正|处理|到位|完成)+$/u;
/** Characters with which the closing part of a wrapper ends, and how long it is at most. */
const CLOSING = '题况面改位实';
const LONGEST_CLOSING = 12;
/** What is shorter is wrapped in nothing. */
const LEAST_WRAPPED = 6;
/** 要, 应当: how a recommendation speaks to those who have to follow it. */
const MODAL = /^(?:要|应当?|须|建议|请|进一步|并)+(?=.{4})/u;

/**
 * What a text says from stop to stop, printed numbers and what is put around it taken off, so that what was copied can be
 * recognized: `1.针对学习不深入的问题，` → `学习不深入`.
 */
export function statementsOf(text: string): string[] {
  return text
    .split('\n')
    .flatMap((line) => splitNumber(line.trim())[1].normalize('NFKC').split(STOPS))
    .map((piece) => unwrap(splitNumber(piece.trim())[1].replace(SIGNS, '')))
    .filter((piece) => piece !== '' && !ONLY_CLOSING.test(piece));
}

function unwrap(piece: string): string {
  const opened = piece.replace(WRAPPER_BEFORE, '').replace(MODAL, '');
  if (!CLOSING.includes(opened.charAt(opened.length - 1)) || opened.length <= LEAST_WRAPPED) return opened;
  const from = Math.max(0, opened.length - LONGEST_CLOSING);
  return opened.slice(0, from) + opened.slice(from).replace(WRAPPER_AFTER, '');
}

/** What share of the characters of the statements is among the known ones, 0 to 1. */
export function shareCopied(statements: readonly string[], known: ReadonlySet<string>): number {
  const count = (pieces: readonly string[]): number => pieces.reduce((sum, { length }) => sum + length, 0);
  return count(statements.filter((piece) => known.has(piece))) / Math.max(1, count(statements));
}

/** From here on a text is a copy: a word that was put in front or a stop that was lost leaves one statement that differs. */
export const COPIED = 0.8;

const RUN = /[\u4e00-\u9fff]{4,}/gu;
const GRAM = 4;
const LEAST_SAMPLED = 0.5;

/** All stretches of four characters of the texts, for {@link mayBeCopied}. */
export function gramsOf(texts: readonly string[]): ReadonlySet<string> {
  const grams = new Set<string>();
  for (const text of texts) for (let i = 0; i + GRAM <= text.length; i++) grams.add(text.slice(i, i + GRAM));
  return grams;
}

/** Whether half of a text or more may stand elsewhere, by samples of four characters from each stretch; asked before anything dearer is. */
export function mayBeCopied(text: string, standsThere: (gram: string) => boolean): boolean {
  let found = 0;
  let all = 0;
  for (const run of text.match(RUN) ?? []) {
    all += run.length;
    // 关于… before a copy and …问题 behind it: its beginning or its end may be another's
    const samples = [(run.length - GRAM) >> 1, run.length - GRAM, 0];
    if (samples.some((at) => standsThere(run.slice(at, at + GRAM)))) found += run.length;
  }
  return found > 0 && found >= LEAST_SAMPLED * all;
}
