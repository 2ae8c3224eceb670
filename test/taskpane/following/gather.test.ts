import { gather, type Timers } from '../../../src/taskpane/following/gather';

/** A clock that stands until it is turned. */
function clock(): Timers & { readonly turn: (ms: number) => Promise<void> } {
  let now = 0;
  let next = 1;
  const due = new Map<number, { readonly at: number; readonly work: () => void }>();
  const breathe = async (): Promise<void> => {
    for (let i = 0; i < 5; i += 1) await Promise.resolve();
  };
  return {
    now: () => now,
    set: (work, ms) => {
      due.set(next, { at: now + ms, work });
      return next++;
    },
    clear: (timer) => void due.delete(timer as number),
    turn: async (ms) => {
      const end = now + ms;
      await breathe();
      for (;;) {
        const [first] = [...due].sort(([, a], [, b]) => a.at - b.at);
        if (!first || first[1].at > end) break;
        now = first[1].at;
        due.delete(first[0]);
        first[1].work();
        await breathe();
      }
      now = end;
      await breathe();
    },
  };
}

const TIMES = { quiet: 300, longest: 700 };

test('what comes close together is worked on together', async () => {
  const timers = clock();
  const seen: string[] = [];
  const gathered = gather<string>(async (items) => void seen.push(items.join('')), TIMES, timers);
  gathered.add('a');
  await timers.turn(200);
  gathered.add('b');
  await timers.turn(299);
  expect(seen).toEqual([]);
  await timers.turn(1);
  expect(seen).toEqual(['ab']);
});

test('who never pauses is not kept waiting', async () => {
  const timers = clock();
  const seen: string[] = [];
  const gathered = gather<string>(async (items) => void seen.push(items.join('')), TIMES, timers);
  for (const letter of 'abcdefgh') {
    gathered.add(letter);
    await timers.turn(100);
  }
  expect(seen).toEqual(['abcdefg']);
});

test('never two at once; what comes meanwhile comes after', async () => {
  const timers = clock();
  const seen: string[] = [];
  let release: () => void = () => undefined;
  const gathered = gather<string>(
    (items) => {
      seen.push(items.join(''));
      return new Promise((done) => {
        release = done;
      });
    },
    TIMES,
    timers,
  );
  gathered.add('a');
  await timers.turn(300);
  gathered.add('b');
  gathered.add('c');
  await timers.turn(2000);
  expect(seen).toEqual(['a']);
  release();
  await timers.turn(1000);
  expect(seen).toEqual(['a', 'bc']);
});

test('work that fails does not end the gathering', async () => {
  const timers = clock();
  const seen: string[] = [];
  const gathered = gather<string>(
    (items) => {
      seen.push(items.join(''));
      return seen.length === 1 ? Promise.reject(new Error('busy')) : Promise.resolve();
    },
    TIMES,
    timers,
  );
  for (const letter of 'ab') {
    gathered.add(letter);
    await timers.turn(400);
  }
  expect(seen).toEqual(['a', 'b']);
});

test('nothing comes once it was stopped', async () => {
  const timers = clock();
  const seen: string[] = [];
  const gathered = gather<string>(async (items) => void seen.push(items.join('')), TIMES, timers);
  gathered.add('a');
  gathered.stop();
  gathered.add('b');
  await timers.turn(2000);
  expect(seen).toEqual([]);
});
