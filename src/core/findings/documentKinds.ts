import type { DocumentKind } from './finding';

export interface DocumentKindRow {
  readonly kind: DocumentKind;
  /** Shown where the kind can be changed by hand. */
  readonly label: string;
  /** 问题来源 of the rows. */
  readonly origin: string;
  /** Whether it reports on the correction of problems: wrappers and labelled fields are to be expected. */
  readonly isReport: boolean;
  /** Evidence in the title, strongest first over the whole table. */
  readonly inTitle: RegExp;
  /** Evidence in the text, each kind of word counted once. */
  readonly inText: readonly RegExp[];
  readonly example: string;
}

/** Order matters: a 巡察整改方案 is a plan, a 巡察整改进展情况通报 a progress report. */
export const DOCUMENT_KINDS: readonly DocumentKindRow[] = [
  {
    kind: 'progress',
    label: '整改进展情况通报',
    origin: '整改进展情况通报',
    isReport: true,
    inTitle:
      /整改(?:工作|任务|问题)?(?:落实|进展|完成|推进|阶段性?|集中|办理)*(?:的)?(?:进展)?(?:的)?(?:情况|成效|结果)|进展(?:情况|台[账帐]|清单|报告|通报|表)|整改(?:工作)?(?:报告|通报)|销号(?:情况|台[账帐]|清单|表)/,
    inText: [
      /整改(?:落实|进展|完成)情况(?:通报|报告|公布|公开)/,
      /整改(?:情况|进展|成效|结果|状态)\s*[】]?\s*[：:]/,
      /(?:已完成整改|阶段性完成|完成销号|已销号|达到序时进度)/,
    ],
    example: '关于巡视集中整改进展情况的通报',
  },
  {
    kind: 'selfReview',
    label: '民主生活会、主题教育检视问题清单',
    origin: '检视问题',
    isReport: true,
    inTitle: /民主生活会|组织生活会|主题教育|检视问题|查摆问题|检视剖析|对照检查|学习教育.{0,12}问题/,
    inText: [/(?:检视|查摆)(?:出|了)?.{0,8}问题/, /民主生活会|组织生活会/, /主题教育/],
    example: '某镇党委领导班子主题教育检视问题整改清单',
  },
  {
    kind: 'plan',
    label: '整改方案',
    origin: '整改方案',
    isReport: true,
    inTitle:
      /整改(?:落实)?(?:工作)?(?:实施)?(?:方案|措施|台账|清单|任务|计划|责任)|问题(?:整改)?(?:清单|台账)/,
    inText: [
      /(?:制定|特制定|形成)(?:本|整改|如下)?(?:整改)?方案/,
      /整改措施\s*[】]?\s*[：:]/,
      /(?:整改时限|完成时限|责任单位|责任领导|整改期限)\s*[】]?\s*[：:]/,
    ],
    example: '关于落实市委第三巡察组反馈意见的整改方案',
  },
  {
    kind: 'environment',
    label: '生态环境保护督察反馈',
    origin: '生态环境保护督察反馈',
    isReport: false,
    inTitle: /(?:生态环境|环境)(?:保护)?.{0,6}督[察查]|环保督察/,
    inText: [/生态环境保护.{0,4}督察/, /督察(?:指出|认为|发现|强调|要求)/, /环保督察/],
    example: '省第二生态环境保护督察组向某市反馈督察情况',
  },
  {
    kind: 'audit',
    label: '审计报告反映的问题',
    origin: '审计发现问题',
    isReport: false,
    inTitle: /审计/,
    inText: [/《中华人民共和国审计法》/, /审计(?:发现|查出|评价|建议|组)/, /进行了(?:就地|送达)?审计/],
    example: '某市审计局关于某集团资产负债损益情况的审计报告',
  },
  {
    kind: 'inspection',
    label: '巡视、巡察反馈意见',
    origin: '巡视巡察反馈意见',
    isReport: false,
    inTitle: /巡视|巡察/,
    inText: [
      /(?:开展|进行)了?(?:常规|专项|提级|交叉|机动)?(?:巡察|巡视)/,
      /(?:巡察|巡视)组/,
      /(?:巡察|巡视)(?:发现|反馈|认为|期间)/,
    ],
    example: '县委第一巡察组关于巡察某局党组的反馈意见',
  },
  {
    kind: 'special',
    label: '专项检查、安全督查反馈',
    origin: '专项检查反馈',
    isReport: false,
    inTitle: /检查|督查|督导|核查|考核|评估|督办|监督|抽查|调研/,
    inText: [
      /(?:专项|综合|集中|联合|安全|重点)(?:检查|督查|督导|抽查)/,
      /(?:检查|督查|督导)组/,
      /(?:检查|督查|督导)(?:发现|指出|情况)/,
    ],
    example: '关于某区危险化学品安全专项督查情况的反馈',
  },
];

