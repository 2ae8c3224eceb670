import { always, type Check } from '../check';
import { namesIn, withoutTask } from '../people';

/** Says nothing until 设置 names the members. */
export const leaderWithoutTask: Check = {
  code: 'leader-without-task',
  title: '班子成员没有任务',
  message: '{name}没有负责任何一项。',
  why: '整改任务应当由班子成员分工负责，人人有责。',
  howToMend: '核对分工；确实不分管的，不必改动。',
  severity: always('hint'),
  run: (list, { settings }) =>
    list.columns.accountableLeaders === null
      ? []
      : withoutTask(list, namesIn(settings.leaders)).map((name) => ({
          item: null,
          column: 'accountableLeaders' as const,
          data: { name },
        })),
};
