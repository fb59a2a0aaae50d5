import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import fc from 'fast-check';
import { findOwnerUrl } from '../find-owner-url';
import { startApplication } from '../start-application';
import { launchOptions } from '../the-browser';
import { evenings } from './evening';
import type { Outcome } from './judge';
import { playEvening } from './play-evening';
import { plants, type PlantName } from './plants';

type Wanted = {
  readonly runs: number;
  readonly seed: number;
  readonly plant?: PlantName;
  /** Ends it after the evening that is being played. */
  readonly signal: AbortSignal;
};

/** Plays as many evenings as wanted on one application, the same for the same seed. */
export async function playEvenings(
  { runs, seed, plant, signal }: Wanted,
  say: (line: string) => void,
): Promise<Outcome & { readonly runs: number }> {
  const directory = mkdtempSync(join(tmpdir(), 'melekai-faults-'));
  const application = await startApplication(join(directory, 'data'));
  const browser = await chromium.launch({ ...launchOptions, handleSIGINT: false, handleSIGTERM: false });
  let [lost, duplicated, played, kept] = [0, 0, 0, 0];
  try {
    const ground = { application, ownerUrl: findOwnerUrl(application), browser, plant: plant && plants[plant] };
    for (const evening of fc.sample(evenings, { numRuns: runs, seed })) {
      signal.throwIfAborted();
      const began = Date.now();
      const outcome = await playEvening(ground, evening).catch((error: unknown) => {
        // On a busy machine a screen may come too late for her; one that never comes does not come the second time either.
        say(`Evening ${played + 1} of seed ${seed} is played again: ${JSON.stringify(evening)}\n${String(error)}`);
        return playEvening(ground, evening);
      });
      played += 1;
      lost += outcome.lost;
      duplicated += outcome.duplicated;
      kept += outcome.kept;
      if (outcome.lost + outcome.duplicated > 0)
        say(`Evening ${played} of seed ${seed}: ${JSON.stringify({ ...outcome, evening })}`);
      say(`${played} of ${runs} evenings, ${kept} acts, the last in ${((Date.now() - began) / 1000).toFixed(1)} s`);
    }
  } finally {
    await browser.close();
    await application.stop();
    rmSync(directory, { recursive: true, force: true });
  }
  return { runs: played, lost, duplicated };
}
