import { CHECKS } from '../../../src/core/checks';
import type { Check, SourceFacts } from '../../../src/core/checks/check';
import { figuresDiffer } from '../../../src/core/checks/measures/figuresDiffer';
import { measureCopiesFinding } from '../../../src/core/checks/measures/measureCopiesFinding';
import { measureCopiesRecommendation } from '../../../src/core/checks/measures/measureCopiesRecommendation';
import { measureOnlyMeetings } from '../../../src/core/checks/measures/measureOnlyMeetings';
import { measureTooShort } from '../../../src/core/checks/measures/measureTooShort';
import { measureVague } from '../../../src/core/checks/measures/measureVague';
import { moneyWithoutRecovery } from '../../../src/core/checks/measures/moneyWithoutRecovery';
import { onlySingleCase } from '../../../src/core/checks/measures/onlySingleCase';
import { runChecks } from '../../../src/core/checks/runChecks';
import { CONTEXT, listOf, places, type Cells } from './checkCases';

/** For each check of one cell: measures it objects to, measures it must let pass. */
const CELLS: readonly { check: Check; bad: string[]; good: string[] }[] = [
  {
    check: measureVague,
    bad: [
      '加强管理',
      '高度重视，进一步强化监督力度，严格落实有关要求。',
      '1.提高认识。2.加强领导。3.狠抓落实。',
      '2026年12月底前，进一步完善工作机制，提升工作质效。',
      '认真学习《中华人民共和国预算法》，增强依法理财意识。',
      '对整改不力、敷衍塞责的，严肃问责。',
      '确保问题整改率达到100%。',
      '建立健全长效机制，形成齐抓共管的良好局面。',
      '督促落实主体责任',
    ],
    good: [
      '追缴违规津贴3.2万元',
      '1.加强管理。2.修订《公务接待管理办法》。',
      '坚持每周开展一次夜查',
      '达标率提升至95%以上',
      '召开专题会议，传达上级精神',
      '待补充',
      '/',
      '',
    ],
  },
  {
    check: measureOnlyMeetings,
    bad: [
      '召开党委会专题学习，传达上级会议精神。',
      '每月集中学习1次。',
      '组织学习有关制度，提高认识。',
      '印发《关于加强财务管理的通知》',
      '召开1次专题会议研究部署，进一步压实责任。',
      '组织专题学习2次，召开警示教育会1次。',
      '召开推进会3次，组织业务培训2期，印发工作方案的通知。',
      '召开支部会议，印发通知要求各支部抓好落实。',
      '举办专题培训班2期，开展知识测试。',
      '在周会上通报3起投诉。',
      '组织收费员业务培训2期。',
      '开展防汛宣传，发放宣传单3000份，悬挂横幅20条。',
      '将有关政策印发至各村，要求认真学习领会。',
      '召开警示教育大会，通报典型案例。',
      '组织采购人员培训，印发政府采购文件汇编。',
      '召开职工大会，签名承诺，撰写心得体会。',
    ],
    good: [
      '对检疫员开展教育，在屠宰线装摄像头。',
      '开展培训；启用电子签章。',
      '召开专题会议，修订《考勤办法》。',
      '印发《安全生产责任清单》，按月考核。',
      '加强管理',
      '建立健全财务管理制度；召开专题会议。',
      '',
    ],
  },
  {
    check: measureTooShort,
    bad: ['立即整改', '限期拆除', '已整改。', '加强 管理', '补签合同'],
    good: [
      '补签合同3份',
      '追缴津贴2万元',
      '加强学习，提高认识，转变工作作风',
      '加强队伍建设、制度建设和作风建设工作',
      '同上',
      '',
    ],
  },
];

/** A problem that no meeting and no course puts right. */
const PROBLEM = { finding: '1.工程管理混乱', point: '三处边坡未支护' };

