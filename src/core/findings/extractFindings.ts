import { namesFailing, statesFailing } from '../document/language';
import { sourceOffset, sourceRanges } from '../document/paragraph';
import type { Paragraph } from '../document/paragraph';
import { findSeparators, findInlineEnumerators, splitSentences } from '../document/sentences';
import type { Span } from '../document/sentences';
import type { OutlineNode } from '../outline/outline';
import { leadsInProblems, opensPart } from '../outline/sectionKinds';
import type { DoubtCode } from './doubts';
import type { DraftFinding, Extraction, Segment } from './draft';
import type { FieldContext, FieldExtraction, FieldParagraph, FieldSpan } from './fields/fieldTypes';
import {
  holdsItem,
  holdsSaidItem,
  isFieldNode,
  saysItem,
  showsItem,
  structuralChildren,
} from './itemEvidence';
import { extractFields, opensWithField, sharedFields } from './labelledFields';
import { headingEnd, holdsText, NOBODY, segmentText } from './finishFinding';
import type { LeftOutReason } from './leftOutReasons';
import { problemSections } from './problemSections';
import type { EffectiveSection } from './problemSections';
import { leftOutRole, tailRole } from './sentenceRoles';
import { CAPTION_LIMIT } from './splitPoints';

/** Reasons under which the parts of a document are left out that are not about problems. */
const SECTION_REASON: Readonly<Record<Exclude<EffectiveSection, null | 'problems'>, LeftOutReason>> = {
  recommendations: 'recommendation',
  requirements: 'requirement',
  evaluation: 'evaluation',
  background: 'background',
  guarantee: 'guarantee',
  appendix: 'attachment',
  other: 'other-section',
};

interface Walk {
  readonly out: Extraction;
  readonly context: FieldContext;
  readonly sections: ReadonlyMap<OutlineNode, EffectiveSection>;
  readonly isReport: boolean;
  /** Requirements count as recommendations where the document has no section of its own for them. */
  readonly requirementsRecommend: boolean;
}

/** Reads the outline: which paragraphs are problems, the headings above them, recommendations, fields, or none of these. */
export function extractFindings(root: OutlineNode, context: FieldContext, isReport: boolean): Extraction {
  const out: Extraction = {
    findings: [],
    recommendations: [],
    leftOut: [],
    doubts: [],
    problemPart: [],
    headings: new Set(),
  };
  const sections = problemSections(root);
  const present = new Set(sections.values());
  const walk: Walk = {
    out,
    context,
    sections,
    isReport,
    requirementsRecommend: !isReport && !present.has('recommendations'),
  };
  outside(walk, root, [], null);
  return out;
}

/** Above and between the problem sections. */
function outside(walk: Walk, node: OutlineNode, path: readonly OutlineNode[], part: string | null): void {
  for (const child of node.children) {
    if (child.type === 'plain') {
      leaveOut(walk, child, child.block.role ?? 'preamble');
      continue;
    }
    const section = walk.sections.get(child) ?? null;
    if (section === null) {
      const category =
        partOf(child) === null && !/(?:情况|反馈|意见|报告|内容)[：:。]?$/.test(child.block.body);
      if (category) showHeading(walk, child);
      else leaveOut(walk, child, 'container');
      outside(walk, child, category ? [...path, child] : path, partOf(child) ?? part);
    } else enterSection(walk, child, section, path, partOf(child) ?? part);
  }
}

/** The heading of a second report inside the document: 第二部分　选人用人专项检查发现的主要问题. */
function partOf(node: OutlineNode): string | null {
  const { marker, body } = node.block;
  const named =
    node.section !== null &&
    body.length <= 40 &&
    !/[。，]/.test(body) &&
    /常规|专项|选人用人|提级|机动|“一报告/.test(body);
  return marker?.style === 'part' || named || opensPart(body) ? body.replace(/[：:。]$/, '') : null;
}

