import { whenSubmitted, type Check } from '../check';
import { namesIn, withoutTask } from '../people';

/** Says nothing until 设置 names 主要领导. */
export const chiefWithoutTask: Check = {
  code: 'chief-without-task',
  title: '主要领导没有任务',
  message: '主要领导{name}没有负责任何一项。',
  why: '主要领导是整改第一责任人，难点问题应当亲自抓。',
  howToMend: '把牵涉全局的问题明确由主要领导负责。',
  severity: whenSubmitted('warning'),
  run: (list, { settings }) =>
    list.columns.accountableLeaders === null
      ? []
      : withoutTask(list, namesIn(settings.chiefLeaders)).map((name) => ({
          item: null,
          column: 'accountableLeaders' as const,
          data: { name },
        })),
};
