import { rupiah } from './rupiah';

/** What is true of one product, in the owner's own words; an empty entry, "belum ada" or "tidak perlu" says nothing. */
export interface FactCard {
  readonly product: string;
  /** What one order holds: "1 kotak 16 potong", "600 gram". */
  readonly size?: string;
  readonly ingredients?: string;
  /** One price or several: "Rp38.000", "kecil 25rb, besar 40rb". */
  readonly price: string;
  /** How long it keeps and where: "3 hari di suhu ruang". */
  readonly keeps?: string;
  readonly flavours?: string;
  readonly nib?: string;
  /** PIRT or BPOM number. */
  readonly permit?: string;
  readonly halal?: string;
  readonly hours?: string;
  readonly order?: string;
  readonly area?: string;
}

export const cardFields = [
  'product',
  'size',
  'ingredients',
  'price',
  'keeps',
  'flavours',
  'nib',
  'permit',
  'halal',
  'hours',
  'order',
  'area',
] as const satisfies readonly (keyof FactCard)[];

export type CardField = (typeof cardFields)[number];

const nothing =
  /^(?:[-–—.\s]*|(?:belum|tidak|tdk|blm)(?: (?:ada|punya|perlu|tahu|diurus))?|kosong|masih diurus|sedang diurus)\.?$/iu;

/** What a card says of one thing; empty when it says nothing. */
export function factOf(card: FactCard, field: CardField): string {
  const written = (card[field] ?? '').trim().replace(/\s+/g, ' ');
  if (field === 'price' && /^\d{3,9}$/.test(written)) return rupiah(Number(written));
  return nothing.test(written) ? '' : written;
}

/** All the card says, one entry a line. */
export const allFacts = (card: FactCard): string =>
  cardFields
    .map((field) => factOf(card, field))
    .filter((fact) => fact !== '')
    .join('\n');
