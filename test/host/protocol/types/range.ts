import { HostError } from '../../hostError';
import {
  type Area,
  boundingArea,
  cellCount,
  fullAddress,
  intersect,
  isOnSheet,
  isWholeColumns,
  isWholeRows,
  lastColumn,
  lastRow,
  MAX_COLUMNS,
  MAX_ROWS,
  subtract,
} from '../../model/address';
import { DEFAULT_FORMAT } from '../../model/cellFormat';
import { EMPTY } from '../../model/coercion';
import { displayText } from '../../model/displayText';
import { movedFormula } from '../../model/relativeFormula';
import { type Hyperlink } from '../../model/sheet';
import { sortRows } from '../../model/sorting';
import { deleteCells, insertCells } from '../../model/structure';
import { clearValidations, type Json } from '../../model/validation';
import { type Args, booleanValue, recordValue, stringValue } from '../args';
import { bind, type Method, type Scalar, type TypeTable } from '../members';
import type { RangeRef, Session } from '../session';
import { cellProperties } from './cellProperties';
import { conditionalFormats } from './conditionalFormat';
import { copyFrom } from './copying';
import { dataValidation } from './dataValidation';
import { formattable, rangeFormat } from './format';
import { areaOf, onePlace, place } from './rangeArgument';
import { sortFieldsOf } from './sortFields';
import {
  readCells,
  refuseProtected,
  refuseUnbounded,
  refuseUnlessAllowed,
  writeContents,
  writeNumberFormats,
} from './writing';

type Derive = (area: Area, args: Args, range: RangeRef, session: Session) => Area | null;

/** A method that yields another range of the same sheet; off the sheet is InvalidArgument. */
function derived(arity: readonly [number, number], derive: Derive, since = 1): Method<RangeRef> {
  return {
    since,
    arity,
    call: (range, args, session) => {
      const area = derive(areaOf(range), args, range, session);
      if (area === null || !isOnSheet(area))
        throw new HostError('InvalidArgument', 'the range is not on the sheet');
      return session.rangeObject(range.sheet, area);
    },
  };
}

/** The same, null where there is none. */
function derivedOrNull(arity: readonly [number, number], derive: Derive, since: number): Method<RangeRef> {
  return {
    since,
    arity,
    call: (range, args, session) => {
      const area = derive(areaOf(range), args, range, session);
      return area === null ? null : session.rangeObject(range.sheet, area);
    },
  };
}

const used: Derive = (area, args, range) => range.sheet.usedArea(args.booleanOr(0, false), area);

const other: (args: Args, range: RangeRef, session: Session) => Area = (args, range, session) => {
  const found = onePlace(args.at(0), range.sheet, session.workbook);
  if (found.sheet !== range.sheet)
    throw new HostError('InvalidArgument', 'the ranges are on different sheets');
  return found.area;
};

const cells = (read: (range: RangeRef, row: number, column: number) => Json): Scalar<RangeRef>['get'] => {
  return (range) => readCells(areaOf(range), (row, column) => read(range, row, column));
};

const formulaOrValue = (range: RangeRef, row: number, column: number): Json => {
  const content = range.sheet.content(row, column);
  return content.formula ?? content.value;
};

const valueScalar: Scalar<RangeRef> = {
  get: cells((range, row, column) => range.sheet.value(row, column)),
  set: (range, value, session) => writeContents(range.sheet, areaOf(range), value, session.workbook),
};

const formulaScalar = (since: number): Scalar<RangeRef> => ({
  since,
  get: cells(formulaOrValue),
  set: (range, value, session) =>
    writeContents(range.sheet, areaOf(range), filledDown(value, areaOf(range)), session.workbook),
});

/** One formula for several cells moves with them, as when it is filled down. */
const filledDown = (value: Json, area: Area): Json =>
  typeof value === 'string' && value.startsWith('=') && !isWholeColumns(area) && !isWholeRows(area)
    ? Array.from({ length: area.rows }, (_, row) =>
        Array.from({ length: area.columns }, (_unused, column) => movedFormula(value, row, column)),
      )
    : value;

const numberFormatScalar = (since: number): Scalar<RangeRef> => ({
  since,
  get: cells((range, row, column) => range.sheet.format(row, column)['numberFormat'] ?? 'General'),
  set: (range, value) => writeNumberFormats(range.sheet, areaOf(range), value),
});

