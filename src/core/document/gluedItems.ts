import { readMarker } from './readMarker';
import { findInlineEnumerators, findSeparators, splitSentences } from './sentences';
import { findShields } from './shields';

/** Fields of a plan or report, and parts of a chapter: 整改责任领导：, 牵头处室：, 存在问题：. Where two words could begin it, the first does. */
const LABEL =
  /(?:整改|责任|牵头|主责|配合|协同|协办|督导|监督|完成|办结|具体|包案|分管|审计|督察|巡察|巡视){1,3}(?:措施|目标|时限|期限|情况|进展|成效|结果|状态|领导|单位|部门|科室|处室|股室|人|时间)[：:]|存在的?(?:主要|突出)?问题[：:]|(?:意见|整改|审计|工作)建议[：:]|(?:审计)?处理(?:意见|情况|要求)[：:]/g;
/** What a line does not end with. */
const GOES_ON = /[，,、；;：:（(【“"‘《]/;
/** So many labels that may have begun a line are a layout, and no accident. */
const LAYOUT = 3;

/** Where labels of fields begin that stood on lines of their own before the line breaks were lost: …霍某某牵头处室：… */
export function gluedLabelStarts(text: string): number[] {
  const { shielded } = findShields(text);
  const starts = [...text.matchAll(LABEL)]
    .map(({ index }) => index)
    .filter((at) => shielded[at] !== 1 && at > 0 && !GOES_ON.test(text.charAt(at - 1)));
  return starts.length >= LAYOUT ? starts : [];
}

/** A heading in front of its first item has at most so many characters. */
const HEADING = 60;
const CHINESE = /[\u4e00-\u9fff”）)]/;

/**
 * Where 一是, 二是 … stood at the head of paragraphs: the first runs into the heading before it without any mark (…推进不实一是…), and
 * each of the others stands behind a full stop. `starts` are the paragraphs found so far.
 */
export function gluedOrdinalStarts(text: string, starts: readonly number[]): number[] {
  const found: number[] = [];
  const bounds = [...new Set([0, ...starts, text.length])].sort((a, b) => a - b);
  for (let k = 0; k + 1 < bounds.length; k++) {
    const [from, to] = [bounds[k] as number, bounds[k + 1] as number];
    const items = ordinalsIn(text, from, to);
    if (items.length > 1) found.push(...items);
  }
  return found;
}

function ordinalsIn(text: string, from: number, to: number): number[] {
  const items: number[] = [];
  for (let at = text.indexOf('是', from); at >= 0 && at < to; at = text.indexOf('是', at + 1)) {
    const marker = readMarker(text, at - 1);
    if (marker?.style !== 'isOrdinal' || marker.value !== items.length + 1) continue;
    const start = at - 1;
    const before = text.charAt(start - 1);
    const begins =
      items.length === 0
        ? start - from > 4 &&
          start - from <= HEADING &&
          CHINESE.test(before) &&
          !/[。；;]/.test(text.slice(from, start))
        : before === '。';
    if (!begins) return [];
    items.push(start);
  }
  return items;
}

/** Openings of sentences that do not go on with the items before them. */
const LEAVES_ITEMS =
  /^(?:针对|对上述|对以上|以上|上述|建议|要求|希望|请|下一步|同时要求|为此|对此|反馈要求|巡察组|督察组|检查组|现提出|特此|附件|联系|抄送|[^，。；：]{2,16}(?:要|应|须)(?:高度|认真|切实|按照|坚决|进一步|在|将|把|以))/;

/** In a paragraph without structural markers 一是, 二是 are the items. */
export function findInlineStarts(text: string): number[] {
  const separators = findSeparators(text);
  const hits = findInlineEnumerators(text, separators.shielded);
  if (hits.length < 2) return [];
  const sentences = splitSentences(text, separators);
  const starts: number[] = [];
  hits.forEach((hit, k) => {
    const next = hits[k + 1];
    const before = sentences.filter(([start, end]) => start < hit.start && end >= hit.start).pop();
    const begins =
      k === 0 ||
      hit.row !== hits[k - 1]?.row ||
      /^[（(]?[一1①⑴首]/.test(text.slice(hit.start, hit.start + 2).replace(/^第|^其/, ''));
    if (begins && before && before[0] > 0) starts.push(before[0]);
    starts.push(hit.start);
    const end = next?.start ?? text.length;
    for (const [start] of sentences) {
      if (start > hit.start && start < end && LEAVES_ITEMS.test(text.slice(start, start + 40)))
        starts.push(start);
    }
  });
  return starts;
}
