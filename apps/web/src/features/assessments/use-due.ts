import { useDesk } from '@web/platform/desk';
import { useFormat } from '@web/platform/format';
import { useT } from './marking.messages';

const day = 86_400_000;
const hour = 3_600_000;

/** Promises and waiting times in words, in the agency's zone: a promise is a promise of the agency. */
export function useDue() {
  const t = useT();
  const { clock, session } = useDesk();
  const format = useFormat(session.agency.zone);
  const now = clock();
  const near = (at: string) =>
    ([-1, 0, 1] as const).find((days) => format.day(Date.parse(at)) === format.day(now + days * day));
  return {
    now,
    format,
    /** besok pukul 23.59 WIB · Kamis, 19 November pukul 23.59 WIB */
    full: (at: string): string => {
      const days = near(at);
      return days === undefined ? format.dayAndTime(at) : t(`due.full-${days}`, { time: format.time(at) });
    },
    /** besok · 19 Nov 2026 */
    short: (at: string): string => {
      const days = near(at);
      return days === undefined ? format.dateShort(at) : t(`due.short-${days}`);
    },
    /** 31 jam · 6 hari */
    waited: (since: string): string => {
      const hours = Math.max(0, Math.floor((now - Date.parse(since)) / hour));
      return hours < 48 ? t('waited.hours', { hours }) : t('waited.days', { days: Math.floor(hours / 24) });
    },
  };
}
