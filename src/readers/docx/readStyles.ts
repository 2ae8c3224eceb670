import { isOn, walkXml } from './xml';

/** Where a paragraph's automatic number comes from. `numId` `0` switches an inherited number off. */
export interface NumberingReference {
  readonly numId: string | null;
  readonly level: number | null;
  /** The style itself and those it inherits from, nearest first: a level may belong to any of them. */
  readonly styles: readonly string[];
}

export interface StyleTable {
  /** Numbering of a paragraph style, inherited ones included; the default paragraph style where none is named. */
  readonly numberingOf: (style: string | null) => NumberingReference;
  /** Whether runs of that style are hidden text. */
  readonly isHidden: (style: string | null) => boolean;
  /** Whether it is a style of the table of contents (`toc 1`, `TOC Heading`). */
  readonly isContents: (style: string | null) => boolean;
}

interface Style {
  readonly id: string;
  name: string;
  basedOn: string | null;
  numId: string | null;
  level: number | null;
  hidden: boolean | null;
}

export const NO_STYLES: StyleTable = {
  numberingOf: () => ({ numId: null, level: null, styles: [] }),
  isHidden: () => false,
  isContents: () => false,
};

export function readStyles(bytes: Uint8Array): StyleTable {
  const styles = new Map<string, Style>();
  let current: Style | null = null;
  let fallback: string | null = null;
  walkXml(bytes, {
    open: (name, attribute) => {
      if (name === 'style') {
        const id = attribute('styleId') ?? '';
        current = { id, name: '', basedOn: null, numId: null, level: null, hidden: null };
        styles.set(id, current);
        if (
          attribute('type') === 'paragraph' &&
          attribute('default') !== undefined &&
          isOn(attribute('default'))
        )
          fallback = id;
      } else if (current) {
        if (name === 'name') current.name = attribute('val') ?? '';
        else if (name === 'basedOn') current.basedOn = attribute('val') ?? null;
        else if (name === 'numId') current.numId = attribute('val') ?? null;
        else if (name === 'ilvl') current.level = Number(attribute('val') ?? 0) || 0;
        else if (name === 'vanish') current.hidden = isOn(attribute('val'));
      }
    },
    close: (name) => {
      if (name === 'style') current = null;
    },
    text: () => undefined,
  });

  /** A style and its ancestors, nearest first; a loop in a broken file ends it. */
  const chain = (style: string | null): Style[] => {
    const found: Style[] = [];
    const seen = new Set<string>();
    for (let id = style; id !== null && !seen.has(id);) {
      seen.add(id);
      const next = styles.get(id);
      if (!next) break;
      found.push(next);
      id = next.basedOn;
    }
    return found;
  };
  const first = <T>(list: readonly Style[], pick: (style: Style) => T | null): T | null =>
    list.map(pick).find((value) => value !== null) ?? null;

  return {
    numberingOf: (style) => {
      const line = chain(style ?? fallback);
      return {
        numId: first(line, (one) => one.numId),
        level: first(line, (one) => one.level),
        styles: line.map(({ id }) => id),
      };
    },
    isHidden: (style) => first(chain(style), (one) => one.hidden) ?? false,
    isContents: (style) => style !== null && /^toc(?:\s*\d| heading)$/iu.test(styles.get(style)?.name ?? ''),
  };
}
