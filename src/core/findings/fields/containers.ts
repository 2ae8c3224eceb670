import { parseDeadline } from '../../wording/deadline';
import { isStatusWording } from '../../wording/status';
import type { FieldContext } from './fieldTypes';
import type { OwnerNote } from './owners';
import { ownerOf, proseAssignment, unitUntil } from './owners';
import { isFieldKind, readLabels } from './readLabels';
import type { LabelledValue } from './readLabels';

/** Brackets that hold fields: （责任人：苏禾；完成时限：即知即改）, （办公室牵头，财务科配合）, 【已完成】. */
export interface Container {
  readonly start: number;
  readonly end: number;
  readonly notes: readonly OwnerNote[];
  readonly statusText: string | null;
  readonly rectificationType: string | null;
  /** Holds labels with a colon; anything else is trusted only at the end of what it belongs to. */
  readonly isLabelled: boolean;
}

const CLOSER: Readonly<Record<string, string>> = {
  '（': '）)',
  '(': '）)',
  '【': '】',
  '[': ']',
  '〔': '〕',
};
const LONGEST = 400;
const TYPES =
  /^(?:(?:立行立改|即知即改)类?(?:问题|事项)|(?:立行立改|即知即改)类|(?:限期整改|长期整改|分阶段整改|持续整改)(?:类|类问题|问题|事项)?)$/;

/** A bracket that says nothing but a time, in a plan: （2025年上半年）, （9月）. */
const BARE_TIME =
  /^(?:20[0-9]{2}年)?(?:[上下]半年|第?[一二三四1-4]季度|[0-9０-９]{1,2}月份?(?:[上中下]旬|[底末])?|年内|年[底末])$/;

function closeOf(text: string, at: number): number {
  const closers = CLOSER[text.charAt(at)] ?? '';
  let depth = 0;
  for (let i = at + 1; i < text.length && i - at < LONGEST; i++) {
    const char = text.charAt(i);
    if (CLOSER[char] === closers) depth++;
    else if (closers.includes(char) && depth-- === 0) return i;
  }
  return -1;
}

const statusIn = (words: string | null): string | null =>
  words !== null && isStatusWording(words) ? words : null;

function read(inner: string, context: FieldContext): Omit<Container, 'start' | 'end'> | null {
  const labels = readLabels(inner, context.kind);
  if (labels.some(({ key }) => key === 'measures')) return null;
  // （已完成整改；完成时限：2025年1月）: a status needs no label
  const head = inner.slice(0, labels[0]?.labelStart ?? 0).replace(/^\s+|[\s；;，,。]+$/g, '');
  const headStatus = statusIn(head === '' ? null : head);
  if (labels[0] && (head === '' || headStatus !== null) && labels[0].key !== 'problem') {
    // （责任单位：市水利局；已完成整改）: a status needs no label behind, either
    const last = labels[labels.length - 1] as LabelledValue;
    const cut = Math.max(...['；', ';', '。', '，', ','].map((mark) => inner.lastIndexOf(mark)));
    const tail = cut > last.start ? inner.slice(cut + 1).trim() : '';
    const tailStatus = /status|progress|deadline/i.test(last.key)
      ? null
      : statusIn(tail === '' ? null : tail);
    const endOf = (end: number): number => (tailStatus !== null && end > cut ? cut : end);
    const valueOf = (key: string): string | null => {
      const label = labels.find((each) => each.key === key);
      return label ? inner.slice(label.start, label.end).replace(/^\s+|[\s；;，,。]+$/g, '') : null;
    };
    return {
      notes: labels.flatMap(
        ({ key, start, end }) => ownerOf(key, inner.slice(start, endOf(end)), context) ?? [],
      ),
      statusText:
        headStatus ??
        tailStatus ??
        valueOf('status') ??
        valueOf('statusOrProgress') ??
        statusIn(valueOf('progress')),
      rectificationType: valueOf('type'),
      isLabelled: true,
    };
  }
  if (!isFieldKind(context.kind) || inner.length > 200) return null;
  const nothing = { statusText: null, rectificationType: null, notes: [], isLabelled: false };
  if (TYPES.test(inner)) return { ...nothing, rectificationType: inner };
  // （持续推进） behind a problem of a report says how far it is, not until when
  if (context.kind === 'progress' && isStatusWording(inner) && !/长期|立行|即知/.test(inner))
    return { ...nothing, statusText: inner };
  const [status = '', ...until] = inner.split(/[，,；;]/);
  if (context.kind === 'progress' && until.length > 0 && isStatusWording(status) && !isStatusWording(inner)) {
    // （正在推进，预计2025年12月底前完成）
    const said = until.join('，').replace(/^(?:预计|计划|拟|力争)(?:于|在)?/, '');
    const when = proseAssignment(said, context, { deadlineAlone: true, bareCharge: true });
    if (when) return { ...nothing, statusText: status, notes: when };
  }
  const notes =
    proseAssignment(inner, context, { deadlineAlone: true, bareCharge: true }) ?? unitUntil(inner, context);
  if (notes) return { ...nothing, notes };
  if (context.kind !== 'progress' && BARE_TIME.test(inner))
    return { ...nothing, notes: [{ deadline: parseDeadline(inner, context) }] };
  return isStatusWording(inner) ? { ...nothing, statusText: inner } : null;
}

/** All brackets of a text that hold fields, outermost only, in order. */
export function findContainers(text: string, context: FieldContext): Container[] {
  const found: Container[] = [];
  for (let i = 0; i < text.length; i++) {
    if (CLOSER[text.charAt(i)] === undefined) continue;
    const close = closeOf(text, i);
    if (close < 0) continue;
    const content = read(text.slice(i + 1, close), context);
    if (!content) continue;
    found.push({ ...content, start: i, end: close + 1 });
    i = close;
  }
  return found;
}
