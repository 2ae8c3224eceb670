export type StatusKey =
  'notStarted' | 'inProgress' | 'mostlyDone' | 'completed' | 'completedOngoing' | 'closed' | 'unfinished';

export interface StatusRow {
  readonly key: StatusKey;
  /** As it stands in the drop-down of 状态. */
  readonly word: string;
  /** Whether nothing is left to do; 基本完成 is not finished. */
  readonly finished: boolean;
  /** Words that mean the same in documents and lists made elsewhere. */
  readonly synonyms: readonly string[];
}

/** A list of words, separated by blanks or line breaks. */
const words = (list: string): string[] => list.trim().split(/\s+/);

/** THE status words, in the order of the drop-down. */
export const STATUS: readonly StatusRow[] = [
  {
    key: 'notStarted',
    word: '未启动',
    finished: false,
    synonyms: words('未开展 未开始 尚未启动 尚未开展 未整改 尚未整改 待整改 待启动 未着手'),
  },
  {
    key: 'inProgress',
    word: '整改中',
    finished: false,
    synonyms: [
      ...words('正在整改 正在推进 正在进行 正在推动 正在落实 正在办理 正在实施 推进中 进行中'),
      ...words(`
        持续推进 持续整改 持续整改中 持续推进中 持续落实 达到序时进度 达到时序进度 符合序时进度
        达序时进度
        按序时推进 按序时进度推进 按计划推进 正按序时推进 正按计划推进 有序推进 有序推进中
        整改推进中
      `),
      ...words('部分完成 部分整改 已部分整改 已启动 已启动整改 已开展 办理中 正在整改中'),
    ],
  },
  {
    key: 'mostlyDone',
    word: '基本完成',
    finished: false,
    synonyms: words(`
      阶段性完成 基本整改到位 基本完成整改 已基本完成 基本整改完成 已阶段性完成 阶段性完成整改
      基本到位
    `),
  },
  {
    key: 'completed',
    word: '已完成',
    finished: true,
    synonyms: [
      ...words(`
        完成 整改完成 已整改 已整改完成 已完成整改 完成整改 整改到位 已整改到位 全部完成 全部整改 已全部整改
        已全部完成
        已办结 办结 整改完毕 已整改完毕 已落实 落实到位 已落实到位 已完成整改任务 已按期完成
        按期完成
      `),
      ...words('已解决 已全部整改到位 全部整改到位 已全面完成 全面完成 已结案'),
    ],
  },
  {
    key: 'completedOngoing',
    word: '已完成并长期坚持',
    finished: true,
    synonyms: [
      ...words(`
        已完成，长期坚持 已完成并持续推进 已完成并持续坚持 已完成，持续推进 已完成，持续坚持
        完成并长期坚持
        完成，长期坚持 已整改，长期坚持 已整改并长期坚持 已完成整改，长期坚持 已完成整改并长期坚持
        整改完成，长期坚持
        整改完成并长期坚持 已完成，并长期坚持 已完成需长期坚持 已完成，需长期坚持 立行立改，长期坚持
        已完成并持续深化
        已完成并持续巩固 已整改到位，长期坚持 已整改到位并长期坚持 整改到位，长期坚持 已完成且长期坚持
        已完成并常态化推进
      `),
    ],
  },
  {
    key: 'closed',
    word: '已销号',
    finished: true,
    synonyms: words(
      '销号 已完成销号 完成销号 已整改销号 已办结销号 已验收销号 整改销号 验收销号 销号完成 已销号完成',
    ),
  },
  {
    key: 'unfinished',
    word: '未完成',
    finished: false,
    synonyms: words(`
      未整改到位 尚未完成 未按期完成 整改不到位 未完成整改 未整改完成 未办结 未销号 尚未整改到位
      逾期未完成 尚未销号
    `),
  },
];

/** Words about progress that say no status: a person has to decide (待核). */
const TO_BE_DECIDED = [
  '取得阶段性成效',
  '取得初步成效',
  '取得明显成效',
  '取得积极进展',
  '取得阶段性进展',
  '达到预期目标',
  '达到预期效果',
  '立行立改',
  '长期坚持',
  '未按时序推进',
  '未按序时推进',
  '未按序时进度推进',
  '未按计划推进',
  '未达到序时进度',
  '未达序时进度',
  '未达序时',
  '滞后于序时进度',
  '滞后序时进度',
];