function all(count: number, first: number, is: (index: number) => boolean): boolean | null {
  let found: boolean | null = null;
  for (let i = first; i < first + count; i += 1) {
    if (found === null) found = is(i);
    else if (found !== is(i)) return null;
  }
  return found;
}

function setHidden(hidden: Set<number>, first: number, count: number, value: Json): void {
  const hide = booleanValue(value);
  for (let i = first; i < first + count; i += 1) {
    if (hide) hidden.add(i);
    else hidden.delete(i);
  }
}

const rowHidden: Scalar<RangeRef> = {
  since: 2,
  get: (range) => {
    const area = areaOf(range);
    return isWholeColumns(area) ? false : all(area.rows, area.row, (row) => range.sheet.isRowHidden(row));
  },
  set: (range, value) => {
    refuseUnlessAllowed(range.sheet, 'allowFormatRows');
    const area = areaOf(range);
    setHidden(range.sheet.hiddenRows, area.row, area.rows, value);
    if (value === false) setHidden(range.sheet.filteredRows, area.row, area.rows, false);
  },
};

const columnHidden: Scalar<RangeRef> = {
  since: 2,
  get: (range) => {
    const area = areaOf(range);
    return isWholeRows(area)
      ? false
      : all(area.columns, area.column, (c) => range.sheet.hiddenColumns.has(c));
  },
  set: (range, value) => {
    refuseUnlessAllowed(range.sheet, 'allowFormatColumns');
    const area = areaOf(range);
    setHidden(range.sheet.hiddenColumns, area.column, area.columns, value);
  },
};

const hyperlink: Scalar<RangeRef> = {
  since: 7,
  get: (range) => {
    const area = areaOf(range);
    const link = range.sheet.cell(area.row, area.column)?.hyperlink ?? null;
    return link === null ? null : { ...link };
  },
  set: (range, value, session) => {
    refuseProtected(range.sheet, areaOf(range));
    refuseUnbounded(areaOf(range));
    const area = areaOf(range);
    const link = value === null ? null : hyperlinkOf(value);
    for (let row = area.row; row <= lastRow(area); row += 1)
      for (let column = area.column; column <= lastColumn(area); column += 1) {
        const cell = range.sheet.cellForWriting(row, column);
        cell.hyperlink = link;
        if (link?.textToDisplay !== undefined)
          writeContents(
            range.sheet,
            { row, column, rows: 1, columns: 1 },
            link.textToDisplay,
            session.workbook,
          );
      }
    // Excel gives the cell the style Hyperlink: blue and underlined.
    if (link !== null) range.sheet.patchFormat(area, { 'font.color': '#0563C1', 'font.underline': 'Single' });
  },
};

function hyperlinkOf(value: Json): Hyperlink {
  const given = recordValue(value, ['address', 'documentReference', 'screenTip', 'textToDisplay']);
  const link: Record<string, string> = {};
  for (const [key, part] of Object.entries(given)) if (part !== null) link[key] = stringValue(part);
  if (!link['address'] && !link['documentReference'])
    throw new HostError('InvalidArgument', 'a hyperlink needs an address or a documentReference');
  return link;
}

const offset = (total: (index: number) => number, first: number, count: number): number => {
  let sum = 0;
  for (let i = first; i < first + count; i += 1) sum += total(i);
  return sum;
};

