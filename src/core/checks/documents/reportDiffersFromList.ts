import { outermostCategories, type CountsOfCategory } from '../../list/outermost';
import { always, type Check, type CheckedList } from '../check';
import type { ReportFacts, ReportFigures } from '../documentFacts';
import { figureFinder } from '../alteredFigures';
import { shorten, textOf } from '../cells';
import { splitNumber } from '../../list/sameWords';
import type { ColumnKey } from '../../list/item';
import { folded, sentenceOfFolded } from './reportText';

const NUMBER = '(\\d+)\\s*(?:个|项|条|件)';

type Counts = Pick<ReportFigures, 'total' | 'completed' | 'mostlyDone' | 'unfinished'>;

/** A figure of the list and how a report states it. */
interface Statement<Figures> {
  readonly what: string;
  readonly example: string;
  readonly pattern: RegExp;
  /** What the list counts, the likeliest first; a report may mean any of them. */
  readonly valuesOf: (figures: Figures) => readonly (number | null | undefined)[];
}

/** What became of the problems, of all or of one 问题类别. */
const OUTCOMES: readonly Statement<Counts>[] = [
  {
    what: '已完成数',
    example: '已完成整改10个、已整改完成10个',
    pattern: new RegExp(
      `(?<!基本)(?:已经?)?(?:全部|全面)?(?:完成整改|整改完成|整改到位|(?<=已)完成)(?:的?问题)?\\s*${NUMBER}|${NUMBER}(?:反馈|具体)*(?:问题)?(?:均?已|均|全部)*(?:按期|如期)?(?:完成整改|整改完成|整改到位)`,
      'u',
    ),
    valuesOf: ({ completed }) => [completed],
  },
  {
    what: '基本完成数',
    example: '基本完成1个',
    pattern: new RegExp(`基本(?:完成|整改到位)(?:整改)?(?:的?问题)?\\s*${NUMBER}`, 'u'),
    valuesOf: ({ mostlyDone }) => [mostlyDone],
  },
  {
    what: '未完成数',
    example: '未完成1个、尚未完成1个',
    pattern: new RegExp(`(?<!逾期)未(?:能)?(?:完成|整改到位)(?:整改)?(?:的?问题)?\\s*${NUMBER}`, 'u'),
    valuesOf: ({ unfinished }) => [unfinished],
  },
];

/** The first statement is about the whole, later ones about parts. */
const STATEMENTS: readonly Statement<ReportFigures>[] = [
  {
    what: '问题总数',
    example: '共反馈问题12个、反馈的12个问题',
    pattern: new RegExp(
      `反馈(?:的|了|我[^，。]{1,6})?(?:各类|具体|主要)*问题(?:共计?|合计|总数|总计)?\\s*${NUMBER}|反馈(?:的|了|意见指出的|指出的)?(?:共计?)?\\s*${NUMBER}(?:具体|主要|方面)*问题`,
      'u',
    ),
    valuesOf: ({ total }) => [total],
  },
  ...OUTCOMES,
  {
    what: '整改完成率',
    example: '整改完成率83.33%',
    pattern: /(?:完成率|到位率|整改率)(?:达到?|为|是|约)?\s*(\d+(?:\.\d+)?)\s*%/u,
    valuesOf: ({ rate }) => [rate],
  },
  {
    what: '销号数',
    example: '已销号1个',
    pattern: new RegExp(`销号(?:的?问题)?\\s*${NUMBER}`, 'u'),
    valuesOf: ({ byStatus }) => [byStatus?.closed],
  },
  {
    what: '正在整改数',
    example: '正在整改5个',
    pattern: new RegExp(`(?:正在|持续)(?:整改|推进)(?:的?问题)?\\s*${NUMBER}`, 'u'),
    valuesOf: ({ byStatus, unfinished, mostlyDone }) =>
      byStatus === undefined ? [] : [byStatus.inProgress, unfinished, unfinished + mostlyDone],
  },
  {
    what: '任务数',
    example: '细化分解为31项整改任务',
    pattern: new RegExp(
      `(?:细化|分解|细分|梳理)(?:为|成|出|形成)?了?\\s*${NUMBER}(?:具体|整改)*(?:任务|问题|事项)`,
      'u',
    ),
    valuesOf: ({ rows, points, measures, total }) =>
      rows === undefined ? [] : [rows, points, measures, total],
  },
  {
    what: '逾期数',
    example: '逾期未完成2个',
    pattern: new RegExp(`(?:逾期|超过?时限)(?:尚?未(?:完成|整改到位|整改))?的?(?:问题)?\\s*${NUMBER}`, 'u'),
    valuesOf: ({ overdue, overdueRows }) => [overdue, overdueRows?.length],
  },
];

