import { rupiah, type FactCard } from '@labs/copy';

/** The fields of the form "Kartu Fakta" in the curriculum, and what each is on the card. */
const fields = {
  product: 'nama-produk',
  size: 'isi-ukuran',
  ingredients: 'bahan',
  price: 'harga',
  keeps: 'tahan-berapa-lama',
  flavours: 'rasa-varian',
  nib: 'nomor-nib',
  permit: 'nomor-pirt',
  halal: 'nomor-halal',
  hours: 'jam-buka',
  order: 'cara-pesan',
  area: 'daerah-antar',
} as const satisfies Record<keyof FactCard, string>;

/** The learner's own card, from a form she has filled in; undefined while there is none. */
export function cardOfForms(forms: readonly unknown[]): FactCard | undefined {
  const form = forms.find((answers): answers is Readonly<Record<string, unknown>> => {
    const product = (answers as Readonly<Record<string, unknown>> | null)?.[fields.product];
    return typeof product === 'string' && product !== '';
  });
  if (!form) return undefined;
  const read = (field: string) => {
    const answer = form[field];
    if (typeof answer === 'number') return rupiah(answer);
    return typeof answer === 'string' ? answer : '';
  };
  const entries = (Object.keys(fields) as (keyof FactCard)[]).map((name) => [name, read(fields[name])] as const);
  return Object.fromEntries(entries) as unknown as FactCard;
}
