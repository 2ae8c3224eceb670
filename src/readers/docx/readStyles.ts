import { isOn, walkXml } from './xml';

/** Where a paragraph's automatic number comes from. `numId` `0` switches an inherited number off. */
export interface NumberingReference {
  readonly numId: string | null;
  readonly level: number | null;
}

export interface StyleTable {
  /** Numbering of a paragraph style, inherited ones included; the default paragraph style where none is named. */
  readonly numberingOf: (style: string | null) => NumberingReference;
  /** Whether runs of that style are hidden text. */
  readonly isHidden: (style: string | null) => boolean;
}

interface Style {
  basedOn: string | null;
  numId: string | null;
  level: number | null;
  hidden: boolean | null;
}

export const NO_STYLES: StyleTable = {
  numberingOf: () => ({ numId: null, level: null }),
  isHidden: () => false,
};

export function readStyles(bytes: Uint8Array): StyleTable {
  const styles = new Map<string, Style>();
  let current: Style | null = null;
  let fallback: string | null = null;
  walkXml(bytes, {
    open: (name, attribute) => {
      if (name === 'style') {
        current = { basedOn: null, numId: null, level: null, hidden: null };
        const id = attribute('styleId') ?? '';
        styles.set(id, current);
        if (
          attribute('type') === 'paragraph' &&
          attribute('default') !== undefined &&
          isOn(attribute('default'))
        )
          fallback = id;
      } else if (current) {
        if (name === 'basedOn') current.basedOn = attribute('val') ?? null;
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
      return { numId: first(line, (one) => one.numId), level: first(line, (one) => one.level) };
    },
    isHidden: (style) => first(chain(style), (one) => one.hidden) ?? false,
  };
}
