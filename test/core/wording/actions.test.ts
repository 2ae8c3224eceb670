import { tellsAction } from '../../../src/core/wording/actions';

test.each<[string, boolean]>([
  ['修订《作业管理办法》，每学期抽查2次', true],
  ['对47份合同逐份复核，形成问题台账', true],
  ['已追缴入库1320万元', true],
  ['每季度开展1次盘点', true],
  ['6月底前完成首轮比对，清退不合格机构', true],
  ['由机关将31.26万元归垫船闸管理所', true],
  ['责令2家企业补办手续', true],
  ['推进水价改革缓慢', false],
  ['落实主体责任不到位，压力传导层层递减', false],
  ['对下属单位监管不力', false],
  ['12所学校消防通道堵塞', false],
  ['开展谈心谈话流于形式', false],
])('%s', (text, expected) => expect(tellsAction(text)).toBe(expected));
