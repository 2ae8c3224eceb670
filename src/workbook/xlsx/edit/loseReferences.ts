import { nameKey, pieces } from '../formulaText';
import type { Package } from '../package/package';
import { attributeSplice } from '../xml/setAttribute';
import { applySplices, type Splice } from '../xml/splice';
import { escapeXml } from '../xml/xmlText';
import { parseXml } from '../xml/xmlTree';
import { isOfWorkbook, mentionsOf } from './mentions';

/** A sheet that is gone, with its tables; keys of their names. */
export interface LostSheet {
  readonly sheet: string;
  readonly tables: ReadonlySet<string>;
}

const FORMULAS: ReadonlySet<string> = new Set([
  'f',
  'formula',
  'formula1',
  'formula2',
  'calculatedColumnFormula',
  'totalsRowFormula',
]);

/** Formulas everywhere that pointed at a sheet point nowhere from now on. Gives whether there were any. */
export function forgetSheet(pkg: Package, lost: LostSheet): boolean {
  const mentions = [...mentionsOf(lost.sheet), ...[...lost.tables].map((name) => `${escapeXml(name)}[`)];
  let found = false;
  for (const part of pkg.names()) {
    if (!isOfWorkbook(part)) continue;
    const xml = pkg.text(part);
    const folded = xml.toLowerCase();
    if (!mentions.some((mention) => folded.includes(mention))) continue;
    const now = forgetInPart(xml, lost);
    if (now === xml) continue;
    pkg.put(part, now);
    found = true;
  }
  return found;
}

function forgetInPart(xml: string, lost: LostSheet): string {
  const splices: Splice[] = [];
  parseXml(xml, {
    leave(element) {
      if (FORMULAS.has(element.name) && element.text !== '' && element.children.length === 0) {
        const now = loseInFormula(element.text, lost);
        if (now !== element.text)
          splices.push({ start: element.contentStart, end: element.contentEnd, text: escapeXml(now) });
      }
      const location = element.name === 'hyperlink' ? element.attributes['location'] : undefined;
      if (location !== undefined) {
        const now = loseInFormula(location, lost);
        if (now !== location) splices.push(attributeSplice(xml, element, { location: now }));
      }
      return element.children.length === 0;
    },
  });
  return applySplices(xml, splices);
}

/** What stands behind the name of a sheet: a cell, an area, whole rows or columns, a name. */
const BEHIND =
  /^!(?:\$?[A-Za-z]{1,3}\$?[0-9]{1,7}(?::\$?[A-Za-z]{1,3}\$?[0-9]{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[0-9]{1,7}:\$?[0-9]{1,7}|#REF!|[\p{L}_\\][\p{L}\p{N}_.\\]*)/u;
const NAMED = /(?<![\p{L}\p{N}_.\\\]:])([\p{L}\p{N}_.\\]+)(?=!)/gu;

/** `甲!A1+1` → `#REF!+1`, `表1[状态]` → `#REF!`, where the sheet 甲 with the table 表1 is gone. */
export function loseInFormula(formula: string, { sheet, tables }: LostSheet): string {
  const all = pieces(formula);
  const result: string[] = [];
  let rest = '';
  for (let index = 0; index < all.length; index++) {
    const piece = all[index]!;
    const next = all[index + 1];
    if (
      piece.kind === 'sheet' &&
      nameKey(piece.text.slice(1, -1).replaceAll("''", "'")) === sheet &&
      next?.text.startsWith('!')
    ) {
      result.push('#REF!');
      rest = next.text.replace(BEHIND, '');
      all[index + 1] = { kind: 'plain', text: rest };
      continue;
    }
    if (piece.kind !== 'plain') {
      result.push(piece.text);
      continue;
    }
    const isOutside = all[index - 1]?.kind === 'brackets';
    const text = loseSheets(piece.text, sheet, isOutside);
    const table = next?.kind === 'brackets' ? /[\p{L}\p{N}_.\\]+$/u.exec(text)?.[0] : undefined;
    if (table !== undefined && tables.has(nameKey(table))) {
      result.push(`${text.slice(0, -table.length)}#REF!`);
      index++;
    } else result.push(text);
  }
  return result.join('');
}

/** `isOutside`: a name at the start is that of a sheet in another file (`[1]甲!A1`). */
function loseSheets(text: string, sheet: string, isOutside: boolean): string {
  let out = '';
  let at = 0;
  for (const match of text.matchAll(NAMED)) {
    if (nameKey(match[0]) !== sheet || match.index < at || (isOutside && match.index === 0)) continue;
    const behind = BEHIND.exec(text.slice(match.index + match[0].length));
    out += `${text.slice(at, match.index)}#REF!`;
    at = match.index + match[0].length + (behind?.[0].length ?? 1);
  }
  return out + text.slice(at);
}
