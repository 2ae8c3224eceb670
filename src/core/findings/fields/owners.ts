import type { DeadlineContext } from '../../wording/deadline';
import { deadlineClause, deadlineLength, parseDeadline } from '../../wording/deadline';
import { namesPeople, splitPeople } from '../../wording/people';
import { splitUnits } from '../../wording/units';
import type { Deadline } from '../finding';
import type { FieldKey } from './labelWords';

/** Who and until when, as far as one field or clause says it. Units bear the role they are printed with. */
export interface OwnerNote {
  readonly units?: readonly NamedUnit[];
  readonly supervising?: readonly string[];
  readonly leaders?: readonly string[];
  readonly persons?: readonly string[];
  readonly deadline?: Deadline;
}

export interface NamedUnit {
  readonly name: string;
  readonly role: UnitRole;
}

export type UnitRole = 'lead' | 'support' | 'none';

const asRole = (names: readonly string[], role: UnitRole): readonly NamedUnit[] =>
  names.map((name) => ({ name, role }));

/** 办公室（牵头）, 财务科(配合) */
const ROLE_IN_BRACKETS = /[（(](牵头|主办|主责|主责单位|牵头单位|配合|协办|协助|参与|配合单位)[）)]$/;
const isLeadWord = (word: string): boolean => /牵头|主办|主责/.test(word);

const ENDS_IN_LEAD =
  /^(.{2,60}?)(?:共同|联合|具体|负责|总)*(?:牵头|主办|主责)(?:负责|落实|整改|办理|推进|实施|组织|抓总|组织实施|抓落实|具体负责)*$/;
const ENDS_IN_SUPPORT =
  /^(.{2,80}?)(?:等(?:部门|单位|科室)?)?(?:按职责|按照职责|分工|密切|共同|协同|积极|做好|具体)*(?:配合|协办|参与|协助)(?:落实|整改|实施|工作|办理|做好)*$/;
const ENDS_IN_CHARGE =
  /^由(.{2,60}?)(?:具体|全面|共同|分别)*(?:负责|承办|负责落实|负责整改|负责实施|组织实施|实施|抓落实|落实|办理|承担)(?:落实|整改|实施|办理)*$/;
/** 市财政局、市住建局按职责分工负责 */
const BY_DUTIES =
  /^(.{2,80}?)(?:等(?:部门|单位)?)?按(?:照)?(?:各自)?职责(?:分工)?(?:分别)?(?:负责|落实|推进|做好)/;
const ENDS_IN_SUPERVISION = /^由?(.{2,40}?)(?:负责)?(?:督导|督办|跟踪督办|督促落实)(?:落实|整改)?$/;
/** 由闻人朴牵头领导, 由党组书记、局长负总责 */
const ENDS_IN_LEADING =
  /^(.{2,30}?)(?:同志)?(?:牵头领导|负总责|总负责|任责任领导|(?:作为|担任|为)(?:责任领导|牵头领导|第一责任人)|牵头抓总|总牵头)$/;
/** 樊国梁为责任领导 needs no 由. */
const NAMED_LEADER = /^(.{2,30}?)(?:同志)?(?:作为|担任|任|为)(?:责任领导|牵头领导|分管领导|第一责任人)$/;
const ROLE_OPENS = /^(牵头|配合|协办|主办|责任)(?:单位|部门|科室)(?:为|是|：|:)?(.{2,60})$/;
/** What may stand before the first unit: 该问题由, 此项工作由, 以上3项问题由. */
const SUBJECT =
  /^(?:(?:该|此|本|这|以上|上述|前述)[^，。；：由]{0,16}|整改(?:工作|任务)?|责任)?(?:分别|统一|均|都)?由/;
const UNIT_LIKE =
  /(?:局|委|办|部|室|科|股|处|厅|院|庭|会|所|站|中心|公司|集团|镇|乡|街道|村|社区|区|县|市|组|队|厂|校|学|馆|社|署|司|党组|党组织|总支|支部|机关|政府|单位|企业|部门|园|专班|窗口|工会|团委|妇联|社会事务|[）)])$/;

const areUnits = (names: readonly string[]): boolean =>
  names.length > 0 && names.every((name) => UNIT_LIKE.test(name) && name.length <= 30);

/**
 * One clause of a prose assignment, without its stop: `由办公室牵头`, `财务科及人事科配合`, `2025年6月底前完成`. Null for any other clause.
 * 强化部门配合 is no assignment: who supports counts only behind who leads.
 */
