import type { ChannelId, GoalId } from './channels';

/**
 * What a sentence needs from the card; `occasion` is the learner's own word for what the buyer is about to do, `sum` the
 * price where there is but one.
 */
export type Slot =
  'product' | 'size' | 'ingredients' | 'price' | 'keeps' | 'flavours' | 'hours' | 'order' | 'area' | 'occasion' | 'sum';

export type PatternId = keyof typeof patterns;

/** Sentences with slots; a slot in capitals begins its sentence with a capital letter. Indonesian, since that is what is sold in. */
export const patterns = {
  occasion: 'Untuk {occasion}, ada {product}.',
  ready: '{PRODUCT} siap dipesan.',
  looking: 'Sedang mencari {product}?',
  meet: 'Kenalkan, {product}.',
  again: 'Mau {product} lagi?',
  thanks: 'Terima kasih sudah bertanya tentang {product}.',
  yes: 'Ya, {product} ada.',
  size: 'Isinya {size}.',
  keeps: '{KEEPS}.',
  ingredients: 'Bahannya {ingredients}.',
  flavours: 'Pilihannya: {flavours}.',
  price: 'Harganya {sum}.',
  prices: 'Harga: {price}.',
  priceForSize: '{SUM} untuk {size}.',
  howToOrder: 'Mau pesan? {ORDER}.',
  order: '{ORDER}.',
  area: 'Daerah antar: {area}.',
  hours: 'Jam buka: {hours}.',
  title: '{PRODUCT}, {size}',
  titleShort: '{PRODUCT}',
  sizeLine: 'Isi: {size}',
  ingredientsLine: 'Bahan: {ingredients}',
  flavoursLine: 'Pilihan: {flavours}',
  keepsLine: 'Ketahanan: {keeps}',
  priceLine: 'Harga: {price}',
  orderLine: 'Cara pesan: {order}',
  areaLine: 'Daerah antar: {area}',
} as const;

/** What is said instead while a slot is empty. */
export const instead: Readonly<Partial<Record<PatternId, PatternId>>> = {
  title: 'titleShort',
  priceForSize: 'price',
  price: 'prices',
};

/** How a draft begins for its goal: the first sentence whose slots are filled; one list per draft. */
export const openings: Readonly<
  Record<GoalId, readonly [readonly PatternId[], readonly PatternId[], readonly PatternId[]]>
> = {
  order: [['ready'], ['occasion', 'looking'], ['looking']],
  introduce: [['meet'], ['occasion', 'looking'], ['ready']],
  remind: [['again'], ['occasion', 'ready'], ['looking']],
  answer: [['thanks'], ['yes'], ['ready']],
};

type Lines = readonly (readonly PatternId[])[];

const talk: readonly [Lines, Lines, Lines] = [
  [['size', 'keeps', 'price'], ['howToOrder']],
  [['priceForSize', 'keeps'], ['order']],
  [['flavours', 'price', 'keeps'], ['howToOrder']],
];
const long: readonly [Lines, Lines, Lines] = [
  [['size', 'ingredients', 'keeps'], ['price', 'howToOrder'], ['area']],
  [
    ['ingredients', 'priceForSize', 'keeps'],
    ['order', 'hours'],
  ],
  [['flavours', 'size', 'price'], ['keeps', 'howToOrder'], ['area']],
];

/** The three recipes of a channel, after the opening: lines of sentences; what the card doesn't know is left out. */
export const recipes: Readonly<Record<ChannelId, readonly [Lines, Lines, Lines]>> = {
  'wa-status': talk,
  'wa-reply': long,
  'wa-catalogue': long,
  instagram: long,
  marketplace: [
    [['title'], ['sizeLine'], ['ingredientsLine'], ['keepsLine']],
    [['title'], ['flavoursLine'], ['ingredientsLine'], ['keepsLine'], ['priceLine']],
    [['titleShort'], ['size', 'keeps'], ['ingredients', 'flavours']],
  ],
  'food-delivery': [
    [['size', 'ingredients'], ['flavours']],
    [['ingredients', 'flavours'], ['keeps']],
    [['flavours', 'size']],
  ],
  print: [
    [['price', 'size'], ['order'], ['hours']],
    [['priceForSize', 'keeps'], ['howToOrder']],
    [['price', 'keeps'], ['orderLine'], ['areaLine']],
  ],
};

/** How to order where the card doesn't say. */
export const ordersOf: Readonly<Partial<Record<ChannelId, string>>> = {
  'wa-status': 'balas status ini',
  'wa-reply': 'balas pesan ini',
  'wa-catalogue': 'kirim pesan ke toko kami',
  instagram: 'kirim pesan ke akun ini',
  print: 'datang ke toko kami',
};
