/** How the writer of a PDF says which characters it prints. */
export type PdfFont = 'toUnicode' | 'GBK-EUC-H' | 'UniGB-UCS2-H';

export interface PdfLine {
  readonly text: string;
  /** Left end of the baseline in points, from the lower left corner of an A4 page. */
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  /** Degrees. */
  readonly angle?: number;
}

/** A small PDF, just enough to say where which characters stand. Without a font file: no text needs one. */
export function pdfFile(
  pages: readonly (readonly PdfLine[])[],
  font: PdfFont = 'toUnicode',
  trailer = '',
): Uint8Array {
  const codes = new Map<string, number>();
  const hex = (text: string): string => encode(text, font, codes);
  const streams = pages.map((lines) =>
    lines
      .map(({ text, x, y, size = 16, angle = 0 }) => {
        const [sin, cos] = [Math.sin((angle * Math.PI) / 180), Math.cos((angle * Math.PI) / 180)];
        return `BT /F ${size} Tf ${[cos, sin, -sin, cos, x, y].map((each) => each.toFixed(3)).join(' ')} Tm <${hex(text)}> Tj ET`;
      })
      .join('\n'),
  );
  const collection = font === 'toUnicode' ? 'Identity' : 'GB1';
  const encoding = font === 'toUnicode' ? 'Identity-H' : font;
  const kids = pages.map((_, index) => `${6 + 2 * index} 0 R`).join(' ');
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>`,
    `<</Type/Font/Subtype/Type0/BaseFont/Test/Encoding/${encoding}/DescendantFonts[4 0 R]${font === 'toUnicode' ? '/ToUnicode 5 0 R' : ''}>>`,
    `<</Type/Font/Subtype/CIDFontType0/BaseFont/Test/DW 1000/CIDSystemInfo<</Registry(Adobe)/Ordering(${collection})/Supplement 0>>/FontDescriptor<</Type/FontDescriptor/FontName/Test/Flags 4>>>>`,
    stream(toUnicode(codes)),
    ...streams.flatMap((content, index) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents ${7 + 2 * index} 0 R>>`,
      stream(content),
    ]),
  ];
  let out = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = out.length;
    out += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return String(offset).padStart(10, '0');
  });
  const start = out.length;
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${offset} 00000 n \n`).join('')}`;
  out += `trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(out, (char) => char.charCodeAt(0));
}

const stream = (content: string): string => `<</Length ${content.length}>>\nstream\n${content}\nendstream`;
const hex4 = (value: number): string => value.toString(16).padStart(4, '0');

function encode(text: string, font: PdfFont, codes: Map<string, number>): string {
  return Array.from(text, (char) => {
    if (font === 'UniGB-UCS2-H') return hex4(char.charCodeAt(0));
    if (font === 'GBK-EUC-H') return gbk(char);
    const code = codes.get(char) ?? codes.size + 1;
    codes.set(char, code);
    return hex4(code);
  }).join('');
}

const toUnicode = (codes: ReadonlyMap<string, number>): string =>
  [
    'begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange',
    ...[...codes].map(
      ([char, code]) => `1 beginbfchar <${hex4(code)}> <${hex4(char.charCodeAt(0))}> endbfchar`,
    ),
    'endcmap',
  ].join('\n');

let gbkCodes: ReadonlyMap<string, string> | null = null;

/** Node decodes GBK but does not encode it. */
function gbk(char: string): string {
  gbkCodes ??= new Map(
    Array.from({ length: 0x7e * 0xbf }, (_, index) => {
      const bytes = [0x81 + Math.floor(index / 0xbf), 0x40 + (index % 0xbf)];
      const code = bytes.map((byte) => byte.toString(16)).join('');
      return [new TextDecoder('gbk').decode(new Uint8Array(bytes)), code] as const;
    }),
  );
  return char < '\u0080' ? char.charCodeAt(0).toString(16) : gbkCodes.get(char)!;
}
