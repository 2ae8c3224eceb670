import { HostError } from '../../hostError';
import { type Area, MAX_COLUMNS, MAX_ROWS } from '../../model/address';
import { HEADER_FOOTER_PLACES } from '../../model/pageLayout';
import type { Sheet } from '../../model/sheet';
import type { Json } from '../../model/validation';
import { booleanValue, numberValue, oneOfValue, recordValue, stringValue } from '../args';
import { bind, type Link, type Method, type Scalar, type TypeTable } from '../members';
import { place } from './rangeArgument';

type Check = (value: Json) => Json;

const protocolName = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

function setting(name: string, check: Check): Scalar<Sheet> {
  return {
    since: 9,
    get: (sheet) => sheet.pageLayout.settings[name] ?? null,
    set: (sheet, value) => {
      sheet.pageLayout.settings[name] = check(value);
    },
  };
}

const ZOOM_KEYS = ['horizontalFitToPages', 'scale', 'verticalFitToPages'];

/** Either a scale of 10 to 400 percent, or pages to fit to. */
function zoom(value: Json): Json {
  const given = recordValue(value, ZOOM_KEYS);
  if (given['scale'] !== undefined && given['scale'] !== null) numberValue(given['scale'], 10, 400);
  for (const key of ['horizontalFitToPages', 'verticalFitToPages'])
    if (given[key] !== undefined && given[key] !== null) numberValue(given[key], 0, 32_767);
  return given;
}

const margin: Check = (value) => numberValue(value, 0, 3528);
const PAPERS = [
  'A3',
  'A4',
  'A4Small',
  'A5',
  'B4',
  'B5',
  'Letter',
  'LetterSmall',
  'Legal',
  'Tabloid',
  'Ledger',
] as const;

const CHECKS: Readonly<Record<string, Check>> = {
  orientation: (value) => oneOfValue(value, ['Portrait', 'Landscape']),
  paperSize: (value) => oneOfValue(value, PAPERS),
  blackAndWhite: booleanValue,
  printErrors: (value) => oneOfValue(value, ['AsDisplayed', 'Blank', 'Dash', 'NotAvailable']),
  zoom,
  centerHorizontally: booleanValue,
  centerVertically: booleanValue,
  printHeadings: booleanValue,
  printGridlines: booleanValue,
  leftMargin: margin,
  rightMargin: margin,
  topMargin: margin,
  bottomMargin: margin,
  headerMargin: margin,
  footerMargin: margin,
  printComments: (value) => oneOfValue(value, ['NoComments', 'EndSheet', 'InPlace']),
  draftMode: booleanValue,
  firstPageNumber: (value) => (value === '' ? '' : numberValue(value, 1, 32_767)),
  printOrder: (value) => oneOfValue(value, ['DownThenOver', 'OverThenDown']),
};

interface HeaderFooterTarget {
  readonly sheet: Sheet;
  readonly group: string;
}

/** A header or footer part has at most 255 characters (support.microsoft.com "Headers and footers in a worksheet"). */
function headerFooterText(value: Json): string {
  const text = stringValue(value);
  if (text.length > 255)
    throw new HostError('InvalidArgument', `a header or footer of ${text.length} characters`);
  return text;
}

export const headerFooter: TypeTable<HeaderFooterTarget> = {
  name: 'HeaderFooter',
  scalars: Object.fromEntries(
    HEADER_FOOTER_PLACES.map((name): [string, Scalar<HeaderFooterTarget>] => [
      protocolName(name),
      {
        since: 9,
        get: ({ sheet, group }) => sheet.pageLayout.headersFooters[group]?.[name] ?? '',
        set: ({ sheet, group }, value) => {
          const texts = sheet.pageLayout.headersFooters[group];
          if (texts !== undefined) texts[name] = headerFooterText(value);
        },
      },
    ]),
  ),
};

const group = (name: string): Link<Sheet> => ({
  since: 9,
  get: (sheet) => bind(headerFooter, { sheet, group: name }),
});

