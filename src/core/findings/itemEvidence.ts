import { statesFailing } from '../document/language';
import { characterFinder } from '../document/vocabulary';
import type { OutlineNode } from '../outline/outline';
import { PROBLEM_LABEL } from '../outline/problemLabel';
import { tellsAction } from '../wording/actions';
import type { FieldKey } from './fields/labelWords';
import { readLabels } from './fields/readLabels';
import { opensWithField, peelWrapper } from './labelledFields';

const INLINE_FIELD =
  /(?:(?:整改|整治|纠治)(?:措施|目标|情况|时限|期限|状态|进展|成效|结果)|责任(?:单位|领导|人|部门|科室)|牵头(?:单位|领导|部门|科室)|(?:完成|办结)(?:时限|时间|情况))\s*(?:[】\]]|[：:])/;

/** What such a label ends with. */
const fieldMarks = characterFinder(['：:】]']);

/** Text of a numbered paragraph beginning with a label that says it is no problem: 1.整改措施：… */
export const isFieldNode = (node: OutlineNode): boolean =>
  node.type !== 'root' &&
  opensWithField(node.block.body) &&
  !PROBLEM_LABEL.test(node.block.body) &&
  !(node.section === 'recommendations' && standsBesideProblems(node));

/** （一）存在问题 … （二）整改建议 are two parts of a chapter, not fields of one problem. */
const standsBesideProblems = ({ parent }: OutlineNode): boolean =>
  parent !== null && parent.children.some(({ section }) => section === 'problems');

const NONE: readonly OutlineNode[] = [];
const isNoPlain = ({ type }: OutlineNode): boolean => type !== 'plain';

export const structuralChildren = ({ children }: OutlineNode): readonly OutlineNode[] =>
  children.length === 0 ? NONE : children.filter(isNoPlain);

/** Whether anything numbered or a heading stands below a node. */
export const hasStructure = ({ children }: OutlineNode): boolean => children.some(isNoPlain);

/** Whether the words of a paragraph itself show that it is a problem: a wrapper or a label. */
export function saysItem(node: OutlineNode): boolean {
  return isStructural(node) && saysProblem(node.block.body) && !isFieldNode(node) && !isBareLabel(node);
}

/** 审计发现： on a line of its own leads over to what is numbered below it. */
const isBareLabel = (node: OutlineNode): boolean =>
  node.type === 'heading' &&
  PROBLEM_LABEL.exec(node.block.body)?.[0].trim() === node.block.body &&
  structuralChildren(node).some((child) => !isFieldNode(child));

const isStructural = ({ type }: OutlineNode): boolean => type === 'numbered' || type === 'heading';

const saysProblem = (body: string): boolean => PROBLEM_LABEL.test(body) || peelWrapper(body) !== null;

/** Whether a paragraph of a plan or report shows by its words, or by the fields below it, that it is a problem. */
export const showsItem = (node: OutlineNode): boolean => saysItem(node) || holdsFields(node);

const opensAsField = (node: OutlineNode): boolean =>
  node.type === 'plain' ? opensWithField(node.block.body) : isFieldNode(node);

/** Whether fields stand in a paragraph or below it, and it is none itself. */
export function holdsFields(node: OutlineNode): boolean {
  if (!isStructural(node)) return false;
  const { block, children } = node;
  const holds =
    (fieldMarks(block.body) !== 0 && INLINE_FIELD.test(block.body)) || children.some(opensAsField);
  // asked last: hardly any node holds any, and this is the dearest question
  return holds && !isFieldNode(node);
}

/** Whether an item stands in the subtree below a node. */
export function holdsItem(node: OutlineNode): boolean {
  return node.children.some((child) => child.type !== 'plain' && (showsItem(child) || holdsItem(child)));
}

/** 关于“X”问题的整改: what is numbered below, with its owner in brackets, is a measure and no problem of its own. */
const WRAPS_PROBLEM = /[”」』"](?:等|的|这一|方面)*问题/;
const BRACKETS = /[（(【][^（()）【】]*[）)】]/g;

/** Fields that only a problem has; who and until when may stand behind a measure, too. */
const OF_A_PROBLEM = new Set<FieldKey>([
  'problem',
  'measures',
  'progress',
  'goal',
  'effect',
  'statusOrProgress',
]);

/** Whether measures, a report or a goal are printed for a numbered paragraph: then it is a problem, and no measure of one. */
function isRecord(node: OutlineNode): boolean {
  if (node.type !== 'numbered' || isFieldNode(node)) return false;
  const holds = (text: string): boolean => readLabels(text, 'plan').some(({ key }) => OF_A_PROBLEM.has(key));
  return (
    holds(node.block.body) || node.children.some((child) => child.type === 'plain' && holds(child.block.body))
  );
}

/** Whether what is numbered below a problem, without a label above it, tells what is or was done. */
export function areMeasures(nodes: readonly OutlineNode[]): boolean {
  if (nodes.length === 0 || nodes.some((node) => saysItem(node) || isRecord(node))) return false;
  const telling = nodes.filter(
    ({ block, children }) => children.every(({ type }) => type === 'plain') && tellsAction(block.body),
  );
  return telling.length * 3 > nodes.length * 2;
}

/** Whether what is numbered below a wrapper are failings: 关于“…”方面的问题 1.… 2.…; measures demand something. */
function areFailings(nodes: readonly OutlineNode[]): boolean {
  const failing = nodes.filter(({ block: { body } }) => statesFailing(body) && !tellsAction(body));
  return failing.length * 2 > nodes.length;
}

/** Whether a paragraph that says itself that it is an item stands below a node. */
export function holdsSaidItem(node: OutlineNode): boolean {
  const isProblem =
    node.type !== 'root' && WRAPS_PROBLEM.test(node.block.body) && peelWrapper(node.block.body) !== null;
  const saysSo = (child: OutlineNode): boolean => {
    if (!saysItem(child)) return false;
    if (!isProblem || child.type === 'root') return true;
    const { body } = child.block;
    return (
      PROBLEM_LABEL.test(body) || peelWrapper(body) !== null || INLINE_FIELD.test(body.replace(BRACKETS, ''))
    );
  };
  const children = structuralChildren(node).filter((child) => !isFieldNode(child));
  if (isProblem && areFailings(children)) return true;
  // 针对“…”问题 （1）完成…；（2）制定…⏎整改进展：已完成: what closes the list speaks for the problem
  const others = children.slice(0, -1);
  const isClosed =
    isProblem &&
    !others.some(isRecord) &&
    (others.length > 0 || children.every(({ block }) => tellsAction(block.body)));
  const holdsRecord = !isClosed && children.some(isRecord);
  return holdsRecord || children.some((child) => saysSo(child) || holdsSaidItem(child));
}
