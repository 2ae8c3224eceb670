import type { RectificationItem } from '../../list/item';
import { textOf } from '../cells';
import { always, type Check } from '../check';
import { problemIn, someMeasureMatches } from './reading/cells';

const AMOUNT = /\d\s*(?:余|多)?[万亿千百]*元/u;
/** What makes an amount one that has to be looked into; 投资3000万元 alone does not. */
const IRREGULAR =
  /违[规纪法]|超标准|超范围|超额|超付|超概|超预算|转嫁|摊派|多[付计报发领收列算]|重复|虚[列报增开假]|套取|挪用|挤占|侵占|截留|坐支|冒领|骗取|私[分设存自]|白条|账外|小金库|公款|流失|损失|未[^，。；]{0,6}(?:缴入|解缴|收回|追缴|追回|上缴|缴库|入账|入库|收缴|退还|清收|清理|征收|缴纳|收取)|少[征缴收计]|漏[征缴收计]|拖欠|欠缴|欠[款费租]|闲置|沉淀|滞留|无依据|擅自|出借|借出|垫付|挂账|虚高|高估|不实|不合规|无[^，。；]{0,4}(?:发票|票据|凭证|依据|合同)/u;
/** Money that was given or taken without right, whatever the amount: 违规发放节日福利. */
const GIVEN_WRONGLY =
  /(?:违规|违反规定|超标准|超范围|擅自|变相|巧立名目|无依据|滥|重复|多|冒名)[^，。；]{0,6}(?:发放?|领取|报销|列支|支取|收取|收费|摊派)[^，。；]{0,12}(?:补贴|津贴|津补贴|奖金|福利|加班费|慰问品|购物卡|劳务费|费用|费|款|资金|薪酬|报酬)/u;
/** Looking into it, taking it back, giving it back, putting the books right. */
const RECOVERY =
  /核[查实对定减销算]|清[退收缴理算查偿欠]|追[缴回讨偿索收]|收回|(?<!收入)收缴(?!流程|制度|办法|管理|工作)|退[还回缴款赔出]|返还|赔偿|上缴|缴[回入纳库]|补[缴征收交]|扣[回减除款发]|调[减账]|账目|冲[减销抵]|抵[扣减]|归[还垫]|解缴|勾对|拨付|兑[付现]|付清|支付(?!条款|方式|流程|审批)|清偿|审计(?![科局处室股组部委署所])|盘活|(?<![月季年]|定期)盘点|入[账库]|账务|转回|诉讼|起诉|(?:申请|强制|法院)[^，。；]{0,8}执行|执行到位|催[收缴款]|统筹使用|移[送交]|立案|(?:重新|据实|按实)结算|倒查|排查|自查|比对/u;

/** A problem about money whose measures, in all rows that answer it, leave the money where it is. */
export const moneyWithoutRecovery: Check = {
  code: 'money-without-recovery',
  title: '涉及资金而措施未提核查、清退',
  message: '{row}的问题涉及资金，措施没有提到核查、清退或追缴。',
  why: '只改制度、不处理已经发生的钱，会被认为整改不彻底。',
  howToMend: '写明资金怎样核查、清退、追缴或整改；无需处理的，请注明理由。',
  severity: always('review'),
  run: (list) => {
    const isDealtWith = someMeasureMatches(list, keyOf, RECOVERY);
    return list.items.flatMap((item, index) =>
      isDealtWith[index] === false && isAboutMoney(item)
        ? [{ item: index, column: 'measures' as const }]
        : [],
    );
  },
};

const keyOf = (item: RectificationItem): string => `${textOf(item.cells.finding)}\n${problemIn(item)}`;

function isAboutMoney(item: RectificationItem): boolean {
  const problem = problemIn(item);
  if (GIVEN_WRONGLY.test(problem)) return true;
  return AMOUNT.test(problem) && (IRREGULAR.test(problem) || IRREGULAR.test(textOf(item.cells.finding)));
}
