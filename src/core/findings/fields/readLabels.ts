import { codesOf } from '../../basics/charCodes';
import { isSpace } from '../../document/paragraph';
import { findShields } from '../../document/shields';
import type { DocumentKind } from '../finding';
import type { FieldKey } from './labelWords';
import { fieldKeyOf, LONGEST_LABEL, printedKeyOf } from './fieldLabels';

/** A label and its value inside one text; offsets into it, end exclusive. */
export interface LabelledValue {
  readonly key: FieldKey;
  /** Where the label begins, its enumerator and opening bracket included. */
  readonly labelStart: number;
  readonly start: number;
  readonly end: number;
}

/** Plans, reports and self-reviews are made of fields; in a feedback a label needs a strong boundary before it. */
export const isFieldKind = (kind: DocumentKind): boolean =>
  kind === 'plan' || kind === 'progress' || kind === 'selfReview';

const IN_FEEDBACK = new Set<FieldKey>([
  ...(['problem', 'measures', 'recommendation', 'deadline', 'persons', 'leaders'] as const),
  ...(['units', 'leadUnits', 'supportingUnits', 'supervisingUnits', 'owners'] as const),
]);
/** Labels that may be followed by 为 or 是 instead of a colon: 责任单位为办公室. */
const SAID_IN_PROSE = new Set<FieldKey>([
  'units',
  'leadUnits',
  'supportingUnits',
  'supervisingUnits',
  'leaders',
  'persons',
  'deadline',
]);

/** 处理情况：责成归还原资金渠道 of an auditor demands; elsewhere it tells what was done: 处理情况：已立案调查。 */
const TELLS_HANDLING = /^(?:审计)?处理情况[：:]?$/;

const OWNERS = new Set<FieldKey>([...SAID_IN_PROSE, 'owners', 'goal', 'type', 'status', 'progress']);

/** What a label stands behind, besides blanks; in plans and reports commas do, too. */
const STRONG = codesOf('。；;！？!?（(【[]】）)');
const WEAK = codesOf('，,、');
const COLON = codesOf('：:');
const ROUND_BRACKETS = codesOf('（(）)');
const DIGIT = codesOf('0123456789０１２３４５６７８９');
/** What ends a label or opens a bracket around one. */
const LABEL_MARKS = codesOf('【[〔：:为是');
const CLOSING_BRACKET = /[】\]〕]/g;
const ENUMERATOR =
  /^(?:[0-9０-９]{1,2}[.．、]|[（(][0-9０-９一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,2}[、是]|[①-⑳●◆■▲★○◇□·•▪◎※➢-])[\s\u3000]*/;

/** …问题9|牵头部门：… */
const endsInProblem = (text: string, at: number): boolean =>
  DIGIT.has(text.charCodeAt(at - 1)) && /问题[0-9０-９]{1,3}$/.test(text.slice(Math.max(0, at - 5), at));

/** The label that ends at `end`, with where it begins; looks back over at most three blanks inside it. */
function labelBefore(text: string, end: number, weak: boolean): { key: FieldKey; start: number } | null {
  const reach = Math.max(0, end - LONGEST_LABEL - 26);
  let best: { key: FieldKey; start: number } | null = null;
  let blanks = 0;
  for (let i = end; i >= reach; i--) {
    const before = text.charCodeAt(i - 1);
    const isInLabel = COLON.has(before);
    const boundary =
      i === 0 ||
      STRONG.has(before) ||
      isSpace(before) ||
      (weak && (isInLabel || WEAK.has(before) || endsInProblem(text, i)));
    if (!boundary) continue;
    const words = text.slice(i, end);
    const head = ENUMERATOR.exec(words)?.[0].length ?? 0;
    const key = fieldKeyOf(words.slice(head)) ?? (head > 0 ? fieldKeyOf(words) : null);
    // 责任单位：牵头：市教育局；配合：市财政局
    if (isInLabel && key !== 'leadUnits' && key !== 'supportingUnits') continue;
    if (key) best = { key, start: i };
    if (i === 0 || (!isSpace(before) && !ROUND_BRACKETS.has(before)) || blanks++ > 6) break;
  }
  return best;
}

/** Lengths of labels that are looked for where nothing parts them from the value before, the longest first. */
const RUN_ON = [6, 5, 4, 3] as const;

/** 责任部门：党群工作部完成时限：…: a line break between two values of one row was lost. */
function runOnLabel(
  text: string,
  end: number,
  last: { readonly key: FieldKey; readonly start: number } | undefined,
): { key: FieldKey; start: number } | null {
  if (last === undefined || !OWNERS.has(last.key)) return null;
  for (const length of RUN_ON) {
    const start = end - length;
    const key = start > last.start + 1 ? printedKeyOf(text.slice(start, end)) : null;
    if (key !== null && OWNERS.has(key) && key !== last.key) return { key, start };
  }
  return null;
}

/** …。以上3项问题，牵头部门：…; 问题8、问题9责任单位：…: how many a label behind a measure speaks for. */
const SEVERAL =
  /(?:(?:以上|上述|前述)[0-9０-９一二三四五六七八九十两]{1,3}[项个条件](?:问题|事项|任务)?[，,]?|(?:问题[0-9０-９]{1,3}[、和及，,]?){2,})$/;

/** A label begins with the words that say for how many it speaks. */
const withSeveral =
  (text: string) =>
  <T extends { readonly labelStart: number }>(label: T): T => {
    const words = SEVERAL.exec(text.slice(Math.max(0, label.labelStart - 40), label.labelStart))?.[0];
    return words === undefined ? label : { ...label, labelStart: label.labelStart - words.length };
  };

/** Longest bracket with the fields of a problem in it, and how many of them are looked at. */
const LONGEST_BRACKET = 1600;

/**
 * A bracket that holds not only who and until when but the measures, too (（整改措施：一是…；二是…。责任领导：…）) is no remark inside a sentence: what
 * stands in it is read like the rest. Its `[opening, closing]` offsets.
 */
function openedBrackets(text: string): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (char !== '（' && char !== '(') continue;
    const head = OPENED.exec(text.slice(i + 1, i + 40))?.[1];
    const key = head === undefined ? null : fieldKeyOf(head);
    if (key === null) continue;
    const close = closingBracket(text, i);
    if (close < 0) continue;
    if (key === 'measures' || (OWNERS.has(key) && MEASURES_INSIDE.test(text.slice(i, close))))
      found.push([i, close]);
    i = close;
  }
  return found;
}

