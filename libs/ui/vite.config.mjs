// Shows the parts while one works on them: `npx vite libs/ui`, then /gallery.html. Never shipped.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  cacheDir: '../../node_modules/.cache/vite-gallery',
  build: { target: 'chrome90', rollupOptions: { input: 'gallery.html' }, outDir: '../../dist/gallery' },
});
