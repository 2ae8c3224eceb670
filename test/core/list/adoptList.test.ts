import fc from 'fast-check';
import { adoptList } from '../../../src/core/list/adoptList';
import { adoptedFeedback } from '../../../src/core/list/adoptedFeedback';
import { cellText } from '../../../src/core/list/rows';
import type { SourceList } from '../../../src/core/list/sourceList';
import { normalizeDateText } from '../../../src/core/wording/dateText';

const list = (headers: string, ...rows: readonly string[]): SourceList => ({
  headers: headers.split('|'),
  rows: rows.map((row) => row.split('|')),
  remarks: ['某局巡察反馈问题整改清单'],
});

describe('adoptList', () => {
  test('one row a row, known columns by their aliases, the others kept', () => {
    const adopted = adoptList(
      list('序号|反馈问题|整改举措|督办意见|责任部门', '1|甲|乙|好|办公室', '2|丙|丁||'),
    );
    expect(adopted.mapping.map(({ key }) => key)).toEqual([
      'sequence',
      'finding',
      'measures',
      null,
      'responsibleUnits',
    ]);
    expect(adopted.items.map(({ cells, extra }) => ({ cells, extra }))).toEqual([
      {
        cells: { sequence: '1', finding: '甲', measures: '乙', responsibleUnits: '办公室' },
        extra: { 督办意见: '好' },
      },
      { cells: { sequence: '2', finding: '丙', measures: '丁' }, extra: {} },
    ]);
    expect(adopted.extraHeaders).toEqual(['督办意见']);
    expect(new Set(adopted.items.map(({ id }) => id)).size).toBe(2);
  });

  test.each([
    ['2025-12-31', { date: '2025-12-31' }, undefined],
    ['2025.12.30', { date: '2025-12-30' }, undefined],
    ['46022', { date: '2025-12-31' }, undefined],
    ['2025年12月底前', { date: '2025-12-31' }, '2025年12月底前'],
    ['12月底前', '12月底前', undefined],
    ['2024年底前，并长期坚持', '2024年底前，并长期坚持', undefined],
    ['立行立改', '立行立改', undefined],
    ['2025年2月30日', '2025年2月30日', undefined],
  ])('时限 %s', (text, deadline, deadlineText) => {
    const [item] = adoptList(list('序号|问题|整改时限', `1|甲|${text}`)).items;
    expect(item!.cells.deadline).toEqual(deadline);
    expect(item!.cells.deadlineText).toBe(deadlineText);
  });

  test.each([
    ['已完成', '已完成', undefined],
    ['整改完成', '已完成', '整改完成'],
    ['部分完成', '整改中', '部分完成'],
    ['取得阶段性成效', '取得阶段性成效', undefined],
    ['已于6月完成整改', '已于6月完成整改', undefined],
  ])('状态 %s', (text, status, kept) => {
    const [item] = adoptList(list('序号|问题|整改状态', `1|甲|${text}`)).items;
    expect(item!.cells.status).toBe(status);
    expect(item!.extra['状态（原文）']).toBe(kept);
  });

  test('cells that lost their merging are filled from above, and that is said', () => {
    const adopted = adoptList(list('序号|问题|措施|责任人', '1|甲|乙|丙', '||丁|戊', '|||己'));
    expect(adopted.items.map(({ cells }) => [cells.sequence, cells.finding, cells.measures])).toEqual([
      ['1', '甲', '乙'],
      ['1', '甲', '丁'],
      [undefined, undefined, undefined],
    ]);
    expect(adopted.messages).toEqual([{ code: 'cells-filled-down', data: { count: 2 } }]);
  });

  test('computed columns and names that clash are kept under names of their own', () => {
    const adopted = adoptList(
      list(
        '编号|预警|问题|责任单位|责任单位|状态|状态（原文）|__proto__|',
        'A-1|红|甲|乙|丙|整改完成|丁|戊|己',
      ),
    );
    expect(adopted.items[0]!.extra).toEqual(
      Object.fromEntries([
        ['编号（原）', 'A-1'],
        ['预警（原）', '红'],
        ['责任单位（原）', '丙'],
        ['状态（原文）(2)', '丁'],
        ['__proto__', '戊'],
        ['列9', '己'],
        ['状态（原文）', '整改完成'],
      ]),
    );
  });

  test('every text of any list stands in its row', () => {
    const header = fc.constantFrom(
      '序号',
      '问题',
      '措施',
      '整改时限',
      '时限',
      '时限要求',
      '状态',
      '状态（原文）',
      '备注',
      '编号',
      '甲',
      '',
      'constructor',
    );
    const cell = fc.oneof(
      fc.constantFrom('', '整改完成', '部分完成', '2025年6月底前', '2025.6.1', '46022', '立行立改', '待定'),
      fc.string(),
    );
    const lists = fc.array(header, { minLength: 1, maxLength: 8 }).chain((headers) =>
      fc.record({
        headers: fc.constant(headers),
        rows: fc.array(fc.array(cell, { minLength: headers.length, maxLength: headers.length })),
        remarks: fc.constant([]),
      }),
    );
    fc.assert(
      fc.property(lists, (source) => {
        const { items } = adoptList(source);
        expect(items).toHaveLength(source.rows.length);
        source.rows.forEach((row, index) => {
          const kept = [...Object.values(items[index]!.cells), ...Object.values(items[index]!.extra)].map(
            cellText,
          );
          for (const text of row.filter((each) => each !== ''))
            expect(kept.includes(text) || kept.includes(normalizeDateText(text) ?? '2025-12-31')).toBe(true);
        });
      }),
    );
  });
});

describe('adoptedFeedback', () => {
  test('rows of one problem are one finding, and every character of a row is in it', () => {
    const source = list('序号|问题|具体表现|措施', '1|甲|乙|丙', '1|甲|丁|戊', '2|己||庚');
    const { feedback, origins } = adoptedFeedback(source, adoptList(source));
    expect(feedback.findings.map(({ text, points }) => [text, points.map((point) => point.text)])).toEqual([
      ['甲', ['乙', '丁']],
      ['己', []],
    ]);
    expect(origins.map(({ finding, point }) => [finding, point])).toEqual([
      [0, 0],
      [0, 1],
      [1, null],
    ]);
    expect(origins.map(({ spans }) => feedback.text.slice(...spans[0]!))).toEqual(
      source.rows.map((row) => row.join('\t')),
    );
    const total = source.rows.reduce((sum, row) => sum + row.join('\t').length, 0);
    expect(feedback.coverage).toEqual({ total, rows: total, headings: 0, leftOut: [] });
    expect(feedback.ledger.map(({ became }) => became)).toEqual([
      'leftOut',
      'leftOut',
      'finding',
      'finding',
      'finding',
    ]);
  });
});
