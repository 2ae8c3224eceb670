'use strict';
/**
 * Two builds. `web` makes dist/: the pane, the ribbon commands, office.js and a manifest that points to where they will
 * stand. `cli` makes the bundle of the command line (scripts/zhenggai.mjs runs it).
 *
 *   npm run build -- --env origin=https://host/path   a manifest for that place (default https://localhost:3000)
 *   npm run build -- --env officejs=cdn               Microsoft's copy of office.js instead of our own
 */
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const { metaPolicy, MICROSOFT_CDN } = require('./scripts/lib/csp.cjs');
const { pointManifestTo, parseOrigin } = require('./scripts/lib/manifestOrigin.cjs');
const { officeJsFiles } = require('./scripts/lib/officeJs.cjs');

const OFFICE_JS = { self: 'office-js/office.js', cdn: `${MICROSOFT_CDN}/lib/1/hosted/office.js` };

/** @param {string} target what the JavaScript must run on */
const scriptRule = (target) => ({
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
});

/** @param {Record<string, string>} env */
function common(env, target) {
  return {
    mode: env.mode ?? 'production',
    context: __dirname,
    devtool: false,
    performance: false,
    cache: { type: 'filesystem', cacheDirectory: path.join(__dirname, 'build/cache'), name: env.name },
    resolve: { extensions: ['.tsx', '.ts', '.mjs', '.js'] },
    module: {
      rules: [
        scriptRule(target),
        { test: /\.txt$/, type: 'asset/source' },
        // Some web servers do not know .mjs, and a browser refuses a worker that is not called JavaScript.
        {
          test: /\.mjs$/,
          dependency: 'url',
          type: 'asset/resource',
          generator: { filename: 'js/[name].[contenthash:8].js' },
        },
        { test: /\.(png|svg)$/, type: 'asset/resource' },
        {
          test: /\.css$/,
          type: 'asset/resource',
          generator: { filename: 'css/[name].[contenthash:8][ext]' },
        },
      ],
    },
  };
}

/** @param {Record<string, string>} env */
function web(env) {
  const officejs = env.officejs ?? 'self';
  if (!(officejs in OFFICE_JS)) throw new Error(`--env officejs=${officejs}: self or cdn`);
  const origin = parseOrigin(env.origin);
  const page = (filename, template, chunks, withOffice) =>
    new HtmlPlugin({
      filename,
      template,
      chunks,
      inject: false,
      scriptLoading: 'defer',
      minify: false,
      templateParameters: (_compilation, assets) => ({
        scripts: assets.js,
        policy: metaPolicy(officejs),
        officeJs: withOffice ? OFFICE_JS[officejs] : null,
      }),
    });
  return {
    ...common({ ...env, name: 'web' }, 'es2020'),
    name: 'web',
    target: ['web', 'es2020'],
    entry: {
      taskpane: './src/taskpane/main.tsx',
      commands: './src/commands/main.ts',
      notice: './src/commands/notice.ts',
    },
    output: {
      path: env.output ?? path.join(__dirname, 'dist'),
      clean: true,
      filename: 'js/[name].[contenthash:8].js',
      chunkFilename: 'js/[name].[contenthash:8].js',
      assetModuleFilename: 'assets/[name].[contenthash:8][ext]',
      publicPath: 'auto',
    },
    plugins: [
      // The workbench is the pane without office.js, which in a plain browser only takes functions away.
      page('index.html', './src/taskpane/taskpane.html', ['taskpane'], false),
      page('taskpane.html', './src/taskpane/taskpane.html', ['taskpane'], true),
      page('commands.html', './src/commands/commands.html', ['commands'], true),
      page('notice.html', './src/commands/notice.html', ['notice'], false),
      new CopyPlugin({
        patterns: [
          { from: 'src/taskpane/oldHost.js', to: 'js/oldHost.js' },
          { from: 'src/taskpane/page.css', to: 'css/page.css' },
          { from: 'assets/icon-*.png', to: 'assets/[name][ext]' },
          { from: 'LICENSE', to: 'LICENSE', toType: 'file', noErrorOnMissing: true },
          {
            from: 'manifest.xml',
            to: 'manifest.xml',
            transform: (text) => pointManifestTo(text.toString('utf8'), origin),
          },
          ...(officejs === 'self' ? officeJsFiles() : []),
          { from: 'node_modules/pdfjs-dist/cmaps/*GB*', to: 'cmaps/[name][ext]' },
          { from: 'node_modules/pdfjs-dist/cmaps/UniGB*', to: 'cmaps/[name][ext]' },
        ],
      }),
    ],
  };
}

/** @param {Record<string, string>} env */
function cli(env) {
  return {
    ...common({ ...env, name: 'cli' }, 'es2022'),
    name: 'cli',
    target: 'node20',
    entry: { main: env.entry ?? './src/cli/main.ts' },
    output: {
      path: env.output ?? path.join(__dirname, 'build/cli/manual'),
      filename: '[name].cjs',
      chunkFilename: '[name].cjs',
      library: { type: 'commonjs2' },
    },
    // pdf.js finds its worker and its tables beside itself, so it stays where npm put it.
    externals: [
      ({ request }, done) => (/^pdfjs-dist\b/.test(request ?? '') ? done(null, request, 'import') : done()),
    ],
    optimization: { minimize: false },
  };
}

module.exports = (env = {}) => (env.target === 'cli' ? cli(env) : web(env));
