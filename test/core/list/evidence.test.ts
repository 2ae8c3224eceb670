import fc from 'fast-check';
import {
  evidenceLine,
  evidenceName,
  matchEvidence,
  recordEvidence,
  withoutDigests,
  type EvidenceMatch,
} from '../../../src/core/list/evidence';
import { CELL_LIMIT } from '../../../src/core/list/cellLimit';
import type { RectificationItem } from '../../../src/core/list/item';

const DIGEST = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
const OTHER = DIGEST.replaceAll('9', '1');
const FILE = { name: '验收单.pdf', digest: DIGEST };

const row = (evidence: string): RectificationItem => ({ id: 'r1', cells: { evidence }, extra: {} });

describe('a line of 佐证材料', () => {
  it('is the name and all digits', () => {
    expect(evidenceLine({ ...FILE, digest: DIGEST.toUpperCase() })).toBe(`验收单.pdf（SHA-256：${DIGEST}）`);
  });

  const NAMES: readonly (readonly [name: string, recorded: string])[] = [
    ['验收单.pdf', '验收单.pdf'],
    ['会议 纪要\t(1)\r\n.docx', '会议 纪要 (1) .docx'],
    ['a\u0000b\u202egpj.exe\u200b', 'a b' + 'gpj.exe'],
    [`假（SHA-256：${DIGEST}）.pdf`, '假 .pdf'],
    ['\u0301', '\u0301'],
    ['\u202e \ud800', '未命名文件'],
    ['', '未命名文件'],
  ];
  test.each(NAMES)('%j is recorded as %j', (name, recorded) => expect(evidenceName(name)).toBe(recorded));

  it('is short, and tells what kind of file it is, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (name) => {
        const recorded = evidenceName(name);
        expect(recorded.length).toBeGreaterThan(0);
        expect(recorded.length).toBeLessThanOrEqual(255);
        expect(recorded).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\n]/u);
      }),
    );
    expect(evidenceName(`${'长'.repeat(400)}.pdf`)).toMatch(/^长+…长+\.pdf$/u);
  });
});

describe('what a row says of a file', () => {
  const CASES: readonly (readonly [text: string, kind: EvidenceMatch['kind']])[] = [
    ['', 'absent'],
    [evidenceLine(FILE), 'unchanged'],
    [evidenceLine({ ...FILE, digest: OTHER }), 'changed'],
    [`卷1-3-2 ${evidenceLine(FILE)}\n卷1-3-3 照片.jpg`, 'unchanged'],
    // as people leave it
    [`改过的名字.pdf (sha256: ${DIGEST.toUpperCase()})`, 'unchanged'],
    [`验收单.pdf（SHA-256：${DIGEST.slice(0, 32)}\n${DIGEST.slice(32)}）`, 'unchanged'],
    [`验收单.pdf（SHA-256：${DIGEST.slice(0, 16)}…）`, 'unchanged'],
    [`验收单.pdf（SHA-256：${DIGEST.slice(0, 15)}…）`, 'named'],
    [`SHA-256：${DIGEST}\n2-1 名册`, 'unchanged'],
    // too short to be one: a name alone
    ['卷1-3-2 验收单.pdf', 'named'],
    ['卷1-3-2验收单.PDF、照片', 'named'],
    ['补充验收单.pdf', 'absent'],
    ['验收单.pdf.zip', 'absent'],
    [`补充验收单.pdf（SHA-256：${OTHER}）`, 'absent'],
    [`照片.jpg（SHA-256：${OTHER}）验收单.pdf`, 'named'],
    ['验收单', 'absent'],
  ];
  test.each(CASES)('%j → %s', (text, kind) => expect(matchEvidence(text, FILE).kind).toBe(kind));

  it('a file is known again under whatever name it has, among whatever else stands there', () => {
    const word = fc.string({ unit: 'grapheme', maxLength: 40 });
    fc.assert(
      fc.property(word, word, word, word, (before, after, name, later) => {
        const file = { name, digest: DIGEST };
        const recorded = recordEvidence([row(before)], 'r1', [file]);
        if ('refusal' in recorded) throw new Error(recorded.refusal);
        expect(recorded.to.startsWith(before.trimEnd())).toBe(true);
        expect(matchEvidence(`${recorded.to}\n${after}`, { name: later, digest: DIGEST }).kind).toBe(
          'unchanged',
        );
        expect(matchEvidence(recorded.to, { name, digest: OTHER }).kind).toBe('changed');
      }),
    );
  });

  it('long cells of blanks and digits are read in time', () => {
    for (const text of [' ', '（', 'SHA256', 'a ', '验收单.pdf'].map((part) =>
      part.repeat(CELL_LIMIT / part.length),
    ))
      expect(['absent', 'named', 'changed']).toContain(matchEvidence(text, FILE).kind);
  });
});

describe('recording', () => {
  it('adds lines below what stands there, each file once', () => {
    const twice = [FILE, { name: '照片.jpg', digest: OTHER }, FILE];
    expect(recordEvidence([row('卷1 记录\n')], 'r1', twice)).toEqual({
      added: 2,
      from: '卷1 记录\n',
      to: `卷1 记录\n验收单.pdf（SHA-256：${DIGEST}）\n照片.jpg（SHA-256：${OTHER}）`,
      cells: [{ row: 0, column: 'evidence', value: expect.stringContaining('照片.jpg') }],
    });
  });

  it.each([
    ['', 'r2', 'row-gone'],
    [evidenceLine(FILE), 'r1', 'evidence-recorded'],
    ['满'.repeat(CELL_LIMIT - 20), 'r1', 'cell-full'],
  ] as const)('refuses (%#)', (text, id, refusal) =>
    expect(recordEvidence([row(text)], id, [FILE])).toEqual({ refusal }),
  );

  it('leaves names only for what goes out', () => {
    expect(withoutDigests(`卷1-3-2 ${evidenceLine(FILE)}\n照片`)).toBe('卷1-3-2 验收单.pdf\n照片');
  });
});
