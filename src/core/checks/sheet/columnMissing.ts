import type { ColumnKey } from '../../list/item';
import { columnHeader } from '../../list/columns';
import { always, type Check, type CheckContext, type CheckedList, type Severity } from '../check';

interface Needed {
  /** One of these is enough: a list that names 牵头单位 need not name 责任单位. */
  readonly columns: readonly [ColumnKey, ...ColumnKey[]];
  readonly when: (list: CheckedList, context: CheckContext) => boolean;
  /** Where the list can be handed in without it. */
  readonly severity?: Severity;
}

const everywhere = (): boolean => true;
const isOurs = ({ source }: CheckedList): boolean => source !== null;

/** Columns without which a list cannot be checked or handed in. A list made elsewhere need not have all that ours has. */
const NEEDED: readonly Needed[] = [
  { columns: ['finding'], when: isOurs },
  { columns: ['finding', 'point'], when: (list) => !isOurs(list) },
  { columns: ['measures'], when: everywhere },
  { columns: ['responsibleUnits', 'leadUnit'], when: everywhere },
  {
    columns: ['responsibleUnits'],
    when: (list) => isOurs(list) && list.columns.leadUnit !== null,
    severity: 'warning',
  },
  { columns: ['accountableLeaders'], when: isOurs },
  { columns: ['responsiblePersons'], when: isOurs },
  { columns: ['accountableLeaders', 'responsiblePersons'], when: (list) => !isOurs(list) },
  { columns: ['deadline'], when: isOurs },
  { columns: ['deadline', 'deadlineText'], when: (list) => !isOurs(list) },
  { columns: ['status'], when: (list, { stage }) => stage === 'progress' || isOurs(list) },
  { columns: ['id'], when: isOurs },
];

export const columnMissing: Check = {
  code: 'column-missing',
  title: '缺少列',
  message: '清单里没有“{header}”这一列。',
  why: '缺少的列无法检查，也无法汇总。',
  howToMend: '把列名改回来，或者撤销删除。',
  severity: always('error'),
  run: (list, context) => {
    // 措施 of the 问题清单 stand in the 任务清单 beside it
    const isBeside = (column: ColumnKey): boolean =>
      context.derivedLists?.some(({ rows }) => rows.some(({ cells }) => column in cells)) ?? false;
    return NEEDED.filter(
      ({ columns, when }) =>
        when(list, context) && columns.every((column) => list.columns[column] === null && !isBeside(column)),
    ).map(({ columns: [column], severity }) => ({
      item: null,
      column,
      data: { header: columnHeader(column) },
      ...(severity && { severity }),
    }));
  },
};
