import { isStatusWording, normalizeStatus, STATUS, statusWord } from '../../../src/core/wording/status';

describe('STATUS', () => {
  test('no wording stands twice', () => {
    const words = STATUS.flatMap(({ word, synonyms }) => [word, ...synonyms]);
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
  });
  test('finished are 已完成, 已完成并长期坚持, 已销号', () => {
    expect(STATUS.filter(({ finished }) => finished).map(({ word }) => word)).toEqual([
      '已完成',
      '已完成并长期坚持',
      '已销号',
    ]);
  });
  test.each(
    STATUS.flatMap(({ key, word, synonyms }) => [word, ...synonyms].map((each) => [each, key] as const)),
  )('%s', (word, key) => {
    expect(normalizeStatus(word)).toEqual({ status: key, certain: true });
  });
});

describe('normalizeStatus', () => {
  test.each([
    ['已完成，长期坚持', 'completedOngoing', true],
    ['已完成、长期坚持。', 'completedOngoing', true],
    [' 已 完 成 ', 'completed', true],
    ['（已完成）', 'completed', true],
    ['目前正在推进', 'inProgress', true],
    ['达到序时进度', 'inProgress', true],
    ['未达到序时进度', null, false],
    ['尚未达到序时进度', null, false],
    ['取得阶段性成效', null, false],
    ['长期坚持', null, false],
    ['', null, false],
    ['稳步', null, false],
    ['整改任务已于6月完成', 'completed', false],
    ['未能按期完成', 'unfinished', false],
    ['整改任务基本完成', 'mostlyDone', false],
    ['已完成整改任务，持续巩固成效', 'completedOngoing', false],
    ['已通过县级验收并销号', 'closed', false],
    ['正在按计划整改', 'inProgress', false],
    ['因资金原因未启动', 'notStarted', false],
  ] as const)('%s', (text, status, certain) => {
    expect(normalizeStatus(text)).toEqual({ status, certain });
  });
});

test.each([
  ['已完成，长期坚持', true],
  ['取得阶段性成效', true],
  ['制定管理办法3项', false],
  ['正在开展专项整治', false],
  ['尚未完成', true],
  ['全面停止融资性贸易业务', false],
  ['完成2家职工医院移交地方管理', false],
  ['集中整改期内任务全部完成', true],
])('isStatusWording %s', (text, expected) => {
  expect(isStatusWording(text)).toBe(expected);
});

test('statusWord', () => {
  expect(statusWord('closed')).toBe('已销号');
});
