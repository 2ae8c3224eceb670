import type { ColumnKey, RectificationItem } from '../../list/item';
import { isBlankRow, textOf } from '../cells';
import { always, type Check } from '../check';
import { amountsIn, canBeMadeOf, countsIn } from './reading/figures';

const DIGIT = /[\d０-９]/u;

/** Where the staff say how much of the problem is put right. */
const STAFF: readonly ColumnKey[] = ['measures', 'progressNote'];

/** Claims to speak of all that the problem named: 上述5家, 5家全部整改. */
const ALL = /全部|均|悉数|上述|以上|反馈的|涉及的|所涉/u;
const PUT_RIGHT = /整改|拆除|关停|清退|退还|补办|销号|取缔|搬迁|处分|到位|追责|问责/u;
/** 5家整改到位: what is counted is not said again. */
const NAMELESS = /^(?:$|全|均|已|悉|整改|拆除|关停|清退|退还|补办|销号|取缔|搬迁|处分|到位)/u;
/** Speaks of more, or of less, than what the problem named. */
const OTHERS =
  /其[余他它]|剩余|另[外有]?|辖区|全[县市区镇乡局系校省域]|同类|类似|排查|自查|举一反三|每|已有|首批|分批|第[一二三]|新[增建]|计划/u;
/** Money that goes back where it came from. */
const GOES_BACK = /追[缴回]|清退|退[还回缴]|收回|返还|上缴|补缴/u;
const IN_FULL = /全[额部]|如数|足额|悉数/u;
/** 每人500元: what is said is a rate. */
const RATE = /每|人均|平均|(?<!超)标准|单价|按[月年]/u;

export const figuresDiffer: Check = {
  code: 'figures-differ',
  title: '前后数字不一致',
  message: '{row}写的“{text}”与问题中的数字对不上。',
  why: '问题、措施和完成情况的数字互相矛盾，审核时一定会追问。',
  howToMend: '核对数字；确有新增或核减的，请写明原因。',
  severity: always('review'),
  run: (list) =>
    list.items.flatMap((item, index) => {
      if (isBlankRow(item)) return [];
      const problem = `${textOf(item.cells.finding)}\n${textOf(item.cells.point)}`;
      if (!DIGIT.test(problem)) return [];
      return STAFF.filter((column) => list.columns[column] !== null).flatMap((column) => {
        const text = contradiction(item, column, problem);
        return text === undefined ? [] : [{ item: index, column, data: { text: text.slice(0, 30) } }];
      });
    }),
};

/** The first stretch of a cell whose figure cannot be had from the figures of the problem. */
function contradiction({ cells }: RectificationItem, column: ColumnKey, problem: string): string | undefined {
  const said = textOf(cells[column]);
  if (!DIGIT.test(said) || !(GOES_BACK.test(said) || (ALL.test(said) && PUT_RIGHT.test(said))))
    return undefined;
  return said
    .split(/[，。；;\n]/u)
    .find(
      (stretch) => !OTHERS.test(stretch) && (miscounts(stretch, said, problem) || overpays(stretch, problem)),
    );
}

/** 全部5家整改 where the problem knows 3家 and nothing else that is counted in 家. */
function miscounts(stretch: string, said: string, problem: string): boolean {
  if (!ALL.test(stretch) || !PUT_RIGHT.test(stretch)) return false;
  const known = countsIn(problem);
  return countsIn(stretch).some(({ value, classifier, noun }) => {
    const sameKind = known.filter((one) => one.classifier === classifier);
    const values = sameKind.map((one) => one.value);
    const isSameThing =
      (sameKind.length === 1 && NAMELESS.test(noun)) ||
      sameKind.some((one) => one.noun.length > 1 && one.noun.slice(0, 2) === noun.slice(0, 2));
    const isKnownElsewhere = countsIn(said).some(
      (one) => one.classifier === classifier && values.includes(one.value),
    );
    return isSameThing && !isKnownElsewhere && !canBeMadeOf(value, values);
  });
}

/** 全额追缴16.2万元 where the problem knows 12.6万元; or more than all that the problem knows. */
function overpays(stretch: string, problem: string): boolean {
  if (!GOES_BACK.test(stretch) || RATE.test(problem)) return false;
  const known = amountsIn(problem);
  if (known.length === 0) return false;
  const total = known.reduce((sum, amount) => sum + amount, 0);
  return amountsIn(stretch).some(
    (amount) => !canBeMadeOf(amount, known) && (amount > total || IN_FULL.test(stretch)),
  );
}
