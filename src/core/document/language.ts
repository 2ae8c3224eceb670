import { codesOf } from '../basics/charCodes';
import { isSpace } from './paragraph';
import { openingFinder, wordFinder } from './vocabulary';

/**
 * The words by which a sentence shows what it is: a failing, a demand, praise, a date … One table each, with examples.
 * Used to weigh evidence; structure (numbers, headings) decides first.
 */

/** Words and characters that a statement about a failing holds: 不到位, 未落实, 缺口, 走过场, 仅为12%, 挪用 … */
const FAILING_WORDS: readonly string[] = [
  // negations and lack: 不到位、未落实、没有、无人、缺口、少于
  '不(?!断|仅|但|少于|动产|含|锈|久前)|未(?!来|成年)|没有|没能|尚无|无(?!人机|障碍|线电|线|锡|偿献|害化|纸化|论|缝|党派|论是)|缺(?!席审)|欠|少(?!数民族|年|先队|儿)|匮乏|空白|空缺|空转|空泛|空置|空编',
  // weakness: 短板、薄弱、滞后、偏低、宽松软
  '短板|弱|差距|差(?!旅|额|异|别)|不足|有待|亟待|仍需|还需|亟需|尚需|需要?(?:进一步)?(?:加强|强化|提高|提升|改进|完善|规范|加大|加快)|欠缺|滞后|迟|缓慢|迟缓|慢|低(?!碳|保|收入|压|空|温|龄)|偏|松|软弱|宽松软|粗放|粗糙|单一|肤浅|表面|浮(?!动)|泛化|淡化|弱化|虚化|异化|边缘化|碎片化|层层递减|上热|打折扣|折扣|变味|变形|走样|跑偏|失|盲区|盲目|盲点|漏|隐患|风险|难点|难以|困难|缝隙|脱节|脱离|断层|断档|老化|陈旧|破损|损坏|破坏|污染|超标|恶化|退化|下降|下滑|减少|锐减|流失|老龄',
  // wrongdoing: 违规、套取、挪用、虚报、弄虚作假
  '违|串换|代刷|套刷|挂床|冒用|套取|骗取|截留|挪|侵占|侵吞|占用|私设|私分|小金库|账外|虚假|虚报|虚列|虚增|虚|假|造假|瞒报|谎报|漏报|迟报|冒领|冒名|代签|代替|代填|代办|顶替|伪造|编造|篡改|拆分|规避|围标|串标|转包|转嫁|摊派|乱|吃拿卡要|收受|送礼|宴请|大吃大喝|奢靡|享乐|铺张|浪费|超(?!声|市|级|过预期|额完成)|多(?:付|计|报|列|结|算|支|领|发(?!力|展)|拨|收|记|占|提取|核|缴|扣)|少计|少缴|重复|擅自|私自|随意|任意|滥|强行|强制|歧视|以权|谋取|谋私|利益输送|近亲|裙带|带病|插手|干预|腐败|四风|形式主义|官僚主义|不正之风|一言堂|一刀切|家长制|特权',
  // idioms of show, concealment and neglect: 注水、名存实亡、倒签、代拟、遮挡
  '注水|名存实亡|形同虚设|一纸空文|束之高阁|挂空挡|晒太阳|倒签|补签|补录|补填|代写|代拟|代笔|摆拍|赶场|凑数|充数|作秀|走秀|渗漏|开裂|渗水|锈|脱落|扰民|辱骂|打架|斗殴|酒驾|曝光|隐瞒|瞒|遮挡|屏蔽|拒不|拒绝|脱岗|离岗|旷工|空饷|兼职取酬|抢建|盗|偷|毁|过(?:度|多|高|长|低|大|慢|于|宽|松|紧|频)|悬殊|倒置|先斩后奏|夫妻|亲属|回避|回扣|返点|返利|好处费|购物卡|红包|请托|打招呼|圈子|贿|荒|臭|脏|挤占|虚设|虚置|放任|护短|和稀泥|搪塞|糊弄|无序|垫付|白条|打白条|各扫|浑然不觉|一知半解|一问三不知|居高不下|靠估|靠猜|吃紧|掉队|断裂|失修|缠访|越权|越级|超载|漂浮|敷|磨洋工|晚于|早于|迟于|相差|多为|依旧|尚有|至今|上锁|通风报信',
  // going through the motions: 走过场、流于形式、一推了之
  '视而不见|熟视无睹|听之任之|置若罔闻|逃避|躲避|蒙混|蒙骗|走过场|过场|流于|形式(?!多样)|应付|敷衍|推诿|扯皮|推脱|推责|拖|久拖|拖延|拖欠|搁置|停滞|停留|停工|停用|停摆|闲置|沉睡|积压|挂账|悬|烂尾|半拉子|一推了之|一签了之|一发了之|了之|照搬|照抄|照本宣科|雷同|千篇一律|上下一般粗|以会|以文件|以代|仍(?!须|将)|仅|只有|只(?:重|顾|管|看|抓|停)|长期|屡|反弹|反复|回潮|死灰|隐形|变异|抬头|频发|多发|高发|时有|混|倾向|现象|问题|矛盾|投诉|举报|反映强烈|堆积|直排|偷排|溢流|倾倒|排水|塌|坍|淤|堵|冗|繁琐|苛|冷漠|生硬|懒政|怠|躺平|畏难|畏惧|怕|老好人|好人主义|本位|各自为政|两张皮|一手硬|重(?:.{1,6})轻|轻视|忽视|漠视|轻(?!轨|工|型|松)|疲于|疲软|乏力|用力|抓得|责任真空|真空|断链|梗阻|肠梗阻|壁垒|孤岛|合谋|失察|失职|渎职|失管|失控|失守|失真|失衡|失实|失效|失灵|失信|报警失|逾期|超期|到期|过期|期满|延期|滞留|滞压|沉淀|结余|亏损|赤字|负债|债务|去向|不明|溢价|低价|高价|高于|低于|大于|倒挂|错|误|瑕疵|纰漏|遗漏|片面|狭隘|割裂|以(?:.{1,6})代|先(?:.{1,6})后|因人|排斥|限制|阻碍|阻力|上升|倒数|垫底|末位|靠后|高企|增多|激增|缩水|萎缩|堆放|横流|占道|私拉|坐收坐支|走马观花|蜻蜓点水|大水漫灌|撒胡椒面',
];

