import type { ColumnKey } from '../../list/item';
import { isBlankRow, textOf } from '../cells';
import { always, type Check } from '../check';
import { isFinished } from '../statusWords';
import {
  amountsIn,
  canBeMadeOf,
  byClassifier,
  countsIn,
  isTransposed,
  mayBeTransposed,
  quantitiesIn,
  type Count,
  type Counted,
} from './reading/figures';
import { divisionThatDoesNotAdd } from './reading/division';
import { misquotes } from './reading/misquoted';
import { restThatDoesNotAdd } from './reading/parts';
import { countsOtherwise } from './reading/sameThing';

/** A comma within 1,200 is none. */
const STOPS = /[，。；;\n]|,(?!\d{3}(?!\d))/u;
const DIGIT = /[\d０-９二两三四五六七八九十]/u;

/** Where the staff say how much of the problem is put right; each is compared with the problem and with those before it. */
const STAFF: readonly ColumnKey[] = ['measures', 'progressNote'];

/** Claims to speak of all that the problem named: 上述5家, 5家全部整改. */
const ALL = /全部|均|悉数|上述|以上|反馈的|涉及的|所涉/u;
const PUT_RIGHT = /整改|拆除|关停|清退|退还|补办|销号|取缔|搬迁|处分|到位|追责|问责/u;
/** 5家整改到位: what is counted is not said again. */
const NAMELESS = /^(?:$|全|均|已|悉|整改|拆除|关停|清退|退还|补办|销号|取缔|搬迁|处分|到位)/u;
/** Speaks of more, or of less, than what the problem named. */
const OTHERS =
  /其[余他它]|剩余|另[外有]?|辖区|全[县市区镇乡局系校省域]|同类|类似|排查|自查|举一反三|每|已有|首批|分批|第[一二三]|新[增建]|计划/u;
/** What is left of the problem is of it. */
const LEFT = /其余|剩余/gu;
/** Money that goes back where it came from. */
const GOES_BACK = /追[缴回]|清退|退[还回缴费款]|收回|返还|上缴|补缴/u;
const IN_FULL = /全[额部]|如数|足额|悉数/u;
/** 2.35万元 may be told as 2.4万元. */
const ROUNDING = 0.03;
/** 每人500元: what is said is a rate. */
const RATE = /每|人均|平均|(?<!超)标准|单价|按[月年]/u;

export const figuresDiffer: Check = {
  code: 'figures-differ',
  title: '前后数字不一致',
  message: '{row}写的“{text}”与问题中的数字对不上。',
  why: '问题、措施和完成情况的数字互相矛盾，审核时一定会追问。',
  howToMend: '核对数字；确有新增或核减的，请写明原因。',
  perRow: true,
  severity: always('review'),
  run: (list, context) => {
    const columns = STAFF.filter((column) => list.columns[column] !== null);
    return list.items.flatMap((item, index) => {
      if (isBlankRow(item)) return [];
      const problem = saidIn(`${textOf(item.cells.finding)}\n${textOf(item.cells.point)}`);
      let known = problem.quantities;
      return columns.flatMap((column) => {
        const said = saidIn(textOf(item.cells[column]));
        const mayBePart = column === 'progressNote' && !isFinished(item, context);
        const text = contradiction(said, problem, known, mayBePart);
        known = [...known, ...said.quantities];
        return text === undefined ? [] : [{ item: index, column, data: { text: text.slice(0, 30) } }];
      });
    });
  },
};

/** A text and what it counts. */
interface Said {
  readonly text: string;
  readonly quantities: readonly Count[];
}

const saidIn = (text: string): Said => ({ text, quantities: DIGIT.test(text) ? quantitiesIn(text) : [] });

/**
 * The first stretch of a cell whose figure cannot be had from the figures of the problem, or counts a thing otherwise than the
 * problem and the cells before do.
 */
