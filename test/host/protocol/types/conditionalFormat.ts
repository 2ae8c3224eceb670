import { HostError } from '../../hostError';
import { intersect, sameArea, subtract } from '../../model/address';
import { CONDITIONAL_FORMAT_TYPES, type ConditionalFormat } from '../../model/conditionalFormat';
import type { Sheet } from '../../model/sheet';
import { booleanValue, numberValue, recordValue, stringValue } from '../args';
import { bind, type HostObject, type Link, type Scalar, type TypeTable } from '../members';
import type { RangeRef, Session } from '../session';
import { conditionalRangeFormat, type Rule } from './conditionalRangeFormat';
import { areaOf } from './rangeArgument';
import { refuseUnlessAllowed } from './writing';

const formatLink: Link<Rule> = { get: (rule) => bind(conditionalRangeFormat, rule) };

const formulaScalar: Scalar<Rule> = {
  get: ({ format }) => format.formula,
  set: ({ format }, value) => {
    const formula = stringValue(value);
    if (!formula.startsWith('='))
      throw new HostError('InvalidArgument', `the formula ${formula} must begin with =`);
    if (formula.length > 8192) throw new HostError('InvalidArgument', 'the formula is too long');
    format.formula = formula;
  },
};

export const customRule: TypeTable<Rule> = {
  name: 'ConditionalFormatRule',
  scalars: { Formula: formulaScalar, FormulaLocal: formulaScalar },
};

export const customFormat: TypeTable<Rule> = {
  name: 'CustomConditionalFormat',
  links: { Rule: { get: (rule) => bind(customRule, rule) }, Format: formatLink },
};

function ruleTable(name: string, keys: readonly string[]): TypeTable<Rule> {
  return {
    name,
    scalars: {
      Rule: {
        get: ({ format }) => format.rule,
        set: ({ format }, value) => {
          format.rule = recordValue(value, keys);
        },
      },
    },
    links: { Format: formatLink },
  };
}

const textFormat = ruleTable('TextConditionalFormat', ['operator', 'text']);

const cellValueFormat = ruleTable('CellValueConditionalFormat', ['formula1', 'formula2', 'operator']);

/** `custom` fails and `customOrNullObject` is null where the rule is of another type. */
function typedLinks(name: string, type: string, table: TypeTable<Rule>): Record<string, Link<Rule>> {
  const object = (rule: Rule): HostObject | null => (rule.format.type === type ? bind(table, rule) : null);
  return {
    [name]: {
      get: (rule) => {
        const found = object(rule);
        if (found === null)
          throw new HostError('InvalidArgument', `the rule is ${rule.format.type}, not ${type}`);
        return found;
      },
    },
    [`${name}OrNullObject`]: { get: object },
  };
}

function remove(rule: Rule): void {
  rule.sheet.conditionalFormats = rule.sheet.conditionalFormats.filter((one) => one !== rule.format);
}

export const conditionalFormat: TypeTable<Rule> = {
  name: 'ConditionalFormat',
  identity: ({ format }) => ({ Id: format.id }),
  scalars: {
    Id: { get: ({ format }) => format.id },
    Type: { get: ({ format }) => format.type },
    StopIfTrue: {
      get: ({ format }) => format.stopIfTrue,
      set: ({ format }, value) => {
        format.stopIfTrue = booleanValue(value);
      },
    },
    Priority: {
      get: ({ sheet, format }) => sheet.conditionalFormats.indexOf(format),
      set: ({ sheet, format }, value) => {
        const priority = numberValue(value, 0, sheet.conditionalFormats.length - 1);
        const others = sheet.conditionalFormats.filter((one) => one !== format);
        sheet.conditionalFormats = [...others.slice(0, priority), format, ...others.slice(priority)];
      },
    },
  },
  links: {
    ...typedLinks('Custom', 'Custom', customFormat),
    ...typedLinks('TextComparison', 'ContainsText', textFormat),
    ...typedLinks('CellValue', 'CellValue', cellValueFormat),
  },
  methods: {
    Delete: {
      arity: [0, 0],
      call: (rule) => {
        refuseUnlessAllowed(rule.sheet, 'allowFormatCells');
        remove(rule);
        return undefined;
      },
    },
    GetRange: {
      arity: [0, 0],
      call: (rule, _args, session) => rangeOf(rule, session) ?? refuse('the rule has several areas'),
    },
    GetRangeOrNullObject: { arity: [0, 0], call: (rule, _args, session) => rangeOf(rule, session) },
    GetRanges: {
      since: 9,
      arity: [0, 0],
      call: ({ sheet, format }, _args, session) => session.areasObject(sheet, format.areas),
    },
  },
};

