import type { ReactNode } from 'react';

export type ProgressProps = {
  value: number;
  max: number;
  /** The number in words, “Bagian 2 dari 6”: read aloud with the bar. */
  label: string;
  /** What stands under the bar; the label unless told otherwise, nothing with null. */
  children?: ReactNode;
};

/** How far along something is, as a bar and in words. */
export const Progress = ({ value, max, label, children = label }: ProgressProps) => (
  <div>
    <progress value={value} max={max} aria-label={label} />
    {children !== null && <p className="sm soft mt-1">{children}</p>}
  </div>
);
