import type { RectificationItem } from '../../list/item';
import { textOf } from '../cells';
import { always, type Check } from '../check';
import { problemIn, someMeasureMatches } from './reading/cells';

/** How a problem names cases: 如，…；例如…；个别…; 有的… names no case. */
const NAMES_CASES =
  /(?:^|[，。；：\s（(])(?:如|例如|比如|譬如|诸如)(?![期何实此下同果今意需数若])[，,：:]?|抽查[^，。；]{0,14}(?:发现|中)|为例|典型的是|(?:^|[，。；、])个别(?!谈话|酝酿)|(?:^|[，。；、])某(?![些种类])/u;
/**
 * A body, a place or a few things that the problem and the measures both name, without the words for a case: 石岭采石场越界开采, 14份病历缺记录.
 */
const NAMED =
  /[\u4e00-\u9fff]{2,6}?(?:公司|工厂|采石场|矿山|[煤铁铜金石]矿|养殖场|产业园|园区|[村镇乡](?!干部|民|级)|社区|中学|小学|初中|幼儿园|医院|卫生院|支部|水库|小区|合作社|电厂|污水处理厂|综合楼)|(?<![\d.])(?:[1-9]|[1-4]\d|50)(?:份|件|名|人|宗|台|起|处|笔|辆|家|个)/gu;

/** What reaches beyond the case. */
const REACHES_FURTHER =
  /举一反三|排查|摸排|自查|普查|清查|倒查|回头看|起底|建章立制|长效|制度|办法|细则|规程|规定|规范|机制|流程|预案|清单|台账|标准|纳入|全[面县市区镇乡局系校院域员覆体]|各(?!自|方面|项)|所有|同类|类似|其他|其余|逐[一个户项家村]|每[月季年周半个次]|定期|常态|按[月季年]|培训|警示|通报|专项|实行|推行|建立|设立|健全|完善|上线|系统|平台/u;

export const onlySingleCase: Check = {
  code: 'only-single-case',
  title: '就事论事',
  message: '{row}的问题举了个案，措施没有举一反三。',
  why: '只处理点到的个案，同类问题还会再有。',
  howToMend: '加上同类问题的排查，或修订管这类事的制度。',
  severity: always('hint'),
  run: (list) => {
    const reachesFurther = someMeasureMatches(list, keyOf, (measures) => REACHES_FURTHER.test(measures));
    return list.items.flatMap((item, index) =>
      reachesFurther[index] === false && namesCase(item)
        ? [{ item: index, column: 'measures' as const }]
        : [],
    );
  },
};

function namesCase(item: RectificationItem): boolean {
  const problem = problemIn(item);
  if (NAMES_CASES.test(problem)) return true;
  const measures = textOf(item.cells.measures);
  return (problem.match(NAMED) ?? []).some((name) => measures.includes(name));
}

const keyOf = (item: RectificationItem): string => textOf(item.cells.finding) || problemIn(item);