/** Whether a statement names a failing: 「巡河走过场」 yes, 「招录46人」 no. */
export const namesFailing = wordFinder(FAILING_WORDS);

/** A count or a plan, said to tell against what the failing is: 全年招录46人, 设计处理能力每日80吨, 三年共立项12个. */
const BACKGROUND =
  /(?:明确|规定|报称|上报|划出|受聘|承诺|公示)|(?:登记|在册|编制数|任命|更换|招录|招聘|录用|新进|引进|应(?:配备?|设|有|建|到)|立项|受理|收到|接到|检查|抽查|抽取|走访|设有|设立|下设|下辖|辖有|现有|共有|原有|核定|编制|设计|计划|规划|预算|任务|目标|产生量|总投资|建成|投用|开工|封场|成立|组建|实施|安排|下达|拨付|争取|开展|召开|组织|印发|制发|制定|出台|修订)[^；。]{0,30}?(?:[0-9０-９]|[一二两三四五六七八九十百千万]+(?:个|人|家|件|项|处|次|场|期|户|宗|笔|所|座|台|辆|万|亿))/;
/** Signs that a count is held against somebody: 实际扣减0.9万元, 达到312天, 由他人代写, 使用率97%. */
const TELLS_AGAINST =
  /尚有|仍|[中里][，,]?有?[0-9０-９]|实际|实[有到建收缴付]|达|超|均|都|只|才|却|违|外发|擅|再|又|同一|同时|以上|以下|之[高低多少长久]|[高低多少大小长短晚早]于|比|为零|为[0０]|率|占|%|％|倍|最|动辄|频|由|被|系|擅|已(?:有)?[0-9０-９]+(?:年|个月|天)|连续|至今|一直|竟|反而|凡|任何|无一/;

/** Whether a statement is evidently mere background: a count or a fact without any sign that something is wrong. */
export function statesBackground(text: string): boolean {
  // the dearest question last: most statements name a failing
  return (
    (mayBeRule(text) && RULE.test(text)) ||
    (!namesFailing(text) && !TELLS_AGAINST.test(text) && BACKGROUND.test(text))
  );
}
const mayBeRule = openingFinder('根按依《');
/** What a rule says: 《石材产业规划》第七条明确限制新增生产线 */
const RULE =
  /^(?:根据|按照|依据)?《[^》]{2,40}》[^，。；违却未不]{0,16}(?:明确|规定|要求)(?!.*(?:实际|却|仍|未))/;

/** Strong signs that a heading states a failing and is no mere topic: 落实…不到位, …有差距, …薄弱. */
const FAILING_PREDICATES: readonly string[] = [
  '不[到够力足严实强深高全准细紧彻规明清畅优当善主及平]|没有|未[^来]|缺[乏少失位]|短板|差距|弱[项化]?|薄弱|滞后|走过场|流于|隐患|漏洞|风险|仍需|有待|亟待|欠|虚化|弱化|淡化|不足|不力|突出|缓慢|两张皮|打折扣|混乱|盲区|走样|脱节|问题|违规|违反|偏[低差弱少慢软]|松[懈散软]|乏力|低下|反弹|迟缓|现象|倾向|严重|失[之控职察管]|悬空|宽松软|真空',
];

export const statesFailing = wordFinder(FAILING_PREDICATES);

/** 2025年6月12日, 二〇二五年六月十二日, 2025.6.12 as a line of its own. */
export const DATE_LINE =
  /^[（(]?\s*(?:[0-9０-９]{4}|[一二三四五六七八九〇零○０Ｏ]{4})\s*[年.\-/．]\s*(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})\s*[月.\-/．]\s*(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,4}|[xX×Ｘ*]{1,2})\s*日?\s*(?:印发|发布|公告|公布|公示)?[）)]?$/;

/** What such a line can end with. */
const DATE_ENDS = codesOf('日发布）)0123456789０１２３４５６７８９一二三四五六七八九十xX×Ｘ*');

/** Whether a line is a date and nothing else. Asked of every line; its last character tells most apart. */
export function isDateLine(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return (DATE_ENDS.has(last) || isSpace(last)) && DATE_LINE.test(text);
}

const ORG_END =
  '(?:组|委员会|党组|党委|党工委|总支|支部|局|厅|署|办公室|办|政府|人大|政协|委|纪委|监委|公司|集团|院|校|大学|学院|部|中心|站|队|处|科|室|会|指挥部|领导小组|专班)';
const SIGNATURE = new RegExp(
  `^[\\u4e00-\\u9fff（）()“”\\s\\u3000·、0-9]{2,40}${ORG_END}(?:[（(](?:章|盖章|代章|印章|公章)[）)])?$`,
);

/** A line that may be a signature: 中共某县委第一巡察组. Headings can look alike; a date beside it decides. */
export function looksLikeSignature(text: string): boolean {
  return text.length <= 44 && SIGNATURE.test(text);
}
