import { unnumbered } from '../../list/sameWords';
import { overRows, textOf } from '../cells';
import { always, type Check } from '../check';

/** How a recommendation begins: 要进一步加强…, 建议…; a problem that begins so names what fails further on. */
const ADVISES =
  /^(?:[一二三四五六七八九十]+(?:是|要)|建议|希望|应当?|须|必须|要(?!求|素|件|点|害|闻|案)|进一步|切实|着力|坚决)(?:要|应|须)?(?:进一步|切实|着力|坚持|坚决|持续|全面|认真|深入|严格|大力|尽快|抓紧|继续|不断|扎实|从严|从实|锲而不舍|主动|充分|牢牢)*(?:加强|强化|压实|落实|提高|提升|完善|健全|建立|深化|推进|推动|规范|抓好|做好|学习|贯彻|履行|扛起|树立|增强|整改|统筹|优化|细化|开展|严明|纠治|聚焦|紧盯|严守|守住|把好|管好|用好|整治|执行|坚持|推动|加快|加大|防范|化解|排查|清理|查处|分类)/u;
const FAILS = /不|未|没有|缺|差|弱|慢|滞后|淡化|流于|问题|现象|短板|隐患|漏洞|违规|偏/u;

/** What a text says from stop to stop, without printed numbers. */
const sentencesOf = (text: string): string[] =>
  text
    .split(/[。；;\n]/u)
    .map(unnumbered)
    .filter((sentence) => sentence !== '');

/** A row that says what to do and not what is wrong: a recommendation taken for a problem. */
export const recommendationAsFinding: Check = {
  code: 'recommendation-as-finding',
  title: '意见建议列成了问题',
  message: '{row}像是意见建议，不是问题。',
  why: '意见建议与问题分开统计，混在一起数目就对不上。',
  howToMend: '移到“意见建议”表；确是问题的，不必改动。',
  severity: always('hint'),
  run: (list, context) => {
    const advice = new Set(list.source?.recommendations?.flatMap(sentencesOf));
    return overRows(['finding'], ({ cells }) => {
      const column = textOf(cells.point) === '' ? ('finding' as const) : ('point' as const);
      const text = textOf(cells[column]);
      const bare = unnumbered(text);
      const isAdvice = (ADVISES.test(bare) || ADVISES.test(text)) && !FAILS.test(text);
      const sentences = sentencesOf(text);
      const isCopied = sentences.length > 0 && sentences.every((sentence) => advice.has(sentence));
      return isAdvice || isCopied ? { column } : null;
    })(list, context);
  },
};
