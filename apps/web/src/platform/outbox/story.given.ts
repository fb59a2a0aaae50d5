import fc from 'fast-check';

/** What becomes of one request between the phone and the server. */
export const fates = [
  'arrives',
  'is lost',
  'loses its answer',
  'arrives twice',
  'arrives late',
  'waits for its answer',
  'meets a broken server',
  'breaks the server when it has been kept',
  'meets a busy server',
  'meets a lost session',
] as const;
export type Fate = (typeof fates)[number];

const plainKinds = [
  'wakes',
  'waits for the next try',
  'waiting answers come',
  'late requests come',
  'opens another tab',
  'turns to another tab',
  'closes the tab',
  'the app is killed',
] as const;

/** What may befall a learner's work, in any order. */
export type Event =
  | { readonly kind: (typeof plainKinds)[number] }
  | { readonly kind: 'learns'; readonly words: string }
  | { readonly kind: 'is cut off while keeping'; readonly words: string; readonly after: number }
  | { readonly kind: 'a moment passes'; readonly turns: number }
  | { readonly kind: 'requests'; readonly fates: readonly Fate[] }
  | { readonly kind: 'signal'; readonly there: boolean }
  | { readonly kind: 'disk'; readonly full: boolean }
  | { readonly kind: 'clock'; readonly ahead: number }
  | { readonly kind: 'signed in'; readonly who: 'sari' | 'andi' | null }
  | { readonly kind: 'server refuses'; readonly refuses: boolean }
  | { readonly kind: 'server has news'; readonly news: boolean };

export type Story = readonly Event[];

const year = 365 * 86_400_000;
const words = fc.string({ unit: 'grapheme', maxLength: 12 });
const turns = fc.nat({ max: 6 });
const plain = fc.constantFrom(...plainKinds).map((kind): Event => ({ kind }));

const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 14, arbitrary: plain },
  { weight: 14, arbitrary: words.map((text): Event => ({ kind: 'learns', words: text })) },
  {
    weight: 2,
    arbitrary: fc
      .record({ words, after: turns })
      .map((drawn): Event => ({ kind: 'is cut off while keeping', ...drawn })),
  },
  { weight: 4, arbitrary: turns.map((count): Event => ({ kind: 'a moment passes', turns: count })) },
  {
    weight: 7,
    arbitrary: fc
      .array(fc.constantFrom(...fates), { minLength: 1, maxLength: 3 })
      .map((drawn): Event => ({ kind: 'requests', fates: drawn })),
  },
  { weight: 2, arbitrary: fc.boolean().map((there): Event => ({ kind: 'signal', there })) },
  { weight: 2, arbitrary: fc.boolean().map((full): Event => ({ kind: 'disk', full })) },
  fc.constantFrom(-year, -3_600_000, 0, 3_600_000, year).map((ahead): Event => ({ kind: 'clock', ahead })),
  fc.constantFrom('sari' as const, 'andi' as const, null).map((who): Event => ({ kind: 'signed in', who })),
  fc.boolean().map((refuses): Event => ({ kind: 'server refuses', refuses })),
  fc.boolean().map((news): Event => ({ kind: 'server has news', news })),
);

export const stories: fc.Arbitrary<Story> = fc.array(event, { minLength: 4, maxLength: 28, size: 'max' });
