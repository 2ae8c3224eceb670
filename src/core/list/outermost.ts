/** Counts of problems that add up. */
interface Counts {
  readonly total: number;
  readonly completed: number;
  readonly mostlyDone: number;
  readonly unfinished: number;
}

export type CountsOfCategory = Counts & { readonly category: string };

/** `（一）作风方面\n1.学风` → `（一）作风方面`: the heading on the first line of 问题类别. */
export const outermost = (category: string): string => category.split('\n')[0]!.trim();

/** The counts of each outermost heading, those of the headings below it included: every problem stands below one of them. */
export function outermostCategories(counts: readonly CountsOfCategory[]): readonly CountsOfCategory[] {
  const sums = new Map<string, CountsOfCategory>();
  for (const one of counts) {
    const category = outermost(one.category);
    const { total = 0, completed = 0, mostlyDone = 0, unfinished = 0 } = sums.get(category) ?? {};
    sums.set(category, {
      category,
      total: total + one.total,
      completed: completed + one.completed,
      mostlyDone: mostlyDone + one.mostlyDone,
      unfinished: unfinished + one.unfinished,
    });
  }
  return [...sums.values()];
}
