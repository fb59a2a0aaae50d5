import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compiledMessages } from './build/compiled-messages.mjs';
import { compressAssets } from './build/compress-assets.mjs';
import { deskShell } from './build/desk-shell.mjs';

const workspace = resolve(import.meta.dirname, '../..');
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

export default defineConfig({
  root: import.meta.dirname,
  cacheDir: `${workspace}/node_modules/.cache/vite-web`,
  plugins: [react(), compiledMessages(), deskShell(), compressAssets()],
  resolve: { alias: aliases() },
  define: { 'process.env.APP_BUILD': JSON.stringify(process.env.APP_BUILD ?? 'dev') },
  build: {
    outDir: `${workspace}/dist/apps/web`,
    emptyOutDir: true,
    target: 'chrome90',
    cssTarget: 'chrome90',
    manifest: true,
    // Data addresses would need a hole in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // The design's own stylesheet is for the pages the server writes; they work without our scripts.
      input: [resolve(import.meta.dirname, 'app.html'), resolve(workspace, 'libs/ui/src/styles/index.css')],
      output: {
        // React changes rarely and is most of the bytes: a file of its own stays in the phone's cache over our releases.
        codeSplitting: { groups: [{ name: 'react', test: /node_modules\/(react|react-dom|scheduler|react-router)\// }] },
      },
    },
  },
  server: {
    port: 5173,
    fs: { allow: [workspace] },
    proxy: { '/api': api, '/packages': api },
  },
});