describe.each(CELLS)('$check.code', ({ check, bad, good }) => {
  test.each(bad.map((text) => [text]))('objects to %j', (text) => {
    expect(places(check, listOf([{ ...PROBLEM, measures: text }]))).toEqual([[0, 'measures']]);
  });
  test.each(good.map((text) => [text]))('lets %j pass', (text) => {
    expect(places(check, listOf([{ ...PROBLEM, measures: text }]))).toEqual([]);
  });
  test('says nothing of a list without the column', () => {
    expect(places(check, listOf([{ measures: bad[0]! }], { without: ['measures'] }))).toEqual([]);
  });
});

test.each([
  ['加强管理，提高认识', 'warning', '缺少具体动作'],
  ['督促落实主体责任', 'warning', '缺少具体动作'],
  ['建立健全长效机制', 'warning', '缺少对象'],
  ['认真学习《预算法》', 'warning', '缺少成果'],
  ['对相关责任人进行批评教育，要求引以为戒', 'review', '缺少对象'],
  ['尽快收回拖欠的集体土地租金', 'review', '缺少成果'],
  ['组织开展业务培训，提高业务水平', 'review', '缺少成果'],
])('measure-vague of %j is %s: %s', (measures, severity, reason) => {
  const [issue] = runChecks([measureVague], listOf([{ measures }]), CONTEXT);
  expect(issue).toMatchObject({ severity, message: expect.stringContaining(reason) });
});

test('a hit is never graver than its check', () => {
  const grave: Check = {
    ...measureTooShort,
    run: () => [{ item: 0, column: 'measures', severity: 'error' }],
  };
  expect(runChecks([grave], listOf([{}]), CONTEXT)[0]?.severity).toBe('hint');
});

const RECOMMENDATIONS: SourceFacts = {
  rows: [],
  feedbackDate: null,
  deletedIds: [],
  recommendations: [
    '（一）强化财务管理。要健全大额资金集体决策程序，严格票据审核把关，堵塞资金管理漏洞。',
    '（二）加强管理。',
  ],
};

