export type Dimension = 'weight' | 'volume' | 'time' | 'length' | 'pieces' | 'packs' | 'portions';

interface Unit {
  readonly dimension: Dimension;
  /** How many of the smallest unit it is. */
  readonly factor: number;
  readonly words: readonly string[];
}

/** Units in which small shops state their goods. Packs and portions are what one orders, not what is inside. */
export const units: readonly Unit[] = [
  { dimension: 'weight', factor: 1, words: ['gram', 'gr', 'grm', 'g'] },
  { dimension: 'weight', factor: 100, words: ['ons'] },
  { dimension: 'weight', factor: 1000, words: ['kg', 'kilo', 'kilogram'] },
  { dimension: 'volume', factor: 1, words: ['ml', 'mililiter', 'cc'] },
  { dimension: 'volume', factor: 1000, words: ['liter', 'ltr', 'lt', 'l'] },
  { dimension: 'time', factor: 1, words: ['jam'] },
  { dimension: 'time', factor: 24, words: ['hari', 'hr'] },
  { dimension: 'time', factor: 168, words: ['minggu', 'pekan'] },
  { dimension: 'time', factor: 720, words: ['bulan', 'bln'] },
  { dimension: 'time', factor: 8640, words: ['tahun', 'thn'] },
  { dimension: 'length', factor: 1, words: ['cm', 'senti', 'sentimeter'] },
  { dimension: 'length', factor: 100, words: ['meter', 'm'] },
  {
    dimension: 'pieces',
    factor: 1,
    words: [
      'potong',
      'pcs',
      'pc',
      'biji',
      'butir',
      'lembar',
      'sachet',
      'saset',
      'tusuk',
      'keping',
      'iris',
      'slice',
      'isi',
    ],
  },
  {
    dimension: 'packs',
    factor: 1,
    words: ['kotak', 'box', 'dus', 'loyang', 'toples', 'botol', 'bungkus', 'pak', 'pack', 'karton', 'cup'],
  },
  { dimension: 'packs', factor: 12, words: ['lusin'] },
  {
    dimension: 'portions',
    factor: 1,
    words: ['porsi', 'paket', 'pasang', 'set', 'buah', 'helai', 'potong baju', 'orang'],
  },
];