/** （一）政治建设方面：反馈问题8个 */
const TOTAL_OF_PART: Statement<Counts> = {
  what: '问题数',
  example: '政治建设方面问题8个、政治建设方面8个问题',
  pattern: new RegExp(`^[^。；\\d]{0,12}(?:问题(?:共计?)?\\s*${NUMBER}|${NUMBER}(?:具体|主要)?问题)`, 'u'),
  valuesOf: ({ total }) => [total],
};
/** （一）, 一、: a report may number its parts in another way. */
const PART_NUMBER = /^(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十\d]{1,3}[、.．])/u;
/** Shorter names of 问题类别 stand anywhere in a report. */
const SHORTEST_NAME = 4;

/** A figure that a report states, and what the list counts. */
export interface StatedFigure {
  readonly what: string;
  readonly said: string;
  readonly counted: number | string;
  /** As it stands in the report. */
  readonly sentence: string;
}

/** The figures of the list that a report states, where it states them first; those of its parts where it tells how many problems they have. */
export function statedFigures({ text, figures }: ReportFacts): readonly StatedFigure[] {
  if (!figures) return [];
  const plain = folded(text);
  const parts = headingsOf(figures.byCategory ?? []).flatMap((heading) => {
    const place = placeOfPart(heading.name, plain);
    return place === null ? [] : [{ ...heading, ...place }];
  });
  // what is said of a part is not said of the whole
  const whole = parts.reduce((rest, { from, to }) => without(rest, from, to), plain);
  return [
    ...STATEMENTS.flatMap((statement) =>
      stated(statement, figures, [figures.total], { text, plain: whole, from: 0 }),
    ),
    ...parts.flatMap(({ counts, name, from, to }) =>
      [TOTAL_OF_PART, ...OUTCOMES]
        .flatMap((statement) =>
          stated(
            ofAny(statement),
            counts,
            counts.map(({ total }) => total),
            { text, plain, from, to },
          ),
        )
        .map((figure) => ({ ...figure, what: `“${name}”的${figure.what}` })),
    ),
  ];
}

/** What was compared, each once: the figures of 问题类别 have one name together. */
export const figureNames = (figures: readonly Pick<StatedFigure, 'what'>[]): readonly string[] => [
  ...new Set(figures.map(({ what }) => (what.startsWith('“') ? '各问题类别的数字' : what))),
];

const without = (text: string, from: number, to: number): string =>
  text.slice(0, from) + ' '.repeat(to - from) + text.slice(to);

/** 上一轮督察的24项问题已完成22项: the figure is of that whole. */
const OWN_WHOLE = /(\d+)(?:个|项|条|件)(?:具体|整改|反馈)*(?:问题|任务)[^，。；\d]{0,2}[，,]?$/u;

/** The first match that does not speak of another whole than the list. */
const firstOf = (pattern: RegExp, text: string, totals: readonly number[]): RegExpExecArray | undefined =>
  [...text.matchAll(new RegExp(pattern, 'gu'))].find(({ index }) => {
    const whole = OWN_WHOLE.exec(text.slice(0, index))?.[1];
    return whole === undefined || totals.includes(Number(whole));
  });

interface Stretch {
  readonly text: string;
  /** The text as it is looked through, folded, and from where on. */
  readonly plain: string;
  readonly from: number;
  readonly to?: number;
}

function stated<Figures>(
  { what, pattern, valuesOf }: Statement<Figures>,
  figures: Figures,
  totals: readonly number[],
  { text, plain, from, to }: Stretch,
): readonly StatedFigure[] {
  const match = firstOf(pattern, plain.slice(from, to), totals);
  const said = match?.slice(1).find((group) => group !== undefined);
  const counts = valuesOf(figures).filter((value) => typeof value === 'number');
  if (!match || said === undefined || counts.length === 0) return [];
  const counted = counts.find((value) => isSame(said, value)) ?? counts[0]!;
  const start = from + match.index;
  return [
    {
      what,
      said: said.replace(/^0+(?=\d)/u, ''),
      counted,
      sentence: sentenceOfFolded(text, start, start + match[0].length),
    },
  ];
}

