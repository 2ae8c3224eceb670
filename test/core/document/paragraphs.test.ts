import { readParagraphs } from '../../../src/core/document/readParagraphs';

const read = (text: string): string[] => readParagraphs(text).paragraphs.map((paragraph) => paragraph.text);

test('every kind of line break ends a paragraph', () => {
  expect(read('一。\r\n二。\r三。\n\n四。\u2028五。\f六。')).toEqual([
    '一。',
    '二。',
    '三。',
    '四。',
    '五。',
    '六。',
  ]);
});

test('a marker that lost its text to the next line gets it back', () => {
  expect(read('（一）\n学习不深入。\n1.\n研究不够。')).toEqual(['（一）学习不深入。', '1.研究不够。']);
});

test('hard wrapped lines become paragraphs, page furniture and lists of numerals notwithstanding', () => {
  const text = [
    '一、巡察发现的主要问题',
    '（一）推进校园安全工作有差距，重点部位隐患排查治理不深',
    '入',
    '1.校园安全管理存在盲区。实训中心危险品储存间没有安装防',
    '爆灯具；食堂后厨燃气报警器长期失灵；学生公寓的一、二、',
    '- 1 -',
    '三、四号楼消防喷淋停用。另有总价196.4万元的设备，分成',
    '1.2万元一个的小包采购，规避招标；违反管理办法第十二条第',
    '（二）项规定。',
    '2.作风不实。',
    '二、意见建议',
  ].join('\n');
  expect(read(text)).toEqual([
    '一、巡察发现的主要问题',
    '（一）推进校园安全工作有差距，重点部位隐患排查治理不深入',
    '1.校园安全管理存在盲区。实训中心危险品储存间没有安装防爆灯具；食堂后厨燃气报警器长期失灵；学生公寓的一、二、三、四号楼消防喷淋停用。另有总价196.4万元的设备，分成1.2万元一个的小包采购，规避招标；违反管理办法第十二条第（二）项规定。',
    '2.作风不实。',
    '二、意见建议',
  ]);
});

test('a line that does not fill the page ends its paragraph, a page break behind it notwithstanding', () => {
  const text = [
    '1.针对“线网优化调整滞后，城乡客运一体化进展不快，十二个行',
    '政村公交未通达”问题',
    '某某公共交通集团有限公司党委',
    '第1页',
    '新开通城乡公交线路九条，优化调整线路若干条，剩余三个行政',
    '村因桥梁限载，正协调交通部门加固以后开通，预计年底前完成',
    '。',
    '2.针对“充电桩建设统筹不足，有的场站闲置，有的场站排队等',
    '待时间超过三个小时”问题',
    '某某公共交通集团有限公司党委',
    '第2页',
    '完成若干个场站充电桩迁移调配。',
  ].join('\n');
  expect(read(text).map((paragraph) => paragraph.slice(0, 8))).toEqual([
    '1.针对“线网优',
    '新开通城乡公交线',
    '2.针对“充电桩',
    '完成若干个场站充',
  ]);
});

test.each<[string, string, string[]]>([
  [
    'values of fields have no stop, and labels begin lines',
    '某某检察院党组查摆问题整改方案2025年1月10日，党组召开民主生活会，现制定整改方案如下。（一）政治纪律方面1.查摆问题：学习联系实际不紧。整改举措：改进学习方式。牵头领导：卫某责任部门：政治部完成时限：2025年3月底2.查摆问题：调研走马观花。整改举措：每季度调研。牵头领导：卫某责任部门：办公室完成时限：2025年4月底（二）司法为民方面3.查摆问题：“挂案”清理不够。整改举措：逐案清理。牵头领导：卫某责任部门：二部完成时限：2025年4月底',
    [
      '某某检察院党组查摆问题',
      '2025年1月10',
      '（一）政治纪律方面',
      '1.查摆问题',
      '牵头领导',
      '责任部门',
      '完成时限',
      '2.查摆问题',
      '牵头领导',
      '责任部门',
      '完成时限',
      '（二）司法为民方面',
      '3.查摆问题',
      '牵头领导',
      '责任部门',
      '完成时限',
    ],
  ],
  [
    '一是 below a heading without a stop, the others behind full stops',
    '某某局党组：现将巡察意见反馈如下。一、巡察发现的主要问题（一）为民思想不够有力，实事推进不实一是内涝治理久治不愈，二十三处积水点未销号。二是物业矛盾化解不力，手续繁琐。三是危房改造监测不到位。（二）监管职责缺位，隐患较多一是质量监督宽松软，走马观花。二是资金监管形同虚设。二、意见建议（一）提高站位。（二）压实责任。某某巡察组2025年3月8日',
    [
      '某某局党组',
      '现将巡察意见',
      '一、巡察发现',
      '（一）为民思想',
      '一是内涝',
      '二是物业',
      '三是危房',
      '（二）监管职责',
      '一是质量',
      '二是资金',
      '二、意见建议',
      '（一）提高站位',
      '（二）压实责任',
      '某某巡察组',
      '2025年3月8日',
    ],
  ],
  [
    'a heading without a number before numbers that begin anew',
    '某某集团党委：现将巡察意见反馈如下。发现的主要问题一、党的领导弱化1.前置研究清单过于笼统，多项应议未议，会议记录缺失严重。2.主责主业有偏差，盲目跨界投资，连年亏损未止。管党治党宽松软1.靠企吃企易发多发，个别干部亲属承揽业务，监督缺位。2.招标监管存在漏洞，以框架协议规避公开招标，评标专家库未更新。3.薪酬福利管理不规范，超提工资总额，工会经费列支高档团建，未履行审批程序。',
    [
      '某某集团党委',
      '现将',
      '发现的主要问题',
      '一、党的领导弱化',
      '1.前置',
      '2.主责',
      '管党治党宽松软',
      '1.靠企',
      '2.招标',
      '3.薪酬',
    ],
  ],
])('a text without line breaks: %s', (_, text, openings) => {
  const paragraphs = read(text);
  expect(paragraphs.map((paragraph, i) => paragraph.slice(0, openings[i]?.length ?? 0))).toEqual(openings);
});