const scalars: Readonly<Record<string, Scalar<RangeRef>>> = {
  Values: valueScalar,
  Formulas: formulaScalar(1),
  FormulasLocal: formulaScalar(1),
  NumberFormat: numberFormatScalar(1),
  NumberFormatLocal: numberFormatScalar(7),
  Text: { get: cells((range, row, column) => displayText(range.sheet, row, column)) },
  ValueTypes: { get: cells((range, row, column) => range.sheet.content(row, column).type) },
  Address: { get: (range) => fullAddress(range.sheet.name, areaOf(range)) },
  AddressLocal: { get: (range) => fullAddress(range.sheet.name, areaOf(range)) },
  RowIndex: { get: (range) => areaOf(range).row },
  ColumnIndex: { get: (range) => areaOf(range).column },
  RowCount: { get: (range) => areaOf(range).rows },
  ColumnCount: { get: (range) => areaOf(range).columns },
  CellCount: { get: (range) => (cellCount(areaOf(range)) > 2 ** 31 - 1 ? -1 : cellCount(areaOf(range))) },
  RowHidden: rowHidden,
  ColumnHidden: columnHidden,
  Hidden: {
    since: 2,
    get: (range, session) => {
      const rows = rowHidden.get(range, session);
      const columns = columnHidden.get(range, session);
      return rows === null || columns === null ? null : rows === true || columns === true;
    },
  },
  IsEntireColumn: { since: 7, get: (range) => isWholeColumns(areaOf(range)) },
  IsEntireRow: { since: 7, get: (range) => isWholeRows(areaOf(range)) },
  Hyperlink: hyperlink,
  Style: { since: 7, get: () => '常规' },
  Top: { since: 10, get: (range) => offset((row) => range.sheet.rowHeight(row), 0, areaOf(range).row) },
  Left: { since: 10, get: (range) => offset((c) => range.sheet.columnWidth(c), 0, areaOf(range).column) },
  Height: {
    since: 10,
    get: (range) => offset((row) => range.sheet.rowHeight(row), areaOf(range).row, areaOf(range).rows),
  },
  Width: {
    since: 10,
    get: (range) => offset((c) => range.sheet.columnWidth(c), areaOf(range).column, areaOf(range).columns),
  },
  HasSpill: { since: 12, get: () => false },
};

const CLEAR = ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks', 'ResetContents'] as const;

function clear(range: RangeRef, what: (typeof CLEAR)[number], session: Session): void {
  const { sheet } = range;
  const area = areaOf(range);
  const contents = what === 'All' || what === 'Contents' || what === 'ResetContents';
  const formats = what === 'All' || what === 'Formats' || what === 'RemoveHyperlinks';
  if (contents) refuseProtected(sheet, area);
  if (formats) refuseUnlessAllowed(sheet, 'allowFormatCells');
  for (const [, , cell] of sheet.cellsIn(area)) {
    if (contents) cell.content = EMPTY;
    if (what !== 'Formats' && what !== 'Contents' && what !== 'ResetContents') cell.hyperlink = null;
  }
  if (formats) sheet.patchFormat(area, withoutOthers(sheet.formatsIn(area)));
  if (what === 'All') {
    sheet.validations = clearValidations(sheet.validations, area);
    for (const rule of sheet.conditionalFormats)
      rule.areas = rule.areas.flatMap((own) => subtract(own, area));
    sheet.conditionalFormats = sheet.conditionalFormats.filter((rule) => rule.areas.length > 0);
    sheet.merged = sheet.merged.filter((own) => intersect(own, area) === null);
  }
  if (contents)
    session.workbook.emit({
      kind: 'changed',
      sheet,
      changeType: 'RangeEdited',
      area,
      trigger: session.workbook.trigger,
    });
}

/** The default format, with nulls for keys (borders) that only some cells have. */
function withoutOthers(
  formats: Iterable<Readonly<Record<string, Json>>>,
): Record<string, string | number | boolean | null> {
  const patch: Record<string, string | number | boolean | null> = {};
  for (const format of formats) for (const key of Object.keys(format)) patch[key] = null;
  return { ...patch, ...DEFAULT_FORMAT };
}

function merge(range: RangeRef, across: boolean): void {
  refuseUnlessAllowed(range.sheet, 'allowFormatCells');
  const area = areaOf(range);
  if (range.sheet.tables.some((table) => intersect(table.area, area) !== null))
    throw new HostError('InvalidOperation', 'cells of a table cannot be merged');
  const parts = across
    ? Array.from({ length: area.rows }, (_, i) => ({ ...area, row: area.row + i, rows: 1 }))
    : [area];
  range.sheet.merged = range.sheet.merged.filter((own) => intersect(own, area) === null);
  for (const part of parts.filter((one) => cellCount(one) > 1)) {
    const filled = [...range.sheet.cellsIn(part)].find(([, , cell]) => cell.content.type !== 'Empty');
    const kept = filled?.[2].content ?? EMPTY;
    for (const [, , cell] of range.sheet.cellsIn(part)) cell.content = EMPTY;
    range.sheet.setContent(part.row, part.column, kept);
    range.sheet.merged.push(part);
  }
}

/** "Can't move cells in a filtered range or table" (xlwings issue 2587); whole rows can be deleted. */
function refuseFiltered(range: RangeRef, area: Area): void {
  const cut = range.sheet.tables.some((one) => one.criteria.size > 0 && intersect(one.area, area) !== null);
  if (cut && !isWholeRows(area))
    throw new HostError('GeneralException', 'cells of a filtered table cannot be moved');
}

