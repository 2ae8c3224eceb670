import type { LeftOutReason } from './leftOutReasons';

export interface RoleRow {
  readonly reason: LeftOutReason;
  readonly example: string;
  readonly pattern: RegExp;
  /** Applies although the sentence names a failing. */
  readonly strong?: true;
  /** What somebody says at the meeting: it closes a paragraph of problems, too. */
  readonly isSpeech?: true;
  /** Every such sentence holds one of these characters: most texts hold none and need not be tried. */
  readonly needs: string;
  /** Says nothing about what stands behind it: 共收到举报96件。某厂异味问题多次投诉、多次反弹。 */
  readonly isIntroduction?: true;
}

const INSPECTORS =
  '(?:中央|省|市|县|区|州|旗|委|本次|此次|专项)?(?:第[一二三四五六七八九十]+)?(?:生态环境保护|生态环保|环保)?(?:督察|督查|巡察|巡查|巡视|检查|审计|督导|考核|核查)(?:组)?';

/** Who speaks at the meeting: a person, a group, a body. */
const SPEAKER = '[^，。；：、“”0-9]{2,30}?';
/** A demand that was not met is told as a problem: 省政府要求，…，但至今未动. */
const NOTHING_AGAINST = '(?!.*(?:(?<!不)但|却|仍|实际|截至|至今|只有|仅))';