test('a title that fills its line ends where its words do', () => {
  const text = [
    '某某市海洋发展局党组关于省委巡视反馈意见的整改落实方案',
    '某年某月某日，省委第三巡视组向市海洋发展局党组反馈巡视意见',
    '。局党组坚持条条要整改、件件有着落，对照反馈的问题逐项研究',
    '措施，明确责任单位和时限，现将整改落实方案的主要内容公布如',
    '下，欢迎干部群众监督，并提出意见，监督电话向社会公开，来信',
    '请寄局机关纪委。',
    '一、整改内容和措施',
  ].join('\n');
  expect(read(text).map((paragraph) => paragraph.slice(0, 4))).toEqual(['某某市海', '某年某月', '一、整改']);
});

test('Latin words keep a blank where a line ended between them', () => {
  const text = [
    '系统管理员长期未更新服务器上安装的办公软件Microsoft',
    'Office，存在安全隐患，并且没有建立补丁更新的登记台账制',
    '度，整改不到位；机房巡检记录由值班人员事后补填，流于形',
    '式；备份介质没有异地存放，应急演练三年未开展。',
    '下一条。',
  ].join('\n');
  expect(read(text)[0]).toContain('Microsoft Office，');
  expect(read(text)).toHaveLength(2);
});

test('a text without line breaks falls apart at its markers and nowhere else', () => {
  const text =
    '关于巡察某某局党组的反馈意见某某局党组：根据县委安排，县委第一巡察组对某某局党组开展了巡察。现反馈如下。' +
    '一、存在的主要问题（一）主责主业有差距1.审批不规范。62.5%的项目未批先建，涉及1.2万平方米，违反规定第（三）项和第五十七条。' +
    '2.3名人员未持证上岗。（二）内部管理薄弱1.财务混乱。二、意见建议（一）提高站位。' +
    '请某某局党组自收到反馈之日起1个月内报送整改方案。县委第一巡察组2025年3月8日';
  expect(read(text)).toEqual([
    '关于巡察某某局党组的反馈意见',
    '某某局党组：',
    '根据县委安排，县委第一巡察组对某某局党组开展了巡察。现反馈如下。',
    '一、存在的主要问题',
    '（一）主责主业有差距',
    '1.审批不规范。62.5%的项目未批先建，涉及1.2万平方米，违反规定第（三）项和第五十七条。',
    '2.3名人员未持证上岗。',
    '（二）内部管理薄弱',
    '1.财务混乱。',
    '二、意见建议',
    '（一）提高站位。',
    '请某某局党组自收到反馈之日起1个月内报送整改方案。',
    '县委第一巡察组',
    '2025年3月8日',
  ]);
});

describe('labels on lines of their own', () => {
  const row = (number: string): string[] => [
    `（${number}）`,
    '问题：',
    '学习不深入。',
    '整改措施：',
    '1.开展研讨；',
    '2.建立台账。',
    '责任领导：',
    '谭某某',
    '完成时限：',
    '2025年底前',
  ];

  test('are joined with the one line below them, where three labels stand so', () => {
    expect(read([...row('一'), ...row('二')].join('\n'))).toEqual(
      ['一', '二'].flatMap((number) => [
        `（${number}）问题：学习不深入。`,
        '整改措施：',
        '1.开展研讨；',
        '2.建立台账。',
        '责任领导：谭某某',
        '完成时限：2025年底前',
      ]),
    );
  });

  test.each<[string, string[]]>([
    ['once', row('一').slice(1)],
    ['with several paragraphs below one of three', [...row('一').slice(0, 8), ...row('二').slice(0, 8)]],
    [
      'that announce paragraphs',
      [
        '存在问题：',
        '甲不到位。',
        '乙不到位。',
        '工作建议：',
        '要抓紧。',
        '存在问题：',
        '丙不到位。',
        '工作建议：',
        '要落实。',
      ],
    ],
  ])('%s stay as they are', (_, lines) => {
    const text = lines.filter((line) => !line.startsWith('（')).join('\n');
    expect(read(text)).toEqual(text.split('\n'));
  });
});
