type Bar = {
  readonly key: string;
  readonly value: number;
  readonly words?: string | undefined;
  readonly label: string;
  readonly strong: boolean;
};

type Props = {
  /** The numbers in a sentence, for those who can't see the bars. */
  readonly said: string;
  readonly bars: readonly Bar[];
  /** A value of each bar's own place that is drawn as a short line across it. */
  readonly lines?: readonly (number | undefined)[];
};

const height = 224;
const ground = 182;
const top = 34;
/** Longer words than this don't fit over the two outermost bars. */
const roomy = 3;
const edge = 2;

/** Upright bars from zero; places are shares of the width, so that letters keep their size on any screen. */
export function BarsChart({ said, bars, lines = [] }: Props) {
  const most = Math.max(1, ...bars.map(({ value }) => value), ...lines.map((line) => line ?? 0));
  const yOf = (value: number) => ground - Math.round((value * (ground - top)) / most);
  const step = 100 / Math.max(1, bars.length);
  const percent = (part: number) => `${Math.round(part * 100) / 100}%`;
  // Words at the edges lean inwards, so that none is cut off.
  const place = (i: number, words: string) => {
    if (words.length > roomy && i < edge) return { x: percent(step * i), textAnchor: 'start' } as const;
    if (words.length > roomy && i >= bars.length - edge)
      return { x: percent(step * (i + 1)), textAnchor: 'end' } as const;
    return { x: percent(step * (i + 0.5)), textAnchor: 'middle' } as const;
  };
  return (
    <svg className="ch" width="100%" height={height} role="img" aria-label={said}>
      <line className="ax" x1="0" x2="100%" y1={ground + 0.5} y2={ground + 0.5} />
      {bars.map(({ key, value, words, label, strong }, i) => (
        <g key={key}>
          <rect
            className={strong ? 'c1' : 'c0'}
            x={percent(step * (i + 0.14))}
            width={percent(step * 0.72)}
            y={yOf(value)}
            height={ground - yOf(value)}
            rx="4"
          />
          {words !== undefined && (
            <text className={strong ? 'b' : undefined} y={yOf(value) - 7} {...place(i, words)}>
              {words}
            </text>
          )}
          <text className={strong ? 'b' : 's'} y={ground + 4} dy="1em" {...place(i, label)}>
            {label}
          </text>
        </g>
      ))}
      {lines.map(
        (line, i) =>
          line !== undefined && (
            <line
              key={bars[i]!.key}
              className="ln"
              x1={percent(step * i)}
              x2={percent(step * (i + 1))}
              y1={yOf(line)}
              y2={yOf(line)}
            />
          ),
      )}
    </svg>
  );
}