function refuse(message: string): never {
  throw new HostError('InvalidArgument', message);
}

function rangeOf({ sheet, format }: Rule, session: Session): HostObject | null {
  const [area, ...more] = format.areas;
  return area === undefined || more.length > 0 ? null : session.rangeObject(sheet, area);
}

/** Rules that touch a range, in order of priority. */
const rulesOf = (range: RangeRef): Rule[] =>
  range.sheet.conditionalFormats
    .filter((format) => format.areas.some((area) => intersect(area, areaOf(range)) !== null))
    .map((format) => ({ sheet: range.sheet, format }));

function byId(range: RangeRef, id: string): Rule | null {
  return rulesOf(range).find(({ format }) => format.id === id) ?? null;
}

export const conditionalFormats: TypeTable<RangeRef> = {
  name: 'ConditionalFormatCollection',
  items: (range) => rulesOf(range).map((rule) => bind(conditionalFormat, rule)),
  indexer: (range, args) => {
    const rule = byId(range, args.string(0));
    if (rule === null) throw new HostError('ItemNotFound', `there is no rule ${args.string(0)}`);
    return bind(conditionalFormat, rule);
  },
  methods: {
    /** A new rule goes on top: its priority is 0 (learn.microsoft.com "Apply conditional formatting to Excel ranges"). */
    Add: {
      arity: [1, 1],
      call: (range, args, session) => {
        refuseUnlessAllowed(range.sheet, 'allowFormatCells');
        const format: ConditionalFormat = {
          id: session.workbook.newGuid(),
          type: args.oneOf(0, CONDITIONAL_FORMAT_TYPES),
          areas: [areaOf(range)],
          stopIfTrue: false,
          formula: '',
          rule: {},
          format: {},
        };
        range.sheet.conditionalFormats.unshift(format);
        return bind(conditionalFormat, { sheet: range.sheet, format });
      },
    },
    ClearAll: {
      arity: [0, 0],
      call: (range) => {
        refuseUnlessAllowed(range.sheet, 'allowFormatCells');
        clearRules(range.sheet, range);
        return undefined;
      },
    },
    GetCount: { arity: [0, 0], call: (range) => rulesOf(range).length },
    GetItemAt: {
      arity: [1, 1],
      call: (range, args) => {
        const rule = rulesOf(range)[args.integer(0)];
        if (rule === undefined) throw new HostError('InvalidArgument', `there is no rule ${args.integer(0)}`);
        return bind(conditionalFormat, rule);
      },
    },
    GetItemOrNullObject: {
      since: 14,
      arity: [1, 1],
      call: (range, args) => {
        const rule = byId(range, args.string(0));
        return rule === null ? null : bind(conditionalFormat, rule);
      },
    },
  },
};

/** Rules lose the cells of the range; those without cells go. */
function clearRules(sheet: Sheet, range: RangeRef): void {
  const area = areaOf(range);
  for (const format of sheet.conditionalFormats)
    format.areas = format.areas.flatMap((own) => (sameArea(own, area) ? [] : subtract(own, area)));
  sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => format.areas.length > 0);
}