function refuseStructure(range: RangeRef, rows: boolean, inserting: boolean): void {
  const protection = range.sheet.protection;
  if (protection === null) return;
  const option = inserting
    ? rows
      ? 'allowInsertRows'
      : 'allowInsertColumns'
    : rows
      ? 'allowDeleteRows'
      : 'allowDeleteColumns';
  if (protection.options[option] !== true)
    throw new HostError('AccessDenied', `the sheet ${range.sheet.name} is protected (${option} is not set)`);
}

const methods: Readonly<Record<string, Method<RangeRef>>> = {
  _KeepReference: {
    arity: [0, 0],
    call: (range, _args, session) => {
      session.keep(range);
      return undefined;
    },
  },
  /** The client asks before it cuts a large write into pieces. */
  _ValidateArraySize: {
    since: 3,
    arity: [2, 2],
    call: (range, args) => {
      const area = areaOf(range);
      if (args.integer(0) !== area.rows || args.integer(1) !== area.columns)
        throw new HostError(
          'InvalidArgument',
          `${args.integer(0)} × ${args.integer(1)} values were given for a range of ${area.rows} × ${area.columns}`,
        );
      return undefined;
    },
  },
  GetCell: derived([2, 2], (area, args) => ({
    row: area.row + args.integer(0),
    column: area.column + args.integer(1),
    rows: 1,
    columns: 1,
  })),
  GetRow: derived([1, 1], (area, args) =>
    args.integer(0) < area.rows ? { ...area, row: area.row + args.integer(0), rows: 1 } : null,
  ),
  GetColumn: derived([1, 1], (area, args) =>
    args.integer(0) < area.columns ? { ...area, column: area.column + args.integer(0), columns: 1 } : null,
  ),
  GetLastCell: derived([0, 0], (area) => ({
    row: lastRow(area),
    column: lastColumn(area),
    rows: 1,
    columns: 1,
  })),
  GetLastRow: derived([0, 0], (area) => ({ ...area, row: lastRow(area), rows: 1 })),
  GetLastColumn: derived([0, 0], (area) => ({ ...area, column: lastColumn(area), columns: 1 })),
  GetEntireRow: derived([0, 0], (area) => ({ ...area, column: 0, columns: MAX_COLUMNS })),
  GetEntireColumn: derived([0, 0], (area) => ({ ...area, row: 0, rows: MAX_ROWS })),
  GetOffsetRange: derived([2, 2], (area, args) => ({
    ...area,
    row: area.row + args.integer(0),
    column: area.column + args.integer(1),
  })),
  GetResizedRange: derived(
    [2, 2],
    (area, args) => ({ ...area, rows: area.rows + args.integer(0), columns: area.columns + args.integer(1) }),
    3,
  ),
  GetAbsoluteResizedRange: derived(
    [2, 2],
    (area, args) => ({ ...area, rows: args.integer(0), columns: args.integer(1) }),
    7,
  ),
  GetRowsAbove: derived(
    [0, 1],
    (area, args) => ({ ...area, row: area.row - args.integerOr(0, 1), rows: args.integerOr(0, 1) }),
    3,
  ),
  GetRowsBelow: derived(
    [0, 1],
    (area, args) => ({ ...area, row: lastRow(area) + 1, rows: args.integerOr(0, 1) }),
    3,
  ),
  GetColumnsAfter: derived(
    [0, 1],
    (area, args) => ({ ...area, column: lastColumn(area) + 1, columns: args.integerOr(0, 1) }),
    3,
  ),
  GetBoundingRect: derived([1, 1], (area, args, range, session) =>
    boundingArea(area, other(args, range, session)),
  ),
  GetIntersection: {
    arity: [1, 1],
    call: (range, args, session) => {
      const area = intersect(areaOf(range), other(args, range, session));
      if (area === null) throw new HostError('ItemNotFound', 'the ranges do not meet');
      return session.rangeObject(range.sheet, area);
    },
  },
  GetIntersectionOrNullObject: derivedOrNull(
    [1, 1],
    (area, args, range, session) => intersect(area, other(args, range, session)),
    4,
  ),
  GetUsedRange: derived(
    [0, 1],
    (area, args, range, session) => used(area, args, range, session) ?? { ...area, rows: 1, columns: 1 },
  ),
  GetUsedRangeOrNullObject: derivedOrNull([0, 1], used, 4),
  GetSurroundingRegion: derived([0, 0], (area, _args, range) => range.sheet.usedArea(true) ?? area, 7),
  GetMergedAreasOrNullObject: {
    since: 13,
    arity: [0, 0],
    call: (range, _args, session) => {
      const merged = range.sheet.merged.filter((own) => intersect(own, areaOf(range)) !== null);
      return merged.length === 0 ? null : session.areasObject(range.sheet, merged);
    },
  },
  Select: {
    arity: [0, 0],
    call: (range, _args, session) => {
      if (range.sheet.visibility !== 'Visible')
        throw new HostError('InvalidOperation', 'the sheet is hidden');
      session.workbook.select(range.sheet, areaOf(range));
      return undefined;
    },
  },
  Clear: {
    arity: [0, 1],
    call: (range, args, session) => {
      clear(range, args.has(0) ? args.oneOf(0, CLEAR) : 'All', session);
      return undefined;
    },
  },
  Insert: {
    arity: [1, 1],
    call: (range, args, session) => {
      const area = areaOf(range);
      const rows = args.oneOf(0, ['Down', 'Right'] as const) === 'Down';
      refuseStructure(range, rows, true);
      insertCells(range.sheet, area, rows ? 'rows' : 'columns');
      session.workbook.emit({
        kind: 'changed',
        sheet: range.sheet,
        changeType: rows ? 'RowInserted' : 'ColumnInserted',
        area,
        trigger: session.workbook.trigger,
      });
      return session.rangeObject(range.sheet, area);
    },
  },
  Delete: {
    arity: [1, 1],
    call: (range, args, session) => {
      const area = areaOf(range);
      const rows = args.oneOf(0, ['Up', 'Left'] as const) === 'Up';
      refuseStructure(range, rows, false);
      refuseFiltered(range, area);
      deleteCells(range.sheet, area, rows ? 'rows' : 'columns');
      session.workbook.emit({
        kind: 'changed',
        sheet: range.sheet,
        changeType: rows ? 'RowDeleted' : 'ColumnDeleted',
        area,
        trigger: session.workbook.trigger,
      });
      return undefined;
    },
  },
  Merge: {
    since: 2,
    arity: [0, 1],
    call: (range, args) => {
      merge(range, args.booleanOr(0, false));
      return undefined;
    },
  },
  Unmerge: {
    since: 2,
    arity: [0, 0],
    call: (range) => {
      refuseUnlessAllowed(range.sheet, 'allowFormatCells');
      range.sheet.merged = range.sheet.merged.filter((own) => intersect(own, areaOf(range)) === null);
      return undefined;
    },
  },
  CopyFrom: {
    since: 9,
    arity: [1, 4],
    call: (range, args, session) => {
      const source = place(args.at(0), range.sheet, session.workbook);
      copyFrom(range, source, args, session);
      return undefined;
    },
  },
  Calculate: { since: 6, arity: [0, 0], call: () => undefined },
  ...cellProperties,
};

