import exampleText from '../../assets/example/example-feedback.txt';
import { openList, type OpenedList } from '../../src/app/openList';
import { planUpdate, type UpdatePreview } from '../../src/app/updateList';
import { parseFeedback } from '../../src/core/findings/parseFeedback';
import type { CellValue } from '../../src/core/list/item';
import { fileDesk, generate, today, type } from '../app/desk';

/** What the list of the example says after somebody reworded the first sentence. */
export const OURS = '对超许可取水企业查处不及时';
/** A new version: the first sentence reworded otherwise, another one too, one finding more, one point less. */
export const REVISED = exampleText
  .replace('3家企业超许可取水', '4家企业超许可取水')
  .replace('节水型机关创建进度缓慢', '节水型机关创建进度较慢')
  .replace('；“三会一课”记录不完整', '')
  .replace('2.干部培养使用统筹不够。', '2.档案管理不规范。3份会议记录缺失。\n\n3.干部培养使用统筹不够。');

/** The list of the example as it stands in a file, with cells typed over. */
export async function openedExample(
  entries: readonly (readonly [row: number, header: string, value: CellValue])[] = [],
): Promise<OpenedList> {
  const desk = await fileDesk();
  await generate(desk);
  await type(desk, entries);
  return (await openList(desk))!;
}

export const updateOf = (list: OpenedList, text = REVISED): UpdatePreview =>
  planUpdate(list, { feedback: parseFeedback(text), fileName: '新稿.txt' }, {}, today);
