import { namesFailing, statesFailing } from '../document/language';
import type { OutlineNode } from '../outline/outline';
import { namesTopic, opensPart } from '../outline/sectionKinds';
import { addFinding, ALONE, shareFields } from './addFinding';
import type { Place } from './addFinding';
import type { Extraction, Segment } from './draft';
import type { FieldContext } from './fields/fieldTypes';
import { headingEnd } from './finishFinding';
import { belongsToField, hasRows, isItem } from './isItem';
import { hasStructure } from './itemEvidence';
import type { LeftOutReason } from './leftOutReasons';
import { isOneOfAudits, isPraise, problemSections, sectionAt } from './problemSections';
import type { EffectiveSection } from './problemSections';
import { pushPlainAdvice, readProseAdvice, withoutClosing } from './proseAdvice';
import { leftOutRole } from './leftOutRole';
import { shareGroupFields, shareHeadFields } from './shareGroupFields';
import {
  descendants,
  doubt,
  inProblemPart,
  leaveOut,
  leaveSpan,
  leaveSubtree,
  pushRecommendation,
} from './walk';
import type { Walk } from './walk';

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

/** Reads the outline: which paragraphs are problems, the headings above them, recommendations, fields, or none of these. */
export function extractFindings(
  root: OutlineNode,
  context: FieldContext,
  isReport: boolean,
  search = false,
): Extraction {
  const out: Extraction = {
    findings: [],
    recommendations: [],
    leftOut: [],
    doubts: [],
    problemPart: [],
    headings: new Map(),
  };
  const sections = problemSections(root, search);
  const walk: Walk = {
    out,
    context,
    sections,
    isReport,
    search,
    requirementsRecommend: !isReport && !holdsSection(sections, 'recommendations'),
  };
  outside(walk, root, [], null);
  for (const { node } of shareGroupFields(out.findings)) doubt(walk, 'fields-shared', node.block.paragraph);
  return out;
}

function holdsSection(sections: Walk['sections'], wanted: EffectiveSection): boolean {
  for (const section of sections.values()) if (section === wanted) return true;
  return false;
}

/** A closed sentence that states a failing and is nothing else that we know. */
const readsLikeProblem = ({ block: { role, body } }: OutlineNode): boolean =>
  role === null &&
  /[。；]$/.test(body) &&
  statesFailing(body) &&
  namesFailing(body) &&
  leftOutRole(body) === null;

