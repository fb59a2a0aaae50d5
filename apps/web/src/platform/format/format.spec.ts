import { zoneOffsets } from '@contracts/kernel';
import { zoneMinutes } from './calendar';
import { formatIn } from './format';

const medan = formatIn('id', 'WIB');
const at = '2026-11-22T12:30:00Z';

describe('formats', () => {
  it('agree with the contracts about the zones', () => expect(zoneMinutes).toEqual(zoneOffsets));

  it.each([
    [medan.rupiah(1_500_000), 'Rp1.500.000'],
    [medan.number(1_234_567), '1.234.567'],
    [medan.decimal(4.5), '4,5'],
    [medan.bytes(210_000), '210 KB'],
    [medan.bytes(1_640_000), '1,6 MB'],
    [medan.bytes(4_101_000_000), '4,1 GB'],
    [medan.date(at), '22 November 2026'],
    [medan.date('2026-11-22'), '22 November 2026'],
    [medan.dateShort(at), '22 Nov 2026'],
    [medan.dayAndTime(at), 'Minggu, 22 November pukul 19.30 WIB'],
    [formatIn('id', 'WITA').time(at), '20.30 WITA'],
    [formatIn('id', 'WIT').dayAndTime('2026-12-31T15:30:00Z'), 'Jumat, 1 Januari pukul 00.30 WIT'],
    [formatIn('en', 'WIB').dayAndTime(at), 'Sunday, 22 November at 19:30 WIB'],
    [formatIn('en', 'WIB').number(1500), '1,500'],
    [medan.recently(at, Date.parse('2026-11-22T16:00:00Z')), 'hari ini, 19.30 WIB'],
    [medan.recently(at, Date.parse('2026-11-22T17:00:00Z')), 'kemarin, 19.30 WIB'],
    [medan.recently(at, Date.parse('2026-11-24T17:00:00Z')), '22 November, 19.30 WIB'],
  ])('write %s', (written, expected) => expect(written).toBe(expected));
});