function contradiction(
  { text: said, quantities }: Said,
  { text: problem, quantities: ofProblem }: Said,
  known: readonly Count[],
  mayBePart: boolean,
): string | undefined {
  if (!DIGIT.test(said) || !(known.length > 0 || DIGIT.test(problem))) return undefined;
  const counts = ALL.test(said) && PUT_RIGHT.test(said);
  const pays = GOES_BACK.test(said) && !RATE.test(problem);
  const swaps = mayBeTransposed(said.normalize('NFKC'), problem.normalize('NFKC'));
  const facts = { problem, counted: byClassifier(ofProblem), said: byClassifier(quantities) };
  const amounts = amountsIn(problem);
  const knownAmounts = [
    ...amounts,
    ...known.filter(({ classifier }) => classifier === '元').map(({ value }) => value),
  ];
  const stretches = said.split(STOPS);
  return (
    stretches
      .filter((stretch) => !OTHERS.test(stretch))
      .find((stretch) => (counts && miscounts(stretch, facts)) || (pays && overpays(stretch, amounts))) ??
    stretches.find(
      (stretch) =>
        !OTHERS.test(stretch.replace(LEFT, '')) &&
        ((swaps && slips(stretch, facts)) || movesPoint(stretch, knownAmounts)),
    ) ??
    stretches.find((stretch) =>
      countsOtherwise(stretch, quantities, known, mayBePart && !ALL.test(stretch)),
    ) ??
    stretches.find((stretch) => misquotes(stretch, quantities, ofProblem, mayBePart && !ALL.test(stretch))) ??
    restThatDoesNotAdd(said, quantities, known) ??
    divisionThatDoesNotAdd(said, known)
  );
}

interface Known {
  readonly problem: string;
  /** In the problem. */
  readonly counted: ReadonlyMap<string, Counted>;
  /** In the whole cell of the staff. */
  readonly said: ReadonlyMap<string, Counted>;
}

/** 全部5家整改 where the problem knows 3家 and nothing else that is counted in 家. */
function miscounts(stretch: string, { problem, counted, said }: Known): boolean {
  if (!ALL.test(stretch) || !PUT_RIGHT.test(stretch)) return false;
  return countsIn(stretch).some(({ value, classifier, noun }) => {
    const same = counted.get(classifier);
    if (same === undefined) return false;
    const isOnly = same.values.size === 1 && (NAMELESS.test(noun) || problem.includes(noun));
    if (!isOnly && !same.nouns.has(noun)) return false;
    const values = [...same.values];
    const isSaidElsewhere = values.some((known) => said.get(classifier)!.values.has(known));
    return !isSaidElsewhere && !canBeMadeOf(value, values);
  });
}

/** 全额追缴16.2万元 where the problem knows 12.6万元; or more than all that the problem knows. */
function overpays(stretch: string, known: readonly number[]): boolean {
  if (known.length === 0 || !GOES_BACK.test(stretch)) return false;
  return amountsIn(stretch).some(
    (amount) =>
      !canBeMadeOf(amount, known, ROUNDING) &&
      (IN_FULL.test(stretch) || amount > known.reduce((sum, one) => sum + one, 0)),
  );
}

/** Whether a stretch says an amount that is known, with its point or its digits in other places, and not beside the right one. */
function movesPoint(stretch: string, known: readonly number[]): boolean {
  if (RATE.test(stretch)) return false;
  return amountsIn(stretch).some(
    (amount) =>
      !known.includes(amount) &&
      known.some((one) => hasMovedPoint(amount, one) || isTransposed(amount, [one])),
  );
}

/** 1.04万元 for 10.4万元; 1万元 of 10万元 is a part. */
function hasMovedPoint(amount: number, other: number): boolean {
  const [digits, others] = [amount, other].map((value) =>
    String(Math.round(value * 100)).replace(/0+$/u, ''),
  );
  return digits === others && digits!.length > 1;
}

/** 271台 where the problem knows 217台: digits change places when they are typed. Said rightly elsewhere, both are meant. */
function slips(stretch: string, { counted, said }: Known): boolean {
  return countsIn(stretch).some(({ value, classifier }) => {
    const saidBeside = [...said.get(classifier)!.values];
    const values = [...(counted.get(classifier)?.values ?? [])].filter((known) =>
      isTransposed(value, [known]),
    );
    return (
      values.length > 0 &&
      !values.includes(value) &&
      // said rightly beside it, or part by part: 招聘18人、转岗13人 are 31
      !values.some((known) => canBeMadeOf(known, saidBeside))
    );
  });
}
