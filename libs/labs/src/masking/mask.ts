import { findAddresses } from './addresses';
import { findEmails } from './emails';
import { findLongNumbers } from './long-numbers';
import { maskKinds, maskWords, type MaskKind, type PrivateSpan } from './mask-kinds';
import { findNames } from './names';
import { findLandlines, findMobilePhones } from './phones';

/** Names the rules of masking, so that a kept count can be counted again. */
export const maskingEngine = 'masking@1';

/** A text in which what is private is replaced, how often per kind, and where it stood in the text before. */
export interface Masked {
  readonly text: string;
  readonly counts: Readonly<Partial<Record<MaskKind, number>>>;
  readonly spans: readonly PrivateSpan[];
}

const as =
  (kind: MaskKind) =>
  (at: readonly [number, number]): PrivateSpan => ({ kind, at });

function privateSpans(text: string, names: readonly string[]): PrivateSpan[] {
  // The surer a sign, the earlier it speaks: where two overlap, the first stands.
  const candidates = [
    ...findEmails(text).map(as('email')),
    ...findMobilePhones(text).map(as('phone')),
    ...findLongNumbers(text),
    ...findLandlines(text).map(as('phone')),
    ...findAddresses(text).map(as('address')),
    ...findNames(text, names).map(as('name')),
  ];
  return withoutOverlaps(candidates);
}

/** Keeps, of overlapping spans, the one found first. */
function withoutOverlaps(spans: readonly PrivateSpan[]): PrivateSpan[] {
  const order = new Map(spans.map((span, i) => [span, i]));
  const kept: PrivateSpan[] = [];
  for (const span of [...spans].sort((a, b) => a.at[0] - b.at[0])) {
    const last = kept[kept.length - 1];
    if (last === undefined || last.at[1] <= span.at[0]) kept.push(span);
    else if ((order.get(span) ?? 0) < (order.get(last) ?? 0)) kept[kept.length - 1] = span;
  }
  return kept;
}

/** Replaces what is private by `[HP 1]`, `[NAMA 2]`, …; the same number or name gets the same placeholder each time. */
export function mask(text: string, options: { readonly names?: readonly string[] } = {}): Masked {
  const spans = privateSpans(text, options.names ?? []);
  const numbers = new Map<MaskKind, Map<string, number>>();
  const pieces: string[] = [];
  let from = 0;
  for (const { kind, at } of spans) {
    const known = numbers.get(kind) ?? new Map<string, number>();
    numbers.set(kind, known);
    const content = sameWhenWritten(kind, text.slice(at[0], at[1]));
    const number = known.get(content) ?? known.size + 1;
    known.set(content, number);
    pieces.push(text.slice(from, at[0]), `[${maskWords[kind]} ${number}]`);
    from = at[1];
  }
  pieces.push(text.slice(from));
  const counts: Partial<Record<MaskKind, number>> = {};
  for (const kind of maskKinds) {
    const count = spans.filter((span) => span.kind === kind).length;
    if (count > 0) counts[kind] = count;
  }
  return { text: pieces.join(''), counts, spans };
}

/** One form for the ways of writing the same thing: +62 812-… and 0812… are one number. */
function sameWhenWritten(kind: MaskKind, written: string): string {
  const digits = written.replace(/\D/g, '');
  if (kind === 'phone' && digits.length >= 9) return digits.replace(/^620?/, '0');
  if (kind === 'nik' || kind === 'npwp' || kind === 'card' || kind === 'account') return digits;
  return written
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
