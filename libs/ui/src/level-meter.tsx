import { classNames } from './class-names';

const stairs = [1, 2, 3, 4] as const;

export type LevelMeterProps = {
  /** 0 to 4; 0 leaves all stairs empty. */
  level: number;
  /** Stairs up to here are dashed. */
  goal?: number | undefined;
  /** Number and name in words, “Tingkat 2 Mencoba. Tujuan tingkat 3.” */
  label: string;
  big?: boolean | undefined;
};

/** Four stairs: filled is reached, dashed is the goal, empty is later. */
export const LevelMeter = ({ level, goal = 0, label, big }: LevelMeterProps) => (
  <span className={classNames('lvl', big && 'big')} role="img" aria-label={label}>
    {stairs.map((stair) => (
      <i key={stair} className={stair <= level ? 'f' : stair <= goal ? 'g' : undefined} />
    ))}
  </span>
);