/** What an unnumbered paragraph or a closing sentence of the problem part can be besides a problem. */
export const SENTENCE_ROLES: readonly RoleRow[] = [
  {
    reason: 'clue-transfer',
    strong: true,
    example: '督察组对发现的重要问题及责任情况进行了梳理，移交：',
    needs: '移转',
    pattern: /(?:梳理|汇总|问题|线索|情况)[^。；]{0,30}(?:移交|移送|转交)(?:给|至)?[：:]$/,
  },
  {
    reason: 'clue-transfer',
    strong: true,
    example: '收到的问题线索，已按规定移交市纪委监委处理。',
    needs: '移转',
    pattern:
      /(?:线索|信访件|举报件|责任追究问题|违纪违法|违法违纪|案件).{0,60}(?:移交|移送|转交|转送|转办|转(?:有关|相关|由|至|给|[省市县区]))|(?:已|将|均)(?:按|依).{0,12}(?:移交|移送|转交).{0,30}(?:处理|办理|核查|处置)?[。.]?$/,
  },
  {
    reason: 'requirement',
    strong: true,
    example: '督察要求，某市应抓紧研究制定整改方案。',
    needs: '调求议望指',
    pattern: new RegExp(
      `^(?:${INSPECTORS}|会议|反馈会|反馈会议|领导小组|巡察工作领导小组|会上)(?:还|同时|一致)?(?:强调|要求|建议|希望|指出要|提出要求)[，,：:]?`,
    ),
  },
  {
    reason: 'requirement',
    strong: true,
    isSpeech: true,
    example: '组长强调，局党组要提高政治站位，扛起整改主体责任。',
    needs: '调求望',
    pattern: new RegExp(
      `^${SPEAKER}(?:还|同时|最后)?(?:强调|要求|希望|提出要求)[，,：:]${NOTHING_AGAINST}.*(?:要|应|须|确保|希望|务必|坚决|严肃)`,
    ),
  },
  {
    reason: 'closing',
    strong: true,
    isSpeech: true,
    example: '县委书记在表态发言中表示，诚恳接受，坚决整改。',
    needs: '表致随',
    pattern: new RegExp(
      `^${SPEAKER}(?:(?:在表态|(?:在)?(?:作)?(?:了)?表态(?:发言|讲话)|作(?:了)?表态)(?:中|时)?|代表[^，。；：]{2,20}|一致|随后)(?:表示|指出|强调)?[，,：:]|^${SPEAKER}(?:一致)?表示[，,：:]${NOTHING_AGAINST}.*(?:诚恳|认领|照单|接受|坚决|整改|落实)`,
    ),
  },
  {
    reason: 'closing',
    strong: true,
    example: '区教育局有关负责同志参加反馈会议。学校党总支书记作表态发言。',
    needs: '参席表将',
    pattern:
      /^[^。；：]{2,60}(?:参加|出席|列席)(?:了)?(?:此次|本次)?(?:反馈|通报|情况|动员|见面)*会议?[。.]?(?:[^，。；]{2,40}(?:作|做)(?:了)?表态(?:发言|讲话)[。.]?)?$|^[^，。；：]{2,40}(?:作|做)(?:了)?表态(?:发言|讲话)[。.]?$|^[^。；：]{4,80}(?:参会|列席(?:了)?会议)[。.]?$|^[^，。；：]{2,16}(?:局|厅|署|办|组|委|处)将(?:跟踪|持续(?:关注|跟踪)|适时|继续(?:督促|跟踪|关注))[^。]{0,50}[。.]?$/,
  },
  {
    reason: 'reporting',
    strong: true,
    example: '请你县于9月12日前把整改台账送省消安委办公室。',
    needs: '报送告馈提',
    pattern:
      /(?:请|应|要|须|需|于|在|自)[^。；]{0,60}(?:日内|日前|底前|月内|工作日内|前|之内|后)[^。；]{0,50}(?:报送|上报|书面报告|书面告知|报告|(?<![多虚瞒谎漏少迟填举申])报|反馈至|提交|送交|送)(?!告)[^。；]{0,40}[。.]?$/,
  },
  {
    reason: 'reporting',
    strong: true,
    example: '整改方案于反馈之日起30日内报送县委巡察办。',
    needs: '报送公',
    pattern:
      /^(?!.*(?:没有|仍|却|谎报|瞒报)).*整改(?:方案|情况|报告|台账|结果|落实情况)[^。；]{0,40}?(?:报送|上报|抄送|书面报告|向社会公开|公开|报(?:[^，。；称请到道销废送告警名考价]{0,20}(?:组|办|局|委|厅|府|室|部|备案)))/,
  },
  {
    reason: 'handling',
    strong: true,
    example: '以上处理要求，请水投集团60日内执行完毕。',
    needs: '求见请由责',
    pattern:
      /^(?:以上|上述|对(?:以上|上述|此))(?:.{0,16})(?:处理要求|反馈意见|意见|请|由|责成|责令|要求|已责令|已责成)/,
  },
  {
    reason: 'handling',
    strong: true,
    example: '对上述问题，市审计局已依法下达审计决定。',
    needs: '依责下出作',
    pattern:
      /^(?:对|针对)?(?:以上|上述|这些|(?:审计|检查|督察|巡察|巡视)?(?:发现|查出|指出)的)[^，。；]{0,16}(?:问题|事项|行为|情况|隐患|款项|线索)[，,][^。；]{0,24}(?:已经?|均已|将)?(?:依法|依规|责令|责成|下达|出具(?:了)?审计|作出(?:了)?处)/,
  },
  {
    reason: 'handling',
    strong: true,
    example: '对上述问题，某同志应负直接责任。',
    needs: '责',
    pattern:
      /^(?:对|针对)?(?:以上|上述|该|此|这)[^，。；]{0,12}[，,][^。；]{2,60}(?:应?负|应?承担)[^。；]{0,12}责任[。.]?$/,
  },
  {
    reason: 'handling',
    strong: true,
    example: '某同志对上述第（二）项问题负有直接责任，对其余问题负有领导责任。',
    needs: '责',
    pattern:
      /^[^，。；：]{2,16}(?:对(?:此|上述|以上|其余|该|这些|第)[^，。；]{0,20})(?:应当?)?(?:负|承担)(?:有)?[^。；，]{0,8}责任(?:[，,]对[^。；，]{2,24}(?:应当?)?(?:负|承担)(?:有)?[^。；，]{0,8}责任)*[。.]?$/,
  },
  {
    reason: 'handling',
    strong: true,
    example: '责令限期改正，并处以罚款。',
    needs: '责限依予据照',
    pattern:
      /^(?:[^，。；：不未没]{0,12}(?:组|局|办|委|厅|队))?(?:已|当场|现场|当即|随即)?(?:责令|责成|限期|依法(?:予以|对)|给予|予以|根据《|依据《|依照《|按照《).{0,80}(?:改正|整改|处罚|处理|处分|罚款|问责|收缴|上缴|追缴|停业|停产|停止|停用|拆除|关闭|处以|纠正|清退)/,
  },
  {
    reason: 'requirement',
    strong: true,
    example: '要求你单位举一反三，限期整改。',
    needs: '求促请务望议应须实',
    pattern:
      /^(?:要求|督促|请|务必|希望|建议|应当|必须|切实|望(?=[你各该贵]|[^，。]{0,10}(?:认真|高度|切实|抓紧)))(?!.{0,6}(?:不|未|没有|落空|流于))/,
  },
  {
    reason: 'requirement',
    example: '下一步，要加快补齐短板。',
    needs: '步后来此针',
    pattern:
      /^(?:下一步|今后|接下来|对此|为此|针对(?:上述|以上|这些)(?:问题|情况|不足)).{0,12}(?:要|应|须|必须|将|请|建议|切实)/,
    strong: true,
  },
  {
    reason: 'requirement',
    example: '某市要深入贯彻落实……',
    needs: '要应须',
    pattern:
      /^(?:各级|各|你|有关|相关|全|该)?[^，。；：]{0,16}(?:要|应当|应|须|必须)(?:按照|根据|对照|切实|坚决|认真|深入|全面|进一步|高度重视|尽快|抓紧|立即|加强|强化|坚持|严格|提高|把|以|将|针对|举一反三|落实|从|在|对|结合|聚焦|紧盯|充分|持续)/,
  },
  {
    reason: 'evaluation',
    example: '督察认为，某市积极推进生态文明建设。',
    needs: '认明显看评',
    pattern: new RegExp(
      `^(?:${INSPECTORS}|审计结果|检查结果|总体|总的|从总体|整体|综合)?(?:认为|表明|显示|看|来看|上看|评价)[，,：:]`,
    ),
  },
  {
    reason: 'evaluation',
    strong: true,
    example: '该机构消防设施完好，未发现明显隐患。',
    needs: '未',
    pattern: new RegExp(
      `^${NOTHING_AGAINST}[^。；不]{0,80}未发现(?:明显|重大|突出|其他|较大)?[^，。；]{0,16}(?:问题|隐患|情形|情况|行为|现象)[。.]?$`,
    ),
  },
  {
    reason: 'praise',
    example: '近年来，档案馆党支部重视人才培养，馆藏条件逐年改善。',
    needs: '来',
    pattern:
      /^(?:近年来|近几年来?|近[一二三两]年来?|一年来|20[0-9]{2}年以来|党的.{1,8}以来|长期以来)[^。]*(?:取得|改善|提升|推进|成效|增强|提高|完善|上台阶|新步伐|良好)/,
  },
  {
    reason: 'praise',
    strong: true,
    example: '检查也看到，学校按时足额发放助学金。',
    needs: '到',
    pattern: new RegExp(
      `^(?:${INSPECTORS}|我们|大家)(?:组)?(?:中)?(?:也|还|同时)(?:高兴地|欣喜地)?(?:看到|注意到|了解到|感到)[，,]${NOTHING_AGAINST}`,
    ),
  },
  {
    reason: 'praise',
    example: '各项工作取得明显成效。',
    needs: '取效较总',
    pattern:
      /(?:取得(?:了)?.{0,10}(?:成效|成绩|进展|进步)|成效(?:明显|显著)|较好(?:地)?(?:履行|完成|落实)|总体(?:平稳|良好|较好))/,
  },
  {
    reason: 'statistics',
    example: '截至2025年5月底，交办的426件群众举报问题已办结391件。',
    needs: '截目至',
    pattern:
      /^(?:截至|截止|目前|至今)(?!.*(?:仍|未|尚|不)).{0,60}(?:已|共|累计).{0,20}(?:办结|整改|完成|受理|交办|立案|问责|处理|关停|罚款|归还|收回|追回|追缴|上缴|退还|退回|清退|补缴|清理|拆除)/,
    strong: true,
  },
  {
    reason: 'statistics',
    example: '本次共检查企业32家，发现隐患86条。',
    needs: '共累',
    pattern:
      /^(?:本次|此次|这次|检查|督查|审计|巡察|其间|期间|检查期间|督察期间|巡察期间)?(?:.{0,12})(?:共|累计|一共)(?:发现|检查|查摆|检视|梳理|排查|受理|收到|抽查|抽取|交办|移交|查阅|走访|延伸).{0,30}(?:个|件|项|条|家|处|宗|份|类)/,
    strong: true,
    isIntroduction: true,
  },
  {
    reason: 'statistics',
    example: '对上述问题，相关县已归还原渠道资金1649.37万元。',
    needs: '已正',
    pattern:
      /^(?:(?:对|针对)?(?:(?:上述|以上|前述)[^，。；]{0,10}|(?:审计|巡[察视]|检查|督[察查])(?:组)?(?:查出|指出|发现|反馈)的|本(?:公告|报告|通报)(?:所列|所反映的?|反映的?|披露的?))(?:问题|事项)[，,]|[^，。；]{2,16}(?:对|针对)[^，。；]{0,12}(?:查出|发现|反馈|指出)的问题)(?!.*(?:仍|未|尚|不))[^。；]{0,30}(?:已|正在)(?:全部|陆续|按要求)?(?:归还|收回|追回|追缴|上缴|退还|整改|清退|补缴|完成|采取|落实)/,
    strong: true,
  },
  {
    reason: 'statistics',
    example: '上年度查摆的11个问题，已整改完成10个。',
    needs: '已',
    pattern: /(?:[0-9一二三四五六七八九十]+)(?:个|项|条)(?:问题|任务|事项).{0,12}已(?:整改|完成|销号|办结)/,
    strong: true,
  },
];

