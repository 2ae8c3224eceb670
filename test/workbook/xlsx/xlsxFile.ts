import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A file's parts as text, for tests that look into it or do what a user's program would do to it. */
export type Parts = Record<string, string>;

export function partsOf(bytes: Uint8Array): Parts {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]),
  );
}

export function fileOf(parts: Parts): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

/** Part of a sheet, by the sheet's name. */
export function sheetPart(parts: Parts, name: string): string {
  const id = new RegExp(`<sheet[^>]*name="${name}"[^>]*r:id="([^"]+)"`).exec(parts['xl/workbook.xml']!)?.[1];
  const relationship = parts['xl/_rels/workbook.xml.rels']!.split('<Relationship ').find((each) =>
    each.includes(`Id="${id}"`),
  );
  const target = /Target="([^"]+)"/.exec(relationship ?? '')![1]!;
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

/** The file with one part changed. */
export function editPart(
  bytes: Uint8Array,
  part: (parts: Parts) => string,
  change: (xml: string) => string,
): Uint8Array {
  const parts = partsOf(bytes);
  const name = part(parts);
  const before = parts[name]!;
  const after = change(before);
  if (after === before) throw new Error(`nothing changed in ${name}`);
  return fileOf({ ...parts, [name]: after });
}
