import { BLOCK_ROLES, toBlocks } from '../../../src/core/outline/blocks';
import {
  leadsInProblems,
  leadsInRecommendations,
  SECTIONS,
  sectionOf,
} from '../../../src/core/outline/sectionKinds';
import { readParagraphs } from '../../../src/core/document/readParagraphs';

test.each(SECTIONS)('$example announces $section', ({ example, section, outsideReports }) => {
  expect(sectionOf(example, outsideReports === undefined)).toBe(section);
});

test.each(BLOCK_ROLES.map((row) => [row.example, row.role]))('%s is %s', (example, role) => {
  const blocks = toBlocks(readParagraphs(`正文不到位。\n${example}`).paragraphs);
  expect(blocks[1]?.role).toBe(role);
});

test.each([
  ['审计发现的主要问题和处理意见', 'problems'],
  ['在专项检查中发现的突出问题：', 'problems'],
  ['【主要问题】', 'problems'],
  ['选人用人专项检查发现的主要问题', 'problems'],
  ['整改工作建议', 'recommendations'],
  ['对策建议', 'recommendations'],
  ['聚焦巡察、审计发现问题整改情况', null],
  ['选人用人和基层党建存在短板', null],
  ['落实整改要求不到位', null],
  ['群众身边不正之风和腐败问题方面', null],
])('%s → %s', (heading, section) => expect(sectionOf(heading, false)).toBe(section));

test.each([
  ['督察指出，与高标准相比还存在一些差距。', true],
  ['总体较好，但也发现一些突出问题，主要表现在以下几个方面：', true],
  ['巡察发现，仍存在以下问题：', true],
  ['问题整改不彻底，仍有23.5万元未清退。', false],
  ['现反馈如下。', false],
])('%s leads in problems: %s', (text, leads) => expect(leadsInProblems(text)).toBe(leads));

test.each([
  ['针对上述问题，提出如下整改建议：', true],
  ['建议镇党委：', true],
  ['建议不被采纳。', false],
])('%s leads in recommendations: %s', (text, leads) => expect(leadsInRecommendations(text)).toBe(leads));
