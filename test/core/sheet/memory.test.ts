import fc from 'fast-check';
import type { CellValue, ItemOrigin } from '../../../src/core/list/item';
import { decodeMemory, encodeMemory } from '../../../src/core/sheet/memory';
import type { Memory } from '../../../src/core/sheet/memoryTypes';

const MEMORY: Memory = {
  formatVersion: 1,
  revision: 3,
  listId: 'list-2025-06-30-0',
  listSheet: '整改清单',
  profile: 'standard',
  grain: 'point',
  documents: [
    {
      id: 'import-1',
      facts: {
        kind: 'inspection',
        fileName: '反馈意见.txt',
        title: null,
        sourceOrg: '中共澄河县委第一巡察组',
        inspectedOrg: null,
        feedbackDate: '2025-06-03',
        findings: 1,
        points: 2,
        recommendations: 0,
      },
      sheets: { source: '反馈原文', recommendations: '意见建议' },
      origins: [
        {
          id: 'zg-00000001',
          finding: 0,
          point: 1,
          measure: null,
          spans: [
            [3, 9],
            [12, 15],
          ],
        },
      ],
      source: { pieces: [[0, 20]], gaps: ['', '\r\n'], returns: [4] },
      corrections: [{ kind: 'exclude', text: '甲', reason: '重复' }],
    },
  ],
  snapshots: [
    {
      id: 'import-1',
      kind: 'import',
      date: '2025-06-30',
      rows: [
        { id: 'zg-00000001', cells: { finding: '甲', deadline: { date: '2025-12-31' } } },
        { id: 'zg-00000002', cells: { finding: '乙' }, gone: true },
      ],
    },
    {
      id: 'dispatch-2025-07-01-0',
      kind: 'dispatch',
      date: '2025-07-01',
      rows: [
        { id: 'zg-00000001', cells: { measures: '一' }, unit: '县水务局' },
        { id: 'zg-00000002', cells: {}, unit: '' },
        { id: 'zg-00000004', cells: {} },
      ],
    },
  ],
  removed: [{ id: 'zg-00000003', text: '丙', reason: '并入甲', date: '2025-07-01' }],
  returns: [
    {
      dispatch: 'dispatch-2025-07-01-0',
      dispatchedOn: '2025-07-01',
      unit: '县水务局',
      file: '县水务局.xlsx',
      collectedOn: '2025-07-09',
      fingerprint: '12-0a0b0c0d',
      missing: [],
      isOpen: false,
    },
  ],
  undo: {
    action: 'update',
    date: '2025-07-01',
    list: {
      cells: [{ id: 'zg-00000001', column: 'finding', from: '旧', to: '甲' }],
      inserted: [],
      deleted: [{ above: null, blanks: 0, item: { id: 'zg-00000003', cells: { finding: '丙' }, extra: {} } }],
    },
    memory: { snapshots: [{ id: 'import-1', kind: 'import', date: '2025-06-01', rows: [] }] },
    pages: [{ name: '意见建议', before: null, written: '0' }],
  },
};

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('=1+1', '_x0041_', '|', 'a|b', '\r\n', '\uD800', '𠮷', '__proto__', '"'),
);

describe('the memory', () => {
  test('comes back as it was', () => {
    expect(decodeMemory(encodeMemory(MEMORY).join(''))).toEqual({ value: MEMORY, messages: [] });
  });

  test('any text in it survives, however cells are joined', () => {
    fc.assert(
      fc.property(text, text, fc.constantFrom('', '\n', '\r\n'), (fileName, words, joint) => {
        const memory: Memory = {
          ...MEMORY,
          documents: [{ ...MEMORY.documents[0]!, facts: { ...MEMORY.documents[0]!.facts, fileName } }],
          snapshots: [
            { ...MEMORY.snapshots[0]!, rows: [{ id: words, cells: { finding: words, remarks: fileName } }] },
          ],
        };
        const cells = encodeMemory(memory);
        expect(cells.every((cell) => /^\|[^\r\n|]*$/u.test(cell) && !/_x[0-9A-Fa-f]{4}_/u.test(cell))).toBe(
          true,
        );
        expect(decodeMemory(cells.join(joint)).value).toEqual(memory);
      }),
      { numRuns: 500 },
    );
  });

  test('is total: no text makes it throw, and none passes by accident', () => {
    fc.assert(
      fc.property(text, (anything) => {
        expect(decodeMemory(anything)).toEqual({ value: null, messages: [{ code: 'memory-damaged' }] });
      }),
    );
  });

  test('any lost, doubled or changed character is noticed', () => {
    const whole = encodeMemory(MEMORY).join('');
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: whole.length - 1 }),
        fc.constantFrom('', 'zz', '0'),
        (at, put) => {
          const damaged = whole.slice(0, at) + put + whole.slice(at + 1);
          fc.pre(damaged !== whole);
          expect(decodeMemory(damaged).value).toBeNull();
        },
      ),
      { numRuns: 500 },
    );
  });

  test('a newer format is not read but named', () => {
    const newer = encodeMemory(MEMORY).join('').replace('zhenggai;1;', 'zhenggai;2;');
    expect(decodeMemory(newer)).toEqual({
      value: null,
      messages: [{ code: 'memory-newer', data: { version: 2 } }],
    });
  });

  test('10,000 rows fit into cells of the sheet', () => {
    const origins = Array.from({ length: 10_000 }, (_, index): ItemOrigin => ({
      id: `zg-${String(index).padStart(8, '0')}`,
      finding: index,
      point: 0,
      measure: null,
      spans: [[index * 200, index * 200 + 180]],
    }));
    const cellsOf = (index: number): Record<string, CellValue> => ({
      category: '（一）'.repeat(10),
      finding: `${index}`.repeat(20),
      point: `具体表现${index}`.repeat(10),
    });
    const memory: Memory = {
      ...MEMORY,
      documents: [{ ...MEMORY.documents[0]!, origins }],
      snapshots: [
        { ...MEMORY.snapshots[0]!, rows: origins.map(({ id }, index) => ({ id, cells: cellsOf(index) })) },
      ],
    };
    const cells = encodeMemory(memory);
    const decoded = decodeMemory(cells.join('\n')).value;
    expect(cells.every((cell) => cell.length <= 30_001)).toBe(true);
    expect(cells.length).toBeLessThan(200);
    expect(decoded?.documents[0]?.origins).toEqual(origins);
    expect(decoded?.snapshots[0]?.rows[9_999]?.cells).toEqual(cellsOf(9_999));
  });
});
