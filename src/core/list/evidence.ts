import { CELL_LIMIT } from './cellLimit';
import type { RectificationItem } from './item';
import type { ItemCell } from './listWrites';
import { cellText } from './rows';

/** A file by its name and the SHA-256 of its bytes (64 hexadecimal digits): nothing else of it is ever kept. */
export interface EvidenceFile {
  readonly name: string;
  readonly digest: string;
}

export type EvidenceRefusal = 'row-gone' | 'evidence-recorded' | 'cell-full';

/** What recording writes, of how many files, and the cell before and after. */
export interface RecordedEvidence {
  readonly added: number;
  readonly cells: readonly ItemCell[];
  readonly from: string;
  readonly to: string;
}

/**
 * What a row says of a file: `unchanged` (its digest stands there, under whatever name), `changed` (its name stands there with
 * another digest), `named` (its name, without any digest to hold it against), `absent`.
 */
export type EvidenceMatch =
  | { readonly kind: 'unchanged'; readonly recorded: string }
  | { readonly kind: 'changed' | 'named' | 'absent' };

/** UTF-16 units of a file name that are recorded: as long as file systems let a name be. */
const MOST_NAME = 255;

/**
 * `（SHA-256：9f86…）`. Line breaks and blanks that came in between, other brackets, other case and digits cut off at the end
 * are read all the same: 16 digits at the least, which do not meet by chance.
 */
const RECORD =
  /[（(]?\s{0,4}SHA-?256\s{0,4}[：:]?\s{0,4}((?:[0-9a-f]\s{0,4}){16,64})(?:…|\.{3})?\s{0,4}[）)]?/giu;

/** What nobody sees in a name, or what would break its line: controls, blanks of no width, directions, halves of characters. */
const UNSEEN = /[\p{Cf}\p{Cs}\p{Co}\uFFFE\uFFFF]/gu;
const BREAKS = /[\p{Cc}\p{Zl}\p{Zp}\s]+/gu;

/**
 * One line of 佐证材料: `验收单.pdf（SHA-256：9f86…）` with all 64 digits, because whoever hands in a file could prepare two that
 * agree in a few, and because any other program (certutil -hashfile, sha256sum) prints and compares all of them.
 */
export const evidenceLine = ({ name, digest }: EvidenceFile): string =>
  `${evidenceName(name)}（SHA-256：${digest.toLowerCase()}）`;

/** The name of a file as it is recorded: one line, bounded, and no digest of its own making. */
export function evidenceName(name: string): string {
  const plain = name.normalize('NFC').replace(UNSEEN, '').replace(BREAKS, ' ').replace(RECORD, ' ').trim();
  return shortened(plain) || '未命名文件';
}

/** Cut in the middle, so that the ending still says what kind of file it is; never inside a character. */
function shortened(name: string): string {
  if (name.length <= MOST_NAME) return name;
  const characters = [...name];
  const take = (from: readonly string[], room: number): string[] => {
    const taken: string[] = [];
    for (const each of from) {
      room -= each.length;
      if (room < 0) break;
      taken.push(each);
    }
    return taken;
  };
  const end = take([...characters].reverse(), 40).reverse();
  return `${take(characters, MOST_NAME - 41).join('')}…${end.join('')}`;
}

/** The digests that a cell records, whole or shortened, each with the name before it on its line. */
function recordsIn(text: string): { readonly name: string; readonly digits: string }[] {
  let from = 0;
  return [...text.matchAll(RECORD)].map((match) => {
    const before = text.slice(from, match.index);
    from = match.index + match[0].length;
    const digits = match[1]!.replace(/\s/gu, '').toLowerCase();
    return {
      name:
        before
          .split('\n')
          .filter((line) => line.trim() !== '')
          .at(-1) ?? '',
      digits,
    };
  });
}

/** What the text of 佐证材料 says of a file. */
export function matchEvidence(text: string, { name, digest }: EvidenceFile): EvidenceMatch {
  const records = recordsIn(text);
  const whole = digest.toLowerCase();
  const same = records.find(({ digits }) => whole.startsWith(digits));
  if (same) return { kind: 'unchanged', recorded: same.name.trim() };
  const plain = fold(evidenceName(name));
  if (records.some((record) => names(fold(record.name), plain))) return { kind: 'changed' };
  return { kind: names(fold(text.replace(RECORD, '\n')), plain) ? 'named' : 'absent' };
}

const fold = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** Whether a text names a file: `卷1-3-2 验收单.pdf` names 验收单.pdf; `补充验收单.pdf` and `验收单.pdf.bak` do not. */
function names(text: string, name: string): boolean {
  for (let at = text.indexOf(name); name !== '' && at >= 0; at = text.indexOf(name, at + name.length)) {
    const [before, after] = [
      text.slice(Math.max(0, at - 2), at),
      text.slice(at + name.length, at + name.length + 2),
    ];
    if (!/[^\P{L}卷件页号]$/u.test(before) && !/^[\p{L}\p{N}.]/u.test(after)) return true;
  }
  return false;
}

/** Records of files below what the row says already: nothing of that is touched, and nothing is recorded twice. */
export function recordEvidence(
  list: readonly RectificationItem[],
  id: string,
  files: readonly EvidenceFile[],
): RecordedEvidence | { readonly refusal: EvidenceRefusal } {
  const row = list.findIndex((item) => item.id === id && id !== '');
  const item = list[row];
  if (!item) return { refusal: 'row-gone' };
  const from = cellText(item.cells.evidence);
  let to = from;
  let added = 0;
  for (const file of files) {
    if (matchEvidence(to, file).kind === 'unchanged') continue;
    to = [...(to.trim() === '' ? [] : [to.trimEnd()]), evidenceLine(file)].join('\n');
    added += 1;
  }
  if (added === 0) return { refusal: 'evidence-recorded' };
  if (to.length > CELL_LIMIT) return { refusal: 'cell-full' };
  return { cells: [{ row, column: 'evidence', value: to }], added, from, to };
}

/** The same text with names only, for what leaves the house: `验收单.pdf（SHA-256：9f86…）` → `验收单.pdf`. */
export const withoutDigests = (text: string): string => text.replace(RECORD, '');
