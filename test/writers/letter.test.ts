import { strFromU8, unzipSync } from 'fflate';
import { DEFAULT_SETTINGS } from '../../src/core/list/settings';
import { planUrging } from '../../src/core/report/urging/planUrging';
import type { UrgingLetter } from '../../src/core/report/urging/urgingPlan';
import { writeLetter } from '../../src/writers/docx/writeLetter';
import { validationErrors } from '../workbook/xlsx/validate';

const NASTY = '<b>不&得"丢\u0001\u000B失</b>\n第二行＝SUM(A1)';

const letter = (sender: string | null = '云汀县林业局党组'): UrgingLetter =>
  planUrging({
    title: '整改清单',
    occasion: '巡察反馈',
    sender,
    items: Array.from({ length: 40 }, (_, index) => ({
      id: `zg-${index}`,
      cells: {
        sequence: `${index + 1}`,
        finding: NASTY,
        measures: '每月一次',
        responsibleUnits: index % 4 === 3 ? '乙局、甲局' : '甲局',
        deadline: { date: '2025-08-20' },
        status: '整改中',
      },
      extra: {},
    })),
    units: { units: [] },
    by: 'unit',
    settings: DEFAULT_SETTINGS,
    today: '2025-09-01',
    due: sender === null ? null : '2025-09-10',
  }).letters[0]!;

const part = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name]!);

test.each([['云汀县林业局党组'], [null]])('a letter of %s passes the rules of Microsoft', async (sender) => {
  expect(await validationErrors(await writeLetter(letter(sender)), 'docx')).toEqual([]);
});

test('every word stands in it as text, on the page of a 公文, with header rows repeated', async () => {
  const given = letter();
  const xml = part(await writeLetter(given), 'word/document.xml');
  const text = xml
    .replace(/<[^>]+>/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
  const words = given.blocks.flatMap((block) =>
    block.kind === 'table'
      ? [...block.columns.map(({ header }) => header), ...block.rows.flat()]
      : [block.text],
  );
  for (const word of [given.title, given.addressee, given.signature.date, ...words])
    for (const line of word.split('\n')) expect(text).toContain(line.replace(/[\u0001\u000B]/gu, ''));
  expect(xml).not.toMatch(/<b>|w:highlight/u);
  expect(xml.match(/<w:tblHeader\/>/gu)).toHaveLength(2);
  expect(xml).toContain('w:top="2098"');
});

test('what is missing is marked; the same letter has the same bytes and no moment of the clock', async () => {
  const open = letter(null);
  const bytes = await writeLetter(open);
  expect(part(bytes, 'word/document.xml').match(/w:highlight/gu)).toHaveLength(2);
  expect(Buffer.from(await writeLetter(open)).equals(bytes)).toBe(true);
  const core = part(bytes, 'docProps/core.xml');
  expect(core.match(/2025-09-01T00:00:00Z/gu)).toHaveLength(2);
  expect(core).not.toMatch(/Un-named|docx/u);
});

test('the signature stays with the last words: no page begins with it', async () => {
  const xml = part(await writeLetter(letter()), 'word/document.xml');
  const paragraphs = xml.match(/<w:p>.*?<\/w:p>|<w:p [^>]*>.*?<\/w:p>/gsu)!;
  // the last words, the blank line, who signs; the day ends it
  expect(paragraphs.slice(-4).map((each) => each.includes('<w:keepNext/>'))).toEqual([
    true,
    true,
    true,
    false,
  ]);
});
