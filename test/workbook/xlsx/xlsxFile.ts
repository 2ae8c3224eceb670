import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A file's parts as text, for tests that look into it or do what a user's program would do to it. */
export type Parts = Record<string, string>;

export function partsOf(bytes: Uint8Array): Parts {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]),
  );
}

export function fileOf(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries = Object.entries(parts).map(([name, content]) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(entries));
}

/** Names of the parts whose bytes differ, or that only one of both files has. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const old = unzipSync(before);
  const now = unzipSync(after);
  const names = new Set([...Object.keys(old), ...Object.keys(now)]);
  return [...names].filter((name) => !sameBytes(old[name], now[name])).sort();
}

function sameBytes(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  return (
    a !== undefined && b !== undefined && a.length === b.length && a.every((byte, index) => byte === b[index])
  );
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