function enterSection(
  walk: Walk,
  node: OutlineNode,
  section: Exclude<EffectiveSection, null>,
  path: readonly OutlineNode[],
  part: string | null,
): void {
  if (section === 'problems') {
    if (node.section === 'problems') {
      inProblemPart(walk, node);
      leaveOut(walk, node, 'container');
      problems(walk, node, path, part);
    } else problem(walk, node, path, part);
  } else if (section === 'recommendations' || (section === 'requirements' && walk.requirementsRecommend)) {
    recommend(walk, node, part, '');
  } else leaveSubtree(walk, node, SECTION_REASON[section]);
}

/** The children of a heading or container in the problem part. */
function problems(walk: Walk, node: OutlineNode, path: readonly OutlineNode[], part: string | null): void {
  const hasStructure = structuralChildren(node).length > 0;
  for (let i = 0; i < node.children.length; i++) {
    const child = node.children[i] as OutlineNode;
    if (child.type === 'plain') {
      const fields: OutlineNode[] = [];
      for (let next = node.children[i + 1]; next && belongsToField(next); next = node.children[++i + 1])
        fields.push(next);
      plainProblem(walk, child, path, part, { hasStructure, fields });
    } else {
      const section = walk.sections.get(child) ?? 'problems';
      if (section === 'problems' && child.section === null) problem(walk, child, path, part);
      else enterSection(walk, child, section, path, part);
    }
  }
}

/** One numbered paragraph or heading in the problem part. */
function problem(walk: Walk, node: OutlineNode, path: readonly OutlineNode[], part: string | null): void {
  inProblemPart(walk, node);
  if (isItem(walk, node)) {
    addFinding(walk, node, path, part);
    return;
  }
  const role = structuralChildren(node).length === 0 ? leftOutRole(node.block.body) : null;
  if (role !== null && !hasRows(node)) {
    leaveSubtree(walk, node, role);
    return;
  }
  if (structuralChildren(node).length === 0 && !hasRows(node)) {
    addFinding(walk, node, path, part);
    return;
  }
  showHeading(walk, node);
  problems(walk, node, [...path, node], part);
}

/** A heading that rows show; what follows its first sentence is an overview. */
function showHeading(walk: Walk, node: OutlineNode): void {
  const { paragraph, bodyStart, body, marker } = node.block;
  inProblemPart(walk, node);
  walk.out.headings.add(node);
  if (marker) leaveSpan(walk, paragraph, 0, bodyStart, 'marker');
  const end = headingEnd(body);
  if (end >= body.length) return;
  const overview = body.slice(end);
  const reason = leftOutRole(overview) ?? 'overview';
  if (reason === 'overview' && statesFailing(overview)) doubt(walk, 'overview-sentence', paragraph);
  leaveSpan(walk, paragraph, bodyStart + end, paragraph.text.length, reason);
}

/** Whether plain paragraphs below a heading line are rows of their own. */
function hasRows(node: OutlineNode): boolean {
  return node.children.some((child) => child.type === 'plain' && child.block.role === null && isRow(child));
}

/** A field line below an unnumbered row: 处理意见：… */
const belongsToField = (node: OutlineNode): boolean =>
  node.block.role === null && (node.type === 'plain' ? opensWithField(node.block.body) : isFieldNode(node));

const isRow = (node: OutlineNode): boolean =>
  leftOutRole(node.block.body) === null && !opensWithField(node.block.body);

/** Whether a node is a problem by itself, with everything below it belonging to it. */
function isItem(walk: Walk, node: OutlineNode): boolean {
  const children = structuralChildren(node).filter((child) => !isFieldNode(child));
  if (saysItem(node)) return !holdsSaidItem(node);
  if (showsItem(node) && announcesOnly(node.block.body) && hasRows(node)) return false;
  if (showsItem(node)) return !children.some((child) => showsItem(child) || holdsItem(child));
  if (children.some((child) => showsItem(child) || holdsItem(child))) return false;
  if (children.length > 0) {
    const failing = children.filter((child) => statesFailing(child.block.body)).length;
    return walk.isReport && statesFailing(node.block.body) && failing * 2 < children.length;
  }
  if (node.type === 'heading') return false;
  return !(announcesOnly(node.block.body) && hasRows(node));
}

