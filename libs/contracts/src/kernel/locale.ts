/** Indonesian first, English second. */
export const locales = ['id', 'en'] as const;
export type Locale = (typeof locales)[number];

/** A sentence in both languages of the interface. */
export type Bilingual = Readonly<Record<Locale, string>>;

/** Indonesia's three zones with their fixed distance from UTC in minutes; none has summer time. */
export const zoneOffsets = { WIB: 420, WITA: 480, WIT: 540 } as const;
export type Zone = keyof typeof zoneOffsets;
export const zones = ['WIB', 'WITA', 'WIT'] as const;
