import { decodeEntities } from './entities';

export interface HtmlHandlers {
  /** Whether an element and all in it is left out. */
  readonly skips: (name: string, attributes: Readonly<Record<string, string>>) => boolean;
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

/** Elements that have no end tag. */
const VOID: ReadonlySet<string> = new Set([
  ...[
    'area',
    'base',
    'br',
    'col',
    'embed',
    'hr',
    'img',
    'input',
    'link',
    'meta',
    'param',
    'source',
    'track',
    'wbr',
  ],
]);

/** Elements whose content is no markup. */
const RAW: ReadonlySet<string> = new Set([
  'script',
  'style',
  'textarea',
  'title',
  'noscript',
  'iframe',
  'xmp',
]);

/** Elements that an opening tag of the same kind ends: people and programs leave their end tags out. */
const ENDED_BY: Readonly<Record<string, ReadonlySet<string>>> = {
  p: new Set(['p']),
  li: new Set(['li']),
  td: new Set(['td', 'th']),
  th: new Set(['td', 'th']),
  tr: new Set(['td', 'th', 'tr']),
};

/**
 * Walks HTML as browsers put it on the clipboard: tolerant, in one pass, without a DOM, so that nothing of a pasted page
 * is ever loaded or run. Unknown tags are walked through, unclosed ones are closed at the end.
 */
export function scanHtml(html: string, handlers: HtmlHandlers): void {
  const open: string[] = [];
  let skipFrom = -1;
  let at = 0;
  let quotesClose = true;

  /** Offset of the `>` that ends a tag; one inside quotes ends nothing, unless nothing closes the quote. */
  const endOfTag = (from: number): number => {
    let quote = '';
    for (let place = from; quotesClose && place < html.length; place++) {
      const char = html[place]!;
      if (quote !== '') {
        if (char === quote) quote = '';
      } else if (char === '>') return place;
      else if ((char === '"' || char === "'") && html[place - 1] === '=') quote = char;
    }
    quotesClose &&= quote === '';
    const end = html.indexOf('>', from);
    return end < 0 ? html.length : end;
  };
  const closeTo = (depth: number): void => {
    while (open.length > depth) {
      const name = open.pop()!;
      if (skipFrom < 0) handlers.close(name);
      else if (open.length <= skipFrom) skipFrom = -1;
    }
  };
  const say = (text: string): void => {
    if (skipFrom < 0 && text !== '') handlers.text(decodeEntities(text));
  };

  while (at < html.length) {
    const tag = nextTag(html, at);
    say(html.slice(at, tag));
    if (tag === html.length) break;
    if (html.startsWith('<!--', tag)) {
      // Word hides its own markup in conditional comments: <!--[if !supportLists]-->一、<!--[endif]-->
      const end = html.indexOf('-->', tag + 4);
      at = end < 0 ? html.length : end + 3;
      continue;
    }
    const head = /^(\/?)([A-Za-z][^\s/>]*)/u.exec(html.slice(tag + 1, tag + 80));
    const end = endOfTag(tag + 1);
    if (!head) {
      at = Math.min(end + 1, html.length);
      continue;
    }
    at = Math.min(end + 1, html.length);
    const name = head[2]!.toLowerCase();
    if (head[1] === '/') {
      const depth = open.lastIndexOf(name);
      if (depth >= 0) closeTo(depth);
      continue;
    }
    const attributes = readAttributes(html.slice(tag + 1 + head[0].length, end));
    if (name === 'body' && open.includes('head')) closeTo(open.indexOf('head'));
    const ended = ENDED_BY[name];
    if (ended && ended.has(open[open.length - 1] ?? '')) {
      let depth = open.length - 1;
      while (depth > 0 && ended.has(open[depth - 1]!)) depth -= 1;
      closeTo(name === 'td' || name === 'th' ? open.length - 1 : depth);
    }
    if (VOID.has(name)) {
      if (skipFrom < 0 && !handlers.skips(name, attributes)) handlers.open(name, attributes);
      continue;
    }
    const isSkipped = skipFrom < 0 && handlers.skips(name, attributes);
    if (RAW.has(name)) {
      const close = html.slice(at).search(new RegExp(`</${name}`, 'iu'));
      const stop = close < 0 ? html.length : at + close;
      if (!isSkipped && skipFrom < 0) say(html.slice(at, stop));
      at = close < 0 ? html.length : Math.min(endOfTag(stop) + 1, html.length);
      continue;
    }
    if (html[end - 1] === '/' && name.includes(':')) continue;
    if (open.length >= MAX_DEPTH) continue;
    open.push(name);
    if (isSkipped) skipFrom = open.length - 1;
    else if (skipFrom < 0) handlers.open(name, attributes);
  }
  closeTo(0);
}

/** Deeper nesting is walked through without being remembered. */
const MAX_DEPTH = 2_000;

/** The next `<` that begins a tag or other markup, or the end: 1 < 2 is text. */
function nextTag(html: string, from: number): number {
  for (let at = html.indexOf('<', from); at >= 0; at = html.indexOf('<', at + 1))
    if (/[A-Za-z!?/]/u.test(html[at + 1] ?? '')) return at;
  return html.length;
}

function readAttributes(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name, a, b, c] of text.matchAll(
    /([^\s"'=<>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gu,
  ))
    found[name!.toLowerCase()] ??= decodeEntities(a ?? b ?? c ?? '');
  return found;
}
