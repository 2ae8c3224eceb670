import { columnLetters } from '../sheetNames';
import type { CellBlock } from '../workbookPlan';

/** Names that are told apart, repetitions by cells that name several units included. */
const MAX_NAMES = 200;

/** Hidden lines that take 、甲、乙、甲、 apart. */
export interface NameRows {
  readonly block: CellBlock;
  /** The nth different name; an error where there are fewer. */
  readonly nth: (n: string) => string;
  /** How many different names there are. */
  readonly count: string;
  readonly columns: number;
}

/** `text` is the cell of all units that the list names, one after the other. */
export function planNameRows(text: string, row: number, column: number): NameRows {
  const [end, name, nth] = [0, 1, 2].map((offset) => `$${columnLetters(column + offset)}`) as [
    string,
    string,
    string,
  ];
  const rest = `IF(${end}{above}=0,0,IFERROR(FIND("、",${text},${end}{above}+1),0))`;
  const piece = `IF(${end}{row}=0,"",TRIM(MID(${text},${end}{above}+1,${end}{row}-${end}{above}-1)))`;
  const isNew = `IF(${name}{row}="",0,IF(ISNUMBER(FIND("、"&${name}{row}&"、",LEFT(${text},${end}{above}))),0,1))`;
  const whole = (letters: string): string => `${letters}$${row + 1}:${letters}$${row + 1 + MAX_NAMES}`;
  return {
    block: {
      row,
      column,
      values: [
        [1, '', 0],
        ...Array.from({ length: MAX_NAMES }, () => [
          { formula: `=${rest}` },
          { formula: `=${piece}` },
          { formula: `=${nth}{above}+${isNew}` },
        ]),
      ],
      style: { format: 'general' },
    },
    nth: (n) => `INDEX(${whole(name)},MATCH(${n},${whole(nth)},0))`,
    count: `MAX(${whole(nth)})`,
    columns: 3,
  };
}