interface RangeSortTarget {
  readonly range: RangeRef;
}

export const rangeSort: TypeTable<RangeSortTarget> = {
  name: 'RangeSort',
  methods: {
    Apply: {
      arity: [1, 5],
      call: ({ range }, args, session) => {
        const area = areaOf(range);
        refuseProtected(range.sheet, area);
        const body = args.booleanOr(2, false) ? { ...area, row: area.row + 1, rows: area.rows - 1 } : area;
        sortRows(range.sheet, body, sortFieldsOf(args.array(0), area.columns));
        const { workbook } = session;
        workbook.emit({
          kind: 'changed',
          sheet: range.sheet,
          changeType: 'RangeEdited',
          area,
          trigger: workbook.trigger,
        });
        return undefined;
      },
    },
  },
};

export const range: TypeTable<RangeRef> = {
  name: 'Range',
  identity: (of) => (of.referenceId === null ? {} : { _ReferenceId: of.referenceId }),
  scalars,
  links: {
    Format: { get: (of) => bind(rangeFormat, formattable(of)) },
    Worksheet: { get: (of, session) => session.worksheetObject(of.sheet) },
    Sort: { since: 2, get: (of) => bind(rangeSort, { range: of }) },
    ConditionalFormats: { since: 6, get: (of) => bind(conditionalFormats, of) },
    DataValidation: { since: 8, get: (of) => bind(dataValidation, of) },
  },
  methods,
};
