import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { headerPolicy, MICROSOFT_CDN } from '../../scripts/lib/csp.cjs';

const ROOT = join(__dirname, '../..');
const textOf = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const README = textOf('README.md');

const pages = ['README.md', 'CHANGELOG.md', ...markdownBelow('docs')];

function markdownBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));
}

test('the nginx example sends the policy that our own server sends', () => {
  expect(README).toContain(`"${headerPolicy('self')}"`);
  expect(README).toContain(`script-src 'self' ${MICROSOFT_CDN}`);
});

test('every npm command in the README exists', () => {
  const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
  const named = [...README.matchAll(/npm (?:run (?:--silent )?)?(start:excel|[a-z]+)/gu)].map(
    ([, name]) => name!,
  );
  expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  expect(named).toEqual(expect.arrayContaining(['start', 'test', 'build', 'zhenggai', 'check']));
});

test.each(pages)('%s links to what is there', (page) => {
  const targets = [...textOf(page).matchAll(/\]\((?!https?:)([^)#]+)/gu)].map(([, target]) => target!);
  expect(targets.filter((target) => !existsSync(join(ROOT, dirname(page), target)))).toEqual([]);
});

test.each(pages)('%s names only source files that are there', (page) => {
  const named = [...textOf(page).matchAll(/`((?:src|test|scripts)\/[\w./-]+\.(?:ts|tsx|js|cjs|mjs))`/gu)];
  expect(named.map(([, file]) => file!).filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
});

test('every decision is in the index', () => {
  const index = textOf('docs/decisions/README.md');
  const files = readdirSync(join(ROOT, 'docs/decisions')).filter((name) => /^\d{4}-/u.test(name));
  expect(files.filter((name) => !index.includes(`(${name})`))).toEqual([]);
  expect(files.map((name) => name.slice(0, 4))).toEqual(files.map((_, i) => String(i + 1).padStart(4, '0')));
});

test('every picture is small and shown somewhere', () => {
  const shown = pages.map(textOf).join('\n');
  for (const name of readdirSync(join(ROOT, 'docs/images'))) {
    expect(shown).toContain(name);
    expect(readFileSync(join(ROOT, 'docs/images', name)).length).toBeLessThan(300_000);
  }
});
