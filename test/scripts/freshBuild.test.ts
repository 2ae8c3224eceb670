import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { freshBuild, root, stampOf } from '../../scripts/lib/freshBuild.cjs';

const base = `build/test-fresh-${process.pid}`;
const here = path.join(root, base);

beforeEach(() => mkdirSync(here, { recursive: true }));
afterEach(() => rmSync(here, { recursive: true, force: true }));

const write = (name: string) => async (folder: string) => writeFileSync(path.join(folder, 'main.cjs'), name);

test('a build is made once for the same content', async () => {
  let builds = 0;
  const build = async (folder: string) => write(String(++builds))(folder);
  const first = await freshBuild(base, 'aaaa', build);
  expect(await freshBuild(base, 'aaaa', build)).toBe(first);
  expect(builds).toBe(1);
  expect(await freshBuild(base, 'bbbb', build)).not.toBe(first);
  expect(builds).toBe(2);
});

test('two builders at once both get a whole build', async () => {
  const [one, two] = await Promise.all([
    freshBuild(base, 'aaaa', write('x')),
    freshBuild(base, 'aaaa', write('x')),
  ]);
  expect(one).toBe(two);
  expect(readFileSync(path.join(one, 'main.cjs'), 'utf8')).toBe('x');
});

test('a build that fails leaves nothing behind', async () => {
  await expect(freshBuild(base, 'aaaa', () => Promise.reject(new Error('broken source')))).rejects.toThrow(
    'broken source',
  );
  expect(readdirSync(here)).toEqual([]);
});

test('old builds go, builds of the last hour stay for those who still run them', async () => {
  for (const name of ['old', 'recent']) mkdirSync(path.join(here, name));
  const longAgo = Date.now() / 1000 - 2 * 60 * 60;
  utimesSync(path.join(here, 'old'), longAgo, longAgo);
  await freshBuild(base, 'aaaa', write('x'));
  expect(readdirSync(here).sort()).toEqual(['aaaa', 'recent']);
});

test('the stamp changes with content and names, not with time', () => {
  const file = path.join(here, 'a.ts');
  const stamp = () => stampOf([base]);
  writeFileSync(file, 'one');
  const first = stamp();
  utimesSync(file, 1, 1);
  expect(stamp()).toBe(first);
  writeFileSync(file, 'two');
  expect(stamp()).not.toBe(first);
  writeFileSync(file, 'one');
  writeFileSync(path.join(here, 'b.ts'), '');
  expect(stamp()).not.toBe(first);
  expect(stampOf([`${base}/nothing`])).toBe(stampOf([]));
  expect(stampOf([], 'a')).not.toBe(stampOf([], 'b'));
  expect(existsSync(file)).toBe(true);
});
