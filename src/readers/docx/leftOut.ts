import type { Message } from '../../core/basics/result';

/** What of a document is not in the text that was read. */
type Kind = 'comments' | 'footnotes' | 'changes' | 'hidden' | 'contents' | 'math' | 'embedded';

const CODES: Readonly<Record<Kind, string>> = {
  comments: 'comments-left-out',
  footnotes: 'footnotes-left-out',
  changes: 'changes-accepted',
  hidden: 'hidden-text-left-out',
  contents: 'contents-left-out',
  math: 'math-left-out',
  embedded: 'embedded-left-out',
};

const KIND_OF: Readonly<Record<string, Kind>> = {
  commentReference: 'comments',
  footnoteReference: 'footnotes',
  endnoteReference: 'footnotes',
  ins: 'changes',
  del: 'changes',
  moveFrom: 'changes',
  oMath: 'math',
  altChunk: 'embedded',
};

export interface Notes {
  /** Counts an element that stands for something left out. */
  readonly see: (element: string) => void;
  readonly add: (kind: Kind) => void;
  /** One message a kind, with how often it was met. */
  readonly messages: () => Message[];
}

export function createNotes(): Notes {
  const counts = new Map<Kind, number>();
  const add = (kind: Kind): void => void counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return {
    see: (element) => {
      const kind = Object.hasOwn(KIND_OF, element) ? KIND_OF[element] : undefined;
      if (kind) add(kind);
    },
    add,
    messages: () => [...counts].map(([kind, count]) => ({ code: CODES[kind], data: { count } })),
  };
}
