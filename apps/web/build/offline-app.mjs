import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { VitePWA } from 'vite-plugin-pwa';
import { readBuiltApp } from './built-app.mjs';
import { pureModules } from './pure-modules.mjs';

/** What a phone needs besides scripts and styles to open an app without a network. */
const withTheApp = [/^app\.html$/, /^icons\/logo\.svg$/, /\.woff2$/];

const weigh = (path) => brotliCompressSync(readFileSync(path)).length;

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
          const built = readBuiltApp(outDir);
          // A mentor who took works along opens what was made in labs too; to a learner the labs come when she wants them.
          const own = new Set([...built.filesOf(desk), ...(desk === 'mentor' ? built.filesOfArtifacts() : [])]);
          const labs = new Set(
            desk === 'learner' ? [...built.filesOfLabs().values()].flatMap((files) => [...files]) : [],
          );
          const manifest = entries.flatMap((entry) => {
            const named = { ...entry, url: `/${entry.url}` };
            if (own.has(entry.url) || withTheApp.some((file) => file.test(entry.url))) return [named];
            // What a lab weighs on the line, so that its size can be told before it is fetched.
            return labs.has(entry.url) ? [{ ...named, lab: weigh(join(outDir, entry.url)) }] : [];
          });
          return { manifest, warnings: [] };
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
