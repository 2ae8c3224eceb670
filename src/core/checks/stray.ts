/** What no one sees or wants in a cell and what stands there instead; each row with an example. */
const STRAY: readonly { readonly example: string; readonly pattern: RegExp; readonly instead: string }[] = [
  {
    example: 'line end of another system',
    pattern: /\r\n?|[\u2028\u2029\u0085]|_x000[dD]_\n?/gu,
    instead: '\n',
  },
  { example: 'remnant of a web page', pattern: /&nbsp;|&#160;/giu, instead: ' ' },
  { example: 'remnant of a web page', pattern: /<br\s*\/?>/giu, instead: '\n' },
  { example: 'blank of an odd width', pattern: /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f]/gu, instead: ' ' },
  {
    example: 'invisible or control character',
    // prettier-ignore
    pattern: /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffc]/gu,
    instead: '',
  },
  { example: 'bullet of a symbol font', pattern: /(?<=^|\n)[\ue000-\uf8ff] */gu, instead: '' },
];

/** Characters with which any of them begins: most texts have none, and are looked through once. */
const SUSPECT =
  /[\u0000-\u0009\u000b-\u001f&<_\u007f-\u00a0\u00ad\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\ue000-\uf8ff\ufeff\ufff9-\ufffc]/;
const ANY = new RegExp(STRAY.map(({ pattern }) => pattern.source).join('|'), 'iu');

/** A character that was lost on the way (�) or belongs to a font that nobody else has: only a person knows what it was. */
const LOST = /[\ufffd\ue000-\uf8ff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/u;

export const hasStray = (text: string): boolean => SUSPECT.test(text) && ANY.test(text);
export const hasLost = (text: string): boolean => LOST.test(text);

/** The same words without stray characters: `办\u200b公室` → `办公室`. Words, line breaks and plain blanks stay. */
export const withoutStray = (text: string): string =>
  hasStray(text)
    ? STRAY.reduce((clean, { pattern, instead }) => clean.replace(pattern, instead), text)
    : text;
