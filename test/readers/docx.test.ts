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
      name: 'bullets are bullets, whatever their symbol font calls them; empty paragraphs count but print nothing',
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
      shown: ['●甲', '1.乙', '', '3.丙'],
    },
    {
      name: 'a level that is written anew by its num, with another start',
      file: docxFile({
        numbering:
          THREE +
          num(
            '1',
            '1',
            '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/><w:lvl w:ilvl="0"><w:start w:val="4"/><w:numFmt w:val="decimalFullWidth"/><w:suff w:val="nothing"/><w:lvlText w:val="第%1条"/></w:lvl></w:lvlOverride>',
          ),
        body: [p('甲', { num: '1/0' }), p('乙', { num: '1/0' }), p('丙', { num: '1/1' })].join(''),
      }),
      shown: ['第４条甲', '第５条乙', '（一）丙'],
    },
    {
      name: 'a lower level first shows the value that the higher one would begin with',
      file: docxFile({
        numbering:
          list('1', [
            ['decimal', '%1.'],
            ['decimal', '%1.%2 '],
          ]) + num('1', '1'),
        body: [p('甲', { num: '1/1' }), p('乙', { num: '1/1' })].join(''),
      }),
      shown: ['1.1 甲', '1.2 乙'],
    },
    {
      name: 'styles that inherit from a numbered heading, and a paragraph that names its level only',
      file: docxFile({
        numbering:
          list('1', [
            ['chineseCounting', '%1、', '<w:pStyle w:val="H1"/>'],
            ['chineseCounting', '（%2）', '<w:pStyle w:val="H2"/>'],
          ]) + num('7', '1'),
        styles:
          '<w:style w:type="paragraph" w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>' +
          '<w:style w:type="paragraph" w:styleId="H2"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="7"/></w:numPr></w:pPr></w:style>' +
          '<w:style w:type="paragraph" w:styleId="Own"><w:basedOn w:val="H2"/></w:style>',
        body: [
          p('甲', { style: 'H1' }),
          p('乙', { style: 'Own' }),
          `<w:p><w:pPr><w:pStyle w:val="H1"/><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr>${run('丙')}</w:p>`,
          p('丁', { style: 'H1' }),
        ].join(''),
      }),
      shown: ['一、甲', '（一）乙', '（二）丙', '二、丁'],
    },
    {
      name: 'a number that was inserted counts, one that was changed counts as it is now',
      file: docxFile({
        numbering: THREE + num('1', '1'),
        body:
          `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/><w:ins w:id="1"/></w:numPr></w:pPr>${run('甲')}</w:p>` +
          `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:pPrChange><w:pPr><w:numPr><w:ilvl w:val="2"/><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange></w:pPr>${run('乙')}</w:p>` +
          `<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:vanish/></w:rPr></w:pPr>${run('密', '<w:vanish/>')}</w:p>` +
          p('丙', { num: '1/0' }),
      }),
      shown: ['一、甲', '二、乙', '三、丙'],
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
    [
      'a table that lays out text gives its paragraphs',
      `<w:tbl><w:tr><w:tc>${p('一、问题')}${p('（一）甲')}${p('1.乙')}</w:tc></w:tr></w:tbl>`,
      ['一、问题', '（一）甲', '1.乙'],
    ],
    [
      'rows that were deleted, cells of a row left free',
      `<w:tbl><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr><w:tc>${p('甲')}</w:tc></w:tr><w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc>${p('乙')}</w:tc></w:tr><w:tr><w:tc>${p('丙')}</w:tc></w:tr></w:tbl>`,
      ['\t甲', '丙'],
    ],
    [
      'links, smart tags, content controls, simple fields, readings above the line',
      `<w:p><w:hyperlink>${run('甲')}</w:hyperlink><w:smartTag>${run('乙')}</w:smartTag><w:customXml>${run('丙')}</w:customXml><w:sdt><w:sdtContent>${run('丁')}</w:sdtContent></w:sdt><w:fldSimple w:instr="PAGE">${run('3')}</w:fldSimple><w:r><w:ruby><w:rt>${run('wu')}</w:rt><w:rubyBase>${run('戊')}</w:rubyBase></w:ruby></w:r></w:p>`,
      ['甲乙丙丁3戊'],
    ],
    [
      'properties of a box inside a run print nothing',
      `<w:p><w:r><w:pict><w:txbxContent><w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>${run('框')}</w:p></w:txbxContent></w:pict></w:r></w:p>`,
      ['', '框'],
    ],
  ])('%s', (_, xml, shown) => {
    expect(body(xml)).toEqual(shown);
  });
});

