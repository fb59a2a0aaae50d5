import type { SecretKind } from '@web/platform/shared-phone';

/** What a person may choose four of, in an order of her own; twelve, so that they are harder to guess than four digits. */
export const pictures = [
  ...(['ikan', 'mangga', 'kucing', 'payung', 'rumah', 'bunga'] as const),
  ...(['cangkir', 'perahu', 'bintang', 'bulan', 'pohon', 'topi'] as const),
];
export type Picture = (typeof pictures)[number];

export const picturesWanted = 4;

/** The pictures of a secret, in their order. */
export const picturesIn = (secret: string): readonly Picture[] =>
  secret.split(' ').filter((word): word is Picture => pictures.some((picture) => picture === word));

/** Whether a secret is long enough to be tried. */
export const isWhole = (kind: SecretKind, secret: string): boolean =>
  kind === 'digits' ? /^\d{4,6}$/.test(secret) : picturesIn(secret).length === picturesWanted;

/** What everybody tries first: one digit or picture only, and digits in a row. */
export function isEasy(kind: SecretKind, secret: string): boolean {
  const parts = kind === 'digits' ? [...secret] : picturesIn(secret);
  if (new Set(parts).size === 1) return true;
  return kind === 'digits' && ['01234567890', '09876543210'].some((row) => row.includes(secret));
}
