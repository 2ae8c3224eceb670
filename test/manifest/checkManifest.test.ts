import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkManifest } from '../../scripts/lib/manifest/checkManifest.cjs';
import { surroundings } from '../../scripts/lib/manifest/surroundings.cjs';
import { parseOrigin, pointManifestTo } from '../../scripts/lib/manifestOrigin.cjs';

const root = path.resolve(__dirname, '../..');
const manifest = readFileSync(path.join(root, 'manifest.xml'), 'utf8');
const codes = (xml: string): string[] => [
  ...new Set(checkManifest(xml, surroundings()).map(({ code }) => code)),
];

/** Replaces exactly one place, so that a case that no longer fits the manifest fails. */
function broken(from: string | RegExp, to: string): string {
  const xml = manifest.replace(from, to);
  if (xml === manifest) throw new Error(`${String(from)} is not in the manifest`);
  return xml;
}

test('the manifest has no problems', () => {
  expect(checkManifest(manifest, surroundings())).toEqual([]);
});

describe('a broken manifest is refused', () => {
  const swapped = (first: string, second: string): [RegExp, string] => [
    new RegExp(`(<${first}.*?/${first}>)(\\s*)(<${second}.*?/${second}>)`, 's'),
    '$3$2$1',
  ];
  const cases: [what: string, from: string | RegExp, to: string, codes: string[]][] = [
    ['text that is no XML', '</OfficeApp>', '', ['xml']],
    ['an unknown prefix', '<bt:Images>', '<bx:Images>', ['xml']],
    ['a mail add-in', 'xsi:type="TaskPaneApp"', 'xsi:type="MailApp"', ['type']],
    ['overrides of another version', 'VersionOverridesV1_0', 'VersionOverridesV1_1', ['type']],
    ['elements in the wrong order', ...swapped('Id', 'Version'), ['order']],
    [
      'a label before the groups',
      /(<Group id.*<\/Group>)(\s*)(<Label resid="Tab.Label" \/>)/s,
      '$3$2$1',
      ['order'],
    ],
    ['a title after its description', ...reversedSupertip(), ['order']],
    ['resources in the wrong order', ...swapped('bt:ShortStrings', 'bt:LongStrings'), ['order']],
    ['a missing element', /<SupportUrl.*?\/>/, '', ['missing-element']],
    ['an element twice', /(<Permissions>.*<\/Permissions>)/, '$1$1', ['repeated-element']],
    ['an element nobody knows', '<FunctionFile', '<Surprise /><FunctionFile', ['unknown-element']],
    ['an id that is no GUID', /<Id>.*<\/Id>/, '<Id>zhenggai</Id>', ['guid']],
    ['the version of another release', /<Version>.*<\/Version>/, '<Version>9.9.9.0</Version>', ['version']],
    ['another default locale', '<DefaultLocale>zh-CN', '<DefaultLocale>en-US', ['locale']],
    ['a string without English', /<bt:Override Locale="en-US" Value="Check" \/>/, '', ['locale']],
    ['a locale that is not ours', 'Locale="en-US" Value="Check"', 'Locale="ja-JP" Value="Check"', ['locale']],
    ['another host', '<Host Name="Workbook" />', '<Host Name="Document" />', ['host']],
    ['a host that does not exist', '<Host xsi:type="Workbook">', '<Host xsi:type="Worksheet">', ['host']],
    [
      'a demand that hides the add-in from old Excels',
      'Name="ExcelApi" MinVersion="1.1"',
      'Name="ExcelApi" MinVersion="1.14"',
      ['requirement'],
    ],
    ['more permissions than needed', 'ReadWriteDocument', 'ReadWriteMailbox', ['permissions']],
    ['a page over http', /(Pane.Url" DefaultValue=")https/, '$1http', ['https']],
    ['an icon over http', /(IconUrl DefaultValue=")https/, '$1http', ['https', 'icon']],
    [
      'a page from elsewhere',
      /(Help.Url" DefaultValue="https:\/\/)localhost:3000/,
      '$1example.com',
      ['origin'],
    ],
    ['a page that does not exist', /(Pane.Url" DefaultValue=".*)taskpane.html/, '$1pane.html', ['page']],
    ['a label of 33 characters', 'DefaultValue="检查"', `DefaultValue="${'检'.repeat(33)}"`, ['length']],
    ['an English label of 33 characters', 'Value="Open Assistant"', `Value="${'o'.repeat(33)}"`, ['length']],
    ['a tip of 251 characters', /(Colors.Tip" DefaultValue=")/, `$1${'色'.repeat(251)}`, ['length']],
    ['a description of 251 characters', /(<Description DefaultValue=")/, `$1${'清'.repeat(251)}`, ['length']],
    ['an empty label', 'DefaultValue="检查"', 'DefaultValue=""', ['empty']],
    ['a resource id of 33 characters', /Open\.Tip/g, `Open.${'T'.repeat(28)}`, ['resid-length']],
    [
      'a dangling resid',
      '<Label resid="Tab.Label" />',
      '<Label resid="Tab.Name" />',
      ['resid', 'unused-resource'],
    ],
    [
      'a resid of the wrong kind',
      '<Label resid="Tab.Label" />',
      '<Label resid="Open.Tip" />',
      ['resid', 'unused-resource'],
    ],
    [
      'a resource id twice',
      '<bt:String id="Colors.Label"',
      '<bt:String id="Check.Label"',
      ['duplicate-id', 'resid'],
    ],
    ['a control id twice', 'id="Zhenggai.Colors"', 'id="Zhenggai.Check"', ['duplicate-id']],
    ['a control without an id', ' id="Zhenggai.Colors"', '', ['id']],
    [
      'a button that nothing is bound to',
      '<FunctionName>checkList<',
      '<FunctionName>check<',
      ['action', 'unused-action'],
    ],
    ['an icon that is not there', 'assets/icon-check-16.png', 'assets/icon-cheque-16.png', ['icon']],
    ['an icon of another size', 'assets/icon-check-16.png', 'assets/icon-check-20.png', ['icon-size']],
    [
      'the icon of the add-in list in another size',
      'assets/icon-32.png',
      'assets/icon-64.png',
      ['icon-size'],
    ],
    [
      'a button without its icon of 32 pixels',
      '<bt:Image size="32" resid="Check.32" />',
      '',
      ['icon-sizes', 'unused-resource'],
    ],
    [
      'an icon size that Office does not know',
      '<bt:Image size="20" resid="Check.20" />',
      '<bt:Image size="21" resid="Check.20" />',
      ['icon-sizes', 'icon-size'],
    ],
  ];

  function reversedSupertip(): [RegExp, string] {
    return [/(<Title resid="Open.Label" \/>)(\s*)(<Description resid="Open.Tip" \/>)/, '$3$2$1'];
  }

  test.each(cases)('%s', (_what, from, to, expected) => {
    expect(codes(broken(from, to)).sort()).toEqual([...expected].sort());
  });

  test('a problem names its line', () => {
    const line = manifest.split('\n').findIndex((text) => text.includes('<Label resid="Tab.Label" />')) + 1;
    const problems = checkManifest(
      broken('<Label resid="Tab.Label" />', '<Label resid="Tab.Name" />'),
      surroundings(),
    );
    expect(problems.find(({ code }) => code === 'resid')?.line).toBe(line);
  });
});

describe('the command', () => {
  const run = (...args: string[]): { status: number | null; stdout: string; stderr: string } =>
    spawnSync(process.execPath, ['scripts/check-manifest.mjs', ...args], { cwd: root, encoding: 'utf8' });

  test("Microsoft's reader sees the same add-in", () => {
    const { status, stdout } = run('manifest.xml');
    expect(stdout).toMatch(/^整改清单助手 \d+\.\d+\.\d+\.0 \([0-9a-f-]{36}\): no problems\n$/);
    expect(status).toBe(0);
  });

  test('a broken manifest and a missing one end with a code', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'manifest-'));
    const copy = path.join(folder, 'manifest.xml');
    writeFileSync(copy, broken('<FunctionName>checkList<', '<FunctionName>check<'));
    expect(run(copy)).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^manifest\.xml:\d+ action: check /),
    });
    rmSync(folder, { recursive: true });
    expect(run(copy).status).toBe(2);
  });
});

describe('a build for another place', () => {
  test.each([
    [undefined, 'https://localhost:3000'],
    ['https://oa.example.cn', 'https://oa.example.cn'],
    ['https://oa.example.cn/', 'https://oa.example.cn'],
    ['https://oa.example.cn:8443/apps/zhenggai//', 'https://oa.example.cn:8443/apps/zhenggai'],
  ])('%s is understood', (given, origin) => {
    expect(parseOrigin(given)).toBe(origin);
  });

  test.each([
    'http://oa.example.cn',
    'oa.example.cn',
    '//oa',
    'https://oa.example.cn/?a=1',
    'https://oa.example.cn/#a',
    'https://u:p@oa.example.cn',
  ])('%s is refused', (given) => {
    expect(() => parseOrigin(given)).toThrow('--env origin=');
  });

  test('every address moves and nothing else changes', () => {
    const moved = pointManifestTo(manifest, 'https://oa.example.cn/apps/zhenggai');
    expect(moved).not.toContain('localhost');
    expect(moved.replaceAll('https://oa.example.cn/apps/zhenggai', 'https://localhost:3000')).toBe(manifest);
    expect(checkManifest(moved, surroundings())).toEqual([]);
  });
});
