/** What is private in a text, with the word that stands for it once it is masked. */
export const maskWords = {
  phone: 'HP',
  nik: 'NIK',
  npwp: 'NPWP',
  email: 'EMAIL',
  card: 'KARTU',
  account: 'REKENING',
  address: 'ALAMAT',
  name: 'NAMA',
} as const;

export type MaskKind = keyof typeof maskWords;

export const maskKinds = Object.keys(maskWords) as readonly MaskKind[];

/** A private piece of a text: its kind, its first letter and the one after its last, in UTF-16 units. */
export interface PrivateSpan {
  readonly kind: MaskKind;
  readonly at: readonly [number, number];
}
