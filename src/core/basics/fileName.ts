/** Names that Windows keeps for devices, with or without an ending (Naming Files, Paths, and Namespaces). */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])$/iu;

/** What no file name may hold on Windows, and what can be seen by nobody: controls, blanks of no width, directions. */
const FORBIDDEN = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\uFFFE\uFFFF]/gu;

/** Bytes in UTF-8 that a name takes at most; file systems end at 255 with ending, counter and a mark for half-written files. */
const MOST_BYTES = 180;

/**
 * Any text → the stem of a file name that Windows, Mac and Linux take: `甲/乙局.` → `甲_乙局`. Never empty, never a path,
 * never a hidden file, never cut inside a character.
 */
export function safeFileName(text: string): string {
  const plain = text.normalize('NFC').replace(FORBIDDEN, '_').replace(/\s+/gu, ' ');
  const short = trimEnds(cutBytes(trimEnds(plain)));
  if (short === '') return '未命名';
  return RESERVED.test(short.split('.')[0]!.trim()) ? `_${short}` : short;
}

/** A stem for each text; where two would be one file on some system, the later ones are counted: `甲局(2)`. */
export function distinctFileNames(texts: readonly string[]): string[] {
  const taken = new Set<string>();
  return texts.map((text) => {
    const stem = safeFileName(text);
    let name = stem;
    for (let n = 2; taken.has(fold(name)); n += 1) name = `${stem}(${n})`;
    taken.add(fold(name));
    return name;
  });
}

/** File systems compare without regard to case, width or composition, each in its own way: this is the strictest. */
const fold = (name: string): string => name.normalize('NFKC').toLowerCase().normalize('NFKC');

/** Dots and blanks at the end vanish on Windows; a dot or `~` in front hides a file or marks a temporary one. */
const trimEnds = (name: string): string => name.replace(/^[\s.~]+|[\s.]+$/gu, '');

function cutBytes(name: string): string {
  let bytes = 0;
  let end = 0;
  for (const character of name) {
    bytes += byteLength(character);
    if (bytes > MOST_BYTES) break;
    end += character.length;
  }
  return name.slice(0, end);
}

function byteLength(character: string): number {
  const code = character.codePointAt(0)!;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
