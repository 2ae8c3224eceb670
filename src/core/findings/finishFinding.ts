import type { TextRange } from '../basics/textRange';
import { printedFrom, sourceRanges } from '../document/paragraph';
import type { Span } from '../document/sentences';
import type { OutlineNode } from '../outline/outline';
import type { DoubtCode } from './doubts';
import type { DraftDoubt, DraftFinding, Extraction, Segment } from './draft';
import { fillFrom, NOBODY } from './assignment';
import type { Finding, FindingCategory, FindingPoint, Measure } from './finding';
import { peelWrapper } from './labelledFields';
import { isEvidence, splitPoints, splitSentences, trimLoose } from './splitPoints';

export const segmentText = ({ paragraph, from, to }: Segment): string => paragraph.text.slice(from, to);
export const segmentRanges = ({ paragraph, from, to }: Segment): TextRange[] =>
  sourceRanges(paragraph, from, to);

/** The words of all of them; most findings have one. */
export const joinedText = (segments: readonly Segment[]): string =>
  segments.length === 1 ? segmentText(segments[0] as Segment) : segments.map(segmentText).join('');

/** Where all of them stand. */
export const joinedRanges = (segments: readonly Segment[]): TextRange[] =>
  segments.length === 1 ? segmentRanges(segments[0] as Segment) : segments.flatMap(segmentRanges);

/** A stretch of a segment, counted from where the segment begins. */
const rangesIn = ({ paragraph, from }: Segment, [start, end]: Span): TextRange[] =>
  sourceRanges(paragraph, from + start, from + end);

const wordsIn = ({ paragraph, from }: Segment, [start, end]: Span): string =>
  paragraph.text.slice(from + start, from + end);

const pointIn = (segment: Segment, span: Span): FindingPoint => ({
  text: wordsIn(segment, span),
  spans: rangesIn(segment, span),
});

const pointsIn = (segment: Segment, spans: readonly Span[]): FindingPoint[] =>
  spans.map((span) => pointIn(segment, span));

/** Whether a Chinese character is the first: most texts need no further look. */
const beginsChinese = ({ paragraph, from, to }: Segment): boolean => {
  const code = from < to ? paragraph.text.charCodeAt(from) : 0;
  return code >= 0x4e00 && code < 0x9fa6;
};

/** Whether there is anything but stops and blanks. */
export const holdsText = (segments: readonly Segment[]): boolean =>
  segments.some((segment) => beginsChinese(segment) || /[\p{L}\p{N}]/u.test(segmentText(segment)));

const STOPS_INSIDE = /[。！？!?.．]./;

/** Where a heading ends: with its first sentence, or with the paragraph. Wrappers and quotes are not cut. */
export function headingEnd(body: string): number {
  if (!STOPS_INSIDE.test(body) || peelWrapper(body) !== null) return body.length;
  return splitSentences(body)[0]?.[1] ?? body.length;
}

/** 【绿色转型决心不足】: the frame of a heading is no part of its words. */
function withoutFrame(body: string, [start, end]: Span): Span {
  const framed = body.charAt(start) === '【' && body.indexOf('】', start) === end - 1;
  return framed && end - start > 2 ? [start + 1, end - 1] : [start, end];
}

