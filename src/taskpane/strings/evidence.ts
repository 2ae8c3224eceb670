import type { EvidenceMatch } from '../../core/list/evidence';

/** Words of 佐证材料 for the selected row. */
export const evidence = {
  title: '佐证材料',
  hint: '只记文件名和校验值（SHA-256），在本机计算；文件不上传、不保存，清单里也不存文件。',
  empty: '还没有填写',
  choose: '记入文件',
  check: '核对文件',
  noColumn: '清单里没有“佐证材料”列；请在清单最右边加一列，列名写“佐证材料”',
  recorded: (files: number) => `已记入 ${files} 个文件`,
  matched: '核对结果',
  match: {
    unchanged: (name: string, recorded: string) =>
      recorded === '' || recorded.endsWith(name)
        ? `“${name}”：已记录，内容没有变`
        : `“${name}”：已记录（记为“${recorded}”），内容没有变`,
    changed: (name: string) => `“${name}”：同名文件记录过，但内容不同，不是记录时的那一份`,
    named: (name: string) => `“${name}”：只写了名称，没有记校验值，无法判断是否改动`,
    absent: (name: string) => `“${name}”：没有记在这一行`,
  } satisfies Record<EvidenceMatch['kind'], unknown>,
} as const;

export const matchWords = (name: string, match: EvidenceMatch): string =>
  match.kind === 'unchanged'
    ? evidence.match.unchanged(name, match.recorded)
    : evidence.match[match.kind](name);
