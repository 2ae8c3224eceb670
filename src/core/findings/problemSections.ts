import { namesFailing, statesFailing } from '../document/language';
import type { OutlineNode } from '../outline/outline';
import type { SectionKind } from '../outline/sectionKinds';
import { holdsItem, showsItem, structuralChildren } from './itemEvidence';
import { opensWithField } from './labelledFields';
import { leftOutRole } from './leftOutRole';
import type { LeftOutReason } from './leftOutReasons';

/** The section a node stands in: its own, that of the container above, or `other`; null above all containers. */
export type EffectiveSection = SectionKind | 'other' | null;

export type Sections = ReadonlyMap<OutlineNode, EffectiveSection>;

const NAMES_AUDIT = /[\u4e00-\u9fff]{3}审计(?:调查)?情况[：:。]?$/;

/** 一、县级预算管理审计情况 … 二、部门预算执行审计情况: of several audits each is a category. */
export const isOneOfAudits = ({ block, parent }: OutlineNode): boolean =>
  NAMES_AUDIT.test(block.body) &&
  (parent?.children.filter((each) => NAMES_AUDIT.test(each.block.body)).length ?? 0) > 1;

/** Whether a heading of problems stands below a node. */
const holdsProblems = ({ children }: OutlineNode): boolean =>
  children.some((child) => child.section === 'problems' || holdsProblems(child));

/** Sections are noted where they begin: most nodes stand in the section of the node above. */
export function sectionAt(sections: Sections, node: OutlineNode): EffectiveSection {
  for (let at: OutlineNode | null = node; at !== null; at = at.parent) {
    const section = sections.get(at);
    if (section !== undefined) return section;
  }
  return null;
}

/**
 * Decides for every heading and numbered paragraph in which section it stands (`sectionAt`). With `search` less has to state a failing: for a
 * document in which nothing announces the problems.
 */
export function problemSections(root: OutlineNode, search = false): Sections {
  const sections = new Map<OutlineNode, EffectiveSection>();
  decideBelow(root, null, sections, search);
  return sections;
}

function decideBelow(
  node: OutlineNode,
  inherited: EffectiveSection,
  sections: Map<OutlineNode, EffectiveSection>,
  search: boolean,
): void {
  const explicit = inherited === null && holdsProblems(node);
  let seenProblems = false;
  let isClosing = false;
  const judged = inherited === null && !explicit ? structuralChildren(node) : [];
  const together = jointShare(judged);
  const last = judged.filter((child) => child.section === null && failingShare(child) >= 0.5).at(-1);
  let isBetween = last !== undefined;
  for (const child of node.children) {
    if (child === last) isBetween = false;
    if (child.type === 'plain') continue;
    let section: EffectiveSection = child.section ?? inherited;
    // where nothing announces the problems, they may stand below what seems to praise
    if (search && child.section === null && isPraise(inherited) && failingShare(child) >= 0.5)
      section = 'problems';
    if (section === null && !holdsProblems(child)) {
      const fails: boolean =
        showsItem(child) ||
        holdsItem(child) ||
        failingShare(child) >= (explicit ? 0.75 : search ? 0.25 : 0.5) ||
        (together >= 0.5 && (goesAlong(child) || (isBetween && seenProblems && holdsFailing(child))));
      // 二、组织保障 … 三、严肃责任追究。对…处理 goes on with it
      if (isClosing && child.children.length === 0) section = 'guarantee';
      else section = isOneOfAudits(child) || (fails && (!explicit || seenProblems)) ? 'problems' : 'other';
    }
    isClosing = section === 'guarantee';
    seenProblems ||= section === 'problems' || holdsProblems(child);
    if (section !== inherited) sections.set(child, section);
    if (child.children.length > 0) decideBelow(child, section, sections, search);
  }
}

/** Parts that tell no problem, below which one may stand all the same where nothing announces any. */
export const isPraise = (section: EffectiveSection): boolean =>
  section === 'evaluation' || section === 'background' || section === 'other';

/** Share of failing leaves over siblings that announce no section. */
function jointShare(siblings: readonly OutlineNode[]): number {
  const unknown = siblings.filter((child) => child.section === null);
  return unknown.length === 0
    ? 0
    : unknown.reduce((sum, child) => sum + failingShare(child), 0) / unknown.length;
}

/** Whether a node may be a problem among problems, though it does not plainly say so. */
const goesAlong = (node: OutlineNode): boolean =>
  node.children.length === 0
    ? namesFailing(node.block.body) && leftOutRole(node.block.body) === null
    : failingShare(node) > 0.25 && SAYS_NOTHING_ELSE.has(leftOutRole(node.block.body));

/** 三、某宾馆 between 二、某护理院 and 四、某商场: what stands among problems needs less to be one. */
const holdsFailing = ({ children }: OutlineNode): boolean =>
  children.some(
    ({ block: { role, body } }) => role === null && namesFailing(body) && leftOutRole(body) === null,
  );

/** 固体废物方面： leads over to what is below it. */
const SAYS_NOTHING_ELSE = new Set<LeftOutReason | null>([null, 'announcement']);

/** 处理情况：责成…, and remarks, below a problem. */
const saysNoProblem = ({ type, block: { body } }: OutlineNode): boolean =>
  type === 'plain' && (body.length < 12 || opensWithField(body) || leftOutRole(body) !== null);

/** Share of the leaves below a node (or of itself) that state a failing. */
function failingShare(node: OutlineNode): number {
  const own = statesFailing(node.block.body) && node.children.length > 0 ? 1 : 0;
  let failing = own;
  let leaves = own;
  const visit = (at: OutlineNode): void => {
    const children = at.children.filter((child) => child.block.role === null);
    if (children.length === 0 || at.children.every(saysNoProblem)) {
      const head = at.block.body.slice(0, 200);
      if (leftOutRole(head) !== null) return;
      leaves++;
      if (statesFailing(head)) failing++;
      return;
    }
    children.forEach(visit);
  };
  visit(node);
  return leaves === 0 ? 0 : failing / leaves;
}
