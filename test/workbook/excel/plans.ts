import type { Finding, InspectionFeedback, LedgerEntry } from '../../../src/core/findings/finding';
import { planItems } from '../../../src/core/list/planItems';
import { planWorkbook } from '../../../src/core/sheet/planWorkbook';
import type { SheetPlan, WorkbookPlan } from '../../../src/core/sheet/workbookPlan';

const NOBODY = {
  responsibleUnits: [],
  leadUnits: [],
  supportingUnits: [],
  supervisingUnits: [],
  accountableLeaders: [],
  responsiblePersons: [],
  deadline: null,
} as const;

/** The plan of a whole workbook with so many rows, each with `bytes` bytes (UTF-8) of text from the document. */
export function samplePlan(rows: number, bytes = 240): WorkbookPlan {
  const feedback = sampleFeedback(rows, bytes);
  const planned = planItems(feedback, 'finding');
  return planWorkbook({ feedback, ...planned, profile: 'standard', grain: 'finding', today: '2026-03-01' });
}

function sampleFeedback(rows: number, bytes: number): InspectionFeedback {
  const paragraphs = Array.from({ length: rows }, (_, index) => sentence(index, bytes));
  const text = paragraphs.join('\n');
  let start = 0;
  const ranges = paragraphs.map((paragraph) => {
    const range = [start, start + paragraph.length] as const;
    start += paragraph.length + 1;
    return range;
  });
  const findings = ranges.map((range, index): Finding => ({
    ...NOBODY,
    responsibleUnits: [['办公室', '财务科', '工程科'][index % 3] ?? '办公室'],
    deadline:
      index % 4 === 0
        ? { text: '2026年6月底前', date: '2026-06-30', kind: 'date' }
        : { text: '立行立改', date: null, kind: 'immediate' },
    categories: [{ number: '（一）', text: '落实重点任务不到位', spans: [] }],
    marker: `${index + 1}.`,
    number: `(一)${index + 1}`,
    caption: null,
    text: paragraphs[index] ?? '',
    spans: [range],
    points: [],
    measures: [],
    goal: null,
    progressNote: null,
    statusText: null,
    rectificationType: null,
    part: null,
  }));
  const ledger = ranges.map((range, index): LedgerEntry => ({
    range,
    became: 'finding',
    refs: [index],
    reason: null,
  }));
  return {
    kind: 'inspection',
    text,
    title: '关于巡察青禾县水务局党组的反馈意见',
    sourceOrg: '县委第三巡察组',
    inspectedOrg: '青禾县水务局党组',
    feedbackDate: '2026-01-15',
    findings,
    recommendations: [{ number: '1.', text: '加强学习', spans: [], part: null }],
    doubts: [],
    coverage: { total: text.length, rows: text.length, headings: 0, leftOut: [] },
    ledger,
    periods: [],
  };
}

function sentence(index: number, bytes: number): string {
  const head = `第${index + 1}处：`;
  return (
    head +
    '渠道清淤台账不全'
      .repeat(Math.ceil(bytes / 24))
      .slice(0, Math.max(1, Math.floor(bytes / 3) - head.length))
  );
}

/** A sheet with nothing in it but what is said. */
export const sheetPlan = (part: Partial<SheetPlan> & Pick<SheetPlan, 'name'>): SheetPlan => ({
  role: 'guide',
  visibility: 'visible',
  columns: [],
  blocks: [],
  table: null,
  validations: [],
  colorRules: [],
  freeze: null,
  print: null,
  links: [],
  ...part,
});

export const workbookPlan = (sheets: readonly SheetPlan[]): WorkbookPlan => ({
  sheets,
  names: [],
  activeSheet: sheets[0]?.name ?? '',
});
