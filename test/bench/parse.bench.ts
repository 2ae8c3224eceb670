import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import exampleText from '../../assets/example/example-feedback.txt';
import { parseFeedback } from '../../src/core/findings/parseFeedback';
import type { Gold, Tally } from '../documents/score';
import { addTallies, f1, fold } from '../documents/score';
import { note, report, timeTogether } from './harness';
import type { NaiveFinding } from './naiveSplitter';
import { naiveSplit } from './naiveSplitter';

/** 1 MB of UTF-8 is about so many characters of Chinese. */
const MEGABYTE = 350_000;
const repeated = (characters: number): string =>
  exampleText.repeat(Math.ceil(characters / exampleText.length)).slice(0, characters);

const [small, large] = [repeated(MEGABYTE), repeated(10 * MEGABYTE)];
const [naiveTime, smallTime, largeTime] = (await timeTogether(
  [() => naiveSplit(small), () => parseFeedback(small), () => parseFeedback(large)],
  15,
)) as [number, number, number];

note('naive splitter, 1 MB', naiveTime, 'ms');
note('parser, 1 MB', smallTime, 'ms');
note('parser, 10 MB', largeTime, 'ms');
report('parser to naive splitter', smallTime / naiveTime, 15);
report('growth from 1 MB to 10 MB', largeTime / smallTime, 12);

/** What both can be held to; a path and a number count with the text they stand with. */
const MEASURES: readonly (readonly [name: string, values: (finding: NaiveFinding) => readonly string[]])[] = [
  ['finding', ({ text }) => [text]],
  ['point', ({ points }) => points],
  ['path', ({ path, text }) => [[...path, text].join('›')]],
  ['number', ({ number, text }) => [`${number}›${text}`]],
];

function tally(gold: readonly string[], got: readonly string[], furniture: readonly string[]): Tally {
  const left = gold.map((value) => fold(value, furniture));
  let hits = 0;
  for (const value of got.map((each) => fold(each, furniture))) {
    const at = left.indexOf(value);
    if (at < 0) continue;
    hits++;
    left.splice(at, 1);
  }
  return { hits, gold: gold.length, got: got.length };
}

const folder = join('test', 'documents');
const documents = readdirSync(folder)
  .filter((file) => file.endsWith('.gold.json'))
  .map((file) => ({
    gold: JSON.parse(readFileSync(join(folder, file), 'utf8')) as Gold,
    text: readFileSync(join(folder, file.replace('.gold.json', '.txt')), 'utf8'),
  }));

const ours = (text: string): NaiveFinding[] =>
  parseFeedback(text).findings.map(({ categories, number, text: words, points }) => ({
    path: categories.map((category) => category.text),
    number,
    text: words,
    points: points.map((point) => point.text),
  }));

for (const [name, values] of MEASURES) {
  const score = (split: (text: string) => readonly NaiveFinding[]): number =>
    100 *
    f1(
      documents
        .map(({ gold, text }) =>
          tally(gold.problems.flatMap(values), split(text).flatMap(values), gold.artefacts),
        )
        .reduce(addTallies, { hits: 0, gold: 0, got: 0 }),
    );
  note(`${name}: naive splitter, F1 on ${documents.length} documents`, score(naiveSplit), '%');
  note(`${name}: parser`, score(ours), '%');
}
