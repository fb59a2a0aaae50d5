/** A whole number as people type it, “5.000” too; undefined when it is none, or beyond the bounds. */
export function countIn(typed: string, [least, most]: readonly [number, number]): number | undefined {
  const digits = typed.trim().replace(/^\d{1,3}(\.\d{3})+$/, (grouped) => grouped.replaceAll('.', ''));
  if (!/^\d{1,9}$/.test(digits)) return undefined;
  const count = Number(digits);
  return count >= least && count <= most ? count : undefined;
}
