import type { ColumnKey } from '../list/item';
import { repeatFormula, stateFormulas, type ListLayout } from './listFormulas';
import type { ProgressState } from '../progress/progress';
import { QUIET, stateColor } from './palette';
import { NAMES } from './sheetNames';
import type { Area, ColorRulePlan, ValidationPlan } from './workbookPlan';
import { PROBLEM_SOURCES } from '../list/problemSource';

/** Rows below the table that rules and drop-downs reach: WPS and LibreOffice do not extend them with a table. */
export const SPARE_ROWS = 500;

/** A list as it stands in a sheet: its layout, the 0-based row of the header and the number of body rows. */
export interface ListPlace extends ListLayout {
  readonly headerRow: number;
  readonly rowCount: number;
}

/** Columns whose cells take the color of the state; the text between them stays calm. */
const COLORED: readonly ColumnKey[] = ['sequence', 'deadline', 'status', 'warning'];

/** 时限 speaks of dates: an empty or distant one takes no color, so that it still looks like a cell to be filled in. */
const NOT_IN_DEADLINE: ReadonlySet<ProgressState> = new Set(['mostlyDone', 'inProgress', 'notStarted']);

/** Whether a column's cells take the color of a state; the workbench colors its table by the same word. */
export const takesColor = (column: ColumnKey, state: ProgressState): boolean =>
  COLORED.includes(column) && !(column === 'deadline' && NOT_IN_DEADLINE.has(state));

/** Color rules in order of priority: a state in all of its columns before the next state. */
export function planColorRules(place: ListPlace): ColorRulePlan[] {
  const states = stateFormulas(place, place.headerRow + 2).flatMap(({ key, formula }) => {
    const { fill, text } = stateColor(key);
    return COLORED.flatMap((column): ColorRulePlan[] => {
      const index = place.map[column];
      if (index === null || !takesColor(column, key)) return [];
      const area = columnArea(place, index);
      return [{ key: `${key}:${column}`, area, formula, fill, color: text, stopIfTrue: true }];
    });
  });
  const repeats = (['category', 'finding'] as const).flatMap((key): ColorRulePlan[] => {
    const formula = repeatFormula(place, key, place.headerRow + 2);
    const index = place.map[key];
    if (formula === null || index === null) return [];
    return [
      {
        key: `repeat:${key}`,
        area: columnArea(place, index),
        formula,
        color: QUIET.dimText,
        stopIfTrue: false,
      },
    ];
  });
  return [...states, ...repeats];
}

interface DropDown {
  readonly column: ColumnKey;
  readonly rule: ValidationPlan['rule'];
  readonly alert: ValidationPlan['alert'];
  readonly title: string;
  readonly message: string;
}

const DROP_DOWNS: readonly DropDown[] = [
  {
    column: 'origin',
    rule: { kind: 'list', words: PROBLEM_SOURCES },
    alert: 'information',
    title: '问题来源',
    message: '下拉中没有的来源，可以直接填写。',
  },
  {
    column: 'rectificationType',
    rule: { kind: 'list', words: ['立行立改', '限期整改', '长期整改', '分阶段整改', '持续整改'] },
    alert: 'information',
    title: '整改类型',
    message: '一般填立行立改、限期整改或长期整改；审计整改填立行立改、分阶段整改或持续整改。',
  },
  ...(['leadUnit', 'supportingUnits', 'supervisingUnits', 'responsibleUnits'] as const).map(
    (column): DropDown => ({
      column,
      rule: { kind: 'listName', name: NAMES.units },
      alert: 'information',
      title: '责任单位名录',
      message: '名录中没有这个写法。多个单位用顿号隔开（甲、乙）；如是新单位，请补入“责任单位名录”。',
    }),
  ),
  {
    column: 'deadline',
    rule: { kind: 'listName', name: NAMES.deadlineWords },
    alert: 'information',
    title: '时限',
    message: '日期请写成 2025-12-31，确定后照常生效；没有日期的，从下拉中选用语。',
  },
  {
    column: 'status',
    rule: { kind: 'listName', name: NAMES.statusWords },
    alert: 'stop',
    title: '状态',
    message: '请从下拉中选择。逾期、临期由程序计算，不必填写。',
  },
];

/** Drop-downs of the columns that the list has. */
export const planValidations = (place: ListPlace): ValidationPlan[] =>
  DROP_DOWNS.flatMap(({ column, ...rest }) => {
    const index = place.map[column];
    return index === null ? [] : [{ area: columnArea(place, index), ...rest }];
  });

const columnArea = (place: ListPlace, index: number): Area => ({
  row: place.headerRow + 1,
  column: place.firstColumn + index,
  rows: place.rowCount + SPARE_ROWS,
  columns: 1,
});