describe('what is left out is said', () => {
  const field = (type: string, codes = ''): string =>
    `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>${codes === '' ? '' : `<w:r><w:instrText>${codes}</w:instrText></w:r>`}`;
  const toc = `<w:p>${field('begin', ' TOC \\o "1-3" ')}${field('separate')}${run('一、问题 1')}</w:p><w:p>${run('二、建议 2')}</w:p>`;
  test.each<readonly [string, string, string[], string[]]>([
    ['a contents field', `${toc}<w:p>${field('end')}</w:p>${p('甲')}`, ['', '甲'], ['contents-left-out']],
    ['a field without end hides nothing', toc + p('甲'), ['一、问题 1', '二、建议 2', '甲'], []],
    [
      'a contents block',
      `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('目录')}</w:sdtContent></w:sdt>${p('甲')}`,
      ['甲'],
      ['contents-left-out'],
    ],
    ['contents by their style', p('一、问题 1', { style: 'T1' }) + p('甲'), ['甲'], ['contents-left-out']],
    [
      'comments and foot notes',
      `<w:p>${run('甲')}<w:r><w:commentReference w:id="0"/></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
      ['甲'],
      ['comments-left-out', 'footnotes-left-out'],
    ],
    ['tracked changes', `<w:p><w:ins>${run('甲')}</w:ins></w:p>`, ['甲'], ['changes-accepted']],
    ['hidden text', `<w:p>${run('甲')}${run('密', '<w:vanish/>')}</w:p>`, ['甲'], ['hidden-text-left-out']],
    [
      'formulas',
      `<w:p>${run('甲')}<m:oMath xmlns:m="m"><m:r><m:t>x</m:t></m:r></m:oMath></w:p>`,
      ['甲'],
      ['math-left-out'],
    ],
  ])('%s', (_, body, shown, codes) => {
    const styles = '<w:style w:type="paragraph" w:styleId="T1"><w:name w:val="toc 1"/></w:style>';
    const read = readDocx(docxFile({ body, styles }));
    expect(read.text.split('\n')).toEqual(shown);
    expect(read.messages.map(({ code }) => code)).toEqual(codes);
  });
});

describe('parts are found by their relationships', () => {
  const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
  const rels = (kind: string, target: string): string =>
    `<Relationships><Relationship Id="r1" Type="${STRICT}/${kind}" Target="${target}"/></Relationships>`;
  test('a strict file with names of its own', () => {
    const W = 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"';
    const file = zipSync({
      '_rels/.rels': strToU8(rels('officeDocument', '/text/doc.xml')),
      'text/_rels/doc.xml.rels': strToU8(rels('numbering', '../text/./n.xml')),
      'text/doc.xml': strToU8(`<w:document ${W}><w:body>${p('甲', { num: '1/0' })}</w:body></w:document>`),
      'text/n.xml': strToU8(`<w:numbering ${W}>${THREE}${num('1', '1')}</w:numbering>`),
    });
    expect(lines(file)).toEqual(['一、甲']);
  });
  test.each([
    ['leads out of the package', '../../../etc/passwd'],
    ['leads nowhere', 'none.xml'],
  ])('one that %s', (_, target) => {
    const file = zipSync({ '_rels/.rels': strToU8(rels('officeDocument', target)) });
    expect(() => readDocx(file)).toThrow(expect.objectContaining({ code: 'broken-file' }));
  });
  test('names that lead out of a folder are names and nothing else', () => {
    const file = docxFile({ body: p('甲'), more: { '../../evil.xml': '<a/>', '/abs.xml': '<a/>' } });
    expect(lines(file)).toEqual(['甲']);
  });
});

describe('a list that is a table', () => {
  const cell = (text: string, properties = ''): string =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${text
      .split('|')
      .map((each) => p(each))
      .join('')}</w:tc>`;
  const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
  const DOWN = '<w:vMerge w:val="restart"/>';
  const ON = '<w:vMerge/>';
  test('two-row header, merged cells, a line across', () => {
    const table = [
      row(
        cell('序号', DOWN),
        cell('问题', DOWN),
        cell('整改措施', DOWN),
        cell('责任分工', '<w:gridSpan w:val="2"/>'),
      ),
      row(cell('', ON), cell('', ON), cell('', ON), cell('责任单位'), cell('责任人')),
      row(cell('一、党建方面', '<w:gridSpan w:val="5"/>')),
      row(
        cell('1', DOWN),
        cell('学习不深', DOWN),
        cell('1.制定计划；|2.集中学习'),
        cell('办公室'),
        cell('甲'),
      ),
      row(cell('', ON), cell('', ON), cell('检查'), cell('机关党委'), cell('')),
    ];
    const body = `${p('整改清单')}<w:tbl>${table.join('')}</w:tbl>${p('落款')}`;
    const read = readDocx(docxFile({ body }));
    expect(read.lists).toEqual([
      {
        headers: ['序号', '问题', '整改措施', '责任单位', '责任人', '问题类别'],
        rows: [
          ['1', '学习不深', '1.制定计划；\n2.集中学习', '办公室', '甲', '一、党建方面'],
          ['1', '学习不深', '检查', '机关党委', '', '一、党建方面'],
        ],
        remarks: ['整改清单', '落款'],
      },
    ]);
    expect(read.text.split('\n')).toEqual([
      '整改清单',
      '序号\t问题\t整改措施\t责任分工',
      '\t\t\t责任单位\t责任人',
      '一、党建方面',
      '1\t学习不深\t1.制定计划；2.集中学习\t办公室\t甲',
      '\t\t检查\t机关党委',
      '落款',
    ]);
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
