import { AdvertWork, advertEngine } from './advert-work';
import type { AdvertAnswers, AdvertLevers } from './advert-work';

/** The works of the four golden rows, without answers. */
export const goldenWorks = {
  payday: aWork({}),
  cheapClicks: aWork({ scenario: 'murah', seed: 1, levers: { area: 'luas', pictures: ['cantik'], goal: 'klik' } }),
  dearClicks: aWork({ scenario: 'murah', seed: 1 }),
  twoPictures: aWork({ scenario: 'dua', seed: 6, levers: { budget: 70_000, pictures: ['jelas', 'jelas2'] } }),
};

/** Payday week, seed 4, and what the test is about. */
export function aWork({
  levers,
  ...rest
}: Partial<Omit<AdvertWork, 'levers'>> & { levers?: Partial<AdvertLevers> }): AdvertWork {
  return AdvertWork.parse({
    engine: advertEngine,
    scenario: 'gajian',
    seed: 4,
    ...rest,
    levers: { budget: 100_000, area: 'sempit', pictures: ['jelas'], goal: 'pesan', days: 7, ...levers },
  });
}

/** Answers to the payday week as the golden row has them. */
export const paydayAnswers = {
  paid: 111_000,
  costPerClick: 2_413,
  rise: { book: 11, app: 6 },
  comparison: 7,
  extra: { whole: 0, low: 0, high: 30 },
  worth: { perExtra: 'none', verdict: 'loss' },
  conclusion: 'unknown',
  next: 'Saya uji sekali lagi di minggu biasa; wilayah tetap.',
} satisfies AdvertAnswers;
