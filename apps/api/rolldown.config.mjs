import { join } from 'node:path';
import { defineConfig } from 'rolldown';
import { nodeBundle } from '../../tools/node-bundle.mjs';
import { compiledMessages } from '../web/build/compiled-messages.mjs';

export default defineConfig({
  ...nodeBundle,
  input: { main: 'apps/api/src/main.ts' },
  plugins: [compiledMessages()],
  output: {
    dir: join(import.meta.dirname, '../../dist/apps/api'),
    format: 'esm',
    sourcemap: true,
    cleanDir: true,
    chunkFileNames: '[name]-[hash].js',
  },
});
