import type { ActEntry } from '@contracts/learning';
import { copyEngine, plantError, sampleCards, type CopyWork } from '@labs/copy';
import { anAct, type GivenLearner } from './learning.given';

const seed = 7;

/** A work of the copy lab with full marks: a clean text, five ingredients, the error found. */
export const aCopyWork = (change: Partial<CopyWork> = {}): CopyWork => ({
  engine: copyEngine,
  card: sampleCards[0],
  channel: 'wa-status',
  goal: 'order',
  occasion: '',
  prompt: {
    kind: 'form',
    fields: {
      rincian: 'bolu pandan 600 gram Rp38.000',
      arah: 'ibu yang menyiapkan arisan',
      cara: 'sopan dan hangat',
      ingin: 'status WhatsApp 3 kalimat',
      kendala: 'paling banyak 300 huruf',
    },
  },
  source: 'own',
  draft: '',
  text: 'Bolu pandan Rp38.000. Tahan 3 hari di suhu ruang. Chat ya.',
  versions: [],
  reasons: [],
  ticks: [],
  exercise: { seed, answer: plantError(seed).at },
  ...change,
});

/** A finished lab as the learner's phone would send it. */
export const aFinishedLab = (
  learner: GivenLearner,
  work: object = aCopyWork(),
  { payload, ...change }: Partial<ActEntry> = {},
): ActEntry =>
  anAct(learner, 'lab-finished', { payload: { lab: 'copy', engine: copyEngine, work, ...payload }, ...change });