/** For each check of whole rows: a name, the rows, and the rows it objects to. */
const ROWS: readonly {
  check: Check;
  name: string;
  rows: Cells[];
  source?: SourceFacts;
  without?: 'measures';
  found: number[];
}[] = [
  {
    check: measureCopiesFinding,
    name: 'the words of the point, numbered and wrapped',
    rows: [
      { point: '上半年仅集中学习2次，学习内容单一', measures: '上半年仅集中学习2次，学习内容单一。' },
      { point: '固定资产长期不入账', measures: '1. 针对固定资产长期不入账的问题' },
      { finding: '3.对下属单位监督不力。', point: '', measures: '对下属单位监督不力' },
      {
        finding: '1.财务管理混乱',
        point: '报销审核不严，大额资金支出未经集体研究',
        measures: '财务管理混乱；报销审核不严，大额资金支出未经集体研究',
      },
    ],
    found: [0, 1, 2, 3],
  },
  {
    check: measureCopiesFinding,
    name: 'the words of the point, and that they are to be put right',
    rows: [
      { point: '3名股级干部未进行任前公示', measures: '针对3名股级干部未进行任前公示的问题，认真加以整改。' },
      { point: '8家企业未安装在线监测设备', measures: '8家企业未安装在线监测设备的问题要整改到位。' },
      { point: '3名股级干部未进行任前公示', measures: '对3名股级干部补办任前公示，8月底前整改到位。' },
    ],
    found: [0, 1],
  },
  {
    check: measureCopiesFinding,
    name: 'a word more or less',
    rows: [
      {
        point: '对项目建设进度督促不力，工程停工七个月未复工，征地矛盾久拖不决',
        measures: '对于项目建设进度督促不力，工程停工七个月未能复工，征地矛盾久拖不决',
      },
    ],
    found: [0],
  },
  {
    check: measureOnlyMeetings,
    name: 'problems of what people know and of meetings are put right by courses and meetings',
    rows: [
      { finding: '1.学习制度落实不严', point: '', measures: '每月集中学习1次。' },
      { finding: '1.学习制度落实不严', point: '', measures: '组织学习有关文件，提高认识。' },
      { finding: '3.收费员业务不熟悉', point: '', measures: '组织收费员业务培训2期。' },
      { finding: '4.上级文件传达不及时', point: '', measures: '收文后3日内传达到各股室。' },
    ],
    found: [1],
  },
  {
    check: measureCopiesFinding,
    name: 'the failing turned round',
    rows: [
      { point: '审判流程节点管控不严，超审限案件较多', measures: '严格审判流程节点管控，减少超审限案件。' },
      { point: '投资决策程序不规范，未开展尽职调查', measures: '规范投资决策程序，开展尽职调查。' },
      { point: '5宗案件罚款119万元未执行到位', measures: '5宗案件，罚款119万元未执行到位，要认真抓好整改。' },
      {
        point: '食品安全责任落实不到位，索证索票不齐全',
        measures: '一是落实食品安全责任；二是做到索证索票齐全。',
      },
    ],
    found: [0, 1, 2, 3],
  },
  {
    check: measureCopiesFinding,
    name: 'the words of the problem, and what is done',
    rows: [
      { point: '报销附件不全，有9份缺会议通知', measures: '补齐9份会议通知。' },
      { point: '安全巡查次数少，跟踪不及时', measures: '安全巡查每学期两遍，跟踪单由校长签字。' },
      { point: '未按规定公示', measures: '按规定公示。' },
    ],
    found: [],
  },
  {
    check: measureCopiesFinding,
    name: 'measures that speak of the problem',
    rows: [
      { point: '未建立固定资产管理台账', measures: '建立固定资产管理台账' },
      { point: '上半年仅集中学习2次', measures: '针对上半年仅集中学习2次的问题，每月集中学习1次并通报出勤' },
      { point: '学习不深', measures: '学习不深' },
      {
        point: '三年来未对12家企业开展检查，监管流于形式',
        measures: '三年来未对企业开展检查，问题突出，下周查',
      },
      { point: '报销审核不严', measures: '' },
      { point: '1-2-3-4-5-6', measures: '1-2-3-4-5-6' },
    ],
    found: [],
  },
  {
    check: measureCopiesRecommendation,
    name: 'sentences of a recommendation',
    rows: [
      { measures: '健全大额资金集体决策程序，严格票据审核把关，堵塞资金管理漏洞' },
      { measures: '1.要健全大额资金集体决策程序；2.严格票据审核把关。' },
      { measures: '健全大额资金集体决策程序，5万元以上支出由党委会研究，每季度公示一次' },
      { measures: '加强管理。' },
      { measures: '健全大额资金集体决策办法' },
    ],
    source: RECOMMENDATIONS,
    found: [0, 1],
  },
  {
    check: measureCopiesRecommendation,
    name: 'nothing is known of recommendations',
    rows: [{ measures: '健全大额资金集体决策程序，严格票据审核把关，堵塞资金管理漏洞' }],
    source: { rows: [], feedbackDate: null, deletedIds: [] },
    found: [],
  },
  {
    check: measureCopiesRecommendation,
    name: 'no memory',
    rows: [{ measures: '健全大额资金集体决策程序，严格票据审核把关' }],
    found: [],
  },
  {
    check: measureCopiesRecommendation,
    name: 'no column of measures',
    rows: [{ measures: '健全大额资金集体决策程序，严格票据审核把关' }],
    source: RECOMMENDATIONS,
    without: 'measures',
    found: [],
  },
  {
    check: moneyWithoutRecovery,
    name: 'money that stays where it is',
    rows: [
      { point: '违规发放津补贴12.6万元', measures: '修订财务制度' },
      { point: '', finding: '2.违规发放节日福利', measures: '加强管理' },
      { point: '土地租金23万元未收回', measures: '完善合同管理制度' },
      { point: '超标准列支会议费3,400元', measures: '组织财务培训' },
      { point: '多计工程价款31.5万元', measures: '加强结算审核' },
    ],
    found: [0, 1, 2, 3, 4],
  },
  {
    check: moneyWithoutRecovery,
    name: 'money that is dealt with, or needs no dealing with',
    rows: [
      { point: '违规发放津补贴12.6万元', measures: '清退违规发放的津补贴' },
      { point: '多支付工程款35万元', measures: '与施工方重新结算' },
      { point: '总投资3000万元的项目进展缓慢', measures: '倒排工期' },
      { point: '违规发放津补贴1.6万元', measures: '' },
      { point: '学习不深入', measures: '制定学习计划' },
      { point: '投资1.2亿元的系统闲而不用，违反集团《管理办法》关于评价的规定', measures: '完成后评价' },
    ],
    found: [],
  },
  {
    check: moneyWithoutRecovery,
    name: 'the money is dealt with in another row of the same point',
    rows: [
      { point: '违规发放津补贴12.6万元', measures: '修订财务制度' },
      { point: '违规发放津补贴12.6万元', measures: '责令个人退还' },
    ],
    found: [],
  },
  {
    check: onlySingleCase,
    name: 'only the case is dealt with',
    rows: [
      { point: '部分项目监管不力，如河口村道路工程质量不合格', measures: '责成施工方返工' },
      { point: '抽查3个支部发现会议记录缺失', measures: '补齐会议记录' },
      { point: '个别干部违规兼职', measures: '责令退出兼职' },
    ],
    found: [0, 1, 2],
  },
  {
    check: onlySingleCase,
    name: 'the measures reach further, or no case is named',
    rows: [
      { point: '监管不力，如河口村道路工程质量不合格', measures: '责成返工，对在建工程全面排查' },
      { point: '个别干部违规兼职', measures: '责令退出兼职，修订干部管理办法' },
      { point: '未能如期完成整改', measures: '倒排工期' },
      { point: '个别谈话记录缺失', measures: '补齐记录' },
      { point: '有的窗口无人值守', measures: '窗口补齐人员' },
      { point: '个别干部违规兼职', measures: '' },
    ],
    found: [],
  },
  {
    check: onlySingleCase,
    name: 'a body or a few things that problem and measures both name',
    rows: [
      { finding: '甲', point: '石岭采石场越界开采', measures: '对石岭采石场立案查处' },
      { finding: '乙', point: '14份病历缺查房记录', measures: '约谈管床医师，补写14份' },
      {
        finding: '丙',
        point: '石岭采石场越界开采',
        measures: '对石岭采石场立案查处，其余22家采石场实测井界',
      },
      { finding: '丁', point: '石岭采石场越界开采', measures: '立案查处' },
    ],
    found: [0, 1],
  },
  {
    check: onlySingleCase,
    name: 'another row of the same point reaches further',
    rows: [
      { finding: '3.监管不力', point: '个别干部违规兼职', measures: '责令退出兼职' },
      { finding: '3.监管不力', point: '考勤缺失', measures: '举一反三开展排查' },
      { finding: '', point: '个别干部旷工', measures: '扣发当日工资' },
    ],
    found: [0, 2],
  },
  {
    check: figuresDiffer,
    name: 'counts that cannot be had from those of the problem',
    rows: [
      { point: '3家企业未安装报警器', measures: '督促，全部5家整改到位' },
      { point: '3家企业未安装报警器', measures: '上述4家企业整改到位' },
      { point: '3家企业未安装报警器', measures: '安装报警器', progressNote: '4家均已整改' },
      { point: '12个村未建立台账', measures: '15个村全部整改到位' },
      { point: '发现隐患37处', measures: '38处隐患全部整改到位' },
      { point: '3个支部未换届，4个单位未设支部', measures: '全部5个支部整改到位' },
    ],
    found: [0, 1, 2, 3, 4, 5],
  },
  {
    check: figuresDiffer,
    name: 'money that cannot be had from that of the problem',
    rows: [
      { point: '违规发放津补贴12.6万元', measures: '追缴津补贴16.2万元' },
      { point: '违规发放津补贴12.6万元', measures: '全额清退津补贴1.26万元' },
      { point: '违规报销4.5万元、3.2万元', measures: '收回违规报销资金９.2万元' },
      { point: '超标准报销3,400元', measures: '退还3600元' },
      { point: '违规发放津补贴 3.2 万元', measures: '全额追缴 5.2 万元' },
      { point: '违规报销3千元', measures: '退还5千元' },
    ],
    found: [0, 1, 2, 3, 4, 5],
  },
  {
    check: figuresDiffer,
    name: 'digits that changed places',
    rows: [
      { point: '217台（套）医疗设备闲置', measures: '对271台（套）设备逐台登记' },
      { point: '82户违规占用公租房', measures: '收回房屋', progressNote: '已收回28户' },
      { point: '套取培训补贴94.5万元', measures: '追缴49.5万元' },
      { point: '12个村未公开账目，21个村公开不及时', measures: '对21个村、12个村分别约谈' },
      { point: '82户违规占用公租房', measures: '82户中28户已腾退' },
      { point: '217台医疗设备闲置', measures: '走访271户' },
      { point: '3户违规占用公租房', measures: '收回5户' },
    ],
    found: [0, 1, 2],
  },
  {
    check: figuresDiffer,
    name: 'a thing that the problem counts otherwise',
    rows: [
      { point: '3处农村集中供水点未检测', measures: '对5处集中供水点每季度取水检测一次' },
      { point: '2名预备党员超期未转正', measures: '补齐3名预备党员的转正材料' },
      { point: '5个项目未设置量化的绩效指标', measures: '对6个未量化的项目补设指标' },
      { point: '侵占湿地36亩', measures: '恢复63.5亩湿地' },
      { point: '违规修建旅游栈道1.2公里', measures: '拆除栈道2.1公里' },
      { point: '4座水库无人值守', measures: '清理2处溢洪道', progressNote: '3处溢洪道已清理完毕' },
      { point: '3名股级干部未公示', measures: '补做公示', progressNote: '4名干部补做公示' },
      { point: '种植苗木1,200棵', measures: '补植', progressNote: '补植苗木1,500棵' },
    ],
    found: [0, 1, 2, 3, 4, 5, 6, 7],
  },
  {
    check: figuresDiffer,
    name: 'slips beside other numbers',
    rows: [
      { point: '2个维修项目未验收', measures: '组织设计单位对三个维修项目补办验收' },
      { point: '卫片图斑中有28个未立案', measures: '38个图斑逐个核查' },
      { point: '抽查45个密封点，8个不符', measures: '对抽查的54个密封点重新检测，8个不符点位查明原因' },
      { point: '煤场12万平方米未封闭', measures: '1.2万平方米煤场建设大棚' },
      { point: '外排废水化学需氧量超标11次', measures: '对化学需氧量超标21次的原因逐次分析' },
      { point: '管网尚有32公里未完成', measures: '剩余23公里管网11月底前建成' },
      { point: '5个未量化的项目没有绩效目标', measures: '对6个项目补设指标' },
      { point: '13份转移联单填写不完整', status: '已完成', progressNote: '12份转移联单补正完毕' },
    ],
    found: [0, 1, 2, 3, 4, 5, 6, 7],
  },
  {
    check: figuresDiffer,
    name: 'parts that do not make the whole',
    rows: [
      { point: '17个项目未公示', progressNote: '17个项目已倒查12个，剩余7个正在倒查' },
      { point: '违规收费4.6万元', progressNote: '已退费2.9万元，其余2.7万元9月底前退清' },
      { point: '6名学生辍学', progressNote: '6名学生中已劝返4名，另外3名正在办理送教手续' },
      { point: '住房补贴40万元未追回', progressNote: '已追回26万元，另24万元已申请仲裁' },
      { point: '17个储罐未密封', progressNote: '第一批6个、第二批5个已改造，第三批8个正在施工' },
      { point: '账目不清', progressNote: '12份台账已补9份，其余4份正在补' },
    ],
    found: [0, 1, 2, 3, 4, 5],
  },
  {
    check: figuresDiffer,
    name: 'parts of a whole that do not make it',
    rows: [
      { point: '11处门面房未公开招租', progressNote: '11处门面房中，7处已公开招租，5处正在评估' },
      { point: '护理员缺12名', measures: '一是招聘9名，二是转岗5名，合计12名' },
      { point: '21户违规享受低保', progressNote: '已取消14户，另有9户核实中' },
      { point: '43处错接', progressNote: '43处已改38处（第一批15处，第二批18处，第三批3处）' },
      { point: '3份合同未审核，共570万元', progressNote: '3份合同审核完毕，分别为220万元、180万元、150万元' },
    ],
    found: [0, 1, 2, 3, 4],
  },
  {
    check: figuresDiffer,
    name: 'the one number of its kind, misquoted',
    rows: [
      { point: '违规发放补助11.8万元，涉及26人', measures: '28人违规领取的11.8万元一个月内清退' },
      { point: '排土场违规占用林地46亩', progressNote: '排土已停止，恢复植被56亩' },
      { point: '多收护理费1.95万元', status: '已完成', progressNote: '退费19.5万元，退费工作完成' },
      { point: '排土场违规占用林地46亩', progressNote: '排土已停止，绿化90亩' },
      { point: '违规占用林地46亩', progressNote: '已恢复植被40亩' },
    ],
    found: [0, 1, 2],
  },
  {
    check: figuresDiffer,
    name: 'parts that do, or may',
    rows: [
      { point: '64处错接', measures: '64处剩43处：8月15处、10月18处、11月10处' },
      { point: '80处错接', measures: '80处剩43处：8月15处、10月18处、11月10处' },
      { point: '12名违规借调', progressNote: '12名中，退回8名、留用4名、批评2名' },
      { point: '12名违规借调', progressNote: '12名中，退回8名、留用4名、新增核查5名' },
      { point: '9个问题未整改', progressNote: '9个问题中4个已办结，5个已移交，6个已回访' },
      { point: '67名教师未轮岗', progressNote: '67名教师中61名到新校报到，骨干教师22名' },
      { point: '17个项目未公示', progressNote: '已倒查12个，剩余5个正在倒查' },
      { point: '17个储罐未密封', progressNote: '第一批6个、第二批5个已改造，第三批6个正在施工' },
      { point: '应修复640亩，已完成175亩', measures: '今年完成300亩，明年完成其余165亩' },
      { point: '3家养殖场直排', measures: '对3家养殖场立案，对其余46家养殖场排查' },
      { point: '1340亩土地批而未供', progressNote: '今年供地231亩，另有180亩正在办理撤批' },
      { point: '违规收费4.6万元', progressNote: '已退费2.9万元，另有2所学校自查退费0.6万元' },
      { point: '3处点位未整改', progressNote: '剩余2处正在整改' },
      { point: '3处点位未整改', progressNote: '约10处点位，已改2处，剩余6处' },
      { point: '临边防护缺5处', status: '已完成', progressNote: '临边防护补装8处（含自查3处）' },
      { point: '审核会议2次未记录', progressNote: '8月审核会议5次' },
      { point: '3处点位未整改', progressNote: '其余单位未发现问题' },
      { point: '缺额31人', measures: '秋季招聘18人、校内转岗培训13名' },
      { point: '3所学校食堂未招标', progressNote: '52个食堂核查完毕，剩余2个正在招标' },
      { point: '台账不全', progressNote: '已补9份，其余4份正在补' },
    ],
    found: [],
  },
  {
    check: figuresDiffer,
    name: 'things of which there may be other numbers',
    rows: [
      { point: '3处集中供水点未检测', measures: '检测3处集中供水点', progressNote: '2处集中供水点已检测' },
      { point: '3处集中供水点未检测', measures: '1处集中供水点由镇检测，2处集中供水点由县检测' },
      { point: '3处集中供水点未检测', measures: '排查全县46处集中供水点' },
      { point: '3处集中供水点未检测', measures: '新建5处集中供水点' },
      { point: '30余处集中供水点未检测', measures: '对36处集中供水点取水检测' },
      { point: '3处集中供水点未检测', measures: '约36处集中供水点取水检测' },
      { point: '3处集中供水点未检测', measures: '取水检测5处以上' },
      { point: '3名干部未公示、2名干部未备案', measures: '5名干部补办手续' },
      { point: '检查企业3家', measures: '约谈5家' },
      { point: '3处供水点未检测', measures: '检测供水点5次' },
    ],
    found: [],
  },
  {
    check: figuresDiffer,
    name: 'figures that agree, or may agree',
    rows: [
      { point: '3家企业、2家学校未安装报警器', measures: '5家全部整改到位' },
      { point: '3家企业未安装报警器', measures: '3家企业全部整改到位' },
      { point: '3家企业未安装报警器', measures: '对辖区全部12家企业排查，问题全部整改' },
      { point: '3家企业未安装报警器', measures: '3家已整改，加上自行发现的，共5家均整改' },
      { point: '3家企业未安装报警器', measures: '涉及的6名责任人处分到位' },
      { point: '3家企业、4家学校未安装报警器', measures: '上述2家整改到位' },
      { point: '3家企业未安装报警器', measures: '上述2家医院整改到位' },
      { point: '3家企业未安装报警器', measures: '全部5家签订承诺书' },
      { point: '违规发放津补贴12.6万元', measures: '追缴津补贴12.6万元，追缴其中首批3万元' },
      { point: '违规发放津补贴12.6万元', measures: '已收回8万元' },
      { point: '违规领取津贴2.35万元', measures: '全额退还2.4万元' },
      { point: '发现隐患37处', measures: '37处隐患已整改35处，其余2处限期整改' },
      { point: '违规报销4.5万元、3.2万元', measures: '全部退还7.7万元' },
      { point: '向12人每人发放500元', measures: '全额追缴6000元' },
      { point: '违规发放福利给12人', measures: '全额追缴6000元' },
      {
        point: '涉及1家企业、2家企业、3家企业、4家企业、5家企业、6家企业、7家企业',
        measures: '全部40家企业整改到位',
      },
      { point: '学习不深', finding: '学习不深', measures: '全部5家整改到位' },
      { point: '3家企业未安装报警器', measures: '督促整改到位', progressNote: '正在整改' },
    ],
    found: [],
  },
];

test.each(ROWS)('$check.code: $name', ({ check, rows, source, without, found }) => {
  const list = listOf(rows, { ...(source && { source }), without: without ? [without] : [] });
  expect([...new Set(places(check, list).map(([item]) => item))]).toEqual(found);
});

const ABOUT_MEASURES = CHECKS.filter(({ code }) => /^(?:measure-(?!missing)|money|figures|only)/u.test(code));

test('rows in which nobody has written anything raise nothing', () => {
  const blank = { id: '', cells: {}, extra: {} };
  const list = listOf([blank], { source: RECOMMENDATIONS });
  expect(ABOUT_MEASURES).toHaveLength(8);
  expect(runChecks(ABOUT_MEASURES, list, CONTEXT)).toEqual([]);
});
