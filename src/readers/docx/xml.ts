import { SaxesParser } from 'saxes';
import { ReaderError } from '../port';

export interface XmlHandlers {
  /** Names without prefix: Word, WPS and strict files differ in namespaces, not in local names. */
  readonly open: (name: string, attribute: (name: string) => string | undefined) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

/** Deeper nesting than any document has; each level costs memory. */
const MAX_DEPTH = 2_000;

/** Walks an XML part. Document types are refused, so no entity can expand. Throws ReaderError `broken-file`. */
export function walkXml(bytes: Uint8Array, handlers: XmlHandlers): void {
  const parser = new SaxesParser({ xmlns: false });
  let depth = 0;
  parser.on('error', (error) => {
    throw new ReaderError('broken-file', { reason: error.message.slice(0, 80) });
  });
  parser.on('doctype', () => {
    throw new ReaderError('broken-file', { reason: 'doctype' });
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > MAX_DEPTH) throw new ReaderError('broken-file', { reason: 'depth' });
    handlers.open(
      local(name),
      (wanted) => attributes[`w:${wanted}`] ?? attributes[wanted] ?? byLocalName(attributes, wanted),
    );
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    handlers.close(local(name));
  });
  parser.on('text', (text) => handlers.text(text));
  parser.on('cdata', (text) => handlers.text(text));
  const decoder = new TextDecoder(encodingOf(bytes));
  for (let at = 0; at < bytes.length; at += STEP)
    parser.write(decoder.decode(bytes.subarray(at, at + STEP), { stream: true }));
  parser.write(decoder.decode()).close();
}

/** Bytes decoded at a time, so that a large part never stands in memory twice. */
const STEP = 256 * 1024;

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

function byLocalName(attributes: Readonly<Record<string, string>>, wanted: string): string | undefined {
  const found = Object.keys(attributes).find((name) => local(name) === wanted);
  return found === undefined ? undefined : attributes[found];
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}

/** `<w:b/>`, `<w:b w:val="1"/>` and `true` switch on; 0, false and off switch off (ECMA-376 Part 1, 17.17.4). */
export const isOn = (value: string | undefined): boolean =>
  value === undefined || !/^(?:0|false|off)$/iu.test(value);
