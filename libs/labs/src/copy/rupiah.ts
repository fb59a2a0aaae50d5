/** Whole rupiah as Indonesians print it: Rp38.000. */
export const rupiah = (value: number): string => `Rp${String(value).replace(/\B(?=(?:\d{3})+$)/g, '.')}`;
