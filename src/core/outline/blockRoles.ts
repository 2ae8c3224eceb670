import { DATE_LINE } from '../document/language';
import { wordFinder } from '../document/vocabulary';

/** What a paragraph is by its form alone, whatever part it stands in. */
export type BlockRole =
  | 'title'
  | 'documentNumber'
  | 'addressee'
  | 'date'
  | 'signature'
  | 'attachment'
  | 'copies'
  | 'contact'
  | 'closing'
  | 'label';

interface RoleRow {
  readonly role: BlockRole;
  readonly example: string;
  readonly pattern: RegExp;
  /** What every such paragraph holds, where that is quicker to ask than the pattern. */
  readonly holds?: string;
}

export const BLOCK_ROLES: readonly RoleRow[] = [
  {
    role: 'documentNumber',
    example: '栖审企报〔2024〕17号',
    pattern:
      /^[\u4e00-\u9fff\s]{1,16}[〔［[(（【]\s*(?:19|20)\d{2}\s*[〕］\])）】]\s*[\u4e00-\u9fff]{0,6}\s*\d{1,4}\s*号$/,
    holds: '号',
  },
  { role: 'date', example: '2025年6月12日', pattern: DATE_LINE },
  {
    role: 'date',
    example: '报告日期：2023年12月27日',
    pattern:
      /^(?:报告|成文|签发|印发|发文|公告|出具)(?:日期|时间)\s*[：:]\s*[0-9０-９〇零○一二三四五六七八九十]{4}年.{2,12}$/,
  },
  {
    role: 'copies',
    example: '抄送：市委组织部',
    pattern: /^(?:抄送|抄报|主送|分送|发送|送)\s*[：:]|^[本此](?:件|情况|意见|报告|通报)?抄(?:送|报)/,
  },
  {
    role: 'copies',
    example: '某某办公室 2025年6月12日印发',
    pattern: /^.{2,30}\d{4}年\d{1,2}月\d{1,2}日\s*印发$/,
    holds: '印发',
  },
  {
    role: 'contact',
    example: '(联系人:某某,联系电话:0000-0000000)',
    pattern:
      /^[（(【]?\s*(?:[\u4e00-\u9fff]{0,8})?(?:联系人|联系电话|联系方式|联系地址|通讯地址|通信地址|邮政编码|邮编|电子邮箱|电子信箱|邮箱|举报电话|监督电话|受理电话|公开期限|公示期限?|公开期|公示时间|公开时间|受理部门|受理单位|受理时间|反映渠道|监督渠道|传真|电话|地址)\s*[：:及、和（(]/,
  },
  {
    role: 'attachment',
    example: '附件：1.问题清单',
    pattern: /^附(?:件|表|录)?\s*[0-9０-９一二三四五六七八九十]{0,3}\s*[：:.、]/,
  },
  { role: 'attachment', example: '附件1', pattern: /^附(?:件|表|录)\s*[0-9０-９一二三四五六七八九十]{0,3}$/ },
  { role: 'attachment', example: '（此件公开发布）', pattern: /^[（(](?:此件|本文|本件).{2,20}[）)]$/ },
  {
    role: 'closing',
    example: '以上反馈意见，请市公安局党委高度重视',
    pattern:
      /^(?:以上|上述)(?:反馈|审计|检查|督查|巡察|巡视|处理|整改)?(?:的)?(?:意见|建议|情况|要求|报告|问题)?(?:和建议)?[，,]?(?:请|望|希望|务请|特此)/,
  },
  {
    role: 'closing',
    example: '街道党工委书记表示，诚恳接受，照单全收。',
    pattern:
      /^[\u4e00-\u9fff]{2,30}(?:书记|[局厅部处镇乡县区市院校]长|主任|董事长|总经理|负责人|负责同志|党委|党组|党工委)(?:[\u4e00-\u9fff]{2,4}|同志)?(?:作(?:了)?表态(?:发言|讲话)?|表态(?:发言)?时?(?:表示|指出|强调)?|代表[^，。]{2,20}表示|表示)[，,：:]/,
    holds: '表',
  },
  {
    role: 'closing',
    example: '注：1.本清单经党委会审议通过。',
    pattern: /^[（(【[]?(?:注|附注|填表说明|填报说明|注释)[】\]]?\s*[：:]/,
  },
  {
    role: 'closing',
    example: '特此反馈。',
    pattern: /^(?:特此|专此)(?:反馈|报告|通报|通知|函告|函达|公告|说明)[。.]?$/,
  },
  {
    role: 'closing',
    example: '欢迎广大干部群众对巡察整改落实情况进行监督。',
    pattern:
      /^(?:欢迎|现将有关情况予以公布|(?:公示|公开)(?:期间|期内|期为|期限|时间)|如有(?:意见|异议)|如对)/,
  },
];

/** All of them in one, for a quick no, but for those that are told by a word that few paragraphs hold. */
const ANY_ROLE = new RegExp(
  BLOCK_ROLES.filter(({ holds }) => holds === undefined)
    .map(({ pattern }) => pattern.source)
    .join('|'),
);
const holdsWord = wordFinder(BLOCK_ROLES.flatMap(({ holds }) => holds ?? []));

const mayHaveRole = (text: string): boolean => holdsWord(text) || ANY_ROLE.test(text);

export const roleOf = (text: string): BlockRole | null =>
  text.length > 400 || !mayHaveRole(text)
    ? null
    : (BLOCK_ROLES.find((row) => row.pattern.test(text))?.role ?? null);