const ROWS = new Map(DOCUMENT_KINDS.map((row) => [row.kind, row]));

export function documentKindRow(kind: DocumentKind): DocumentKindRow {
  return ROWS.get(kind) as DocumentKindRow;
}

export const documentKindLabel = (kind: DocumentKind): string => documentKindRow(kind).label;

/** 问题来源 as it stands in the rows. */
export const originOf = (kind: DocumentKind): string => documentKindRow(kind).origin;

/** Characters of the text that are searched for evidence. */
const SEARCHED = 6000;

const MEASURES_LINE =
  /^[\s\u3000]*[【[]?(?:整改|整治)(?:措施|目标|举措|任务)[^：:\n]{0,6}[】\]]?[\s\u3000]*[：:】\]]/gm;
const PROGRESS_LINE =
  /^[\s\u3000]*[【[]?(?:整改|整治|目前|工作)?(?:落实|完成|进展)?(?:情况|进展|状态|成效)[】\]]?[\s\u3000]*[：:】\]]/gm;
const TABLE_HEAD = /^[^\n。；]*问题[^\n。；]*\t[^\n。；]*(?:措施|整改情况|进展|状态)[^\n。；]*$/m;

/** What the fields below several problems, or the columns of a table, show where the title names only the inspection. */
function reportShown(text: string): DocumentKind | null {
  const head = TABLE_HEAD.exec(text)?.[0];
  if (head !== undefined) return /进展|情况|状态|成效/.test(head) ? 'progress' : 'plan';
  const measures = text.match(MEASURES_LINE)?.length ?? 0;
  const progress = text.match(PROGRESS_LINE)?.length ?? 0;
  return progress >= 3 ? 'progress' : measures >= 3 ? 'plan' : null;
}

/** Recognizes the kind by the title, else by the words of the text; unsure where nothing or two kinds are as likely. */
export function recognizeKind(title: string | null, text: string): { kind: DocumentKind; sure: boolean } {
  if (title !== null) {
    const plain = title.replace(/\s/g, '');
    const byTitle = DOCUMENT_KINDS.find((row) => row.inTitle.test(plain));
    if (byTitle?.isReport === false) {
      const shown = reportShown(text.slice(0, SEARCHED));
      if (shown !== null) return { kind: shown, sure: false };
    }
    if (byTitle) return { kind: byTitle.kind, sure: true };
  }
  const searched = text.slice(0, SEARCHED);
  let best: DocumentKindRow | null = null;
  let bestScore = 0;
  let second = 0;
  for (const row of DOCUMENT_KINDS) {
    const score = row.inText.filter((pattern) => pattern.test(searched)).length * (row.isReport ? 1.01 : 1);
    if (score > bestScore) {
      second = bestScore;
      bestScore = score;
      best = row;
    } else second = Math.max(second, score);
  }
  return best ? { kind: best.kind, sure: bestScore - second >= 0.9 } : { kind: 'inspection', sure: false };
}
