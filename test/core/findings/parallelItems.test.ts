import { findParallelItems } from '../../../src/core/findings/parallelItems';

test.each<readonly [string, string[]]>([
  [
    '在执行保密纪律、涉密载体管理、库房管理等方面存在不规范问题',
    ['执行保密纪律', '涉密载体管理', '库房管理'],
  ],
  ['在资产登记、合同签订和工会财务管理等方面把关不严', ['资产登记', '合同签订', '工会财务管理']],
  ['对招标采购、工程变更等环节监督缺位', ['招标采购', '工程变更']],
  ['学习不够，在选题、审稿、发行工作中存在漏洞', []], // items of two characters are words, not fields of work
  ['制度执行不到位', []],
  ['“学习、调研、整改”等方面', []],
  ['', []],
])('%s', (text, items) => {
  const found = findParallelItems(text).map(([start, end]) => text.slice(start, end));
  expect(found.filter((item) => item.length > 2)).toEqual(items);
});
