import { useMemo } from 'react';
import type { Zone } from '@contracts/kernel';
import { useLocale, type Locale } from '@web/platform/i18n';
import { calendarOf, zoneMinutes } from './calendar';

const names = {
  id: {
    months: [
      'Januari',
      'Februari',
      'Maret',
      'April',
      'Mei',
      'Juni',
      'Juli',
      'Agustus',
      'September',
      'Oktober',
      'November',
      'Desember',
    ],
    monthsShort: ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'],
    days: ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'],
    daysShort: ['Sen', 'Sel', 'Rab', 'Kam', 'Jum', 'Sab', 'Min'],
    at: 'pukul',
    today: 'hari ini',
    yesterday: 'kemarin',
  },
  en: {
    months: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
    monthsShort: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
    days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    daysShort: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    at: 'at',
    today: 'today',
    yesterday: 'yesterday',
  },
} as const;

type When = string | number;

/** Numbers, rupiah, dates and times as people here write them. Everything is made by hand: a phone's own formats differ by its age. */
export type Format = {
  /** 1.500 */
  number: (value: number) => string;
  /** Rp1.500.000 */
  rupiah: (value: number) => string;
  /** 4,5 */
  decimal: (value: number, digits?: number) => string;
  /** 210 KB, 1,6 MB */
  bytes: (value: number) => string;
  /** 22 November 2026, of an instant or a date */
  date: (when: When) => string;
  /** 22 Nov 2026 */
  dateShort: (when: When) => string;
  /** Minggu, 22 November 2026 */
  day: (when: When) => string;
  /** 19.30 WIB */
  time: (when: When) => string;
  /** Minggu, 22 November pukul 19.30 WIB */
  dayAndTime: (when: When) => string;
  /** hari ini, 16.10 WIB · kemarin, 16.10 WIB · 22 November, 16.10 WIB */
  recently: (when: When, now: number) => string;
  /** Sen … Min, Monday first */
  weekdays: readonly string[];
};

/** The formats of a language and a zone. Dates without a time (yyyy-mm-dd) are days and belong to no zone. */
export function formatIn(locale: Locale, zone: Zone): Format {
  const words = names[locale];
  const [group, comma] = locale === 'id' ? ['.', ','] : [',', '.'];
  const grouped = (digits: string) => digits.replace(/\B(?=(\d{3})+$)/g, group);
  const number = (value: number) => (value < 0 ? '−' : '') + grouped(String(Math.abs(Math.round(value))));
  const decimal = (value: number, digits = 1) => {
    const [whole = '0', rest] = Math.abs(value).toFixed(digits).split('.');
    return (value < 0 ? '−' : '') + grouped(whole) + (rest ? comma + rest : '');
  };
  const parts = (when: When) => calendarOf(when, zoneMinutes[zone]);
  const time = (when: When) => {
    const { hour, minute } = parts(when);
    const two = (value: number) => String(value).padStart(2, '0');
    return `${two(hour)}${locale === 'id' ? '.' : ':'}${two(minute)} ${zone}`;
  };
  const dayAndMonth = (when: When) => `${parts(when).day} ${words.months[parts(when).month]}`;
  const date = (when: When) => `${dayAndMonth(when)} ${parts(when).year}`;

  return {
    number,
    decimal,
    rupiah: (value) => `Rp${number(value)}`,
    bytes: (value) => {
      if (value < 1_000_000) return `${number(Math.max(1, value / 1000))} KB`;
      return value < 1_000_000_000 ? `${decimal(value / 1_000_000)} MB` : `${decimal(value / 1_000_000_000)} GB`;
    },
    date,
    dateShort: (when) => `${parts(when).day} ${words.monthsShort[parts(when).month]} ${parts(when).year}`,
    day: (when) => `${words.days[parts(when).weekday]}, ${date(when)}`,
    time,
    dayAndTime: (when) => `${words.days[parts(when).weekday]}, ${dayAndMonth(when)} ${words.at} ${time(when)}`,
    recently: (when, now) => {
      const ago = parts(now).dayNumber - parts(when).dayNumber;
      const day = ago === 0 ? words.today : ago === 1 ? words.yesterday : dayAndMonth(when);
      return `${day}, ${time(when)}`;
    },
    weekdays: words.daysShort,
  };
}

/** The formats of the page's language in a person's zone. */
export function useFormat(zone: string = 'WIB'): Format {
  const locale = useLocale();
  return useMemo(() => formatIn(locale, zone in zoneMinutes ? (zone as Zone) : 'WIB'), [locale, zone]);
}
