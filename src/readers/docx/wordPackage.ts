import { expand, readZip } from '../../zip/readZip';
import { ZipError, type ZipErrorCode } from '../../zip/zipError';
import { ReaderError, type ReaderErrorCode } from '../port';
import { walkXml } from './xml';

/** Pictures included; a document of 200 pages with text alone expands to some 5 MB. */
const LIMITS = { entries: 5_000, expanded: 120 * 1024 * 1024 };

/** Bytes of one part after expansion: text alone, of five times the longest document. */
const MAX_PART = 24 * 1024 * 1024;

/** The parts of a .docx that are read, by what they are and not by their names, which differ between writers. */
export interface WordPackage {
  /** Bytes of the text itself. */
  readonly main: Uint8Array;
  /** Bytes of the part that the text refers to by such a relationship, or null: `styles`, `numbering`. */
  readonly related: (kind: string) => Uint8Array | null;
}

/** Throws ReaderError `broken-file`, `encrypted`, `zip-bomb`, or `unknown-format` for a zip that is no document. */
export function openWordPackage(bytes: Uint8Array): WordPackage {
  const entries = new Map(
    translating(() => readZip(bytes, LIMITS)).map((entry) => [keyOf(entry.name), entry] as const),
  );
  const part = (name: string): Uint8Array | null => {
    const entry = entries.get(keyOf(name));
    if (entry && entry.size > MAX_PART) throw new ReaderError('zip-bomb', { bytes: entry.size });
    return entry ? translating(() => expand(entry)) : null;
  };
  const relations = (of: string): ReadonlyMap<string, string> => {
    const folder = of.slice(0, of.lastIndexOf('/') + 1);
    const rels = part(`${folder}_rels/${of.slice(folder.length)}.rels`);
    return rels ? readRelations(rels, folder) : new Map<string, string>();
  };

  const mainName = relations('').get('officeDocument') ?? 'word/document.xml';
  if (!entries.has(keyOf(mainName)) || /\.(?:bin|vml)$/iu.test(mainName)) throw notWord(entries.keys());
  if (/^(?:xl|ppt)\//iu.test(keyOf(mainName))) throw notWord([keyOf(mainName)]);
  const related = relations(mainName);
  return {
    main: part(mainName)!,
    related: (kind) => part(related.get(kind) ?? `word/${kind}.xml`),
  };
}

/** Parts of other formats that are zips, too. */
const OTHERS = /^(xl|ppt)\/|^(mimetype|ofd\.xml|content\.xml)$/u;

/** `part` says which other format it is, so that the right reader can be tried. */
function notWord(names: Iterable<string>): ReaderError {
  const other = [...names].map((name) => OTHERS.exec(name)).find((found) => found !== null);
  return other
    ? new ReaderError('unknown-format', { name: '.docx', part: other[1] ?? other[2]! })
    : new ReaderError('broken-file', { reason: 'no-document' });
}

/** Last word of a relationship's type → part it leads to; transitional and strict types end alike. */
function readRelations(bytes: Uint8Array, folder: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  walkXml(bytes, {
    open: (name, attribute) => {
      if (name !== 'Relationship' || attribute('TargetMode') === 'External') return;
      const kind = (attribute('Type') ?? '').replace(/^.*\//u, '');
      const target = attribute('Target') ?? '';
      if (!found.has(kind)) found.set(kind, resolve(folder, target));
    },
    close: () => undefined,
    text: () => undefined,
  });
  return found;
}

/** `../word/document.xml` from a folder; what leads out of the package stays inside it. */
function resolve(folder: string, target: string): string {
  const path = target.startsWith('/') ? target.slice(1) : folder + target;
  const out: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') out.pop();
    else if (step !== '.' && step !== '') out.push(step);
  }
  return out.join('/');
}

/** Part names are equal whatever their case (ISO 29500-2 6.2.2.3); some writers use backslashes. */
const keyOf = (name: string): string => name.replace(/\\/gu, '/').replace(/^\/+/u, '').toLowerCase();

const REASONS: Readonly<Record<ZipErrorCode, ReaderErrorCode>> = {
  broken: 'broken-file',
  encrypted: 'encrypted',
  'too-large': 'zip-bomb',
};

function translating<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof ZipError) throw new ReaderError(REASONS[error.code], error.data, { cause: error });
    throw error;
  }
}
