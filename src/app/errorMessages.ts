import { WorkbookError, type WorkbookErrorCode } from '../workbook/port';
import { ReaderError, type ReaderErrorCode } from '../readers/port';
import { UseCaseError, type UseCaseErrorCode } from './useCaseError';

/** What an error tells the user: what happened, what was kept, what to do. */
export interface ErrorDescription {
  readonly code: string;
  readonly happened: string;
  readonly kept: string;
  readonly todo: string;
}

type Sentence = Omit<ErrorDescription, 'code'>;

const UNTOUCHED = '表格没有改动，已输入的内容都在。';
const HALF_WRITTEN = '已输入的内容都在；表格可能只写了一部分，再次打开时会提示处理。';
const NOTHING_READ = '没有导入任何内容，现有的内容都在。';

const WORKBOOK: Record<WorkbookErrorCode, Sentence> = {
  'cell-edit-mode': {
    happened: 'Excel 正在编辑单元格，暂时不能写入。',
    kept: UNTOUCHED,
    todo: '请在 Excel 中按回车键结束编辑，再试一次。',
  },
  'sheet-protected': {
    happened: '工作表“{sheet}”受保护，不能写入。',
    kept: UNTOUCHED,
    todo: '请在“审阅”中撤销工作表保护，再试一次。',
  },
  'workbook-protected': {
    happened: '工作簿结构受保护，不能新增工作表。',
    kept: UNTOUCHED,
    todo: '请在“审阅”中撤销工作簿保护，或者新建一个工作簿再生成。',
  },
  'payload-too-large': {
    happened: '一次写入的内容超过了 Excel 允许的大小。',
    kept: UNTOUCHED,
    todo: '请把原文分成几份分别生成，或者使用浏览器工作台。',
  },
  busy: {
    happened: 'Excel 正忙，没有响应。',
    kept: UNTOUCHED,
    todo: '请稍等几秒再试一次；如果正在打印或有对话框打开，请先关闭。',
  },
  'connection-lost': {
    happened: '与 Excel 的连接中断了。',
    kept: HALF_WRITTEN,
    todo: '请重新打开清单助手，再试一次。',
  },
  'not-a-workbook': {
    happened: '这个文件不是 .xlsx 工作簿，或者已经损坏。',
    kept: NOTHING_READ,
    todo: '请用 Excel 或 WPS 打开它，另存为“Excel 工作簿（.xlsx）”，再选择新文件。',
  },
  'other-workbook-format': {
    happened: '这个文件是另一种格式的表格（如 .xls、.et、.ods），不能直接打开。',
    kept: NOTHING_READ,
    todo: '请用 Excel 或 WPS 打开它，另存为“Excel 工作簿（.xlsx）”，再选择新文件。',
  },
  encrypted: {
    happened: '这个文件设有打开密码，无法读取。',
    kept: NOTHING_READ,
    todo: '请打开它并取消密码，另存之后再选择新文件。',
  },
  'too-large': {
    happened: '这个文件展开后过大，为安全起见没有打开。',
    kept: NOTHING_READ,
    todo: '请确认文件来源；如果确实需要，请把它拆成几个文件。',
  },
  'host-too-old': {
    happened: '这个版本的 Excel 缺少所需的功能。',
    kept: UNTOUCHED,
    todo: '请升级到 Excel 2021 或 Microsoft 365，或者使用浏览器工作台。',
  },
  'no-list': {
    happened: '这个工作簿里没有找到整改清单。',
    kept: UNTOUCHED,
    todo: '请先用“导入”生成清单，或者打开含有“问题、措施、责任单位、时限、状态”各列的工作簿。',
  },
  'list-changed': {
    happened: '读取之后清单又被改动（编辑、排序或增删行），这次没有写入。',
    kept: UNTOUCHED,
    todo: '请再试一次：程序会按现在的清单重新计算。',
  },
  'host-failure': {
    happened: 'Excel 拒绝了这次操作（{reason}）。',
    kept: '已输入的内容都在，表格已恢复到操作之前。',
    todo: '请再试一次；如果仍然如此，请保存并重新打开工作簿。',
  },
};

