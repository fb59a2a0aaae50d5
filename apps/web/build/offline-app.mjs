import { VitePWA } from 'vite-plugin-pwa';
import { readBuiltApp } from './built-app.mjs';
import { pureModules } from './pure-modules.mjs';

/** What a phone needs besides scripts and styles to open an app without a network. */
const withTheApp = [/^app\.html$/, /^icons\/logo\.svg$/, /\.woff2$/];

/**
 * The service worker of one desk's app, and in it the list of that desk's own files: no other's, so that a phone keeps nothing that it
 * will never open.
 * @param {string} outDir
 * @param {{ desk: string, worker: string }} app
 */
const workerOf = (outDir, { desk, worker }) =>
  VitePWA({
    strategies: 'injectManifest',
    srcDir: 'src/sw',
    filename: worker,
    injectRegister: null,
    manifest: false,
    injectManifest: {
      buildPlugins: { vite: [pureModules()] },
      globPatterns: ['app.html', 'icons/logo.svg', 'assets/*.{js,css,woff2}'],
      // Names with a hash say themselves when they change.
      dontCacheBustURLsMatching: /^assets\//,
      manifestTransforms: [
        (entries) => {
          const own = readBuiltApp(outDir).filesOf(desk);
          const kept = entries.filter(({ url }) => own.has(url) || withTheApp.some((file) => file.test(url)));
          return { manifest: kept.map((entry) => ({ ...entry, url: `/${entry.url}` })), warnings: [] };
        },
      ],
    },
  });

/**
 * The apps that open without a network: the learner's, and the mentor's desk.
 * @param {string} outDir
 */
export const offlineApps = (outDir) => [
  workerOf(outDir, { desk: 'learner', worker: 'sw.ts' }),
  workerOf(outDir, { desk: 'mentor', worker: 'mentor-sw.ts' }),
];
