import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { libraryFolder } from './transport/loadOffice';

/** What Microsoft's library says about one type. */
export interface LibraryType {
  /** Names of the protocol (PascalCase) that the library sends or reads. */
  readonly members: ReadonlySet<string>;
  /** n of ExcelApi 1.n by the name of the client (camelCase). */
  readonly since: ReadonlyMap<string, number>;
}

const CLASS = /^ {4}var (\w+) = \(function \(_super\)/;
const SINCE = /_throwIfApiNotSupported\("(\w+)\.(\w+)", _defaultApiSetName, "1\.(\d+)"/;
const SENT =
  /_(?:invokeMethod|invokeSetProperty|createMethodObject|createPropertyObject)\((?:Excel\.\w+, )?\w+, "(\w+)"/;
const READ = /^\s+return \[("(?:\w+)"(?:, ?"\w+")*)\];/;

/** Reads the published debug file: the same code as the one that runs, with its names. */
export function readLibrary(): ReadonlyMap<string, LibraryType> {
  const text = readFileSync(join(libraryFolder(), 'excel-win32-16.01.debug.js'), 'utf8');
  const lines = text.split(/\r?\n/);
  const types = new Map<string, { members: Set<string>; since: Map<string, number> }>();
  let type: { members: Set<string>; since: Map<string, number> } | null = null;
  let isNames = false;
  for (const line of lines.slice(lines.findIndex((one) => one.startsWith('var Excel;')))) {
    const name = CLASS.exec(line)?.[1];
    if (name !== undefined) types.set(name, (type = { members: new Set(), since: new Map() }));
    if (type === null) continue;
    const since = SINCE.exec(line);
    if (since) types.get(since[1] ?? '')?.since.set(since[2] ?? '', Number(since[3]));
    const sent = SENT.exec(line)?.[1];
    if (sent !== undefined) type.members.add(sent);
    if (line.includes('"_scalarPropertyOriginalNames"')) isNames = true;
    const names = isNames ? READ.exec(line)?.[1] : undefined;
    if (names === undefined) continue;
    for (const own of names.split(',')) type.members.add(own.trim().replaceAll('"', ''));
    isNames = false;
  }
  return types;
}