const OPENED = /^[\s\u3000]*([^\s\u3000，。；：:、（）()]{2,12})[：:]/;
const MEASURES_INSIDE = /[。；;，,\s\u3000](?:整改|具体)?(?:措施|举措)[：:]/;

function closingBracket(text: string, at: number): number {
  let depth = 0;
  for (let i = at; i < text.length && i - at < LONGEST_BRACKET; i++) {
    const char = text.charAt(i);
    if (char === '（' || char === '(') depth++;
    else if ((char === '）' || char === ')') && --depth === 0) return i;
    // 1） and （一 open no bracket of their own
  }
  return -1;
}

/** What is shielded once the brackets with measures are opened. */
function shieldsOf(text: string, opened: readonly (readonly [number, number])[]): Uint8Array {
  const { shielded } = findShields(text);
  if (opened.length === 0) return shielded;
  const all = new Uint8Array(text.length);
  all.set(shielded);
  for (const [start, end] of opened) {
    const inner = findShields(text.slice(start + 1, end)).shielded;
    all.fill(0, start, end + 1);
    all.set(inner, start + 1);
  }
  return all;
}

/** Labels of one text in printed order, those that end before `reach`; each value runs to the next label. Nothing inside brackets or quotes counts. */
export function readLabels(text: string, kind: DocumentKind, reach = text.length): LabelledValue[] {
  const fieldKind = isFieldKind(kind);
  if (!fieldKind && !/[：:【[〔]/.test(text)) return [];
  const opened = /[（(]/.test(text) ? openedBrackets(text) : [];
  const shielded = shieldsOf(text, opened);
  const found: { key: FieldKey; labelStart: number; start: number }[] = [];
  const add = (key: FieldKey, labelStart: number, start: number): void => {
    if (!fieldKind && !IN_FEEDBACK.has(key)) return;
    if (kind !== 'audit' && TELLS_HANDLING.test(text.slice(labelStart, start))) return;
    const last = found.at(-1);
    if (last && labelStart < last.start) return;
    // a problem label only opens: 主要表现：in the middle of a problem belongs to it
    const between = text.slice(last ? last.start : 0, labelStart).trim();
    if (key === 'problem' && (last ? last.key === 'problem' || last.key === 'measures' : between !== ''))
      return;
    found.push({ key, labelStart, start });
  };
  let divides = false;
  for (let i = 0; i < reach && i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (!LABEL_MARKS.has(code) && !(divides && isSpace(code))) continue;
    const char = text.charAt(i);
    if (char === '【' || char === '[' || char === '〔') {
      // the partner is often another one: 【问题表现]
      CLOSING_BRACKET.lastIndex = i;
      const close = CLOSING_BRACKET.exec(text)?.index ?? -1;
      const key =
        close > i && close - i <= LONGEST_LABEL + 8
          ? fieldKeyOf(text.slice(i + 1, close).replace(/[：:]$/, ''))
          : null;
      if (key) {
        const after = /^[\s\u3000]*[：:]?/.exec(text.slice(close + 1, close + 6))?.[0].length ?? 0;
        const start = close + 1 + after;
        const head =
          /(?:^|[\s\u3000。；;])((?:[0-9０-９]{1,2}[.．、]|[（(][0-9０-９一二三四五六七八九十]{1,3}[）)])[\s\u3000]*)$/.exec(
            text.slice(Math.max(0, i - 12), i),
          );
        add(key, i - (head?.[1]?.length ?? 0), start);
        i = close;
        continue;
      }
    }
    if (shielded[i] === 1) continue;
    if (char === '：' || char === ':') {
      const label = labelBefore(text, i, fieldKind) ?? runOnLabel(text, i, found.at(-1));
      if (label) add(label.key, label.start, i + 1);
      divides ||= fieldKind && label !== null && /分工[\s\u3000]*$/.test(text.slice(label.start, i));
    } else if (isSpace(code)) {
      // 责任分工：牵头领导 某某；责任科室 办公室；完成时间 立行立改
      const from = found.at(-1)?.start ?? 0;
      const first = fieldKeyOf(text.slice(from, i));
      const label = first ? { key: first, start: from } : labelBefore(text, i, true);
      if (label && OWNERS.has(label.key) && label.start >= from) add(label.key, label.start, i + 1);
    } else if (fieldKind && (char === '为' || char === '是') && i > 1) {
      const said = text.slice(0, i).replace(/(?:均|都|统一|分别)$/, '');
      const label = labelBefore(text, said.length, true);
      if (label && SAID_IN_PROSE.has(label.key)) add(label.key, label.start, i + 1);
    }
  }
  if (found.length === 0 && fieldKind) {
    // 整改措施 on a line of its own, 责任单位　办公室 as copied from a table
    const opening = /^[\s\u3000]*([^\s\u3000，。；：、]{2,12})(?:[\s\u3000]+|。|$)/.exec(text);
    const key = opening && fieldKeyOf((opening[1] ?? '').replace(ENUMERATOR, ''));
    const alone = opening !== null && opening[0].length === text.length;
    if (
      opening &&
      key &&
      key !== 'problem' &&
      key !== 'other' &&
      (opening[1] ?? '').length >= 3 &&
      (alone || key !== 'measures')
    ) {
      found.push({ key, labelStart: 0, start: opening[0].length });
    }
  }
  const bracketOf = ({ start, labelStart }: { start: number; labelStart: number }) =>
    opened.find(([open, close]) => open < start && close >= labelStart);
  // the bracket goes with its first label, so that what stands before ends in front of the bracket
  const placed = found.map((label) => {
    const open = bracketOf(label)?.[0] ?? label.labelStart;
    const isFirst = open < label.labelStart && text.slice(open + 1, label.labelStart).trim() === '';
    return isFirst ? { ...label, labelStart: open } : label;
  });
  return placed.map(withSeveral(text)).map((label, i, all) => {
    const end = all[i + 1]?.labelStart ?? text.length;
    return { ...label, end: Math.min(end, bracketOf(label)?.[1] ?? end) };
  });
}
