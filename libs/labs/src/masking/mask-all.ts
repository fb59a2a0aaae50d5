import { mask } from './mask';

/** A value in which every text is masked, however deep it stands, and how many pieces were. */
export interface MaskedAll<Value> {
  readonly value: Value;
  readonly masked: number;
}

/** Masks all texts of a request or a form; numbers, switches and the names of the fields stay as they are. */
export function maskAll<Value>(value: Value, options: { readonly names?: readonly string[] } = {}): MaskedAll<Value> {
  let masked = 0;
  const walk = (inner: unknown): unknown => {
    if (typeof inner === 'string') {
      const { text, spans } = mask(inner, options);
      masked += spans.length;
      return text;
    }
    if (Array.isArray(inner)) return inner.map(walk);
    if (typeof inner !== 'object' || inner === null) return inner;
    return Object.fromEntries(Object.entries(inner).map(([key, part]) => [key, walk(part)]));
  };
  return { value: walk(value) as Value, masked };
}
