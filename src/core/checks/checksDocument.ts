import { SEVERITY_CHOICES, type SeverityChoice } from '../list/severity';
import { CHECK_GROUPS } from '.';
import type { Check } from './check';

const STAGES = [
  ['draft', '填写中'],
  ['plan', '报方案'],
  ['progress', '报进展'],
] as const;

const word = (severity: SeverityChoice): string => (severity === 'off' ? '—' : SEVERITY_CHOICES[severity]);

/** `docs/checks.md`, made of the registry and of nothing else: `npm run docs`. */
export function checksDocument(): string {
  const count = CHECK_GROUPS.reduce((sum, { checks }) => sum + checks.length, 0);
  const summary = CHECK_GROUPS.flatMap(({ title, checks }) => [
    '',
    `### ${title}`,
    '',
    `| 代码 | 检查项 | ${STAGES.map(([, label]) => label).join(' | ')} |`,
    `| --- | --- | ${STAGES.map(() => '---').join(' | ')} |`,
    ...checks.map(
      ({ code, title: name, severity }) =>
        `| [\`${code}\`](#${code}) | ${name} | ${STAGES.map(([stage]) => word(severity[stage])).join(' | ')} |`,
    ),
  ]);
  return [
    '# 检查项',
    '',
    '<!-- 由 npm run docs 生成，请改 src/core/checks，不要改这里。 -->',
    '',
    `共${count}项。错误拦住报送稿；警告要改正，或者注明理由；提示供参考；待核由人判断，程序不猜。`,
    '“—”表示这一阶段不检查。每一项在“设置”中可以改级别，也可以不检查。',
    '',
    '## 一览',
    ...summary,
    '',
    '## 各项说明',
    ...CHECK_GROUPS.flatMap(({ checks }) => checks.flatMap(describe)),
    '',
  ].join('\n');
}

const describe = ({ code, title, message, why, howToMend }: Check): string[] => [
  '',
  `### ${code}`,
  '',
  `**${title}**：${message.replace(/\{(\w+)\}/gu, (_, name: string) => PLACES[name] ?? '…')}`,
  '',
  `- 为什么：${why}`,
  `- 怎么改：${howToMend}`,
];

/** How a message reads where nothing is filled in yet. */
const PLACES: Readonly<Record<string, string>> = { row: '某项', said: '不在责任单位名录中', near: '' };
