/** Who may import whom. A folder may look back along the story of the data, never forward. */
'use strict';

/** file → text → outline → findings → list items → progress → sheet plan → checks → report */
const story = [
  'basics',
  'wording',
  'document',
  'outline',
  'findings',
  'list',
  'progress',
  'sheet',
  'checks',
  'report',
];

const stagesLookBack = story.slice(0, -1).map((stage, i) => ({
  name: `${stage}-looks-back`,
  comment: `core/${stage} comes before ${story.slice(i + 1).join(', ')} and may not import them`,
  severity: 'error',
  from: { path: `^src/core/${stage}/` },
  to: { path: `^src/core/(${story.slice(i + 1).join('|')})/` },
}));

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** Composition roots: the only files that pick an adapter. */
const MAINS = '^src/(taskpane|commands|cli)/main\\.tsx?$';

module.exports = {
  forbidden: [
    ...stagesLookBack,
    rule(
      'core-has-known-stages',
      'a new stage gets its place in the story first',
      { path: '^src/core/' },
      {
        path: '^src/core/',
        pathNot: `^src/core/(${story.join('|')})/`,
      },
    ),
    rule(
      'core-is-pure',
      'core imports nothing outside core',
      { path: '^src/core/' },
      { pathNot: '^src/core/' },
    ),
    rule(
      'readers-know-core',
      'readers turn bytes into text; only the one of workbooks shares the parsers of the file adapter',
      { path: '^src/readers/', pathNot: '^src/readers/xlsx/' },
      {
        path: '^src/',
        pathNot: '^src/(core|readers|zip)/',
      },
    ),
    rule(
      'workbook-reader-knows-parsers',
      'a list made elsewhere is read by the parsers of the file adapter',
      { path: '^src/readers/xlsx/' },
      { path: '^src/', pathNot: '^src/(core|readers|zip|workbook/(xlsx/|port\\.|findList\\.))' },
    ),
    rule(
      'writers-know-core',
      'writers turn plans of documents into bytes',
      { path: '^src/writers/' },
      { path: '^src/', pathNot: '^src/(core|writers)/' },
    ),
    rule(
      'zip-stands-alone',
      'bytes in, bytes out: readers and the file adapter share it',
      { path: '^src/zip/' },
      { path: '^src/', pathNot: '^src/zip/' },
    ),
    rule(
      'port-knows-core',
      'the port speaks the words of the field',
      { path: '^src/workbook/port' },
      {
        pathNot: '^src/core/',
      },
    ),
    rule(
      'adapters-know-port-and-core',
      'an adapter interprets plans',
      { path: '^src/workbook/(excel|xlsx)/' },
      {
        path: '^src/',
        pathNot: '^src/(core/|workbook/|zip/)',
      },
    ),
    rule(
      'excel-never-meets-xlsx',
      'the two adapters never meet',
      { path: '^src/workbook/excel/' },
      { path: '^src/workbook/xlsx/' },
    ),
    rule(
      'xlsx-never-meets-excel',
      'the two adapters never meet',
      { path: '^src/workbook/xlsx/' },
      { path: '^src/workbook/excel/' },
    ),
    rule(
      'app-knows-core-and-ports',
      'use cases never reach for an adapter, a page or a package',
      { path: '^src/app/' },
      {
        pathNot: '^src/(app/|core/|workbook/port\\.|readers/port\\.)',
      },
    ),
    rule(
      'only-a-main-picks-an-adapter',
      'composition roots pick adapters',
      {
        path: '^src/',
        pathNot: `${MAINS}|^src/workbook/|^src/cli/verbs/|^src/readers/xlsx/`,
      },
      { path: '^src/workbook/(excel|xlsx)/' },
    ),
    rule(
      'cli-has-no-excel',
      'the command line works on files',
      { path: '^src/cli/' },
      { path: '^src/workbook/excel/' },
    ),
    rule(
      'roots-do-not-meet',
      'pane, ribbon and command line share app, not each other',
      { path: '^src/(taskpane|commands|cli)/' },
      {
        path: '^src/(taskpane|commands|cli)/',
        pathNot: '^src/$1/',
      },
    ),
    rule(
      'nothing-imports-tests',
      'src does not know its tests',
      { path: '^src/' },
      { path: '^(test|scripts)/' },
    ),
    rule('no-cycles', 'a cycle has no first step', {}, { circular: true }),
    rule(
      'no-dev-packages',
      'what ships is a dependency',
      { path: '^src/' },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    ),
    rule('resolves', 'an import that leads nowhere', { path: '^src/' }, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.js'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'types', 'default'],
    },
  },
};
