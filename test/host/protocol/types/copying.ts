import { HostError } from '../../hostError';
import { carryAlong } from '../../model/references';
import { intersect, sameArea, type Area } from '../../model/address';
import type { Sheet } from '../../model/sheet';
import { clearValidations, validationIn } from '../../model/validation';
import type { Args } from '../args';
import type { RangeRef, Session } from '../session';
import type { Place } from './rangeArgument';
import { areaOf } from './rangeArgument';
import { keepHeadersText, refuseProtected, refuseUnbounded } from './writing';

const KINDS = ['All', 'Formulas', 'Values', 'Formats', 'Link'] as const;

/** Range.copyFrom: the source is repeated as often as it fits, as pasting does. References go along as Excel's do. */
export function copyFrom(target: RangeRef, source: Place, args: Args, session: Session): void {
  const kind = args.has(1) ? args.oneOf(1, KINDS) : 'All';
  const [from] = source.areas;
  if (
    from === undefined ||
    source.areas.length !== 1 ||
    kind === 'Link' ||
    args.booleanOr(2, false) ||
    args.booleanOr(3, false)
  )
    throw new HostError(
      'UnsupportedOperation',
      'the simulated Excel copies one area without skipping or transposing',
    );
  const into = areaOf(target);
  refuseUnbounded(into);
  refuseProtected(target.sheet, into);
  const rows = Math.max(into.rows, from.rows);
  const columns = Math.max(into.columns, from.columns);
  const cells = [...source.sheet.cellsIn(from)].map(([row, column, cell]) => ({
    row,
    column,
    cell: { ...cell },
  }));
  const at = new Map(
    cells.map(({ row, column, cell }) => [`${row - from.row},${column - from.column}`, cell]),
  );
  for (let r = 0; r < rows; r += 1)
    for (let c = 0; c < columns; c += 1) {
      const cell = at.get(`${r % from.rows},${c % from.columns}`);
      const to = target.sheet.cellForWriting(into.row + r, into.column + c);
      if (kind !== 'Formats') to.content = cell?.content ?? { type: 'Empty', value: '', formula: null };
      if (to.content.formula !== null && kind !== 'Formats')
        to.content = {
          ...to.content,
          formula: carryAlong(
            to.content.formula,
            into.row + r - from.row - (r % from.rows),
            into.column + c - from.column - (c % from.columns),
          ),
        };
      if (kind === 'Values') to.content = { ...to.content, formula: null };
      if (kind === 'All' || kind === 'Formats') to.format = cell?.format ?? target.sheet.sheetFormat;
    }
  const area = { ...into, rows, columns };
  if (kind === 'All' || kind === 'Formats') spreadRules(target.sheet, source.sheet, from, area);
  if (kind === 'All') copyValidations(target.sheet, source.sheet, from, area);
  keepHeadersText(target.sheet, area);
  session.workbook.emit({
    kind: 'changed',
    sheet: target.sheet,
    changeType: 'RangeEdited',
    area,
    trigger: session.workbook.trigger,
  });
}

/**
 * Formats bring the color rules along (support.microsoft.com "Copy and paste conditional formatting"): on the same sheet
 * the rule reaches further, without a rule of its own for what was copied.
 */
function spreadRules(target: Sheet, source: Sheet, from: Area, into: Area): void {
  if (target !== source) return;
  for (const rule of source.conditionalFormats)
    for (const own of rule.areas) {
      const part = intersect(own, from);
      if (part === null || !sameArea({ ...part, column: 0, columns: 1 }, { ...from, column: 0, columns: 1 }))
        continue;
      const added = { ...into, column: into.column + part.column - from.column, columns: part.columns };
      if (!rule.areas.some((each) => intersect(each, added) !== null)) rule.areas.push(added);
    }
}

function copyValidations(target: Sheet, source: Sheet, from: Area, into: Area): void {
  const settings = validationIn(source.validations, from);
  target.validations = clearValidations(target.validations, into);
  if (settings !== null && typeof settings !== 'string') target.validations.push({ areas: [into], settings });
}
