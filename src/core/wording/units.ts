import { shieldedCharacters } from './brackets';

/** Bodies that are named as one: 县委、县政府 stays whole. */
const FIXED_PAIRS: readonly RegExp[] = [
  /(?:省|市|州|盟|县|区|旗|乡|镇|街道|村)?(?:党)?委（?(?:党组)?）?[、和及与](?:(?:省|市|州|盟|县|区|旗|乡|镇)?(?:人民)?政府)/g, // 区委、区政府；党委、政府
  /(?:各(?:级|地|县（[^）]{1,4}）|市（[^）]{1,4}）|县区|区县))党委[、和及与]政府/g, // 各县（区）党委和政府
  /党委[、和及与]行政/g, // 党委、行政
  /党工委[、和及与](?:街道)?(?:办事处|管委会)/g, // 党工委、办事处
  /(?:村|社区)?党(?:总)?支部[、和及与](?:村|社区)?(?:村|居)(?:民)?委(?:员)?会/g, // 村党支部、村委会
  /党支部[、和及与](?:村|居)委会/g,
];

const SEPARATORS = '、，,；;/／\n';
/** 和, 与, 及, 以及 part two names, unless they stand inside one: 和平镇, 与会, 及时, 卫生和健康委. */
const JOINERS = ['以及', '及', '和', '与'];
/** What a name ends with, so that the 和 behind it parts two names and the 和 of 发展和改革局 does not. */
const NAME_END =
  /(?:局|委|办|部|室|科|股|处|厅|院|会|所|站|中心|公司|集团|镇|乡|街道|村|社区|区|县|市|组|队|厂|校|学|馆|行|社|台|署|司|党组|支部|总队|支队|大队|机关|政府|单位|企业|部门|园|库|联|窗口|专班|分局|纪委|工会|团委|妇联|[）)])$/;
/** Names that hold a joiner of their own. */
const INNER_JOINER =
  /(?:农村|水库|园区|(?:中小|国有|民营)企业|发展|住房|住建|文化|工业|自然资源|人力资源|卫生|教育|农业|林业|城市|民族|退役|交通|规划|水利|宣传|财务|经济|应急|科学|市场|信息|资源|国土|环境|老龄|社会|计划|组织|安全|质量|技术|生态|政策|法规|审计|纪检|监察|产业|运行|预算|档案|采购|统战|离退休|生产|党建|综合|城乡|干部|基层|园林|食品|实验室|调查)$/;

/** 相关部门 is nobody: words that name no unit in particular. */
const VAGUE =
  /^(?:机关)?(?:各?(?:相关|有关|责任|涉及|涉事|职能|业务|成员|所属|下属|基层|直属|其他)的?|各|全体|全部|全县|全市|全区|其他|本)?(?:各|相关|有关|责任|职能|业务|牵头|成员|直属|下属|所属|配合|内设)?(?:级)?(?:部门|单位|科室|处室|股室|乡镇|镇街|镇（街道）|乡镇（街道）|街道|企业|机构|站所|支部|党支部|党组织|人员|班子成员|领导|方面|同志|地区|机关|村居|村|社区|镇|乡|区县|县区)(?:和?个人)?等?$/;

const LEADING = /^(?:由|请|责成|以及|及|和|与|其中|等|会同|并由|再由|为|是|:|：|\s)+(?=[^\s])/;
const TRAILING = /(?:等(?:相关|有关|其他|各)?(?:部门|单位|科室|处室|镇街|乡镇)?|[\s。．.，,；;：:、])+$/;

/** One unit name with its place in the text it was split from; offsets are UTF-16 code units, end exclusive. */
export interface NamePart {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function trimName(text: string, start: number, end: number): NamePart | null {
  let from = start;
  let to = end;
  const raw = text.slice(from, to);
  const head = LEADING.exec(raw)?.[0].length ?? 0;
  // 和平镇, 与时… : a joiner is only cut off where a joiner was split at
  from += /^(?:和|与|及)/.test(raw) ? 0 : head;
  to -= TRAILING.exec(text.slice(from, to))?.[0].length ?? 0;
  while (from < to && /\s/.test(text.charAt(from))) from++;
  return from < to ? { text: text.slice(from, to), start: from, end: to } : null;
}

/** Offsets at which the text is cut, as `[start, end)` of each separator. */
function cutsOf(text: string): (readonly [number, number])[] {
  const shielded = shieldedCharacters(text);
  for (const pair of FIXED_PAIRS) {
    for (const match of text.matchAll(pair)) shielded.fill(true, match.index, match.index + match[0].length);
  }
  const cuts: (readonly [number, number])[] = [];
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    if (shielded[i]) continue;
    if (SEPARATORS.includes(text.charAt(i))) {
      cuts.push([i, i + 1]);
      from = i + 1;
      continue;
    }
    if (/\s/.test(text.charAt(i)) && NAME_END.test(text.slice(from, i)) && i - from > 2) {
      cuts.push([i, i + 1]);
      from = i + 1;
      continue;
    }
    const joiner = JOINERS.find((each) => text.startsWith(each, i));
    if (joiner === undefined || i === from) continue;
    const before = text.slice(from, i).trimEnd();
    const after = text.slice(i + joiner.length);
    const parts = NAME_END.test(before) && !INNER_JOINER.test(before) && after.trim() !== '';
    if (parts) {
      cuts.push([i, i + joiner.length]);
      from = i + joiner.length;
    }
    i += joiner.length - 1;
  }
  return cuts;
}

/** Unit names with their places. See {@link splitUnits}. */
export function unitParts(text: string): NamePart[] {
  const parts: NamePart[] = [];
  let from = 0;
  for (const [start, end] of [...cutsOf(text), [text.length, text.length] as const]) {
    const part = trimName(text, from, start);
    if (part && !/^等?$/.test(part.text)) parts.push(part);
    from = end;
  }
  return parts;
}

/**
 * `区委、区政府，财政局及审计局` → 区委、区政府 | 财政局 | 审计局. Split at 、，；/ and at 和, 与, 及 between two names; what stands in
 * brackets stays with its unit: 人事科（离退休干部科）. A closing 等 is dropped. Each name once.
 */
export function splitUnits(text: string): string[] {
  return [...new Set(unitParts(text).map((part) => part.text))];
}

/** The form in which unit names are compared: ` 办 公 室（党委办）` → `办公室(党委办)`. */
export function normalizeUnit(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200d\ufeff]+/g, '')
    .replace(/[，,；;。、：:.]+$/, '');
}

/** 相关部门, 各单位, 有关科室 … name nobody. */
export function isVagueUnit(name: string): boolean {
  return VAGUE.test(name.replace(/\s+/g, ''));
}
