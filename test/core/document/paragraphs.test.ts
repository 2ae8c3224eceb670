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
