/** A field that is open: between `begin` and `separate` stand its codes, between `separate` and `end` its result. */
interface Field {
  codes: string;
  result: boolean;
  readonly id: number;
}

/** Follows complex fields (ECMA-376 Part 1, 17.16.18) through the text, to know the table of contents. */
export interface FieldTracker {
  readonly mark: (type: string | undefined) => void;
  readonly code: (text: string) => void;
  /** Id of the table of contents that the place stands in, or null. */
  readonly contents: () => number | null;
  /** Fields that were never closed: what they hold cannot be told from the text. */
  readonly unclosed: () => ReadonlySet<number>;
}

export const isContentsCode = (codes: string): boolean => /^\s*TOC\b/iu.test(codes);

export function createFieldTracker(): FieldTracker {
  const open: Field[] = [];
  let count = 0;
  return {
    mark: (type) => {
      if (type === 'begin') open.push({ codes: '', result: false, id: (count += 1) });
      else if (type === 'end') open.pop();
      else if (type === 'separate') {
        const field = open[open.length - 1];
        if (field) field.result = true;
      }
    },
    code: (text) => {
      const field = open[open.length - 1];
      if (field && !field.result) field.codes += text;
    },
    contents: () => open.find(({ codes, result }) => result && isContentsCode(codes))?.id ?? null,
    unclosed: () => new Set(open.map(({ id }) => id)),
  };
}
