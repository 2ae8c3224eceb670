import { strToU8, zipSync } from 'fflate';
import { readDocx } from '../../src/readers/docx';
import { formatNumber } from '../../src/readers/docx/numberFormats';
import { docxFile, list, num, p, run } from './docxFile';

const THREE = list('1', [
  ['chineseCounting', '%1、'],
  ['chineseCounting', '（%2）'],
  ['decimal', '%3.'],
]);

const lines = (file: Uint8Array): string[] => readDocx(file).text.split('\n');

describe('numberFormats', () => {
  test.each([
    ['chineseCounting', 1, '一'],
    ['chineseCounting', 10, '十'],
    ['chineseCounting', 12, '十二'],
    ['chineseCountingThousand', 20, '二十'],
    ['chineseCountingThousand', 105, '一百〇五'],
    ['chineseLegalSimplified', 12, '壹拾贰'],
    ['ideographDigital', 12, '一二'],
    ['decimalEnclosedCircleChinese', 3, '③'],
    ['decimalEnclosedCircle', 21, '21'],
    ['decimalEnclosedParen', 4, '⑷'],
    ['decimalZero', 7, '07'],
    ['decimalFullWidth', 12, '１２'],
    ['ideographTraditional', 2, '乙'],
    ['upperLetter', 27, 'AA'],
    ['lowerLetter', 2, 'b'],
    ['upperRoman', 14, 'XIV'],
    ['lowerRoman', 9, 'ix'],
    ['aFormatOfTomorrow', 5, '5'],
  ])('%s %i → %s', (format, value, shown) => {
    expect(formatNumber(format, value)).toBe(shown);
  });
});

describe('automatic numbers', () => {
  const cases: readonly { name: string; file: Uint8Array; shown: string[] }[] = [
    {
      name: 'three levels, lower ones begin anew below a higher one',
      file: docxFile({
        numbering: THREE + num('1', '1'),
        body: [
          p('问题', { num: '1/0' }),
          p('政治', { num: '1/1' }),
          p('甲', { num: '1/2' }),
          p('乙', { num: '1/2' }),
          p('作风', { num: '1/1' }),
          p('丙', { num: '1/2' }),
          p('建议', { num: '1/0' }),
          p('丁', { num: '1/1' }),
        ].join(''),
      }),
      shown: ['一、问题', '（一）政治', '1.甲', '2.乙', '（二）作风', '1.丙', '二、建议', '（一）丁'],
    },
    {
      name: 'two nums of one abstract list count on together; an override starts anew',
      file: docxFile({
        numbering:
          THREE +
          num('1', '1') +
          num('2', '1') +
          num('3', '1', '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'),
        body: [
          p('甲', { num: '1/0' }),
          p('乙', { num: '2/0' }),
          p('丙', { num: '3/0' }),
          p('丁', { num: '3/0' }),
        ].join(''),
      }),
      shown: ['一、甲', '二、乙', '一、丙', '二、丁'],
    },
    {
      name: 'a number that comes from the style, switched off at one paragraph',
      file: docxFile({
        numbering: list('1', [['decimal', '第%1条 ', '<w:pStyle w:val="Tiao"/>']]) + num('4', '1'),
        styles:
          '<w:style w:type="paragraph" w:styleId="Base"/><w:style w:type="paragraph" w:styleId="Tiao"><w:basedOn w:val="Base"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>',
        body: [
          p('甲', { style: 'Tiao' }),
          p('乙', { style: 'Tiao', num: '0' }),
          p('丙', { style: 'Tiao' }),
        ].join(''),
      }),
      shown: ['第1条 甲', '乙', '第2条 丙'],
    },
    {
      name: 'legal numbering shows higher levels as decimals',
      file: docxFile({
        numbering:
          list('1', [
            ['chineseCounting', '第%1章'],
            ['decimal', '%1.%2', '<w:isLgl/>'],
          ]) + num('1', '1'),
        body: [p('总则', { num: '1/0' }), p('目的', { num: '1/1' })].join(''),
      }),
      shown: ['第一章 总则', '1.1 目的'],
    },
    {
      name: 'a level that never restarts',
      file: docxFile({
        numbering:
          list('1', [
            ['decimal', '%1.'],
            ['decimal', '(%2)', '<w:lvlRestart w:val="0"/>'],
          ]) + num('1', '1'),
        body: [
          p('甲', { num: '1/0' }),
          p('乙', { num: '1/1' }),
          p('丙', { num: '1/0' }),
          p('丁', { num: '1/1' }),
        ].join(''),
      }),
      shown: ['1.甲', '(1)乙', '2.丙', '(2)丁'],
    },
    {
      name: 'bullets are bullets, whatever their symbol font calls them; empty paragraphs are not counted',
      file: docxFile({
        numbering:
          list('1', [['bullet', '\uf06c']]) + list('2', [['decimal', '%1.']]) + num('1', '1') + num('2', '2'),
        body: [
          p('甲', { num: '1/0' }),
          p('乙', { num: '2/0' }),
          p('', { num: '2/0' }),
          p('丙', { num: '2/0' }),
        ].join(''),
      }),
      shown: ['●甲', '1.乙', '', '2.丙'],
    },
    {
      name: 'a list that points to a numbering style',
      file: docxFile({
        numbering:
          list('1', [['chineseCounting', '%1、']], '<w:styleLink w:val="Nums"/>') +
          list('2', [], '<w:numStyleLink w:val="Nums"/>') +
          num('1', '1') +
          num('2', '2'),
        body: [p('甲', { num: '2/0' }), p('乙', { num: '2/0' })].join(''),
      }),
      shown: ['一、甲', '二、乙'],
    },
  ];
  test.each(cases)('$name', ({ file, shown }) => {
    expect(lines(file)).toEqual(shown);
  });
});

