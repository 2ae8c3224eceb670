import { pickAssignment, unionOf } from './assignment';
import type { Assignment, Finding, FindingPoint } from './finding';

/** The right half of a split problem keeps who answers for it and until when; measures stay with the left half. */
export const splitFields = (
  finding: Finding,
): Pick<Finding, 'measures' | 'progressNote' | 'goal'> & Assignment => ({
  ...pickAssignment(finding),
  measures: [],
  progressNote: null,
  goal: null,
});

/** Two problems as one: texts one after the other, owners and measures of both, the later deadline. */
export function joinFindings(left: Finding, right: Finding, between: readonly FindingPoint[]): Finding {
  const joined = (key: 'progressNote' | 'goal'): string | null =>
    [left[key], right[key]].filter((one) => one !== null).join('\n') || null;
  return {
    ...left,
    ...unionOf([left, right]),
    text: left.text + right.text,
    spans: [...left.spans, ...right.spans],
    points: [...left.points, ...between, ...right.points],
    measures: [...left.measures, ...right.measures],
    progressNote: joined('progressNote'),
    goal: joined('goal'),
    statusText: left.statusText ?? right.statusText,
  };
}
