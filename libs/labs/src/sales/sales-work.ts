import type { LabResult } from '../door';
import { analyse } from './analyse';
import { checkAnswers } from './check-answers';
import { prepare } from './prepare';
import { readFile } from './read-file';
import { readWork } from './read-work';
import { reportOf, type SentReport } from './report-of';
import { sampleFile, type SampleShop } from './sample-shops';

const full = 10_000;

/**
 * Counts a finished work: the share of the questions that are right or written out, of those that the figures can be
 * asked. Null where it isn't a work.
 *
 * A sample's report is counted anew from the sample. An own shop's rows never leave the phone, so its sums are taken as
 * they came; a mentor reads them.
 */
export function resultOf(work: unknown): LabResult | null {
  const read = readWork(work);
  if (!read) return null;
  const report = read.source === 'own' ? read.report : reportOfSample(read.source);
  const asked = checkAnswers(report, read.answers).filter(({ state }) => state !== 'not-in-data');
  const done = asked.filter(({ state }) => state === 'right' || state === 'for-mentor').length;
  return { basisPoints: Math.floor((done * full) / asked.length) };
}

/** The report of a sample, always the same. */
export function reportOfSample(shop: SampleShop): SentReport {
  const reading = readFile(sampleFile(shop));
  const sales = 'table' in reading ? prepare(reading.table).sales : undefined;
  if (!sales) throw new Error('A sample can always be read.');
  return reportOf(analyse(sales));
}
