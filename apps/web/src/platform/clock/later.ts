/** Calls back after so many milliseconds, and answers how to call it off. A port like the clock. */
export type Later = (work: () => void, milliseconds: number) => () => void;

export const later: Later = (work, milliseconds) => {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
};
