import type { MergeAccount } from '../../core/list/mergeAccount';

/** Words of 反馈意见有更新. */
export const updating = {
  title: '反馈意见有更新',
  lead: '以下是写入前的预览。确认写入之前，表格不会改动。',
  offer: {
    title: '工作簿里已有一份清单',
    revises: (document: string, rows: number) =>
      `这份文件是${document}的新稿，可以并入已有的清单（${rows} 行）：填写的内容不动，只按新稿更新问题，先看预览再写入。`,
    further: (rows: number) =>
      `这份文件与清单中的反馈都不相同，可以作为另一份反馈并入已有的清单（${rows} 行），也可以另建一张清单。`,
    generateHint: '另建清单时，原有的清单改名保留。',
    options: '另建清单的方式',
  },
  merge: '并入已有清单',
  document: {
    label: '并入方式',
    revise: (name: string) => `更新：${name}`,
    further: '作为另一份反馈并入',
    /** A document without title and file name. */
    unnamed: (number: number) => `第 ${number} 份反馈`,
    quoted: (name: string) => `“${name}”`,
  },
  statement: '对账说明',
  nothing: '新稿与清单一致，没有需要写入的改动。',
  rememberOnly: '各行没有改动；写入后，程序会记住这一稿。',
  conflicts: {
    title: (count: number) => `两处均有修改，请选择 ${count} 处`,
    lead: '清单里改过，新稿也改了。逐条选择，或一次全部选择；没有选择的保持清单现状，下次更新时仍会问到。',
    place: (row: string, column: string) => (row === '' ? column : `第 ${row} 项　${column}`),
    base: '原稿',
    ours: '清单',
    theirs: '新稿',
    keep: '留清单的',
    take: '用新稿的',
    later: '暂不选择',
    keepAll: '其余全部留清单的',
    takeAll: '其余全部用新稿的',
    chosen: (chosen: number, total: number) => `已选择 ${chosen} 处，共 ${total} 处`,
    open: (count: number) => `还有 ${count} 处没有选择，写入后保持清单现状。`,
    empty: '（空）',
  },
  sections: {
    updated: '按新稿更新',
    before: '原',
    after: '新',
    all: '逐行查看',
  },
  write: '写入',
  writeDecided: (open: number) => `写入（${open} 处暂不选择）`,
  back: '返回预览',
  done: '已按新稿更新清单。',
  doneTitle: '清单已按新稿更新',
  openAfter: (count: number) => `有 ${count} 处没有选择，已保持清单现状；再次并入这份新稿时可以继续选择。`,
  backup: '更新前的清单已另存为备份表。',
  announced: ({ list, document }: MergeAccount, conflicts: number) =>
    `比对完成：更新 ${list.updated} 行，新增 ${list.added} 行，新稿中已无 ${list.vanished} 行，未变 ${document.kept} 条，两处均有修改 ${conflicts} 处。`,
} as const;
