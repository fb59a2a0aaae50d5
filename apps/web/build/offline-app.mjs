import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VitePWA } from 'vite-plugin-pwa';

/** What a phone needs besides scripts and styles to open the learner's app without a network. */
const withTheApp = [
  /^app\.html$/,
  /^icons\/logo\.svg$/,
  /\.woff2$/,
  /scenes\/|\/(?:warung|dapur|laundry|butik)-[\w-]+\.svg$/,
];

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
      globPatterns: ['app.html', 'icons/logo.svg', 'assets/*.{js,css,svg,woff2}'],
      // Names with a hash say themselves when they change.
      dontCacheBustURLsMatching: /^assets\//,
      maximumFileSizeToCacheInBytes: 1_000_000,
      manifestTransforms: [
        (entries) => {
          const own = ownFiles(JSON.parse(readFileSync(join(outDir, '.vite/manifest.json'), 'utf8')));
          const kept = entries.filter(({ url }) => own.has(url) || withTheApp.some((file) => file.test(url)));
          return { manifest: kept.map((entry) => ({ ...entry, url: `/${entry.url}` })), warnings: [] };
        },
      ],
    },
  });

/** Every script and style that the learner's app may ever ask for. */
function ownFiles(manifest) {
  const entry = Object.keys(manifest).find((key) => key.endsWith('app.html'));
  const learner = Object.keys(manifest).find(
    (key) => manifest[key].name === 'learner' && manifest[key].file.endsWith('.js'),
  );
  const files = new Set([manifest[entry].file, ...(manifest[entry].css ?? [])]);
  const seen = new Set([entry]);
  const add = (key) => {
    if (seen.has(key)) return;
    seen.add(key);
    const { file, css = [], imports = [], dynamicImports = [] } = manifest[key];
    [file, ...css].forEach((name) => files.add(name));
    [...imports, ...dynamicImports].forEach(add);
  };
  (manifest[entry].imports ?? []).forEach(add);
  add(learner);
  return files;
}
