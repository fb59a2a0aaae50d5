import { VitePWA } from 'vite-plugin-pwa';
import { readBuiltApp } from './built-app.mjs';
import { pureModules } from './pure-modules.mjs';

/** What a phone needs besides scripts and styles to open the learner's app without a network. */
const withTheApp = [/^app\.html$/, /^icons\/logo\.svg$/, /\.woff2$/];

/**
 * The service worker of the learner's app, and in it the list of her own files: no other desk's, so that her phone keeps nothing
 * that it will never open.
 * @param {string} outDir
 */
export const offlineApp = (outDir) =>
  VitePWA({
    strategies: 'injectManifest',
    srcDir: 'src/sw',
    filename: 'sw.ts',
    injectRegister: null,
    manifest: false,
    injectManifest: {
      buildPlugins: { vite: [pureModules()] },
      globPatterns: ['app.html', 'icons/logo.svg', 'assets/*.{js,css,woff2}'],
      // Names with a hash say themselves when they change.
      dontCacheBustURLsMatching: /^assets\//,
      manifestTransforms: [
        (entries) => {
          const own = readBuiltApp(outDir).filesOf('learner');
          const kept = entries.filter(({ url }) => own.has(url) || withTheApp.some((file) => file.test(url)));
          return { manifest: kept.map((entry) => ({ ...entry, url: `/${entry.url}` })), warnings: [] };
        },
      ],
    },
  });
