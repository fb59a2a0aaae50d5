/** A price as it stands in a text: whole rupiah, and from which letter to which. */
export interface WrittenPrice {
  readonly rupiah: number;
  readonly at: readonly [number, number];
}

/** The prices in a text, however they are written: Rp38.000, Rp 38 ribu, 38rb, 1,5 juta. */
export function pricesIn(text: string): readonly WrittenPrice[] {
  const prices: WrittenPrice[] = [];
  for (const found of text.matchAll(/(\bRp\.?\s?)?(?<![\d.,])(\d[\d.]*)(?:,(\d))?(?:\s?(ribu|rb|k|juta|jt)\b)?/gi)) {
    const [written, rp, whole = '', tenths = '0', unit = ''] = found;
    if (!rp && !unit) continue;
    const inTenths = Number(whole.replace(/\./g, '')) * 10 + Number(tenths);
    const trimmed = written.replace(/\.$/, '');
    prices.push({
      rupiah: (inTenths * (factor[unit.toLowerCase()] ?? 1)) / 10,
      at: [found.index, found.index + trimmed.length],
    });
  }
  return prices;
}

const factor: Readonly<Record<string, number>> = { ribu: 1_000, rb: 1_000, k: 1_000, juta: 1_000_000, jt: 1_000_000 };
