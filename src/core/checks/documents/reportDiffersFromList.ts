import { always, type Check } from '../check';
import type { ReportFacts } from '../documentFacts';
import { folded, sentenceOfFolded } from './reportText';

type Figures = NonNullable<ReportFacts['figures']>;

const NUMBER = '(\\d+)\\s*(?:个|项|条|件)';

/** A figure of the list and how a report states it; the first statement is about the whole, later ones about parts. */
const STATEMENTS: readonly {
  readonly what: string;
  readonly example: string;
  readonly pattern: RegExp;
  readonly valueOf: (figures: Figures) => number | null;
}[] = [
  {
    what: '问题总数',
    example: '共反馈问题12个、反馈的12个问题',
    pattern: new RegExp(
      `反馈(?:的|了|我[^，。]{1,6})?(?:各类|具体|主要)*问题(?:共计?|合计|总数|总计)?\\s*${NUMBER}|反馈(?:的|了|意见指出的|指出的)?(?:共计?)?\\s*${NUMBER}(?:具体|主要|方面)*问题`,
      'u',
    ),
    valueOf: ({ total }) => total,
  },
  {
    what: '已完成数',
    example: '已完成整改10个、已整改完成10个',
    pattern: new RegExp(
      `(?<!基本)(?:已经?)?(?:全部|全面)?(?:完成整改|整改完成|整改到位|(?<=已)完成)(?:的?问题)?\\s*${NUMBER}`,
      'u',
    ),
    valueOf: ({ completed }) => completed,
  },
  {
    what: '基本完成数',
    example: '基本完成1个',
    pattern: new RegExp(`基本(?:完成|整改到位)(?:整改)?(?:的?问题)?\\s*${NUMBER}`, 'u'),
    valueOf: ({ mostlyDone }) => mostlyDone,
  },
  {
    what: '未完成数',
    example: '未完成1个、尚未完成1个',
    pattern: new RegExp(`未(?:能)?(?:完成|整改到位)(?:整改)?(?:的?问题)?\\s*${NUMBER}`, 'u'),
    valueOf: ({ unfinished }) => unfinished,
  },
  {
    what: '整改完成率',
    example: '整改完成率83.33%',
    pattern: /完成率(?:达到?|为|是|约)?\s*(\d+(?:\.\d+)?)\s*%/u,
    valueOf: ({ rate }) => rate,
  },
];

/** A figure that a report states, and what the list counts. */
export interface StatedFigure {
  readonly what: string;
  readonly said: string;
  readonly counted: number;
  /** As it stands in the report. */
  readonly sentence: string;
}

/** The figures of the list that a report states, where it states them first. */
export function statedFigures({ text, figures }: ReportFacts): readonly StatedFigure[] {
  if (!figures) return [];
  const plain = folded(text);
  return STATEMENTS.flatMap(({ what, pattern, valueOf }) => {
    const counted = valueOf(figures);
    const match = pattern.exec(plain);
    const said = match?.slice(1).find((group) => group !== undefined);
    if (!match || said === undefined || counted === null) return [];
    const sentence = sentenceOfFolded(text, match.index, match.index + match[0].length);
    return [{ what, said, counted, sentence }];
  });
}

export const reportDiffersFromList: Check = {
  code: 'report-differs-from-list',
  title: '报告与清单的数字不一致',
  message: '报告写的{what}是 {said}，清单是 {counted}。',
  why: '报告和清单一起报送，数字互相打架会被退回。',
  howToMend: '以清单为准更正报告；清单有误的，先改清单再生成报告。',
  severity: always('error'),
  run: (_, { report }) =>
    (report ? statedFigures(report) : [])
      .filter(({ said, counted }) => !isSame(said, counted))
      .map(({ sentence, ...data }) => ({ item: null, column: null, data, sentence })),
};

/** 83.3 and 83.33 are one figure, rounded to as many places as are printed. */
function isSame(said: string, counted: number): boolean {
  const places = said.split('.')[1]?.length ?? 0;
  return Number(said) === Number(counted.toFixed(places));
}
