const AMOUNT = /\d\s*(?:余|多)?[万亿千百]*元/u;
/** What makes an amount one that has to be looked into; 投资3000万元 alone does not. */
const IRREGULAR =
  /违[规纪法]|超标准|超范围|超额|超付|超概|超预算|转嫁|摊派|多[付计报发领收列算支拨结补]|重复|虚[列报增开假记]|套[取用]|挪[用作]|挤占|侵占|截留|坐支|冒[领用]|骗[取保]|私[分设存自]|白条|账外|小金库|公款|流失|损失|未[^，。；]{0,6}(?:缴入|解缴|收回|追缴|追回|上缴|缴库|入账|入库|收缴|退还|清收|清理|征收|缴纳|收取)|应[收缴]未[收缴]|少[征缴收计]|漏[征缴收计]|拖欠|欠缴|欠[款费租]|滞留|无依据|擅自|盘亏|短[库少缺款]|线下采购|未经[^，。；]{0,8}(?:采购|批准|审批|研究|同意)|出借|借出|垫付|挂账|虚高|高估|不实|不合规|不符合条件|无[^，。；]{0,4}(?:发票|票据|凭证|依据|合同)/u;
/** Money that was given or taken without right, whatever the amount: 违规发放节日福利. */
const GIVEN_WRONGLY =
  /(?:违规|违反规定|超标准|超范围|擅自|变相|巧立名目|无依据|滥|重复|多|冒名)[^，。；]{0,6}(?:发放?|领取|报销|列支|支取|收取|收费|摊派)[^，。；]{0,12}(?:补贴|津贴|津补贴|奖金|福利|加班费|慰问品|购物卡|劳务费|费用|费|款|资金|薪酬|报酬)/u;
/** Money that changed hands: 用专项经费支付旅游费7.4万元. */
const CHANGED_HANDS =
  /发放|领取|收取|支付|付给|照付|列支|报销|用[于作]|借[给账]|留作|享受|购买|串换|转付|未发|入账|入[^，。；]{1,2}账|个人保管/u;
/** Says how large something is. */
const SIZE =
  /投资|概算|注册资本|标的|营业收入|年收[支入]|年预算|采购预算|贷款|执行率|支出进度|补助标准|(?:获得|争取|安排)[^，。；]{0,20}(?:资金|补助)|合同(?:金额|价)|中标|下达[^，。；]{0,6}未/u;
/** Lies still, or is owed: to be spent or paid as it was meant to be. */
const IDLE = /闲置|沉淀|结余|滞留|拖欠|欠付|未(?:及时)?(?:拨付|兑付|支付|使用|支出)/u;

/** Taking it back, giving it back, putting the books right. */
const RECOVERY =
  /清[退收缴偿欠]|追[缴回讨偿索收]|索[赔回]|收[回归]|(?<!收入)收缴|退[还回缴款赔出费补给保清交]|返[还款]|赔[偿付]|上[缴交]|缴[回入纳库还]|交[回还清出](?!单|易)|交[到至入单财]|补[缴征收交齐上发回](?!材料|手续|资料)|扣[回减除款发]|调[减账]|压减|冲[减销抵]|抵[扣减顶作]|归[还垫]|解缴|划转|转[入回至]|打回|还款|偿还|赎回|领回|拒付|差额|据实|调整结算|统筹|盘活|诉讼(?!服务|费)|起诉|(?:案|罚款|罚金|判决)[^，。；]{0,6}执行到位|(?:申请|强制|法院)[^，。；]{0,8}执行|催[收缴款]|移[送交]|立案|补足到|没收|核[减销]|承担|分摊|自[付担]|退缴|入国?库/u;
/** Looking into it. */
const VERIFICATION =
  /核[查实对]|(?<!(?:报|总额)[^，。；]{0,10})核定|清[理查点算](?!编外|人员|岗位)|查[清明实]|复[核审测]|自查|排查|倒查|审查(?![^，。；]{0,4}(?:制|流程|环节))|比对|对账|勾对|审计(?![科局处室股组部委署所])|盘点|(?:重新|据实|按实)结算|账务|入账|入[^，。；]{1,2}账/u;
/** As it was meant to be. */
const SPENT = /拨付|兑[付现]|付清|支付|清偿|开工|施工|通水|使用|下达|支出|统筹|招标|交付|还款|发放|发到/u;
/** How it will be done from now on; what was done is as it was. */
const FROM_NOW_ON =
  /制度|台账|条款|提前|下一?年度|办法|机制|规程|规定|细则|流程|环节|系统|自动|后台|规范|今后|以后|新签|下[月年季]起|每[月季周天日半旬学年]|双月|定期|按[月季]|月度|(?<!下)季度|实行|推行|双人|两条线|离任|[付拨缴销案款]前|前由|方可|必须|须经|不得|严禁|防止|杜绝|所有收入|收入[^，。；]{0,4}日内|职责|分设|会签|双签|收费?目录|核定标准|收公示/u;
/** Said of the money itself, whatever stands beside. */
const OF_THE_AMOUNT = /\d\s*[万亿千百]*元|全额|如数|足额|已/u;

const CLAUSES = /[，,。；;\n]/u;

/** Whether a problem is about money that was wrongly given, taken, kept or owed. `heading` is the problem above it. */
export function isAboutMoney(problem: string, heading: string): boolean {
  if (GIVEN_WRONGLY.test(problem)) return true;
  if (!AMOUNT.test(problem)) return false;
  if (IRREGULAR.test(problem) || IRREGULAR.test(heading)) return true;
  return CHANGED_HANDS.test(problem) && !SIZE.test(problem) && !IDLE.test(problem);
}

/** Whether measures look into the money of a problem, take it back or spend it as meant; rules for the future do not. */
export function dealsWithMoney(measures: string, problem: string): boolean {
  const isIdle = IDLE.test(problem);
  return measures.split(CLAUSES).some((clause) => {
    if (isIdle && SPENT.test(clause) && !FROM_NOW_ON.test(clause)) return true;
    if (!RECOVERY.test(clause) && !VERIFICATION.test(clause)) return false;
    return OF_THE_AMOUNT.test(clause) || !FROM_NOW_ON.test(clause);
  });
}
