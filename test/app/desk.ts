import exampleText from '../../assets/example/example-feedback.txt';
import { generateList, type GenerateOptions, type GenerateReport } from '../../src/app/generateList';
import type { CellValue } from '../../src/core/list/item';
import { parseFeedback } from '../../src/core/findings/parseFeedback';
import { planItems } from '../../src/core/list/planItems';
import { planWorkbook } from '../../src/core/sheet/planWorkbook';
import type { SheetPlan, WorkbookPlan } from '../../src/core/sheet/workbookPlan';
import type { Services } from '../../src/app/services';
import { officialWorkdays } from '../../src/readers/workdays';
import { createExcelWorkbook } from '../../src/workbook/excel';
import type { ListSheet, ListWorkbook } from '../../src/workbook/port';
import { createXlsxWorkbook } from '../../src/workbook/xlsx';
import { createHost, type Host } from '../host';
import type { UserEdit } from '../workbook/contract';
import { doEdit } from '../workbook/excel/userEdits';
import { edited } from '../workbook/xlsx/userEdits';

export const today = '2025-07-01';
export const workdays: Services['workdays'] = () => Promise.resolve(officialWorkdays);
export const LIST = '整改清单';
export const EXAMPLE = parseFeedback(exampleText);
/** Rows of the example's list: one for each 具体表现. */
export const POINTS = EXAMPLE.findings.reduce((sum, { points }) => sum + points.length, 0);

/** A workbook and the person who works in it. */
export interface Desk {
  readonly workbook: ListWorkbook;
  /** What only a person can do, with the means of the host. */
  edit(edit: UserEdit): Promise<void>;
}

export type ExcelDesk = Desk & { readonly host: Host };

export function excelDesk(sheets: readonly string[] = ['Sheet1']): ExcelDesk {
  const host = createHost({ sheets });
  const workbook = createExcelWorkbook(host.Excel);
  return { host, workbook, edit: (edit) => doEdit(host, edit) };
}

export async function fileDesk(): Promise<Desk> {
  let workbook = await createXlsxWorkbook();
  return {
    get workbook() {
      return workbook;
    },
    edit: async (edit) => {
      workbook = await createXlsxWorkbook(edited(await workbook.save(), edit));
    },
  };
}

/** Every use case must do the same over both adapters. */
export const DESKS: readonly (readonly [name: string, make: () => Promise<Desk>])[] = [
  ['Excel', () => Promise.resolve(excelDesk())],
  ['.xlsx', fileDesk],
];

export const generate = (
  { workbook }: Desk,
  options: Partial<GenerateOptions> = {},
): Promise<GenerateReport> =>
  generateList(
    { workbook, today },
    { feedback: EXAMPLE, fileName: '反馈.txt' },
    { grain: 'point', profile: 'standard', adjustments: [], ...options },
  );

export async function listOf({ workbook }: Desk): Promise<ListSheet> {
  const { list } = await workbook.read();
  if (!list) throw new Error('no list');
  return list;
}

export const cells = ({ headers, rows }: ListSheet, header: string): CellValue[] =>
  rows.map((row) => row[headers.indexOf(header)] ?? '');

/** Types values into cells of the list: body row (0-based), header, value. */
export async function type(
  desk: Desk,
  entries: readonly (readonly [row: number, header: string, value: CellValue])[],
): Promise<void> {
  const { sheetName, headers, headerRow, firstColumn } = await listOf(desk);
  await desk.workbook.setCells(
    sheetName,
    entries.map(([row, header, value]) => ({
      row: headerRow + 1 + row,
      column: firstColumn + headers.indexOf(header),
      value,
    })),
  );
}

/** The workbook of the example, as a plan that a test may change to what people make of it. */
export function examplePlan(profile: GenerateOptions['profile'] = 'standard'): WorkbookPlan {
  const { items, origins } = planItems(EXAMPLE, 'point');
  return planWorkbook({ feedback: EXAMPLE, items, origins, profile, grain: 'point', today });
}

export const withoutSheets = (plan: WorkbookPlan, names: readonly string[]): WorkbookPlan => ({
  ...plan,
  sheets: plan.sheets.filter(({ name }) => !names.includes(name)),
  names: plan.names.filter(({ formula }) => !names.some((name) => formula.includes(name))),
});

export interface Arrangement {
  /** Headers of the plan in their new order; those not named are deleted. */
  readonly order?: (headers: readonly string[]) => readonly string[];
  readonly rename?: Readonly<Record<string, string>>;
  readonly rows?: (rows: readonly Row[]) => readonly Row[];
}

type Row = readonly CellValue[];

/** The list as people left it: columns moved, deleted, renamed; rows sorted, inserted. Formulas become their results. */
export function rearranged(plan: WorkbookPlan, { order, rename = {}, rows }: Arrangement): WorkbookPlan {
  const [list, ...others] = plan.sheets as readonly [SheetPlan, ...SheetPlan[]];
  const table = list.table!;
  const headers = order ? order(table.headers) : table.headers;
  const picked = headers.map((header) => table.headers.indexOf(header));
  const body = list.blocks.at(-1)!.values.map((row) =>
    picked.map((index): CellValue => {
      const cell = row[index] ?? '';
      return typeof cell === 'object' && 'formula' in cell ? (cell.value ?? '') : cell;
    }),
  );
  const shown = rows ? rows(body) : body;
  const names = headers.map((header) => rename[header] ?? header);
  const text = { format: 'text' } as const;
  const date = { format: 'date' } as const;
  return {
    ...plan,
    sheets: [
      {
        ...list,
        columns: headers.map((header) => ({ width: 12, ...(header === '编号' ? { hidden: true } : {}) })),
        blocks: [
          ...list.blocks.slice(0, 2).map((block) => ({ ...block, values: [[block.values[0]![0]!]] })),
          { row: table.headerRow, column: 0, values: [names], style: text },
          {
            row: table.headerRow + 1,
            column: 0,
            values: shown,
            style: headers.map((header) => (header === '时限' ? date : text)),
          },
        ],
        table: { ...table, headers: names, rowCount: shown.length, calculated: [] },
        validations: [],
        colorRules: [],
      },
      ...others,
    ],
  };
}
