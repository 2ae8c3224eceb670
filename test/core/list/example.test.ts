import { readFileSync } from 'node:fs';
import { parseFeedback } from '../../../src/core/findings/parseFeedback';
import { defaultGrain, planItems } from '../../../src/core/list/planItems';

const text = readFileSync('assets/example/example-feedback.txt', 'utf8');

describe('the example that every new user sees', () => {
  const feedback = parseFeedback(text);
  const { items } = planItems(feedback, defaultGrain(feedback));

  test('becomes 10 problems in 4 categories, one row for each 具体表现, and 4 recommendations', () => {
    expect(feedback.findings).toHaveLength(10);
    expect(new Set(items.map(({ cells }) => cells.category)).size).toBe(4);
    expect(items).toHaveLength(feedback.findings.reduce((sum, { points }) => sum + points.length, 0));
    expect(feedback.recommendations).toHaveLength(4);
  });

  test('no row holds the contact, the signature or a demand', () => {
    const words = items.map(({ cells }) => `${String(cells.finding)}${String(cells.point)}`).join('\n');
    for (const stray of ['联系人', '0000-1234567', '2025年6月20日', '30日内', '要认真研究']) {
      expect(words).not.toContain(stray);
    }
  });

  test('every sentence of the problems stands in a row as printed', () => {
    const cells = items.map((item) => item.cells.point);
    for (const sentence of ['节水型机关创建进度缓慢', '主题党日活动形式较为单一', '廉政谈话针对性不强']) {
      expect(cells).toContain(sentence);
    }
  });
});