/** A heading line: one short sentence, with or without a stop. */
function announcesOnly(body: string): boolean {
  const sentences = splitSentences(body);
  if (sentences.length > 1) return false;
  const closed = /[。.！]$/.test(body);
  return (
    body.length <= (closed && /[0-9]/.test(body) ? CAPTION_LIMIT : CAPTION_LIMIT + 15) && !/[；;]/.test(body)
  );
}

/** An unnumbered paragraph in the problem part. */
function plainProblem(
  walk: Walk,
  node: OutlineNode,
  path: readonly OutlineNode[],
  part: string | null,
  place: { hasStructure: boolean; fields: readonly OutlineNode[] },
): void {
  inProblemPart(walk, node);
  const { block } = node;
  if (block.role !== null) return leaveOut(walk, node, block.role);
  if (shareFields(walk, node)) return undefined;
  const reason = leftOutRole(block.body);
  if (reason !== null && !walk.isReport && /^(?:[^，。；：]{0,6}组)?建议/.test(block.body)) {
    addRecommendation(walk, '', [node], part);
    return undefined;
  }
  if (reason !== null) return leaveOut(walk, node, reason);
  if (place.hasStructure || !namesFailing(block.body)) {
    doubt(
      walk,
      statesFailing(block.body)
        ? place.hasStructure
          ? 'overview-sentence'
          : 'left-out-may-be-finding'
        : null,
      node.block.paragraph,
    );
    return leaveOut(walk, node, place.hasStructure ? 'overview' : 'unclear');
  }
  return addFinding(walk, node, path, part, place.fields);
}

/** A paragraph (from an offset on) as the readers of fields and periods take it. */
export const fieldParagraph = (paragraph: Paragraph, from = 0): FieldParagraph => ({
  text: paragraph.text.slice(from),
  map: (offset) => sourceOffset(paragraph, from + offset),
});

/** 以上3项问题，责任领导：… covers the findings before it. */
function shareFields(walk: Walk, node: OutlineNode): boolean {
  const { paragraph } = node.block;
  const shared = /^(?:以上|上述|前述)/.test(paragraph.text)
    ? sharedFields(fieldParagraph(paragraph, 0), walk.context)
    : null;
  if (shared === null) return false;
  const { findings } = walk.out;
  const count = shared.count ?? findings.length;
  for (const finding of findings.slice(Math.max(0, findings.length - count))) finding.shared = shared;
  findings[findings.length - 1]?.fieldSegments.push({ paragraph, from: 0, to: paragraph.text.length });
  return true;
}

