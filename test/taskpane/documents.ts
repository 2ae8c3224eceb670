import type { InspectionFeedback } from '../../src/core/findings/finding';
import { parseFeedback } from '../../src/core/findings/parseFeedback';

/** A small feedback of a unit that does not exist. */
export const FEEDBACK_TEXT = `中共青禾县委第一巡察组关于巡察青禾县林草局党组的反馈意见
2025年3月至5月，县委第一巡察组对县林草局党组开展了巡察。
一、巡察发现的主要问题
（一）落实上级决策部署不够有力
1.学习贯彻不深入。理论学习流于形式；调查研究偏少。
2.护林责任落实不到位。巡护记录不全；个别卡口无人值守。
（二）内部管理不够规范
1.财务审核把关不严。报销凭证不齐；固定资产未入账。
二、意见建议
（一）强化理论武装，提高政治站位。
`;

export const feedback = (): InspectionFeedback => parseFeedback(FEEDBACK_TEXT);
