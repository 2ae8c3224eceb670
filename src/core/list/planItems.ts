import { isPrintedNumber } from '../basics/numerals';
import type { TextRange } from '../basics/textRange';
import type { Assignment, Finding, FindingCategory, InspectionFeedback, Measure } from '../findings/finding';
import { pointText } from '../findings/pointText';
import { normalizeStatus, statusWord } from '../wording/status';
import { deadlineCell } from './deadlineCell';
import { fitCell } from './cellLimit';
import type { CellValue, ColumnKey, Grain, ItemOrigin, RectificationItem } from './item';
import { idMaker } from './itemId';
import { NAME_SEPARATOR } from './names';
import { problemSource } from './problemSource';

export interface PlannedItems {
  readonly items: readonly RectificationItem[];
  /** One per item, in the same order. */
  readonly origins: readonly ItemOrigin[];
}

export interface PlanOptions {
  /** Ids that rows of an existing list already bear. */
  readonly takenIds?: Iterable<string>;
}

/** Findings → rows of the list, each with the place of the document it answers. */
export function planItems(
  feedback: InspectionFeedback,
  grain: Grain,
  options: PlanOptions = {},
): PlannedItems {
  const makeId = idMaker(options.takenIds);
  const rows = feedback.findings.flatMap((finding, index) =>
    partsOf(finding, grain).map((part, order, parts) => {
      const cells: Partial<Record<ColumnKey, CellValue>> = {
        ...documentCells(feedback, finding, part),
        ...fieldCells(feedback, finding, part),
      };
      const content = [
        cellString(cells.category),
        finding.marker,
        finding.text,
        part.text,
        part.measure === null ? '' : finding.measures[part.measure]!.text,
      ];
      const id = makeId(content);
      const item: RectificationItem = {
        id,
        cells: writable({ ...cells, sequence: sequenceOf(index, order, parts.length, grain) }),
        extra: {},
      };
      const origin: ItemOrigin = {
        id,
        finding: index,
        point: part.point,
        measure: part.measure,
        spans: part.spans,
      };
      return { item, origin };
    }),
  );
  return { items: rows.map(({ item }) => item), origins: rows.map(({ origin }) => origin) };
}

/** 具体表现 for what was fed back; 措施 where measures carry their own owner or deadline; else one row a problem. */
export function defaultGrain(feedback: Pick<InspectionFeedback, 'kind' | 'findings'>): Grain {
  const owned = feedback.findings.some(({ measures }) => measures.length > 1 && measures.some(hasAssignment));
  if (owned) return 'measure';
  return feedback.kind === 'plan' || feedback.kind === 'progress' ? 'finding' : 'point';
}

/**
 * 序号 of row `order` of a problem: `3` where it has one row, `3-2` for its second 具体表现, `3-1-2` for the second
 * measure that answers the problem as a whole.
 */
export function sequenceOf(finding: number, order: number, rows: number, grain: Grain): string {
  if (rows === 1) return `${finding + 1}`;
  return grain === 'measure' ? `${finding + 1}-1-${order + 1}` : `${finding + 1}-${order + 1}`;
}

/** One row of a finding: the point or measure it stands for, its 具体表现 and where both stand. */
interface Part {
  readonly point: number | null;
  readonly measure: number | null;
  readonly text: string;
  readonly spans: readonly TextRange[];
}

function partsOf(finding: Finding, grain: Grain): readonly Part[] {
  const whole: Part = { point: null, measure: null, text: specifics(finding), spans: finding.spans };
  if (grain === 'point' && finding.points.length > 0) {
    return finding.points.map((own, point) => ({
      point,
      measure: null,
      text: own.part === undefined && repeatsProblem(finding, own.text) ? '' : pointText(own),
      spans: own.spans,
    }));
  }
  if (grain === 'measure' && finding.measures.length > 0) {
    return finding.measures.map(({ spans }, measure) => ({
      ...whole,
      measure,
      spans: [...finding.spans, ...spans],
    }));
  }
  return [whole];
}

function documentCells(
  feedback: InspectionFeedback,
  finding: Finding,
  part: Part,
): Partial<Record<ColumnKey, CellValue>> {
  return {
    origin: problemSource(feedback, finding.part),
    category: finding.categories.map(headingText).join('\n'),
    finding: findingText(finding),
    point: part.text,
  };
}

