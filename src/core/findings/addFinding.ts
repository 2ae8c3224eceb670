import { namesFailing } from '../document/language';
import { findSeparators, findInlineEnumerators, splitSentences } from '../document/sentences';
import type { Span } from '../document/sentences';
import { characterFinder } from '../document/vocabulary';
import type { OutlineNode } from '../outline/outline';
import { leadsInProblems } from '../outline/sectionKinds';
import type { DoubtCode } from './doubts';
import type { DraftFinding, Segment } from './draft';
import type { FieldExtraction, FieldSpan, SharedFields } from './fields/fieldTypes';
import { gatherSegments } from './gatherSegments';
import { extractFields, severalIn, sharedFields, speaksForSeveral } from './labelledFields';
import { holdsText, joinedText, segmentText } from './finishFinding';
import type { LeftOutReason } from './leftOutReasons';
import { leftOutRole, tailRole } from './leftOutRole';
import { doubt, doubtShared, fieldParagraph, leaveOut, leaveSpan, pushRecommendation } from './walk';
import type { Walk } from './walk';

/** 以上3项问题，责任领导：… covers the findings before it; without a count those below the same heading. */
export function shareFields(walk: Walk, node: OutlineNode): boolean {
  const { paragraph } = node.block;
  const shared = speaksForSeveral(paragraph.text)
    ? sharedFields(fieldParagraph(paragraph, 0), walk.context)
    : null;
  if (shared === null) return false;
  const { findings } = walk.out;
  for (const finding of coveredBy(shared, findings)) finding.shared = shared;
  doubtShared(walk, shared, paragraph);
  findings[findings.length - 1]?.fieldSegments.push({ paragraph, from: 0, to: paragraph.text.length });
  return true;
}

/** The findings a line speaks for: those it names by number below the last heading, else the last so many, else all below it. */
function coveredBy(
  { count, numbers }: SharedFields,
  findings: readonly DraftFinding[],
): readonly DraftFinding[] {
  const path = findings[findings.length - 1]?.path;
  const below = findings.filter((finding) => finding.path === path);
  const named = below.filter(({ node }) => numbers?.includes(node.block.marker?.value ?? 0));
  if (named.length > 0 && named.length === numbers?.length) return named;
  return findings.slice(Math.max(0, findings.length - (count ?? below.length)));
}

/** Whether measures or owners are printed with a finding itself. */
export const hasFields = ({ fields }: DraftFinding): boolean =>
  fields !== null && (fields.measures.length > 0 || fields.assignment.responsibleUnits.length > 0);

/** 整改措施：…。以上3项问题，牵头部门：… stands once, with the last of the findings that it is for. */
function shareInside({ out }: Walk, last: DraftFinding, extracted: FieldExtraction): void {
  const count = severalIn(last.fieldSegments.map(segmentText).join('；')) - 1;
  for (const finding of count > 0 ? out.findings.slice(-count) : [])
    if (!hasFields(finding)) finding.shared = { ...extracted, count: count + 1 };
}

