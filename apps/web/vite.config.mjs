import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compiledMessages } from './build/compiled-messages.mjs';
import { compressAssets } from './build/compress-assets.mjs';
import { deskShell } from './build/desk-shell.mjs';
import { offlineApps } from './build/offline-app.mjs';
import { pureModules } from './build/pure-modules.mjs';

const workspace = resolve(import.meta.dirname, '../..');
const outDir = `${workspace}/dist/apps/web`;
const api = process.env.API_URL ?? 'http://127.0.0.1:3000';

/** The compiler's, the tests' and the build's aliases are one list: the one in tsconfig.base.json. */
function aliases() {
  const { paths } = JSON.parse(readFileSync(`${workspace}/tsconfig.base.json`, 'utf8')).compilerOptions;
  return Object.entries(paths)
    .filter(([name]) => !name.startsWith('@api/'))
    .map(([name, [path]]) => ({
      find: new RegExp(`^${name.replace('*', '(.+)')}$`),
      replacement: resolve(workspace, path).replace('*', '$1'),
    }));
}

/** What the first screen of every desk needs, so that no desk loads another's file for it. */
const firstOfEveryDesk = new RegExp(
  [
    '@lingui|libs/ui/src/fonts/',
    'apps/web/src/(app/face|platform/(clock/|data-saver/|format/|frame/|http/|i18n/|look/|session/(addresses|remembered)))',
    // What keeps work on a device until it is sent, the learner's and the mentor's alike.
    'apps/web/src/platform/(outbox/(back-off|one-at-a-time)|store/(all-or-nothing|new-id|storage-trouble)|release/(ask-to-send|newer-app))\\.',
    'libs/ui/src/(bottom-nav|button|chip|class-names|empty|error-state|icon|list|load-scene|logo|next-card|note|page-title)\\.',
    'libs/ui/src/(progress|scene|skeleton|skip-link|tile|toast|top-bar|week)\\.',
  ].join('|'),
);

const partsOfLaterScreens = new RegExp(
  [
    'libs/ui/src/(avatar|bar-list|card|choice|details|dialog|dock|field|input|letter-tiles|level-meter|prose-html|segmented|select|sound|text-area|timeline)\\.',
    'libs/rules/src/(civil-date|due-cards|racik)\\.',
  ].join('|'),
);

const englishOfTheLearner = new RegExp(
  [
    'apps/web/src/app/(app|boot|error|notices|sync)\\.en\\.json',
    'apps/web/src/features/(home|learning|cards|sittings|submissions|evidence|businesses|people)/\\w+\\.en\\.json',
    'apps/web/src/features/assessments/(assessments|news)\\.en\\.json',
  ].join('|'),
);

/** Its package names the development files alone; those without warnings for developers are lighter. */
const quietRouter = (command) => {
  const files = `${workspace}/node_modules/react-router/dist/production`;
  return command === 'build'
    ? [
        { find: /^react-router$/, replacement: `${files}/index.mjs` },
        { find: /^react-router\/dom$/, replacement: `${files}/dom-export.mjs` },
      ]
    : [];
};

export default defineConfig(({ command }) => ({
  root: import.meta.dirname,
  cacheDir: `${workspace}/node_modules/.cache/vite-web`,
  plugins: [react(), compiledMessages(), pureModules(), deskShell(), ...offlineApps(outDir), compressAssets()],
  // A thread is built by itself: without this it would bring all of a lab for one function of it.
  worker: { plugins: () => [pureModules()] },
  resolve: { alias: [...aliases(), ...quietRouter(command)] },
  define: { 'process.env.APP_BUILD': JSON.stringify(process.env.APP_BUILD ?? 'dev') },
  build: {
    outDir,
    emptyOutDir: true,
    target: 'chrome90',
    cssTarget: 'chrome90',
    manifest: true,
    // Data addresses would need a hole in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      // Besides each screen nothing need be asked for that its desk has loaded already; only the entry has not.
      resolveDependencies: (_file, needed, { hostId }) =>
        /app(-[\w-]+\.js|\.html)$/.test(hostId)
          ? needed
          : needed.filter((file) => !/\/(fetch|frame|react|rolldown-runtime)-/.test(file)),
    },
    rolldownOptions: {
      // The design's own stylesheet is for the pages the server writes; they work without our scripts.
      input: [resolve(import.meta.dirname, 'app.html'), resolve(workspace, 'libs/ui/src/styles/index.css')],
      output: {
        codeSplitting: {
          groups: [
            // What fetches the rest waits for nothing itself.
            { name: 'fetch', priority: 4, test: /preload-helper/ },
            // React changes rarely and is most of the bytes: a file of its own stays in the phone's cache over our releases. What is as steady, and
            // more than one desk needs, weighs least beside it.
            { name: 'react', priority: 3, test: /node_modules\/(idb|react|react-dom|scheduler|react-router)\// },
            { name: 'frame', priority: 2, test: firstOfEveryDesk, includeDependenciesRecursively: false },
            // The parts of which later screens are made: small, and mostly wanted together.
            { name: 'parts', priority: 2, test: partsOfLaterScreens, includeDependenciesRecursively: false },
            // All English words of the learner's app in one file: fewer names for everybody else to carry.
            { name: 'english', priority: 2, test: englishOfTheLearner },
            // Screens that are opened one from the other come in one file.
            {
              name: 'learning',
              test: /features\/learning\/(?!glossary|modules-on)|platform\/forms\/use-draft/,
              includeDependenciesRecursively: false,
            },
            {
              name: 'sittings',
              test: /features\/sittings\/(?!index|sittings\.routes)/,
              includeDependenciesRecursively: false,
            },
            {
              name: 'cards',
              test: /features\/cards\/(?!index|cards\.routes|due)|features\/learning\/(glossary|modules-on)|libs\/rules\/src\/due-cards/,
              includeDependenciesRecursively: false,
            },
            { name: 'evidence', test: /features\/evidence\/(?!goals|index)/, includeDependenciesRecursively: false },
            {
              name: 'profile',
              test: /features\/people\/(profile|ask|data|name|look|needs|people|share-|sign|this)/,
              includeDependenciesRecursively: false,
            },
            {
              name: 'module',
              test: /features\/home\/(module|no-seat|offline|sound|storage)/,
              includeDependenciesRecursively: false,
            },
            // One file for the learner's first screen: in twenty small ones it weighs four kilobytes more.
            { name: 'learner', priority: 1, test: /apps\/web\/src\/app\/learner\.tsx$/ },
          ],
        },
      },
    },
  },
  server: {
    port: 5173,
    fs: { allow: [workspace] },
    proxy: { '/api': api, '/packages': api },
  },
}));
