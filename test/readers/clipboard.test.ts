import fc from 'fast-check';
import { readClipboard, readClipboardHtml } from '../../src/readers/clipboard';

const lines = (html: string): string[] => readClipboardHtml(html).text.split('\n');

describe('readClipboardHtml', () => {
  test.each<readonly [string, string, string[]]>([
    [
      'automatic numbers of Word',
      `<html><head><style>p{}</style></head><body><!--StartFragment--><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US><span style='mso-list:Ignore'>一、<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>存在的问题<o:p></o:p></p>
<p><!--[if !supportLists]--><span>1.<span>&nbsp;&nbsp; </span></span><!--[endif]-->学习不深入<span style='display:none'>密</span></p><!--EndFragment--></body></html>`,
      ['一、存在的问题', '1.学习不深入'],
    ],
    [
      'ordered lists: start, type, value, nested',
      '<ol start=3><li>甲<ol type=a><li>乙</li><li>丙</li></ol></li><li value="9">丁<li>戊</ol><ul><li>己</ul>',
      ['3.甲', 'a.乙', 'b.丙', '9.丁', '10.戊', '●己'],
    ],
    [
      'Chinese numbers of a list, and a list that shows none',
      '<ol style="list-style-type: cjk-ideographic"><li>甲<li>乙</ol><ol style="list-style:none"><li>（一）丙</ol>',
      ['一、甲', '二、乙', '（一）丙'],
    ],
    [
      'what is not text',
      '<script>var a="<p>x</p>";</script><style>p{}</style><p>甲</p><p hidden>乙</p><p style="visibility:hidden">丙</p><del>丁</del><noscript>戊</noscript>',
      ['甲'],
    ],
    [
      'blanks, breaks, entities',
      '<p>甲\n  乙<br>丙&ldquo;丁&#8221;&amp;&nbsp;&#x4E00;&unknown;</p><pre>戊\n  己</pre>',
      ['甲 乙', '丙“丁”& 一&unknown;', '戊', '己'],
    ],
    ['signs that are no tags', '<p>1 < 2 且 3 <4 > 2</p>', ['1 < 2 且 3 <4 > 2']],
    ['tags that nothing closes', '<div><p>甲<p>乙<div>丙', ['甲', '乙', '丙']],
    ['a bracket in quotes', '<p title="a>b">甲</p><p title="x>乙', ['甲', '乙']],
    ['a head without end', '<html><head><meta charset=utf-8><link rel=x><body><p>甲', ['甲']],
    [
      'a table that lays out text',
      '<table><tr><td><p>一、问题</p><p>1.甲</p></td><td></td></tr></table><p>乙</p>',
      ['一、问题', '1.甲', '乙'],
    ],
    [
      'a table in a table',
      '<table><tr><td>甲<table><tr><td>乙</td></tr></table>丙</td></tr></table>',
      ['甲', '乙', '丙'],
    ],
    ['a table', '<table><tr><th>年<th>数<tr><td>2024<td>3</table>', ['年\t数', '2024\t3']],
    ['nothing', '', ['']],
  ])('%s', (_, html, shown) => {
    expect(lines(html)).toEqual(shown);
  });

  test('a list that is a table keeps its merged cells', () => {
    const html = `<p>清单</p><table><tr><td rowspan=2>序号</td><td rowspan=2>问题</td><td rowspan=2>措施</td><td colspan=2>责任</td></tr>
      <tr><td>责任单位</td><td>责任人</td></tr>
      <tr><td rowspan="2">1</td><td rowspan="2">甲<br>乙</td><td>丙</td><td>丁</td><td>戊</td></tr>
      <tr><td>己</td><td>庚</td><td></td></tr></table>`;
    expect(readClipboardHtml(html).lists).toEqual([
      {
        headers: ['序号', '问题', '措施', '责任单位', '责任人'],
        rows: [
          ['1', '甲\n乙', '丙', '丁', '戊'],
          ['1', '甲\n乙', '己', '庚', ''],
        ],
        remarks: [],
      },
    ]);
  });

  test.each([
    ['no HTML', '', '甲', '甲'],
    ['numbers that plain text lacks', '<ol><li>甲乙</ol>', '甲乙', '1.甲乙'],
    ['HTML that lacks words', '<p>甲</p><p hidden>乙丙丁</p>', '甲乙丙丁', '甲乙丙丁'],
  ])('what is pasted: %s', (_, html, plain, pasted) => {
    expect(readClipboard(html, plain)).toBe(pasted);
  });

  test('takes any string', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '<p',
      '<td>',
      '<table>',
      '</table>',
      '<tr>',
      '<li>',
      '<ol>',
      '"',
      '=',
      '<!--',
      '-->',
      '<script>',
      '</',
      '&#',
      'x',
      '甲',
      ' ',
      '\n',
      'rowspan=9',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        expect(typeof readClipboardHtml(pieces.join('')).text).toBe('string');
      }),
      { numRuns: 500 },
    );
  });

  test('text between unknown tags is all there', () => {
    const word = fc.constantFrom('甲', '乙丙', '1.丁', '（一）');
    const tag = fc.constantFrom(
      '<p>',
      '</p>',
      '<div>',
      '</div>',
      '<span>',
      '</b>',
      '<o:p>',
      '<font color=x>',
      '<li>',
      '<td>',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(word, tag)), (pieces) => {
        const words = pieces.filter((each) => !each.startsWith('<')).join('');
        expect(readClipboardHtml(pieces.join('')).text.replace(/\s/gu, '')).toBe(words);
      }),
    );
  });

  test.each([
    ['brackets', '<'],
    ['open quotes', '<a b="'],
    ['open comments', '<!-'],
    ['deep nesting', '<div>'],
    ['open cells', '<table><tr><td>'],
    ['wide cells', '<td colspan=1000 rowspan=1000>'],
  ])('a megabyte of %s is read to its end', (_, piece) => {
    const { text } = readClipboardHtml(piece.repeat(Math.floor(1_000_000 / piece.length)));
    expect(text.length).toBeLessThanOrEqual(1_000_000);
  });
});