/** 关于基层党组织建设方面 → 基层党组织建设. */
function peelTopic(body: string): readonly [number, number] | null {
  const wrapped =
    /^(关于|针对)([^“”"，。；]{2,40}?)方面(?:的)?(?:问题)?(?:的)?(?:整改(?:落实|进展)?(?:情况)?)?[：:。]?$/.exec(
      body,
    );
  return wrapped === null ? null : [2, 2 + (wrapped[2] ?? '').length];
}

/** A heading as rows show it, up to where it ends: number apart, wrapper peeled, closing punctuation dropped. */
function toCategory(
  { block: { paragraph, bodyStart, body, marker } }: OutlineNode,
  to: number,
): FindingCategory {
  const inner = peelWrapper(body) ?? peelTopic(body);
  // a cell of a table bears a label that stands in no source
  const first = Math.min(to, Math.max(0, printedFrom(paragraph) - bodyStart));
  const [start, end] = withoutFrame(
    body,
    inner === null ? trimLoose(body, first, to) : trimLoose(body, ...inner),
  );
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

/** What the findings below the same headings share: the headings as rows show them, and their printed numbers. */
interface Above {
  readonly path: readonly OutlineNode[];
  readonly categories: readonly FindingCategory[];
  readonly number: string;
}

const NOTHING_ABOVE: Above = { path: [], categories: [], number: '' };

/** Splits the points of drafts and puts their fields in place. */
export function finishFindings({ findings: drafts, headings }: Extraction): {
  findings: Finding[];
  doubts: DraftDoubt[];
} {
  const raised: Raised = { doubts: [], finding: 0 };
  const findings: Finding[] = [];
  let above = NOTHING_ABOVE;
  for (const draft of drafts) {
    raised.finding = findings.length;
    if (draft.path !== above.path) above = readPath(draft.path, headings, above);
    findings.push(finishFinding(draft, above, raised));
  }
  return { findings, doubts: raised.doubts };
}

/** Each heading is read once, though many findings stand below it: those before hold what they have in common. */
function readPath(path: readonly OutlineNode[], headings: Extraction['headings'], before: Above): Above {
  const categories = path.map((node, i) => {
    const known = before.path[i] === node ? before.categories[i] : undefined;
    return known ?? toCategory(node, headings.get(node) ?? headingEnd(node.block.body));
  });
  return { path, categories, number: path.map(({ block }) => block.marker?.label ?? '').join('') };
}

/** The doubts so far, and the index of the finding that is read. */
interface Raised {
  readonly doubts: DraftDoubt[];
  finding: number;
}

function raise({ doubts, finding }: Raised, code: DoubtCode, spans: readonly TextRange[]): void {
  doubts.push({ code, spans, finding });
}

/** The caption and the single deficiencies that the segments of a finding state. */
function readPoints(
  segments: readonly Segment[],
  raised: Raised,
): { caption: string | null; points: readonly FindingPoint[] } {
  /** Where it stands in the first segment. */
  let caption: Span | null = null;
  /** What stands between the last point and the end of its paragraph. */
  let before: Segment | null = null;
  let points: FindingPoint[] = [];
  for (let i = 0; i < segments.length; i++) {
    const segment = segments[i] as Segment;
    const text = segmentText(segment);
    const split = splitPoints(text, i === 0 && segments.length > 1);
    const found = pointsIn(segment, split.points);
    if (mayBeParallel(text)) {
      for (const point of found)
        if (mayBeParallel(point.text) && PARALLEL.test(point.text))
          raise(raised, 'parallel-items', point.spans);
    }
    if (i === 0) {
      caption = split.caption;
      points = found;
    } else {
      const [first] = found;
      const last = points[points.length - 1];
      if (split.caption) points.push(pointIn(segment, split.caption));
      else if (first && last && isEvidence(first.text)) {
        found.shift();
        points[points.length - 1] = {
          text: last.text + (before ? segmentText(before) : '') + first.text,
          spans: [...last.spans, ...(before ? segmentRanges(before) : []), ...first.spans],
        };
      }
      points.push(...found);
    }
    if (i + 1 < segments.length) {
      const end = split.points[split.points.length - 1]?.[1] ?? split.caption?.[1] ?? 0;
      before = { paragraph: segment.paragraph, from: segment.from + end, to: segment.to };
    }
    if (split.points.length > 0)
      for (const tied of split.tied) raise(raised, 'point-may-be-two', rangesIn(segment, tied));
    for (const piece of split.alone) raise(raised, 'point-may-be-one', rangesIn(segment, piece));
    for (const at of split.unclosed) raise(raised, 'unclosed-bracket', rangesIn(segment, [at, at + 1]));
  }
  const words = caption && wordsIn(segments[0] as Segment, caption);
  if (points.length > 0) return { caption: words, points };
  // what only announces, with nothing but marks behind it, says it itself; so does a lone 一是
  const [text, spans] =
    caption === null || words === null
      ? [joinedText(segments), joinedRanges(segments)]
      : [words, rangesIn(segments[0] as Segment, caption)];
  return { caption: null, points: [{ text, spans }] };
}

const NO_MEASURES: readonly Measure[] = [];

function finishFinding(draft: DraftFinding, above: Above, raised: Raised): Finding {
  const { segments } = draft;
  const { caption, points } = readPoints(segments, raised);
  const spans = joinedRanges(segments);
  for (const code of draft.doubts) raise(raised, code, spans);
  for (const { code, segment } of draft.fieldDoubts) raise(raised, code, segmentRanges(segment));
  const { fields, shared } = draft;
  const assignment = fillFrom(fields?.assignment ?? NOBODY, shared?.assignment ?? NOBODY);
  const measures = fields && fields.measures.length > 0 ? fields.measures : (shared?.measures ?? NO_MEASURES);
  return {
    categories: above.categories,
    marker: draft.marker,
    number: above.number + draft.label,
    caption,
    text: joinedText(segments),
    spans,
    points,
    measures,
    responsibleUnits: assignment.responsibleUnits,
    leadUnits: assignment.leadUnits,
    supportingUnits: assignment.supportingUnits,
    supervisingUnits: assignment.supervisingUnits,
    accountableLeaders: assignment.accountableLeaders,
    responsiblePersons: assignment.responsiblePersons,
    deadline: assignment.deadline,
    goal: fields?.goal ?? shared?.goal ?? null,
    progressNote: fields?.progressNote ?? null,
    statusText: fields?.statusText ?? shared?.statusText ?? null,
    rectificationType: fields?.rectificationType ?? shared?.rectificationType ?? null,
    part: draft.part,
  };
}
