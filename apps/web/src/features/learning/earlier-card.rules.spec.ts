import type { FormActivity } from '@contracts/packages';
import { earlierCard } from './earlier-card.rules';

const ids = ['nama-produk', 'isi-ukuran', 'bahan', 'harga', 'tahan-berapa-lama', 'jam-buka'];
const form = {
  id: 'm3',
  purpose: 'fact-card',
  fields: ids.map((id) => ({ id, kind: 'line', label: id, required: false })),
} as unknown as FormActivity;
const card = {
  'nama-produk': 'Amplang',
  'isi-ukuran': '200 g',
  bahan: 'ikan',
  harga: 25_000,
  'tahan-berapa-lama': '3 bulan',
};

describe('A Kartu Fakta begins with', () => {
  it('what she wrote on the card of another module, and only what is asked here', () =>
    expect(earlierCard(form, { m2: { ...card, catatan: 'rahasia dapur' } })).toEqual(card));

  it('the fullest of several', () =>
    expect(earlierCard(form, { lama: card, baru: { ...card, 'jam-buka': '08.00–17.00 WITA' } })).toHaveProperty(
      'jam-buka',
    ));
});

describe('A form begins empty', () => {
  it.each([
    ['when it is no Kartu Fakta', { ...form, purpose: 'checklist' } as FormActivity, { m2: card }],
    ['when the only card is itself', form, { m3: card }],
    ['when she has no card', form, {}],
    ['when another form has but a word in common', form, { catatan: { harga: 25_000, kanal: 'WA' } }],
    ['when the other was kept to herself', form, { m2: null }],
    ['when the other card was left empty', form, { m2: Object.fromEntries(ids.map((id) => [id, ''])) }],
  ])('%s', (_when, asked, forms) => expect(earlierCard(asked, forms)).toBeNull());
});
