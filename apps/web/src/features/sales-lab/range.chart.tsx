type Props = {
  readonly said: string;
  readonly low: number;
  readonly high: number;
  readonly words: (value: number) => string;
};

/** A range as a thick band on a line from nought, both ends named. */
export function RangeChart({ said, low, high, words }: Props) {
  const end = roundUp(high * 1.25);
  const at = (value: number) => `${Math.round((value * 960) / end) / 10 + 2}%`;
  const width = `${Math.max(1, Math.round(((high - low) * 960) / end) / 10)}%`;
  // The two names stand apart even where the range is narrow: each leans away from the other.
  return (
    <svg className="ch" width="100%" height="76" role="img" aria-label={said}>
      <line className="ax" x1="2%" x2="98%" y1="22" y2="22" />
      <rect className="c1" x={at(low)} y="12" width={width} height="20" rx="10" />
      <text className="b" x={at(low)} y="38" dy="1em" textAnchor={low === 0 ? 'start' : 'end'}>
        {words(low)}
      </text>
      <text className="b" x={at(high)} y="38" dy="1em" textAnchor="start">
        {words(high)}
      </text>
    </svg>
  );
}

/** The next round number: 1, 2 or 5 with noughts behind. */
function roundUp(value: number): number {
  let round = 1;
  while (round * 10 < value) round *= 10;
  return [1, 2, 4, 5, 10].map((times) => times * round).find((one) => one >= value) ?? Math.max(1, value);
}
