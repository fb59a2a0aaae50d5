import fc from 'fast-check';
import { promisedAt, promiseStage } from './index';

const medan = { offsetMinutes: 420, holidays: new Set<string>() };
const at = (text: string) => Date.parse(text);
const closedOn = (...holidays: string[]) => ({ ...medan, holidays: new Set(holidays) });

describe('promisedAt', () => {
  // 16 November 2026 is a Monday.
  it.each([
    ['Monday morning promises Thursday', '2026-11-16T09:00+07:00', medan, '2026-11-19T23:59:59+07:00'],
    [
      'a minute before Monday ends promises Thursday as well',
      '2026-11-16T23:59+07:00',
      medan,
      '2026-11-19T23:59:59+07:00',
    ],
    ['a minute later it is Tuesday and promises Friday', '2026-11-17T00:00+07:00', medan, '2026-11-20T23:59:59+07:00'],
    ['Wednesday passes over the weekend', '2026-11-18T09:00+07:00', medan, '2026-11-23T23:59:59+07:00'],
    ['Friday promises Wednesday', '2026-11-20T09:00+07:00', medan, '2026-11-25T23:59:59+07:00'],
    ['Saturday promises Wednesday', '2026-11-21T09:00+07:00', medan, '2026-11-25T23:59:59+07:00'],
    ['Sunday promises Wednesday', '2026-11-22T09:00+07:00', medan, '2026-11-25T23:59:59+07:00'],
    ['a holiday does not count', '2026-11-16T09:00+07:00', closedOn('2026-11-18'), '2026-11-20T23:59:59+07:00'],
    [
      'a holiday on a weekend changes nothing',
      '2026-11-20T09:00+07:00',
      closedOn('2026-11-21'),
      '2026-11-25T23:59:59+07:00',
    ],
    [
      'a holiday on the day of receipt changes nothing',
      '2026-11-16T09:00+07:00',
      closedOn('2026-11-16'),
      '2026-11-19T23:59:59+07:00',
    ],
    [
      'Lebaran with its joint leave is waited out',
      '2027-03-08T09:00+07:00',
      closedOn('2027-03-09', '2027-03-10', '2027-03-11', '2027-03-12'),
      '2027-03-17T23:59:59+07:00',
    ],
    [
      'the turn of the year is a holiday like any other',
      '2026-12-30T09:00+07:00',
      closedOn('2027-01-01'),
      '2027-01-05T23:59:59+07:00',
    ],
  ])('%s', (_, received, calendar, promised) => {
    expect(promisedAt(at(received), calendar)).toBe(at(promised));
  });

  it("counts days in the agency's zone: the same instant is Monday in Medan and Tuesday in Jayapura", () => {
    const received = at('2026-11-16T22:30+07:00');
    expect(promisedAt(received, medan)).toBe(at('2026-11-19T23:59:59+07:00'));
    expect(promisedAt(received, { ...medan, offsetMinutes: 540 })).toBe(at('2026-11-20T23:59:59+09:00'));
  });

  it('leaves three whole working days, whatever the calendar', () => {
    const day = 86_400_000;
    const text = (ms: number) => new Date(ms).toISOString().slice(0, 10);
    const start = at('2026-01-01T00:00Z');
    const anyCalendar = fc.record({
      offsetMinutes: fc.constantFrom(420, 480, 540),
      holidays: fc.array(fc.nat(60), { maxLength: 12 }).map((days) => new Set(days.map((n) => text(start + n * day)))),
    });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 * day }), anyCalendar, (after, calendar) => {
        const local = (ms: number) => Math.floor((ms + calendar.offsetMinutes * 60_000) / day) * day;
        const received = start + after;
        const promised = promisedAt(received, calendar);
        const worked = [];
        for (let noon = local(received) + day; noon <= local(promised); noon += day) {
          if (![0, 6].includes(new Date(noon).getUTCDay()) && !calendar.holidays.has(text(noon))) worked.push(noon);
        }
        expect(worked).toHaveLength(3);
        expect(worked[2]).toBe(local(promised));
        expect(local(promised + 1000)).toBe(local(promised) + day);
      }),
    );
  });
});

describe('promiseStage', () => {
  it.each([
    ['is calm at receipt', 0, 'calm'],
    ['is calm just before half', 499, 'calm'],
    ['reminds at half', 500, 'half'],
    ['still reminds just before four fifths', 799, 'half'],
    ['tells the coordinator at four fifths', 800, 'four-fifths'],
    ['is kept at the promised instant', 1000, 'four-fifths'],
    ['is late the moment after', 1001, 'late'],
    ['is calm when the server clock was set back', -5, 'calm'],
  ])('%s', (_, gone, stage) => {
    expect(promiseStage(50_000, 51_000, 50_000 + gone)).toBe(stage);
  });
});