/** Above and between the problem sections. */
function outside(walk: Walk, node: OutlineNode, path: readonly OutlineNode[], part: string | null): void {
  for (const child of node.children) {
    if (child.type === 'plain') {
      if (child.block.role !== null || !readProseAdvice(walk, child, part)) {
        if (walk.search && readsLikeProblem(child)) plainProblem(walk, child, path, part, false, ALONE);
        else leaveOut(walk, child, child.block.role ?? 'preamble');
      }
      continue;
    }
    const section = sectionAt(walk.sections, child) ?? null;
    if (section === null) {
      const { marker } = child.block;
      const named = partOf(child) === null || (marker !== null && marker.style !== 'part');
      const category =
        named && (!/(?:情况|反馈|意见|报告|内容)[：:。]?$/.test(child.block.body) || isOneOfAudits(child));
      if (category) showHeading(walk, child);
      else leaveOut(walk, child, 'container');
      const below = category ? [...path, child] : path;
      if (isOneOfAudits(child)) problems(walk, child, below, part);
      else outside(walk, child, below, partOf(child) ?? part);
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

/** 防范化解风险方面存在的问题 beside 干部队伍建设方面存在的问题: they announce nothing that the others do not, and name what they are about. */
const isOneOfTopics = ({ block, parent }: OutlineNode): boolean =>
  namesTopic(block.body) &&
  (parent?.children.filter((other) => other.type !== 'plain' && namesTopic(other.block.body)).length ?? 0) >
    1;

function enterSection(
  walk: Walk,
  node: OutlineNode,
  section: Exclude<EffectiveSection, null>,
  path: readonly OutlineNode[],
  part: string | null,
): void {
  if (section === 'problems') {
    if (node.section === 'problems') {
      if (isOneOfTopics(node)) {
        showHeading(walk, node);
        problems(walk, node, [...path, node], part);
        return;
      }
      inProblemPart(walk, node);
      leaveOut(walk, node, 'container');
      problems(walk, node, path, part);
    } else problem(walk, node, path, part);
  } else if (section === 'recommendations' || (section === 'requirements' && walk.requirementsRecommend)) {
    recommend(walk, node, part, '');
  } else if (walk.search && isPraise(section)) {
    leaveOut(walk, node, SECTION_REASON[section]);
    outside(walk, node, path, part);
  } else {
    leaveSubtree(walk, node, SECTION_REASON[section]);
    // what no heading tells us to leave out, and reads like problems, a person has to see
    if (section === 'other')
      for (const each of [node, ...descendants(node)])
        if (readsLikeProblem(each)) doubt(walk, 'left-out-may-be-finding', each.block.paragraph);
  }
}

/** So many unnumbered problems beside each other are the rows of their heading. */
const ROWS = 3;

const isOneOfRows = ({ children }: OutlineNode): boolean =>
  children.filter(({ type, block }) => type === 'plain' && block.role === null && statesFailing(block.body))
    .length >= ROWS;

/** The children of a heading or container in the problem part. */
function problems(walk: Walk, node: OutlineNode, path: readonly OutlineNode[], part: string | null): void {
  const isStructured = node.children.some((child) => child.type !== 'plain' && !isCase(child));
  const isAmongRows = isOneOfRows(node);
  for (let i = 0; i < node.children.length; i++) {
    const child = node.children[i] as OutlineNode;
    if (child.type === 'plain') {
      const fields: OutlineNode[] = [];
      for (let next = node.children[i + 1]; next && belongsToField(next); next = node.children[++i + 1])
        fields.push(next);
      plainProblem(walk, child, path, part, isStructured, { fields, isAmongRows });
    } else {
      const section = sectionAt(walk.sections, child) ?? 'problems';
      if (section === 'problems' && child.section === 'problems' && isHeading(child)) {
        showHeading(walk, child);
        problems(walk, child, [...path, child], part);
      } else if (section === 'problems' && child.section === null) problem(walk, child, path, part);
      else enterSection(walk, child, section, path, part);
    }
  }
}

/** 典型案例1：… stands beside problems without a number. */
const isCase = ({ block }: OutlineNode): boolean => block.marker?.label.includes('案例') ?? false;

/** （四）专项检查发现的问题 beside （三）落实主体责任不力, or what names its topic, is a heading that rows show. */
const isHeading = (node: OutlineNode): boolean => {
  const { style } = node.block.marker ?? {};
  const isBeside = ({ section, block }: OutlineNode): boolean =>
    section === null && style !== undefined && block.marker?.style === style;
  return namesTopic(node.block.body) || (node.parent?.children.some(isBeside) ?? false);
};

/** A heading below which nothing is found fault with: 三、某养老院 … 未发现明显隐患。 */
const isCleared = ({ type, block, children }: OutlineNode): boolean =>
  type !== 'plain' &&
  children.length > 0 &&
  !namesFailing(block.body) &&
  children.every((child) => child.type === 'plain' && leftOutRole(child.block.body) === 'evaluation');

/** 主要表现在以下方面：, 具体表现为：, 存在以下问题： */
const LEADS_OVER =
  /(?:如下|以下|下列)[^，。；、]{0,10}[：:。]$|^[^，。；]{0,16}(?:表现|体现|反映)[^，。；、]{0,10}[：:。]$|^[^。；]{0,40}(?:审计|检查|督[察查]|巡[察视]|抽查|调查)(?:组)?中?(?:还)?发现[，,]?[：:]$|^[^。；]{4,60}[，,](?:还|主要|审计|检查)?(?:发现|存在|表现为)[：:]$/;

/** One numbered paragraph or heading in the problem part. */
function problem(walk: Walk, node: OutlineNode, path: readonly OutlineNode[], part: string | null): void {
  inProblemPart(walk, node);
  const cleared = isCleared(node);
  if (!cleared && isItem(walk.isReport, node)) {
    addFinding(walk, node, path, part);
    return;
  }
  const isStructured = hasStructure(node);
  const said = leftOutRole(node.block.body);
  // who got what was handed over is listed below, and is no problem
  const role = isStructured && said !== 'clue-transfer' ? null : said;
  if (role !== null && !hasRows(node)) {
    leaveSubtree(walk, node, role);
    return;
  }
  if (!isStructured && !hasRows(node) && !cleared) {
    addFinding(walk, node, path, part);
    return;
  }
  const before = lengthsOf(walk);
  const { body } = node.block;
  if (node.type === 'heading' && LEADS_OVER.test(body)) {
    // 具体表现为： leads over to what stands below and names nothing
    leaveOut(walk, node, 'announcement');
    problems(walk, node, path, part);
    return;
  }
  showHeading(walk, node);
  problems(walk, node, [...path, node], part);
  shareHeadFields(walk, node, before.findings);
  if (walk.out.findings.length > before.findings || !statesFailing(body)) return;
  if (closesSentence(body) && walk.out.recommendations.length === before.recommendations) {
    takeBack(walk, node, before);
    addFinding(walk, node, path, part);
  }
  doubt(walk, 'heading-may-be-finding', node.block.paragraph);
}

const closesSentence = (body: string): boolean => /[。；]$/.test(body);

type Lengths = Readonly<
  Record<'findings' | 'recommendations' | 'leftOut' | 'doubts' | 'problemPart', number>
>;

const lengthsOf = ({ out }: Walk): Lengths => ({
  findings: out.findings.length,
  recommendations: out.recommendations.length,
  leftOut: out.leftOut.length,
  doubts: out.doubts.length,
  problemPart: out.problemPart.length,
});

/** Forgets what was noted of a node that was taken for a heading: a sentence that names a failing, with no row below, is one. */
function takeBack({ out }: Walk, node: OutlineNode, { leftOut, doubts, problemPart }: Lengths): void {
  out.leftOut.length = leftOut;
  out.doubts.length = doubts;
  out.problemPart.length = problemPart;
  out.headings.delete(node);
}

/** A heading that rows show; what follows its first sentence is an overview. */
function showHeading(walk: Walk, node: OutlineNode): void {
  const { paragraph, bodyStart, body, marker } = node.block;
  inProblemPart(walk, node);
  if (marker) leaveSpan(walk, paragraph, 0, bodyStart, 'marker');
  const end = headingEnd(body);
  walk.out.headings.set(node, end);
  if (end >= body.length) return;
  const overview = body.slice(end);
  const reason = leftOutRole(overview) ?? 'overview';
  if (reason === 'overview' && statesFailing(overview)) doubt(walk, 'overview-sentence', paragraph);
  leaveSpan(walk, paragraph, bodyStart + end, paragraph.text.length, reason);
}

/** An unnumbered paragraph in the problem part. */
function plainProblem(
  walk: Walk,
  node: OutlineNode,
  path: readonly OutlineNode[],
  part: string | null,
  isStructured: boolean,
  place: Place,
): void {
  inProblemPart(walk, node);
  const { block } = node;
  if (block.role !== null) return leaveOut(walk, node, block.role);
  if (shareFields(walk, node) || readProseAdvice(walk, node, part)) return undefined;
  const reason = leftOutRole(block.body);
  if (reason !== null && !walk.isReport && /^(?:[^，。；：]{0,6}组)?建议/.test(block.body)) {
    addRecommendation(walk, '', [node], part);
    doubt(walk, 'recommendation-in-problems', node.block.paragraph);
    return undefined;
  }
  if (reason !== null) return leaveOut(walk, node, reason);
  // below （三）定点零售药店个案问题 a paragraph is one, whatever its words
  const announced =
    /问题|隐患/.test(node.parent?.block.body ?? '') && path.includes(node.parent as OutlineNode);
  if (isStructured || !(namesFailing(block.body) || announced)) {
    doubt(
      walk,
      statesFailing(block.body) ? (isStructured ? 'overview-sentence' : 'left-out-may-be-finding') : null,
      node.block.paragraph,
    );
    return leaveOut(walk, node, isStructured ? 'overview' : 'unclear');
  }
  return addFinding(walk, node, path, part, place);
}

/** A section of recommendations: each numbered paragraph is one, an unnumbered paragraph only where nothing is numbered. */
function recommend(walk: Walk, node: OutlineNode, part: string | null, number: string): void {
  const isNumbered = node.children.some((child) => child.type === 'numbered');
  const isAdvice = (child: OutlineNode): boolean =>
    child.type === 'numbered' ||
    (child.type !== 'plain' && sectionAt(walk.sections, child) === 'recommendations');
  const label = number + (node.section === null ? (node.block.marker?.label ?? '') : '');
  if (node.section !== null) {
    if (!readProseAdvice(walk, node, part)) leaveOut(walk, node, 'container');
    for (const child of node.children) {
      if (child.type !== 'plain') {
        const section = sectionAt(walk.sections, child) ?? 'recommendations';
        if (section === 'recommendations' || child.section === null) recommend(walk, child, part, label);
        else enterSection(walk, child, section, [], part);
        continue;
      }
      const said = child.block.role ?? leftOutRole(child.block.body);
      if (
        child.block.role !== null ||
        node.children.some(isAdvice) ||
        ['announcement', 'handling', 'praise'].includes(said ?? '') ||
        closesRecommendations(child.block.body, said)
      ) {
        leaveOut(walk, child, said ?? 'announcement');
      } else if (!readProseAdvice(walk, child, part)) pushPlainAdvice(walk, child, part, label);
    }
    return;
  }
  if (isNumbered) {
    leaveOut(walk, node, 'recommendation');
    for (const child of node.children) {
      if (child.type === 'plain')
        leaveOut(walk, child, child.block.role ?? leftOutRole(child.block.body) ?? 'closing');
      else recommend(walk, child, part, label);
    }
    return;
  }
  const { body } = node.block;
  // a heading, closed or not, with what it demands below
  const line = !/[。；！？]$/.test(body) || (body.length <= 30 && !/[，,。；;].*[，。；;]/.test(body));
  const own: OutlineNode[] = [node];
  for (const child of descendants(node)) {
    const { role, body: below } = child.block;
    const said = role ?? leftOutRole(below);
    if (line && role === null && own.length < 6 && !closesRecommendations(below, said)) own.push(child);
    else leaveOut(walk, child, said ?? 'closing');
  }
  addRecommendation(walk, label, own, part);
}

/** What is no advice wherever it stands. */
const NO_ADVICE = new Set<LeftOutReason | null>([
  'clue-transfer',
  'reporting',
  'closing',
  'handling',
  'statistics',
]);

/** Whether a paragraph below advice is none itself; `said` is why it would be left out among problems. */
const closesRecommendations = (body: string, said: LeftOutReason | null): boolean =>
  NO_ADVICE.has(said) ||
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
  pushRecommendation(walk, number, withoutClosing(walk, segments), part);
}
