import type { Door } from '../door';
import { readLines } from '../file';
import { heldOutLines } from './held-out';
import { labelledLines } from './labelled';
import { mask, maskingEngine } from './mask';
import { measureMasking, readLabelled } from './measure';

/**
 * `npm run lab -- mask FILE.txt [--name NAME]…` prints the masked lines and the counts, never the originals;
 * `--measure` prints recall and precision (basis points) on the labelled lines and on the part held out from tuning.
 */
export const maskDoor: Door = (file, flags) => {
  if (flags.has('measure')) {
    const result = {
      engine: maskingEngine,
      tuned: measureMasking(readLabelled(labelledLines)),
      heldOut: measureMasking(readLabelled(heldOutLines)),
    };
    return { result, questions: [], findings: [] };
  }
  const read = readLines(file);
  if ('trouble' in read) return { result: null, questions: [], findings: [read.trouble] };
  const masked = mask(read.lines.join('\n'), { names: flags.get('name') ?? [] });
  return {
    result: { engine: maskingEngine, lines: masked.text.split('\n'), counts: masked.counts },
    questions: [],
    findings: [],
  };
};
