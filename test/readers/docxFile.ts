import { strToU8, zipSync } from 'fflate';

const NS =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

/** A .docx made of parts, small enough to say in a test exactly what Word would have written. */
export function docxFile(parts: {
  readonly body: string;
  readonly numbering?: string;
  readonly styles?: string;
  readonly more?: Readonly<Record<string, string>>;
}): Uint8Array {
  const files: Record<string, string> = {
    'word/document.xml': `<w:document ${NS}><w:body>${parts.body}<w:sectPr/></w:body></w:document>`,
    ...(parts.numbering
      ? { 'word/numbering.xml': `<w:numbering ${NS}>${parts.numbering}</w:numbering>` }
      : {}),
    ...(parts.styles ? { 'word/styles.xml': `<w:styles ${NS}>${parts.styles}</w:styles>` } : {}),
    ...parts.more,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])));
}

/** A paragraph; `num` is `numId` or `numId/level`. */
export function p(
  text: string,
  options: { readonly num?: string; readonly style?: string; readonly mark?: string } = {},
): string {
  const [numId, level] = options.num?.split('/') ?? [];
  const style = options.style ? `<w:pStyle w:val="${options.style}"/>` : '';
  const num = numId
    ? `<w:numPr>${level ? `<w:ilvl w:val="${level}"/>` : ''}<w:numId w:val="${numId}"/></w:numPr>`
    : '';
  return `<w:p><w:pPr>${style}${num}${options.mark ?? ''}</w:pPr>${text === '' ? '' : run(text)}</w:p>`;
}

export const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** One level of an abstract list: `['chineseCounting', '%1、']`. */
export type Level = readonly [format: string, text: string, more?: string];

export function list(id: string, levels: readonly Level[], more = ''): string {
  const xml = levels.map(
    ([format, text, extra = ''], i) =>
      `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${extra}</w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}">${more}${xml.join('')}</w:abstractNum>`;
}

export const num = (id: string, abstract: string, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${more}</w:num>`;
