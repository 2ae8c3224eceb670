/** learn.microsoft.com Excel.WorksheetProtectionOptions: what users may still do, all false by default. */
export const PROTECTION_OPTIONS = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowEditScenarios',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
] as const;

export type ProtectionOption = (typeof PROTECTION_OPTIONS)[number];

export interface Protection {
  readonly password: string;
  readonly options: Readonly<Partial<Record<ProtectionOption, boolean>>> & { readonly selectionMode: string };
}
