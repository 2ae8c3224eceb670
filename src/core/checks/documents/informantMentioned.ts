import { always, type Check, type Hit } from '../check';
import { sentenceAround } from './reportText';

/** Words that lead to whoever spoke to the inspectors. */
const INFORMANT =
  /(?:问题)?线索|(?:举报|信访|反映|检举|控告|投诉|来信|来访|知情)(?:人(?![民数次员大])|者)|(?:举报|信访|检举)(?:件|信(?![箱访]))|(?:群众|信访|实名|匿名)举报|匿名(?:来信|信件|电话|反映)/gu;

/** Only a text that is to be published is looked at: inside the house these words are needed. */
export const informantMentioned: Check = {
  code: 'informant-mentioned',
  title: '公开稿提到线索或举报人',
  message: '公开稿里有“{word}”。',
  why: '向社会公开的内容不得透露线索和反映人的情况。',
  howToMend: '删去有关表述，只写问题和整改结果。',
  severity: always('error'),
  run: (_, { report }) => (report?.isPublic ? mentions(report.text) : []),
};

/** Each word once in each sentence that says it. */
function mentions(text: string): readonly Hit[] {
  const found = new Map<string, Hit>();
  for (const { 0: word, index } of text.matchAll(INFORMANT)) {
    const sentence = sentenceAround(text, index, index + word.length);
    found.set(JSON.stringify([word, sentence]), { item: null, column: null, data: { word }, sentence });
  }
  return [...found.values()];
}
