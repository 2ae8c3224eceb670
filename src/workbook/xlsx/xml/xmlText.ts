/**
 * Characters that XML forbids or that a reader would change, other than TAB and LF. NUL and lone surrogates
 * excepted.
 */
const CODED = /[\u0001-\u0008\u000b-\u001f\ufffe\uffff]/g;
const HOPELESS = /[\0\p{Surrogate}]/gu;
const LOOKS_CODED = /_(?=x[0-9A-Fa-f]{4}_)/g;
const CODE = /_x([0-9A-Fa-f]{4})_/g;

/** What any of the above could be found in: most texts have none of it, and one look at them is enough. */
const UNUSUAL = /[\0-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff&<>]|_x/;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** For text that is no string of the sheet: formulas, names, references. Forbidden characters become �. */
export function escapeXml(text: string): string {
  if (!UNUSUAL.test(text)) return text;
  return text
    .replace(HOPELESS, '\ufffd')
    .replace(CODED, '\ufffd')
    .replace(/[&<>]/g, (mark) => ENTITIES[mark]!);
}

/** For attribute values: line breaks and tabs would be read as blanks. */
export function escapeAttribute(text: string): string {
  return quoted(escapeXml(text).replace(/[\t\n]/g, (mark) => `&#${mark.charCodeAt(0)};`));
}

/**
 * For strings of the sheet (ST_Xstring, ISO 29500-1 22.9.2.19): `_x0041_` is written `_x005F_x0041_`, and what XML
 * forbids is written in that code. NUL and lone surrogates, which nothing can hold, become �.
 */
export function escapeCellText(text: string): string {
  return UNUSUAL.test(text) ? escapeXml(codeCellText(text)) : text;
}

/** As `escapeCellText`, for a string that stands in an attribute (names of table columns). */
export function escapeCellAttribute(text: string): string {
  return quoted(escapeXml(codeCellText(text).replace(/[\t\n]/g, code)));
}

function quoted(text: string): string {
  return text.replaceAll('"', '&quot;');
}

function codeCellText(text: string): string {
  return text.replace(LOOKS_CODED, '_x005F_').replace(CODED, code);
}

/** The reverse: `_x000D_` → CR. */
export function readCellText(text: string): string {
  return text.includes('_x')
    ? text.replace(CODE, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;
}

function code(mark: string): string {
  return `_x${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
