import type { RectificationItem } from '../../list/item';
import { textOf } from '../cells';
import { always, type Check } from '../check';
import { problemIn, someMeasureMatches } from './reading/cells';

/** How a problem names cases: 如，…；例如…；个别…; 有的… names no case. */
const NAMES_CASES =
  /(?:^|[，。；：\s（(])(?:如|例如|比如|譬如|诸如)(?![期何实此下同果今意需数若])[，,：:]?|抽查[^，。；]{0,14}(?:发现|中)|为例|典型的是|(?:^|[，。；、])个别(?!谈话|酝酿)|(?:^|[，。；、])某(?![些种类])/u;
/** What reaches beyond the case. */
const REACHES_FURTHER =
  /举一反三|排查|摸排|自查|普查|清查|倒查|回头看|起底|建章立制|长效|制度|办法|细则|规程|规定|规范|机制|流程|预案|清单|台账|标准|纳入|全[面县市区镇乡局系校院域员覆体]|各(?!自|方面|项)|所有|同类|类似|其他|逐[一个户项家村]|每[月季年周半个次]|定期|常态|按[月季年]|培训|警示|通报|专项|实行|推行|建立|设立|健全|完善|上线|系统|平台/u;

export const onlySingleCase: Check = {
  code: 'only-single-case',
  title: '就事论事',
  message: '{row}的问题举了个案，措施没有举一反三。',
  why: '只处理点到的个案，同类问题还会再有。',
  howToMend: '加上同类问题的排查，或修订管这类事的制度。',
  severity: always('hint'),
  run: (list) => {
    const reachesFurther = someMeasureMatches(list, keyOf, REACHES_FURTHER);
    return list.items.flatMap((item, index) =>
      reachesFurther[index] === false && NAMES_CASES.test(problemIn(item))
        ? [{ item: index, column: 'measures' as const }]
        : [],
    );
  },
};

const keyOf = (item: RectificationItem): string => textOf(item.cells.finding) || problemIn(item);
