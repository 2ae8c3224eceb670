interface Placeholder {
  readonly example: string;
  readonly pattern: RegExp;
  /** Beside 措施 and the like it is an answer: a dash, 无. */
  readonly onlyRequired?: true;
}

const X = '[XＸ×xｘ]';

/** What only holds a place, alone in its cell or for a name or a number. */
const PLACEHOLDERS: readonly Placeholder[] = [
  {
    example: '待补充',
    pattern:
      /^[（(【[]?(?:待补充?|待填写?|待定|待明确|待完善|待确定|待报|待核实?|待更新|待提供|暂无|暂缺|暂未确定|(?:请)?填写[^，。；]{0,8}|TBD|TODO|(?:此处|请在此处?|在此)[^，。；]{0,8})[）)】\]。.]?$/iu,
  },
  {
    example: '同上',
    pattern: /^[（(]?(?:同上(?:一?[条项行])?|同前|同第?[\d-]{1,5}[条项行]?|〃|″|"|”)[）)。.]?$/u,
  },
  { example: '略', pattern: /^[（(]?(?:略|无)[）)。.]?$/u, onlyRequired: true },
  { example: '/', pattern: /^(?:[/／\\\-—–－_＿?？.。…·*＊、，,；;：:]{1,6}|N\/A)$/iu, onlyRequired: true },
  { example: 'XX局', pattern: new RegExp(`^(?:${X}\\s*${X}+|某{2,}|_{2,}|＿{2,})`, 'u') },
  {
    example: '由XX局负责，于X月X日前完成',
    pattern: new RegExp(
      `(?<![\\dA-Za-z])${X}{2,4}(?![\\dA-Za-z])|(?<![\\dA-Za-z\\u00d7])${X}(?=[年月日号项条次人名个户家万元处亩米]|公里)|_{2,}(?=[年月日号项条次人名个户家万元处亩米])|_{3,}|＿{2,}|\\*{3,}|＊{2,}`,
      'u',
    ),
  },
  { example: '拦截规则【】条', pattern: /【[\s\u3000]*】|[（(][\s\u3000]*[）)]/u },
  { example: '待完善后补充', pattern: /待[^，。；]{1,8}后(?:再?补充|再?完善|再?填写|再?填报|再?补)[。.]?$/u },
  { example: '清淤…', pattern: /^[^…]{1,16}…{1,2}$/u, onlyRequired: true },
  {
    example: '（待补充）',
    pattern:
      /[（(【[](?:待补充|待填写|待定|待明确|单位名称|姓名|此处填写|请填写)[^（）()【】[\]]{0,8}[）)】\]]/u,
  },
];

/** Whether a text of a required cell holds a place instead of saying something. */
export const isPlaceholder = (text: string): boolean =>
  PLACEHOLDERS.some(({ pattern }) => pattern.test(text));

/** As above, for cells where 无 and a dash are answers. */
export const holdsPlace = (text: string): boolean =>
  PLACEHOLDERS.some(({ pattern, onlyRequired }) => onlyRequired !== true && pattern.test(text));

export const PLACEHOLDER_EXAMPLES: readonly string[] = PLACEHOLDERS.map(({ example }) => example);
