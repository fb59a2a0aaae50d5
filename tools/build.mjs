// `npm run build`: what `npm start` would build, and nothing else.
import { buildStale } from './build-stale.mjs';

await buildStale((line) => console.log(line)).catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