describe('what stands on the page', () => {
  const body = (xml: string): string[] => lines(docxFile({ body: xml }));
  test.each<readonly [string, string, string[]]>([
    [
      'insertions kept, deletions gone',
      `<w:p><w:ins>${run('甲')}</w:ins><w:del><w:r><w:delText>乙</w:delText></w:r></w:del>${run('丙')}</w:p>`,
      ['甲丙'],
    ],
    [
      'moved text stands once',
      `<w:p><w:moveFrom>${run('甲')}</w:moveFrom>${run('乙')}</w:p><w:p><w:moveTo>${run('甲')}</w:moveTo></w:p>`,
      ['乙', '甲'],
    ],
    ['a deleted paragraph mark joins', p('甲', { mark: '<w:rPr><w:del/></w:rPr>' }) + p('乙'), ['甲乙']],
    [
      'hidden text',
      `<w:p>${run('甲')}${run('密', '<w:vanish/>')}${run('乙', '<w:vanish w:val="0"/>')}</w:p>`,
      ['甲乙'],
    ],
    [
      'field results, not field codes',
      `<w:p><w:r><w:instrText>PAGE</w:instrText></w:r>${run('3')}</w:p>`,
      ['3'],
    ],
    [
      'a text box stands once',
      `<w:p>${run('甲')}<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${p('框')}</w:txbxContent></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p('框')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
      ['甲', '框'],
    ],
    [
      'an old text box',
      `<w:p>${run('甲')}<w:r><w:pict><w:txbxContent>${p('框')}</w:txbxContent></w:pict></w:r></w:p>${p('乙')}`,
      ['甲', '框', '乙'],
    ],
    [
      'breaks, tabs, hyphens',
      `<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t><w:noBreakHyphen/></w:r></w:p>`,
      ['甲', '乙\t丙-'],
    ],
    [
      'table rows',
      `<w:tbl><w:tr><w:tc>${p('序号')}</w:tc><w:tc>${p('问题')}</w:tc></w:tr><w:tr><w:tc>${p('1')}</w:tc><w:tc>${p('甲')}${p('乙')}</w:tc></w:tr></w:tbl>${p('后')}`,
      ['序号\t问题', '1\t甲乙', '后'],
    ],
  ])('%s', (_, xml, shown) => {
    expect(body(xml)).toEqual(shown);
  });
});

describe('files that are refused', () => {
  const deep = `${'<w:sdt>'.repeat(5_000)}${p('甲')}${'</w:sdt>'.repeat(5_000)}`;
  const huge = (): Uint8Array => zipSync({ 'word/document.xml': new Uint8Array(130 * 1024 * 1024) });
  test.each<readonly [string, () => Uint8Array, string]>([
    ['cut off', () => docxFile({ body: p('甲') }).subarray(0, 200), 'broken-file'],
    ['no document in it', () => zipSync({ 'a.txt': strToU8('x') }), 'broken-file'],
    ['a workbook', () => zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), 'unknown-format'],
    ['broken xml', () => zipSync({ 'word/document.xml': strToU8('<w:document><w:p>') }), 'broken-file'],
    [
      'entities',
      () => zipSync({ 'word/document.xml': strToU8('<!DOCTYPE a [<!ENTITY b "bb">]><a>&b;</a>') }),
      'broken-file',
    ],
    ['nested without end', () => docxFile({ body: deep }), 'broken-file'],
    ['expands to 130 MB', huge, 'zip-bomb'],
    ['no words', () => docxFile({ body: p('') }), 'empty-file'],
  ])('%s', (_, file, code) => {
    expect(() => readDocx(file())).toThrow(expect.objectContaining({ code }));
  });
});
