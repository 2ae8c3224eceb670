import type { TextRange } from '../basics/textRange';
import { splitSentences } from '../document/sentences';
import type { InspectionFeedback } from './finding';

/** A sentence of a recommendation that may speak to a finding: 仅供参考, never copied into the measures. */
export interface RecommendationMatch {
  /** Index into `findings`. */
  readonly finding: number;
  /** Index into `recommendations`. */
  readonly recommendation: number;
  readonly sentence: string;
  /** The sentence in the source. */
  readonly spans: readonly TextRange[];
  /** Likeness of wording, 0 to 1. */
  readonly score: number;
}

type Matchable = Pick<InspectionFeedback, 'findings' | 'recommendations'>;
type Vector = ReadonlyMap<string, number>;

/** A finding is shown at most so many sentences, and none that is much less alike than its best. */
const MOST_PER_FINDING = 3;
const LEAST_SCORE = 0.05;
const LEAST_SHARE_OF_BEST = 0.5;
/** Headings above a finding say what it is about, but less than its own words. */
const HEADING_WEIGHT = 0.6;
/** Two characters together say far more than one. */
const SINGLE_WEIGHT = 0.25;

/** Findings times recommendations beyond which nobody reads the references; a feedback has some hundreds. */
const MOST_PAIRS = 100_000;

const CHINESE = /[\u3400-\u9fff]/;

/** Single characters and pairs of neighbours, counted: 党组 → 党, 组, 党组. */
function countGrams(text: string, weight: number, counts: Map<string, number>): void {
  const add = (gram: string, by: number): void => {
    counts.set(gram, (counts.get(gram) ?? 0) + by);
  };
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (!CHINESE.test(char)) continue;
    add(char, weight * SINGLE_WEIGHT);
    if (CHINESE.test(text.charAt(i + 1))) add(char + text.charAt(i + 1), weight);
  }
}

/** TF-IDF with length 1: words that stand everywhere (工作, 落实) weigh little. */
function weigh(all: readonly ReadonlyMap<string, number>[]): Vector[] {
  const spread = new Map<string, number>();
  for (const counts of all) for (const gram of counts.keys()) spread.set(gram, (spread.get(gram) ?? 0) + 1);
  return all.map((counts) => {
    const weights = [...counts].map(
      ([gram, count]) =>
        [gram, Math.log1p(count) * Math.log((1 + all.length) / (spread.get(gram) ?? 1))] as const,
    );
    const length = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
    return new Map(weights.map(([gram, weight]) => [gram, weight / length]));
  });
}

/** The part `[from, to)` of a text that was put together from source ranges. */
function sliceRanges(ranges: readonly TextRange[], from: number, to: number): TextRange[] {
  let at = 0;
  return ranges.flatMap(([start, end]): TextRange[] => {
    const a = Math.max(from - at, 0);
    const b = Math.min(to - at, end - start);
    at += end - start;
    return a < b ? [[start + a, start + b]] : [];
  });
}

interface Sentence {
  readonly recommendation: number;
  readonly text: string;
  readonly spans: readonly TextRange[];
}

function sentencesOf({ recommendations }: Matchable): Sentence[] {
  return recommendations.flatMap(({ text, spans }, recommendation) =>
    splitSentences(text).map(([from, to]) => ({
      recommendation,
      text: text.slice(from, to),
      spans: sliceRanges(spans, from, to),
    })),
  );
}

/** All pairs with some likeness, unordered. Only sentences that share a gram with a finding are looked at. */
function scorePairs(feedback: Matchable): RecommendationMatch[] {
  const { findings, recommendations } = feedback;
  const sentences = sentencesOf(feedback);
  const counts = [
    ...findings.map(({ text, categories }) => {
      const grams = new Map<string, number>();
      countGrams(text, 1, grams);
      for (const category of categories) countGrams(category.text, HEADING_WEIGHT, grams);
      return grams;
    }),
    ...sentences.map(({ text }) => {
      const grams = new Map<string, number>();
      countGrams(text, 1, grams);
      return grams;
    }),
  ];
  const vectors = weigh(counts);
  const postings = new Map<string, { readonly sentence: number; readonly weight: number }[]>();
  vectors.slice(findings.length).forEach((vector, sentence) => {
    for (const [gram, weight] of vector) {
      const list = postings.get(gram);
      if (list) list.push({ sentence, weight });
      else postings.set(gram, [{ sentence, weight }]);
    }
  });
  const hasOwnRecommendations = new Set(recommendations.map(({ part }) => part));
  return findings.flatMap(({ part }, finding) => {
    const scores = new Map<number, number>();
    for (const [gram, weight] of vectors[finding] ?? []) {
      for (const posting of postings.get(gram) ?? []) {
        scores.set(posting.sentence, (scores.get(posting.sentence) ?? 0) + weight * posting.weight);
      }
    }
    return [...scores].flatMap(([index, score]): RecommendationMatch[] => {
      const sentence = sentences[index];
      if (!sentence || score < LEAST_SCORE) return [];
      const { recommendation, text, spans } = sentence;
      // recommendations of the 选人用人 part speak to the findings of that part
      if (hasOwnRecommendations.has(part) && recommendations[recommendation]?.part !== part) return [];
      return [{ finding, recommendation, sentence: text, spans, score }];
    });
  });
}

const byScore = (a: RecommendationMatch, b: RecommendationMatch): number =>
  b.score - a.score || a.recommendation - b.recommendation || (a.spans[0]?.[0] ?? 0) - (b.spans[0]?.[0] ?? 0);

/**
 * For each finding the sentences of recommendations that speak to it, the most alike first, by the likeness of their
 * wording (TF-IDF of characters and character pairs). None in documents far larger than any feedback.
 */
export function matchRecommendations(feedback: Matchable): RecommendationMatch[] {
  if (feedback.findings.length * feedback.recommendations.length > MOST_PAIRS) return [];
  const ofFinding = new Map<number, RecommendationMatch[]>();
  for (const pair of scorePairs(feedback)) {
    const matches = ofFinding.get(pair.finding);
    if (matches) matches.push(pair);
    else ofFinding.set(pair.finding, [pair]);
  }
  return [...ofFinding.values()].flatMap((matches) => {
    const ranked = matches.sort(byScore);
    const least = (ranked[0]?.score ?? 0) * LEAST_SHARE_OF_BEST;
    return ranked.slice(0, MOST_PER_FINDING).filter(({ score }) => score >= least);
  });
}

/** For each recommendation the findings it speaks to, the best first: 仅供参考. */
export function matchesByRecommendation(feedback: Matchable): number[][] {
  const found = feedback.recommendations.map(() => new Set<number>());
  const matches = [...matchRecommendations(feedback)].sort((a, b) => b.score - a.score);
  for (const { recommendation, finding } of matches) found[recommendation]?.add(finding);
  return found.map((set) => [...set]);
}

/** Each recommendation given to at most one finding and each finding at most one, the most alike first. */
export function pairRecommendations(feedback: Matchable): RecommendationMatch[] {
  const findings = new Set<number>();
  const recommendations = new Set<number>();
  return scorePairs(feedback)
    .sort(byScore)
    .filter(({ finding, recommendation }) => {
      if (findings.has(finding) || recommendations.has(recommendation)) return false;
      findings.add(finding);
      recommendations.add(recommendation);
      return true;
    });
}
