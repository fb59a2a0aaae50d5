import { openEmbedded } from '../platform/database/embedded/open-embedded';

/** A Node process that holds an embedded database, for specs that kill it: `node embedded-process.mjs DATA_DIR`. */
async function run(dataDirectory: string): Promise<void> {
  const { stop, ...opened } = await openEmbedded(dataDirectory);
  const alive = setInterval(() => undefined, 60_000);
  // Nothing else keeps this process alive: what `stop` waits for has to do so itself.
  process.on('SIGTERM', () => {
    clearInterval(alive);
    void stop();
  });
  process.stdout.write(`${JSON.stringify(opened)}\n`);
}

run(process.argv[2] ?? '').catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