/** Sentences at the end of a numbered problem that are none: 要求某局限期整改。 The opening must say so plainly. */
export const TAIL_ROLES: readonly RoleRow[] = [
  ...SENTENCE_ROLES.filter(({ isSpeech }) => isSpeech),
  {
    reason: 'handling',
    example: '处理情况：已立案调查。',
    needs: '：:',
    pattern: /^(?:处理|处置|查处|办理)(?:情况|结果|进展)[：:]/,
  },
  {
    reason: 'reporting',
    example: '请于6月30日前报送整改方案。',
    needs: '报送告',
    pattern:
      /^(?:请|要|应|须)(?!于?[^，。]{2,30}的)[^。]{0,50}(?:前|内)[^。]{0,30}(?:报送|上报|报告|(?<![多虚瞒谎漏少迟填举申])报)/,
  },
  {
    reason: 'requirement',
    example: '要求该局限期整改。',
    needs: '求责促议请',
    pattern:
      /^(?:督察组|检查组|巡查组|巡视组|巡察组|审计组|督查组|会议)?(?:已|当场|现场|当即|随即)?(?:要求|责令|责成|督促|建议|请)(?![^，。]{0,12}(?:不到位|不力|不严|不够|流于))[^，。；：]{2,}/,
  },
  {
    reason: 'requirement',
    example: '对此，应当认真整改。',
    needs: '对针',
    pattern: /^(?:对此|对上述|对以上|针对上述|针对以上|针对此)[^。]{0,30}(?:应|要|须|请|责令|建议|要求)/,
  },
  {
    reason: 'requirement',
    example: '应尽快补办手续。',
    needs: '应须',
    pattern:
      /^(?:应当|应|必须|须)(?:尽快|立即|限期|抓紧|按照|按规定|依法|严格|进一步|切实|加强|督促|对|及时)/,
  },
  {
    reason: 'clue-transfer',
    example: '上述问题线索已移交县纪委监委。',
    needs: '移转',
    pattern:
      /^(?:上述|以上|有关|相关|该|此|巡察|审计)?[^，。；]{0,24}(?:线索|责任追究问题)[^。]{0,24}(?:移交|移送|转交)/,
  },
  {
    reason: 'clue-transfer',
    example: '同时，巡视组还收到反映一些领导干部的问题线索，已按有关规定转省纪委监委处理。',
    needs: '移转',
    pattern:
      /^(?:同时|此外|另外)?[，,]?(?:[^，。；]{0,10}[组办])?(?:还|也)?(?:收到|对|将|已将)[^。；]{0,60}(?:线索|信访件|举报)[^。；]{0,60}(?:移交|移送|转交|转送|转办|转(?:有关|相关|由|至|给|[省市县区]))/,
  },
  {
    reason: 'handling',
    example: '以上反馈意见，请高度重视。',
    needs: '以上',
    pattern: /^(?:以上|上述)(?:反馈)?(?:意见|情况|问题|要求)[^。]{0,6}(?:请|望|应|要|已责令)/,
  },
];
