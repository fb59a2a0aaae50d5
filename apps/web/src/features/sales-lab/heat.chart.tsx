type Props = {
  /** What the picture is, for those who can't see it; the numbers are in the table below. */
  readonly said: string;
  /** Names of the days, Monday first. */
  readonly days: readonly string[];
  /** The first and the last hour that is drawn. */
  readonly from: number;
  readonly to: number;
  /** Lines sold by weekday and hour. */
  readonly heat: readonly (readonly number[])[];
};

const row = 26;
/** Where the hours begin, in percent of the width: left of it stand the names of the days. */
const names = 15;
const roomyHours = 8;
/** The emptiest hour in which anything was sold is still seen. */
const palest = 0.15;

/** A square for each hour of each day, the fuller the darker. */
export function HeatChart({ said, days, from, to, heat }: Props) {
  const hours = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const most = Math.max(1, ...heat.flat());
  const every = hours.length > roomyHours ? 4 : 1;
  const step = (100 - names) / hours.length;
  const percent = (part: number) => `${Math.round(part * 100) / 100}%`;
  return (
    <svg className="ch" width="100%" height={row * 8} role="img" aria-label={said}>
      {days.map((day, i) => (
        <g key={day}>
          <text className="s" x="0" y={row * i + 2} dy="1em">
            {day}
          </text>
          {hours.map((hour, j) => {
            const lines = heat[i]?.[hour] ?? 0;
            return (
              <rect
                key={hour}
                className={lines > 0 ? 'c1' : 'c0'}
                fillOpacity={lines > 0 ? palest + ((1 - palest) * lines) / most : 0.35}
                x={percent(names + step * j)}
                y={row * i}
                width={percent(step * 0.9)}
                height={row - 3}
                rx="3"
              />
            );
          })}
        </g>
      ))}
      {hours.map(
        (hour, j) =>
          j % every === 0 && (
            <text
              key={hour}
              className="s"
              x={percent(names + step * (j + 0.45))}
              y={row * 7 + 2}
              dy="1em"
              textAnchor="middle"
            >
              {hour}
            </text>
          ),
      )}
    </svg>
  );
}
