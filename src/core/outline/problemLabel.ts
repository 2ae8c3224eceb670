/** 反馈问题：…, 【问题表现】…, 问题描述：…, 审计指出：… */
export const PROBLEM_LABEL =
  /^[【[〔]?\s*(?:(?:反馈|具体|存在|主要|突出|重点|检视|查摆|巡察|巡视|审计|督察|督查|检查|考核|核查|组|反映|指出|发现|提出|查出|涉及|交办|督办|移交|通报|的)*问题(?:表现|描述|内容|情况|表述|陈述|阐述|概述|简述|详情|详述|要点|原文|摘录|事实|名称)?|(?:巡察|巡视|审计|督察|督查|检查|考核|核查)(?:组)?(?:指出|发现|查出|反馈|反映))\s*(?:[】\]〕)）]\s*[：:]?|[：:])/;

/** Such a label with its problem on the same line. */
export const opensWithProblem = (body: string): boolean => {
  const label = PROBLEM_LABEL.exec(body);
  return label !== null && /\S/.test(body.slice(label[0].length));
};