/** One of these stands wherever `FIELD_HINT` is found. */
const fieldMarks = characterFinder(['：:】]牵“"']);
/** What a label or a wrapper cannot do without: a feedback mostly has none of it, and then nothing need be read. */
const FIELD_HINT =
  /(?:措施|责任|单位|领导|人|时限|期限|时间|要求|建议|意见|处理|情况|目标|状态|问题|表现|类型|部门|科室|结果|成效|进展)[^，。；：:]{0,4}[】\]）)]?[\s\u3000]*[：:]|[】\]]|牵头|(?:关于|针对)[“"]/;

const mayHoldFields = ({ paragraph: { text } }: Segment): boolean =>
  fieldMarks(text) !== 0 && FIELD_HINT.test(text);

const leaveSegment = (walk: Walk, { paragraph, from, to }: Segment, reason: LeftOutReason): void =>
  leaveSpan(walk, paragraph, from, to, reason);

const NAMES_NO_FAILING: readonly DoubtCode[] = ['finding-names-no-failing'];
const NO_DOUBTS: readonly never[] = [];
const NO_SEGMENTS: readonly Segment[] = [];

/** The fields in the text of a finding, and where everything it is taken apart into stands. */
interface ReadFields {
  readonly extracted: FieldExtraction;
  readonly problem: readonly Segment[];
  readonly fields: Segment[];
  readonly peeled: readonly Segment[];
  readonly recommendations: readonly Segment[];
  readonly doubts: DraftFinding['fieldDoubts'];
}

function readFields(walk: Walk, own: readonly Segment[]): ReadFields {
  const paragraphs = own.map(({ paragraph, from }) => fieldParagraph(paragraph, from));
  const extracted = extractFields(paragraphs, walk.context);
  const segmentOf = ([index, start, end]: FieldSpan): Segment => {
    const { paragraph, from } = own[index] as Segment;
    return { paragraph, from: from + start, to: from + end };
  };
  return {
    extracted,
    problem: extracted.problem.map(segmentOf),
    fields: extracted.fields.map(segmentOf),
    peeled: extracted.peeled.map(segmentOf),
    recommendations: extracted.recommendations.map(segmentOf),
    doubts: extracted.doubts.map(({ code, span }) => ({ code, segment: segmentOf(span) })),
  };
}

/** What stands beside an unnumbered paragraph. */
export interface Place {
  /** Lines of fields behind it. */
  readonly fields: readonly OutlineNode[];
  /** Other paragraphs beside it are problems, too: then 一是 inside it makes points and no rows. */
  readonly isAmongRows: boolean;
}

export const ALONE: Place = { fields: [], isAmongRows: false };

/** Makes a finding of a node and of everything below it. */
export function addFinding(
  walk: Walk,
  node: OutlineNode,
  path: readonly OutlineNode[],
  part: string | null,
  place: Place = ALONE,
): void {
  const { block } = node;
  const { own, after } = gatherSegments(walk, node, part, place.fields);
  if (block.marker) leaveSpan(walk, block.paragraph, 0, block.bodyStart, 'marker');
  const fields = walk.isReport || own.some(mayHoldFields) ? readFields(walk, own) : null;
  const segments = withoutTails(walk, fields?.problem ?? own, part);
  const fieldSegments = fields?.fields ?? [];
  for (const segment of fields?.peeled ?? NO_SEGMENTS) leaveSegment(walk, segment, 'label');
  for (const segment of fields?.recommendations ?? NO_SEGMENTS) pushRecommendation(walk, '', [segment], part);
  if (!holdsText(segments)) {
    for (const segment of fieldSegments) leaveSegment(walk, segment, 'label');
    doubt(walk, 'left-out-may-be-finding', block.paragraph);
    return;
  }
  const draft: DraftFinding = {
    node,
    path,
    marker: block.marker?.printed ?? '',
    label: block.marker?.label ?? '',
    segments,
    own,
    fieldSegments,
    fields: fields?.extracted ?? null,
    fieldDoubts: fields?.doubts ?? NO_DOUBTS,
    shared: null,
    part,
    doubts: namesFailing(joinedText(segments)) ? NO_DOUBTS : NAMES_NO_FAILING,
  };
  if (fields !== null) shareInside(walk, draft, fields.extracted);
  const isNumbered = block.marker !== null || path.some((above) => above.type === 'numbered');
  const rows = isNumbered || place.isAmongRows ? null : inlineRows(walk, draft);
  if (rows) walk.out.findings.push(...rows);
  else walk.out.findings.push(draft);
  for (const child of after) {
    if (!shareFields(walk, child)) {
      const reason = leftOutRole(child.block.body) ?? 'unclear';
      if (reason === 'unclear') doubt(walk, 'left-out-may-be-finding', child.block.paragraph);
      leaveOut(walk, child, reason);
    }
  }
}

/** Where nothing is numbered above, 一是/二是 inside the paragraph are the rows (docs/reading-policy.md, 1.2). */
function inlineRows(walk: Walk, draft: DraftFinding): DraftFinding[] | null {
  const segment = draft.segments[0];
  if (draft.segments.length !== 1 || !segment) return null;
  const { paragraph, from, to } = segment;
  const text = paragraph.text.slice(from, to);
  const { list, shielded } = findSeparators(text);
  const hits = findInlineEnumerators(text, shielded);
  if (hits.length < 2 || !list.some(({ kind }) => kind === 'enumerator')) return null;
  const leadIn = text.slice(0, hits[0]?.start ?? 0).trim();
  if (leadIn !== '' && !leadsInProblems(leadIn)) return null;
  if (leadIn !== '') leaveSpan(walk, paragraph, from, from + (hits[0]?.start ?? 0), 'announcement');
  const rows = hits.flatMap((hit, i): DraftFinding[] => {
    const end = hits[i + 1]?.start ?? text.length;
    const printed = text.slice(hit.start, hit.end).trim();
    const segments = [{ paragraph, from: from + hit.end, to: from + end }];
    if (!holdsText(segments)) return [];
    return [
      {
        ...draft,
        marker: printed,
        label: printed.replace(/[、．.，,：:\s]+$/, ''),
        segments,
      },
    ];
  });
  return rows;
}

/** Without one of these words no closing sentence need be looked for. */
const TAIL_HINT =
  /[。；;.](?:处理|处置|查处|办理|要求|责令|责成|督促|建议|请|应|必须|须|要|对此|对上述|对以上|针对|以上|上述|督察|检查|巡察|巡查|巡视|审计|督查|会议|已)|强调|表示|表态|希望|线索|责任追究/;

const mayHaveTail = (segment: Segment): boolean => TAIL_HINT.test(segmentText(segment));

/** Cuts closing sentences off that are no problem. */
const withoutTails = (walk: Walk, said: readonly Segment[], part: string | null): readonly Segment[] =>
  said.some(mayHaveTail) ? said.flatMap((segment) => withoutTail(walk, segment, part) ?? []) : said;

/** Cuts closing sentences off that are no problem: 要求该局限期整改。 */
function withoutTail(walk: Walk, segment: Segment, part: string | null): Segment | null {
  const { paragraph, from } = segment;
  if (!mayHaveTail(segment)) return segment;
  const text = segmentText(segment);
  const sentences: Span[] = splitSentences(text);
  let keep = sentences.length;
  while (keep > 1) {
    const [start, end] = sentences[keep - 1] as Span;
    const sentence = text.slice(start, end);
    const reason = tailRole(sentence);
    if (reason === null) break;
    if (/^建议/.test(sentence) && !walk.isReport)
      pushRecommendation(walk, '', [{ paragraph, from: from + start, to: from + end }], part);
    leaveSpan(walk, paragraph, from + start, from + end, /^建议/.test(sentence) ? 'recommendation' : reason);
    keep--;
  }
  const last = sentences[keep - 1];
  return last ? { paragraph, from, to: from + last[1] } : null;
}