function roleClause(
  clause: string,
  hasLead: boolean,
  context: DeadlineContext,
  isBare = false,
): OwnerNote | null {
  const plain = clause.replace(/^[\s\u3000]*(?:并|再)?/, '').replace(/[\s\u3000]+$/, '');
  if (plain.length > 120) return null;
  const until = deadlineClause(plain, context);
  if (until) return { deadline: until.deadline };
  const bare = plain.replace(SUBJECT, '');
  const byWhom = bare !== plain;
  const leading = (byWhom || isBare ? ENDS_IN_LEADING : NAMED_LEADER).exec(bare)?.[1];
  if (leading !== undefined) {
    const names = splitUnits(leading);
    return areUnits(names) ? { units: asRole(names, 'lead') } : { leaders: splitPeople(leading) };
  }
  const opens = ROLE_OPENS.exec(plain);
  if (opens) {
    const names = splitUnits(opens[2] ?? '');
    const role = opens[1] === '责任' ? 'none' : isLeadWord(opens[1] ?? '') ? 'lead' : 'support';
    return areUnits(names) ? { units: asRole(names, role) } : null;
  }
  const lead = ENDS_IN_LEAD.exec(bare)?.[1];
  if (lead !== undefined) return owner(lead, 'lead');
  const support = ENDS_IN_SUPPORT.exec(bare)?.[1];
  if (support !== undefined && hasLead) return owner(support, 'support');
  const shared = BY_DUTIES.exec(bare)?.[1];
  if (shared !== undefined) return owner(shared, hasLead ? 'support' : 'none');
  const inCharge = ENDS_IN_CHARGE.exec(byWhom || isBare || hasLead ? `由${bare}` : plain)?.[1];
  if (inCharge !== undefined) return owner(inCharge, 'none');
  const supervised = byWhom || hasLead ? ENDS_IN_SUPERVISION.exec(bare)?.[1] : undefined;
  if (supervised !== undefined && areUnits(splitUnits(supervised)))
    return { supervising: splitUnits(supervised) };
  return null;
}

function owner(text: string, role: UnitRole): OwnerNote | null {
  const names = splitUnits(text);
  if (areUnits(names)) return { units: asRole(names, role) };
  return namesPeople(text) ? { leaders: splitPeople(text) } : null;
}

const SUPPORTING_WORDS = /配合|协办|参与|协助/;

/**
 * An assignment in prose: `由办公室牵头，财务科及人事科配合，2025年6月底前完成`. Null unless every clause is part of it and one says who.
 * Allowed by request: a clause that says only until when (`deadlineAlone`), who supports those named before
 * (`behindLead`), 办公室负责 without 由 (`bareCharge`, inside brackets).
 */
export function proseAssignment(
  text: string,
  context: DeadlineContext,
  allow: {
    readonly deadlineAlone?: boolean;
    readonly behindLead?: boolean;
    readonly bareCharge?: boolean;
  } = {},
): readonly OwnerNote[] | null {
  // 由基金监管股牵头、医保经办中心配合
  const clauses = text.split(/[，,；;。]|(?<=牵头|主办|主责)、/).filter((clause) => clause.trim() !== '');
  if (clauses.length === 0 || text.length > 300) return null;
  const notes: OwnerNote[] = [];
  for (let i = 0; i < clauses.length; i++) {
    const clause = clauses[i] ?? '';
    // 2025年12月底前完成，并长期坚持 is one limit
    const both =
      i + 1 < clauses.length ? deadlineClause(`${clause}，${clauses[i + 1] ?? ''}`, context) : null;
    if (both) {
      notes.push({ deadline: both.deadline });
      i++;
      continue;
    }
    const isLed =
      allow.behindLead === true ||
      notes.some(({ units, leaders }) => leaders ?? units?.some(({ role }) => role === 'lead'));
    const note = roleClause(clause, isLed, context, allow.bareCharge);
    if (!note) return null;
    notes.push(note);
  }
  const saysWho = notes.some(({ units, leaders, supervising }) => units || leaders || supervising);
  return saysWho || allow.deadlineAlone === true ? notes : null;
}

/** 办公室、财务科，2025年9月底前: units and a time limit without any word for the role; null for anything else. */
export function unitUntil(text: string, context: DeadlineContext): readonly OwnerNote[] | null {
  const comma = Math.max(text.lastIndexOf('，'), text.lastIndexOf('；'), text.lastIndexOf(','));
  if (comma < 1) return null;
  const names = splitUnits(text.slice(0, comma));
  const until = deadlineClause(text.slice(comma + 1), context);
  return until && areUnits(names) ? [{ units: asRole(names, 'none') }, { deadline: until.deadline }] : null;
}