const groupSetting = (name: string, check: Check): Scalar<Sheet> => ({
  since: 9,
  get: (sheet) => sheet.pageLayout.headerFooterSettings[name] ?? null,
  set: (sheet, value) => {
    sheet.pageLayout.headerFooterSettings[name] = check(value);
  },
});

export const headerFooterGroup: TypeTable<Sheet> = {
  name: 'HeaderFooterGroup',
  links: {
    DefaultForAllPages: group('defaultForAllPages'),
    FirstPage: group('firstPage'),
    EvenPages: group('evenPages'),
    OddPages: group('oddPages'),
  },
  scalars: {
    State: groupSetting('state', (value) =>
      oneOfValue(value, ['Default', 'FirstAndDefault', 'OddAndEven', 'FirstOddAndEven']),
    ),
    UseSheetMargins: groupSetting('useSheetMargins', booleanValue),
    UseSheetScale: groupSetting('useSheetScale', booleanValue),
  },
};

function areaMethod(
  arity: readonly [number, number],
  set: (sheet: Sheet, areas: readonly Area[]) => void,
): Method<Sheet> {
  return {
    since: 9,
    arity,
    call: (sheet, args, session) => {
      const found = place(args.at(0), sheet, session.workbook);
      if (found.sheet !== sheet) throw new HostError('InvalidArgument', 'the range is on another sheet');
      set(sheet, found.areas);
      return undefined;
    },
  };
}

function titles(read: (sheet: Sheet) => Area | null, orNull: boolean): Method<Sheet> {
  return {
    since: 9,
    arity: [0, 0],
    call: (sheet, _args, session) => {
      const area = read(sheet);
      if (area === null && !orNull) throw new HostError('ItemNotFound', 'none is set');
      return area === null ? null : session.rangeObject(sheet, area);
    },
  };
}

function printArea(orNull: boolean): Method<Sheet> {
  return {
    since: 9,
    arity: [0, 0],
    call: (sheet, _args, session) => {
      const areas = sheet.pageLayout.printArea;
      if (areas === null && !orNull) throw new HostError('ItemNotFound', 'no print area is set');
      return areas === null ? null : session.areasObject(sheet, areas);
    },
  };
}

const POINTS: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 28.3465 };

export const pageLayout: TypeTable<Sheet> = {
  name: 'PageLayout',
  scalars: Object.fromEntries(
    Object.entries(CHECKS).map(([name, check]) => [protocolName(name), setting(name, check)]),
  ),
  links: { HeadersFooters: { since: 9, get: (sheet) => bind(headerFooterGroup, sheet) } },
  methods: {
    SetPrintArea: areaMethod([1, 1], (sheet, areas) => {
      sheet.pageLayout.printArea = [...areas];
    }),
    SetPrintTitleRows: areaMethod([1, 1], (sheet, [area]) => {
      sheet.pageLayout.titleRows = area === undefined ? null : { ...area, column: 0, columns: MAX_COLUMNS };
    }),
    SetPrintTitleColumns: areaMethod([1, 1], (sheet, [area]) => {
      sheet.pageLayout.titleColumns = area === undefined ? null : { ...area, row: 0, rows: MAX_ROWS };
    }),
    SetPrintMargins: {
      since: 9,
      arity: [2, 2],
      call: (sheet, args) => {
        const factor = POINTS[args.oneOf(0, ['Points', 'Inches', 'Centimeters'] as const)] ?? 1;
        const given = recordValue(args.record(1), ['top', 'bottom', 'left', 'right', 'header', 'footer']);
        for (const [side, size] of Object.entries(given))
          sheet.pageLayout.settings[`${side}Margin`] = numberValue(size, 0, 3528) * factor;
        return undefined;
      },
    },
    GetPrintArea: printArea(false),
    GetPrintAreaOrNullObject: printArea(true),
    GetPrintTitleRows: titles((sheet) => sheet.pageLayout.titleRows, false),
    GetPrintTitleRowsOrNullObject: titles((sheet) => sheet.pageLayout.titleRows, true),
    GetPrintTitleColumns: titles((sheet) => sheet.pageLayout.titleColumns, false),
    GetPrintTitleColumnsOrNullObject: titles((sheet) => sheet.pageLayout.titleColumns, true),
  },
};
