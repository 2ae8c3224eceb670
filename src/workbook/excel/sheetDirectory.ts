/** Sheet ids of events → names. Filled by whoever loads the sheets anyway, so that an event costs no request. */
export interface SheetDirectory {
  nameOf(id: string): string | undefined;
  learn(sheets: readonly { readonly id: string; readonly name: string }[]): void;
  rename(id: string, name: string): void;
  forget(id: string): void;
}

export function sheetDirectory(): SheetDirectory {
  const names = new Map<string, string>();
  return {
    nameOf: (id) => names.get(id),
    learn: (sheets) => {
      names.clear();
      for (const { id, name } of sheets) names.set(id, name);
    },
    rename: (id, name) => names.set(id, name),
    forget: (id) => names.delete(id),
  };
}
