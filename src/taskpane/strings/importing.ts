/** Words of 导入. */
export const importing = {
  title: '导入反馈意见',
  lead: '粘贴全文，或把文件拖到这里。',
  textLabel: '反馈意见全文',
  placeholder: '在这里粘贴反馈意见全文，包括标题、问题和意见建议……',
  characters: (count: number) => `${count.toLocaleString('zh-CN')} 字`,
  longPaste: (count: number) =>
    `已粘贴 ${count.toLocaleString('zh-CN')} 字。文字很长，这里不全部显示，识别时一字不少。`,
  removeSource: '移除',
  choose: '选择文件',
  chooseHint:
    '支持 .docx、.txt、有文字的 .pdf，以及 .xlsx、.csv 清单。旧格式 .doc、.wps 请先另存为 .docx，.xls、.et 请先另存为 .xlsx。',
  accept: '.docx,.txt,.pdf,.xlsx,.xlsm,.csv,.tsv,.docm,.doc,.wps,.xls,.et,text/plain',
  chosen: (name: string, size: string) => `${name}（${size}）`,
  encoding: '文件编码',
  encodingHint: '显示为乱码时再改选。',
  encodings: {
    auto: '自动识别',
    'utf-8': 'UTF-8',
    gb18030: 'GB18030（GBK）',
    'utf-16le': 'UTF-16',
    'utf-16be': 'UTF-16 BE',
  },
  drop: '松开鼠标，读取文件',
  recognize: '识别并预览',
  example: '用示例试一试',
  exampleName: '示例（虚构单位）',
  hint: {
    title: '第一次使用？三步生成清单',
    steps: ['粘贴反馈意见全文', '在预览中核对每一条', '生成清单，填写后检查'],
    skip: '知道了',
  },
  help: {
    title: '使用说明',
    items: [
      '请粘贴完整的反馈意见，包括标题和意见建议；不必先整理格式，编号和断行会自动识别。',
      '预览里逐条核对：不列入、拆开、合并都可以撤销，生成之前不会改动任何表格。',
      '措施、责任单位、时限、状态由工作人员填写；本工具不起草措施，不评价成效。',
      '生成的工作簿带有反馈意见全文（“反馈原文”表），转发前请注意。',
    ],
  },
  openExisting: '打开已有清单',
  secrecy: {
    title: '文件带有密级标志',
    found: (mark: string) => `文件开头标有“${mark}”。涉密文件不得在非涉密设备上处理。`,
    question: '请确认本设备可以存储、处理该密级的文件。确认之前，文字不会写入任何表格或缓存。',
    confirm: '确认，本设备可以处理',
    decline: '不处理，清除文字',
    declined: '文字已清除。',
  },
} as const;
