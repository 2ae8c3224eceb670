/** Requirement sets of a host, as Office.context.requirements knows them. Names are compared without regard to case. */
export type RequirementSets = Readonly<Record<string, string>>;

export const requirementSets = (apiVersion: number): RequirementSets => ({
  ExcelApi: `1.${apiVersion}`,
  DialogApi: '1.2',
  DialogOrigin: '1.1',
  OpenBrowserWindowApi: '1.1',
  SharedRuntime: '1.1',
  DelayForCellEdit: '1.1',
});

export function supports(sets: RequirementSets, name: string, minimum: string | number = '1.1'): boolean {
  const found = Object.entries(sets).find(([known]) => known.toLowerCase() === name.toLowerCase());
  if (found === undefined) return false;
  const [major = 0, minor = 0] = String(found[1]).split('.').map(Number);
  const [needMajor = 0, needMinor = 0] = String(minimum).split('.').map(Number);
  return major > needMajor || (major === needMajor && minor >= needMinor);
}
