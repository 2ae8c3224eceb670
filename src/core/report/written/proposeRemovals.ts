import type { ProposedRemoval, ReportBlock } from './reportPlan';

/** What should not stand in a text for the public without a second look. */
const PATTERNS: readonly {
  readonly reason: ProposedRemoval['reason'];
  readonly words: RegExp;
  readonly example: string;
}[] = [
  {
    reason: 'clue',
    words: /[^。；;，,\n]{0,20}(?:问题线索|线索|举报|信访人|检举|匿名|反映人)[^。；;，,\n]{0,20}/gu,
    example: '向县纪委移交问题线索3件',
  },
  {
    reason: 'number',
    words: /[\p{Script=Han}]{0,6}[〔[（(]\d{4}[〕\]）)]\d+号/gu,
    example: '云纪发〔2025〕12号',
  },
  { reason: 'number', words: /(?:案号|文号|编号)[：:]?\s*[A-Za-z0-9\-—]+/gu, example: '编号：YX-03' },
  { reason: 'contact', words: /(?<!\d)1[3-9]\d{9}(?!\d)/gu, example: '13800000000' },
  { reason: 'contact', words: /(?<!\d)\d{17}[\dXx](?!\d)/gu, example: '110101199001011234' },
  {
    reason: 'name',
    words: /[\p{Script=Han}]某(?:某)?(?:等\d*人)?/gu,
    example: '张某某',
  },
];

/** Words in the text that a person confirms or takes out: names, clues, informants, internal numbers. */
export function proposeRemovals(
  blocks: readonly ReportBlock[],
  people: readonly string[],
): readonly ProposedRemoval[] {
  let where = '';
  const found: ProposedRemoval[] = [];
  const seen = new Set<string>();
  const add = (text: string, reason: ProposedRemoval['reason']): void => {
    const key = `${where}\n${text}`;
    if (seen.has(key)) return;
    seen.add(key);
    found.push({ text, reason, where });
  };
  const names = people.filter((name) => /^[\p{Script=Han}·]{2,5}$/u.test(name));
  for (const block of blocks) {
    if (block.kind === 'heading') where = block.text;
    if (block.kind === 'pending') continue;
    for (const name of names) if (block.text.includes(name)) add(name, 'name');
    for (const { reason, words } of PATTERNS) {
      for (const [text] of block.text.matchAll(words)) add(text.trim(), reason);
    }
  }
  return found;
}