/** What a label or a wrapper cannot do without: a feedback mostly has none of it, and then nothing need be read. */
const FIELD_HINT =
  /(?:措施|责任|单位|领导|人|时限|期限|时间|要求|建议|意见|处理|情况|目标|状态|问题|表现|类型|部门|科室|结果|成效|进展)[^，。；：:]{0,4}[】\]）)]?[\s\u3000]*[：:]|[】\]]|牵头|(?:关于|针对)[“"]/;

const withoutFields = (own: readonly { paragraph: Paragraph; from: number }[]): FieldExtraction => ({
  problem: own.map(({ paragraph, from }, index) => [index, 0, paragraph.text.length - from] as const),
  fields: [],
  peeled: [],
  recommendations: [],
  measures: [],
  assignment: NOBODY,
  goal: null,
  progressNote: null,
  statusText: null,
  rectificationType: null,
  doubts: [],
});

/** Makes a finding of a node and of everything below it. */
function addFinding(
  walk: Walk,
  node: OutlineNode,
  path: readonly OutlineNode[],
  part: string | null,
  fieldsAfter: readonly OutlineNode[] = [],
): void {
  const { block } = node;
  const below = [...descendants(node), ...fieldsAfter.flatMap((field) => [field, ...descendants(field)])];
  const own: { paragraph: Paragraph; from: number }[] = [
    { paragraph: block.paragraph, from: block.bodyStart },
  ];
  const after: OutlineNode[] = [];
  let open = true;
  for (const child of below) {
    inProblemPart(walk, child);
    if (child.block.role !== null) {
      leaveOut(walk, child, child.block.role);
      open = false;
    } else if (child.type === 'plain' && /^(?:以上|上述|前述)/.test(child.block.body)) {
      after.push(child);
      open = false;
    } else if (
      child.type === 'plain' &&
      !opensWithField(child.block.body) &&
      !walk.isReport &&
      leftOutRole(child.block.body) !== null
    ) {
      leaveOut(walk, child, leftOutRole(child.block.body) as LeftOutReason);
    } else if (open || child.type !== 'plain') own.push({ paragraph: child.block.paragraph, from: 0 });
    else after.push(child);
  }
  if (block.marker) leaveSpan(walk, block.paragraph, 0, block.bodyStart, 'marker');
  const mayHoldFields = walk.isReport || own.some(({ paragraph }) => FIELD_HINT.test(paragraph.text));
  const fields = mayHoldFields
    ? extractFields(
        own.map(({ paragraph, from }) => fieldParagraph(paragraph, from)),
        walk.context,
      )
    : withoutFields(own);
  const segmentOf = ([index, start, end]: FieldSpan): Segment => {
    const { paragraph, from } = own[index] as { paragraph: Paragraph; from: number };
    return { paragraph, from: from + start, to: from + end };
  };
  const segments = fields.problem.map(segmentOf).flatMap((segment) => withoutTail(walk, segment, part));
  for (const peeled of fields.peeled) {
    const { paragraph, from, to } = segmentOf(peeled);
    leaveSpan(walk, paragraph, from, to, 'label');
  }
  for (const span of fields.recommendations) {
    pushRecommendation(walk, '', [segmentOf(span)], part);
  }
  if (!holdsText(segments)) {
    for (const span of fields.fields) {
      const { paragraph, from, to } = segmentOf(span);
      leaveSpan(walk, paragraph, from, to, 'label');
    }
    doubt(walk, 'left-out-may-be-finding', block.paragraph);
    return;
  }
  const draft: DraftFinding = {
    node,
    path,
    marker: block.marker?.printed ?? '',
    label: block.marker?.label ?? '',
    segments,
    paragraphs: own.map(({ paragraph }) => paragraph),
    fieldSegments: fields.fields.map(segmentOf),
    fields,
    fieldDoubts: fields.doubts.map(({ code, span }) => ({ code, segment: segmentOf(span) })),
    shared: null,
    part,
    doubts: namesFailing(segments.map(segmentText).join('')) ? [] : ['finding-names-no-failing'],
  };
  const rows =
    path.some((above) => above.type === 'numbered') || block.marker ? null : inlineRows(walk, draft);
  walk.out.findings.push(...(rows ?? [draft]));
  for (const child of after) {
    if (!shareFields(walk, child)) {
      const reason = leftOutRole(child.block.body) ?? 'unclear';
      if (reason === 'unclear') doubt(walk, 'left-out-may-be-finding', child.block.paragraph);
      leaveOut(walk, child, reason);
    }
  }
}

/** Where nothing is numbered above, 一是/二是 inside the paragraph are the rows (policy 2). */
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
  /[。；;.](?:处理|处置|查处|办理|要求|责令|责成|督促|建议|请|应|必须|须|要|对此|对上述|对以上|针对|以上|上述|督察|检查|巡察|审计|督查|会议|已)|线索|责任追究/;

/** Cuts closing sentences off that are no problem: 要求该局限期整改。 */
function withoutTail(walk: Walk, segment: Segment, part: string | null): Segment[] {
  const { paragraph, from, to } = segment;
  const text = paragraph.text.slice(from, to);
  if (!TAIL_HINT.test(text)) return [segment];
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
  return last ? [{ paragraph, from, to: from + last[1] }] : [];
}

function descendants(node: OutlineNode): OutlineNode[] {
  return node.children.flatMap((child) => [child, ...descendants(child)]);
}

/** A section of recommendations: each numbered paragraph is one, an unnumbered paragraph only where nothing is numbered. */
function recommend(walk: Walk, node: OutlineNode, part: string | null, number: string): void {
  const children = structuralChildren(node);
  const numbered = children.filter((child) => child.type === 'numbered');
  const label = number + (node.section === null ? (node.block.marker?.label ?? '') : '');
  if (node.section !== null) {
    leaveOut(walk, node, 'container');
    for (const child of node.children) {
      if (child.type !== 'plain') {
        const section = walk.sections.get(child) ?? 'recommendations';
        if (section === 'recommendations' || child.section === null) recommend(walk, child, part, label);
        else enterSection(walk, child, section, [], part);
      } else if (child.block.role !== null) leaveOut(walk, child, child.block.role);
      else if (
        numbered.length > 0 ||
        leftOutRole(child.block.body) === 'announcement' ||
        closesRecommendations(child.block.body)
      ) {
        leaveOut(walk, child, leftOutRole(child.block.body) ?? 'announcement');
      } else addRecommendation(walk, label, [child], part);
    }
    return;
  }
  if (numbered.length > 0) {
    leaveOut(walk, node, 'recommendation');
    for (const child of node.children) {
      if (child.type === 'plain')
        leaveOut(walk, child, child.block.role ?? leftOutRole(child.block.body) ?? 'closing');
      else recommend(walk, child, part, label);
    }
    return;
  }
  const line = !/[。；！？]$/.test(node.block.body);
  const own: OutlineNode[] = [node];
  for (const child of descendants(node)) {
    if (line && child.block.role === null && own.length < 6 && !closesRecommendations(child.block.body))
      own.push(child);
    else leaveOut(walk, child, child.block.role ?? leftOutRole(child.block.body) ?? 'closing');
  }
  addRecommendation(walk, label, own, part);
}

const closesRecommendations = (body: string): boolean =>
  /^(?:以上|上述|请|对巡视|对巡察|望|特此)/.test(body) ||
  /(?:日内|日前|底前|月内).{0,30}(?:报送|上报|报)/.test(body);

function addRecommendation(
  walk: Walk,
  number: string,
  nodes: readonly OutlineNode[],
  part: string | null,
): void {
  const segments = nodes.map(({ block }, i): Segment => ({
    paragraph: block.paragraph,
    from: i === 0 ? block.bodyStart : 0,
    to: block.paragraph.text.length,
  }));
  pushRecommendation(walk, number, segments, part);
}

function pushRecommendation(
  walk: Walk,
  number: string,
  segments: readonly Segment[],
  part: string | null,
): void {
  if (holdsText(segments)) walk.out.recommendations.push({ number, segments, part });
}

function inProblemPart(walk: Walk, node: OutlineNode): void {
  walk.out.problemPart.push(node.block.paragraph);
}

function leaveOut(walk: Walk, node: OutlineNode, reason: LeftOutReason): void {
  leaveSpan(walk, node.block.paragraph, 0, node.block.paragraph.text.length, reason);
}

function leaveSubtree(walk: Walk, node: OutlineNode, reason: LeftOutReason): void {
  leaveOut(walk, node, reason);
  for (const child of descendants(node)) leaveOut(walk, child, child.block.role ?? reason);
}

function leaveSpan(walk: Walk, paragraph: Paragraph, from: number, to: number, reason: LeftOutReason): void {
  walk.out.leftOut.push({ paragraph, from, to, reason });
}

function doubt(walk: Walk, code: DoubtCode | null, paragraph: Paragraph): void {
  if (code !== null)
    walk.out.doubts.push({ code, spans: sourceRanges(paragraph, 0, paragraph.text.length), finding: null });
}
