import type { At } from './text-parts';

/** A time of day in minutes after midnight. */
export interface ClockTime {
  readonly minutes: number;
  readonly at: At;
}

const digital = /(?<![\p{L}\p{N}.,])([01]?\d|2[0-4])[.:]([0-5]\d)(?![\p{N}]|\.\d)/gu;
const spoken = /(?<![\p{L}\p{N}.,])(?:(?:jam|pukul)[ ])?(\d{1,2})[ ](pagi|siang|sore|malam)(?![\p{L}])/giu;
const named = /(?:jam|pukul)[ ](\d{1,2})(?![\p{N}.,:]|[ ](?:pagi|siang|sore|malam|kerja))/giu;
const to =
  /(?<=(?:jam|pukul)[ ]\d{1,2}[ ]?(?:-|–|sampai|s\/d)[ ]?)(\d{1,2})(?![\p{N}.,:]|[ ](?:pagi|siang|sore|malam))/giu;

const spokenMinutes = (hour: number, part: string) => {
  if (part === 'pagi') return hour * 60;
  if (part === 'siang') return (hour < 10 ? hour + 12 : hour) * 60;
  // Twelve at night ends the day.
  if (part === 'malam' && hour === 12) return 1440;
  return (hour < 12 ? hour + 12 : hour) * 60;
};

/** Times of day: "08.00", "8:30", "jam 8 pagi", "pukul 17". */
export function findClockTimes(text: string): ClockTime[] {
  const place = (match: RegExpMatchArray): At => [match.index ?? 0, (match.index ?? 0) + match[0].length];
  const found = [
    ...Array.from(text.matchAll(digital), (match) => ({
      minutes: Number(match[1]) * 60 + Number(match[2]),
      at: place(match),
    })),
    ...Array.from(text.matchAll(spoken), (match) => ({
      minutes: spokenMinutes(Number(match[1]), (match[2] ?? '').toLowerCase()),
      at: place(match),
    })),
    ...[named, to].flatMap((pattern) =>
      Array.from(text.matchAll(pattern), (match) => ({ minutes: Number(match[1]) * 60, at: place(match) })),
    ),
  ];
  return found.filter(({ minutes }) => minutes <= 1440).sort((a, b) => a.at[0] - b.at[0]);
}
