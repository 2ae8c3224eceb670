import { NUMBERING_STYLES } from '../../../src/core/document/numberingStyles';
import { readMarker } from '../../../src/core/document/readMarker';

test.each(NUMBERING_STYLES.map((style) => [style.example, style.id]))('%s is %s', (example, id) => {
  const printed = example.replace(/（右括号缺）/, '');
  expect(readMarker(`${printed}${/[-*·–—〇]$/.test(printed) ? ' ' : ''}管理不到位`)?.style).toBe(id);
});

test.each([
  ['（一）落实不力', '（一）', 1, '落实不力'],
  ['（一)落实不力', '（一)', 1, '落实不力'],
  ['(二 落实不力', '(二', 2, '落实不力'],
  ['2 、落实不力', '2', 2, '落实不力'],
  ['１．落实不力', '１', 1, '落实不力'],
  ['2，落实不力', '2', 2, '落实不力'],
  ['2.2024年经费未拨付', '2', 2, '2024年经费未拨付'],
  ['1.3家公司未建账', '1', 1, '3家公司未建账'],
  ['问题1：未入账', '问题1', 1, '未入账'],
  ['【问题2】：未入账', '问题2', 2, '未入账'],
  ['1.1 学习不深入', '1.1', 1, '学习不深入'],
  ['二是非遗保护滞后', '二是', 2, '非遗保护滞后'],
  ['● 未落实', '●', 0, '未落实'],
])('%s: printed %s, number %i', (text, label, value, rest) => {
  const marker = readMarker(text);
  expect(marker).toMatchObject({ label, value });
  expect(text.slice(marker?.length)).toBe(rest);
});

test.each([
  '1.2万元至18.7万元的签证未经审批',
  '62.5%的企业未整改',
  '1,105.00万元挂账8年',
  '2.2个百分点',
  '二、三季度未召开会议',
  '三、四号楼停用',
  '（二）项规定',
  '2024年全年',
  '第一议题制度',
  '一是否定',
  '12月底前',
  '-1-',
  '一般性问题',
  '',
])('%s opens with no marker', (text) => expect(readMarker(text)).toBeNull());
