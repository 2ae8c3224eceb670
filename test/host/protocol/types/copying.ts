import { HostError } from '../../hostError';
import { carryAlong } from '../../model/references';
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
  keepHeadersText(target.sheet, area);
  session.workbook.emit({
    kind: 'changed',
    sheet: target.sheet,
    changeType: 'RangeEdited',
    area,
    trigger: session.workbook.trigger,
  });
}
