'use strict';
/**
 * Two builds. The web build makes dist/: the pane, the workbench, the ribbon commands, office.js and a manifest that
 * points to where they will stand. The other bundles one entry for Node (the command line, a benchmark).
 *
 *   npm run build -- --env origin=https://host/path   a manifest for that place (default https://localhost:3000)
 *   npm run build -- --env officejs=cdn               Microsoft's copy of office.js instead of our own
 */
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const { metaPolicy, MICROSOFT_CDN } = require('./scripts/lib/csp.cjs');
const { checkManifest } = require('./scripts/lib/manifest/checkManifest.cjs');
const { surroundings } = require('./scripts/lib/manifest/surroundings.cjs');
const { parseOrigin, pointManifestTo } = require('./scripts/lib/manifestOrigin.cjs');
const { officeJsFiles } = require('./scripts/lib/officeJs.cjs');

/** @typedef {{ origin?: string, officejs?: string, output?: string, entry?: string, target?: string }} Env */

/** @type {Record<'self' | 'cdn', string>} */
const OFFICE_JS = { self: 'office-js/office.js', cdn: `${MICROSOFT_CDN}/lib/1/hosted/office.js` };

/** Files that go to dist/ under their own name; pages ask for them with the hash of their content. */
const PLAIN_FILES = { 'src/taskpane/oldHost.js': 'js/oldHost.js', 'src/taskpane/page.css': 'css/page.css' };

/**
 * What both builds share.
 * @param {string} name
 * @param {string} target what the JavaScript must run on
 * @returns {import('webpack').Configuration}
 */
const common = (name, target) => ({
  name,
  mode: 'production',
  context: __dirname,
  devtool: false,
  performance: false,
  cache: {
    type: 'filesystem',
    name,
    cacheDirectory: path.join(__dirname, 'build/cache'),
    buildDependencies: { config: [__filename] },
  },
  resolve: { extensions: ['.tsx', '.ts', '.mjs', '.js'] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        loader: 'swc-loader',
        options: {
          swcrc: false,
          jsc: {
            target,
            parser: { syntax: 'typescript', tsx: true },
            transform: { react: { runtime: 'automatic' } },
          },
        },
      },
      { test: /\.txt$/, type: 'asset/source' },
      // An ES module in a package that declares itself CommonJS.
      { test: /[\\/]chinese-days[\\/]dist[\\/][^\\/]+\.es\.js$/, type: 'javascript/esm' },
      // Some web servers do not know .mjs, and a browser refuses a worker that is not called JavaScript.
      {
        test: /\.mjs$/,
        dependency: 'url',
        type: 'asset/resource',
        generator: { filename: 'js/[name].[contenthash:8].js' },
      },
    ],
  },
});

/**
 * @param {Env} env
 * @returns {import('webpack').Configuration}
 */
function web(env) {
  const officejs = env.officejs ?? 'self';
  if (officejs !== 'self' && officejs !== 'cdn') throw new Error(`--env officejs=${officejs}: self or cdn`);
  const origin = parseOrigin(env.origin);
  const output = env.output ?? path.join(__dirname, 'dist');
  /** @type {(filename: string, template: string, entry?: string, office?: 'office') => HtmlPlugin} */
  const page = (filename, template, entry, office) =>
    new HtmlPlugin({
      filename,
      template,
      chunks: entry ? [entry] : [],
      inject: false,
      minify: false,
      templateParameters: (_compilation, /** @type {{ js: string[] }} */ assets) => ({
        scripts: assets.js,
        policy: metaPolicy(officejs),
        officeJs: office ? OFFICE_JS[officejs] : null,
        ...Object.fromEntries(
          Object.entries(PLAIN_FILES).map(([from, to]) => [path.parse(to).name, hashed(from, to)]),
        ),
      }),
    });
  return {
    ...common('web', 'es2020'),
    target: ['web', 'es2020'],
    entry: {
      taskpane: './src/taskpane/main.tsx',
      commands: './src/commands/main.ts',
      notice: './src/commands/notice.ts',
    },
    output: {
      path: output,
      clean: true,
      filename: 'js/[name].[contenthash:8].js',
      chunkFilename: 'js/[name].[contenthash:8].js',
      assetModuleFilename: 'assets/[name].[contenthash:8][ext]',
      publicPath: 'auto',
    },
    plugins: [
      // The workbench is the pane without office.js, which in a plain browser only takes functions away.
      page('index.html', './src/taskpane/taskpane.html', 'taskpane'),
      page('taskpane.html', './src/taskpane/taskpane.html', 'taskpane', 'office'),
      page('commands.html', './src/commands/commands.html', 'commands', 'office'),
      page('notice.html', './src/commands/notice.html', 'notice'),
      page('help.html', './src/taskpane/help.html'),
      new CopyPlugin({
        patterns: [
          // A minifier would write them in newer JavaScript than they must run on.
          ...Object.entries(PLAIN_FILES).map(([from, to]) => ({ from, to, info: { minimized: true } })),
          { from: 'assets/icon-*.png', to: 'assets/[name][ext]' },
          { from: 'LICENSE', to: 'LICENSE.txt', toType: 'file', noErrorOnMissing: true },
          {
            from: 'manifest.xml',
            to: 'manifest.xml',
            transform: (text) => pointManifestTo(text.toString('utf8'), origin),
          },
          ...(officejs === 'self' ? officeJsFiles() : []),
          // Without these tables some Chinese PDFs give silently empty text.
          { from: 'node_modules/pdfjs-dist/cmaps/*GB*', to: 'cmaps/[name][ext]' },
        ],
      }),
      {
        apply: (compiler) =>
          compiler.hooks.afterEmit.tap('CheckManifest', () => refuseBrokenManifest(output)),
      },
    ],
  };
}

/**
 * The address of a plain file: no cache keeps an old one.
 * @param {string} from
 * @param {string} to
 */
const hashed = (from, to) =>
  `${to}?${createHash('sha256')
    .update(fs.readFileSync(path.join(__dirname, from)))
    .digest('hex')
    .slice(0, 8)}`;

/**
 * A manifest that Excel would refuse, or that points to a file that is not there, is no build.
 * @param {string} folder
 */
function refuseBrokenManifest(folder) {
  const problems = checkManifest(
    fs.readFileSync(path.join(folder, 'manifest.xml'), 'utf8'),
    surroundings(folder),
  );
  if (problems.length === 0) return;
  throw new Error(
    problems.map(({ code, line, message }) => `manifest.xml:${line} ${code}: ${message}`).join('\n'),
  );
}

/**
 * @param {Env} env
 * @returns {import('webpack').Configuration}
 */
const node = (env) => ({
  ...common('node', 'es2022'),
  target: 'node20',
  entry: { main: env.entry ?? './src/cli/main.ts' },
  output: {
    path: env.output ?? path.join(__dirname, 'build/node/manual'),
    filename: '[name].cjs',
    chunkFilename: '[name].cjs',
    library: { type: 'commonjs2' },
  },
  // pdf.js finds its worker and its tables beside itself, so it stays where npm put it.
  externals: /^pdfjs-dist\b/,
  externalsType: 'import',
  optimization: { minimize: false },
});

/** @param {Env} [env] */
module.exports = (env = {}) => (env.target === 'node' ? node(env) : web(env));
