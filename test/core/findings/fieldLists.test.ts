import { parseFeedback } from '../../../src/core/findings/parseFeedback';

/** A plan with one heading of problems; the lines stand below it. */
const plan = (...lines: readonly string[]): string =>
  [
    '某镇党委关于落实县委第一巡察组反馈意见的整改方案',
    '一、整改任务',
    ...lines,
    '二、工作要求',
    '（一）加强领导。',
  ].join('\n');

const rowsOf = (text: string): string[] =>
  parseFeedback(text).findings.map(({ categories, number, text: said, measures, responsibleUnits }) =>
    [
      categories.map((category) => category.text).join('>'),
      number,
      said,
      measures.map((measure) => measure.text).join('；'),
      responsibleUnits.join('、'),
    ].join('|'),
  );

test.each<[string, string[], string[]]>([
  [
    'measures numbered like the problems, owners behind them',
    [
      '（一）党的建设方面',
      '1.党费收缴不及时，拖欠3个月。',
      '整改措施：',
      '1.建立台账；',
      '2.对拖欠的3名党员谈话提醒。',
      '责任单位：党建办',
      '2.谈话记录雷同，问题突出。',
      '整改措施：',
      '1.规范谈话程序。',
      '责任单位：纪委',
    ],
    [
      '党的建设方面|（一）1|党费收缴不及时，拖欠3个月。|建立台账；对拖欠的3名党员谈话提醒|党建办',
      '党的建设方面|（一）2|谈话记录雷同，问题突出。|规范谈话程序|纪委',
    ],
  ],
  [
    'owners before the measures, measures numbered like the headings',
    [
      '（一）作风建设方面',
      '1.公车管理松散，油卡无人登记。',
      '责任单位：综合办',
      '整改措施：',
      '（一）安装定位系统。',
      '（二）每月公示用油。',
      '（二）财务管理方面',
      '1.白条入账1.2万元。',
      '责任单位：财政所',
      '整改措施：',
      '（一）追回资金。',
    ],
    [
      '作风建设方面|（一）1|公车管理松散，油卡无人登记。|安装定位系统；每月公示用油|综合办',
      '财务管理方面|（二）1|白条入账1.2万元。|追回资金|财政所',
    ],
  ],
  [
    'owners behind each measure on lines of their own',
    [
      '1.路灯长期不亮。',
      '整改措施：',
      '（1）更换路灯46盏。',
      '责任单位：村建所',
      '（2）建立巡查制度。',
      '责任单位：综合办',
      '2.河道垃圾无人清理。',
      '整改措施：',
      '（1）组织清河行动。',
      '责任单位：水利站',
    ],
    [
      '|1|路灯长期不亮。|更换路灯46盏；建立巡查制度|村建所、综合办',
      '|2|河道垃圾无人清理。|组织清河行动|水利站',
    ],
  ],
  [
    'measures without a label, owners in brackets',
    [
      '1.学用脱节。学习流于形式；',
      '①制定学习计划。（责任单位：党建办）',
      '②开展专题研讨。（责任单位：综合办）',
      '2.校园安全责任压得不紧。',
      '①开展拉网式排查。（责任单位：平安办）',
    ],
    [
      '|1|学用脱节。学习流于形式；|制定学习计划；开展专题研讨|党建办、综合办',
      '|2|校园安全责任压得不紧。|开展拉网式排查|平安办',
    ],
  ],
  [
    'fields in one bracket',
    [
      '1.学用脱节。（整改措施：①制定计划；②开展（每月1次）研讨。责任单位：党建办；完成时限：长期坚持）',
      '2.台账造假。（责任单位：综合办；整改措施：补录台账）',
    ],
    ['|1|学用脱节。|制定计划；开展（每月1次）研讨|党建办', '|2|台账造假。|补录台账|综合办'],
  ],
  [
    'what is wrapped is a heading where problems with measures of their own stand below',
    [
      '（一）关于“服务发展站位不高”的问题',
      '1.招商引资乏力。',
      '整改措施：组建招商专班。',
      '责任单位：经发办',
      '（二）关于“底线守得不牢”的问题',
      '1.堆场超期堆存。整改措施：①清运危化品；②更换阀门。责任单位：安监站',
    ],
    [
      '服务发展站位不高|（一）1|招商引资乏力。|组建招商专班|经发办',
      '底线守得不牢|（二）1|堆场超期堆存。|清运危化品；更换阀门|安监站',
    ],
  ],
  [
    'a line for several problems in prose, with labels behind it',
    [
      '1.食堂账目混乱。',
      '整改措施：清理旧账。',
      '2.固定资产未入账。',
      '整改措施：补办入账手续。',
      '上述2个问题由镇长负总责，牵头单位为财政所，配合单位为综合办，完成时限为2025年6月底前。',
    ],
    ['|1|食堂账目混乱。|清理旧账|财政所、综合办', '|2|固定资产未入账。|补办入账手续|财政所、综合办'],
  ],
  [
    'fields printed once, behind the last problem of each heading',
    [
      '问题一：库房管理混乱。',
      '（1）账物不符，差3吨。',
      '（2）单据涂改，未盖章。',
      '整改措施：全面盘库。责任单位：库管科　完成时限：2025年4月底前',
      '问题二：合同管理不规范。',
      '（1）先履约后签约。',
      '整改措施：上线合同系统。责任单位：法务科　完成时限：立行立改',
      '问题三：安全检查走过场。',
      '（1）记录造假。',
      '整改措施：重新检查。责任单位：安全科　完成时限：2025年5月底前',
    ],
    [
      '库房管理混乱|问题一（1）|账物不符，差3吨。|全面盘库|库管科',
      '库房管理混乱|问题一（2）|单据涂改，未盖章。|全面盘库|库管科',
      '合同管理不规范|问题二（1）|先履约后签约。|上线合同系统|法务科',
      '安全检查走过场|问题三（1）|记录造假。|重新检查|安全科',
    ],
  ],
  [
    'the number of a task is no label of measures',
    [
      '整改任务一：【反馈问题】窗口空岗，群众意见大。',
      '【整改措施】每日巡查。',
      '【责任单位】政务科',
      '整改任务二：【反馈问题】档案散失12卷。',
      '【整改措施】逐卷查找。',
      '【责任单位】档案室',
    ],
    ['|整改任务一|窗口空岗，群众意见大。|每日巡查|政务科', '|整改任务二|档案散失12卷。|逐卷查找|档案室'],
  ],
  [
    'a range of problems, and all of a heading, for which one line speaks',
    [
      '（一）财务管理方面',
      '1.账目混乱。',
      '整改措施：清理旧账。',
      '2.白条入账。',
      '整改措施：追回资金。',
      '以上1—2项问题，牵头单位：财政所；完成时限：2025年6月底前。',
      '（二）作风方面',
      '1.值班脱岗。',
      '整改措施：不定期抽查。',
      '2.公车私用，未登记。',
      '整改措施：安装定位。',
      '本类2项问题，牵头单位：纪委；完成时限：2025年5月底前。',
    ],
    [
      '财务管理方面|（一）1|账目混乱。|清理旧账|财政所',
      '财务管理方面|（一）2|白条入账。|追回资金|财政所',
      '作风方面|（二）1|值班脱岗。|不定期抽查|纪委',
      '作风方面|（二）2|公车私用，未登记。|安装定位|纪委',
    ],
  ],
])('%s', (_, lines, expected) => expect(rowsOf(plan(...lines))).toEqual(expected));

test.each<[string, string[]]>([
  [
    'behind them',
    [
      '1.账目混乱。',
      '整改措施：清理旧账。',
      '2.白条入账未清理。',
      '整改措施：追回资金。',
      '以上2项问题，责任单位：相关部门；整改时限：12月底前。',
    ],
  ],
  [
    'in front of them',
    [
      '（一）财务方面',
      '责任单位：相关部门；整改时限：12月底前。',
      '1.账目混乱。',
      '整改措施：清理旧账。',
      '2.白条入账未清理。',
      '整改措施：追回资金。',
    ],
  ],
])('fields for several problems, %s, are doubted like those of one', (_, lines) => {
  const { findings, doubts } = parseFeedback(plan(...lines));
  expect(findings.map(({ responsibleUnits, deadline }) => [responsibleUnits, deadline?.uncertain])).toEqual([
    [['相关部门'], true],
    [['相关部门'], true],
  ]);
  expect(doubts.map(({ code }) => code).sort()).toEqual(['deadline-uncertain', 'unit-vague']);
});