const READER: Record<ReaderErrorCode, Sentence> = {
  'empty-file': {
    happened: '文件里没有文字。',
    kept: NOTHING_READ,
    todo: '请确认选对了文件，或者把反馈意见的文字直接粘贴进来。',
  },
  'binary-file': {
    happened: '这个文件里不是文字，读不出内容。',
    kept: NOTHING_READ,
    todo: '请用原来的软件打开它，另存为 .docx 或 .txt，或者复制文字粘贴进来。',
  },
  'too-large': {
    happened: '文件太大（{size} MB，最多 {limit} MB）。',
    kept: NOTHING_READ,
    todo: '请只保留反馈意见的正文，再试一次。',
  },
  'old-word-format': {
    happened: '.doc 和 .wps 是旧格式，不能直接读取。',
    kept: NOTHING_READ,
    todo: '请用 Word 或 WPS 打开它，另存为 .docx，再选择新文件。',
  },
  'old-sheet-format': {
    happened: '.xls 和 .et 是旧格式，不能直接读取。',
    kept: NOTHING_READ,
    todo: '请用 Excel 或 WPS 打开它，另存为 .xlsx，再选择新文件。',
  },
  encrypted: {
    happened: '这个文件设有打开密码，无法读取。',
    kept: NOTHING_READ,
    todo: '请打开它并取消密码，另存之后再选择新文件。',
  },
  'broken-file': {
    happened: '文件已经损坏，读不出内容。',
    kept: NOTHING_READ,
    todo: '请用 Word 或 WPS 打开并修复，另存为 .docx；或者复制文字粘贴进来。',
  },
  'unreadable-file': {
    happened: '“{name}”现在读不出来：选择之后被移动、改名或改动过，或者正被别的程序（WPS、Excel）占用。',
    kept: NOTHING_READ,
    todo: '请保存并关闭打开它的程序，再重新选择这个文件。',
  },
  'zip-bomb': {
    happened: '这个文件展开后异常大，为安全起见没有打开。',
    kept: NOTHING_READ,
    todo: '请确认文件来源，必要时请把文字复制粘贴进来。',
  },
  'scanned-pdf': {
    happened: '这个 PDF 是扫描件，里面只有图片没有文字。',
    kept: NOTHING_READ,
    todo: '请先用文字识别（OCR）软件转成文字，再粘贴或另存为 .docx。',
  },
  'wrong-encoding': {
    happened: '按“{encoding}”读出来的是乱码。',
    kept: NOTHING_READ,
    todo: '请在“编码”里换一种（多数旧文件是 GB18030），再试一次。',
  },
  'unknown-format': {
    happened: '不认识这种文件（{name}）。',
    kept: NOTHING_READ,
    todo: '请用原来的软件打开它，另存为 .docx（清单另存为 .xlsx），再选择新文件；或者复制文字粘贴进来。',
  },
};

const USE_CASE: Record<UseCaseErrorCode, Sentence> = {
  'empty-text': { happened: '还没有文字。', kept: NOTHING_READ, todo: '请粘贴反馈意见全文，或者选择文件。' },
  'text-too-long': {
    happened: '文字太长（{length} 万字，最多 {limit} 万字）。',
    kept: '粘贴的文字都在。',
    todo: '请只保留反馈意见的正文，或者分几次导入。',
  },
  'no-findings': {
    happened: '没有从文字中认出问题。',
    kept: '粘贴的文字都在，表格没有改动。',
    todo: '请确认粘贴的是完整的反馈意见（含“发现的主要问题”等部分），或者在预览上方改选文档类型。',
  },
  'dispatch-file': {
    happened: '这是下发给单位填报的文件，不是总清单。',
    kept: UNTOUCHED,
    todo: '请打开总清单再操作；要汇总这个文件，请在总清单中使用“汇总填报”。',
  },
  'reason-missing': {
    happened: '没有写明理由。',
    kept: UNTOUCHED,
    todo: '请写明理由（延期的写明批准依据），再试一次。',
  },
  'issue-gone': {
    happened: '这一处已经改动，或者已经处理。',
    kept: UNTOUCHED,
    todo: '请重新检查，按现在的内容处理。',
  },
  'error-stands': {
    happened: '错误须改正，不能用确认代替。',
    kept: UNTOUCHED,
    todo: '请按说明改正；确属判断有误的，可以在“设置”中调低这一项的级别。',
  },
  'not-later': {
    happened: '新的时限不晚于原来的时限，或者原来的时限不是日期。',
    kept: UNTOUCHED,
    todo: '请选择更晚的日期；时限没有日期的，请直接填写。',
  },
  'not-completed': {
    happened: '这一行还没有完成（或者已经销号），不能销号。',
    kept: UNTOUCHED,
    todo: '请先把状态改为“已完成”，核验之后再销号。',
  },
  'verifier-missing': {
    happened: '没有写明核验人。',
    kept: UNTOUCHED,
    todo: '请写明由谁核验，再试一次。',
  },
  'closure-date': {
    happened: '销号时间晚于今天，或者早于完成时间。',
    kept: UNTOUCHED,
    todo: '请改正销号时间，再试一次。',
  },
  'not-closed': {
    happened: '这一行没有销号，不需要重新打开。',
    kept: UNTOUCHED,
    todo: '请直接修改状态。',
  },
  'no-evidence-column': {
    happened: '清单里没有“佐证材料”列。',
    kept: UNTOUCHED,
    todo: '请在清单最右边加一列，列名写“佐证材料”，再试一次；“详细”样式的清单自带这一列。',
  },
  'evidence-recorded': {
    happened: '这个文件已经记在这一行的佐证材料里，内容没有变。',
    kept: UNTOUCHED,
    todo: '不必再记；要换成别的文件，请重新选择。',
  },
  'cell-full': {
    happened: '这一格的文字已经到了表格允许的上限，写不下。',
    kept: UNTOUCHED,
    todo: '请精简“佐证材料”，或者把材料清单另附一张表，在这里写明名称。',
  },
  'no-baseline': {
    happened: '还没有存档，无法比较。',
    kept: UNTOUCHED,
    todo: '请先使用“本期存档”，下一期即可与它比较。',
  },
  'no-memory': {
    happened: '这份清单没有本程序的记录（不是本程序生成的，或者记录表已被删除、损坏）。',
    kept: UNTOUCHED,
    todo: '请先点“接管这份清单”：程序按现有内容重建记录，不改动填写的内容。',
  },
  'newer-format': {
    happened: '这份清单是用更新版本的程序做的，这里只能查看和检查。',
    kept: UNTOUCHED,
    todo: '请升级清单助手之后再修改。',
  },
  'no-id-column': {
    happened: '清单里没有“编号”列，无法认定是哪一行。',
    kept: UNTOUCHED,
    todo: '请撤销对“编号”列的删除；找不回来时，把这份清单当作“别处做的清单”重新导入。',
  },
  'row-gone': {
    happened: '这一行已经不在清单里。',
    kept: UNTOUCHED,
    todo: '请重新选中要处理的行，再试一次。',
  },
  'nothing-to-undo': {
    happened: '没有可以撤销的写入。',
    kept: UNTOUCHED,
    todo: '本程序只能撤销自己最近一次的写入；手工的修改请用 Excel 的“撤消”。',
  },
  'no-list-to-adopt': {
    happened: '工作簿里没有可以转换的清单（没有认出“问题”等各列）。',
    kept: UNTOUCHED,
    todo: '请确认表头写有“问题”“措施”“责任单位”“时限”等列名，再点“重新读取”。',
  },
};

