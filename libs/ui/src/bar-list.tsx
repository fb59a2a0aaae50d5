import type { ReactNode } from 'react';
import { classNames } from './class-names';

export type Bar = {
  label: string;
  /** What is measured, in a softer line. */
  detail?: ReactNode;
  value: number;
  /** The value in words or figures, or a chip that judges it. */
  words: ReactNode;
  /** An upright line where the value should be. */
  goal?: number | undefined;
  /** A line under the bar. */
  under?: ReactNode;
  /** Paints the bar as something to repair; `words` must say so too. */
  fix?: boolean | undefined;
};

export type BarListProps = { label: string; max: number; bars: readonly Bar[] };

/** Values as bars from zero, each with its number beside it. */
export const BarList = ({ label, max, bars }: BarListProps) => (
  <ul className={classNames('hb', bars.some(({ under }) => under) && 'roomy')} aria-label={label}>
    {bars.map((bar) => (
      <li key={bar.label}>
        <span>
          <span className={bar.detail ? 't' : undefined}>{bar.label}</span>
          {bar.detail && <span className="soft">{bar.detail}</span>}
        </span>
        <b className="num">{bar.words}</b>
        <Track {...bar} max={max} />
        {bar.under && <span className="under sm soft">{bar.under}</span>}
      </li>
    ))}
  </ul>
);

const share = (value: number, max: number): string => `${Math.round((1000 * value) / Math.max(max, 1)) / 10}%`;

// Widths are attributes of an SVG because the page's policy allows no inline style.
const Track = ({ value, goal, fix, max }: Pick<Bar, 'value' | 'goal' | 'fix'> & { max: number }) => (
  <svg className="track" aria-hidden="true">
    <rect className="rest" y="4" width="100%" height="16" rx="4" />
    <rect className={fix ? 'fix' : undefined} y="4" width={share(value, max)} height="16" rx="4" />
    {goal !== undefined && (
      <svg x={share(goal, max)} overflow="visible">
        <rect className="goal" x="-3" width="3" height="24" />
      </svg>
    )}
  </svg>
);