/** Value of 责任单位： with roles printed inside: 办公室（牵头）、财务科；办公室牵头，财务科配合. */
function unitValue(value: string, context: DeadlineContext): readonly NamedUnit[] {
  if (
    /(?:牵头|主办|配合|协办)/.test(value) &&
    SUPPORTING_WORDS.test(value) &&
    !/[（(](?:牵头|主办|配合|协办)/.test(value)
  ) {
    const notes = proseAssignment(value.replace(/[。．\s]+$/, ''), context);
    if (notes) return notes.flatMap(({ units }) => units ?? []);
  }
  const single = ENDS_IN_LEAD.exec(value.trim())?.[1];
  if (single !== undefined && areUnits(splitUnits(single))) return asRole(splitUnits(single), 'lead');
  // 责任单位：城投公司，建议追责: what follows a comma and is no name of a unit says something else
  const [head = '', ...behind] = value.split(/[，,；;。]/);
  const isNamed = areUnits(splitUnits(head));
  const stray = isNamed ? behind.findIndex((part) => part.trim() !== '' && !areUnits(splitUnits(part))) : -1;
  const said = stray < 0 ? value : [head, ...behind.slice(0, stray)].join('、');
  const names = splitUnits(said);
  const marked = names.map((name) => {
    const role = ROLE_IN_BRACKETS.exec(name);
    return {
      name: role ? name.slice(0, role.index).trim() : name,
      role: role ? (isLeadWord(role[1] ?? '') ? ('lead' as const) : ('support' as const)) : ('none' as const),
    };
  });
  return marked;
}

/** The role of the label for units that bear none themselves. */
const withRole = (units: readonly NamedUnit[], role: UnitRole): readonly NamedUnit[] =>
  units.map((unit) => (unit.role === 'none' ? { ...unit, role } : unit));

/** What one labelled value says about who and until when; null for fields that say something else. */
export function ownerOf(key: FieldKey, value: string, context: DeadlineContext): OwnerNote | null {
  const tail = PEOPLE_OR_UNITS.has(key) ? tailClause(value, context) : null;
  if (!tail) return valueOf(key, value, context);
  const own = valueOf(key, value.slice(0, tail.at), context) ?? {};
  return mergeNotes([own, ...tail.notes]);
}

const PEOPLE_OR_UNITS = new Set<FieldKey>([
  'leaders',
  'persons',
  'units',
  'leadUnits',
  'supportingUnits',
  'supervisingUnits',
]);

/** What runs on behind a value in prose: 责任领导为苏禾，于反馈之日起2个月内完成. */
function tailClause(
  value: string,
  context: DeadlineContext,
): { readonly at: number; readonly notes: readonly OwnerNote[] } | null {
  if (value.length > 200) return null;
  const [first] = [...value.matchAll(/[，,；;。]/g)].filter(({ index }) => index > 0);
  if (!first) return null;
  const notes = proseAssignment(value.slice(first.index + 1), context, {
    deadlineAlone: true,
    behindLead: true,
  });
  return notes && { at: first.index, notes };
}

function mergeNotes(notes: readonly OwnerNote[]): OwnerNote {
  const all = <K extends 'units' | 'supervising' | 'leaders' | 'persons'>(
    key: K,
  ): NonNullable<OwnerNote[K]>[number][] =>
    notes.flatMap((note) => (note[key] ?? []) as NonNullable<OwnerNote[K]>[number][]);
  const deadline = notes.find((note) => note.deadline)?.deadline;
  const some = <T>(key: string, names: readonly T[]): object => (names.length > 0 ? { [key]: names } : {});
  return {
    ...some('units', all('units')),
    ...some('supervising', all('supervising')),
    ...some('leaders', all('leaders')),
    ...some('persons', all('persons')),
    ...(deadline ? { deadline } : {}),
  };
}

function valueOf(key: FieldKey, value: string, context: DeadlineContext): OwnerNote | null {
  const said = value.replace(/^[\s\u3000：:]+|[\s\u3000。．；;，,]+$/g, '');
  if (said === '' || /^(?:无|\/|-+|—+|略)$/.test(said)) return {};
  switch (key) {
    case 'leaders':
      return { leaders: splitPeople(said) };
    case 'persons':
      return { persons: splitPeople(said) };
    case 'units':
      return { units: unitValue(said, context) };
    case 'leadUnits':
      return { units: withRole(unitValue(said, context), 'lead') };
    case 'supportingUnits':
      return { units: withRole(unitValue(said, context), 'support') };
    case 'supervisingUnits':
      return { supervising: splitUnits(said) };
    case 'owners': {
      const names = said.split(/[、，,；;\s\u3000：:/／]+/).filter((name) => name !== '');
      return {
        units: asRole(splitUnits(names.filter((name) => UNIT_LIKE.test(name)).join('、')), 'none') ?? [],
        persons: splitPeople(names.filter((name) => !UNIT_LIKE.test(name)).join('、')),
      };
    }
    case 'deadline': {
      const { uncertain, text, date, kind } = parseDeadline(said.slice(0, deadlineLength(said)), context);
      return { deadline: { text, date, kind, ...(uncertain ? { uncertain } : {}) } };
    }
    default:
      return null;
  }
}
