type Week = { readonly number: number; readonly active: number };

const top = 34;
const ground = 190;
const lines = 3;

/**
 * A line over the weeks, from zero. Only the first, the highest and the last week are labelled. Positions are shares of the width, so
 * that the text keeps its size on every screen.
 */
export function WeeksChart({ weeks, label }: { weeks: readonly Week[]; label: string }) {
  const most = roundUp(Math.max(...weeks.map(({ active }) => active), 1));
  const x = (index: number): string => `${weeks.length === 1 ? 50 : round(6 + (88 * index) / (weeks.length - 1))}%`;
  const y = (active: number): number => round(ground - ((ground - top) * active) / most);
  const peak = weeks.reduce((best, { active }, index) => (active > (weeks[best]?.active ?? 0) ? index : best), 0);
  const isLabelled = (index: number): boolean => index === 0 || index === peak || index === weeks.length - 1;
  // Beyond a dozen weeks their numbers would touch.
  const every = Math.ceil(weeks.length / 12);
  return (
    <svg className="ch" width="100%" height="232" role="img" aria-label={label}>
      {Array.from({ length: lines + 1 }, (_, line) => {
        const height = round(ground - ((ground - top) * line) / lines);
        return <line key={line} className="gr" x1="0" x2="100%" y1={height} y2={height} />;
      })}
      {weeks.slice(1).map(({ number, active }, index) => (
        <line
          key={number}
          x1={x(index)}
          y1={y(weeks[index]?.active ?? 0)}
          x2={x(index + 1)}
          y2={y(active)}
          stroke="var(--accent)"
          strokeWidth="3"
          strokeLinecap="round"
        />
      ))}
      {weeks.map(({ number, active }, index) => (
        <g key={number}>
          <circle cx={x(index)} cy={y(active)} r="5" fill="var(--accent)" stroke="var(--surface)" strokeWidth="2" />
          {isLabelled(index) && (
            <text className="b" x={x(index)} y={y(active) - 14} textAnchor="middle">
              {active}
            </text>
          )}
          {index % every === 0 && (
            <text className="s" x={x(index)} y={ground + 28} textAnchor="middle">
              {number}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** The next number that a scale ends with: 3, 6, 9, 15, 30, 60, 90, 150 … so that its three lines are whole numbers. */
function roundUp(value: number): number {
  for (let ten = 1; ; ten *= 10) {
    const fit = [3, 6, 9, 15].map((end) => end * ten).find((end) => end >= value);
    if (fit !== undefined) return fit;
  }
}
