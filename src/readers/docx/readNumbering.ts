import type { Numbering, NumberingLevel } from './numbering';
import { walkXml } from './xml';

interface AbstractList {
  levels: Map<number, NumberingLevel>;
  styleLink: string | null;
  numStyleLink: string | null;
}

interface Draft {
  start: number;
  format: string;
  text: string;
  suffix: string;
  legal: boolean;
  restart: number | null;
  style: string | null;
}

/** `numbering.xml` → nums by id. A list that only points to a numbering style takes that style's levels. */
export function readNumbering(bytes: Uint8Array): ReadonlyMap<string, Numbering> {
  const abstracts = new Map<string, AbstractList>();
  const nums = new Map<
    string,
    { list: string; overrides: Map<number, NumberingLevel>; restarts: Map<number, number> }
  >();
  let abstract: AbstractList | null = null;
  let num: { list: string; overrides: Map<number, NumberingLevel>; restarts: Map<number, number> } | null =
    null;
  let level: Draft | null = null;
  let levelAt = 0;
  let overrideAt = 0;

  walkXml(bytes, {
    open: (name, attribute) => {
      const value = attribute('val');
      switch (name) {
        case 'abstractNum':
          abstract = { levels: new Map(), styleLink: null, numStyleLink: null };
          abstracts.set(attribute('abstractNumId') ?? '', abstract);
          break;
        case 'num':
          num = { list: '', overrides: new Map(), restarts: new Map() };
          nums.set(attribute('numId') ?? '', num);
          break;
        case 'abstractNumId':
          if (num) num.list = value ?? '';
          break;
        case 'styleLink':
          if (abstract) abstract.styleLink = value ?? null;
          break;
        case 'numStyleLink':
          if (abstract) abstract.numStyleLink = value ?? null;
          break;
        case 'lvlOverride':
          overrideAt = toLevel(attribute('ilvl'));
          break;
        case 'startOverride':
          num?.restarts.set(overrideAt, toCount(value, 1));
          break;
        case 'lvl':
          levelAt = toLevel(attribute('ilvl'));
          level = {
            start: 0,
            format: 'decimal',
            text: '',
            suffix: 'tab',
            legal: false,
            restart: null,
            style: null,
          };
          break;
        default:
          if (level) setLevel(level, name, value, attribute('format'));
      }
    },
    close: (name) => {
      if (name === 'lvl' && level) {
        if (num) num.overrides.set(levelAt, level);
        else abstract?.levels.set(levelAt, level);
        level = null;
      } else if (name === 'abstractNum') abstract = null;
      else if (name === 'num') num = null;
    },
    text: () => undefined,
  });

  const byStyle = new Map(
    [...abstracts].flatMap(([id, list]) => (list.styleLink ? [[list.styleLink, id] as const] : [])),
  );
  return new Map(
    [...nums].map(([id, { list, overrides, restarts }]) => {
      const link = abstracts.get(list)?.numStyleLink;
      const real = (link ? byStyle.get(link) : undefined) ?? list;
      return [
        id,
        { list: real, levels: new Map([...(abstracts.get(real)?.levels ?? []), ...overrides]), restarts },
      ];
    }),
  );
}

function setLevel(level: Draft, name: string, value: string | undefined, custom: string | undefined): void {
  if (name === 'start') level.start = toCount(value, 0);
  else if (name === 'numFmt') level.format = value === 'custom' ? customFormat(custom) : (value ?? 'decimal');
  else if (name === 'lvlText') level.text = value ?? '';
  else if (name === 'suff') level.suffix = value ?? 'tab';
  else if (name === 'isLgl') level.legal = !/^(?:0|false|off)$/iu.test(value ?? '1');
  else if (name === 'lvlRestart') level.restart = toCount(value, 0);
  else if (name === 'pStyle') level.style = value ?? null;
}

/** `001, 002, 003, ...` and the like: only zero-padded counting is in use. */
const customFormat = (pattern: string | undefined): string =>
  pattern?.startsWith('0') ? 'decimalZero' : 'decimal';

const toLevel = (value: string | undefined): number => Math.min(Math.max(Number(value ?? 0) || 0, 0), 8);
const toCount = (value: string | undefined, otherwise: number): number => {
  const count = Number(value);
  return value !== undefined && Number.isInteger(count) && Math.abs(count) < 100_000 ? count : otherwise;
};
