import type { ColumnKey } from '../../list/item';

/** What is handed in: the 方案 (no 状态 yet) or the 进展 (the 台账 as it stands). */
export type SubmissionForm = 'plan' | 'progress';

/** One table of a submission. Columns without an entry in any row are left out unless they are `always` shown. */
export interface SubmissionTable {
  readonly sheet: string;
  readonly columns: readonly ColumnKey[];
  readonly always: readonly ColumnKey[];
}

/** 三个清单: 问题清单, 任务清单, 责任清单 under the same 序号. */
const THREE_LISTS: readonly SubmissionTable[] = [
  {
    sheet: '问题清单',
    columns: ['sequence', 'origin', 'category', 'finding', 'point'],
    always: ['sequence', 'category', 'finding', 'point'],
  },
  {
    sheet: '任务清单',
    columns: [
      'sequence',
      'finding',
      'point',
      'rectificationType',
      'goal',
      'measures',
      'deadline',
      'deadlineText',
    ],
    always: ['sequence', 'finding', 'measures', 'deadline'],
  },
  {
    sheet: '责任清单',
    columns: [
      'sequence',
      'finding',
      'point',
      'accountableLeaders',
      'leadUnit',
      'responsibleUnits',
      'supportingUnits',
      'supervisingUnits',
      'responsiblePersons',
    ],
    always: ['sequence', 'finding', 'accountableLeaders', 'responsibleUnits', 'responsiblePersons'],
  },
];

const ONE_TABLE: readonly SubmissionTable[] = [
  {
    sheet: '整改清单',
    columns: [
      'sequence',
      'origin',
      'category',
      'finding',
      'point',
      'rectificationType',
      'goal',
      'measures',
      'accountableLeaders',
      'leadUnit',
      'responsibleUnits',
      'supportingUnits',
      'supervisingUnits',
      'responsiblePersons',
      'deadline',
      'remarks',
    ],
    always: [
      'sequence',
      'category',
      'finding',
      'point',
      'measures',
      'accountableLeaders',
      'responsibleUnits',
      'responsiblePersons',
      'deadline',
    ],
  },
];

const LEDGER: readonly SubmissionTable[] = [
  {
    sheet: '整改台账',
    columns: [
      ...ONE_TABLE[0]!.columns.filter((key) => key !== 'remarks'),
      'status',
      'progressNote',
      'unfinishedReason',
      'nextStep',
      'originalDeadline',
      'extensionReason',
      'completedOn',
      'verifiedBy',
      'closedOn',
      'evidence',
      'remarks',
      'warning',
    ],
    always: [...ONE_TABLE[0]!.always, 'status', 'progressNote', 'warning'],
  },
];

/** How the 方案 is laid out: as three lists, or as one table. */
export type PlanLayout = 'three' | 'one';

/** What 设置 calls each layout. */
export const LAYOUT_WORDS: Readonly<Record<PlanLayout, string>> = { three: '三张清单', one: '一张表' };

/** 方案形式 of 设置 → layout; whatever does not speak of one table means three lists. */
export const layoutOf = (words: string): PlanLayout => (words.includes('一') ? 'one' : 'three');

/** The whitelist: nothing that stands in no table here is handed in. */
export const submissionTables = (form: SubmissionForm, layout: PlanLayout): readonly SubmissionTable[] =>
  form === 'progress' ? LEDGER : layout === 'three' ? THREE_LISTS : ONE_TABLE;
