const scales: Readonly<Record<string, number>> = { rb: 1_000, ribu: 1_000, k: 1_000, jt: 1_000_000, juta: 1_000_000 };

/**
 * Reads a price as people type it: `Rp38.000`, `38000`, `38 ribu`, `1,5 juta`, `38.000,00`. Null when it is not a price.
 * A dot parts thousands and a comma is the decimal sign, as on every price tag.
 */
export function parseRupiah(text: string): number | null {
  const match = /^(?:rp\.?)?\s*(\d[\d.\s]*?)(?:,(\d{1,2}|-))?\s*(rb|ribu|k|jt|juta)?\.?$/i.exec(text.trim());
  if (!match) return null;
  const [, whole = '', rest = '', scale = ''] = match;
  // 1.50 is neither thousands nor a decimal here; better to ask than to guess a price.
  if (/[.\s]/.test(whole) && !/^\d{1,3}([.\s]\d{3})*$/.test(whole.trim())) return null;
  const factor = scales[scale.toLowerCase()] ?? 1;
  const fraction = rest === '-' || rest === '' ? 0 : Number(`0.${rest}`);
  return Math.round((Number(whole.replace(/\D/g, '')) + (factor === 1 ? 0 : fraction)) * factor);
}
