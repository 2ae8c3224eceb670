import { chineseNumeral } from '../../basics/chineseNumeral';
import { columnHeader } from '../../list/columns';
import type { ColumnKey, RectificationItem } from '../../list/item';
import { splitNames } from '../../list/names';
import { cellText } from '../../list/rows';
import { dateInWords } from '../../sheet/listTitle';
import { proposeRemovals } from './proposeRemovals';
import { reportFacts, type ReportFacts, type ReportInput } from './reportFacts';
import { occasionWords, reportForm, type ReportForm, type ReportFormRow } from './reportForms';
import type { MissingPart, ReportAnnex, ReportBlock, ReportPlan } from './reportPlan';
import type { SectionPart } from './sectionWords';

/**
 * A report out of the list: facts of the feedback, figures, and the staff's own words. What nobody has written is marked
 * 待补充; no sentence about an achievement is made (decision 13).
 */
export function planReport(form: ReportForm, input: ReportInput): ReportPlan {
  const row = reportForm(form);
  const facts = reportFacts(input);
  const org = facts.feedback.inspectedOrg ?? '（单位名称）';
  const missing: MissingPart[] = [];
  const lead = blocksOf('导语', occasionWords(facts), missing);
  const sections = row.sections.flatMap(({ heading, write }, index): ReportBlock[] => {
    const text = `${chineseNumeral(index + 1)}、${heading}`;
    return [{ kind: 'heading', level: 1, text }, ...blocksOf(text, write(facts), missing)];
  });
  const blocks = [...lead, ...sections];
  return {
    title: row.title.replace('{org}', org).replace('{occasion}', facts.occasion),
    blocks,
    annex: annexOf(row, facts),
    signature: { organization: org, date: dateInWords(facts.today) },
    missing,
    removals: form === 'publicNotice' ? proposeRemovals(blocks, peopleOf(facts.items)) : [],
  };
}

/** Numbers headings （一） and 1. inside a section, and notes what is missing there. */
function blocksOf(section: string, parts: readonly SectionPart[], missing: MissingPart[]): ReportBlock[] {
  let [second, third] = [0, 0];
  return parts.map((part): ReportBlock => {
    if (part.kind === 'pending') {
      missing.push({ section, what: part.text });
      return { kind: 'pending', text: `【待补充：${part.text}】` };
    }
    if (part.kind === 'paragraph') return part;
    if (part.level === 2) {
      second += 1;
      third = 0;
      return { ...part, text: `（${chineseNumeral(second)}）${part.text}` };
    }
    third += 1;
    return { ...part, text: `${third}.${part.text}` };
  });
}

/** Columns of the annexed list with their share of the page. */
const ANNEX: readonly { readonly key: ColumnKey; readonly width: number; readonly names?: true }[] = [
  { key: 'sequence', width: 5 },
  { key: 'finding', width: 18 },
  { key: 'point', width: 22 },
  { key: 'measures', width: 20 },
  { key: 'accountableLeaders', width: 8, names: true },
  { key: 'responsibleUnits', width: 10 },
  { key: 'responsiblePersons', width: 8, names: true },
  { key: 'deadline', width: 11 },
  { key: 'status', width: 8 },
  { key: 'progressNote', width: 20 },
];

function annexOf({ annex }: ReportFormRow, { items }: ReportFacts): ReportAnnex {
  const columns = ANNEX.filter(({ names }) => annex === 'full' || names !== true);
  return {
    title: '附件：问题整改清单',
    headers: columns.map(({ key }) => columnHeader(key)),
    widths: columns.map(({ width }) => width),
    rows: items.map(({ cells }) =>
      columns.map(({ key }) => {
        const value = cells[key];
        return typeof value === 'object' && 'date' in value ? dateInWords(value.date) : cellText(value);
      }),
    ),
  };
}

/** Everybody whom the list names. */
const peopleOf = (items: readonly RectificationItem[]): readonly string[] => [
  ...new Set(
    items.flatMap(({ cells }) =>
      [cells.accountableLeaders, cells.responsiblePersons, cells.verifiedBy].flatMap((value) =>
        splitNames(cellText(value)),
      ),
    ),
  ),
];