/** A heading of 问题类别, and what is counted of it: with the headings below it, and alone. */
interface Heading {
  readonly name: string;
  readonly counts: readonly Counts[];
}

function headingsOf(byCategory: readonly CountsOfCategory[]): readonly Heading[] {
  const headings = new Map<string, Counts[]>();
  const innermost = byCategory.map((counts) => ({
    ...counts,
    category: counts.category.split('\n').at(-1)!,
  }));
  for (const counts of [...outermostCategories(byCategory), ...innermost]) {
    const name = folded(counts.category).replace(PART_NUMBER, '');
    if (name.length < SHORTEST_NAME) continue;
    headings.set(name, [...(headings.get(name) ?? []), counts]);
  }
  return [...headings].map(([name, counts]) => ({ name, counts }));
}

const ofAny = ({ valuesOf, ...statement }: Statement<Counts>): Statement<readonly Counts[]> => ({
  ...statement,
  valuesOf: (counts) => counts.flatMap(valuesOf),
});

/** 政治建设方面反馈问题8个，已完成6个: where it is said how many problems a 问题类别 has, from its name to the end of the sentence. */
function placeOfPart(name: string, plain: string): { readonly from: number; readonly to: number } | null {
  for (let at = plain.indexOf(name); at >= 0; at = plain.indexOf(name, at + 1)) {
    const from = at + name.length;
    const length = plain.slice(from).search(/[。！？!?]/u);
    const to = length === -1 ? plain.length : from + length;
    if (TOTAL_OF_PART.pattern.test(plain.slice(from, to))) return { from, to };
  }
  return null;
}

export const reportDiffersFromList: Check = {
  code: 'report-differs-from-list',
  title: '报告与清单的数字不一致',
  message: '报告写的{what}是 {said}，清单是 {counted}。',
  why: '报告和清单一起报送，数字互相打架会被退回。',
  howToMend: '以清单为准更正报告；清单有误的，先改清单再生成报告。',
  severity: always('error'),
  run: (list, { report }) =>
    (report ? [...statedFigures(report), ...repeatedFigures(report, list)] : [])
      .filter(({ said, counted }) => !isSame(said, counted))
      .map(({ sentence, ...data }) => ({ item: null, column: null, data, sentence })),
};

/** What a report repeats of a row. */
const REPEATED: readonly ColumnKey[] = [
  ...(['finding', 'point', 'goal', 'measures', 'progressNote', 'unfinishedReason', 'nextStep'] as const),
];
/** Words by which a sentence is named. */
const SHOWN = 12;

/** Without a printed number: a report numbers its problems anew. */
const wordsOf = (text: string): string => splitNumber(text)[1];

/** Sentences of a report that say what a cell says, but for a figure: 退还患者41.4万元 where the row says 44.1万元. */
function repeatedFigures({ text }: ReportFacts, { items }: CheckedList): readonly StatedFigure[] {
  const cells = items.flatMap((item) => REPEATED.map((column) => wordsOf(textOf(item.cells[column]))));
  const find = figureFinder([...new Set(cells.filter((cell) => /\d/u.test(cell)))]);
  return text.split(/[。；;\n\r\t]/u).flatMap((part) => {
    const sentence = part.trim();
    const found = find(wordsOf(sentence));
    if (found === null) return [];
    return [{ what: `“${shorten(sentence, SHOWN)}”里的数字`, said: found.is, counted: found.was, sentence }];
  });
}

/** 83.3 and 83.33 are one figure, rounded or cut to as many places as are printed; a repeated one is not cut. */
function isSame(said: string, counted: number | string): boolean {
  if (typeof counted === 'string') return said === counted;
  const places = said.split('.')[1]?.length ?? 0;
  return (
    Math.abs(Number(said) - counted) < 10 ** -places && (places > 0 || Number(said) === Math.round(counted))
  );
}