const UNKNOWN: Sentence = {
  happened: '程序内部出错（{reason}）。',
  kept: '已输入的内容都在，表格没有改动。',
  todo: '请再试一次；如果仍然如此，请把这句话告诉维护人员。',
};

/** A part of the program that is loaded on demand did not come: no network, or a newer version was put on the server. */
const NOT_LOADED: Sentence = {
  happened: '程序的一部分没有加载成功，可能是网络中断，或者服务器上的程序已经更新。',
  kept: UNTOUCHED,
  todo: '请检查网络后再试一次；如果仍然如此，请先保存，再刷新页面（在 Excel 中请关闭并重新打开清单助手）。',
};

/** Turns whatever was thrown into words for the user. The one place where errors become Chinese. */
export function describeError(error: unknown): ErrorDescription {
  if (error instanceof WorkbookError) return describeWorkbookError(error);
  if (error instanceof ReaderError) return fill(error.code, READER[error.code], error.data);
  if (error instanceof UseCaseError) return fill(error.code, USE_CASE[error.code], error.data);
  if (error instanceof Error && error.name === 'ChunkLoadError') return fill('not-loaded', NOT_LOADED, {});
  return fill('internal', UNKNOWN, {
    reason: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
  });
}

/** Adapters give the `reason` of a failure, or the code of the host; `unfinished` says that it could not be taken back. */
function describeWorkbookError({ code, data }: WorkbookError): ErrorDescription {
  const reason = data['reason'] ?? data['hostCode'];
  const words = fill(code, WORKBOOK[code], reason === undefined ? data : { ...data, reason });
  return data['unfinished'] === undefined ? words : { ...words, kept: HALF_WRITTEN };
}

type Data = Readonly<Record<string, string | number>>;

function fill(code: string, sentence: Sentence, data: Data): ErrorDescription {
  const { happened, kept, todo } = sentence;
  return { code, happened: put(happened, data), kept: put(kept, data), todo: put(todo, data) };
}

/** Fills the places of a sentence; what is not known is left out with the quotes or brackets around it. */
function put(text: string, data: Data): string {
  return text.replace(/（[^（）]*）|“[^“”]*”|\{\w+\}/gu, (part) => {
    const keys = [...part.matchAll(/\{(\w+)\}/gu)].map(([, key]) => key!);
    if (keys.some((key) => data[key] === undefined)) return '';
    return part.replace(/\{(\w+)\}/gu, (_, key: string) => String(data[key]));
  });
}
