/** What a sentence belittles; the message files say it kindly. */
export type RespectKind = 'body' | 'ability' | 'origin' | 'gender';

/** A short, reviewed list of words that belittle people. Each is a whole word; goods may be `allowed` before or after it. */
export const respectWords: readonly {
  readonly kind: RespectKind;
  readonly words: readonly string[];
  readonly allowed?: string;
}[] = [
  {
    kind: 'body',
    words: [
      'gembrot',
      'dekil',
      'buluk',
      'jelek (?:badan|muka|wajah)',
      '(?:muka|wajah|badan|kulit) (?:\\p{L}+ )?jelek',
      'cewek gendut',
      'ibu gendut',
      'si gendut',
      'kamu gendut',
      'perut buncit',
      'bantet kamu',
      'hitam jelek',
      'item dekil',
      'kuntet',
    ],
  },
  {
    kind: 'ability',
    words: [
      'idiot',
      'autis',
      'bego',
      'goblok',
      'tolol',
      'budek',
      'orang gila',
      'orang cacat',
      'si cacat',
      'kayak orang gila',
      'bodoh',
    ],
  },
  { kind: 'origin', words: ['aseng', 'pribumi asli', 'inlander', 'kampungan', 'ndeso', 'orang kafir', 'kafir'] },
  {
    kind: 'gender',
    words: [
      'banci',
      'bencong',
      'perawan tua',
      'janda (?:gatal|genit|bolong)',
      'cewek (?:murahan|gampangan)',
      'lonte',
      'perempuan (?:murahan|gampangan)',
      'laki kok',
    ],
  },
];
