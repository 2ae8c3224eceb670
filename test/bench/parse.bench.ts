import exampleText from '../../assets/example/example-feedback.txt';
import { parseFeedback } from '../../src/core/findings/parseFeedback';
import { note, report, time } from './harness';

/** The least that anybody would do: lines, and three regular expressions on each. */
function naive(text: string): number {
  let found = 0;
  for (const line of text.split('\n')) {
    if (/^[一二三四五六七八九十]+、/u.test(line)) found++;
    else if (/^（[一二三四五六七八九十]+）/u.test(line)) found++;
    else if (/^\d+[.．、]/u.test(line)) found++;
  }
  return found;
}

const repeated = (characters: number): string =>
  exampleText.repeat(Math.ceil(characters / exampleText.length)).slice(0, characters);

const [small, large] = [repeated(350_000), repeated(3_500_000)]; // about 1 MB and 10 MB of UTF-8
const naiveTime = await time(() => naive(small));
const smallTime = await time(() => parseFeedback(small), 3);
const largeTime = await time(() => parseFeedback(large), 1);

note('naive splitter, 1 MB', naiveTime, 'ms');
note('parser, 1 MB', smallTime, 'ms');
note('parser to naive splitter', smallTime / naiveTime, '×');
note('parser, 10 MB', largeTime, 'ms');
report('growth from 1 MB to 10 MB', largeTime / smallTime, 12);