/** What labelled fields of plans and reports say; the status of a feedback is that nothing has begun. */
function fieldCells(
  feedback: InspectionFeedback,
  finding: Finding,
  part: Part,
): Partial<Record<ColumnKey, CellValue>> {
  const measure = part.measure === null ? null : finding.measures[part.measure]!;
  const field = <K extends keyof Assignment>(key: K): Assignment[K] => ownOrShared(finding, measure, key);
  const deadline = field('deadline');
  const windowEnd = feedback.periods.find(({ setting }) => setting === 'windowEnd')?.deadline.date ?? null;
  return {
    rectificationType: finding.rectificationType ?? '',
    goal: finding.goal ?? '',
    measures: measure?.text ?? measureList(finding.measures),
    accountableLeaders: field('accountableLeaders').join(NAME_SEPARATOR),
    leadUnit: field('leadUnits').join(NAME_SEPARATOR),
    supportingUnits: field('supportingUnits').join(NAME_SEPARATOR),
    supervisingUnits: field('supervisingUnits').join(NAME_SEPARATOR),
    responsibleUnits: field('responsibleUnits').join(NAME_SEPARATOR),
    responsiblePersons: field('responsiblePersons').join(NAME_SEPARATOR),
    deadline: deadlineCell(deadline, windowEnd),
    deadlineText: deadline?.text ?? '',
    status: statusCell(finding.statusText),
    progressNote: finding.progressNote ?? '',
  };
}

/** A measure's own field; the finding's where no measure of it has one of its own. */
function ownOrShared<K extends keyof Assignment>(
  finding: Finding,
  measure: Measure | null,
  key: K,
): Assignment[K] {
  if (measure === null || !finding.measures.some((other) => isGiven(other[key]))) return finding[key];
  return measure[key];
}

const isGiven = (value: Assignment[keyof Assignment]): boolean =>
  value !== null && (!Array.isArray(value) || value.length > 0);

const hasAssignment = (measure: Measure): boolean =>
  [measure.responsibleUnits, measure.responsiblePersons, measure.accountableLeaders, measure.deadline].some(
    isGiven,
  );

/** A wording that is not surely one of the status words stays as printed: a person decides (待核). */
function statusCell(printed: string | null): string {
  if (printed === null || printed.trim() === '') return statusWord('notStarted');
  const { status, certain } = normalizeStatus(printed);
  return status !== null && certain ? statusWord(status) : printed;
}

/** Several measures in one cell keep their order by a number: `1.…`, line break, `2.…`. */
const measureList = (measures: readonly Measure[]): string =>
  measures.length > 1
    ? measures.map(({ text }, index) => `${index + 1}.${text}`).join('\n')
    : (measures[0]?.text ?? '');

/** `（一）` + `落实…不到位`, as printed. */
const headingText = ({ number, text }: FindingCategory): string => `${printedNumber(number)}${text}`;

/** 问题 as the list shows it: printed number and caption, or the whole text where there is none. */
export const findingText = (finding: Finding): string =>
  `${printedNumber(finding.marker)}${finding.caption ?? finding.text}`;

/** What is printed before a text, if it counts: a bullet orders nothing and is not shown. */
const printedNumber = (marker: string): string => (isPrintedNumber(marker) ? marker.trim() : '');

/** What stands after the caption, as printed; empty where 问题 already says all. */
function specifics(finding: Finding): string {
  if (finding.caption === null) return '';
  if (finding.text.startsWith(finding.caption)) {
    return finding.text.slice(finding.caption.length).replace(/^[。.：:；;，,、\s]+/u, '');
  }
  return finding.points.map(({ text }) => text).join('；');
}

/** A single point that is the whole text again. */
const repeatsProblem = (finding: Finding, point: string): boolean =>
  finding.caption === null && finding.points.length === 1 && bare(finding.text) === bare(point);

const bare = (text: string): string => text.replace(/[\s。.；;，,：:]+$/u, '').trim();

const cellString = (value: CellValue | undefined): string => (typeof value === 'string' ? value : '');

/** What cells can hold: nothing empty, no text beyond Excel's limit. */
const writable = (cells: Partial<Record<ColumnKey, CellValue>>): Partial<Record<ColumnKey, CellValue>> =>
  Object.fromEntries(
    Object.entries(cells).flatMap(([key, value]) =>
      value === '' ? [] : [[key, typeof value === 'string' ? fitCell(value) : value]],
    ),
  );