/** Blanks, punctuation and full width do not tell status words apart: `已完成、长期坚持` = `已完成，长期坚持`. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s,，;；、。.:：!！"“”'‘’()（）【】[\]]/g, '')
    .replace(/^(?:目前|当前|现|状态|该问题|该项|此项|问题)(?=.)/, '');

const KEY_OF = new Map<string, StatusKey>(
  STATUS.flatMap(({ key, word, synonyms }) => [word, ...synonyms].map((each) => [plain(each), key] as const)),
);
const UNDECIDED = new Set(TO_BE_DECIDED.map(plain));

export interface ReadStatus {
  /** Null where the wording is no status or does not say which. */
  readonly status: StatusKey | null;
  /** The very words of the table; a near match is not certain. */
  readonly certain: boolean;
}

/** Near matches, tried in this order: what is denied or limited goes before what is claimed. */
const NEAR: readonly (readonly [RegExp, StatusKey])[] = [
  [/未启动|未开展|未开始|待整改|未整改$/, 'notStarted'], // 因资金原因未启动
  [/(?:未|没有|不能|尚未|无法)[^，。；]{0,4}(?:完成|到位|销号|办结)|不到位|未完/, 'unfinished'], // 未能按期完成
  [/(?:基本|阶段性?|大部分|主体)(?:整改)?(?:完成|到位|办结)/, 'mostlyDone'], // 整改任务基本完成
  [/(?:完成|整改|到位|办结)[^。]{0,8}(?:长期|持续|常态)/, 'completedOngoing'], // 已完成整改任务，持续巩固
  [/销号/, 'closed'], // 已通过县级验收并销号
  [/正在|推进|进行|序时进度|持续|中$/, 'inProgress'], // 正在按计划整改
  [/完成|整改到位|办结|已整改/, 'completed'], // 已于6月完成整改
];

/** Words a statement of status is made of: 集中整改期内任务全部完成. */
const MADE_OF_STATUS_WORDS =
  /^(?:已|未|尚未|尚|仍|待|正在?|全部|基本|分?阶段性?|按期|按照?|按|计划|如期|持续|长期|坚持|推进|完成|整改期?|集中|期?内|任务|到位|销号|办结|落实|启动|开展|进行|并|且|序时|时序|进度|达到?|中|总体|目标|措施|问题|均|都|部分|取得|成效|进展|明显|初步|积极|有序|工作|巩固|深化|常态化|滞后|通过|验收|审核|核验|需|保持|要求|时间|解决|达标|处理|办理|整治|立行立改|即知即改|立即整改|立即|转入|纳入|长效|管理|管控|监管|日常|抓紧|加快|加紧|继续|跟踪|常抓不懈)+$/;

/** Behind its plan: which status that is, a person has to decide. */
const isLate = (wording: string): boolean => /(?:未|没有?|不|尚未).{0,4}(?:序时|时序)|滞后/.test(wording);

/** Status of a wording: `正在推进` → inProgress; `未达到序时进度` is no 达到序时进度; 取得阶段性成效 → null, to be decided. */
export function normalizeStatus(text: string): ReadStatus {
  const wording = plain(text);
  const known = KEY_OF.get(wording);
  if (known) return { status: known, certain: true };
  if (wording === '' || isLate(wording) || UNDECIDED.has(wording) || wording.length > 30)
    return { status: null, certain: false };
  return { status: NEAR.find(([pattern]) => pattern.test(wording))?.[1] ?? null, certain: false };
}

/** Whether a short text is a statement of status and nothing else: `已完成，长期坚持`, `取得阶段性成效`. */
export function isStatusWording(text: string): boolean {
  const wording = plain(text);
  if (KEY_OF.has(wording) || UNDECIDED.has(wording)) return true;
  return (
    wording.length <= 20 &&
    MADE_OF_STATUS_WORDS.test(wording) &&
    (isLate(wording) || normalizeStatus(text).status !== null)
  );
}

/** `completed` → 已完成 */
export function statusWord(key: StatusKey): string {
  const row = STATUS.find((each) => each.key === key);
  if (!row) throw new RangeError(`no such status: ${key}`);
  return row.word;
}
