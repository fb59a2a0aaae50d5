import { mask } from '@labs/masking';

/** Everything that was typed, masked once more: the phone has done it, but a request need not come from our app. */
export function maskInput<Input>(input: Input, names: readonly string[]): { input: Input; masked: number } {
  let masked = 0;
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') {
      const { text, spans } = mask(value, { names });
      masked += spans.length;
      return text;
    }
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner)]));
  };
  return { input: walk(input) as Input, masked };
}
