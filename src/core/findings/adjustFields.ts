import type { Assignment, Finding, FindingPoint } from './finding';

/** The right half of a split problem keeps who answers for it and until when; measures stay with the left half. */
export const splitAssignment = (
  finding: Finding,
): Pick<Finding, 'measures' | 'progressNote' | 'goal'> & Assignment => ({
  ...assignmentOf(finding),
  measures: [],
  progressNote: null,
  goal: null,
});

const assignmentOf = ({
  responsibleUnits,
  leadUnits,
  supportingUnits,
  supervisingUnits,
  accountableLeaders,
  responsiblePersons,
  deadline,
}: Assignment): Assignment => ({
  responsibleUnits,
  leadUnits,
  supportingUnits,
  supervisingUnits,
  accountableLeaders,
  responsiblePersons,
  deadline,
});

/** Two problems as one: texts one after the other, owners and measures of both, the later deadline. */
export function joinFindings(left: Finding, right: Finding, between: readonly FindingPoint[]): Finding {
  const both = (
    key:
      | 'responsibleUnits'
      | 'leadUnits'
      | 'supportingUnits'
      | 'supervisingUnits'
      | 'accountableLeaders'
      | 'responsiblePersons',
  ): string[] => [...new Set([...left[key], ...right[key]])];
  const text = (key: 'progressNote' | 'goal'): string | null =>
    [left[key], right[key]].filter((one) => one !== null).join('\n') || null;
  return {
    ...left,
    text: left.text + right.text,
    spans: [...left.spans, ...right.spans],
    points: [...left.points, ...between, ...right.points],
    measures: [...left.measures, ...right.measures],
    responsibleUnits: both('responsibleUnits'),
    leadUnits: both('leadUnits'),
    supportingUnits: both('supportingUnits'),
    supervisingUnits: both('supervisingUnits'),
    accountableLeaders: both('accountableLeaders'),
    responsiblePersons: both('responsiblePersons'),
    deadline: [left.deadline, right.deadline].reduce((a, b) =>
      (b?.date ?? '') > (a?.date ?? '') ? b : (a ?? b),
    ),
    progressNote: text('progressNote'),
    goal: text('goal'),
    statusText: left.statusText ?? right.statusText,
  };
}
