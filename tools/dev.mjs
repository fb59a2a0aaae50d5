// `npm run dev`: the server is bundled again and restarted at each change, the web app comes from Vite, on the embedded database.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { watch } from 'rolldown';
import { createServer } from 'vite';
import { hashFile } from './build-stale.mjs';
import { nodeBundle } from './node-bundle.mjs';

const root = join(import.meta.dirname, '..');
process.chdir(root);
if (existsSync('.env')) process.loadEnvFile('.env');
const port = process.env.PORT ?? '3000';
process.env.API_URL ??= `http://127.0.0.1:${port}`;

// `npm start` must not take what is bundled here for a build of its own.
rmSync(hashFile, { force: true });

let server;
let restarting = Promise.resolve();
const restart = () => (restarting = restarting.then(stopServer).then(startServer));

function startServer() {
  server = spawn(process.execPath, ['--enable-source-maps', 'dist/apps/api/main.js'], {
    stdio: 'inherit',
    env: { ...process.env, PORT: port },
    // Ctrl-C reaches this process, which stops the server once.
    detached: true,
  });
}

async function stopServer() {
  if (!server || server.exitCode !== null || server.signalCode !== null) return;
  server.kill('SIGTERM');
  await once(server, 'exit');
}

const { default: bundle } = await import('../apps/api/rolldown.config.mjs');
// Frameworks stay outside here: only our own files are bundled again.
const watcher = watch({ ...bundle, external: nodeBundle.external, output: { ...bundle.output, sourcemap: true } });
watcher.on('event', (event) => {
  if (event.code === 'BUNDLE_END') void event.result.close().then(restart);
  if (event.code === 'ERROR') console.error(event.error.message);
});

const web = await createServer({ configFile: join(root, 'apps/web/vite.config.mjs') });
await web.listen();
web.printUrls();

// Vite would end this process by itself, and leave the server behind.
process.removeAllListeners('SIGTERM');
process.on('exit', () => server?.kill('SIGTERM'));

async function stop() {
  await Promise.all([watcher.close(), web.close()]);
  await restarting.then(stopServer);
  process.exit(0);
}
process.once('SIGTERM', stop).once('SIGINT', stop);
