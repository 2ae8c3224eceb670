import { numeralToNumber } from '../basics/numerals';

/** How an enumerated paragraph is marked. `rank` says how high such markers usually stand (0 is highest). */
export interface NumberingStyle {
  readonly id: string;
  readonly rank: number;
  readonly example: string;
  /**
   * Sticky. Group `n` is the numeral (none for bullets), group `label` around it the part that belongs to the printed
   * number (`问题1`); without it the label is the numeral.
   */
  readonly pattern: RegExp;
  /** Further condition on the text that follows the marker. */
  readonly accepts?: (printed: string, rest: string, numeral: string) => boolean;
}

const CJK = '[一二三四五六七八九十百零〇]{1,5}';
const ARABIC = '[0-9０-９]{1,3}';
const SP = '[\\s\\u3000]{0,4}';

/** What documents count by a word and a number: 问题1, 隐患3, 整改任务5, 督察发现之一, 检查内容二, 建议一. */
const COUNTED_WORD =
  '(?:反馈|存在|主要|突出|典型|查摆|检视|整改|工作|督[察查]|巡[察视]|检查|审计|现场)*(?:问题|隐患|任务|事项|发现|内容|项目|表现|案例|建议|意见)之?';

/** 存在问题 1.…, 整改任务 一、…: a heading that ran into the first number below it. */
const HEADS_NUMBERS = /^[【[]?(?:存在|主要|突出|发现)|[\s\u3000]/;

/** Things that are counted whole: 1.3家 is item 1 about three firms, 1.3万元 an amount. */
const CLASSIFIERS =
  '家名份宗起处人次项条辆套台户所座只件笔位支间栋村镇乡类批张门艘架口眼根棵头匹场届轮组队校园站片块幅枚床车桩幢层单款部对颗瓶桶本册封则道例班科室股县市区省国';
const COUNTED = new RegExp(
  `^[0-9０-９]{1,4}(?:余|多)?(?:[${CLASSIFIERS}]|个(?!百分点|点)|号(?=[\u4e00-\u9fff]))`,
);
/** Units behind a decimal number: 1.2万元, 62.5%, 1.3公里. */
const QUANTITY = new RegExp(
  `^[\\s\\u3000]{0,2}(?:[%％‰万亿千百元角倍公平立米吨亩个度分毫厘克升天小年月日号兆瓦℃—至到～${CLASSIFIERS}-]|[0-9])`,
);
const YEAR = /^(?:19|20)[0-9]{2}(?:年|—|-|～|至|—)/;

/** A stop after a digit may be a decimal point: 1.2万元 is no marker, 2.2024年 and 1.3家 are. */
function notDecimal(printed: string, rest: string): boolean {
  if (!/^[0-9０-９]/.test(rest)) return true;
  if (/,$/.test(printed) && /^[0-9]{3}(?![0-9年])/.test(rest)) return false;
  if (/[、，,]\s*$/.test(printed)) return true;
  if (/\s$/.test(printed)) return true;
  return YEAR.test(rest) || COUNTED.test(rest);
}

/** 二、三季度 and 三、四号楼 count something; they open no paragraph. */
function noList(_: string, rest: string, numeral: string): boolean {
  const next = /^([一二三四五六七八九十]{1,3})([^、．.，,一二三四五六七八九十])/.exec(rest);
  if (!next) return true;
  const value = numeralToNumber(numeral) ?? 0;
  const following = numeralToNumber(next[1] ?? '') ?? 0;
  return (
    following !== value + 1 || !/[季号层楼月年级类期批次名个项人组村标车产线区栋处科轮]/.test(next[2] ?? '')
  );
}

/** 第一、二季度 and 第一、第二批 count something; they open no paragraph. */
const SECOND_ORDINAL = /^第?[一二三四五六七八九十]+(?:[、和及]|[季批轮期次名项条款类阶标组])/;

/** What makes a numeral count: （三季度… */
const COUNTS_ON = /^[季号楼层月年级类期批次名个项人件宗种点是]/;

/** （二）项规定 continues 第十二条第. */
const noClause = (_: string, rest: string): boolean =>
  !/^(?:项|款|条|目)(?:规定|要求|之|、|，|的|和|所|内容|第)/.test(rest);

/** Highest first; within a paragraph the first that matches wins. Bullets come last. */
export const NUMBERING_STYLES: readonly NumberingStyle[] = [
  {
    id: 'part',
    rank: 0,
    example: '第一部分',
    pattern: new RegExp(`(?<label>第(?<n>${CJK}|${ARABIC})(?:部分|章|篇|编))[：:、，,\\s\\u3000]{0,3}`, 'y'),
  },
  {
    id: 'problem',
    rank: 5,
    example: '问题1：',
    pattern: new RegExp(
      `[【\\[]?(?<label>(?:${COUNTED_WORD}|第)${SP}[（(]?(?<n>${CJK}|${ARABIC})[）)]?(?:个?问题)?)[】\\]]?${SP}[：:、．.，,]`,
      'y',
    ),
    accepts: (printed) =>
      (!printed.startsWith('第') || printed.includes('问题')) &&
      (/[：:]$/.test(printed) || !HEADS_NUMBERS.test(printed)),
  },
  {
    id: 'problem',
    rank: 5,
    example: '问题（一）',
    pattern: new RegExp(`(?<label>${COUNTED_WORD}[（(]${SP}(?<n>${CJK}|${ARABIC})${SP}[）)])`, 'y'),
  },
  {
    id: 'problem',
    rank: 5,
    example: '问题一【存在问题】',
    pattern: new RegExp(
      `(?<label>问题${SP}(?<n>${CJK}|${ARABIC}))${SP}(?=[【\\[〔]|[\u4e00-\u9fff]{2,6}[：:])`,
      'y',
    ),
  },
  {
    id: 'problem',
    rank: 5,
    example: '案例一　',
    pattern: new RegExp(
      `(?<label>(?:典型)?(?:案例|问题|事项)(?<n>${CJK}|${ARABIC}))[\\s\\u3000]{1,4}(?=\\S)`,
      'y',
    ),
  },
  {
    id: 'serial',
    rank: 5,
    example: '序号1　',
    pattern: new RegExp(
      `(?:序号|编号)${SP}[：:]?${SP}(?<n>${ARABIC}|${CJK})(?:${SP}[：:、．.，,]|[\\s\\u3000]{1,4})`,
      'y',
    ),
  },
  {
    id: 'ordinal',
    rank: 4,
    example: '第一，',
    pattern: new RegExp(`(?<label>第(?<n>${CJK}))[，,、：:]`, 'y'),
    accepts: (_, rest) => !SECOND_ORDINAL.test(rest),
  },
  {
    id: 'clause',
    rank: 3,
    example: '第一条　',
    pattern: new RegExp(
      `(?<label>第(?<n>${CJK}|${ARABIC})(?:条|类|方面|项))(?:[：:，,]|[\\s\\u3000]{1,4})`,
      'y',
    ),
  },
  {
    id: 'cjkStop',
    rank: 1,
    example: '一、',
    pattern: new RegExp(`(?<n>${CJK})${SP}[、．.，,]`, 'y'),
    accepts: noList,
  },
  {
    id: 'cjkFormal',
    rank: 1,
    example: '壹、',
    pattern: new RegExp(`(?<n>[壹贰叁肆伍陆柒捌玖拾]{1,3})${SP}[、．.，,：:]`, 'y'),
  },
  {
    id: 'cjkBracket',
    rank: 2,
    example: '（一）',
    pattern: new RegExp(
      `(?<label>[（(〔【\\[〈＜<]${SP}(?<n>${CJK})${SP}[）)〕】\\]〉＞>])[、．.，,：:]?`,
      'y',
    ),
    accepts: noClause,
  },
  {
    id: 'cjkBracket',
    rank: 2,
    example: '一）',
    pattern: new RegExp(`(?<label>(?<n>${CJK})[）)])[、．.，,]?`, 'y'),
    accepts: noClause,
  },
  {
    id: 'cjkBracket',
    rank: 2,
    example: '（一 （右括号缺）',
    pattern: new RegExp(`(?<label>[（(](?<n>${CJK}))[、．.，,\\s\\u3000]`, 'y'),
  },
  {
    id: 'cjkBracket',
    rank: 2,
    example: '（一落实不力（右括号缺，无空格）',
    pattern: new RegExp(`(?<label>[（(](?<n>${CJK}))(?=[\u4e00-\u9fff])`, 'y'),
    accepts: (_, rest) => !/^[^（(]*[）)]/.test(rest) && !COUNTS_ON.test(rest),
  },
  { id: 'cjkCharacter', rank: 2, example: '㈠', pattern: /(?<label>(?<n>[㈠-㈩㊀-㊉]))[、．.]?/y },
  { id: 'roman', rank: 1, example: 'Ⅰ.', pattern: /(?<n>[Ⅰ-Ⅻ])[、．.，,\s]/y },
  {
    id: 'decimal',
    rank: 3.5,
    example: '1.1',
    pattern: /(?<label>[0-9]{1,2}(?:[.．][0-9]{1,2}){1,3})(?:[、．.]|[\s\u3000]{1,4}|(?=[\u4e00-\u9fff“]))/y,
    accepts: (_, rest) => !QUANTITY.test(rest),
  },
  {
    id: 'arabicStop',
    rank: 3,
    example: '1.',
    pattern: new RegExp(`(?<n>${ARABIC})${SP}[.．、，,。]${SP}`, 'y'),
    accepts: notDecimal,
  },
  { id: 'arabicStop', rank: 3, example: '⒈', pattern: /(?<label>(?<n>[⒈-⒛]))[、．.]?/y },
  {
    id: 'arabicBracket',
    rank: 5,
    example: '（1）',
    pattern: new RegExp(
      `(?<label>[（(〔\\[〈＜<]${SP}(?<n>${ARABIC})${SP}[）)〕\\]〉＞>])[、．.，,：:]?`,
      'y',
    ),
    accepts: noClause,
  },
  { id: 'arabicBracket', rank: 5, example: '⑴', pattern: /(?<label>(?<n>[⑴-⒇]))[、．.]?/y },
  {
    id: 'arabicHalf',
    rank: 5.5,
    example: '1）',
    pattern: new RegExp(`(?<label>(?<n>${ARABIC})[）)])[、．.]?`, 'y'),
  },
  { id: 'circled', rank: 6, example: '①', pattern: /(?<label>(?<n>[①-⑳㉑-㉟㊱-㊿❶-❿➀-➓]))[、．.：:]?/y },
  { id: 'letter', rank: 6.5, example: 'A.', pattern: /(?<label>[A-Za-z])[.．、)）](?![A-Za-z0-9.])/y },
  {
    id: 'isOrdinal',
    rank: 7,
    example: '一是',
    pattern: new RegExp(`(?<label>(?<n>[一二三四五六七八九十]{1,3})是)[：:，,]?(?!否)`, 'y'),
  },
  {
    id: 'isOrdinal',
    rank: 7,
    example: '一要',
    pattern: new RegExp(`(?<label>(?<n>[一二三四五六七八九十]{1,3})要)[：:，,]?(?![求点素件害闻务])`, 'y'),
  },
  {
    id: 'itsOrdinal',
    rank: 7,
    example: '其一，',
    pattern: /(?<label>其(?<n>[一二三四五六七八九十]))[，,、：:是]/y,
  },
  ...(
    [
      '●',
      '◆',
      '■',
      '▲',
      '★',
      '○',
      '◇',
      '□',
      '△',
      '☆',
      '•',
      '·',
      '▪',
      '◎',
      '※',
      '➢',
      '〇',
      '►',
      '▶',
      '√',
      '✓',
      '✔',
      '❖',
      // Wingdings bullets as Word pastes them
      '\uf06c',
      '\uf0d8',
      '\uf06e',
      '\uf0b7',
      '*',
      '-',
      '–',
      '—',
    ] as const
  ).map((bullet): NumberingStyle => ({
    id: `bullet${bullet}`,
    rank: 8,
    example: bullet,
    pattern: new RegExp(
      `(?<label>[${bullet === '-' ? '\\-' : bullet}])${'*-–—·〇'.includes(bullet) ? '[\\s\\u3000]{1,4}' : ''}(?![${bullet === '-' ? '\\-' : bullet}])`,
      'y',
    ),
    accepts: (_, rest) => /[\u4e00-\u9fff]/.test(rest.slice(0, 12)),
  })),
];
