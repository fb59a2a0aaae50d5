import { findClockTimes } from './clock-times';

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}.${String(minutes % 60).padStart(2, '0')}`;
const timesIn = (text: string) => findClockTimes(text).map(({ minutes }) => clock(minutes));
/** The words that were read as a time. */
const wordsIn = (text: string) => findClockTimes(text).map(({ at: [from, to] }) => text.slice(from, to));

describe('A time of day', () => {
  it.each([
    ['Buka 08.00', ['08.00']],
    ['Buka 8:30', ['08.30']],
    ['Buka 0.05 sampai 24.00', ['00.05', '24.00']],
    ['Tutup 23:59', ['23.59']],
    ['jam 6 pagi', ['06.00']],
    ['jam 12 pagi', ['12.00']],
    ['pukul 1 siang', ['13.00']],
    ['pukul 9 siang', ['21.00']],
    ['pukul 10 siang', ['10.00']],
    ['jam 12 siang', ['12.00']],
    ['4 sore', ['16.00']],
    ['11 malam', ['23.00']],
    ['jam 12 malam', ['24.00']],
    ['pukul 17', ['17.00']],
    ['Jam 9', ['09.00']],
    ['pukul 24', ['24.00']],
    ['jam 8 - 17', ['08.00', '17.00']],
    ['jam 8-17', ['08.00', '17.00']],
    ['pukul 10 sampai 12', ['10.00', '12.00']],
    ['jam 8 s/d 20', ['08.00', '20.00']],
    ['Tutup 17.00, buka 08.00', ['17.00', '08.00']],
    ['jam 5 sore, bukan jam 5 pagi', ['17.00', '05.00']],
  ])('in “%s” is %j', (text, expected) => expect(timesIn(text)).toEqual(expected));

  it.each([
    ['Rp35.000'],
    ['1.25.300'],
    ['0812.30'],
    ['25.00'],
    ['12.60'],
    ['jam 25'],
    ['pukul 100'],
    ['8 jam kerja'],
    ['jam 8 kerja'],
    ['3 potong'],
    ['4 sorean'],
    ['A4 sore'],
  ])('is not in “%s”', (text) => expect(timesIn(text)).toEqual([]));

  it('is where it stands, with the word before it', () => {
    expect(wordsIn('Buka pukul 9 pagi, tutup 17.30.')).toEqual(['pukul 9 pagi', '17.30']);
    expect(wordsIn('jam 8 sampai 17')).toEqual(['jam 8', '17']);
  });
});
