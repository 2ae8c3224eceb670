import type { TextRange } from '../basics/textRange';
import { sourceRanges } from '../document/paragraph';
import type { OutlineNode } from '../outline/outline';
import type { DoubtCode } from './doubts';
import type { DraftDoubt, DraftFinding, Segment } from './draft';
import { fillFrom, NOBODY } from './assignment';
import type { Finding, FindingCategory, FindingPoint } from './finding';
import { peelWrapper } from './labelledFields';
import { isEvidence, splitPoints, splitSentences, trimLoose } from './splitPoints';

export const segmentText = ({ paragraph, from, to }: Segment): string => paragraph.text.slice(from, to);
export const segmentRanges = ({ paragraph, from, to }: Segment): TextRange[] =>
  sourceRanges(paragraph, from, to);

/** Whether there is anything but stops and blanks. */
export const holdsText = (segments: readonly Segment[]): boolean =>
  segments.some((segment) => /[\p{L}\p{N}]/u.test(segmentText(segment)));

/** Where a heading ends: with its first sentence, or with the paragraph. Wrappers and quotes are not cut. */
export function headingEnd(body: string): number {
  if (peelWrapper(body) !== null) return body.length;
  return splitSentences(body)[0]?.[1] ?? body.length;
}

/** A heading as rows show it: number apart, wrapper peeled, closing punctuation dropped. */
export function toCategory(node: OutlineNode): FindingCategory {
  const { paragraph, bodyStart, body, marker } = node.block;
  const inner = peelWrapper(body);
  const [from, to] = inner ?? [0, headingEnd(body)];
  const [start, end] = trimLoose(body, from, to);
  return {
    number: marker?.printed.trim() ?? '',
    text: body.slice(start, end),
    spans: sourceRanges(paragraph, bodyStart + start, bodyStart + end),
  };
}

const PARALLEL = /(?:在|对|于)?[^，。；：、]{2,14}(?:、[^，。；：、]{2,14}){2,}等?(?:方面|领域|环节|工作)/;

/** Two commas of a list, and what ends it. */
const mayBeParallel = (words: string): boolean => {
  const comma = words.indexOf('、');
  return comma >= 0 && words.includes('、', comma + 1) && /方面|领域|环节|工作/.test(words);
};

/** `toCategory`, each heading read once though many findings stand below it. */
const categories = new WeakMap<OutlineNode, FindingCategory>();
function categoryOf(node: OutlineNode): FindingCategory {
  const known = categories.get(node);
  if (known !== undefined) return known;
  const category = toCategory(node);
  categories.set(node, category);
  return category;
}

/** Splits the points of a draft and puts the fields in place. */
export function finishFinding(
  draft: DraftFinding,
  index: number,
): { finding: Finding; doubts: DraftDoubt[] } {
  const doubts: DraftDoubt[] = [];
  const [only, ...more] = draft.segments;
  const spans = only && more.length === 0 ? segmentRanges(only) : draft.segments.flatMap(segmentRanges);
  const raise = (code: DoubtCode, where: readonly TextRange[]): void => {
    doubts.push({ code, spans: where, finding: index });
  };
  const captions: FindingPoint[] = [];
  /** What stands between the last point and the end of its paragraph. */
  let before: Segment = { ...(draft.segments[0] as Segment), from: 0, to: 0 };
  const points: FindingPoint[] = [];
  draft.segments.forEach((segment, i) => {
    const text = segmentText(segment);
    const split = splitPoints(text, i === 0 && draft.segments.length > 1);
    const ranges = ([start, end]: readonly [number, number]): TextRange[] =>
      sourceRanges(segment.paragraph, segment.from + start, segment.from + end);
    if (i === 0 && split.caption)
      captions.push({ text: text.slice(...split.caption), spans: ranges(split.caption) });
    else if (split.caption) points.push({ text: text.slice(...split.caption), spans: ranges(split.caption) });
    for (const [k, point] of split.points.entries()) {
      const words = text.slice(...point);
      const last = points[points.length - 1];
      if (i > 0 && k === 0 && last && split.caption === null && isEvidence(words)) {
        points[points.length - 1] = {
          text: last.text + segmentText(before) + words,
          spans: [...last.spans, ...segmentRanges(before), ...ranges(point)],
        };
      } else points.push({ text: words, spans: ranges(point) });
      if (mayBeParallel(words) && PARALLEL.test(words)) raise('parallel-items', ranges(point));
    }
    const end = split.points[split.points.length - 1]?.[1] ?? split.caption?.[1] ?? 0;
    before = { ...segment, from: segment.from + end };
    for (const tied of split.tied) if (split.points.length > 0) raise('point-may-be-two', ranges(tied));
    for (const piece of split.alone) raise('point-may-be-one', ranges(piece));
    for (const at of split.unclosed) raise('unclosed-bracket', ranges([at, at + 1]));
  });
  // what only announces, with nothing but marks behind it, says it itself
  if (points.length === 0) points.push(...captions.splice(0));
  for (const code of draft.doubts) raise(code, spans);
  for (const { code, segment } of draft.fieldDoubts) raise(code, segmentRanges(segment));
  const { fields, shared } = draft;
  const assignment = fillFrom(fields?.assignment ?? NOBODY, shared?.assignment ?? NOBODY);
  const measures = fields && fields.measures.length > 0 ? fields.measures : (shared?.measures ?? []);
  const finding: Finding = {
    categories: draft.path.map(categoryOf),
    marker: draft.marker,
    number: [...draft.path.map((node) => node.block.marker?.label ?? ''), draft.label].join(''),
    caption: captions[0]?.text ?? null,
    text: draft.segments.map(segmentText).join(''),
    spans,
    points,
    measures,
    ...assignment,
    goal: fields?.goal ?? shared?.goal ?? null,
    progressNote: fields?.progressNote ?? null,
    statusText: fields?.statusText ?? shared?.statusText ?? null,
    rectificationType: fields?.rectificationType ?? shared?.rectificationType ?? null,
    part: draft.part,
  };
  return { finding, doubts };
}
